"""The verb that brings an event noun: عقد اجتماعا, محادثات جرت, المحادثات التي قادها الوسيط."""

from __future__ import annotations

from dataclasses import dataclass

from data.events.clauses import WORDS
from data.events.forms import status_nouns
from data.events.lines import RELATIVES, SUBORDINATORS, Line, preposition_at
from data.events.vocabulary import EventWords, StatusWords, statuses_of_verbs
from data.lexicon.nouns import nisbas
from data.model import EventType

_THEREIN = WORDS["therein"]
_GOVERN = 22  # words between a carrying verb and its noun
_BEHIND = 3  # … and behind the noun
_BETWEEN = (EventType.ASSAULT, EventType.CONSULT, EventType.AGREE)
_BIDDING = (EventType.REQUEST, EventType.THREATEN)
_WITH = frozenset(("بين", "مع", "ضد"))
_TO_WHOM = frozenset(("الي", "ل"))
_BESIDE = 3  # words behind a noun in which its sides are named
_RELATIVE = 5  # words between a noun and its relative clause
_DURING = 9  # … and a verb that happens during it


@dataclass(frozen=True, slots=True)
class Carrier:
    """The word of the verb that brings a noun, and what that verb says of what it brings."""

    at: int
    says: StatusWords


def carrier(line: Line, first: int, last: int, definite: bool) -> Carrier | None:
    """Return the verb that brings a noun: at once behind an indefinite one, before it, or close behind."""
    behind = None if definite else _carrier_at(line, last)
    if behind:
        return behind
    before = _before(line, first)
    if before or definite:
        return before
    at = next((index for index in range(last, min(last + _BEHIND, len(line.words))) if index in line.verbs), last)
    return _carrier_at(line, at)


def _before(line: Line, first: int) -> Carrier | None:
    for at in range(first - 1, max(-1, first - 1 - _GOVERN), -1):
        if line.key(at) in SUBORDINATORS or line.key(at) in ".؟!؛:":
            return None
        if at in line.verbs:
            return _carrier_at(line, at, beside=at == first - 1)
    return None


def _carrier_at(line: Line, at: int, *, beside: bool = False) -> Carrier | None:
    """Return the verb at a word as a carrier; `beside` its noun, rather as one of happening (تجري محادثات)."""
    statuses = statuses_of_verbs()
    found = [
        statuses[verb.lemma]
        for verb in line.verbs.get(at, ())
        if verb.lemma in statuses and (verb.form.tense == "present" or not statuses[verb.lemma].present)
    ]
    if not found:
        return None
    return Carrier(at, next((each for each in found if each.itself), found[0]) if beside else found[0])


def relative(line: Line, last: int) -> int | None:
    """Return the verb close behind a noun that tells more of it, in a relative clause or with خلالها."""
    end = len(line.words) - 1
    for at in range(last, min(last + _DURING, end)):
        if at in line.verbs and line.key(at + 1) in _THEREIN:
            return at
    for at in range(last, min(last + _RELATIVE, end)):
        if line.key(at) in RELATIVES:
            return next((index for index in (at + 1, at + 2) if _carrier_at(line, index)), None)
        if at in line.verbs or line.key(at) in ".،؟!؛:":
            return None
    return None


def status_noun_before(line: Line, first: int) -> StatusWords | None:
    """Return what a verbal noun directly before a word says of it (إلغاء الاجتماع)."""
    for back in (2, 1):
        match = status_nouns().at(line.words, first - back) if first >= back else None
        if match and match.last == first:
            return match.values[0]
    return None


def sides_named(line: Line, last: int, meaning: EventWords) -> bool:
    """Return whether it is said right behind a noun whose doing it is: two sides, or who bids or threatens whom."""
    if _two_nisbas(line, last):
        return True
    if meaning.both and meaning.event_type in _BETWEEN and (line.key(last) in _WITH or _against(line, last, meaning)):
        return any(last < each.first <= last + _BESIDE for each in line.actors)
    if meaning.event_type not in _BIDDING:
        return False
    behind = (each.last for each in line.actors if each.first == last and not each.joined)
    at = next(behind, len(line.words))
    return any(preposition_at(line, index) in _TO_WHOM for index in range(at, min(at + _BESIDE, len(line.words))))


def _against(line: Line, last: int, meaning: EventWords) -> bool:
    return meaning.event_type is EventType.ASSAULT and line.key(last) == "علي"


def _two_nisbas(line: Line, last: int) -> bool:
    """Return whether the adjectives of two states stand behind a noun (اتفاق روسي - تركي)."""
    keys = [line.key(at) for at in range(last, last + 3)]
    return len({nisbas()[key].code for key in keys if key in nisbas()}) > 1

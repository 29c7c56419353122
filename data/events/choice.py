"""Choosing among the words that may name an event those that name one of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.events.attacks import one_of_two_verbs, same_attack
from data.events.clauses import WORDS
from data.events.forms import event_nouns
from data.events.lines import PREPOSITIONS, RELATIVES, Line
from data.events.repeats import doubles, headline, known_again, told_there, told_twice
from data.events.status import said_before
from data.events.subjects import speaks
from data.events.triggers import Trigger
from data.events.wanted import wanted
from data.model import EventType

_AS = WORDS["as_said"]
_ACCORDING = WORDS["according"]
_PRESUPPOSED = WORDS["presupposed"]
LOOKED_BACK = 500  # events before, more than any article tells, so that time grows with the length of a text
_CARRIED = 3  # words between a verb and the attitude that is its object (أبدى الحزب رفضا)
_WHERE = 14  # words between a verb of saying and where it is said
_THAT = WORDS["that"]
_THEREIN = WORDS["therein"]
_ATTITUDES = (EventType.ACCUSE, EventType.PROTEST, EventType.SUPPORT, EventType.REJECT, EventType.DENY)


@dataclass(frozen=True, slots=True)
class Choice:
    """The triggers that name an event of their own, and those that name one of them again."""

    chosen: tuple[Trigger, ...]
    again: tuple[tuple[Trigger, Trigger], ...]


def choose(triggers: Sequence[Trigger]) -> Choice:
    """Return the triggers of an article that name an event not named before and are no mere frame of another one."""
    kept: list[Trigger] = []
    seen: list[Trigger] = []
    contents: list[Trigger] = []  # what is told twice is no less what a verb of saying carries
    again: list[tuple[Trigger, Trigger]] = []
    for trigger in triggers:
        before = kept[-LOOKED_BACK:]
        twice = told_twice(trigger, before)
        known = known_again(trigger, before) or same_attack(trigger, seen) or twice
        if twice and headline(twice.line):
            kept.remove(twice)  # the lead says more
            contents.append(twice)
            kept.append(trigger)
        elif known:
            again.append((trigger, known))
            if twice:
                contents.append(trigger)
        elif not (
            _standing(trigger)
            or _of_event(trigger)
            or wanted(trigger, seen[-LOOKED_BACK:])
            or one_of_two_verbs(trigger)
            or _during(trigger, before)
            or _adverbial(trigger)
            or _where_said(trigger)
            or doubles(trigger, before)
            or told_there(trigger, before)
        ):
            kept.append(trigger)
        else:
            continue
        seen.append(trigger)
    beside = by_line((*kept, *contents))
    return Choice(tuple(each for each in kept if not _frames(each, beside[id(each.line)])), tuple(again))


def by_line(triggers: Iterable[Trigger]) -> dict[int, list[Trigger]]:
    """Return the triggers of each line, by the line's identity."""
    found = defaultdict[int, list[Trigger]](list)
    for trigger in triggers:
        found[id(trigger.line)].append(trigger)
    return found


def _standing(trigger: Trigger) -> bool:
    """Return whether a verb in the present says what always holds (الذي يؤيد, يقولون إن)."""
    verb, says = trigger.verb, trigger.meaning.event_type is EventType.STATEMENT
    if verb and (_by_source(trigger) or (says and _told_of(trigger))):
        return True
    if verb is None or verb.form.tense != "present" or verb.particles.endswith(("س", "ل")):
        return False
    line, kind = trigger.line, trigger.meaning.event_type
    if says:
        return said_before(line, trigger) is None
    return (
        kind not in (EventType.CONSULT, EventType.COERCE, EventType.REQUEST)
        and line.bare(trigger.first - 1) in RELATIVES
    )


def _told_of(trigger: Trigger) -> bool:
    """Return whether a verb of saying only describes what is named before it (القرار الذي اعتبره خطأ)."""
    verb = trigger.verb
    return verb is not None and verb.pronoun != "" and "object" not in trigger.meaning.target


def _by_source(trigger: Trigger) -> bool:
    """Return whether a verb only names a source (حسبما نقلت الوكالة), as one of saying does behind كما or ما too."""
    line, at = trigger.line, trigger.first - 1
    if line.key(at) in _ACCORDING or (line.key(at) == "ما" and line.key(at - 1) in _ACCORDING):
        return True
    says = trigger.meaning.event_type is EventType.STATEMENT and at > 0
    return says and line.key(at) in _AS and not _also(trigger)


def _adverbial(trigger: Trigger) -> bool:
    """Return whether a noun in the accusative only says why something else is done (تجمع تنديدا بالقرار)."""
    line, key = trigger.line, trigger.line.key(trigger.first)
    return (
        trigger.noun is not None
        and (trigger.carrier is None or trigger.first - trigger.carrier > _CARRIED)
        and trigger.meaning.event_type in _ATTITUDES
        and trigger.last == trigger.first + 1
        and key.endswith("ا")
        and not key.endswith("ها")
        and not key.startswith("ال")
        and (line.bare(trigger.last) in PREPOSITIONS or line.key(trigger.last)[:1] in ("ب", "ل"))
    )


def _also(trigger: Trigger) -> bool:
    """Return whether كما before a verb of saying only joins it: what is said follows (كما أكد الوزير أن …)."""
    line, behind = trigger.line, range(trigger.first + 1, min(trigger.first + 15, len(trigger.line.words)))
    return line.key(trigger.first - 1) == "كما" and any(line.bare(at) in _THAT for at in behind)


def _of_event(trigger: Trigger) -> bool:
    """Return whether a verb of meeting has the meeting itself as subject (الاجتماع سيناقش)."""
    if trigger.verb is None or trigger.meaning.event_type is not EventType.CONSULT:
        return False
    return any(_meeting(trigger.line, at) for at in (trigger.first - 1, trigger.first + 1))


def _during(trigger: Trigger, before: Sequence[Trigger]) -> bool:
    """Return whether a verb only says who met, or what was said, there (قمة التقى خلالها, بيانا أكدت فيه)."""
    line = trigger.line
    if trigger.verb is None or not {line.key(trigger.first - 1), line.key(trigger.first + 1)} & _THEREIN:
        return False
    family, kind = trigger.meaning.family, trigger.meaning.event_type
    return any(
        other.line is line
        and other.noun
        and (other.meaning.family == family == "talks" or other.meaning.event_type is kind is EventType.STATEMENT)
        for other in before
    )


def _meeting(line: Line, at: int) -> bool:
    match = event_nouns().at(line.words, at) if 0 <= at < len(line.words) else None
    if match is None or match.split.particles not in ("", "و"):
        return False
    return match.values[0].words.event_type is EventType.CONSULT


def _frames(trigger: Trigger, beside: Sequence[Trigger]) -> bool:
    """Return whether a word of saying, or of giving rise to something, only carries other events of its sentence."""
    if trigger.meaning.entry == "stir":
        return any(other.noun and other.carrier == trigger.first for other in beside)
    if trigger.meaning.event_type is not EventType.STATEMENT or trigger.verb is None or trigger.meaning.objects:
        return False
    end = min((at for at in trigger.line.verbs if at > trigger.first and _says_more(trigger.line, at)), default=None)
    return any(
        trigger.first < other.first and (end is None or other.first < end) and not _occasion(other) for other in beside
    )


def _occasion(trigger: Trigger) -> bool:
    """Return whether a noun is only the occasion of what is said (في تصريح, منذ التوقيع, الانتخابات)."""
    return trigger.noun is not None and (
        trigger.line.bare(trigger.first - 1) in _PRESUPPOSED
        or trigger.meaning.family == "election"
        or _where_said(trigger)
    )


def _where_said(trigger: Trigger) -> bool:
    """Return whether a noun of saying is only where something is said (أكد في تصريح أن, أكد في بيان أصدره أن)."""
    line = trigger.line
    if trigger.noun is None or trigger.meaning.event_type is not EventType.STATEMENT:
        return False
    before = line.verb_before(trigger.first)
    return (
        before is not None
        and trigger.first - before < _WHERE
        and speaks(line, before)
        and line.bare(trigger.first - 1) in ("في", "خلال")
    )


def _says_more(line: Line, at: int) -> bool:
    """Return whether the verb at a word adds what is said besides (، مؤكدا أن, وقالت إن)."""
    return speaks(line, at) and (line.verbs[at][0].form.kind == "participle" or line.verbs[at][0].particles == "و")

"""The grammatical subject of every verb of a sentence, as the mentions that name it."""

from __future__ import annotations

from dataclasses import dataclass

from data import grammar
from data.arabic import fold
from data.events.clauses import WORDS
from data.events.forms import Verb, event_nouns
from data.events.lines import PREPOSITIONS, RELATIVES, SUBORDINATORS, Line, Named
from data.events.phrases import QUANTIFIERS, STOPS, closes, free, holder, joined
from data.events.vocabulary import meanings_of_verbs, statuses_of_verbs
from data.model import ActorKind
from data.verbs import Analysis, readings

_BEFORE_STOPS = STOPS | frozenset("-–—")  # behind a dateline the sentence begins
_INTRODUCING = WORDS["introducing"]

_FEMININE = WORDS["feminine_states"]
_PRONOUN = WORDS["by_pronoun"]
_ALWAYS_WHOM = WORDS["always_whom"]
_GOING_ON = WORDS["going_on"]

_THAT = WORDS["that"]
_SURE = 0.8  # confidence from which grammar's subject stands against one from before the verb

Subjects = dict[int, tuple[Named, ...]]


@dataclass(frozen=True, slots=True)
class Carried:
    """Whom the sentences before have as subject: who spoke last, and whom the last sentence was about."""

    speaker: tuple[Named, ...] = ()
    topic: tuple[Named, ...] = ()


def subjects(line: Line, carried: Carried) -> Subjects:
    """Return the subject of each verb by its word; `carried` serves verbs that name none."""
    found: Subjects = {}
    last: tuple[Named, ...] = ()
    here = line.sentence.sentence_id
    for at in sorted(line.verbs):
        verb = verb_at(line, at)
        if verb is not None and verb.form.person == 1:
            found[at] = ()
            continue
        says = speaks(line, at)
        told = _said_by(line, found) if says and verb is not None and verb.form.tense == "past" else ()
        before = told or last or (carried.speaker if says else carried.topic)
        if found and _reported(line, max(found), at) and not _by_pronoun(line, at):
            before = last = ()
        own: tuple[Named, ...] = ()
        if line.verbs[at] and line.verbs[at][0].form.kind == "participle":
            found[at] = _said_by(line, found) or before
            continue
        if not (verb and verb.particles.endswith("ل")) and not _by_pronoun(line, at):
            own = _own(line, at, verb)
        if not own and _carries(line, at, verb):
            own = before
        if line.verbs[at] and own and (own[0].mention.sentence_id != here or own[0].first < at):
            own = _seconded(line, at, verb, own)
        found[at] = own
        last = own or last
    return found


def _said_by(line: Line, found: Subjects) -> tuple[Named, ...]:
    """Return the subject of the last verb of saying that has one."""
    return next((found[said] for said in reversed(found) if speaks(line, said) and found[said]), ())


def _seconded(line: Line, at: int, verb: Verb | Analysis | None, own: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return a verb's subject from before it, or whom else the phrase names that grammar is sure to be its subject."""
    phrase = grammar.subject(line.sentence, at)
    if phrase is None or phrase.confidence < _SURE:
        return own
    within = [each for each in line.actors if phrase.first <= each.first < phrase.last]
    if any(each in within for each in own) or (within and _is_object(line, at, verb, within[0])):
        return own
    first = holder(line, within[0]) if within else None
    return joined(line, first) if first and (first.person or first.first == phrase.first) else ()


def _reported(line: Line, said: int, at: int) -> bool:
    """Return whether a verb begins what the verb of saying before it says (قال الوزير إن …)."""
    return speaks(line, said) and any(line.bare(index) in ("ان", "بان") for index in range(said + 1, at))


def speaks(line: Line, at: int) -> bool:
    """Return whether the verb at a word is one of saying."""
    return any(meaning.speech for verb in line.verbs.get(at, ()) for meaning in meanings_of_verbs().get(verb.lemma, ()))


def carry(line: Line, found: Subjects, carried: Carried) -> Carried:
    """Return what a sentence leaves for the next one."""
    order = [at for at in sorted(found) if found[at]]
    speaker = next((found[at] for at in order if speaks(line, at)), ())
    topic = next((found[at] for at in order if not speaks(line, at)), speaker)
    return Carried(speaker or topic or carried.speaker, topic or carried.topic)


def _by_pronoun(line: Line, at: int) -> bool:
    """Return whether the verb's subject is the pronoun of أنه, لكنها before it."""
    for index in range(at - 1, max(-1, at - 3), -1):
        if line.key(index) in _PRONOUN:
            return True
        if index in line.verbs or line.bare(index) in SUBORDINATORS or not line.key(index)[:1].isalpha():
            return False
    return False


def verb_at(line: Line, at: int) -> Verb | Analysis | None:
    """Return how the verb at a word is read; None for a verb no list knows."""
    if line.verbs[at]:
        return line.verbs[at][0]
    return next((each for each in readings(line.key(at)) if each.form.kind == "verb"), None)


def _own(line: Line, at: int, verb: Verb | Analysis | None) -> tuple[Named, ...]:
    plural = verb is not None and verb.form.number in ("p", "d") and verb.form.person == 3
    before = _before(line, at)
    if plural:
        return before
    if line.bare(at - 1) in RELATIVES:
        return before if before and not (verb and verb.pronoun) else _behind(line, at, verb) or before
    joined_on = line.key(at)[:1] in "وف" and verb is not None and verb.particles[:1] in ("و", "ف")
    if before and not joined_on and _introduced(line, at, before[0]):
        return before
    return _behind(line, at, verb) or (() if joined_on else before)


def _carries(line: Line, at: int, verb: Verb | Analysis | None) -> bool:
    if verb is not None and (verb.form.voice == "passive" or _impersonal(line, at, verb)):
        return False
    if (verb is not None and (verb.particles.endswith("ل") or verb.form.number in ("p", "d"))) or _by_pronoun(line, at):
        return True
    if line.bare(at - 1) in RELATIVES and not (verb and verb.pronoun):
        return False
    brings = any(each.lemma in statuses_of_verbs() for each in line.verbs[at])
    for index in range(at + 1, min(at + 3, len(line.words))):
        key = line.key(index)
        match = event_nouns().at(line.words, index) if brings else None
        if match:
            return not match.values[0].definite
        if line.classes[index].kind == "NUM":
            return False
        if line.key(index) in QUANTIFIERS:
            return False
        if line.key(index).endswith("ه") and verb is not None and verb.form.gender == "m":
            return True
        if line.classes[index].kind in ("NOUN", "PROPN") and index not in line.inside and not _adverbial(line, index):
            return False
        if key in PREPOSITIONS or not key[:1].isalpha() or line.bare(index) in SUBORDINATORS:
            return True
    return True


def _impersonal(line: Line, at: int, verb: Verb | Analysis) -> bool:
    """Return whether a sentence begins with nobody's word (يذكر أن, ويشار إلى أن)."""
    opens = at <= 1 and verb.form.tense == "present" and speaks(line, at)
    return opens and (line.bare(at + 1) in _THAT or line.bare(at + 2) in _THAT)


def _adverbial(line: Line, index: int) -> bool:
    return line.key(index)[:1] in "بلك" or line.key(index).endswith("ا")


def _introduced(line: Line, at: int, named: Named) -> bool:
    return any(_introducing(line, index) for index in range(max(0, named.first - 8), named.first)) or (
        not any(index in line.verbs for index in range(0, at))
    )


def _introducing(line: Line, index: int) -> bool:
    key = "" if index in line.inside else line.key(index)
    return key in _INTRODUCING or (key[:1] in ("و", "ف") and key[1:] in _INTRODUCING)


def _before(line: Line, at: int) -> tuple[Named, ...]:
    if line.bare(at - 1) in SUBORDINATORS and line.bare(at - 1) not in RELATIVES:
        return ()
    start = at
    while start > 0 and start - 1 not in line.verbs and line.key(start - 1) not in _BEFORE_STOPS:
        if _introducing(line, start - 1) and start - 1 < at - 1:
            break
        start -= 1
    if line.bare(at - 1) in RELATIVES:
        heads = [each for each in line.actors if at - 3 <= each.last < at]
        if heads:
            return joined(line, heads[-1])
    found = [each for each in line.actors if start <= each.first and each.last <= at and free(line, each)]
    if not found:
        return ()
    if line.bare(at - 1) in RELATIVES:
        return joined(line, found[-1])
    return joined(line, holder(line, found[0]))


def _is_object(line: Line, at: int, verb: Verb | Analysis | None, named: Named) -> bool:
    """Return whether the first name behind a verb is its object, its subject being known from before.

    So it is when a masculine verb stands before a feminine name (اتهم إيران, اتهم الدول المشاركة), and when no other
    object follows a verb that always has one (كما اتهم الحزب بالتواصل).
    """
    if verb is None or verb.form.person != 3 or named.person:
        return False
    head = fold(named.mention.surface)
    first = head.split()[0].removeprefix("ال")
    if verb.form.gender == "m" and (named.kind is ActorKind.STATE or named.first == at + 1):
        if head in _FEMININE or first in _FEMININE:
            return True
        if head.endswith(("ا", "ه", "ات")) if named.kind is ActorKind.STATE else first.endswith(("ه", "ات")):
            return True
    joins = verb.particles[:1] == "و" or line.bare(at - 1) in _GOING_ON
    if not joins or fold(verb.lemma) not in _ALWAYS_WHOM or verb.pronoun or grammar.object_(line.sentence, at):
        return False
    behind = joined(line, named)[-1].last
    other = next((each for each in line.actors if each.first >= behind), None)
    return other is None or not free(line, other) or any(_ruling(line, index) for index in range(behind, other.first))


def _ruling(line: Line, index: int) -> bool:
    """Return whether a word is a preposition or has one written onto it, or begins another clause."""
    key = line.bare(index)
    return key in PREPOSITIONS or key in SUBORDINATORS or key[:1] in ("ب", "ل") or index in line.verbs


def _behind(line: Line, at: int, verb: Verb | Analysis | None) -> tuple[Named, ...]:
    for each in line.actors:
        if each.first <= at:
            continue
        if any(closes(line, index) for index in range(at + 1, each.first)):
            return ()
        if free(line, each) and not each.joined.startswith("و"):
            return () if _is_object(line, at, verb, each) else joined(line, holder(line, each))
    return ()

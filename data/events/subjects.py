"""The grammatical subject of every verb of a sentence, as the mentions that name it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from data import grammar
from data.arabic import fold_word
from data.events.beside import own_subject
from data.events.clauses import WORDS
from data.events.forms import Verb, event_nouns
from data.events.heads import agree, is_object, judges, quoted_from, stranger
from data.events.lines import PREPOSITIONS, RELATIVES, SUBORDINATORS, Line, Named
from data.events.phrases import QUANTIFIERS, holder, joined
from data.events.vocabulary import says, statuses_of_verbs
from data.grammar.agreement import verb_form
from data.verbs import Analysis, readings

_PRONOUN = WORDS["by_pronoun"]

_OPENING = 12  # words at a sentence's beginning in which its verb may stand before any noun phrase
_IS_DONE = WORDS["deed_is_done"]
_THAT = WORDS["that"]
_SURE = 0.8  # confidence from which grammar's subject stands against one from before the verb

# A verb whose subject is named but is no actor is left out.
Subjects = dict[int, tuple[Named, ...]]


@dataclass(frozen=True, slots=True)
class Carried:
    """Whom the sentences before have as subject: who spoke last, and whom the last sentence was about.

    `genders` are those of actors, as the verbs right before them show.
    """

    speaker: tuple[Named, ...] = ()
    topic: tuple[Named, ...] = ()
    genders: Mapping[str, str] = field(default_factory=dict)


def subjects(line: Line, carried: Carried) -> Subjects:
    """Return the subject of each verb by its word; `carried` serves verbs that name none."""
    found: Subjects = {}
    last: tuple[Named, ...] = ()
    previous = -1
    genders = dict(carried.genders)
    for at in sorted(line.verbs):
        verb = verb_at(line, at)
        if verb is not None and verb.form.person == 1:
            found[at] = ()
            continue
        says = speaks(line, at)
        participle = bool(line.verbs[at]) and line.verbs[at][0].form.kind == "participle"
        spoken = _said_by(line, found, at) if participle or (says and verb and verb.form.tense == "past") else ()
        before = last if spoken is None else spoken or last or _from_before(line, at, carried, says)
        goes_on = participle or (says and verb is not None and verb.particles == "و") or _by_pronoun(line, at)
        if previous >= 0 and not goes_on and _reported(line, previous, at):
            before = last = ()
        previous = at
        if participle:
            found[at] = before if spoken is not None and agree(line, at, before, genders) else ()
            last = found[at] if says else last
            continue
        own = _subject(line, at, verb, before, genders)
        if own is not None:
            found[at] = own
        if line.bare(at - 1) not in RELATIVES or (own and own[0].first < at):
            last = () if own is None else own or last
        if own is None:
            continue
        genders.update(_shown(line, at, own))
    return found


def _subject(
    line: Line, at: int, verb: Verb | Analysis | None, before: tuple[Named, ...], genders: Mapping[str, str]
) -> tuple[Named, ...] | None:
    """Return the subject of a verb that is none of the first person, or None where it is named and no actor."""
    own: tuple[Named, ...] | None = ()
    if not (verb and verb.particles.endswith("ل")) and not _by_pronoun(line, at):
        own = own_subject(line, at, verb)
        if own is None or (not own and stranger(line, at)):
            return None
    if own and own[0].first < at:
        beside = own[-1].last == at or line.bare(at - 1) in RELATIVES
        apart = not beside and _apart(line, at, own)
        own = () if apart or not agree(line, at, own, genders) else own
    elif own:
        return own
    elif _carries(line, at, verb) and not _apart(line, at, before) and agree(line, at, before, genders):
        own = before
    if not own or not line.verbs[at] or (_here(line, own) and 0 <= at - own[-1].last <= 1):
        return own
    return _seconded(line, at, verb, own)


def _here(line: Line, own: tuple[Named, ...]) -> bool:
    return own[0].mention.sentence_id == line.sentence.sentence_id


def _from_before(line: Line, at: int, carried: Carried, says: bool) -> tuple[Named, ...]:
    """Return who may be the subject from a sentence before, if no noun phrase stands between its end and the verb."""
    before = carried.speaker if says else carried.topic
    return () if not before or at > _OPENING or any(grammar.read(line.sentence).starts[:at]) else before


def _apart(line: Line, at: int, before: tuple[Named, ...]) -> bool:
    """Return whether a verb describes the noun right before it, or is quoted where the one named is not."""
    if not line.classes[at].pronoun and grammar.antecedent(line.sentence, at) is not None:
        return True
    opened = quoted_from(line, at)
    return 0 <= opened < at - 1 and not (before and _here(line, before) and before[0].first > opened)


def _shown(line: Line, at: int, own: tuple[Named, ...]) -> dict[str, str]:
    """Return the gender that a verb shows of the one named behind it."""
    feminine = verb_form(line.key(at)).feminine
    if not own or own[0].first < at or feminine is None:
        return {}
    return {own[0].mention.entity_id: "f" if feminine else "m"}


def _said_by(line: Line, found: Subjects, at: int) -> tuple[Named, ...] | None:
    """Return the subject of the last verb of saying before a word that has one; None where that is no actor."""
    for said in sorted((each for each in line.verbs if each < at and speaks(line, each)), reverse=True):
        if said not in found:
            return None
        if found[said]:
            return found[said]
    return ()


def _seconded(line: Line, at: int, verb: Verb | Analysis | None, own: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return a verb's subject from before it, or whom else the phrase names that grammar is sure to be its subject."""
    phrase = grammar.subject(line.sentence, at)
    if phrase is None or phrase.confidence < _SURE:
        return own
    if judges(line, at, phrase.first) or (phrase.last < at and line.key(at - 1).removeprefix("و") in _PRONOUN):
        return own
    within = [each for each in line.actors if phrase.first <= each.first < phrase.last]
    if any(each in within for each in own) or (within and is_object(line, at, verb, within[0])):
        return own
    first = holder(line, within[0]) if within else None
    return joined(line, first) if first and (first.person or first.first == phrase.first) else ()


def _reported(line: Line, said: int, at: int) -> bool:
    """Return whether a verb begins what the verb of saying before it says (قال الوزير إن …)."""
    return speaks(line, said) and any(line.bare(index) in ("ان", "بان") for index in range(said + 1, at))


def speaks(line: Line, at: int) -> bool:
    """Return whether the verb at a word is one of saying."""
    return any(says(verb.lemma) for verb in line.verbs.get(at, ()))


def carry(line: Line, found: Subjects, carried: Carried) -> Carried:
    """Return what a sentence leaves for the next one."""
    order = [at for at in sorted(found) if found[at]]
    speaking = {at for at in line.verbs if speaks(line, at)}
    genders = dict(carried.genders)
    for at in order:
        genders.update(_shown(line, at, found[at]))
    others = [at for at in sorted(line.verbs) if at not in found]
    speaker = next((found[at] for at in order if at in speaking), ())
    topic = next((found[at] for at in order if at not in speaking), speaker)
    if others and (not order or others[0] < order[0]):
        topic = ()
    told = () if others else carried.topic
    heard = () if any(at in speaking for at in others) else carried.speaker
    return Carried(speaker or topic or heard, topic or told, genders)


def _by_pronoun(line: Line, at: int) -> bool:
    """Return whether the verb's subject is the pronoun of أنه, لكنها before it."""
    for index in range(at - 1, max(-1, at - 3), -1):
        if line.key(index).removeprefix("و") in _PRONOUN:
            return True
        if index in line.verbs or line.bare(index) in SUBORDINATORS or not line.key(index)[:1].isalpha():
            return False
    return False


def verb_at(line: Line, at: int) -> Verb | Analysis | None:
    """Return how the verb at a word is read; None for a verb no list knows."""
    if line.verbs[at]:
        return next((each for each in line.verbs[at] if each.form.person != 1), line.verbs[at][0])
    return next((each for each in readings(line.key(at)) if each.form.kind == "verb"), None)


def _carries(line: Line, at: int, verb: Verb | Analysis | None) -> bool:
    if verb is not None and (verb.form.voice == "passive" or _impersonal(line, at, verb)):
        return False
    if verb is not None and fold_word(verb.lemma) in _IS_DONE:
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
        if judges(line, at, index):
            return True
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

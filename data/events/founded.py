"""Whether a word that may name an event has beside it who or what its meaning asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from data import grammar
from data.arabic import fold_word
from data.events.clauses import WORDS
from data.events.deeds import DEED
from data.events.forms import event_nouns, plain_forms
from data.events.subjects import Subjects
from data.events.triggers import Trigger, readings_at
from data.events.vocabulary import fields
from data.events.whereabouts import ruled_by as place_ruled_by
from data.model import EventType

_WEAPONS = WORDS["weapons"]
_PEOPLE = WORDS["people"]
_BESIDE = 8  # words between a deed and who does it
_SURE = 0.7  # confidence from which a noun beside a verb is its subject


def founded_as(trigger: Trigger, subject_of: Subjects, before: Sequence[Trigger]) -> Trigger | None:
    """Return a trigger in the first of its meanings that is founded: its own, or what else its word may name."""
    if founded(trigger, subject_of, before):
        return trigger
    return next((each for each in alternatives(trigger) if founded(each, subject_of, before)), None)


def alternatives(trigger: Trigger) -> Iterator[Trigger]:
    """Yield a trigger in the other meanings of its verb or noun; a verb of saying has none."""
    line, verb = trigger.line, trigger.verb
    if trigger.meaning.speech:
        return
    if verb is not None:
        same = (each for each in readings_at(line, trigger.first) if each.meaning is not trigger.meaning)
        yield from (each for each in same if each.verb and fold_word(each.verb.lemma) == fold_word(verb.lemma))
        return
    match = event_nouns().at(line.words, trigger.first)
    if match is not None and match.last == trigger.last:
        yield from (replace(trigger, meaning=each.words, noun=each) for each in match.values[1:] if not each.carried)


def founded(trigger: Trigger, subject_of: Subjects, before: Sequence[Trigger]) -> bool:
    """Return whether a trigger has beside it the actor, the place or the violence that its meaning asks for."""
    meaning, line = trigger.meaning, trigger.line
    if meaning.actor and trigger.verb and trigger.verb.form.person != 1 and not _acts(trigger, subject_of):
        return False
    if meaning.place and not _leads_somewhere(trigger):
        return False
    if meaning.outside and any(fields()[meaning.outside] & plain_forms(word.key) for word in line.words):
        return False
    if not meaning.armed:
        return True
    here = line.sentence.paragraph
    if any(_WEAPONS & plain_forms(key) for key in line.keys):
        return True
    return any(each.armed for each in line.actors) or any(
        other.meaning.event_type is EventType.ASSAULT and not other.meaning.armed
        for other in before[-8:]
        if other.line.sentence.paragraph == here
    )


def _acts(trigger: Trigger, subject_of: Subjects) -> bool:
    """Return whether an actor is the subject of a verb, close by if it is in no list, or a noun of one that acts."""
    unlisted = trigger.meaning.entry == DEED.entry
    named = _beside(trigger, subject_of) if unlisted else bool(subject_of.get(trigger.first))
    return named or (trigger.meaning.event_type is not EventType.CONSULT and _acting_noun(trigger))


def _acting_noun(trigger: Trigger) -> bool:
    """Return whether the noun right beside a verb, surely its subject, is one of those who act (غادر السائق)."""
    line, at = trigger.line, trigger.first
    if line.classes[at].pronoun:
        return False
    phrase = grammar.subject(line.sentence, at)
    if phrase is None or phrase.confidence < _SURE or at not in (phrase.first - 1, phrase.last):
        return False
    return line.classes[phrase.first].kind == "NOUN" and bool(plain_forms(line.key(phrase.first)) & _PEOPLE)


def _beside(trigger: Trigger, subject_of: Subjects) -> bool:
    """Return whether the subject of a verb is named close by, not carried over from before."""
    return any(
        each in trigger.line.actors
        and (trigger.first < each.first < trigger.first + _BESIDE or 0 <= trigger.first - each.last < _BESIDE)
        for each in subject_of.get(trigger.first, ())
    )


def _leads_somewhere(trigger: Trigger) -> bool:
    line = trigger.line
    last = line.clause(trigger.first)[1]
    there = [each for each in line.places if trigger.first < each.first < last]
    return any(place_ruled_by(line, each) in ("الي", "ل", "نحو", "") for each in there)

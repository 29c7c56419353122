"""Finding the words of a sentence that may name an event: verbs and event nouns, with what carries them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.arabic import splits, without_article
from data.events.carriers import carrier, relative, sides_named, status_noun_before
from data.events.clauses import WORDS
from data.events.deeds import DEED, brought_about, deed, deed_called
from data.events.forms import Noun, Verb, event_nouns, plain_forms
from data.events.lines import Line, preposition_at
from data.events.meanings import meaning_done, meaning_of_noun, meanings_of
from data.events.vocabulary import EventWords, StatusWords
from data.lexicon.phrases import Match
from data.model import EventType, Status

_SHORTENING = WORDS["shortening"]
_REACH = 7  # words behind a noun in which its preposition stands
_CARRY = 12  # words between a carrying verb and a noun that needs one
_BROUGHT_WITH_B = WORDS["brought_with_b"]
_WITH_L = WORDS["brought_with_l"]
_THIS = WORDS["this"]
_OCCASIONS = WORDS["factive"] | WORDS["during"]


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words first..last (exclusive) of a line that may name an event.

    `verb` is how the word is read if it is a verb; a noun has `noun` and may have a `carrier`, the verb (by its word)
    that brings it, before it or at once behind it, with `carrying` saying what that verb means, and `relative`, such a
    verb in a relative clause behind it (المحادثات التي قادتها الأمم المتحدة).
    """

    line: Line
    first: int
    last: int
    meaning: EventWords
    verb: Verb | None = None
    noun: Noun | None = None
    particle: str = ""
    carrier: int | None = None
    carrying: StatusWords | None = None
    relative: int | None = None

    @property
    def head(self) -> int:
        """The word of the verb that rules the event's clause: the verb itself, its carrier, or its own first word."""
        return self.first if self.carrier is None else self.carrier

    @property
    def form(self) -> str:
        """What names the event: a verb, a carried noun or a noun alone, or one of these that is in no list."""
        if self.meaning.entry == DEED.entry:
            return "unlisted verb" if self.verb else "unlisted noun"
        return "verb" if self.verb else "noun" if self.carrier is None else "carried noun"

    @property
    def start(self) -> int:
        """The offset of its first word without attached particles."""
        word = self.line.words[self.first]
        return word.start + (len(self.particle) if self.noun and self.particle else 0)

    @property
    def end(self) -> int:
        """The offset behind its last word."""
        return self.line.words[self.last - 1].end


def find_triggers(line: Line) -> list[Trigger]:
    """Return the words that may name an event, in order, never overlapping; verbs win over the nouns they carry."""
    found = [*_verbs(line), *_nouns(line)]
    found.sort(key=lambda trigger: (trigger.first, -trigger.last, trigger.verb is None))
    called_off = {each.carrier for each in found if each.carrying and each.carrying.status is Status.CANCELLED}
    bringing = {trigger.carrier for trigger in found if trigger.carrier is not None and trigger.carrier > trigger.first}
    found += _deeds_brought_about(line, found)
    found.sort(key=lambda trigger: trigger.first)
    kept: list[Trigger] = []
    for trigger in found:
        if trigger.verb and (trigger.first in bringing or trigger.first in called_off):
            continue
        if trigger.noun and any(_object_of(trigger, other) for other in kept):
            continue
        if kept and trigger.first < kept[-1].last:
            continue
        if (
            trigger.noun
            and trigger.noun.carried
            and not trigger.noun.owned
            and any(
                other.noun and other.carrier == trigger.carrier and other.first > (other.carrier or 0) for other in kept
            )
        ):
            continue
        kept.append(trigger)
    return kept


def _deeds_brought_about(line: Line, found: list[Trigger]) -> list[Trigger]:
    """Return the verbal nouns in no list that a verb brings about where it brings no event noun and is none itself."""
    taken = {at for each in found for at in range(each.first, each.last)}
    brought = []
    for index in line.verbs:
        at = brought_about(line, index)
        if at is None or {index, at} & taken or any(each.carrier == index and each.first <= at for each in found):
            continue
        name = line.key(at)
        meaning = meaning_done(line, at) or deed_called(without_article(name))
        noun = Noun(meaning, True, name.startswith("ال"), False)
        particle = "ب" if name.startswith("ب") and any(verb.lemma == "قام" for verb in line.verbs[index]) else ""
        brought.append(Trigger(line, at, at + 1, meaning, noun=noun, particle=particle, carrier=index))
    return brought


def _object_of(noun: Trigger, other: Trigger) -> bool:
    """Return whether a noun only completes a verb that asks for it or is of its own type (وقعت اتفاقا)."""
    objects = other.meaning.objects
    if other.verb is None or not objects or noun.carrier != other.first:
        return False
    kind, asked = noun.meaning.event_type, bool(objects & plain_forms(noun.line.key(noun.first)))
    return kind is other.meaning.event_type or (kind is EventType.OTHER and asked)


def _verbs(line: Line) -> Iterator[Trigger]:
    for index in line.verbs:
        if (first := next(readings_at(line, index), None)) is not None:
            yield first


def readings_at(line: Line, index: int) -> Iterator[Trigger]:
    """Yield what the verb at a word may name, the likeliest first; last a deed of a verb that is in no list."""
    for verb in line.verbs[index]:
        if verb.form.short and not (verb.particles.endswith("ل") or line.bare(index - 1) in _SHORTENING):
            continue
        for meaning in meanings_of(line, index, verb):
            if meaning.event_type is not EventType.STATEMENT or verb.form.person != 1:
                yield Trigger(line, index, index + 1, meaning, verb)
    if own := deed(line, index):
        yield Trigger(line, index, index + 1, DEED, Verb(own.lemma, own.form, own.particles, own.pronoun))


def _nouns(line: Line) -> Iterator[Trigger]:
    free, beginning = 0, frozenset(event_nouns().beginnings(line.words))
    for index, word in enumerate(line.classes):
        if index < free or index in line.inside:
            continue
        match = event_nouns().at(line.words, index) if index in beginning else None
        if match is None and word.kind == "NOUN":
            yield from _verbal(line, index)
        elif match and (index not in line.verbs or match.last > index + 1):
            free = match.last
            if _allowed(trigger := _noun(line, match)):
                yield trigger


def _verbal(line: Line, index: int) -> Iterator[Trigger]:
    """Yield the verbal noun at a word whose object or setting makes it an event (بفرض رسوم, إثر وصول الوزير)."""
    if (meaning := meaning_of_noun(line, index)) is None:
        return
    particles = [split.particles for split in splits(line.key(index)) if split.particles[:1] in ("ب", "ل")]
    brought = carrier(line, index, index + 1, True)
    yield Trigger(
        line,
        index,
        index + 1,
        meaning,
        noun=Noun(meaning, False, False, True),
        particle=particles[0] if particles and line.classes[index].preposition else "",
        carrier=brought.at if brought else None,
        carrying=brought.says if brought else None,
    )


def _noun(line: Line, match: Match[Noun]) -> Trigger:
    noun = match.values[0]
    brought = carrier(line, match.first, match.last, noun.definite or noun.owned)
    return Trigger(
        line,
        match.first,
        match.last,
        noun.words,
        noun=noun,
        particle=match.split.particles,
        carrier=brought.at if brought else None,
        carrying=brought.says if brought else None,
        relative=relative(line, match.last),
    )


def _allowed(trigger: Trigger) -> bool:
    line, noun = trigger.line, trigger.noun
    assert noun is not None
    before = plain_forms(line.key(trigger.first - 1))
    if before & _THIS or line.key(trigger.last) in _THIS:
        return False
    described = noun.mine or line.classes[trigger.first].kind == "ADJ"
    if (noun.carried and not noun.mine and not _brought(trigger)) or (described and _completes(trigger)):
        return False
    prepositions = noun.words.prepositions
    if prepositions and not noun.carried and trigger.last == trigger.first + 1 and not _has_object(trigger):
        following = range(trigger.last, min(trigger.last + _REACH, len(line.words)))
        if not any(preposition_at(line, at) in prepositions for at in following):
            return False
    behind = plain_forms(line.key(trigger.last)) | plain_forms(line.key(trigger.last + 1))
    return not (noun.words.not_with & behind)


def _has_object(trigger: Trigger) -> bool:
    """Return whether a noun whose meaning asks for an object has one right behind it (تعيين السفير)."""
    if "object" not in trigger.meaning.prepositions or _completes(trigger):
        return False
    return trigger.last < len(trigger.line.words) and trigger.line.classes[trigger.last].kind in ("NOUN", "PROPN")


def _brought(trigger: Trigger) -> bool:
    """Return whether a verb close by brings a noun that names no event by itself."""
    if trigger.relative is not None or sides_named(trigger.line, trigger.last, trigger.meaning) or occasion(trigger):
        return True
    if trigger.carrier is None or trigger.carrying is None or trigger.carrying.present or _completes(trigger):
        return False
    asked = {"ب": _BROUGHT_WITH_B, "ل": _WITH_L}.get(trigger.particle)
    if asked is not None and not asked & trigger.line.lemmas(trigger.carrier):
        return False
    return trigger.first - trigger.carrier <= _CARRY and trigger.particle not in ("و", "ف", "ول", "وب")


def occasion(trigger: Trigger) -> bool:
    """Return whether something else is said to be done after, during or because of it (إثر عملية عسكرية)."""
    noun = trigger.noun
    plain = noun is not None and not noun.definite and noun.words.event_type is not EventType.STATEMENT
    behind = trigger.line.bare(trigger.first - 1) in _OCCASIONS and trigger.line.bare(trigger.first - 2) != "من"
    return plain and not trigger.particle and behind


def _completes(trigger: Trigger) -> bool:
    """Return whether a noun completes an indefinite one before it (اتفاقية تعاون)."""
    line, before = trigger.line, trigger.first - 1
    key = line.key(before)
    return (
        not trigger.particle
        and before not in line.inside
        and before not in line.verbs
        and line.classes[before].kind == "NOUN"
        and not key.startswith("ال")
        and not key.endswith("ا")
        and status_noun_before(line, trigger.first) is None
        and not event_nouns().at(line.words, before)
    )

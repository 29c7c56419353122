"""Choosing among the words that may name an event those that name one of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.events.carriers import status_noun_before
from data.events.clauses import WORDS
from data.events.forms import event_nouns, plain_forms, words_before
from data.events.lines import PREPOSITIONS, RELATIVES, Line
from data.events.phrases import ruled_by
from data.events.settings import ruled_by as place_ruled_by
from data.events.status import said_before
from data.events.subjects import Subjects
from data.events.triggers import Trigger
from data.events.vocabulary import fields
from data.model import EventType, Status

_KINDS = WORDS["kinds"]
_WANTED = WORDS["wanted"]
_PLANS = WORDS["plans"]
_DURING = WORDS["during"]
_AS = WORDS["as_said"]
_OTHERS = WORDS["others"]
_ASKING = (EventType.REQUEST, EventType.REJECT)
_THEREIN = WORDS["therein"]
_AGAIN = 12  # words within which a noun said twice names one event


@dataclass(frozen=True, slots=True)
class Choice:
    """The triggers that name an event of their own, and those that name one of them again."""

    chosen: tuple[Trigger, ...]
    again: tuple[tuple[Trigger, Trigger], ...]


def choose(triggers: Sequence[Trigger]) -> Choice:
    """Return the triggers of an article that name an event not named before and are no mere frame of another one."""
    kept: list[Trigger] = []
    again: list[tuple[Trigger, Trigger]] = []
    for trigger in triggers:
        known = _known(trigger, kept) if trigger.noun else None
        if known:
            again.append((trigger, known))
        elif not (_standing(trigger) or _of_event(trigger) or _wanted(trigger, kept) or _during(trigger, kept)):
            kept.append(trigger)
    return Choice(tuple(trigger for trigger in kept if not _frames(trigger, kept)), tuple(again))


def founded(trigger: Trigger, subject_of: Subjects, before: Sequence[Trigger]) -> bool:
    """Return whether a trigger has beside it the actor, the place or the violence that its meaning asks for."""
    meaning, line = trigger.meaning, trigger.line
    if meaning.actor and trigger.verb and not subject_of.get(trigger.first):
        return False
    if meaning.place and not _leads_somewhere(trigger):
        return False
    if meaning.outside and any(fields()[meaning.outside] & plain_forms(word.key) for word in line.words):
        return False
    if not meaning.armed:
        return True
    here = line.sentence.paragraph
    return any(each.armed for each in line.actors) or any(
        other.meaning.event_type is EventType.ASSAULT and not other.meaning.armed
        for other in before[-8:]
        if other.line.sentence.paragraph == here
    )


def _leads_somewhere(trigger: Trigger) -> bool:
    line = trigger.line
    last = line.clause(trigger.first)[1]
    there = [each for each in line.places if trigger.first < each.first < last]
    return any(place_ruled_by(line, each) in ("الي", "ل", "نحو", "") for each in there)


def _known(trigger: Trigger, before: Sequence[Trigger]) -> Trigger | None:
    """Return the trigger that a definite noun names again, or an indefinite one that was just named."""
    noun = trigger.noun
    assert noun is not None
    alike = [other for other in before if other.meaning.family == trigger.meaning.family]
    if not alike:
        return None
    if any(_just_said(trigger, other) for other in alike) and trigger.carrier in (None, alike[-1].carrier):
        return alike[-1]
    if trigger.meaning.family == "disaster":
        return alike[-1]
    if not (noun.definite or noun.owned or _construct(trigger)):
        return None
    brought = trigger.carrying and trigger.carrying.status in (Status.ONGOING, Status.PLANNED)
    apart = trigger.line.key(trigger.last) in _OTHERS or status_noun_before(trigger.line, trigger.first)
    if brought or apart or _intended(trigger):
        return None
    owners = _owners(trigger)
    same = [other for other in alike if owners <= {each.mention.entity_id for each in other.line.actors}]
    return same[-1] if same else None


def _just_said(trigger: Trigger, other: Trigger) -> bool:
    near = other.line is trigger.line and trigger.first - other.first < _AGAIN
    return near and other.noun is not None and other.meaning is trigger.meaning


def _owners(trigger: Trigger) -> set[str]:
    """Return the actors whose it is, named right behind the noun or behind مع or بين (قمة الحلف, الاتصال بين …)."""
    line = trigger.line
    found = {each.mention.entity_id for each in line.actors if each.first == trigger.last and not each.joined}
    for each in line.actors:
        if trigger.last <= each.first < trigger.last + 8 and ruled_by(line, each) in ("مع", "بين"):
            found.add(each.mention.entity_id)
    return found


def _intended(trigger: Trigger) -> bool:
    """Return whether the word right before says that it is to be (عازمون على اللقاء)."""
    line = trigger.line
    for back in (3, 2, 1):
        match = words_before().at(line.words, trigger.first - back) if trigger.first >= back else None
        if match and match.last == trigger.first and match.values[0].status is Status.PLANNED:
            return True
    return False


def _construct(trigger: Trigger) -> bool:
    """Return whether a noun without ال is made definite by what follows it (زيارة الوزير)."""
    line, behind = trigger.line, trigger.last
    if any(each.first == behind and not each.joined for each in line.actors):
        return True
    key = line.key(behind)
    return key.startswith("ال") and key not in PREPOSITIONS and key not in RELATIVES


def _wanted(trigger: Trigger, before: Sequence[Trigger]) -> bool:
    """Return whether a noun only says what somebody asks for or what should be (دعا إلى هدنة, ضرورة الإفراج)."""
    line = trigger.line
    if trigger.verb:
        return False
    if line.key(trigger.first - 1) in _KINDS and trigger.meaning.event_type is not EventType.AGREE:
        return True
    for at in range(trigger.first - 1, max(-1, trigger.first - 5), -1):
        key = line.key(at)
        if key in _WANTED or key.removeprefix("ال") in _WANTED:
            return True
        if at in line.verbs or not key[:1].isalpha():
            break
    for at in range(trigger.first - 1, max(-1, trigger.first - 14), -1):
        if at in line.verbs or not line.key(at)[:1].isalpha():
            break
        if line.key(at) in _PLANS and line.key(trigger.first)[:1] in ("و", "ل"):
            return True
    if (
        trigger.meaning.event_type is EventType.OTHER
        and trigger.carrier is None
        and line.key(trigger.first - 1) in _DURING
    ):
        return True
    asks = [
        other
        for other in before
        if other.line is line
        and other.meaning.event_type in _ASKING
        and (other.verb or other.meaning.event_type is EventType.REJECT)
    ]
    return bool(asks) and not any(asks[-1].first < at < trigger.first for at in line.verbs)


def _standing(trigger: Trigger) -> bool:
    """Return whether a verb in the present says what always holds (الذي يؤيد, يقولون إن)."""
    verb = trigger.verb
    if (
        verb
        and trigger.meaning.event_type is EventType.STATEMENT
        and trigger.line.key(trigger.first - 1) in _AS
        and trigger.first > 1
    ):
        return True
    if verb is None or verb.form.tense != "present" or verb.particles.endswith(("س", "ل")):
        return False
    line, kind = trigger.line, trigger.meaning.event_type
    if kind is EventType.STATEMENT:
        return said_before(line, trigger) is None
    return (
        kind not in (EventType.CONSULT, EventType.COERCE, EventType.REQUEST)
        and line.bare(trigger.first - 1) in RELATIVES
    )


def _of_event(trigger: Trigger) -> bool:
    """Return whether a verb of meeting has the meeting itself as subject (الاجتماع سيناقش)."""
    if trigger.verb is None or trigger.meaning.event_type is not EventType.CONSULT:
        return False
    return any(_meeting(trigger.line, at) for at in (trigger.first - 1, trigger.first + 1))


def _during(trigger: Trigger, before: Sequence[Trigger]) -> bool:
    """Return whether a verb only says who met at the meeting just named (قمة التقى خلالها)."""
    line = trigger.line
    if (
        trigger.verb is None
        or trigger.meaning.family != "talks"
        or not {line.key(trigger.first - 1), line.key(trigger.first + 1)} & _THEREIN
    ):
        return False
    return any(other.line is line and other.noun and other.meaning.family == "talks" for other in before)


def _meeting(line: Line, at: int) -> bool:
    match = event_nouns().at(line.words, at) if 0 <= at < len(line.words) else None
    if match is None or match.split.particles not in ("", "و"):
        return False
    return match.values[0].words.event_type is EventType.CONSULT


def _frames(trigger: Trigger, kept: Sequence[Trigger]) -> bool:
    """Return whether a word of saying only carries other events of its sentence."""
    if trigger.meaning.event_type is not EventType.STATEMENT or trigger.verb is None or trigger.meaning.objects:
        return False
    return any(other.line is trigger.line and other.first > trigger.first for other in kept)

"""Choosing among the words that may name an event those that name one of their own."""

from __future__ import annotations

from collections.abc import Sequence

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


def choose(triggers: Sequence[Trigger]) -> list[Trigger]:
    """Return the triggers of an article that name an event not named before and are no mere frame of another one."""
    kept: list[Trigger] = []
    for trigger in triggers:
        if _standing(trigger) or (trigger.noun and (_known(trigger, kept) or _wanted(trigger, kept))):
            continue
        if trigger.verb and (_of_event(trigger) or _during(trigger, kept)):
            continue
        kept.append(trigger)
    return [trigger for trigger in kept if not _frames(trigger, kept)]


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


def _family(trigger: Trigger) -> str:
    return trigger.meaning.family


def _known(trigger: Trigger, before: Sequence[Trigger]) -> bool:
    """Return whether a definite noun names again what was named before, or an indefinite one what was just named."""
    noun = trigger.noun
    assert noun is not None
    alike = [other for other in before if _family(other) == _family(trigger)]
    if any(
        other.line is trigger.line
        and other.noun
        and trigger.first - other.first < _AGAIN
        and other.meaning is trigger.meaning
        for other in alike
    ):
        return trigger.carrier is None or trigger.carrier == alike[-1].carrier
    if trigger.meaning.family == "disaster" and alike:
        return True
    if not (noun.definite or noun.owned or _construct(trigger)):
        return False
    brought = trigger.carrying and trigger.carrying.status in (Status.ONGOING, Status.PLANNED)
    apart = trigger.line.key(trigger.last) in _OTHERS or status_noun_before(trigger.line, trigger.first)
    if brought or apart or _intended(trigger):
        return False
    owners = _owners(trigger)
    return any(owners <= {each.mention.entity_id for each in other.line.actors} for other in alike)


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
    if trigger.meaning.event_type is not EventType.CONSULT:
        return False
    return any(_meeting(trigger.line, at) for at in (trigger.first - 1, trigger.first + 1))


def _during(trigger: Trigger, before: Sequence[Trigger]) -> bool:
    """Return whether a verb only says who met at the meeting just named (قمة التقى خلالها)."""
    line = trigger.line
    if trigger.meaning.family != "talks" or not {line.key(trigger.first - 1), line.key(trigger.first + 1)} & _THEREIN:
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

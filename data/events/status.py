"""Whether an event took place: read from its verb's tense, from what carries it and from the words before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from data.arabic import fold_word
from data.events.carriers import status_noun_before
from data.events.clauses import WORDS
from data.events.forms import status_nouns, words_after, words_before
from data.events.lines import Line
from data.events.triggers import Trigger
from data.events.vocabulary import StatusWords, statuses_of_verbs
from data.model import EventType, Interval, Outcome, Status
from data.verbs import readings

_LASTING = frozenset(
    {EventType.COERCE, EventType.MOBILIZE, EventType.COOPERATE, EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
)
_CAN_BE_CALLED_OFF = frozenset(
    {EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.CEASEFIRE, EventType.OTHER}
)
_OUTCOME = 30  # words behind an event in which its outcome is told
_PAST = 6  # words before a verb in the present in which كان makes it past
_DURING = WORDS["during"]
_BEFORE_PAST = WORDS["before_past"]


def status(trigger: Trigger, interval: Interval | None, published: date | None) -> Status:
    """Return the status of a trigger's event; `interval` is the event's own time, `published` the article's day."""
    line = trigger.line
    noun_before = status_noun_before(trigger.line, trigger.first) if trigger.noun else None
    if noun_before and noun_before.status:
        return noun_before.status
    if _conditional(trigger):
        return Status.HYPOTHETICAL
    said = said_before(line, trigger) or _said_of_the_verb_before(line, trigger)
    if said in (Status.NEGATED, Status.HYPOTHETICAL):
        return said
    if trigger.carrying and trigger.carrying.status:
        return trigger.carrying.status
    if said:
        return said
    if trigger.noun and _meant(trigger):
        return Status.PLANNED
    tense = _tense(trigger)
    if tense == "future":
        return Status.PLANNED
    behind = _said_behind(line, trigger)
    if behind and behind.status:
        return behind.status
    if tense == "present":
        return _present(trigger, interval, published)
    if (
        trigger.noun
        and trigger.carrier is None
        and trigger.particle.endswith("ل")
        and not trigger.noun.definite
        and trigger.meaning.event_type is not EventType.ASSAULT
    ):
        return Status.PLANNED
    if interval and published and interval.start and interval.start > published:
        return Status.PLANNED
    return Status.OCCURRED


def purpose(trigger: Trigger) -> bool:
    """Return whether an event is what something else is done for: ل stands before its verb or its noun."""
    if trigger.verb:
        return trigger.verb.particles.endswith("ل")
    return trigger.particle.endswith("ل") or _meant(trigger)


def _meant(trigger: Trigger) -> bool:
    """Return whether a verbal noun with ل right before says what the event is to be for (لعقد مؤتمر)."""
    line = trigger.line
    match = status_nouns().at(line.words, trigger.first - 1) if trigger.first else None
    return match is not None and match.last == trigger.first and match.split.particles.endswith("ل")


def _tense(trigger: Trigger) -> str:
    verb = trigger.verb
    if verb is None:
        if trigger.carrier is None:
            return ""
        verb = next(iter(trigger.line.verbs[trigger.carrier]))
    if verb.particles.endswith("س"):
        return "future"
    if verb.particles.endswith("ل"):
        return "future"
    return verb.form.tense if verb.form.kind == "verb" else "past"


def _present(trigger: Trigger, interval: Interval | None, published: date | None) -> Status:
    line, at = trigger.line, trigger.head
    if trigger.verb and trigger.verb.form.person == 1 and trigger.meaning.speech:
        return Status.OCCURRED  # who says "we condemn" thereby does it
    if _links(line, at - 1) and line.key(at - 1).removeprefix("و").startswith("كان"):
        return Status.OCCURRED
    if line.bare(at - 1) == "ان" and line.bare(at - 2) in _BEFORE_PAST:
        return Status.OCCURRED
    if interval and published and interval.start:
        if interval.start >= published:
            return Status.PLANNED
        return Status.OCCURRED if interval.end else Status.ONGOING
    if line.bare(at - 1) == "ان":
        return Status.PLANNED
    if trigger.meaning.speech and trigger.meaning.event_type not in _LASTING:
        return Status.OCCURRED
    return Status.ONGOING


def _said_of_the_verb_before(line: Line, trigger: Trigger) -> Status | None:
    """Return what holds for the verb to which a present verb is joined by و (من المنتظر أن يؤكد … ويرحب)."""
    verb = trigger.verb
    if verb is None or verb.form.tense != "present" or verb.particles != "و":
        return None
    before = line.verb_before(trigger.first)
    return None if before is None else said_before(line, replace(trigger, first=before))


def said_before(line: Line, trigger: Trigger) -> Status | None:
    """Return what the particles and phrases before the event in its clause say of it, the nearest first."""
    head = min(trigger.head, trigger.first)
    verb = trigger.verb
    if head < trigger.first and (beside := _said_beside(line, trigger.first)):
        return beside
    at = head - 1
    seen = 0
    while at > 0 and (noun := status_nouns().at(line.words, at)) and noun.values[0].status is None:
        at -= 1
    while at >= 0 and seen < 10:
        other = at in line.verbs and seen > 0 and not _links(line, at)
        for back in range(2, 0 if other else -1, -1):
            match = words_before().at(line.words, at - back) if at >= back else None
            if match and match.last == at + 1:
                meaning = match.values[0]
                if meaning.status is Status.NEGATED and seen > 0 and line.key(trigger.first - 1) not in ("اي", "ايه"):
                    continue
                if meaning.status is Status.PLANNED and verb and verb.form.tense == "past":
                    continue
                return meaning.status
        if other or line.key(at) in ".؟!؛:،,":
            return None
        at -= 1
        seen += 1
    return None


def _said_beside(line: Line, first: int) -> Status | None:
    """Return what is said right before a noun that a verb brings (أكد استعداده لعقد اجتماع)."""
    for back in (2, 1):
        match = words_before().at(line.words, first - back) if first >= back else None
        if match and match.last == first:
            return match.values[0].status
    return None


def _links(line: Line, at: int) -> bool:
    return _was(line.key(at))


@lru_cache(maxsize=16_000)
def _was(key: str) -> bool:
    """Return whether a folded word is a form of كان."""
    return any(fold_word(each.lemma) == "كان" for each in readings(key))


def _conditional(trigger: Trigger) -> bool:
    """Return whether a condition follows what would be (سيتوجه إلى المدينة في حال …)."""
    line = trigger.line
    verb = trigger.verb or next(iter(line.verbs.get(trigger.head, ())), None)
    if verb is None or verb.form.tense != "present":
        return False
    if any(_links(line, at) for at in range(max(0, trigger.head - _PAST), trigger.head)):
        return False
    for at in range(max(trigger.last, trigger.head + 1), min(trigger.last + 10, len(line.words))):
        if line.key(at) in "،.؛:":
            return False
        match = words_after().at(line.words, at)
        if match and match.values[0].status is Status.HYPOTHETICAL:
            return True
    return False


def _said_behind(line: Line, trigger: Trigger) -> StatusWords | None:
    """Return what the words close behind say: of a noun, or of what a verb does; an adjective with ال is of nouns."""
    for at in range(trigger.last, min(trigger.last + 4, len(line.words))):
        if at in line.verbs and at != trigger.carrier:
            return None
        match = words_after().at(line.words, at)
        if match and match.values[0].status and not (trigger.verb and line.key(at).startswith("ال")):
            return match.values[0]
    return None


def called_off(trigger: Trigger) -> int | None:
    """Return the verb with which the same sentence goes on to say that the event was called off (… لكنها ألغيت)."""
    line = trigger.line
    if trigger.meaning.event_type not in _CAN_BE_CALLED_OFF:
        return None
    for at, found in line.verbs.items():
        if at > trigger.last and line.bare(at - 1).removeprefix("و").startswith("لكن"):
            calls_off = statuses_of_verbs().get(found[0].lemma) if found else None
            if calls_off and calls_off.status is Status.CANCELLED and found[0].form.voice == "passive":
                return at
    return None


def outcome(trigger: Trigger) -> Outcome | None:
    """Return what came of the event where its carrying verb or the words behind it say so."""
    line = trigger.line
    if trigger.carrying and trigger.carrying.outcome:
        return trigger.carrying.outcome
    if trigger.meaning.event_type not in (EventType.CONSULT, EventType.CEASEFIRE, EventType.AGREE):
        return None
    before = [at for at in line.verbs if at < trigger.first and at != trigger.carrier]
    if before and trigger.noun and line.bare(trigger.first - 1) in _DURING:
        said = [statuses_of_verbs().get(verb.lemma) for verb in line.verbs[before[-1]]]
        if said and said[0] and said[0].outcome:
            return said[0].outcome
    for at in range(trigger.last, min(trigger.last + _OUTCOME, len(line.words))):
        match = words_after().at(line.words, at)
        if match and match.values[0].outcome:
            return match.values[0].outcome
    return None

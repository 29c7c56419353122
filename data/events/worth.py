"""Whether an event is worth telling: news, no habit, no word that nobody stands behind, and not told before."""

from __future__ import annotations

from collections.abc import Sequence

from data.events.triggers import Trigger, occasion
from data.model import ActorRole, Event, EventType, LocationRole, Mention, Sentence, Status

VENUES = (LocationRole.VENUE, LocationRole.PLANNED_VENUE)
_HABITS = (
    EventType.AID,
    EventType.SUPPORT,
    EventType.AGREE,
    EventType.OTHER,
    EventType.CONCEDE,
    EventType.REQUEST,
    EventType.COOPERATE,
)
_UNNAMED = (EventType.ASSAULT, EventType.CEASEFIRE, EventType.PROTEST, EventType.SANCTION)
_BETWEEN = (EventType.CONSULT, EventType.SUPPORT)
_MEETINGS = (EventType.CONSULT, EventType.AGREE, EventType.CEASEFIRE)
_LEAD = 2  # sentences in which any text says what is new
_NAMES = 0.04  # actors and places named to a word or sign, below which a text explains, tells a tale or teaches


def worth_telling(trigger: Trigger, event: Event, told: Sequence[Event]) -> bool:
    """Return whether an event belongs on the timeline beside those already told."""
    if _vague(trigger, event):
        return False
    return not any(event.event_id == other.event_id or _same_meeting(event, other) for other in told)


def reported(
    told: Sequence[tuple[Trigger, Event]], sentences: Sequence[Sentence], names: Sequence[Mention]
) -> list[tuple[Trigger, Event]]:
    """Return the events told as news: in a text that names few actors and places, those of its lead and those dated."""
    if len(names) >= _NAMES * sum(len(sentence.words) for sentence in sentences):
        return list(told)
    return [(trigger, event) for trigger, event in told if trigger.line.sentence.n < _LEAD or event.interval]


def _vague(trigger: Trigger, event: Event) -> bool:
    """Return whether nobody says it, a noun stands alone, or a verb in the present tells what is usual."""
    if event.event_type is EventType.STATEMENT and not sources_of(event) and _by_nobody(trigger, event):
        return True
    if event.event_type in _BETWEEN and not event.participants and trigger.verb:
        return True
    if (
        trigger.noun
        and trigger.carrier is None
        and event.event_type not in _UNNAMED
        and trigger.meaning.family != "election"
        and event.status is not Status.ONGOING
    ):
        return not (event.participants or event.settings or event.interval or _on_occasion(trigger))
    if event.status is Status.NEGATED and trigger.verb and trigger.line.key(trigger.first - 1) == "لا":
        return True
    usual = event.status is Status.ONGOING and trigger.verb is not None and event.interval is None
    return usual and event.event_type in _HABITS and trigger.meaning.family != "proposal"


def _on_occasion(trigger: Trigger) -> bool:
    """Return whether something is done during or after an event beside which no name stands (خلال اجتماع للهيئة)."""
    line = trigger.line
    return occasion(trigger) and trigger.last not in line.inside and not line.key(trigger.last).startswith("ال")


def _by_nobody(trigger: Trigger, event: Event) -> bool:
    """Return whether a statement that no named actor makes has no other subject either, or was not made."""
    passive = trigger.verb is not None and trigger.verb.form.voice == "passive"
    return passive or event.status is Status.NEGATED


def _same_meeting(event: Event, other: Event) -> bool:
    """Return whether both are the same two sides' meeting, on the same day and place as far as is known."""
    sides = frozenset(sources_of(event))
    return (
        event.event_type in _MEETINGS
        and len(sides) > 1
        and other.event_type is event.event_type
        and other.status is event.status
        and frozenset(sources_of(other)) == sides
        and (event.interval == other.interval or event.interval is None or other.interval is None)
        and (_venues(event) <= _venues(other) or not _venues(other))
    )


def sources_of(event: Event) -> list[str]:
    """Return the ids of those who do an event."""
    return [part.actor_id for part in event.participants if part.role is ActorRole.SOURCE]


def _venues(event: Event) -> set[str]:
    return {setting.location_id for setting in event.settings if setting.role in VENUES}

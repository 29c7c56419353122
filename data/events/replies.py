"""Which event a denial answers: the one it names, or the claim that stands before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.events.lines import Line
from data.events.settings import THAT
from data.events.subjects import speaks
from data.events.triggers import Trigger
from data.model import ActorRole, Event, EventType, Participant, Status

_CLAIMS = (EventType.ACCUSE, EventType.STATEMENT, EventType.THREATEN, EventType.ASSAULT)  # the likeliest first
_BACK = 4  # sentences before a denial in which the claim stands

Told = Sequence[tuple[Trigger, Event]]


def denied(line: Line, trigger: Trigger) -> bool:
    """Return whether an event is what a verb of denying before it says not to have been (نفى أن يكون …, نفى قصف …)."""
    for at in range(min(trigger.first, trigger.head) - 1, -1, -1):
        if line.key(at) in ".؟!؛" or line.bare(at) in ("لكن", "لكنه", "لكنها", "لكنهم", "الذي", "التي"):
            return False
        if at not in line.verbs or at == trigger.head:
            continue
        if any(denies(verb.lemma) for verb in line.verbs[at]):
            return at + 6 >= trigger.first or any(line.bare(index) in THAT for index in range(at, trigger.first))
        if speaks(line, at) and line.bare(at - 1) not in THAT:
            return False
    return False


def denies(lemma: str) -> bool:
    """Return whether a verb says that something is not so."""
    return lemma in ("نفى", "أنكر")


def linked(told: Told) -> list[Event]:
    """Return the events with the one each denial answers, whose source the denial is then directed at."""
    return [_linked(trigger, event, told) if event.event_type is EventType.DENY else event for trigger, event in told]


def _linked(trigger: Trigger, event: Event, told: Told) -> Event:
    answered = _within(trigger, told) or _before(trigger, event, told)
    if answered is None:
        return event
    spoken = [part.actor_id for part in event.participants if part.role is ActorRole.SOURCE]
    targets = [
        Participant(part.actor_id, ActorRole.TARGET)
        for part in answered.participants
        if part.role is ActorRole.SOURCE
        and part.actor_id not in spoken
        and answered.event_type is not EventType.ASSAULT
    ]
    if answered.status is Status.NEGATED or any(part.role is ActorRole.TARGET for part in event.participants):
        targets = []
    return replace(event, responds_to=answered.event_id, participants=(*event.participants, *targets))


def _within(trigger: Trigger, told: Told) -> Event | None:
    return next(
        (
            event
            for other, event in told
            if other.line is trigger.line and other.first > trigger.first and event.status is Status.NEGATED
        ),
        None,
    )


def _before(trigger: Trigger, event: Event, told: Told) -> Event | None:
    here = trigger.line.sentence
    earlier = [
        (other, claim)
        for other, claim in told
        if 0 <= here.n - other.line.sentence.n <= _BACK and claim.start < event.start and claim.event_type in _CLAIMS
    ]
    return max(
        (claim for _, claim in earlier), key=lambda claim: (-_CLAIMS.index(claim.event_type), claim.start), default=None
    )

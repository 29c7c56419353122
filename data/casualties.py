"""Which event a number of people killed, wounded, detained or displaced belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.model import Event, EventType, Quantity

_CAUSES = {
    "killed": (EventType.ASSAULT,),
    "wounded": (EventType.ASSAULT,),
    "detained": (EventType.COERCE,),
    "displaced": (EventType.RETREAT, EventType.ASSAULT),
}


def linked(quantities: Sequence[Quantity], events: Sequence[Event]) -> tuple[Quantity, ...]:
    """Return the quantities, those of people an event harmed with the event of their sentence that did it.

    Of several such events it is the one named nearest, of a type that comes first among the causes.
    """
    return tuple(replace(each, event_id=_event_of(each, events)) for each in quantities)


def _event_of(quantity: Quantity, events: Sequence[Event]) -> str:
    causes = _CAUSES.get(quantity.unit, ())
    here = [event for event in events if event.sentence_id == quantity.sentence_id and event.event_type in causes]
    nearest = min(
        here,
        key=lambda event: (causes.index(event.event_type), abs(event.start - quantity.start)),
        default=None,
    )
    return nearest.event_id if nearest else ""

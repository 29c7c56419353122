"""A number of people harmed belongs to the event of its sentence that harmed them, and to no other."""

import pytest

from data.casualties import linked
from data.model import Event, EventType, Quantity, Status


def event(event_type, start, sentence="s1"):
    return Event(f"{event_type}{start}", "a", sentence, event_type, Status.OCCURRED, start, start + 4, "", "", 1.0)


@pytest.mark.parametrize(
    ("unit", "events", "expected"),
    [
        ("killed", [event(EventType.ASSAULT, 0), event(EventType.CONSULT, 18)], "ASSAULT0"),
        ("killed", [event(EventType.ASSAULT, 0), event(EventType.ASSAULT, 30)], "ASSAULT30"),
        ("displaced", [event(EventType.ASSAULT, 19), event(EventType.RETREAT, 90)], "RETREAT90"),
        ("wounded", [event(EventType.OTHER, 19)], ""),
        ("detained", [event(EventType.COERCE, 5), event(EventType.ASSAULT, 19)], "COERCE5"),
        ("killed", [event(EventType.ASSAULT, 0, "s2")], ""),
        ("percent", [event(EventType.ASSAULT, 0)], ""),
        ("killed", [], ""),
    ],
)
def test_event_of_a_quantity(unit, events, expected):
    [found] = linked([Quantity("q", "s1", 3, "exact", unit, "", 20, 24)], events)
    assert found.event_id == expected

"""Roles by rules of the language: who acts when a verb names nobody, whose place a place is, who vouches for what."""

from __future__ import annotations

import pytest

from data.model import ActorRole, LocationRole
from tests.test_events_told import actors, only, places


@pytest.mark.parametrize(
    ("text", "event_type", "sources", "targets"),
    [
        ("كما اتهم إيران بالتدخل في اليمن.", "ACCUSE", set(), {"iran"}),
        ("واتهم لافروف أمريكا بالمسؤولية عن ذلك.", "ACCUSE", {"sergey_lavrov"}, {"united_states"}),
    ],
)
def test_who(text: str, event_type: str, sources: set[str], targets: set[str]) -> None:
    event = only(text, event_type)
    assert (actors(event, ActorRole.SOURCE), actors(event, ActorRole.TARGET)) == (sources, targets)


def test_what_is_denied_rests_on_who_denies_it() -> None:
    assert only("نفت تركيا شن غارات في سوريا.", "ASSAULT").attributed_to == "turkey"


def test_a_place_of_what_is_asked_for_is_its_subject() -> None:
    event = only("دعت تركيا إلى وقف المعارك في حلب.", "REQUEST")
    assert places(event, LocationRole.SUBJECT) == {"aleppo"}
    assert not places(event, LocationRole.VENUE)

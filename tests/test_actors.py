"""Actors: dealings as lines, places in the network that can be told apart, ranking, the profile."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from data import summaries, tables
from data.summaries import Tie
from data.tables import Tables, frame
from pages.ui import names, strings
from pages.views import actors, actors_lines
from pages.views.actors_lines import HUB, Line
from tests.sample import HADDAD, REBELS, SALEM, corpus


@pytest.fixture(scope="module")
def sample() -> Tables:
    return tables.build(corpus())


def meeting(event: str, *actor_ids: str) -> list[Tie]:
    return [Tie(event, "CONSULT", "occurred", *pair, True) for pair in combinations(sorted(actor_ids), 2)]


def test_lines_gather_what_was_done_between_two(sample: Tables) -> None:
    found = actors_lines.lines(summaries.ties(sample))
    assert [(line.source, line.target, line.family, line.mutual, len(line.events)) for line in found] == [
        (HADDAD.actor_id, REBELS.actor_id, "dispute", False, 1),
        (HADDAD.actor_id, SALEM.actor_id, "talk", True, 1),
    ]


def test_a_meeting_of_many_is_a_point_of_its_own() -> None:
    found = actors_lines.lines(meeting("e", *"abcde"), hubs=True)
    assert {(line.source, line.target) for line in found} == {(actor, f"{HUB}e") for actor in "abcde"}
    assert len(actors_lines.lines(meeting("e", *"abc"), hubs=True)) == 3


def test_a_summit_does_not_make_its_guests_the_busiest() -> None:
    ties = [*meeting("summit", *"abcdefgh"), *meeting("one", "x", "y"), *meeting("two", "x", "z")]
    assert actors_lines.busiest(actors_lines.lines(ties), 3)[0] == "x"


@pytest.mark.parametrize(("number", "width", "height"), [(1, 340, 440), (10, 340, 440), (24, 640, 560)])
def test_names_in_the_network_are_clear_of_each_other(number: int, width: float, height: float) -> None:
    keys = [f"actor_{n:02}" for n in range(number)]
    found = [Line(keys[n // 3], keys[n], "talk", True, ("e",)) for n in range(1, number)]
    widths = dict.fromkeys(keys, 90.0)
    at = actors_lines.positions(keys, found, widths, width, height)
    assert at == actors_lines.positions(keys, found, widths, width, height)
    assert all(0 < x < width and 0 < y < height for x, y in at.values())
    covered = [
        (one, other) for one, other in combinations(keys, 2)
        if abs(at[one][0] - at[other][0]) < 85 and abs(at[one][1] - at[other][1]) < 45
    ]  # fmt: skip
    assert len(covered) <= number // 10


@pytest.mark.parametrize("lang", strings.LANGUAGES)
@pytest.mark.parametrize("shape", actors.SHAPES)
@pytest.mark.parametrize("width", [actors.WIDE, actors.NARROW])
def test_a_click_gives_whom_it_is_about(sample: Tables, lang: str, shape: str, width: float) -> None:
    drawn = actors.figure(sample, lang, shape=shape, width=width)
    assert drawn
    clicks = {key for trace in drawn.data if trace.customdata is not None for key in trace.customdata}
    assert f"{HADDAD.actor_id}|{REBELS.actor_id}" in clicks
    assert (SALEM.actor_id in clicks) == (shape == "network")


def test_what_did_not_happen_ties_nobody(sample: Tables) -> None:
    planned = replace(sample, events=sample.events.assign(status="planned"))
    assert actors.figure(planned, "en") is None


def test_300_actors_are_drawn_at_once(sample: Tables) -> None:
    row = sample.events.iloc[0].to_dict()
    events = [tuple((row | {"event_id": f"e{n}"}).values()) for n in range(600)]
    parts = [
        (f"e{n}", f"actor_{(n * k) % 300}", role, "") for n in range(600) for k, role in ((7, "source"), (11, "target"))
    ]
    made = replace(sample, events=frame("events", events), event_actors=frame("event_actors", parts))
    for shape in actors.SHAPES:
        drawn = actors.figure(made, "en", shape=shape)
        assert drawn and len(drawn.data) < 60


def test_ranking_leaves_out_an_articles_own_groups_and_leads_to_profiles(sample: Tables) -> None:
    group = sample.actors.iloc[0].to_dict() | {"actor_id": "sources@summit", "name_en": "Sources"}
    parts = [
        *sample.event_actors.itertuples(index=False),
        (sample.events["event_id"].iloc[0], "sources@summit", "source", ""),
    ]
    made = replace(
        sample,
        actors=frame("actors", [*sample.actors.itertuples(index=False), tuple(group.values())]),
        event_actors=frame("event_actors", parts),
    )
    html = actors.ranking(made, names.read(made), {"lang": ["en"]}, "en")
    assert "sources@summit" not in html and html.index("Northern Front") < html.index("Nour Salem")
    assert "./actors?lang=en&amp;actor=nour_salem" in html


def test_ranking_escapes_names(sample: Tables) -> None:
    named = replace(sample, actors=sample.actors.assign(name_en="<img src=x>"))
    assert "<img" not in actors.ranking(named, names.read(named), {}, "en")

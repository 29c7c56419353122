"""What views count: places by what happened there, an actor's way, parts and ties."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data import summaries, tables
from data.tables import Tables, frame
from tests.sample import BEIRUT, HADDAD, REBELS, SALEM, TUNIS, corpus


@pytest.fixture(scope="module")
def sample() -> Tables:
    return tables.build(corpus())


def with_events(sample: Tables, *rows: tuple[str, str, str, str, str]) -> Tables:
    """The sample's actors and places with other events: (id, type, status, day, place's role) in Tunis, by Salem."""
    event = sample.events.iloc[0].to_dict()
    events = [
        event | {"event_id": key, "event_type": kind, "status": status, "date_start": day, "date_end": day}
        for key, kind, status, day, _ in rows
    ]
    return replace(
        sample,
        events=frame("events", [tuple(each.values()) for each in events]),
        event_actors=frame("event_actors", [(key, SALEM.actor_id, "source", "") for key, *_ in rows]),
        event_locations=frame("event_locations", [(key, TUNIS.location_id, role, "") for key, *_, role in rows]),
    )


@pytest.mark.parametrize(
    ("status", "role", "kind"),
    [
        ("occurred", "venue", "happened"),
        ("ongoing", "venue", "happened"),
        ("planned", "venue", "planned"),
        ("negated", "venue", "planned"),
        ("occurred", "planned_venue", "planned"),
        ("cancelled", "planned_venue", "planned"),
        ("occurred", "subject", "subject"),
        ("planned", "subject", "subject"),
        ("occurred", "origin", "route"),
        ("occurred", "destination", "route"),
    ],
)
def test_what_a_place_is_to_an_event(sample: Tables, status: str, role: str, kind: str) -> None:
    made = with_events(sample, ("e", "CONSULT", status, "2020-03-04", role))
    assert summaries.settings(made)["place_kind"].tolist() == [kind]


def test_the_venue_of_a_cancelled_meeting_is_no_place_where_something_happened(sample: Tables) -> None:
    row = summaries.places(with_events(sample, ("e", "CONSULT", "cancelled", "2020-03-04", "planned_venue"))).iloc[0]
    assert (row["happened"], row["planned"], row["cancelled"]) == (0, 1, 1)


def test_places_count_events_and_carry_both_names(sample: Tables) -> None:
    rows = summaries.places(sample).set_index("location_id")
    assert rows.loc["beirut", ["happened", "planned", "cancelled"]].tolist() == [1, 1, 0]
    assert rows.loc["tunis", ["name_ar", "name_en", "happened"]].tolist() == ["تونس", "Tunis", 1]


def test_an_event_without_a_point_on_the_map_is_not_lost(sample: Tables) -> None:
    assert sorted(summaries.without_place(sample)["event_type"]) == ["ACCUSE", "DENY"]
    nowhere = replace(sample, locations=sample.locations.assign(latitude=float("nan")))
    assert len(summaries.without_place(nowhere)) == len(sample.events)


def test_a_way_goes_by_days_and_leaves_out_a_day_of_two_places(sample: Tables) -> None:
    made = with_events(
        sample,
        ("b", "CONSULT", "occurred", "2020-03-06", "venue"),
        ("a", "CONSULT", "occurred", "2020-03-04", "venue"),
        ("c", "CONSULT", "planned", "2020-03-08", "planned_venue"),
    )
    assert [stop.day for stop in summaries.way(made, SALEM.actor_id)] == ["2020-03-04", "2020-03-06"]
    twice = frame("event_locations", [*made.event_locations.itertuples(index=False), ("a", "beirut", "venue", "")])
    assert [stop.day for stop in summaries.way(replace(made, event_locations=twice), SALEM.actor_id)] == ["2020-03-06"]


def test_whoever_is_accused_somewhere_was_not_there(sample: Tables) -> None:
    made = with_events(sample, ("a", "ACCUSE", "occurred", "2020-03-04", "venue"))
    both = frame("event_actors", [("a", SALEM.actor_id, "source", ""), ("a", HADDAD.actor_id, "target", "")])
    made = replace(made, event_actors=both)
    assert summaries.way(made, SALEM.actor_id) and not summaries.way(made, HADDAD.actor_id)


def test_ties_are_mutual_where_actors_meet_and_directed_where_one_acts(sample: Tables) -> None:
    rows = [(tie.event_type, tie.from_id, tie.to_id, tie.mutual) for tie in summaries.ties(sample)]
    assert rows == [
        ("CONSULT", HADDAD.actor_id, SALEM.actor_id, True),
        ("ACCUSE", HADDAD.actor_id, REBELS.actor_id, False),
    ]


def test_actors_are_counted_by_part_and_each_event_once(sample: Tables) -> None:
    rows = summaries.actor_counts(sample).set_index("actor_id")
    assert rows.loc[REBELS.actor_id, ["source", "target", "events", "mentions"]].tolist() == [2, 1, 3, 2]
    assert rows.loc[SALEM.actor_id, ["source", "attributed", "events"]].tolist() == [1, 1, 2]


def test_an_articles_own_groups_are_told_by_its_id(sample: Tables) -> None:
    row = sample.actors.iloc[0].to_dict() | {"actor_id": "sources@summit"}
    more = frame("actors", [*sample.actors.itertuples(index=False), tuple(row.values())])
    assert summaries.own(replace(sample, actors=more)) == {"sources@summit"}


def test_the_names_an_actor_goes_by(sample: Tables) -> None:
    assert summaries.names_of(sample, REBELS.actor_id).to_dict() == {"جبهة الشمال": 2}


def test_nothing_to_count() -> None:
    nothing = tables.empty()
    assert summaries.places(nothing).empty and not summaries.ties(nothing) and summaries.actor_counts(nothing).empty
    assert not summaries.way(nothing, "nobody") and BEIRUT.location_id not in summaries.own(nothing)


def test_groups_of_one_article_are_not_ranked_beside_those_of_others(sample: Tables) -> None:
    known = {HADDAD.actor_id: "officials@summit"}
    grouped = replace(sample, actors=sample.actors.replace(known), event_actors=sample.event_actors.replace(known))
    assert set(summaries.ranked(grouped)["actor_id"]) == {SALEM.actor_id, REBELS.actor_id}
    alone = replace(grouped, articles=grouped.articles[grouped.articles["article_id"] == "summit"])
    assert "officials@summit" in set(summaries.ranked(alone)["actor_id"])

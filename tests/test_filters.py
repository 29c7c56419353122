"""Links to filters and back, what filters keep, and how what is shown is said."""

import random
from dataclasses import replace

import pandas as pd
import pytest

from data import filters as f
from data import tables
from data.model import EventType, Status
from tests import sample

TABLES = tables.build(sample.corpus())
MET, ACCUSED, BACK, ATTACK, DENIAL = TABLES.events.event_id


def asked(**query):
    return f.from_query({key: [value] if isinstance(value, str) else value for key, value in query.items()}, TABLES)[0]


def any_filters(seed):
    chance = random.Random(seed)
    some = lambda values: tuple(chance.sample(sorted(values), chance.randint(0, 2)))  # noqa: E731
    first, last = sorted(f"20{chance.randint(10, 99)}-0{chance.randint(1, 9)}-{chance.randint(10, 28)}" for _ in "ab")
    return f.Filters(
        some(TABLES.actors.actor_id), some(TABLES.locations.location_id), some(EventType), some(Status),
        some(TABLES.articles.article_id), some(TABLES.articles.outlet), chance.choice(["", first]),
        chance.choice(["", last]), chance.choice(["", "هدنة", "Kerry & co", "أ=ب"]), chance.choice(f.MATCHES),
        chance.choice(["", MET]), chance.choice(["ar", "en"]),
        chance.choice(["", "36.2,37.1,8"]), chance.choice(f.LANES),
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_filters_survive_the_link(seed):
    filters = any_filters(seed)
    query = {}
    for key, value in f.to_query(filters):
        query.setdefault(key, []).append(value)
    assert f.from_query(query, TABLES) == (filters, ())


@pytest.mark.parametrize(
    ("query", "dropped"),
    [
        ({"actor": ["nobody", "karim_haddad"]}, [("actor", "nobody")]),
        ({"from": ["yesterday"]}, [("from", "yesterday")]),
        ({"from": ["2020-02-30"], "to": ["٢٠٢٠-٠١-٠١"]}, [("from", "2020-02-30"), ("to", "٢٠٢٠-٠١-٠١")]),
        ({"from": ["2020-03-05"], "to": ["2020-03-04"]}, [("to", "2020-03-04")]),
        ({"type": ["consult"], "status": ["done"]}, [("type", "consult"), ("status", "done")]),
        (
            {"lang": ["fr"], "match": ["some"], "lanes": ["tree"]},
            [("match", "some"), ("lang", "fr"), ("lanes", "tree")],
        ),
        ({"at": ["91,0,3"]}, [("at", "91,0,3")]),
        ({"at": ["nan,0,3"]}, [("at", "nan,0,3")]),
        ({"event": ["summit.CONSULT.0-2"]}, [("event", "summit.CONSULT.0-2")]),
        ({"lang": ["en", "ar"]}, [("lang", "ar")]),
        ({"utm_source": ["mail"], "actor": [""], "q": ["  "]}, []),
    ],
)
def test_what_nothing_bears_is_dropped_and_named(query, dropped):
    assert [(each.key, each.value) for each in f.from_query(query, TABLES)[1]] == dropped


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ({}, [MET, ACCUSED, BACK, ATTACK, DENIAL]),
        ({"actor": "nour_salem"}, [MET, BACK]),
        ({"actor": ["nour_salem", "karim_haddad"]}, [MET, ACCUSED, BACK]),
        ({"actor": ["nour_salem", "karim_haddad"], "match": "all"}, [MET]),
        ({"actor": ["nour_salem", "northern_front"], "match": "all"}, []),
        ({"actor": "nour_salem", "place": "beirut"}, [BACK]),
        ({"place": ["tunis", "beirut"]}, [MET, BACK, ATTACK]),
        ({"type": ["ASSAULT", "DENY"]}, [ATTACK, DENIAL]),
        ({"status": "planned"}, [BACK]),
        ({"article": "clash"}, [ATTACK, DENIAL]),
        ({"outlet": "صحيفة الأمل", "type": "ACCUSE"}, [ACCUSED]),
        ({"from": "2020-03-04", "to": "2020-03-04"}, [MET]),
        ({"from": "2020-03-15"}, [BACK]),
        ({"from": "2020-03-16"}, []),
        ({"to": "2020-03-09"}, [MET, BACK]),
        ({"q": "إتهم"}, [ACCUSED]),
        ({"q": "KARIM"}, [MET, ACCUSED]),
        ({"q": "للهدنة"}, []),
        ({"q": "هدنه"}, [ACCUSED]),
        ({"q": "الجبهة"}, [ACCUSED, ATTACK, DENIAL]),
        ({"q": "هجمت"}, []),
        ({"q": "(.*"}, [MET, ACCUSED, BACK, ATTACK, DENIAL]),
        ({"event": MET}, [MET, ACCUSED, BACK, ATTACK, DENIAL]),
    ],
)
def test_which_events_are_kept(query, events):
    assert f.apply(TABLES, asked(**query)).events.event_id.tolist() == events


@pytest.mark.parametrize(("days", "kept"), [("2020-01-01/..", True), ("../2020-01-01", False)])
def test_an_open_interval_reaches_on(days, kept):
    start, end = (day.replace("..", "") for day in days.split("/"))
    events = TABLES.events.assign(date_start=start, date_end=end)
    assert bool(len(f.apply(replace(TABLES, events=events), f.Filters(from_="2024-01-01")).events)) is kept


def test_everything_follows_the_events_and_is_counted_anew():
    shown = f.apply(TABLES, asked(actor="nour_salem", type="CONSULT", status="planned"))
    assert shown.articles.article_id.tolist() == ["summit"]
    assert shown.quotes.text.tolist() == ["سنعود إلى بيروت"]
    assert shown.mentions.surface.tolist() == ["بيروت"]
    assert shown.actors.set_index("actor_id").n_events.to_dict() == {"nour_salem": 1}
    assert shown.locations.set_index("location_id")[["n_mentions", "n_events"]].loc["beirut"].tolist() == [1, 1]
    assert len(shown.sentences) == 4
    assert len(shown.rejected) == 1


def test_without_event_filter_everything_of_an_article_is_there():
    shown = f.apply(TABLES, asked(outlet="صحيفة الأمل"))
    summit = f.apply(TABLES, asked(article="summit"))
    for (name, one), (_, other) in zip(shown, summit, strict=True):
        pd.testing.assert_frame_equal(one, other)
        assert "article_id" not in one or set(one.article_id) <= {"summit"}, name
    assert len(shown.mentions) == 6


def test_undated_events_are_counted_when_a_day_is_asked_for():
    assert f.undated(TABLES, asked(actor="northern_front")) == 0
    assert f.undated(TABLES, asked(actor="northern_front", to="2020-03-09")) == 3


def test_counts_of_a_value_are_what_the_other_filters_leave():
    found = f.counts(TABLES, asked(type="CONSULT", status="planned"))
    assert found["status"] == {"occurred": 1, "planned": 1}
    assert found["type"] == {"CONSULT": 1}
    assert found["place"] == {"beirut": 1}
    assert found["actor"] == {"nour_salem": 1}
    assert f.counts(TABLES, f.Filters())["actor"] == TABLES.actors.set_index("actor_id").n_events.to_dict()
    joint = asked(actor=["nour_salem", "karim_haddad"], match="all")
    assert f.counts(TABLES, joint)["actor"] == {"nour_salem": 1, "karim_haddad": 1}


@pytest.mark.parametrize(
    ("query", "lang", "said"),
    [
        ({}, "en", "5 events"),
        ({}, "ar", "5 أحداث"),
        ({"actor": "karim_haddad"}, "en", "2 of 5 events · Karim Haddad"),
        ({"actor": ["karim_haddad", "nour_salem"], "match": "all"}, "ar", "1 من 5 أحداث · كريم حداد ونور سالم"),
        ({"from": "2020-03-01", "to": "2020-03-08"}, "en", "1 of 5 events · 1–8 March 2020 · 3 undated not shown"),
        (
            {"q": "تونس", "to": "2020-03-08"},
            "ar",
            "1 من 5 أحداث · حتى 8 آذار 2020 · «تونس» · حدث واحد بلا تاريخ غير معروض",
        ),
    ],
)
def test_what_is_shown_is_said(query, lang, said):
    filters = asked(**query)
    assert f.describe(TABLES, filters, f.apply(TABLES, filters), lang) == said


def test_empty_tables_can_be_filtered():
    nothing = tables.empty()
    filters = f.Filters(("a",), ("b",), from_="2020-01-01", q="هدنة", match="all")
    assert [len(rows) for _, rows in f.apply(nothing, filters)] == [0] * 12
    assert f.counts(nothing, filters)["actor"] == {}

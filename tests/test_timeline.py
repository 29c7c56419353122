"""The timeline: which days are drawn, where labels find room, how a status is drawn, numbers for too many events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest

from data import tables
from data.filters.link import LANES
from data.tables import Tables, frame
from pages.ui import strings, theme
from pages.views import timeline, timeline_density, timeline_lanes, timeline_layout, timeline_marks
from pages.views.timeline_layout import Item, Window
from tests.sample import corpus


@pytest.fixture(scope="module")
def sample() -> Tables:
    return tables.build(corpus())


def dated(*spans: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(spans, columns=["date_start", "date_end"])


def days(*spans: tuple[str, str]) -> tuple[str, str]:
    window = timeline_layout.densest(dated(*spans), 900)
    assert window
    return window.first.isoformat(), window.last.isoformat()


def test_a_stretch_of_years_does_not_squash_the_week() -> None:
    week = [(f"2016-12-0{n}", f"2016-12-0{n}") for n in range(2, 9)]
    assert days(*week) == days(*week, ("2013-12-08", "2016-12-08"), ("2010-01-01", "")) == ("2016-12-01", "2016-12-09")


def test_days_far_from_most_others_are_left_out_only_where_that_helps() -> None:
    week = [(f"2016-12-0{n}", f"2016-12-0{n}") for n in range(1, 9)]
    assert days(*week, ("2003-03-01", "2003-03-01"))[0] == "2016-11-30"
    assert days(*week, ("2016-11-01", "2016-11-01"))[0] == "2016-10-31"


def test_no_day_at_all_gives_no_window() -> None:
    assert timeline_layout.densest(dated(("", "")), 900) is None


def test_the_window_of_one_day_is_wide_enough_to_read() -> None:
    assert days(("2016-12-08", "2016-12-08")) == ("2016-12-07", "2016-12-11")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2020-03-04", "2020-03-04", {"x0": 300.0, "x1": 400.0}),
        ("2019-01-01", "2020-03-02", {"x0": 0.0, "x1": 200.0, "before": True}),
        ("2020-03-09", "2021-01-01", {"x0": 800.0, "x1": 1000.0, "after": True}),
        ("2020-03-06", "", {"x0": 500.0, "open_end": True}),
        ("", "2020-03-06", {"x1": 600.0, "open_start": True}),
    ],
)
def test_where_a_bar_begins_and_ends(start: str, end: str, expected: dict[str, object]) -> None:
    window = Window(date(2020, 3, 1), date(2020, 3, 10), 1000)
    event = {"event_id": "e", "date_start": start, "date_end": end}
    (item,) = timeline_layout.items([event], window, {}, {})
    assert {key: getattr(item, key) for key in expected} == expected


@pytest.mark.parametrize(("start", "end"), [("2020-02-01", "2020-02-02"), ("2020-04-01", ""), ("", "")])
def test_what_lies_outside_is_not_drawn(start: str, end: str) -> None:
    window = Window(date(2020, 3, 1), date(2020, 3, 10), 1000)
    assert timeline_layout.items([{"event_id": "e", "date_start": start, "date_end": end}], window, {}, {}) == []


def test_labels_and_bars_of_a_row_do_not_touch() -> None:
    width = 600.0
    unpacked = [Item(str(n), "", "a label of some length", x, x + 20) for n, x in enumerate(range(0, 580, 29))]
    made, lanes = timeline_layout.packed(unpacked, width)
    assert lanes == [("", 0, max(item.row for item in made) + 1)]
    spans: dict[int, list[tuple[float, float]]] = {}
    for item in made:
        need = len(item.label) * timeline_layout.LETTER
        left = item.label_x - need if item.from_right else item.label_x
        assert left >= 0 and left + need <= width
        spans.setdefault(item.row, []).append((min(left, item.x0), max(left + need, item.x1)))
    for row in spans.values():
        assert all(one[1] <= other[0] for one, other in pairwise(sorted(row)))


@pytest.mark.parametrize(
    ("length", "lang", "first"),
    [(9, "en", "1 Mar 2020"), (9, "ar", "1 آذار 2020"), (300, "en", "Mar 2020"), (6000, "en", "2022")],
)
def test_ticks_say_as_much_as_there_is_room_for(length: int, lang: str, first: str) -> None:
    start = date(2020, 3, 1)
    at, words = timeline_layout.ticks(Window(start, start + timedelta(days=length), 900), lang)
    assert words[0] == first and 2 <= len(words) <= 14
    assert all(other - one >= 60 for one, other in pairwise(at))


@pytest.mark.parametrize("busiest", [4, 5])
def test_the_day_on_which_most_happens_is_named(busiest: int) -> None:
    window = Window(date(2020, 3, 1), date(2020, 3, 12), 600)
    days = [date(2020, 3, day).isoformat() for day in (busiest, busiest, busiest + 3, 2)]
    events = pd.DataFrame({"date_start": [*days, "2020-01-01"], "precision": "day"})
    _, words = timeline_layout.ticks(timeline_layout.naming(window, events), "en")
    assert f"{busiest} Mar" in [word.removesuffix(" 2020") for word in words]


@pytest.mark.parametrize("lang", strings.LANGUAGES)
@pytest.mark.parametrize("width", [timeline.WIDE, timeline.NARROW])
def test_every_event_has_its_bar(sample: Tables, lang: str, width: float) -> None:
    drawn = timeline.figure(sample, lang, width=width)
    assert sorted(drawn.data[0].customdata) == sorted(sample.events["event_id"])


def test_no_events_draw_an_empty_figure() -> None:
    assert not timeline.figure(tables.empty(), "en").data[0].customdata


@pytest.mark.parametrize(
    ("status", "by", "dash"),
    [
        ("occurred", "", "solid"),
        ("occurred", "nour_salem", "dash"),
        ("planned", "x", "dash"),
        ("hypothetical", "x", "dot"),
    ],
)
def test_the_outline_tells_claims_and_possibilities(status: str, by: str, dash: str) -> None:
    assert timeline_marks.dash_of({"status": status, "attributed_to": by}) == dash


@pytest.mark.parametrize("status", theme.SIGNS)
def test_no_status_is_told_by_colour_alone(sample: Tables, status: str) -> None:
    one = replace(sample, events=sample.events.head(1).assign(status=status, attributed_to=""))

    def picture(tables: Tables) -> list[object]:
        figure = timeline.figure(tables, "en")
        return [trace.to_plotly_json() | {"hovertext": None, "text": None} for trace in figure.data]

    occurred = replace(one, events=one.events.assign(status="occurred"))
    assert (picture(one) == picture(occurred)) == (status == "occurred")


def test_lanes_hold_an_event_once_for_each_actor(sample: Tables) -> None:
    lanes = timeline_lanes.of(sample, "actor", "en")
    met = sample.events["event_id"].iloc[0]
    assert sorted(timeline_lanes.name(lane) for lane in lanes[met]) == ["Karim Haddad", "Nour Salem"]
    assert set(lanes) == set(sample.events["event_id"]) and timeline_lanes.of(sample, "none", "en") == {}


def test_a_label_leaves_the_day_to_the_axis(sample: Tables) -> None:
    label = timeline_lanes.short_label(sample.events.iloc[0].to_dict(), "en", 80)
    assert "2020" not in label and "Tunis" in label
    assert len(timeline_lanes.short_label(sample.events.iloc[0].to_dict(), "en", 20)) <= 20


def many(sample: Tables, number: int) -> Tables:
    event = sample.events.iloc[0].to_dict()
    rows = []
    for n in range(number):
        day = (date(2020, 1, 1) + timedelta(days=n % 60)).isoformat()
        rows.append(tuple((event | {"event_id": f"e{n}", "date_start": day, "date_end": day}).values()))
    return replace(sample, events=frame("events", rows))


@pytest.mark.parametrize("lanes", LANES)
def test_too_many_events_are_drawn_as_numbers(sample: Tables, lanes: str) -> None:
    drawn = timeline.figure(many(sample, 3000), "en", lanes=lanes)
    marks = [str(key) for trace in drawn.data for key in trace.customdata]
    assert marks and len(marks) <= 200 and all(key.startswith(timeline_density.BIN) for key in marks)


def test_numbers_add_up_and_a_click_names_their_days(sample: Tables) -> None:
    drawn = timeline.figure(many(sample, 3000), "en")
    assert sum(sum(trace.y) for trace in drawn.data) == 3000
    first, last = drawn.data[0].customdata[0].removeprefix(timeline_density.BIN).split("/")
    assert (first, last) == ("2020-01-01", "2020-01-01")


def test_words_of_an_article_are_no_markup(sample: Tables) -> None:
    wicked = replace(sample, sentences=sample.sentences.assign(text="<b>x</b><a href='y'>z</a>"))
    assert "<a" not in timeline.figure(wicked, "en").data[0].hovertext[0]


def test_the_slider_leaves_out_what_is_far_off_among_many_days(sample: Tables) -> None:
    def days(starts: list[str]) -> set[str]:
        event = sample.events.iloc[[0]].assign(date_start="", date_end="")
        events = event.loc[event.index.repeat(len(starts))].assign(date_start=starts)
        return timeline.slid_over(replace(sample, events=events))

    near = [f"2016-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)] * 2
    assert "2016-06-15" in days(["0701-01-01", *near, "2100-12-31"]) < set(near)
    assert days(["0701-01-01", *near[:20], "2100-12-31"]) == {"0701-01-01", *near[:20], "2100-12-31"}


def test_a_narrow_chart_leaves_out_the_weeks_before() -> None:
    spans = [("2016-11-24", "2016-12-08"), *((f"2016-12-0{n}", f"2016-12-0{n}") for n in range(2, 9))]
    firsts = [timeline_layout.densest(dated(*spans), width) for width in (timeline.WIDE, timeline.NARROW)]
    assert [window and window.first.isoformat() for window in firsts] == ["2016-11-23", "2016-12-01"]


def test_a_bare_label_says_what_and_who_alone(sample: Tables) -> None:
    label = timeline_lanes.short_label(sample.events.iloc[0].to_dict(), "en", 80, bare=True)
    assert label == "Talks: Nour Salem, Karim Haddad"


def test_numbers_keep_apart_what_did_not_happen(sample: Tables) -> None:
    told = many(sample, 3000)
    events = told.events.assign(status=["planned" if n < 1000 else "occurred" for n in range(3000)])
    drawn = timeline.figure(replace(told, events=events), "en", mode="light")
    hollow = [trace for trace in drawn.data if trace.marker.color == theme.PAPER["light"]]
    assert [sum(trace.y) for trace in hollow] == [1000]


@pytest.mark.parametrize(
    ("first", "last", "dense", "keys"),
    [
        (date(2020, 3, 1), date(2020, 3, 20), False, {}),
        (date(2016, 12, 1), date(2016, 12, 9), False, {"outside": 2}),
        (date(2020, 3, 10), date(2020, 3, 20), False, {"cut": 1, "outside": 1}),
        (date(2020, 3, 10), date(2020, 3, 20), True, {"outside": 1, "dense": 0, "undated_listed": 3}),
    ],
)
def test_what_is_drawn_is_said_in_words(
    sample: Tables, first: date, last: date, dense: bool, keys: dict[str, int]
) -> None:
    days = f"{first.day}–{last.day} {first:%B %Y}"
    more = [strings.t(f"timeline.{key}", "en", n=n, day=f"{first.day} {first:%B %Y}") for key, n in keys.items()]
    window = Window(first, last, 900)
    assert timeline_lanes.note(sample, window, "en", "levant", dense) == " · ".join([days, *more])

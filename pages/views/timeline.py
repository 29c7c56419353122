"""When: one bar an event, as long as its date is vague; above some hundred rows, how many events there were when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

import numpy as np
import plotly.graph_objects as go
import streamlit as st

from data.days import span_words
from data.filters.link import LANES
from data.tables import Tables
from data.tables.cells import cells, records
from data.tables.once import once
from pages.ui import address, event_list, event_words, plots, screen, shown, theme
from pages.ui.state import View, open_event, view
from pages.ui.strings import t
from pages.views import timeline_axis, timeline_density, timeline_lanes, timeline_layout, timeline_marks
from pages.views.timeline_layout import Item, Window

PATH, ICON, ORDER = "timeline", ":material/timeline:", 20
WIDE, MIDDLE, NARROW = 960.0, 640.0, 330.0
WIDTHS = {screen.WIDE: WIDE, screen.MIDDLE: MIDDLE, screen.PHONE: NARROW}
MOST_ROWS, UNDATED_SHOWN, UNDATED_BAR = 60, 24, 22.0
# A year of long ago in one article of thousands would leave the slider a hair's breadth for all the others.
MANY_DAYS, MOST_DAYS = 400, 0.9
# Words that stand over a row, and the row.
Head = tuple[str, int]


def figure(
    tables: Tables, lang: str, *, months: str = "levant", lanes: str = "none", mode: str = "light",
    width: float = WIDE, first: date | None = None, last: date | None = None,
) -> go.Figure:  # fmt: skip
    """Return the events along time; `first` and `last` are the days asked for, without them the densest days are drawn.

    Too many events for rows of their own are drawn as their number a day, week, month or year.
    """
    window = window_of(tables, width, first, last)
    of_lanes = timeline_lanes.of(tables, lanes, lang)
    if len(tables.events) > timeline_density.MOST_EVENTS and window:
        return timeline_density.figure(tables.events, window, of_lanes, lang, months, mode)
    told = {str(event["event_id"]): event for event in records(tables.events)}
    longest = int(width / timeline_layout.LETTER) - 2
    bare = width <= NARROW
    words = {key: timeline_lanes.short_label(event, lang, longest, bare=bare) for key, event in told.items()}
    dated: list[Item] = []
    heads: list[Head] = []
    if window:
        unpacked = timeline_layout.items(told.values(), window, words, of_lanes)
        dated, rows = timeline_layout.packed(timeline_lanes.in_order(unpacked), width)
        if rows and rows[-1][1] + rows[-1][2] > MOST_ROWS:
            return timeline_density.figure(tables.events, window, of_lanes, lang, months, mode)
        dated, heads = _under_heads(dated, rows)
    after = max((item.row for item in dated), default=-1) + 1
    flowed, undated_heads = _undated(told, words, after, width, lang)
    heads += undated_heads
    sentences = dict(cells(tables.sentences, "sentence_id", "text"))
    hover = {
        key: timeline_marks.hover(event, sentences.get(event["sentence_id"], ""), lang, months)
        for key, event in told.items()
    }
    drawn = [*dated, *flowed]
    window = timeline_layout.naming(window, tables.events) if window else None
    total = max([item.row for item in drawn] + [row for _, row in heads], default=0) + 1
    traces = [
        timeline_marks.bars(drawn, told, hover, mode),
        *timeline_marks.outlines(drawn, told, mode),
        *timeline_marks.signs(drawn, told, width, mode),
        timeline_marks.labels(dated, told, lang, mode),
        timeline_marks.labels(flowed, told, lang, mode, above=False),
    ]
    return go.Figure(
        traces, timeline_axis.layout(heads, after if flowed else None, total, window, lang, months, mode, width)
    )


def _under_heads(dated: list[Item], rows: list[tuple[str, int, int]]) -> tuple[list[Item], list[Head]]:
    """Return the dated events, each lane moved down to make room for its name, and the names with their rows."""
    heads = [(timeline_lanes.name(lane), first + at) for at, (lane, first, _) in enumerate(rows) if lane]
    below = {lane: at + 1 for at, (lane, *_) in enumerate(rows) if lane}
    return [replace(item, row=item.row + below.get(item.lane, 0)) for item in dated], heads


def _undated(
    told: dict[str, dict[str, Any]], words: dict[str, str], after: int, width: float, lang: str
) -> tuple[list[Item], list[Head]]:
    """Return the events without a day, set side by side from a row on, and what stands over them and for the rest."""
    keys = [key for key, event in told.items() if not event["date_start"] and not event["date_end"]]
    if not keys:
        return [], []
    labelled = [(key, words[key]) for key in keys[:UNDATED_SHOWN]]
    flowed = timeline_layout.flowed(labelled, width, UNDATED_BAR, from_right=lang == "ar")
    flowed = [replace(item, row=item.row + after + 1) for item in flowed]
    heads = [(t("timeline.undated", lang), after)]
    if len(keys) > UNDATED_SHOWN:
        rest = t("timeline.undated_more", lang, n=len(keys) - UNDATED_SHOWN)
        heads.append((rest, max(item.row for item in flowed) + 1))
    return flowed, heads


def window_of(tables: Tables, width: float, first: date | None, last: date | None) -> Window | None:
    """Return the days to draw: those asked for, as far as the data go, else the densest."""
    if first is None and last is None:
        return timeline_layout.densest(tables.events, width)
    days = [date.fromisoformat(day) for column in ("date_start", "date_end") for day in tables.events[column] if day]
    first = first or min([*days, last or date.max])
    return timeline_layout.padded(first, max(last or max([*days, first]), first), width)


def page() -> None:
    now, size = view(), screen.size()
    if now.tables.events.empty:
        st.html(shown.empty(t("timeline.empty", now.lang)))
        return
    lanes = _controls(now)
    first, last = (_chosen_day(now, key) for key in ("from", "to"))
    width = WIDTHS[size]
    drawn = figure(
        now.tables, now.lang, months=now.months, lanes=lanes, mode=theme.mode(), width=width, first=first, last=last
    )
    dense = bool((drawn.layout.meta or {}).get("dense"))
    signs = "" if dense else event_words.legend(now.lang)
    colours = "" if dense and lanes != "none" else timeline_lanes.families(now.lang)
    window = window_of(now.tables, width, first, last)
    note = timeline_lanes.note(now.tables, window, now.lang, now.months, dense)
    if dense and lanes == "none":
        colours += timeline_lanes.not_happened(now.lang)
    st.html(f'{signs}{colours}<p class="note">{escape(note)}</p>')
    plots.show(drawn, "timeline", _picked)
    with st.expander(t("timeline.list", now.lang, n=len(now.tables.events)), expanded=size == screen.PHONE):
        event_list.show(now, now.tables.events, PATH, key="timeline.list")


def _controls(now: View) -> str:
    left, right = st.columns([3, 2], gap="medium", vertical_alignment="bottom")
    with left:
        _range(now)
    asked = st.query_params.get("lanes", "none")
    return str(
        right.segmented_control(
            t("timeline.lanes", now.lang), LANES, key="lanes", required=True,
            default=asked if asked in LANES else "none", on_change=_keep_lanes,
            format_func=lambda lane: t(f"timeline.lane_{lane}", now.lang),
        )
    )  # fmt: skip


def _keep_lanes() -> None:
    """Let an address that names lanes name those that were chosen since."""
    query = address.query()
    if "lanes" in query:
        lanes = st.session_state["lanes"]
        address.write(address.changed(query, lanes="" if lanes == "none" else lanes))


def _range(now: View) -> None:
    """A slider over the days on which something is said to begin or end: moving it writes the date filter."""
    chosen = {now.chosen(key)[0] for key in ("from", "to") if now.chosen(key)}
    days = sorted(chosen | slid_over(now.tables_all))
    if len(days) < 2:
        return
    value = ((now.chosen("from") or days[:1])[0], (now.chosen("to") or days[-1:])[0])
    key = f"timeline.range.{now.lang}.{value}"

    def write() -> None:
        first, last = st.session_state[key]
        _write(first if first != days[0] else "", last if last != days[-1] else "")

    # With few days chosen both ends stand on one spot: how far the slider goes is said beside its name.
    name = t("timeline.range_here" if st.context.is_embedded else "timeline.range", now.lang)
    whole = span_words(event_words.iso(days[0]), event_words.iso(days[-1]), "day", now.lang, now.months)
    st.select_slider(
        f"{name} · {whole}" if chosen else name, days, value, key=key, on_change=write,
        format_func=lambda day: event_words.day(_one_day(day), now.lang, now.months),
    )  # fmt: skip


@once
def slid_over(tables: Tables) -> set[str]:
    """Return the days on which something is said to begin or end; of many, those where most stand close together."""
    days = sorted(day for column in ("date_start", "date_end") for day in tables.events[column] if day)
    most = int(len(days) * MOST_DAYS)
    if len(days) <= MANY_DAYS:
        return set(days)
    numbers = np.array([date.fromisoformat(day).toordinal() for day in days])
    first = int((numbers[most:] - numbers[:-most]).argmin())
    return set(days[first : first + most + 1])


def _picked(value: str) -> None:
    """Open the event that was clicked, or keep to the days of the bar that was."""
    if value.startswith(timeline_density.BIN):
        _write(*value.removeprefix(timeline_density.BIN).split("/"))
    else:
        open_event(value)


def _write(first: str, last: str) -> None:
    address.write(address.changed(address.query(), **{"from": first, "to": last, "event": None}))


def _chosen_day(now: View, key: str) -> date | None:
    return next((date.fromisoformat(value) for value in now.chosen(key)), None)


def _one_day(day: str) -> dict[str, str]:
    return {"date_start": day, "date_end": day, "precision": "day"}

"""How many events there were when, for more events than can have a bar each; a click on a mark keeps to its days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from data.days import span_words
from pages.ui import plots, theme
from pages.ui.strings import t
from pages.views import timeline_lanes
from pages.views.timeline_axis import ROW, TOP, days_axis
from pages.views.timeline_layout import Window

MOST_EVENTS = 2000
BIN = "days:"
NOT_HAPPENED = "not_happened"
HEIGHT = 440
_PERIODS = (("D", 1.0), ("W", 7.0), ("M", 30.5), ("Q", 91.3), ("Y", 365.25))
_BARS, _DOTS = 130, 40
_LARGEST = 30.0
Drawn = tuple[list[go.Bar | go.Scatter], dict[str, Any]]  # the traces, and what they add to the layout


def figure(
    events: pd.DataFrame, window: Window, lanes: Mapping[str, Sequence[str]], lang: str, months: str, mode: str
) -> go.Figure:
    """Return the numbers: as bars, a colour a family and hollow what did not happen, or as dots, one row a lane."""
    axis = days_axis(window, lang, months, mode, window.width)
    if lanes:
        traces, layout = _dots(events, window, lanes, lang, months, mode)
        axis["side"] = "top"
    else:
        traces, layout = _bars(events, window, lang, months, mode)
    return go.Figure(traces, plots.layout(mode, meta={"dense": True}, xaxis=axis, **layout))


def counted(events: pd.DataFrame, window: Window, most: int = _BARS, by: Sequence[str] = ("family",)) -> pd.DataFrame:
    """Return the number of events that begin in each period: period, `by`, n; the period as short as `most` allows."""
    start = events["date_start"].where(events["date_start"] != "", events["date_end"])
    inside = (start >= window.first.isoformat()) & (start <= window.last.isoformat())
    code = next((code for code, days in _PERIODS if window.days / days <= most), "Y")
    kept = events[inside].assign(period=pd.to_datetime(start[inside]).dt.to_period(code))
    kept["family"] = (
        kept["event_type"].map(theme.FAMILY).fillna("other").where(kept["status"].isin(theme.HAPPENED), NOT_HAPPENED)
    )
    return kept.groupby(["period", *by]).size().rename("n").reset_index()


def _bars(events: pd.DataFrame, window: Window, lang: str, months: str, mode: str) -> Drawn:
    counts = counted(events, window)
    traces = []
    for family in (*theme.FAMILIES, NOT_HAPPENED):
        rows = counts[counts["family"] == family]
        filled = family != NOT_HAPPENED
        colour = theme.PALETTES[mode][theme.FAMILIES[family][0]] if filled else theme.PAPER[mode]
        words = t(f"family.{family}" if filled else "timeline.not_happened", lang)
        days = _days(rows)
        edges = [_edges(pair, window) for pair in days]
        bars = go.Bar(
            x=[(left + right) / 2 for left, right in edges], width=[0.9 * (right - left) for left, right in edges],
            y=rows["n"], marker={"color": colour, "line": {"width": 0 if filled else 1.4, "color": theme.QUIET[mode]}},
            **_clickable(days, rows["n"], words, lang, months), **plots.UNFADED,
        )  # fmt: skip
        traces.append(bars)
    axis = {
        "fixedrange": True, "gridcolor": theme.RULE[mode], "zeroline": False, "tickformat": ",d",
        "tickfont": {"color": theme.QUIET[mode]},
        "title": {"text": t("timeline.events_axis", lang), "font": {"size": 12}},
    }  # fmt: skip
    margin = {"l": 48, "r": 8, "t": 8, "b": 44}
    return traces, {"barmode": "stack", "height": HEIGHT, "margin": margin, "yaxis": axis}


def _dots(
    events: pd.DataFrame, window: Window, lanes: Mapping[str, Sequence[str]], lang: str, months: str, mode: str
) -> Drawn:
    spread = (
        events.assign(lane=events["event_id"].map(lambda key: list(lanes.get(key, ()))))
        .explode("lane")
        .dropna(subset="lane")
    )
    counts = counted(spread, window, min(_DOTS, int(window.width / _LARGEST)), ("lane",))
    names = sorted(counts["lane"].unique())
    days = _days(counts)
    most = max(counts["n"], default=1)
    dots = go.Scatter(
        x=[sum(_edges(pair, window)) / 2 for pair in days], y=[names.index(lane) + 0.72 for lane in counts["lane"]],
        mode="markers+text", text=[str(n) if n > 1 else "" for n in counts["n"]],
        textfont={"color": theme.PAPER[mode], "size": 11},
        marker={"size": [9 + (_LARGEST - 12) * (n / most) ** 0.5 for n in counts["n"]], "opacity": 1,
                "color": theme.ACCENT[mode], "line": {"width": 0}},
        **_clickable(days, counts["n"], t("timeline.events_axis", lang), lang, months), **plots.UNFADED,
    )  # fmt: skip
    side = {"x": 1, "xanchor": "right"} if lang == "ar" else {"x": 0, "xanchor": "left"}
    heads = [
        {"text": f"<b>{plots.text(timeline_lanes.name(lane), lang)}</b>", "xref": "paper", **side, "y": row + 0.2,
         "showarrow": False, "font": {"size": 13, "color": theme.QUIET[mode]}}
        for row, lane in enumerate(names)
    ]  # fmt: skip
    axis = {
        "range": [len(names) + 0.2, -0.1], "fixedrange": True, "showticklabels": False, "zeroline": False,
        "tickvals": [*range(len(names))], "gridcolor": theme.RULE[mode],
    }  # fmt: skip
    height = TOP + 1.4 * ROW * len(names)
    margin = {"l": 4, "r": 4, "t": TOP, "b": 6}
    return [dots], {"height": height, "margin": margin, "yaxis": axis, "annotations": heads}


def _days(counts: pd.DataFrame) -> list[tuple[date, date]]:
    return [(each.start_time.date(), each.end_time.date()) for each in counts["period"]]


def _edges(days: tuple[date, date], window: Window) -> tuple[float, float]:
    return window.x(max(days[0], window.first)), window.x(days[1]) + window.width / window.days


def _clickable(days: list[tuple[date, date]], counts: pd.Series, what: str, lang: str, months: str) -> dict[str, Any]:
    return {
        "customdata": [f"{BIN}{first}/{last}" for first, last in days],
        "hovertext": [
            f"{plots.text(span_words(*pair, 'day', lang, months), lang)}<br>{plots.text(f'{what}: {n}', lang)}"
            for pair, n in zip(days, counts, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }

"""How an event is drawn on the timeline: its bar, its outline and the signs of its status, as plotly traces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from data.labels import word
from pages.ui import event_words, plots, theme
from pages.views.timeline_layout import Item

BAR, BAR_AT, LABEL_AT = 0.26, 0.72, 0.3
VAGUE = ("week", "month", "year")
_HOVER_WIDTH, _HOVER_LONGEST = 64, 320
Event = Mapping[str, Any]


def bars(items: Iterable[Item], events: Mapping[str, Event], hover: Mapping[str, str], mode: str) -> go.Bar:
    """Return the bars, filled or hollow, hatched where the day is vague; a click on one gives its event's id."""
    rows = [(item, events[item.event_id]) for item in items]
    paper = theme.PAPER[mode]
    colours = [theme.colour(event["event_type"], mode) for _, event in rows]
    signs = [theme.SIGNS[event["status"]] for _, event in rows]
    pale = [event["precision"] in VAGUE or bool(event["attributed_to"]) for _, event in rows]
    fills = [
        (plots.mixed(colour, paper, 0.35) if faint else colour) if sign.filled else paper
        for colour, sign, faint in zip(colours, signs, pale, strict=True)
    ]
    solid = [dash_of(event) == "solid" for _, event in rows]
    return go.Bar(
        orientation="h",
        base=[item.x0 for item, _ in rows],
        x=[item.x1 - item.x0 for item, _ in rows],
        y=[item.row + BAR_AT for item, _ in rows],
        width=BAR,
        customdata=[item.event_id for item, _ in rows],
        marker={
            "color": fills,
            "line": {"color": colours, "width": [1.6 if each else 0 for each in solid]},
            "pattern": {
                "shape": ["/" if event["precision"] in VAGUE else "" for _, event in rows],
                "fgcolor": colours, "size": 6, "solidity": 0.25,
            },
            "cornerradius": 3,
        },
        hovertext=[hover[item.event_id] for item, _ in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        **plots.UNFADED,
    )  # fmt: skip


def dash_of(event: Event) -> str:
    """Return the outline of an event's bar: dotted if hypothetical, dashed if claimed, else solid."""
    dash = theme.SIGNS[event["status"]].dash
    return theme.CLAIMED.dash if dash == "solid" and event["attributed_to"] else dash


def outlines(items: Iterable[Item], events: Mapping[str, Event], mode: str) -> Iterator[go.Scatter]:
    """Yield the outlines that a bar cannot have, dashed and dotted ones, a trace for each colour and dash."""
    paths: dict[tuple[str, str], tuple[list[float | None], list[float | None]]] = defaultdict(lambda: ([], []))
    for item in items:
        event = events[item.event_id]
        if (dash := dash_of(event)) != "solid":
            xs, ys = paths[theme.colour(event["event_type"], mode), dash]
            top, bottom = item.row + BAR_AT - BAR / 2, item.row + BAR_AT + BAR / 2
            xs += [item.x0, item.x1, item.x1, item.x0, item.x0, None]
            ys += [top, top, bottom, bottom, top, None]
    for (colour, dash), (xs, ys) in paths.items():
        line = {"color": colour, "width": 1.8, "dash": "4px,3px" if dash == "dash" else "1.5px,2.5px"}
        yield go.Scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip")


def signs(items: Iterable[Item], events: Mapping[str, Event], width: float, mode: str) -> Iterator[go.Scatter]:
    """Yield what tells a status without colour: a line through, a cross, an open end; and arrows at what is cut off."""
    ink, paper = theme.INK[mode], theme.PAPER[mode]
    struck: tuple[list[float | None], list[float | None]] = ([], [])
    points: list[tuple[float, float, str, str, str]] = []
    for item in items:
        event, y = events[item.event_id], item.row + BAR_AT
        sign, colour = theme.SIGNS[event["status"]], theme.colour(event["event_type"], mode)
        if sign.cross == "×":
            points.append(((item.x0 + item.x1) / 2, y, "x-thin", ink, ink))
        elif sign.cross:
            struck[0].extend([item.x0 - 6, item.x1 + 6, None])
            struck[1].extend([y, y, None])
        if item.before:
            points.append((8, y, "triangle-left", ink, paper))
        if item.after:
            points.append((width - 8, y, "triangle-right", ink, paper))
        if item.open_start:
            points.append((item.x0 - 6, y, "triangle-left-open", colour, colour))
        if item.open_end or (sign.open_end and not item.after):
            points.append((item.x1 + 6, y, "triangle-right-open", colour, colour))
    yield go.Scatter(x=struck[0], y=struck[1], mode="lines", line={"color": ink, "width": 2}, hoverinfo="skip")
    xs, ys, symbols, colours, lines = zip(*points, strict=True) if points else ((), (), (), (), ())
    yield go.Scatter(
        x=xs, y=ys, mode="markers", hoverinfo="skip",
        marker={"symbol": symbols, "size": 10, "color": colours, "line": {"color": lines, "width": 2}},
    )  # fmt: skip


def labels(
    items: Iterable[Item], events: Mapping[str, Event], lang: str, mode: str, *, above: bool = True
) -> go.Scatter:
    """Return the labels, above their bars or beside their marks; one of a cancelled event is struck through."""
    rows = list(items)
    texts = (plots.text(item.label, lang) for item in rows)
    cancelled = (theme.SIGNS[events[item.event_id]["status"]].cross == "—" for item in rows)
    return go.Scatter(
        x=[item.label_x for item in rows],
        y=[item.row + (LABEL_AT if above else BAR_AT) for item in rows],
        text=[f"<s>{text}</s>" if off else text for text, off in zip(texts, cancelled, strict=True)],
        textposition=["middle left" if item.from_right else "middle right" for item in rows],
        mode="text", hoverinfo="skip", customdata=[item.event_id for item in rows],
        textfont={"size": 13, "color": theme.INK[mode]}, cliponaxis=False,
    )  # fmt: skip


def hover(event: Event, sentence: str, lang: str, months: str) -> str:
    """Return what is said about an event while the mouse is on it: what, when, how far it is so, and the sentence."""
    said = [event_words.day(event, lang, months, weekday=True)]
    if event["status"] != "occurred" or event["outcome"]:
        said += [word(each, lang) for each in (event["status"], event["outcome"]) if each]
    text = sentence if len(sentence) <= _HOVER_LONGEST else sentence[:_HOVER_LONGEST] + "…"
    lines = [
        f"<b>{plots.text(event_words.headline(event, lang), lang)}</b>",
        plots.text(" · ".join(said), lang),
        *(plots.text(line, "ar") for line in wrap(text, _HOVER_WIDTH)),
    ]
    return "<br>".join(lines)

"""The timeline's axis of days, the heads of its lanes and the ground under undated events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pages.ui import plots, theme
from pages.views.timeline_layout import Window, borders, ticks

ROW, TOP, AIR = 36, 34, 0.25


def layout(
    heads: Sequence[tuple[str, int]], undated_from: int | None, rows: int, window: Window | None,
    lang: str, months: str, mode: str, width: float,
) -> dict[str, Any]:  # fmt: skip
    """Return plotly's layout: the axis of days, the heads of the lanes, and the undated on a ground of their own."""
    quiet, rule = theme.QUIET[mode], theme.RULE[mode]
    side = {"x": 1, "xanchor": "right"} if lang == "ar" else {"x": 0, "xanchor": "left"}
    days = undated_from if undated_from is not None else rows
    lines = [window.x(day) for day in borders(window)] if window and days else []
    thin = {"type": "line", "line": {"color": rule, "width": 1}}
    shapes = [thin | {"x0": x, "x1": x, "y0": -AIR, "y1": days, "layer": "below"} for x in lines]
    shapes += [thin | {"xref": "paper", "x0": 0, "x1": 1, "y0": row, "y1": row} for _, row in heads]
    if undated_from is not None:
        shapes.append(
            {"type": "rect", "xref": "paper", "x0": 0, "x1": 1, "y0": undated_from, "y1": rows, "layer": "below",
             "fillcolor": theme.SOFT[mode], "line": {"width": 0}}
        )  # fmt: skip
    annotations = [
        {"text": f"<b>{plots.text(words, lang)}</b>", "xref": "paper", **side,
         "y": row + 0.5, "yanchor": "middle", "showarrow": False, "font": {"size": 13, "color": quiet}}
        for words, row in heads
    ]  # fmt: skip
    return plots.layout(
        mode, height=TOP + (rows + AIR) * ROW + 10, margin={"l": 4, "r": 4, "t": TOP, "b": 6}, barmode="overlay",
        shapes=shapes, annotations=annotations, xaxis=days_axis(window, lang, months, mode, width) | {"side": "top"},
        yaxis={"range": [rows, -AIR], "visible": False, "fixedrange": True},
    )  # fmt: skip


def days_axis(window: Window | None, lang: str, months: str, mode: str, width: float) -> dict[str, Any]:
    """Return plotly's axis of a window's days, `width` pixels long."""
    at, words = ticks(window, lang, months) if window else ([], [])
    return {
        "tickvals": at, "ticktext": [plots.text(each, lang) for each in words], "tickangle": 0, "fixedrange": True,
        "range": [0, width], "showgrid": False, "zeroline": False, "tickfont": {"color": theme.QUIET[mode], "size": 12},
    }  # fmt: skip

"""Who dealt with whom, drawn as a network with direction and kind, or as a table of squares where there are many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from pages.ui import plots, theme
from pages.ui.strings import t

# A family is known by its dash as well as by its colour.
DASHES = {
    "talk": "solid", "conflict": "longdashdot", "truce": "dashdot", "accord": "longdash", "dispute": "dash",
    "appeal": "dot", "other": "solid",
}  # fmt: skip
_ROUNDS, _BEND, _STEPS = 250, 0.13, 14
_LABELLED_LINES = 26
Point = tuple[float, float]


class Line(NamedTuple):
    """How often one actor did things of a family to another; mutual ones have no direction."""

    source: str
    target: str
    family: str
    mutual: bool
    events: tuple[str, ...]


def lines(ties: pd.DataFrame) -> list[Line]:
    """Return ties as lines, those between the same two side by side in the order of their families."""
    rows = ties.assign(family=ties["event_type"].map(theme.FAMILY).fillna("other"))
    together: dict[tuple[str, str, str, bool], list[str]] = {}
    columns = (rows[name] for name in ("from_id", "to_id", "family", "mutual", "event_id"))
    for source, target, family, mutual, event in zip(*columns, strict=True):
        together.setdefault((source, target, family, bool(mutual)), []).append(event)
    return [Line(*key, tuple(together[key])) for key in sorted(together)]


def busiest(found: Sequence[Line], most: int) -> list[str]:
    """Return the actors with most dealings, most first; ties by id, so that a figure is always the same."""
    weights: dict[str, int] = {}
    for line in found:
        for actor in (line.source, line.target):
            weights[actor] = weights.get(actor, 0) + len(line.events)
    return sorted(weights, key=lambda actor: (-weights[actor], actor))[:most]


def positions(actors: Sequence[str], found: Sequence[Line], width: float, height: float) -> dict[str, Point]:
    """Return where actors stand, in pixels: those who deal with each other near, all others apart; always the same."""
    n = len(actors)
    index = {actor: at for at, actor in enumerate(actors)}
    angles = 2 * np.pi * np.arange(n) * 0.381966  # the golden angle: neighbours in rank do not stand together
    radius = np.sqrt((np.arange(n) + 0.5) / max(n, 1)) / 2
    at = np.column_stack([radius * np.cos(angles), radius * np.sin(angles)])
    pull = np.zeros((n, n))
    for line in found:
        if line.source in index and line.target in index:
            pull[index[line.source], index[line.target]] = pull[index[line.target], index[line.source]] = 1
    ideal = 0.9 / max(np.sqrt(n), 1)
    for step in range(_ROUNDS):
        apart = at[:, None, :] - at[None, :, :]
        distance = np.maximum(np.linalg.norm(apart, axis=2), 1e-3)
        force = (
            (ideal**2 / distance**2 - pull * distance / ideal)[:, :, None]
            * apart
            / distance[:, :, None]
            * distance[:, :, None]
        )
        move = force.sum(axis=1) - 0.6 * at
        size = np.maximum(np.linalg.norm(move, axis=1, keepdims=True), 1e-9)
        at = at + move / size * np.minimum(size, 0.1 * (1 - step / _ROUNDS))
    low, high = at.min(axis=0), at.max(axis=0)
    scaled = (at - low) / np.where(high - low > 1e-6, high - low, 1) if n > 1 else np.full((n, 2), 0.5)
    margin = np.array([min(90.0, width / 5), 40.0])
    placed = margin + scaled * (np.array([width, height]) - 2 * margin)
    return {actor: (float(x), float(y)) for actor, (x, y) in zip(actors, placed, strict=True)}


def network(
    found: Sequence[Line], names: Mapping[str, str], sizes: Mapping[str, int], lang: str, mode: str,
    width: float, height: int, most: int,
) -> go.Figure:  # fmt: skip
    """Return the network of the busiest actors; a click on one gives its id, on a line's head both, joined by "|"."""
    actors = busiest(found, most)
    shown = [line for line in found if line.source in actors and line.target in actors]
    at = positions(actors, shown, width, height)
    drawn = go.Figure()
    heads: list[tuple[float, float, float, Line]] = []
    for _, group in groupby(sorted(shown, key=lambda line: sorted(line[:2])), key=lambda line: sorted(line[:2])):
        beside = list(group)
        for rank, line in enumerate(beside):
            _add_line(drawn, heads, line, at, rank, len(beside), mode)
    _add_heads(drawn, heads, names, lang, mode, labelled=len(shown) <= _LABELLED_LINES)
    largest = max([sizes.get(actor, 1) for actor in actors], default=1)
    drawn.add_scatter(
        x=[at[actor][0] for actor in actors], y=[at[actor][1] for actor in actors], mode="markers+text",
        marker={"size": [14 + 22 * (sizes.get(actor, 1) / largest) ** 0.5 for actor in actors],
                "color": theme.INK[mode], "line": {"color": theme.PAPER[mode], "width": 2}, "opacity": 1},
        text=[f"<b>{plots.text(_short(names.get(actor, actor), width), lang)}</b>" for actor in actors],
        textposition="bottom center", textfont={"size": 13 if len(actors) <= 16 else 11, "color": theme.INK[mode]},
        customdata=actors, cliponaxis=False, **plots.UNFADED,
        hovertext=[plots.text(f"{names.get(actor, actor)} · {sizes.get(actor, 0)}", lang) for actor in actors],
        hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
    axis = {"visible": False, "fixedrange": True}
    drawn.update_layout(
        plots.layout(
            mode, height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0},
            xaxis=axis | {"range": [0, width]}, yaxis=axis | {"range": [height, 0]},
        )
    )  # fmt: skip
    return drawn


def matrix(found: Sequence[Line], names: Mapping[str, str], lang: str, mode: str, most: int) -> go.Figure:
    """Return a table: who, a row each, dealt with whom, a column each; a click gives both, joined by "|"."""
    actors = busiest(found, most)
    place = {actor: at for at, actor in enumerate(actors)}
    cells: dict[tuple[str, str], list[Line]] = {}
    for line in found:
        if line.source in place and line.target in place:
            for pair in [(line.source, line.target), (line.target, line.source)][: 2 if line.mutual else 1]:
                cells.setdefault(pair, []).append(line)
    pairs = sorted(cells)
    counts = [sum(len(line.events) for line in cells[pair]) for pair in pairs]
    strongest = [max(cells[pair], key=lambda line: (len(line.events), line.family)) for pair in pairs]
    drawn = go.Figure(
        go.Scatter(
            x=[place[target] for _, target in pairs], y=[place[source] for source, _ in pairs], mode="markers+text",
            marker={"symbol": "square", "size": 21, "opacity": 1, "line": {"width": 0},
                    "color": [theme.PALETTES[mode][theme.FAMILIES[line.family][0]] for line in strongest]},
            text=[str(n) for n in counts], textfont={"size": 11, "color": theme.PAPER[mode]}, **plots.UNFADED,
            customdata=[f"{source}|{target}" for source, target in pairs], hovertemplate="%{hovertext}<extra></extra>",
            hovertext=["<br>".join(said(line, names, lang) for line in cells[pair]) for pair in pairs],
        )
    )  # fmt: skip
    labels = [plots.text(_short(names.get(actor, actor), 420), lang) for actor in actors]
    axis: dict[str, Any] = {
        "tickvals": [*range(len(actors))], "ticktext": labels, "fixedrange": True, "zeroline": False,
        "gridcolor": theme.RULE[mode], "tickfont": {"size": 12, "color": theme.INK[mode]},
    }  # fmt: skip
    last = len(actors) - 0.5
    drawn.update_layout(
        plots.layout(
            mode, height=190 + 25 * len(actors), margin={"l": 8, "r": 8, "t": 8, "b": 8},
            xaxis=axis | {"side": "top", "tickangle": -60, "range": [-0.5, last], "automargin": True},
            yaxis=axis | {"range": [last, -0.5], "automargin": True},
        )
    )  # fmt: skip
    return drawn


def said(line: Line, names: Mapping[str, str], lang: str) -> str:
    """Return a line in words: who, did what, to whom, how often."""
    sign = " – " if line.mutual else " ← " if lang == "ar" else " → "
    who = sign.join(names.get(actor, actor) for actor in (line.source, line.target))
    return plots.text(f"{who}: {t(f'family.{line.family}', lang)} · {len(line.events)}", lang)


def _add_line(
    drawn: go.Figure, heads: list[tuple[float, float, float, Line]], line: Line, at: Mapping[str, Point], rank: int,
    beside: int, mode: str,
) -> None:  # fmt: skip
    """Draw a line as a bow; those between the same two actors bend differently, by the order of their ids."""
    a, b = np.array(at[line.source]), np.array(at[line.target])
    bend = _BEND * (rank - (beside - 1) / 2) + (0.0 if line.mutual and beside == 1 else 0.06)
    turned = np.array([a[1] - b[1], b[0] - a[0]]) * (1 if line.source < line.target else -1)
    middle = (a + b) / 2 + turned * bend * 2
    steps = np.linspace(0, 1, _STEPS)[:, None]
    bow = (1 - steps) ** 2 * a + 2 * steps * (1 - steps) * middle + steps**2 * b
    drawn.add_scatter(
        x=bow[:, 0], y=bow[:, 1], mode="lines", hoverinfo="skip",
        line={"color": theme.PALETTES[mode][theme.FAMILIES[line.family][0]], "dash": DASHES[line.family],
              "width": 1.5 + min(len(line.events), 6) * 0.7},
    )  # fmt: skip
    share = 0.5 if line.mutual else 0.62
    head = (1 - share) ** 2 * a + 2 * share * (1 - share) * middle + share**2 * b
    along = 2 * (1 - share) * (middle - a) + 2 * share * (b - middle)
    heads.append((float(head[0]), float(head[1]), float(np.degrees(np.arctan2(along[0], -along[1]))), line))


def _add_heads(
    drawn: go.Figure, heads: Sequence[tuple[float, float, float, Line]], names: Mapping[str, str], lang: str, mode: str,
    *, labelled: bool,
) -> None:  # fmt: skip
    """Draw on each line an arrow head, or a dot for what is mutual, and its kind in a word where there is room."""
    if not heads:
        return
    colours = [theme.PALETTES[mode][theme.FAMILIES[line.family][0]] for *_, line in heads]
    drawn.add_scatter(
        x=[x for x, *_ in heads], y=[y for _, y, *_ in heads], mode="markers+text",
        marker={"symbol": ["circle" if line.mutual else "triangle-up" for *_, line in heads], "opacity": 1,
                "size": [9 if line.mutual else 13 for *_, line in heads], "color": colours,
                "angle": [0 if line.mutual else angle for _, _, angle, line in heads],
                "line": {"color": theme.PAPER[mode], "width": 1}},
        text=[plots.text(t(f"family.verb_{line.family}", lang), lang) if labelled else "" for *_, line in heads],
        textposition="top center", textfont={"size": 11, "color": theme.QUIET[mode]},
        customdata=[f"{line.source}|{line.target}" for *_, line in heads], **plots.UNFADED,
        hovertext=[said(line, names, lang) for *_, line in heads], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _short(name: str, width: float) -> str:
    longest = 30 if width > 500 else 16
    return name if len(name) <= longest else name[: longest - 1].rstrip() + "…"

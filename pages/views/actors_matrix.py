"""Who dealt with whom as a table of squares: a row for who, a column for with whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from pages.ui import plots, theme
from pages.views.actors_lines import Line, busiest
from pages.views.actors_network import said, short

_CELL = 25
# Room for names of _LONGEST letters; plotly measures names that run from right to left as if they had two letters.
_LONGEST, _BESIDE, _ABOVE, _EDGE = 18, 124, 108, 54


def matrix(
    found: Sequence[Line], names: Mapping[str, str], deeds: Mapping[str, str], lang: str, mode: str, width: float,
    most: int,
) -> go.Figure:  # fmt: skip
    """Return a table: who, a row each, dealt with whom, a column each; a click gives both, joined by "|".

    In Arabic it is mirrored: names stand at the right, and the first column is next to them.
    """
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
    squares = go.Scatter(
        x=[place[target] for _, target in pairs], y=[place[source] for source, _ in pairs], mode="markers+text",
        marker={"symbol": "square", "size": min(21.0, (width - _BESIDE - _EDGE) / max(len(actors), 1) - 2),
                "opacity": 1, "line": {"width": 0},
                "color": [theme.PALETTES[mode][theme.FAMILIES[line.family][0]] for line in strongest]},
        text=[str(n) for n in counts], textfont={"size": 11, "color": theme.PAPER[mode]}, **plots.UNFADED,
        customdata=[f"{source}|{target}" for source, target in pairs], hovertemplate="%{hovertext}<extra></extra>",
        hovertext=["<br>".join(said(line, names, deeds, lang) for line in cells[pair]) for pair in pairs],
    )  # fmt: skip
    labels = [plots.text(short(names.get(actor, actor), _LONGEST), lang) for actor in actors]
    axis: dict[str, Any] = {
        "tickvals": [*range(len(actors))], "ticktext": labels, "fixedrange": True, "zeroline": False,
        "gridcolor": theme.RULE[mode], "tickfont": {"size": 12, "color": theme.INK[mode]},
    }  # fmt: skip
    last = len(actors) - 0.5
    mirrored = lang == "ar"
    columns = [last, -0.5] if mirrored else [-0.5, last]
    sides = ("r", "l") if mirrored else ("l", "r")
    layout = plots.layout(
        mode, height=_ABOVE + 10 + _CELL * len(actors),
        margin={"t": _ABOVE, "b": 10, **dict(zip(sides, (_BESIDE, _EDGE), strict=True))},
        xaxis=axis | {"side": "top", "tickangle": 60 if mirrored else -60, "range": columns},
        yaxis=axis | {"side": "right" if mirrored else "left", "range": [last, -0.5]},
    )  # fmt: skip
    return go.Figure(squares, layout)

"""Who dealt with whom, drawn as a network with direction and kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from pages.ui import plots, theme
from pages.ui.strings import t
from pages.views.actors_lines import HUB, Line, Point, busiest, positions

# A family is known by its dash as well as by its colour.
DASHES = {
    "talk": "solid", "conflict": "12px,3px,3px,3px", "truce": "7px,3px,2px,3px", "accord": "11px,3px",
    "dispute": "6px,3px", "appeal": "2px,3px", "other": "solid",
}  # fmt: skip
_BEND, _STEPS = 0.13, 21
_NAME_BELOW, _LETTER = 9.0, 6.6
_LOWEST, _HIGHER = 180, 50
_LONG_ENOUGH, _WORD_LETTER, _HALF_LINE, _OFF_HEAD = 70.0, 6.2, 7.0, 9.0
Box = tuple[float, float, float, float]


def network(
    found: Sequence[Line], names: Mapping[str, str], deeds: Mapping[str, str], sizes: Mapping[str, int], lang: str,
    mode: str, width: float, height: int, most: int,
) -> go.Figure:  # fmt: skip
    """Return the network of the busiest actors; `deeds` is what each event is called.

    A click on one gives its id, on a line's head both of its ends joined by "|", on a meeting of many its hub's id.
    """
    actors = busiest(found, most)
    shown = [line for line in found if line.source in actors and (line.target in actors or line.target.startswith(HUB))]
    actors = [actor for actor in actors if any(actor in line[:2] for line in shown)]
    hubs = sorted({line.target for line in shown if line.target.startswith(HUB)})
    labels = {actor: short(names.get(actor, actor), 26 if width > 500 else 15) for actor in actors}
    widths = {actor: len(label) * _LETTER for actor, label in labels.items()}
    height = min(height, _LOWEST + _HIGHER * len([*actors, *hubs]))
    placed = positions([*actors, *hubs], shown, widths, width, height)
    at = {key: (x, y - _NAME_BELOW) for key, (x, y) in placed.items()}
    axis = {"visible": False, "fixedrange": True}
    layout = plots.layout(
        mode, height=height, margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis=axis | {"range": [0, width]}, yaxis=axis | {"range": [height, 0]},
    )  # fmt: skip
    heads: list[tuple[float, float, float, Line]] = []
    bows: dict[tuple[str, float], list[NDArray[np.float64]]] = defaultdict(list)
    for _, group in groupby(sorted(shown, key=_ends), key=_ends):
        beside = list(group)
        for rank, line in enumerate(beside):
            bow = _bow(line, at, rank - (len(beside) - 1) / 2)
            bows[line.family, 1.5 + min(len(line.events), 6) * 0.7].append(bow)
            if not line.target.startswith(HUB):
                heads.append((*_head(bow, line.mutual), line))
    marks = _marks(actors, sizes)
    taken = [_around(*at[actor], marks[actor] / 2, marks[actor] / 2) for actor in actors]
    taken += [_around(at[a][0], at[a][1] + marks[a] / 2 + _NAME_BELOW, widths[a] / 2, _HALF_LINE) for a in actors]
    taken += [_around(x, y, 1, 1) for drawn in bows.values() for bow in drawn for x, y in bow.tolist()]
    hover = [plots.text(f"{names.get(actor, actor)} · {sizes.get(actor, 0)}", lang) for actor in actors]
    bold = [f"<b>{plots.text(labels[actor], lang)}</b>" for actor in actors]
    traces = [
        *_bows(bows, mode),
        *_heads(heads, at, taken, names, deeds, lang, mode),
        *_hubs(hubs, shown, at, names, lang, mode),
        _actors(actors, at, marks, bold, hover, mode),
    ]
    return go.Figure(traces, layout)


def said(line: Line, names: Mapping[str, str], deeds: Mapping[str, str], lang: str) -> str:
    """Return a line in words: who, did what, to whom, how often."""
    sign = " – " if line.mutual else " ← " if lang == "ar" else " → "
    who = sign.join(names.get(actor, actor) for actor in (line.source, line.target))
    done = Counter(deeds.get(event, "") for event in line.events)
    listed = t("card.comma", lang).join(f"{deed} {n}" for deed, n in done.most_common() if deed)
    return plots.text(f"{who}: {listed or t(f'family.{line.family}', lang)}", lang)


def deed_of(line: Line, deeds: Mapping[str, str], lang: str) -> str:
    """Return what one actor most often did to the other, as it stands beside a line."""
    done = Counter(deeds[event] for event in line.events if event in deeds)
    word = min(done, key=lambda deed: (-done[deed], deed)) if done else t(f"family.{line.family}", lang)
    return word[:1].lower() + word[1:]


def short(name: str, longest: int) -> str:
    """Return a name that is not longer than there is room for."""
    return name if len(name) <= longest else name[: longest - 1].rstrip() + "…"


def _ends(line: Line) -> list[str]:
    return sorted(line[:2])


def _bow(line: Line, at: Mapping[str, Point], side: float) -> NDArray[np.float64]:
    """Return the points of a line, `side` steps off the straight one: those between the same two stand side by side."""
    a, b = np.array(at[line.source]), np.array(at[line.target])
    turned = np.array([a[1] - b[1], b[0] - a[0]]) * (1 if line.source < line.target else -1)
    middle = (a + b) / 2 + turned * _BEND * 2 * side
    steps = np.linspace(0, 1, _STEPS)[:, None]
    return np.asarray((1 - steps) ** 2 * a + 2 * steps * (1 - steps) * middle + steps**2 * b)


def _head(bow: NDArray[np.float64], mutual: bool) -> tuple[float, float, float]:
    """Return where on a line its head stands and by how many degrees it is turned from upward."""
    at = (_STEPS - 1) // 2 if mutual else round(0.62 * (_STEPS - 1))
    along = bow[at + 1] - bow[at - 1]
    return float(bow[at][0]), float(bow[at][1]), float(np.degrees(np.arctan2(along[0], -along[1])))


def _marks(actors: Sequence[str], sizes: Mapping[str, int]) -> dict[str, float]:
    """Return how wide each actor's mark is, its area by how often it deals with others."""
    largest = max([sizes.get(actor, 1) for actor in actors], default=1)
    return {actor: 13 + 17 * (sizes.get(actor, 1) / largest) ** 0.5 for actor in actors}


def _actors(
    actors: Sequence[str], at: Mapping[str, Point], marks: Mapping[str, float], words: Sequence[str],
    hover: Sequence[str], mode: str,
) -> go.Scatter:  # fmt: skip
    """Return the actors' marks with their names below, which stay legible over lines."""
    paper = theme.PAPER[mode]
    halo = ",".join(f"{x}px {y}px 2px {paper}" for x in (-1, 0, 1) for y in (-1, 0, 1))
    return go.Scatter(
        x=[at[actor][0] for actor in actors], y=[at[actor][1] for actor in actors], mode="markers+text",
        marker={"size": [marks[actor] for actor in actors],
                "color": theme.INK[mode], "line": {"color": paper, "width": 2}, "opacity": 1},
        text=words, textposition="bottom center",
        textfont={"size": 12, "color": theme.INK[mode], "shadow": halo},
        customdata=actors, cliponaxis=False, **plots.UNFADED,
        hovertext=hover, hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _bows(bows: Mapping[tuple[str, float], Sequence[NDArray[np.float64]]], mode: str) -> Iterator[go.Scatter]:
    """Return the lines, those of one family and width together."""
    for (family, width), each in bows.items():
        gap = np.full((1, 2), np.nan)
        points = np.concatenate([part for bow in each for part in (bow, gap)])
        line = {"color": theme.PALETTES[mode][theme.FAMILIES[family][0]], "dash": DASHES[family], "width": width}
        yield go.Scatter(x=points[:, 0], y=points[:, 1], mode="lines", hoverinfo="skip", line=line)


def _heads(
    heads: Sequence[tuple[float, float, float, Line]], at: Mapping[str, Point],
    taken: Sequence[Box], names: Mapping[str, str], deeds: Mapping[str, str], lang: str, mode: str,
) -> Iterator[go.Scatter]:  # fmt: skip
    """Return for each line an arrow head, or a dot for what is mutual, and its kind in a word where there is room."""
    if not heads:
        return
    long = [np.hypot(*np.subtract(at[line.source], at[line.target])) >= _LONG_ENOUGH for *_, line in heads]
    verbs = [deed_of(line, deeds, lang) for *_, line in heads]
    words = [verb if each else "" for verb, each in zip(verbs, long, strict=True)]
    sides = _sides([(x, y, angle) for x, y, angle, _ in heads], words, taken)
    yield go.Scatter(
        x=[x for x, *_ in heads], y=[y for _, y, *_ in heads], mode="markers+text",
        marker={"symbol": ["circle" if line.mutual else "arrow" for *_, line in heads], "opacity": 1,
                "size": [9 if line.mutual else 15 for *_, line in heads],
                "color": [theme.PALETTES[mode][theme.FAMILIES[line.family][0]] for *_, line in heads],
                "angle": [0 if line.mutual else angle for _, _, angle, line in heads],
                "line": {"color": theme.PAPER[mode], "width": 1}},
        text=[plots.text(word, lang) if side else "" for word, side in zip(words, sides, strict=True)],
        textposition=[side or "top center" for side in sides],
        textfont={"size": 11, "color": theme.QUIET[mode]},
        customdata=[f"{line.source}|{line.target}" for *_, line in heads], **plots.UNFADED,
        hovertext=[said(line, names, deeds, lang) for *_, line in heads], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _sides(heads: Sequence[tuple[float, float, float]], words: Sequence[str], taken: Sequence[Box]) -> list[str]:
    """Return on which side of its head each word stands clear of names, marks and other words; "" if on none."""
    full = [*taken, *(_around(x, y, _HALF_LINE, _HALF_LINE) for x, y, _ in heads)]
    made = []
    for (x, y, angle), word in zip(heads, words, strict=True):
        half = len(word) * _WORD_LETTER / 2
        beside = {"middle right": (_OFF_HEAD + half, 0.0), "middle left": (-_OFF_HEAD - half, 0.0)}
        above = {"top center": (0.0, -_OFF_HEAD - _HALF_LINE), "bottom center": (0.0, _OFF_HEAD + _HALF_LINE)}
        steep = abs(np.cos(np.radians(angle))) > 0.6
        tries = beside | above if steep else above | beside
        boxes = {side: _around(x + dx, y + dy, half, _HALF_LINE) for side, (dx, dy) in tries.items()}
        side = next((side for side, box in boxes.items() if word and not any(_meet(box, each) for each in full)), "")
        made.append(side)
        full += [boxes[side]] if side else []
    return made


def _around(x: float, y: float, half_width: float, half_height: float) -> Box:
    return x - half_width, y - half_height, x + half_width, y + half_height


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _hubs(
    hubs: Sequence[str], shown: Sequence[Line], at: Mapping[str, Point], names: Mapping[str, str],
    lang: str, mode: str,
) -> Iterator[go.Scatter]:  # fmt: skip
    """Return a square for what many do together; it names them all while the mouse is on it."""
    if not hubs:
        return
    members = {hub: [line for line in shown if line.target == hub] for hub in hubs}
    comma = t("card.comma", lang)
    yield go.Scatter(
        x=[at[hub][0] for hub in hubs], y=[at[hub][1] for hub in hubs], mode="markers", customdata=list(hubs),
        marker={"symbol": "square", "size": 12, "opacity": 1, "line": {"color": theme.PAPER[mode], "width": 2},
                "color": [theme.PALETTES[mode][theme.FAMILIES[members[hub][0].family][0]] for hub in hubs]},
        hovertext=[
            plots.text(t(f"family.{members[hub][0].family}", lang), lang) + "<br>"
            + plots.text(comma.join(names.get(line.source, line.source) for line in members[hub]), lang)
            for hub in hubs
        ],
        hovertemplate="%{hovertext}<extra></extra>", **plots.UNFADED,
    )  # fmt: skip

"""Dealings as lines between actors, and where the actors stand so that lines and names can be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pages.ui import theme

HUB = "hub:"
MANY = 4
_ROUNDS, _CLEARINGS = 300, 80
Point = tuple[float, float]


class Line(NamedTuple):
    """How often one actor did things of a family to another; mutual ones have no direction."""

    source: str
    target: str
    family: str
    mutual: bool
    events: tuple[str, ...]


def lines(ties: pd.DataFrame, *, hubs: bool = False) -> list[Line]:
    """Return ties as lines, in the order of their ids.

    With `hubs`, what MANY or more do together is a point of its own ("hub:" and the event's id) to which each of them
    has a line, instead of a line from each to each.
    """
    rows = ties.assign(family=ties["event_type"].map(theme.FAMILY).fillna("other"))
    together: dict[str, set[str]] = {}
    for event, source, target in rows.loc[rows["mutual"], ["event_id", "from_id", "to_id"]].itertuples(index=False):
        together.setdefault(event, set()).update((source, target))
    found: dict[tuple[str, str, str, bool], list[str]] = {}
    columns = (rows[name] for name in ("event_id", "from_id", "to_id", "family", "mutual"))
    for event, source, target, family, mutual in zip(*columns, strict=True):
        if hubs and mutual and len(together[event]) >= MANY:
            for actor in (source, target):
                found[actor, f"{HUB}{event}", family, True] = [event]
        else:
            found.setdefault((source, target, family, bool(mutual)), []).append(event)
    return [Line(*key, tuple(found[key])) for key in sorted(found)]


def busiest(found: Sequence[Line], most: int) -> list[str]:
    """Return the actors with most dealings, most first; equals by id, so that a figure is always the same.

    A meeting of many counts for each of them as much as a meeting of two, not as many.
    """
    pairs = Counter(event for line in found for event in line.events)
    weights: Counter[str] = Counter()
    for line in found:
        for actor in (line.source, line.target):
            if not actor.startswith(HUB):
                weights[actor] += sum(1000 // pairs[event] for event in line.events)
    return sorted(weights, key=lambda actor: (-weights[actor], actor))[:most]


def positions(
    actors: Sequence[str], found: Sequence[Line], widths: Mapping[str, float], width: float, height: float
) -> dict[str, Point]:
    """Return where actors stand, in pixels: near those they deal with, names clear of each other; always the same.

    `widths` is how wide each one's name is.
    """
    n = len(actors)
    index = {actor: at for at, actor in enumerate(actors)}
    tied = np.zeros((n, n), dtype=bool)
    for line in found:
        if line.source in index and line.target in index:
            tied[index[line.source], index[line.target]] = tied[index[line.target], index[line.source]] = True
    at = _relaxed(n, tied)
    low, high = at.min(axis=0), at.max(axis=0)
    scaled = (at - low) / np.where(high - low > 1e-6, high - low, 1) if n > 1 else np.full((n, 2), 0.5)
    half = np.array([[max(widths.get(actor, 0), 36) / 2 + 4, 27.0] for actor in actors])
    room = np.array([width, height])
    placed = _cleared(half + scaled * (room - 2 * half), half, room)
    return {actor: (float(x), float(y)) for actor, (x, y) in zip(actors, placed, strict=True)}


def _relaxed(n: int, tied: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Let those who are tied pull and all others push, from a spiral in the order of rank, until they rest."""
    angles = 2 * np.pi * np.arange(n) * 0.381966  # the golden angle: neighbours in rank do not stand together
    radius = np.sqrt((np.arange(n) + 0.5) / max(n, 1)) / 2
    at = np.column_stack([radius * np.cos(angles), radius * np.sin(angles)])
    ideal = 1.1 / np.sqrt(max(n, 1))
    for step in range(_ROUNDS):
        apart = at[:, None, :] - at[None, :, :]
        distance = np.maximum(np.linalg.norm(apart, axis=2), 1e-3)
        push = np.where(distance < 2.2 * ideal, ideal**2 / distance, 0)
        pull = np.where(tied, distance**2 / ideal, 0)
        move = ((push - pull) / distance)[:, :, None] * apart
        total = move.sum(axis=1) - 0.35 * at
        size = np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)
        at = at + total / size * np.minimum(size, 0.12 * (1 - step / _ROUNDS))
    return at


def _cleared(at: NDArray[np.float64], half: NDArray[np.float64], room: NDArray[np.float64]) -> NDArray[np.float64]:
    """Move boxes apart that cover each other, along the shorter way, and keep them all inside."""
    for _ in range(_CLEARINGS):
        apart = at[:, None, :] - at[None, :, :]
        over = half[:, None, :] + half[None, :, :] - np.abs(apart)
        np.fill_diagonal(over[:, :, 0], 0)
        covered = (over > 0).all(axis=2)
        if not covered.any():
            break
        shorter = over[:, :, 0] < over[:, :, 1]
        way = np.where(
            apart != 0, np.sign(apart), np.sign(np.arange(len(at))[:, None] - np.arange(len(at)))[:, :, None]
        )
        push = np.where(covered & shorter, over[:, :, 0], 0), np.where(covered & ~shorter, over[:, :, 1], 0)
        at = at + 0.3 * np.stack([way[:, :, 0] * push[0], way[:, :, 1] * push[1]], axis=2).sum(axis=1)
        at = np.clip(at, half, room - half)
    return at

"""Dealings as lines between actors, and where the actors stand so that lines and names can be told apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.summaries import Tie
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


def lines(ties: Iterable[Tie], *, hubs: bool = False) -> list[Line]:
    """Return ties as lines, in the order of their ids.

    With `hubs`, what MANY or more do together is a point of its own ("hub:" and the event's id) to which each of them
    has a line, instead of a line from each to each.
    """
    ties = list(ties)
    together: dict[str, set[str]] = defaultdict(set)
    for tie in ties:
        if tie.mutual:
            together[tie.event_id].update((tie.from_id, tie.to_id))
    found: dict[tuple[str, str, str, bool], list[str]] = {}
    for tie in ties:
        family = theme.FAMILY.get(tie.event_type, "other")
        if hubs and len(together[tie.event_id]) >= MANY:
            for actor in (tie.from_id, tie.to_id):
                found[actor, f"{HUB}{tie.event_id}", family, True] = [tie.event_id]
        else:
            found.setdefault((tie.from_id, tie.to_id, family, tie.mutual), []).append(tie.event_id)
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
    rank = np.arange(n)
    # The golden angle: neighbours in rank do not stand together. A point is a complex number, which is half the work.
    at = np.sqrt((rank + 0.5) / max(n, 1)) / 2 * np.exp(2j * np.pi * rank * 0.381966)
    ideal = 1.1 / np.sqrt(max(n, 1))
    pull = tied / ideal
    for step in range(_ROUNDS):
        apart = at[:, None] - at
        distance = np.maximum(np.abs(apart), 1e-3)
        push = (distance < 2.2 * ideal) * (ideal / distance) ** 2
        total = ((push - pull * distance) * apart).sum(axis=1) - 0.35 * at
        size = np.maximum(np.abs(total), 1e-9)
        at = at + total * np.minimum(1, 0.12 * (1 - step / _ROUNDS) / size)
    return np.column_stack([at.real, at.imag])


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

"""Reading the outlines of states from TopoJSON: arcs, rings, and the middle of a state's largest piece of land."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import copysign
from pathlib import Path
from typing import Any

OUTLINES = Path(__file__).resolve().parents[1] / "static" / "vendor" / "world-atlas" / "countries-110m.json"
Point = tuple[float, float]


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs as (longitude, latitude) in degrees, undoing TopoJSON's differences and its grid."""
    (across, up), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * across + left, y * up + bottom))
        found.append(points)
    return found


def outer_rings(geometry: dict[str, Any]) -> Iterator[Sequence[int]]:
    """Yield the arc numbers of each polygon's outer ring (~n: arc n backwards)."""
    if geometry["type"] == "Polygon":
        yield geometry["arcs"][0]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield polygon[0]


def ring(numbers: Sequence[int], lines: Sequence[Sequence[Point]]) -> list[Point]:
    """Return the points of a ring made of these arcs; across the date line longitudes go on beyond 180."""
    points: list[Point] = []
    for number in numbers:
        for x, y in lines[number] if number >= 0 else lines[~number][::-1]:
            turns = round((points[-1][0] - x) / 360) if points else 0
            points.append((x + 360 * turns, y))
    return points


def area_and_middle(points: Sequence[Point]) -> tuple[float, Point]:
    """Return a ring's area (square degrees) and its centre of gravity as (latitude, longitude)."""
    if abs(points[0][0] - points[-1][0]) > 180:  # it goes round a pole
        return 0.0, (copysign(90, points[0][1]), 0.0)
    doubled = x = y = 0.0
    for (x0, y0), (x1, y1) in pairwise(points):
        cross = x0 * y1 - x1 * y0
        doubled, x, y = doubled + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if not doubled:
        return 0.0, (points[0][1], points[0][0])
    return abs(doubled) / 2, (y / (3 * doubled), x / (3 * doubled))


def centres(path: Path = OUTLINES) -> dict[str, Point]:
    """Return ISO 3166-1 numeric code → (latitude, longitude) of the middle of the state's largest piece of land."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    lines = arcs(topology)
    return {
        state["id"]: max(area_and_middle(ring(numbers, lines)) for numbers in outer_rings(state))[1]
        for state in topology["objects"]["countries"]["geometries"]
        if "id" in state and "arcs" in state
    }

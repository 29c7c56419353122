"""A still map for the report: outlines and places as one SVG that needs neither a network nor a script."""

from __future__ import annotations

import json
from functools import cache
from html import escape
from math import log, pi, radians, tan
from pathlib import Path

import pandas as pd

from data.summaries import PLACE_KINDS
from data.tables.cells import Row, records
from pages.ui.strings import t

_OUTLINES = Path(__file__).parents[2] / "static" / "vendor" / "world-atlas"
_WIDE = radians(90)  # from here on the coarse outlines do
_WIDTH, _MARGIN, _SMALLEST = 900.0, 0.18, 0.22
_FURTHEST = 82.0
Point = tuple[float, float]


def svg(places: pd.DataFrame, lang: str) -> str:
    """Return a map of places (as data.summaries.places gives them) around which it is drawn; empty without any."""
    if places.empty:
        return ""
    points = [_flat(x, y) for x, y in zip(places["longitude"], places["latitude"], strict=True)]
    left, top, right, bottom = _frame(points)
    scale = _WIDTH / (right - left)

    def at(point: Point) -> Point:
        return (point[0] - left) * scale, (point[1] - top) * scale

    height = (bottom - top) * scale
    drawn = []
    for ring in _rings("110m" if right - left > _WIDE else "50m"):
        if max(x for x, _ in ring) < left or min(x for x, _ in ring) > right:
            continue
        if max(y for _, y in ring) < top or min(y for _, y in ring) > bottom:
            continue
        drawn.append("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in map(at, ring)) + "Z")
    signs = [_sign(at(point), row, lang) for point, row in zip(points, records(places), strict=True)]
    return (
        f'<svg class="map" viewBox="0 0 {_WIDTH:.0f} {height:.0f}" role="img">'
        '<rect class="sea" width="100%" height="100%"/>'
        f'<path class="land" d="{"".join(drawn)}"/>{"".join(signs)}</svg>'
    )


def _sign(at: Point, row: Row, lang: str) -> str:
    x, y = at
    counts = [(kind, int(row[kind])) for kind in PLACE_KINDS if row[kind]]
    (kind, number), *others = counts or [("subject", 0)]
    beside = "".join(f" +{n} {t(f'map.{other}', lang)}" for other, n in others)
    # As on the dashboard's map: a place where all that was to be was called off is struck through.
    off = kind == "planned" and int(row["cancelled"]) == number
    line = f'<path d="M{x - 17:.1f} {y:.1f}H{x + 17:.1f}"/>' if off else ""
    name = escape(str((row["name_en"] if lang == "en" else row["name_ar"]) or row["name_en"] or row["name_ar"]))
    return (
        f'<g class="{kind}{" cancelled" if off else ""}"><circle cx="{x:.1f}" cy="{y:.1f}" r="12"/>'
        f'{line}<text class="number" x="{x:.1f}" y="{y + 4.5:.1f}">{number}</text>'
        f'<text x="{x:.1f}" y="{y + 29:.1f}">{name}</text>'
        f'<text class="others" x="{x:.1f}" y="{y + 44:.1f}">{escape(beside.strip())}</text></g>'
    )


def _frame(points: list[Point]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width = max(max(xs) - min(xs), (max(ys) - min(ys)) * 1.6, _SMALLEST) * (1 + 2 * _MARGIN)
    middle = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    height = max(width / 1.8, (max(ys) - min(ys)) * (1 + 2 * _MARGIN))
    return middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2


def _flat(longitude: float, latitude: float) -> Point:
    """Return a point in Mercator's projection, radians, south downwards."""
    kept = max(-_FURTHEST, min(_FURTHEST, latitude))
    return radians(longitude), -log(tan(pi / 4 + radians(kept) / 2))


@cache
def _rings(detail: str) -> tuple[tuple[Point, ...], ...]:
    """Return the countries' outer and inner rings, decoded from TopoJSON."""
    topology = json.loads((_OUTLINES / f"countries-{detail}.json").read_text(encoding="utf-8"))
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append(_flat(x * kx + dx, y * ky + dy))
        arcs.append(points)
    found = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            points = []
            for index in ring:
                points += arcs[index] if index >= 0 else arcs[~index][::-1]
            found.append(tuple(points))
    return tuple(found)

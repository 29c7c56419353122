"""The tables of a build as the scorer asks for them: rows by article, actors and locations by event."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, str]


@dataclass(frozen=True)
class Tables:
    """The tables of a folder as the scorer asks for them."""

    mentions: dict[str, list[Row]]
    events: dict[str, list[Row]]
    quotes: dict[str, list[Row]]
    locations: dict[str, Row]
    actors_of: dict[str, dict[str, set[str]]]
    locations_of: dict[str, dict[str, set[str]]]


def read(folder: Path) -> Tables:
    """Return the tables of a folder; a table that is missing has no rows."""
    return Tables(
        _by_article(_rows(folder, "mentions")),
        _by_article(_rows(folder, "events")),
        _by_article(_rows(folder, "quotes")),
        {row["location_id"]: row for row in _rows(folder, "locations")},
        _by_role(_rows(folder, "event_actors"), "actor_id"),
        _by_role(_rows(folder, "event_locations"), "location_id"),
    )


def _rows(folder: Path, name: str) -> list[Row]:
    path = folder / f"{name}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def _by_article(rows: list[Row]) -> dict[str, list[Row]]:
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["article_id"]].append(row)
    return grouped


def _by_role(rows: list[Row], column: str) -> dict[str, dict[str, set[str]]]:
    """Return by event and role the ids that have it."""
    grouped: defaultdict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        grouped[row["event_id"]][row["role"]].add(row[column])
    return grouped

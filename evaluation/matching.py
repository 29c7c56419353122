"""An annotated article paired with the tables: which found name, date, event and quote is which annotated one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from evaluation.intervals import interval, row_interval, same
from evaluation.tables import Row, Tables

_REACH = 60  # characters between the words that name an event, and the longest span of one that is found

# Where something stands, and what it is: an id, an interval, a row.
Item = tuple[int, int, Any]
# How many are right, annotated and found.
Tally = tuple[int, int, int]


@dataclass(frozen=True)
class Matching:
    """What is annotated, what was found, and the pairs (index, index) that are one, best fit first."""

    want: Sequence[Any]
    got: Sequence[Any]
    pairs: list[tuple[int, int]]

    @property
    def tally(self) -> Tally:
        return len(self.pairs), len(self.want), len(self.got)


@dataclass(frozen=True)
class Matched:
    """An annotated article matched with the tables; `events` are annotations and rows, all else items."""

    article_id: str
    today: date
    actors: Matching
    places: Matching
    dates: Matching
    events: Matching
    events_any_type: Matching
    quotes: Matching
    actor_of: dict[str, str]
    place_of: dict[str, str]


def matched(tables: Tables, gold: dict[str, Any]) -> Matched:
    """Return an annotated article, each thing in it paired with what the tables have of it."""
    article, today = gold["article_id"], date.fromisoformat(gold["published"])

    def apart(rows: Sequence[Row]) -> list[Row]:
        return [row for row in rows if not any(overlap(_span(row), span) > 0 for span in gold.get("boilerplate", []))]

    mentions = apart(tables.mentions.get(article, []))
    actors = _names(gold["actors"], [row for row in mentions if row["kind"] == "actor"])
    places = _names(gold["locations"], [row for row in mentions if row["kind"] == "location"])
    actor_of, place_of = _standing_for(actors), _standing_for(places)
    dates = _matching(
        [(each["start"], each["end"], interval(each["edtf"])) for each in gold["dates"]],
        [(*_span(row), row_interval(row)) for row in mentions if row["kind"] == "date"],
        lambda want, got: max(0, overlap(want, got)) if got[2] and same(want[2], got[2], today) else 0,
    )
    events = apart(tables.events.get(article, []))
    quotes = _matching(
        [(each["start"], each["end"], each["speaker"]) for each in gold["quotes"]],
        [(*_span(row), speaker(row.get("speaker_id"), actor_of)) for row in tables.quotes.get(article, [])],
        _shared_quote,
    )
    same_type = _matching(gold["events"], events, lambda g, f: _nearness(g, f) if g["type"] == f["event_type"] else 0)
    any_type = _matching(gold["events"], events, _nearness)
    return Matched(article, today, actors, places, dates, same_type, any_type, quotes, actor_of, place_of)


def _matching(want: Sequence[Any], got: Sequence[Any], fits: Callable[[Any, Any], int]) -> Matching:
    """Pair one to one what fits, best fit first."""
    scored = sorted(
        (
            (fit, i, j)
            for i, wanted in enumerate(want)
            for j, found in enumerate(got)
            if (fit := fits(wanted, found)) > 0
        ),
        reverse=True,
    )
    left_want, left_got = set(range(len(want))), set(range(len(got)))
    pairs = []
    for _, i, j in scored:
        if i in left_want and j in left_got:
            left_want.remove(i)
            left_got.remove(j)
            pairs.append((i, j))
    return Matching(want, got, pairs)


def _names(entities: list[dict[str, Any]], rows: list[Row]) -> Matching:
    want = [(start, end, entity) for entity in entities for start, end in entity["mentions"]]
    got = [(*_span(row), row["entity_id"]) for row in rows]
    return _matching(want, got, lambda one, other: max(0, overlap(one, other)))


def _standing_for(names: Matching) -> dict[str, str]:
    """Return by the id of the tables the annotated one that most of its mentions are of."""
    owners: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for i, j in names.pairs:
        owners[names.got[j][2]][names.want[i][2]["id"]] += 1
    return {found: annotated.most_common(1)[0][0] for found, annotated in owners.items()}


def speaker(actor_id: str | None, actor_of: dict[str, str]) -> str | None:
    """Return whom the annotation knows an actor as; nobody is right only where it names nobody."""
    return actor_of.get(actor_id, "?") if actor_id else None


def _nearness(want: dict[str, Any], row: Row) -> int:
    """Return how near a found event stands to the words that name an annotated one; 0 if too far."""
    span = _span(row)
    return 0 if span[1] - span[0] > _REACH else max(0, _REACH + 1 - max(0, -overlap(want["anchor"], span)))


def _shared_quote(want: Item, got: Item) -> int:
    shared = overlap(want, got)
    half = 2 * shared >= min(want[1] - want[0], got[1] - got[0])
    return max(0, shared) if want[2] == got[2] and half else 0


def overlap(one: Sequence[Any], other: Sequence[Any]) -> int:
    """Return how many characters two spans share; below zero, how far they are apart."""
    return int(min(one[1], other[1]) - max(one[0], other[0]))


def _span(row: Row) -> tuple[int, int]:
    return int(row["start"]), int(row["end"])

"""Single cases behind the figures: what of each annotated article was found, missed or found falsely."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from evaluation.score import interval, overlap, pair, row_interval, rows, same

Row = dict[str, str]
Item = tuple[int, int, Any]


@dataclass(frozen=True, slots=True, order=True)
class Case:
    """One thing right or wrong: `line` is the row of the table of figures, offsets are the article's."""

    article_id: str
    line: str
    start: int
    end: int
    right: bool
    what: str = ""

    @property
    def key(self) -> str:
        """What stays the same from run to run; a false find is a case of its own."""
        return f"{self.article_id} {self.line} {self.start}-{self.end} {self.what}"


def cases(folder: Path, golds: list[dict[str, Any]]) -> Iterator[Case]:
    """Yield the cases of all annotated articles, in the terms of score.py."""
    mentions, events, quotes = (by_article(rows(folder, name)) for name in ("mentions", "events", "quotes"))
    who = by_event(rows(folder, "event_actors"), "actor_id")
    where = by_event(rows(folder, "event_locations"), "location_id")
    for gold in golds:
        article = gold["article_id"]
        yield from _article(gold, mentions[article], events[article], quotes[article], who, where)


def by_article(table: list[Row]) -> defaultdict[str, list[Row]]:
    """Return rows grouped by article."""
    grouped: defaultdict[str, list[Row]] = defaultdict(list)
    for row in table:
        grouped[row["article_id"]].append(row)
    return grouped


def by_event(table: list[Row], column: str) -> defaultdict[str, dict[str, set[str]]]:
    """Return, for each event, the ids that have each role in it."""
    grouped: defaultdict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in table:
        grouped[row["event_id"]][row["role"]].add(row[column])
    return grouped


def _span(row: Row) -> tuple[int, int]:
    return int(row["start"]), int(row["end"])


def _article(
    gold: dict[str, Any], mentions: list[Row], events: list[Row], quotes: list[Row], who: Any, where: Any
) -> Iterator[Case]:
    article, today = gold["article_id"], date.fromisoformat(gold["published"])
    read = [row for row in mentions if not any(overlap(_span(row), span) > 0 for span in gold.get("boilerplate", []))]
    stands_for: dict[str, dict[str, str]] = {}
    for kind, line, key in (("actor", "actors", "actors"), ("location", "places", "locations")):
        want: list[Item] = [(start, end, entity["id"]) for entity in gold[key] for start, end in entity["mentions"]]
        got: list[Item] = [(*_span(row), row["entity_id"]) for row in read if row["kind"] == kind]
        pairs = pair(want, got, lambda g, f: max(0, overlap(g, f)))
        owners: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for i, j in pairs:
            owners[got[j][2]][want[i][2]] += 1
        stands_for[kind] = {found: names.most_common(1)[0][0] for found, names in owners.items()}
        yield from _found(article, line, want, got, pairs)
    want = [(d["start"], d["end"], interval(d["edtf"])) for d in gold["dates"]]
    got = [(*_span(row), row_interval(row, "date_start", "date_end")) for row in read if row["kind"] == "date"]
    pairs = pair(want, got, lambda g, f: max(0, overlap(g, f)) if f[2] and same(g[2], f[2], today) else 0)
    yield from _found(article, "dates", want, got, pairs)
    want = [(q["start"], q["end"], q["speaker"]) for q in gold["quotes"]]
    got = [(*_span(row), _speaker(row["speaker_id"], stands_for["actor"])) for row in quotes]
    yield from _found(article, "quotes", want, got, pair(want, got, _same_quote))
    yield from _events(article, today, gold["events"], events, who, where, stands_for)


def _speaker(actor_id: str, stands_for: dict[str, str]) -> str | None:
    return stands_for.get(actor_id, "?") if actor_id else None


def _same_quote(gold: Item, found: Item) -> int:
    shared = overlap(gold, found)
    return max(0, shared) if gold[2] == found[2] and 2 * shared >= min(gold[1] - gold[0], found[1] - found[0]) else 0


def _found(article: str, line: str, want: list[Item], got: list[Item], pairs: list[tuple[int, int]]) -> Iterator[Case]:
    hit = {i for i, _ in pairs}
    false = set(range(len(got))) - {j for _, j in pairs}
    yield from (Case(article, line, item[0], item[1], i in hit) for i, item in enumerate(want))
    yield from (Case(article, line, got[j][0], got[j][1], False, "false find") for j in sorted(false))


def _events(
    article: str, today: date, want: list[Any], got: list[Row], who: Any, where: Any, stands_for: Any
) -> Iterator[Case]:
    def touches(g: dict[str, Any], f: Row) -> int:
        span = _span(f)
        near = 0 if span[1] - span[0] > 60 else max(0, 61 - max(0, -overlap(g["anchor"], span)))
        return near if g["type"] == f["event_type"] else 0

    pairs = pair(want, got, touches)
    named: list[Item] = [(*event["anchor"], event["type"]) for event in want]
    yield from _found(article, "events", named, [(*_span(row), row["event_type"]) for row in got], pairs)
    for i, j in pairs:
        g, f = want[i], got[j]
        actors, places = who[f["event_id"]], where[f["event_id"]]
        is_, at = stands_for["actor"], stands_for["location"]
        claimed = _speaker(f["attributed_to"], is_)
        venue = {place for place, role in g["places"] if role in ("venue", "planned_venue")}
        right = {
            "status": g["status"] == f["status"],
            "when": same(interval(g["date"]), row_interval(f, "date_start", "date_end"), today),
            "on whose word": g.get("attributed_to") == claimed,
            "who": all(
                set(g[role]) == {is_.get(actor, actor) for actor in actors.get(role, ())}
                for role in ("source", "target")
            ),
            "venue": venue == {at.get(p, p) for role in ("venue", "planned_venue") for p in places.get(role, ())},
        }
        start, end = g["anchor"]
        yield from (Case(article, line, start, end, ok) for line, ok in right.items())

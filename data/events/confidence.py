"""How sure an event is: the share of right answers that its type, named so, had on annotated articles.

`python -m data.events TABLES GOLD` counts them anew from tables and annotations of the same articles.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from data.model import EventType

COUNTS = Path(__file__).with_name("confidence.tsv")
_NEAR = 60  # characters between the words found and the annotated ones
FIRM = 8  # answers from which on a share of its own weighs more than the mean of all


def rule(entry: str, form: str) -> str:
    """Return an event's rule: the meaning that names it and whether a verb, a noun or a carried noun does."""
    return f"{entry}: {form}"


@cache
def confidence(event_type: EventType, form: str) -> float:
    """Return the share of right answers of a type named by a form, drawn to the mean of all where they were few.

    Words in no list are drawn to one half, for any verb may be among them.
    """
    known = counts()
    right, found = (sum(each[side] for each in known.values()) for side in (0, 1))
    mean = right / found if found and not form.startswith("unlisted") else 0.5
    own_right, own_found = known.get((event_type.value, form), (0, 0))
    return round((own_right + FIRM * mean) / (own_found + FIRM), 2)


@cache
def counts() -> dict[tuple[str, str], tuple[int, int]]:
    """Return (right, found) by event type and by the form of the words that name it."""
    if not COUNTS.exists():
        return {}
    with COUNTS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {(row["event_type"], row["form"]): (int(row["right"]), int(row["found"])) for row in rows}


def measured(tables: Path, gold: Path) -> dict[tuple[str, str], tuple[int, int]]:
    """Return (right, found) by event type and form, over the articles that GOLD annotates."""
    annotated = {}
    for path in sorted(gold.glob("*.json")):
        article = json.loads(path.read_text(encoding="utf-8"))
        annotated[article["article_id"]] = article["events"]
    found: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    with (tables / "events.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["article_id"] not in annotated:
                continue
            key = row["event_type"], row["rule"].rpartition(": ")[2]
            found[key] += 1
            right[key] += any(_same(row, event) for event in annotated[row["article_id"]])
    return {key: (right[key], found[key]) for key in sorted(found)}


def _same(row: dict[str, str], event: dict[str, Any]) -> bool:
    first, last = event["anchor"]
    gap = max(int(row["start"]), first) - min(int(row["end"]), last)
    return row["event_type"] == event["type"] and bool(gap <= _NEAR)


def write(tables: Path, gold: Path) -> None:
    """Write the counts of TABLES against GOLD to the file beside this module."""
    with COUNTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("event_type", "form", "right", "found"))
        writer.writerows((*key, *counts) for key, counts in measured(tables, gold).items())

"""Whether tables hold together: spans that cut out their words, ids that stand once and lead somewhere, sane years.

usage: python -m tools.check_tables FOLDER

Prints how many rows were looked at and every fault; exit code 1 if there is one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from data.tables import SCHEMAS, Tables, TablesError, load
from data.tables.cells import Row, cells, records

KEYS = {
    "articles": "article_id", "sentences": "sentence_id", "mentions": "mention_id", "events": "event_id",
    "quotes": "quote_id", "quantities": "quantity_id", "actors": "actor_id", "locations": "location_id",
}  # fmt: skip
# Where a cell leads that is no key of its own table; an empty cell leads nowhere and is no fault.
_LEADS = {
    "attributed_to": "actors", "speaker_id": "actors", "responds_to": "events", "date_mention_id": "mentions",
    "attribution_mention_id": "mentions",
} | {key: table for table, key in KEYS.items()}  # fmt: skip
_WORDS = {"sentences": "text", "mentions": "surface", "events": "surface", "quotes": "text", "quantities": "surface"}
_ENTITIES = {"actor": "actors", "location": "locations"}
_YEARS = "0600", "2100"


class Fault(NamedTuple):
    """What is wrong with one row of a table."""

    table: str
    row: str
    what: str


def faults(tables: Tables) -> Iterator[Fault]:
    """Yield every row whose span, id, reference or year is not as it must be."""
    text = dict(cells(tables.articles, "article_id", "text"))
    known = {table: set(getattr(tables, table)[key]) for table, key in KEYS.items()}
    for table, rows in tables:
        key, seen = KEYS.get(table, ""), set[str]()
        leads = {column: _LEADS[column] for column in SCHEMAS[table] if column in _LEADS and column != key}
        for row in records(rows):
            name = str(row.get(key) or tuple(row.values())[:3])
            if key and name in seen:
                yield Fault(table, name, "the id stands twice")
            seen.add(name)
            for column, other in leads.items():
                if row[column] and row[column] not in known[other]:
                    yield Fault(table, name, f"{column} {row[column]} is not in {other}")
            if table == "mentions" and row["kind"] in _ENTITIES:
                other = _ENTITIES[row["kind"]]
                if row["entity_id"] not in known[other]:
                    yield Fault(table, name, f"entity_id {row['entity_id']} is not in {other}")
            if "start" in row and (wrong := _span(row, text.get(row["article_id"], ""), _WORDS.get(table))):
                yield Fault(table, name, wrong)
            for column in ("date_start", "date_end"):
                if row.get(column) and not _YEARS[0] <= row[column][:4] <= _YEARS[1]:
                    yield Fault(table, name, f"{column} {row[column]} is in no year of the news")


def _span(row: Row, text: str, words: str | None) -> str:
    start, end = row["start"], row["end"]
    if not 0 <= start < end <= len(text):
        return f"{start}-{end} is no span of its article"
    return f"{start}-{end} does not cut out its words" if words and text[start:end] != row[words] else ""


def main(arguments: list[str]) -> int:
    """Check a folder of tables and print what was found."""
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    try:
        tables = load(Path(arguments[0]))
    except TablesError as error:
        raise SystemExit(str(error)) from None
    print(", ".join(f"{len(rows):,} {table}" for table, rows in tables))
    found = list(faults(tables))
    for fault in found:
        print(f"{fault.table} {fault.row}: {fault.what}")
    print(f"{len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

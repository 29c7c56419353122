"""What tables there are, their columns and types, and the frozen set of frames that holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import pandas as pd

TEXT, DAY, INTEGER, NUMBER, TRUTH = "text", "day", "integer", "number", "truth"

_DATED = {"date_start": DAY, "date_end": DAY, "date_edtf": TEXT, "precision": TEXT}
_SPAN = {"start": INTEGER, "end": INTEGER}
_COUNTS = {"n_mentions": INTEGER, "n_events": INTEGER}
_PLACED = {"article_id": TEXT, "sentence_id": TEXT}

SCHEMAS: dict[str, dict[str, str]] = {
    "articles": {
        "article_id": TEXT, "title": TEXT, "outlet": TEXT, "url": TEXT, "published": DAY, "published_basis": TEXT,
        "language": TEXT, "text": TEXT, "n_sentences": INTEGER,
    },
    "sentences": {"sentence_id": TEXT, "article_id": TEXT, "n": INTEGER, **_SPAN, "text": TEXT},
    "boilerplate": {"article_id": TEXT, **_SPAN, "reason": TEXT},
    "mentions": {
        "mention_id": TEXT, **_PLACED, "kind": TEXT, "entity_id": TEXT, "surface": TEXT, **_SPAN, "rule": TEXT,
        **_DATED,
    },
    "actors": {
        "actor_id": TEXT, "name_ar": TEXT, "name_en": TEXT, "kind": TEXT, "country": TEXT, "sector": TEXT,
        "title_ar": TEXT, **_COUNTS,
    },
    "locations": {
        "location_id": TEXT, "name_ar": TEXT, "name_en": TEXT, "kind": TEXT, "latitude": NUMBER, "longitude": NUMBER,
        "country": TEXT, "geonames_id": TEXT, **_COUNTS,
    },
    "events": {
        "event_id": TEXT, **_PLACED, "event_type": TEXT, "status": TEXT, **_DATED, "date_basis": TEXT,
        "date_text": TEXT, "date_mention_id": TEXT, "attributed_to": TEXT, "attribution_mention_id": TEXT,
        "responds_to": TEXT, "outcome": TEXT, "surface": TEXT, **_SPAN, "label_ar": TEXT, "label_en": TEXT,
        "rule": TEXT, "confidence": NUMBER,
    },
    "event_actors": {"event_id": TEXT, "actor_id": TEXT, "role": TEXT, "mention_id": TEXT},
    "event_locations": {"event_id": TEXT, "location_id": TEXT, "role": TEXT, "mention_id": TEXT},
    "quotes": {
        "quote_id": TEXT, **_PLACED, "speaker_id": TEXT, **_SPAN, "text": TEXT, "direct": TRUTH, "verb": TEXT,
    },
    "quantities": {
        "quantity_id": TEXT, **_PLACED, "event_id": TEXT, "value": NUMBER, "qualifier": TEXT, "unit": TEXT,
        "surface": TEXT, **_SPAN,
    },
    "rejected": {"path": TEXT, "line": INTEGER, "reason": TEXT},
}  # fmt: skip

_PANDAS = {TEXT: "str", DAY: "str", INTEGER: "int64", NUMBER: "float64", TRUTH: "bool"}


@dataclass(frozen=True)
class Tables:
    """The tables, one frame each, columns as in SCHEMAS; text and days are "" where not known, numbers NaN."""

    articles: pd.DataFrame
    sentences: pd.DataFrame
    boilerplate: pd.DataFrame
    mentions: pd.DataFrame
    actors: pd.DataFrame
    locations: pd.DataFrame
    events: pd.DataFrame
    event_actors: pd.DataFrame
    event_locations: pd.DataFrame
    quotes: pd.DataFrame
    quantities: pd.DataFrame
    rejected: pd.DataFrame

    def __iter__(self) -> Iterator[tuple[str, pd.DataFrame]]:
        return ((each.name, getattr(self, each.name)) for each in fields(self))


def frame(table: str, rows: Iterable[Sequence[Any]] = ()) -> pd.DataFrame:
    """Return rows, in the order of the table's columns, as a frame of the table's types."""
    return typed(table, pd.DataFrame(list(rows), columns=list(SCHEMAS[table])))


def typed(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with the table's columns, in their order and of their types."""
    types = {name: _PANDAS[kind] for name, kind in SCHEMAS[table].items()}
    return rows[list(types)].astype(types)


def empty() -> Tables:
    """Return tables without rows."""
    return Tables(**{table: frame(table) for table in SCHEMAS})

"""Readings as tables: the twelve frames of a corpus, in memory or written to a folder as they come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd

from data.corpus import Corpus
from data.model import Reading, Rejection
from data.tables.files import FORMATS, TablesError, Writer, check_free, load, save
from data.tables.rows import Register, Row, rejected, rows
from data.tables.schema import SCHEMAS, Tables, empty, frame

__all__ = ["FORMATS", "SCHEMAS", "Tables", "TablesError", "build", "check_free", "empty", "load", "save", "write"]

_PART = 500


def build(corpus: Corpus) -> Tables:
    """Return a corpus as tables."""
    return Tables(**dict(_parts([*corpus.readings, *corpus.rejections], part=None)))


def write(stream: Iterable[Reading | Rejection], folder: Path, file_format: str = "csv") -> None:
    """Write readings to a folder as they come; only actors and locations are held until the end."""
    with Writer(folder, file_format) as writer:
        for table, part in _parts(stream, _PART):
            writer.add(table, part)


def _parts(stream: Iterable[Reading | Rejection], part: int | None) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield (table, rows): what `part` readings give as soon as they are read, all at once where that is None."""
    register = Register()
    gathered: dict[str, list[Row]] = defaultdict(list)

    def frames() -> Iterator[tuple[str, pd.DataFrame]]:
        for table in SCHEMAS:
            if table not in ("actors", "locations"):
                yield table, frame(table, gathered.pop(table, ()))

    for n, item in enumerate(stream, 1):
        if isinstance(item, Rejection):
            gathered["rejected"] += rejected([item])
        else:
            register.add(item)
            for table, more in rows(item).items():
                gathered[table] += more
        if part and n % part == 0:
            yield from frames()
    yield from frames()
    yield "actors", frame("actors", register.actors())
    yield "locations", frame("locations", register.locations())

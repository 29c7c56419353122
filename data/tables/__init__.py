"""Readings as tables: the twelve frames of a corpus, in memory or written to a folder as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from data.corpus import Corpus
from data.model import Reading, Rejection
from data.tables.files import FORMATS, TablesError, Writer, check_free, load, save
from data.tables.rows import Register, Values, rejected, rows
from data.tables.schema import SCHEMAS, Tables, empty, frame

__all__ = ["FORMATS", "SCHEMAS", "Tables", "TablesError", "build", "check_free", "empty", "load", "save", "write"]

_PART = 100


def build(corpus: Corpus) -> Tables:
    """Return a corpus as tables."""
    every = _parts([*corpus.readings, *corpus.rejections], part=None)
    return Tables(**{table: frame(table, found) for table, found in every})


def write(stream: Iterable[Reading | Rejection], folder: Path, file_format: str = "csv") -> None:
    """Write readings to a folder as they come; only actors and locations are held until the end."""
    with Writer(folder, file_format) as writer:
        for table, part in _parts(stream, _PART):
            if part:
                writer.add(table, zip(*part, strict=True))


def _parts(stream: Iterable[Reading | Rejection], part: int | None) -> Iterator[tuple[str, list[Values]]]:
    """Yield (table, rows): what `part` readings give as soon as they are read, all at once where that is None."""
    register = Register()
    gathered: dict[str, list[Values]] = {table: [] for table in SCHEMAS if table not in ("actors", "locations")}
    for n, item in enumerate(stream, 1):
        if isinstance(item, Rejection):
            gathered["rejected"] += rejected([item])
        else:
            register.add(item)
            for table, more in rows(item).items():
                gathered[table] += more
        if part and n % part == 0:
            yield from gathered.items()
            gathered = {table: [] for table in gathered}
    yield from gathered.items()
    yield "actors", register.actors()
    yield "locations", register.locations()

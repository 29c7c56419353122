"""Reading the lexicon's files, and saying which file and entry is wrong and how to mend it."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


class LexiconError(ValueError):
    """A lexicon file that cannot be used; the message names file, entry and remedy."""


def entries(
    name: str, required: Mapping[str, type], optional: Mapping[str, type]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (id, fields) for each table of a lexicon file; unknown, missing or mistyped fields raise LexiconError."""
    path = FOLDER / name
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{name}: {error}") from error
    known = {**required, **optional}
    for entry, fields in tables.items():
        if not isinstance(fields, dict):
            raise LexiconError(f"{name}: {entry} stands outside a table; put it under [an_id]")
        for key in required.keys() - fields.keys():
            raise LexiconError(f"{name} [{entry}]: the field {key!r} is missing")
        for key, value in fields.items():
            if key not in known:
                raise LexiconError(f"{name} [{entry}]: unknown field {key!r}; known are {', '.join(sorted(known))}")
            if not isinstance(value, known[key]):
                raise LexiconError(f"{name} [{entry}]: {key!r} must be a {known[key].__name__}, not {value!r}")
        yield entry, fields


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of the lexicon (.tsv), each by the names of its columns."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle, delimiter="\t")

"""Files of many articles: .jsonl, one object a line, and .csv, one row an article; read as they come."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from data.articles.checked import EMPTY, NOT_TEXT, Found, InputError, checked
from data.articles.encoding import encoding
from data.model import Rejection

FIELDS = ("id", "title", "text", "published", "outlet", "source", "url")
_SAMPLE = 1 << 16
_LONGEST_CELL = 1 << 28


def read_lines(path: Path, stem: str) -> Iterator[Found]:
    """Yield the articles of a .jsonl file; a line that cannot be read is a rejection of its own."""
    with _opened(path) as lines:
        for line, text in enumerate(lines, 1):
            if not text.strip():
                continue
            try:
                yield from checked(_object(text), f"{stem}-{line}", path, line)
            except InputError as error:
                yield line, Rejection(str(path), line, str(error))


def _object(line: str) -> dict[str, object]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = error.msg if isinstance(error, json.JSONDecodeError) else "too deep or too long"
        raise InputError(f"the line is not JSON ({message}); write one {{…}} object a line") from error
    if not isinstance(found, dict):
        raise InputError('the line is JSON but no {…} object; write one article a line as {"id": …, "text": …}')
    return found


def read_rows(path: Path, stem: str) -> Iterator[Found]:
    """Yield the articles of a .csv file with a header; commas, semicolons or tabs may part its cells."""
    csv.field_size_limit(_LONGEST_CELL)
    with _opened(path) as lines:
        header = lines.readline()
        mark = max(",;\t", key=header.count)
        names = [name.strip().lower() for name in next(csv.reader([header], delimiter=mark), [])]
        if "text" not in names:
            raise InputError(f"its header has no column text; it may have {', '.join(FIELDS)}")
        rows = csv.reader(lines, delimiter=mark)
        line = 2
        while True:
            try:
                row = next(rows, None)
                if row is None:
                    return
                if any(cell.strip() for cell in row):
                    if len(row) != len(names):
                        raise InputError(
                            f"the row has {len(row)} cells and the header {len(names)}; "
                            "put cells that hold commas, quotation marks or line ends between quotation marks"
                        )
                    yield from checked(dict(zip(names, row, strict=True)), f"{stem}-{line}", path, line)
            except InputError as error:
                yield line, Rejection(str(path), line, str(error))
            except csv.Error as error:
                yield line, Rejection(str(path), line, f"the row is not CSV ({error}); save the table again as CSV")
            line = rows.line_num + 2


def _opened(path: Path) -> IO[str]:
    stream: Any = gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb")  # noqa: SIM115
    buffered = io.BufferedReader(stream, _SAMPLE)
    sample = buffered.peek(_SAMPLE)
    name = encoding(sample) if sample else ""
    if not name:
        buffered.close()
        raise InputError(NOT_TEXT if sample else EMPTY)
    return io.TextIOWrapper(buffered, name, errors="surrogateescape", newline="")

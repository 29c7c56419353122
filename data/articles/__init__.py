"""Articles from files and folders: .txt, .html, .jsonl and .csv, each also as .gz."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from data.articles.checked import PARTLY, Found, InputError
from data.articles.records import read_lines, read_rows
from data.articles.sidecar import NAME as SIDECAR
from data.articles.sidecar import Sidecar, read_sidecar
from data.articles.single import read_page, read_text
from data.model import Article, Rejection

__all__ = ["PARTLY", "SUFFIXES", "read"]

_SINGLE = {".txt": read_text, ".html": read_page, ".htm": read_page}
_RECORDS = {".jsonl": read_lines, ".csv": read_rows}
SUFFIXES = (*_SINGLE, *_RECORDS)
# What people keep articles in and Hudna does not read: named, where anything else in a folder is passed over.
_OTHER = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".json", ".xml", ".xlsx", ".mht", ".mhtml", ".epub", ".zip", ".tsv")
_ADVICE = "save its articles as .txt, .html, .jsonl or .csv"


def read(paths: Iterable[Path]) -> Iterator[Article | Rejection]:
    """Yield the articles of files and folders, and a Rejection for each input not read or read in part.

    Files of a folder come by name; a file named twice is read once, a second article of one id is rejected.
    """
    seen: dict[str, str] = {}
    files: set[Path] = set()
    for path in paths:
        for where, line, item in _of_path(path, files):
            if isinstance(item, Article):
                first = seen.setdefault(item.article_id, place := f"{where}:{line}" if line else str(where))
                if first != place:
                    reason = f"an article of the id {item.article_id!r} was read before, from {first}; give it another"
                    yield Rejection(str(where), line, reason)
                    continue
            yield item


def _of_path(path: Path, files: set[Path]) -> Iterator[tuple[Path, int, Article | Rejection]]:
    if path.is_dir():
        inputs = sorted(each for each in path.rglob("*") if each.is_file() and _may_be_input(each, path))
        if not inputs:
            yield path, 0, Rejection(str(path), 0, f"the folder holds no articles; {_ADVICE}")
    else:
        inputs = [path]
    sidecars: dict[Path, Sidecar] = {}
    for file in inputs:
        if file.parent not in sidecars:
            beside = {_stem(each) for each in file.parent.iterdir()} if file.parent.is_dir() else set()
            sidecars[file.parent] = read_sidecar(file.parent, beside)
            yield from ((file, 0, problem) for problem in sidecars[file.parent].rejections)
        if file.resolve() not in files:
            files.add(file.resolve())
            yield from ((file, *found) for found in _of_file(file, sidecars[file.parent]))


def _of_file(file: Path, sidecar: Sidecar) -> Iterator[Found]:
    suffix, stem = _suffix(file), _stem(file)
    try:
        if not file.exists():
            raise InputError("there is no such file or folder")
        if suffix in _SINGLE:
            yield from _SINGLE[suffix](file, stem, sidecar)
        elif suffix in _RECORDS:
            yield from _RECORDS[suffix](file, stem)
        else:
            raise InputError(f"files of the kind {suffix or 'without suffix'} are not read; {_ADVICE}")
    except InputError as error:
        yield 0, Rejection(str(file), 0, str(error))
    except (OSError, EOFError, zlib.error) as error:
        yield 0, Rejection(str(file), 0, f"it cannot be opened or unpacked ({error})")


def _may_be_input(file: Path, folder: Path) -> bool:
    inner = file.relative_to(folder).parts
    if any(part.startswith(".") for part in inner) or file.name == SIDECAR:
        return False
    if any(part.endswith("_files") for part in inner[:-1]):  # what a browser saves beside a page
        return False
    return _suffix(file) in (*SUFFIXES, *_OTHER)


def _suffix(file: Path) -> str:
    return Path(file.stem).suffix.lower() if file.suffix.lower() == ".gz" else file.suffix.lower()


def _stem(file: Path) -> str:
    return Path(file.stem).stem if file.suffix.lower() == ".gz" else file.stem

"""A reader's own articles: read at once, kept in the session alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath

from data import articles, corpus, tables
from data.articles.checked import InputError, check_language
from data.model import Article, PublishedBasis, Reading, Rejection
from data.tables import Tables

PASTED = "pasted"


def read(text: str, files: Sequence[tuple[str, bytes]], day: date | None) -> Tables:
    """Return the tables of a pasted text and of files (name, content); `day` is theirs where they give none."""
    found: list[Article | Rejection] = []
    if text.strip():
        found.append(_pasted(text))
    with tempfile.TemporaryDirectory() as folder:
        # A file's name is a reader's word: only its last part is a name, and two of one name stand apart.
        for number, (name, content) in enumerate(files):
            place = Path(folder) / str(number)
            place.mkdir()
            (place / (PurePath(name.replace("\\", "/")).name or "file")).write_bytes(content)
        found += [_named(item) for item in articles.read([Path(folder)])] if files else []
    return tables.build(_corpus(found, day))


def _pasted(text: str) -> Article | Rejection:
    lines = text.strip().splitlines()
    try:
        check_language(text)
    except InputError as error:
        return Rejection(PASTED, 0, str(error))
    return Article(PASTED, text, title=lines[0].strip() if len(lines) > 1 else "")


def _corpus(found: Iterable[Article | Rejection], day: date | None) -> corpus.Corpus:
    readings: list[Reading] = []
    rejections: list[Rejection] = []
    for item in found:
        if isinstance(item, Rejection):
            rejections.append(item)
        else:
            readings.append(corpus.read_article(_dated(item, day)))
    return corpus.Corpus(tuple(readings), tuple(rejections))


def _dated(article: Article, day: date | None) -> Article:
    if article.published is not None or day is None:
        return article
    return replace(article, published=day, published_basis=PublishedBasis.GIVEN)


def _named(item: Article | Rejection) -> Article | Rejection:
    return replace(item, path=PurePath(item.path).name) if isinstance(item, Rejection) else item

"""One article made from what an input says of it, or the reason why it cannot be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from data.model import Article, PublishedBasis, Rejection

PARTLY = "read in part: "
EMPTY = "the file is empty; put the text of the article into it, or take it away"
NOT_TEXT = "it is no text in UTF-8, UTF-16 or Windows-1256; save it as UTF-8"
Found = tuple[int, Article | Rejection]
_SURROGATES = re.compile("[\ud800-\udfff]")
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
# Letters that Persian, Urdu, Kurdish, Pashto and Uyghur write in every line and Arabic hardly in a name.
_OTHER_LANGUAGES = re.compile("[پچژگٹڈڑںےھېۍڼەۆێڵۇۋڭ]")
_LEAST_ARABIC, _MOST_OTHER = 0.3, 0.012


class InputError(ValueError):
    """An input that cannot be read; the message says why and how to mend it."""


def partly(path: Path, line: int, reason: str) -> Rejection:
    """Return the row of an input of which something was not read."""
    return Rejection(str(path), line, PARTLY + reason)


def check_language(text: str) -> None:
    """Raise InputError unless the text is in Arabic."""
    if not text.strip():
        raise InputError("there is no text in it")
    counts = Counter(text)
    letters = _total(counts, str.isalpha)
    arabic, other = _total(counts, _ARABIC.match), _total(counts, _OTHER_LANGUAGES.match)
    if arabic < 2 or arabic < _LEAST_ARABIC * letters:
        raise InputError("there is no Arabic in it, or too little; only Arabic articles are read")
    if other > 1 and other > _MOST_OTHER * letters:
        raise InputError("it is in Persian, Urdu, Kurdish or another language in Arabic script; only Arabic is read")


def _total(counts: Counter[str], asked: Callable[[str], object]) -> int:
    """Return how many characters of a text are as asked."""
    return sum(times for character, times in counts.items() if asked(character))


def checked(
    fields: Mapping[str, object],
    article_id: str,
    path: Path,
    line: int = 0,
    basis: PublishedBasis = PublishedBasis.GIVEN,
) -> Iterator[Found]:
    """Yield the article of these fields, then what of them was not read, each with its line.

    Fields are id, title, text, published, outlet or source, url; `article_id` stands in for an id. An article that
    cannot be read raises InputError.
    """
    problems: list[str] = []
    text = _text(fields, problems)
    published = _published(fields, problems)
    article = Article(
        _words(fields, problems, "id") or article_id,
        text,
        _words(fields, problems, "title"),
        _words(fields, problems, "outlet", "source"),
        _words(fields, problems, "url"),
        published,
        basis if published else PublishedBasis.UNKNOWN,
    )
    yield line, article
    yield from ((line, partly(path, line, problem)) for problem in problems)


def _text(fields: Mapping[str, object], problems: list[str]) -> str:
    """Return the article's text; what is wrong with it is added to `problems`, or raised where it cannot be read."""
    given = fields.get("text")
    if given is None:
        raise InputError("the field text is missing; it must hold the article's text")
    if not isinstance(given, str):
        raise InputError("the field text is no text; put it between quotation marks")
    text, damaged = _SURROGATES.subn("\ufffd", given)
    check_language(text)
    if damaged:
        problems.append(f"{damaged} damaged characters of the text stand as \ufffd; save it again as UTF-8")
    return text


def _words(fields: Mapping[str, object], problems: list[str], *keys: str) -> str:
    """Return the first of these fields that has words or a number, in one line; others are added to `problems`."""
    for key in keys:
        value = fields.get(key)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str):
            return " ".join(_SURROGATES.sub("\ufffd", value).split())
        if value is not None:
            problems.append(f"the field {key} is no text and was left out")
    return ""


def _published(fields: Mapping[str, object], problems: list[str]) -> date | None:
    """Return the day that is given, None if there is none; what is no day is added to `problems`."""
    given = fields.get("published")
    day = None if given in (None, "") else _day(given)
    if day is None and given not in (None, ""):
        problems.append(f"the field published is no day ({str(given)[:40]}); write it as 2016-12-08")
    return day


def _day(value: object) -> date | None:
    """Return a day, or the day of a moment as its writer's clock had it; None if it is neither."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(str(value).strip()).date()
    except ValueError:
        return None

"""The day an article was published, where its file does not give one but its text does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from data.arabic import fold
from data.boilerplate import lines
from data.dates import find_dates
from data.dates.months import month_number
from data.dates.words import any_of, atoms, values
from data.lexicon.files import entries
from data.model import Article, Precision, PublishedBasis, Sentence

_FIRST_LINES, _LAST_LINES, _LONGEST_LINE, _MOST_WORDS_BESIDE = 6, 3, 90, 2
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def dated(article: Article, sentences: Sequence[Sentence]) -> Article:
    """Return the article with its publication day, if it has none and the text tells it.

    A line at its head or foot that holds little but a full date gives the day (text). A sentence that calls a full
    date today, yesterday or tomorrow gives it too (inferred), and so does one without a year if the weekday leaves
    but one year, that of the latest year the text names or the year after.
    """
    if article.published is not None:
        return article
    for day in _of_lines(article):
        return replace(article, published=day, published_basis=PublishedBasis.TEXT)
    for day in _of_sentences(article, sentences):
        return replace(article, published=day, published_basis=PublishedBasis.INFERRED)
    return article


def _of_lines(article: Article) -> Iterator[date]:
    every = list(lines(article.text))
    for line in dict.fromkeys([*every[:_FIRST_LINES], *every[-_LAST_LINES:]]):
        if line.end - line.start > _LONGEST_LINE:
            continue
        text = article.text[line.start : line.end]
        found = _full_dates(Sentence("", article.article_id, 0, 0, 0, len(text), text))
        if len(found) == 1:
            (day, surface) = found[0]
            beside = re.findall(r"[^\W\d_]+", fold(text.replace(surface, " ")))
            if (
                sum(word not in _words("line") and word not in values("weekday") for word in beside)
                <= _MOST_WORDS_BESIDE
                and text[-1] not in ".؟!"
            ):
                yield day


def _of_sentences(article: Article, sentences: Sequence[Sentence]) -> Iterator[date]:
    years = _YEAR.findall(fold(article.text))
    for sentence in sentences:
        for day, surface in _full_dates(sentence):
            if offset := _day_word().match(fold(surface)):
                yield day - timedelta(values("day_word")[offset.group()])
        for match in _without_year().finditer(fold(sentence.text)) if years else ():
            only = _only_day(match, int(max(years)))
            if only:
                yield only - timedelta(values("day_word")[match["word"]])


def _only_day(match: re.Match[str], year: int) -> date | None:
    """Return the day in this year or the next that falls on the weekday named, if one of them alone does."""
    found = []
    for each in (year, year + 1):
        try:
            day = date(each, month_number(match["month"]), int(match["day"]))
        except ValueError:
            continue
        if day.weekday() == values("weekday")[match["weekday"]]:
            found.append(day)
    return found[0] if len(found) == 1 else None


def _full_dates(sentence: Sentence) -> list[tuple[date, str]]:
    """Return the days a sentence names with their years, and their words; days that are only remembered left out."""
    return [
        (mention.interval.start, mention.surface)
        for mention in find_dates(sentence, None)
        if mention.interval and mention.interval.precision is Precision.DAY and mention.interval.start
        and not fold(sentence.text[: mention.start - sentence.start]).rstrip().endswith(_words("remembered"))
    ]  # fmt: skip


@cache
def _day_word() -> re.Pattern[str]:
    return re.compile(any_of(values("day_word")) + r"(?!\w)")


@cache
def _without_year() -> re.Pattern[str]:
    part = atoms()
    return re.compile(
        rf"(?<!\w)(?P<word>{any_of(values('day_word'))})\W{{1,3}}(?P<weekday>{part['weekday']})\W{{1,3}}"
        rf"(?P<day>[0-3]?\d)\s+(?:من\s+)?(?P<month>{part['month']})(?!\W{{0,3}}(?:\w+ )?\d{{4}})"
    )


@cache
def _words(kind: str) -> tuple[str, ...]:
    """Return folded words of a kind: `line`, beside the date of a line that dates an article, or `remembered`."""
    found = entries("publication.toml", {"kind": str, "forms": list}, {})
    return tuple(fold(form) for _, fields in found if fields["kind"] == kind for form in fields["forms"])

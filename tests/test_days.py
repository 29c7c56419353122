"""Stretches of days in words: as short as they can be said, months as the reader's country calls them."""

from __future__ import annotations

from datetime import date

import pytest

from data.days import span_words

D = date


@pytest.mark.parametrize(
    ("start", "end", "precision", "lang", "months", "said"),
    [
        (D(2016, 12, 7), D(2016, 12, 7), "day", "en", "levant", "7 December 2016"),
        (D(2016, 12, 7), D(2016, 12, 7), "day", "ar", "levant", "7 كانون الأول 2016"),
        (D(2016, 12, 7), D(2016, 12, 7), "day", "ar", "gulf", "7 ديسمبر 2016"),
        (D(2016, 12, 7), D(2016, 12, 7), "day", "ar", "maghreb", "7 دجنبر 2016"),
        (D(2016, 12, 1), D(2016, 12, 8), "interval", "en", "levant", "1–8 December 2016"),
        (D(2016, 11, 24), D(2016, 12, 8), "interval", "en", "levant", "24 November – 8 December 2016"),
        (D(2013, 12, 8), D(2016, 12, 8), "interval", "en", "levant", "8 December 2013 – 8 December 2016"),
        (D(2016, 12, 1), D(2016, 12, 31), "month", "en", "levant", "December 2016"),
        (D(2016, 1, 1), D(2016, 12, 31), "year", "ar", "levant", "2016"),
        (D(2010, 1, 1), None, "year", "en", "levant", "since 2010"),
        (None, D(2016, 12, 8), "day", "ar", "levant", "حتى 8 كانون الأول 2016"),
        (D(2016, 12, 5), D(2016, 12, 11), "week", "ar", "levant", "5–11 كانون الأول 2016"),
        (D(2016, 11, 24), D(2016, 12, 8), "interval", "ar", "gulf", "24 نوفمبر – 8 ديسمبر 2016"),
        (None, None, "", "en", "levant", ""),
    ],
)
def test_span_words(start: date | None, end: date | None, precision: str, lang: str, months: str, said: str) -> None:
    assert span_words(start, end, precision, lang, months) == said

"""Days and stretches of days in words, by CLDR, with the month names that the reader's country uses."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from data.model import Precision

MONTHS = {"levant": "ar_SY", "gulf": "ar_EG", "maghreb": "ar_MA"}
_SINCE = {"ar": "منذ {}", "en": "since {}"}
_UNTIL = {"ar": "حتى {}", "en": "until {}"}


@lru_cache(maxsize=10_000)
def day_words(day: date, lang: str, months: str = "levant", *, weekday: bool = False) -> str:
    """Return "8 December 2016"; `months` is a key of MONTHS and matters in Arabic only."""
    return str(format_date(day, "EEEE d MMMM y" if weekday else "d MMMM y", locale=_locale(lang, months)))


def span_words(
    start: date | None, end: date | None, precision: str, lang: str, months: str = "levant", *, weekday: bool = False
) -> str:
    """Return a stretch of days, both ends included, as short as it can be said; None is open, "" for no bound."""
    coarse = {Precision.MONTH: "MMMM y", Precision.YEAR: "y"}.get(Precision(precision)) if precision else None

    def shown(day: date, pattern: str) -> str:
        return str(format_date(day, pattern, locale=_locale(lang, months)))

    if start is None or end is None:
        known = start or end
        return (_SINCE if start else _UNTIL)[lang].format(shown(known, coarse or "d MMMM y")) if known else ""
    if start == end:
        return day_words(start, lang, months, weekday=weekday)
    if coarse and shown(start, coarse) == shown(end, coarse):
        return shown(start, coarse)
    last = shown(end, "d MMMM y")
    if (start.year, start.month) == (end.year, end.month):
        return f"{shown(start, 'd')}–{last}"
    return f"{shown(start, 'd MMMM' if start.year == end.year else 'd MMMM y')} – {last}"


def _locale(lang: str, months: str) -> str:
    return MONTHS[months] if lang == "ar" else "en_GB"

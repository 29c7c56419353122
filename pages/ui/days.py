"""Days and stretches of days in words, by CLDR, with the month names that the reader's country uses."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from pages.ui.strings import t

MONTHS = {"levant": "ar_SY", "gulf": "ar_EG", "maghreb": "ar_MA"}
FIRST_OF_ALL = date(1, 1, 1)


def day_words(day: date, lang: str, months: str = "levant", *, weekday: bool = False) -> str:
    """Return "8 December 2016"; `months` is a key of MONTHS and matters in Arabic only."""
    locale = MONTHS[months] if lang == "ar" else "en_GB"
    return str(format_date(day, "EEEE d MMMM y" if weekday else "d MMMM y", locale=locale))


def span_words(
    start: date | None, end: date | None, precision: str, lang: str, months: str = "levant", *, weekday: bool = False
) -> str:
    """Return a stretch of days as short as it can be said; no bound at all is "no date"."""
    locale = MONTHS[months] if lang == "ar" else "en_GB"
    if start is None and end is None:
        return t("time.undated", lang)
    if start is None or end is None:
        key, bound = ("time.since", start) if start else ("time.until", end)
        return t(key, lang, day=_bound(bound or FIRST_OF_ALL, precision, locale))
    if start == end:
        return day_words(start, lang, months, weekday=weekday)
    if precision in ("month", "year") and _whole(start, end, precision):
        return str(format_date(start, "MMMM y" if precision == "month" else "y", locale=locale))
    first = "d MMMM y" if start.year != end.year else "d MMMM" if start.month != end.month else "d"
    return f"{format_date(start, first, locale=locale)} – {format_date(end, 'd MMMM y', locale=locale)}"


def _bound(day: date, precision: str, locale: str) -> str:
    pattern = {"year": "y", "month": "MMMM y"}.get(precision, "d MMMM y")
    return str(format_date(day, pattern, locale=locale))


def _whole(start: date, end: date, precision: str) -> bool:
    return start.year == end.year and (precision == "year" or start.month == end.month)

"""Calendar intervals: making days, weeks, months, years and stretches, and moving between them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from data.model import Interval, Precision

FIRST_YEAR, LAST_YEAR = 600, 2100


def day(when: date) -> Interval:
    """Return the interval of one day."""
    return Interval(when, when, Precision.DAY, when.isoformat())


def week(when: date) -> Interval:
    """Return the week, Monday to Sunday, that holds a day."""
    monday = when - timedelta(when.weekday())
    sunday = monday + timedelta(6)
    return Interval(monday, sunday, Precision.WEEK, f"{monday}/{sunday}")


def month(year: int, number: int) -> Interval:
    """Return a calendar month; ValueError if there is none."""
    last = calendar.monthrange(year, number)[1]
    return Interval(date(year, number, 1), date(year, number, last), Precision.MONTH, f"{year:04}-{number:02}")


def month_of(when: date) -> Interval:
    """Return the month that holds a day."""
    return month(when.year, when.month)


def year(number: int) -> Interval:
    """Return a calendar year."""
    return Interval(date(number, 1, 1), date(number, 12, 31), Precision.YEAR, f"{number:04}")


def season(year: int, number: int) -> Interval:
    """Return a season by EDTF's number, 21 spring to 24 winter, which ends in the next year's February."""
    first = 3 * (number - 20)
    last = date(year + first // 12, first % 12 + 3, 1) - timedelta(1) if first == 12 else month(year, first + 2).end
    return Interval(date(year, first, 1), last, Precision.INTERVAL, f"{year:04}-{number}")


def days(first: date, last: date) -> Interval:
    """Return the stretch of days from first to last."""
    return Interval(first, last, Precision.INTERVAL, f"{first}/{last}")


def between(first: Interval, last: Interval) -> Interval:
    """Return the stretch from the start of one interval to the end of another; ValueError if it runs backwards."""
    if first.start and last.end and first.start > last.end:
        raise ValueError("the interval ends before it starts")
    return Interval(first.start, last.end, Precision.INTERVAL, f"{_ends(first)[0]}/{_ends(last)[1]}")


def since(interval: Interval) -> Interval:
    """Return what is still open and began in this interval."""
    return Interval(interval.start, None, Precision.INTERVAL, f"{_ends(interval)[0]}/..")


def until(interval: Interval) -> Interval:
    """Return what ends with this interval, its beginning unknown."""
    return Interval(None, interval.end, Precision.INTERVAL, f"../{_ends(interval)[1]}")


def _ends(interval: Interval) -> tuple[str, str]:
    first, _, last = interval.edtf.partition("/")
    return first, last or first


def within_reach(interval: Interval) -> bool:
    """Return whether an interval lies within the years that news can speak of."""
    bounds = [bound.year for bound in (interval.start, interval.end) if bound]
    return bool(bounds) and all(FIRST_YEAR <= bound <= LAST_YEAR for bound in bounds)


def shift(when: date, unit: str, count: int) -> date:
    """Return the day a number of units away; hours are rounded up to whole days, a month's end is kept within it."""
    if unit in ("hour", "day", "week"):
        size = {"hour": 1 / 24, "day": 1, "week": 7}[unit] * count
        return when + timedelta(-(-size // 1) if size > 0 else size // 1)
    months = {"month": 1, "year": 12, "decade": 120}[unit] * count
    year, month_index = divmod(when.year * 12 + when.month - 1 + months, 12)
    last = calendar.monthrange(year, month_index + 1)[1]
    return date(year, month_index + 1, min(when.day, last))


def unit_around(when: date, unit: str) -> Interval:
    """Return the calendar day, week, month, year or decade that holds a day."""
    if unit == "decade":
        first = when.year // 10 * 10
        return between(year(first), year(first + 9))
    if unit == "year":
        return year(when.year)
    return {"day": day, "week": week, "month": month_of}[unit](when)


def nearest_weekday(when: date, weekday: int, *, ahead: bool, strictly: bool = False) -> date:
    """Return the nearest coming (ahead) or past day of the week; the day itself counts unless strictly."""
    distance = (weekday - when.weekday()) % 7 if ahead else (when.weekday() - weekday) % 7
    distance = distance or (7 if strictly else 0)
    return when + timedelta(distance if ahead else -distance)

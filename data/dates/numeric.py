"""Dates in numerals: 2016-12-08, 8/12/2016, 12/2016, and the day and month of a dateline."""

from __future__ import annotations

from datetime import date, timedelta

from data.dates.hijri import gregorian_day
from data.dates.intervals import day, month
from data.dates.months import LEAD
from data.dates.rules import Found, family
from data.model import Interval

rule = family(["0/0", "0000"])
_HIJRI_YEARS = range(1300, 1500)


def _day(year: int, number_of_month: int, day_of_month: int) -> Interval:
    """Return the day; months and days that can only be the other way round are swapped."""
    if year in _HIJRI_YEARS:
        return day(gregorian_day(year, number_of_month, day_of_month))
    if number_of_month > 12 >= day_of_month:
        number_of_month, day_of_month = day_of_month, number_of_month
    return day(date(year, number_of_month, day_of_month))


@rule(
    LEAD + r"(?P<year>1[3-9]\d\d|20\d\d) ?[-/.] ?(?P<month>\d\d?) ?[-/.] ?(?P<d>\d\d?)(?:\s*(?:م|ه)(?!\w))?(?![\d/])",
    examples=[
        ("صدر القرار بتاريخ 2016-12-08", "", "2016-12-08"),
        ("نشر في 2016/12/8 الساعة 10:30", "", "2016-12-08"),
        ("صدر في 1438/3/9", "", "2016-12-08"),
    ],
)
def year_month_day(found: Found) -> Interval | None:
    return _day(int(found["year"]), int(found["month"]), int(found["d"]))


@rule(
    LEAD + r"(?P<d>\d\d?) ?(?P<sign>[-/.]) ?(?P<month>\d\d?) ?(?P=sign) ?(?P<year>1[3-9]\d\d|20\d\d)"
    r"(?:\s*(?:م|ه)(?!\w))?(?![\d/])",
    examples=[
        ("بيروت 16-8-2000 (اف ب)", "", "2000-08-16"),
        ("وقع الاتفاق في 8/12/2016", "", "2016-12-08"),
        ("وقع الاتفاق الخميس ٨/١٢/٢٠١٦", "", "2016-12-08"),
        ("فاز الفريق 3-2-1", "2016-12-08", ""),
    ],
)
def day_month_year(found: Found) -> Interval | None:
    return _day(int(found["year"]), int(found["month"]), int(found["d"]))


@rule(
    r"(?P<d>\d\d?)/(?P<month>\d\d?)/(?P<year>\d\d)(?![\d/])",
    relative=True,
    examples=[("وقع في 16/8/00 اتفاق", "2000-09-01", "2000-08-16")],
)
def day_month_short_year(found: Found) -> Interval | None:
    century = found.today.year // 100 * 100
    year = century + int(found["year"])
    return _day(year - 100 if year > found.today.year + 20 else year, int(found["month"]), int(found["d"]))


@rule(
    r"(?:(?P<month>0?[1-9]|1[0-2])[/-](?P<year>19\d\d|20\d\d)|(?P<y>19\d\d|20\d\d)/(?P<m>0?[1-9]|1[0-2]))(?![\d/-])",
    examples=[("تراجع التضخم في 11/2016 مجددا", "", "2016-11"), ("تراجع في 2016/11 مجددا", "", "2016-11")],
)
def month_and_year(found: Found) -> Interval | None:
    if found.before.rstrip().endswith(("/", "-")):
        return None
    return month(int(found["year"] or found["y"]), int(found["month"] or found["m"]))


@rule(
    r"(?P<d>\d\d?) ?[-/] ?(?P<month>\d\d?)(?= ?\()",
    relative=True,
    examples=[
        ("هلسنكي 15 - 8 (اف ب) - أعلن متحدث", "2000-08-15", "2000-08-15"),
        ("فاز الفريق 3-1 (دبي)", "2016-12-08", ""),
    ],
)
def dateline(found: Found) -> Interval | None:
    """Day and month before an agency's name in brackets, in either order, if that is within days of publication."""
    first, second = int(found["d"]), int(found["month"])
    for day_of_month, number_of_month in ((first, second), (second, first)):
        for year in (found.today.year, found.today.year - 1):
            try:
                when = date(year, number_of_month, day_of_month)
            except ValueError:
                continue
            if timedelta(-7) <= when - found.today <= timedelta(2):
                return day(when)
    return None


@rule(
    r"(?:يوم )?(?:{weekday:weekday},?\s*)?(?:يوم |تاريخ )?(?P<d>\d\d?) ?/ ?(?P<month>\d\d?)(?![\d%]| ?/)(?: {shift})?",
    relative=True,
    examples=[("يلتقون يوم السبت 21/9 في عمان", "2013-09-12", "2013-09-21"), ("صوت 21/9 من الأعضاء", "2013-09-12", "")],
)
def day_and_month(found: Found) -> Interval | None:
    """Day and month in numerals, only beside a weekday or the word for day or date."""
    if found["span"][0].isdigit():
        return None
    choices = [_day(found.today.year + way, int(found["month"]), int(found["d"])) for way in (-1, 0, 1)]
    return min(choices, key=lambda choice: abs(choice.start - found.today) if choice.start else timedelta.max)

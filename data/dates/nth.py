"""The n-th or last weekday, day or week of a month or year: أول أحد من يناير, الأسبوع الأخير من يوليو."""

from __future__ import annotations

from datetime import date, timedelta

from data.arabic import fold
from data.dates.intervals import day, month, shift, week
from data.dates.months import OF_YEAR, month_number, years_meant
from data.dates.numbers import number
from data.dates.rules import Found, direction, family
from data.dates.words import values
from data.model import Interval

_WEEK = fold("أسبوع")
rule = family(
    list(values("weekday"))
    + [form.removeprefix("ال") for form in values("weekday")]
    + ["يوم", "اليوم", "أسبوع", "الأسبوع"]
)
_HELD = (
    r"(?: من | في | ب)(?:(?:شهر )?{month:numbered_month}"
    + OF_YEAR
    + r"?|{al}شهر {month_shift:shift}|(?P<this>هذا {al}شهر)"
    r"|(?:عام |سنه )?{only_year:year}|(?P<whole>هذا {al}عام|هذه {al}سنه))"
)


def _held(found: Found) -> tuple[date, date] | None:
    """Return the first and last day of the month or year that the days are counted in."""
    if found["only_year"]:
        year = number(found["only_year"])
        return date(year, 1, 1), date(year, 12, 31)
    if found["whole"]:
        return date(found.today.year, 1, 1), date(found.today.year, 12, 31)
    if found["month"]:
        years = years_meant(found)
        if not years:
            return None
        year = years[0] if len(years) == 1 else found.today.year
        held = month(year, month_number(found["month"]))
    else:
        start = shift(found.today.replace(day=1), "month", direction(found["month_shift"]))
        held = month(start.year, start.month)
    return (held.start, held.end) if held.start and held.end else None


@rule(
    r"(?:(?:{o:ordinal}|{last:last}) (?:يوم )?{name:any_weekday}"
    r"|(?:يوم )?{second:weekday} (?:{p:ordinal}|{final:last}))" + _HELD,
    examples=[
        ("تجرى في أول أحد من يناير 2016", "", "2016-01-03"),
        ("آخر اثنين من الشهر القادم", "2013-02-12", "2013-03-25"),
        ("الثلاثاء الثالث من شهر أيلول 2014", "", "2014-09-16"),
    ],
)
def nth_weekday(found: Found) -> Interval | None:
    held = _held(found)
    if held is None:
        return None
    first, last = held
    weekday = values("weekday")["ال" + (found["name"] or found["second"]).removeprefix("ال")]
    if found["last"] or found["final"]:
        return day(last - timedelta((last.weekday() - weekday) % 7))
    when = first + timedelta((weekday - first.weekday()) % 7 + 7 * (number(found["o"] or found["p"]) - 1))
    return day(when) if when <= last else None


@rule(
    r"(?:(?:{o:ordinal}|{last:last}) (?P<unit>يوم|اسبوع)|ال(?P<second>يوم|اسبوع) (?:{p:ordinal}|{final:last}))" + _HELD,
    examples=[
        ("انتهت في آخر يوم من أكتوبر 2015", "", "2015-10-31"),
        ("الأسبوع الأول من هذا العام", "2017-11-17", "2017-01-02/2017-01-08"),
        ("الأسبوع الأول من عام 2015", "", "2014-12-29/2015-01-04"),
    ],
)
def nth_day_or_week(found: Found) -> Interval | None:
    """A week of a year is ISO's; one of a month belongs to the month in which its Monday lies."""
    held = _held(found)
    if held is None:
        return None
    first, last = held
    final = bool(found["last"] or found["final"])
    which = 1 if final else number(found["o"] or found["p"])
    if (found["unit"] or found["second"]) == _WEEK:
        if last - first > timedelta(31):
            return week(date(first.year, 12, 28) if final else date.fromisocalendar(first.year, which, 1))
        return week(last if final else first + timedelta(-first.weekday() % 7 + 7 * (which - 1)))
    when = last if final else first + timedelta(which - 1)
    return day(when) if when <= last else None

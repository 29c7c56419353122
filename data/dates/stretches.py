"""Stretches of Gregorian days and months: بين 3 و5 مايو, من 28 يوليو إلى 5 أغسطس, بين يناير ومارس."""

from __future__ import annotations

from datetime import date

from data.dates.intervals import between, day, month
from data.dates.months import CORES, OF_YEAR, days_meant, likeliest, month_number, years_meant
from data.dates.numbers import number
from data.dates.rules import Found, family
from data.model import Interval

rule = family(CORES)


@rule(
    r"(?:(?P<lead>من|بين|ما بين) )?(?:يومي )?{first:day}{or_and}(?:يوم )?{last:day}"
    r"(?: من)?(?: شهر)? {month:numbered_month}" + OF_YEAR + "?",
    examples=[
        ("يعقد المؤتمر بين 3 و5 مايو 2016", "", "2016-05-03/2016-05-05"),
        ("استمرت المعارك من 3 إلى 5 مايو الماضي", "2016-12-08", "2016-05-03/2016-05-05"),
        ("ينعقد يومي 13 و14 يوليو 2017", "", "2017-07-13/2017-07-14"),
    ],
)
def days_of_month(found: Found) -> Interval | None:
    first, last, name = number(found["first"]), number(found["last"]), month_number(found["month"])
    # Two days joined by "and" alone are a stretch only if they follow each other.
    if not found["lead"] and "و" in found["span"][: found["span"].index(found["last"])] and last - first != 1:
        return None
    ends = days_meant(found, name, last)
    end = likeliest(found, ends)
    return between(day(end.start.replace(day=first)), end) if end and end.start else None


@rule(
    r"(?:(?P<lead>من|بين|ما بين) )?{first:day}(?: من)?(?: شهر)? {from:month}(?:[ ،,]+{from_year:year})?"
    r"(?P<joint>{or_and})"
    r"(?:يوم )?{last:day}(?: من)?(?: شهر)? {month:month}" + OF_YEAR + "?",
    examples=[("امتدت من 28 يوليو إلى 5 أغسطس 2016", "", "2016-07-28/2016-08-05")],
)
def days_of_months(found: Found) -> Interval | None:
    if found["joint"].strip() == "و" and not found["lead"]:
        return None
    end = likeliest(found, days_meant(found, month_number(found["month"]), number(found["last"])))
    if end is None or end.start is None:
        return None
    first_month = month_number(found["from"])
    year = number(found["from_year"]) if found["from_year"] else end.start.year - (first_month > end.start.month)
    return between(day(date(year, first_month, number(found["first"]))), end)


@rule(
    r"(?:(?P<lead>من|بين|ما بين) )?(?:شهري? )?{first:month}(?:[ ،,]+{first_year:year})?{or_and}(?:شهر )?{month:month}"
    + OF_YEAR
    + "?",
    examples=[
        ("جرت بين يناير ومارس 2016", "", "2016-01/2016-03"),
        ("من كانون الثاني إلى آذار 2016 تراجع العنف", "", "2016-01/2016-03"),
    ],
)
def months_between(found: Found) -> Interval | None:
    first_month, last_month = month_number(found["first"]), month_number(found["month"])
    between_them = found["span"][len(found["first"]) : -len(found["month"])]
    if first_month == last_month or (not found["lead"] and "و" in between_them):
        return None
    end = likeliest(found, [month(year, last_month) for year in years_meant(found) or ()])
    if end is None or end.start is None:
        return None
    year = number(found["first_year"]) if found["first_year"] else end.start.year - (first_month > last_month)
    return between(month(year, first_month), end)


@rule(
    r"{month:month} {first:digits}{to}{last:digits}(?:[ ،,]+{year:year})?",
    examples=[("يعقد المعرض في يوليو 13-15، 2016", "", "2016-07-13/2016-07-15")],
)
def month_and_days(found: Found) -> Interval | None:
    end = likeliest(found, days_meant(found, month_number(found["month"]), number(found["last"])))
    return between(day(end.start.replace(day=number(found["first"]))), end) if end and end.start else None

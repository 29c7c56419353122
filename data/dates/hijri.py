"""Hijri dates and months, read as the Gregorian days they are by the Umm al-Qura calendar."""

from __future__ import annotations

from datetime import date

from hijridate import Gregorian, Hijri

from data.dates.intervals import day, days
from data.dates.numbers import number
from data.dates.rules import Found, direction, family
from data.dates.words import values
from data.model import Interval

rule = family([*values("hijri_month"), "0000"])
_YEAR = r"(?:[ ،,/-]+(?:من )?(?:(?:{al}|ل)?(?:عام|سنه) )?{year:hijri_year}(?:\s*(?:هجريه?|ه)(?!\w))?)"
# صفر is zero, رجب and رمضان are names of people: these want more than a bare number or nothing beside them.
_ZERO = "صفر"


def gregorian_day(year: int, month: int, day_of_month: int) -> date:
    """Return the Gregorian day of a Hijri date; ValueError if there is none (the table runs from 1343 to 1500)."""
    try:
        found = Hijri(year, month, day_of_month).to_gregorian()
    except OverflowError as error:
        raise ValueError(str(error)) from error
    return date(found.year, found.month, found.day)


def _month(year: int, number_of_month: int) -> Interval:
    first = gregorian_day(year, number_of_month, 1)
    return days(first, gregorian_day(year, number_of_month, Hijri(year, number_of_month, 1).month_length()))


def _hijri_year(today: date) -> int:
    return int(Gregorian(today.year, today.month, today.day).to_hijri().year)


def _number(found: Found) -> int:
    return values("hijri_month")[" ".join(found["month"].split())]


def _nearest(found: Found, shift: str, choices: list[Interval]) -> Interval | None:
    """Return the choice nearest to the publication day, on the side that the word of direction says."""
    today, way = found.today, direction(shift)
    if found.begun:
        choices = [choice for choice in choices if choice.start and choice.start <= today]
    dated = [(choice.start, choice.end, choice) for choice in choices if choice.start and choice.end]
    fitting = [
        (start, choice) for start, end, choice in dated if not way or (end < today if way < 0 else start > today)
    ]
    return min(fitting, key=lambda pair: abs(pair[0] - today))[1] if fitting else None


@rule(
    r"(?:(?:{part} )?(?:يوم )?{weekday}[ ،,]*(?:الموافق )?)?(?:يوم )?{d:day}(?:\s*/\s*|(?: من)? )(?:شهر )?{month:hijri}"
    + _YEAR,
    examples=[
        ("صدر الأمر في 10 شوال 1436هـ", "", "2015-07-26"),
        ("عقد يوم الخميس 9 ربيع الأول 1438 الموافق 8 ديسمبر 2016", "", "2016-12-08"),
        ("في 8 ديسمبر 2016 الموافق 9 ربيع الأول 1438 هـ", "", "2016-12-08"),
    ],
)
def hijri_day(found: Found) -> Interval | None:
    return day(gregorian_day(int(found["year"]), _number(found), number(found["d"])))


@rule(
    r"(?:{edge} )?(?:شهر )?{month:hijri}" + _YEAR,
    examples=[("بدأت الحملة في شوال 1436هـ", "", "2015-07-17/2015-08-15")],
)
def hijri_month(found: Found) -> Interval | None:
    return _month(int(found["year"]), _number(found))


@rule(
    r"{d:day}(?P<of> من)? (?P<word>شهر )?{month:hijri}(?:[ ،,]+{shift:shift})?",
    relative=True,
    examples=[("بدأت الهدنة في 10 رمضان الماضي", "2015-08-01", "2015-06-27"), ("فاز الفريق 2 صفر", "2016-12-08", "")],
)
def hijri_day_of_month(found: Found) -> Interval | None:
    if found["month"] == _ZERO and not (found["of"] or found["word"]):
        return None
    year = _hijri_year(found.today)
    return _nearest(
        found,
        found["shift"],
        [day(gregorian_day(year + way, _number(found), number(found["d"]))) for way in (-1, 0, 1)],
    )


@rule(
    r"(?:{edge} )?(?:(?P<word>شهر) {month:hijri}(?:[ ،,]+{shift:shift})?|{bare:hijri}[ ،,]+{bare_shift:shift})",
    relative=True,
    examples=[
        ("تهدأ المعارك في شهر رمضان", "2015-06-10", "2015-06-18/2015-07-16"),
        ("التقى رجب طيب أردوغان نظيره", "2016-12-08", ""),
    ],
)
def hijri_month_of_year(found: Found) -> Interval | None:
    name = values("hijri_month")[" ".join((found["month"] or found["bare"]).split())]
    months = [_month(_hijri_year(found.today) + way, name) for way in (-1, 0, 1)]
    return _nearest(found, found["shift"] or found["bare_shift"], months)


@rule(
    r"(?:{edge} )?(?:{al}?(?:عام|سنه) )?{year:hijri_year}\s*(?:هجريه?|ه)",
    examples=[("تأسست عام 1351هـ", "", "1932-05-07/1933-04-25")],
)
def hijri_year(found: Found) -> Interval | None:
    year = int(found["year"])
    first = _month(year, 1).start
    last = _month(year, 12).end
    return days(first, last) if first and last else None

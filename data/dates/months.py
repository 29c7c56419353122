"""Gregorian months by name, in any of the traditions, and the days in them."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from data.arabic import fold
from data.dates.intervals import day, month
from data.dates.numbers import number
from data.dates.rules import Found, direction, family
from data.dates.words import any_of, has_word, values
from data.model import Interval

_MONTH_WORD = fold("الشهر")
CORES = (*values("month"), "شهر", _MONTH_WORD)
rule = family(CORES)
LEAD = (
    r"(?:(?:(?:{part} )?(?:يوم )?{day_word}(?:\s*[،,]\s*| ))?(?:(?:{part} )?(?:{al}?يوم )?{weekday:weekday}"
    r"(?: {adverb})?(?: {shift})?[ ،,]*(?:الموافق ?(?:ل|في )?|في )?\(?\s*)?)?"
)
_YEAR = r"[ ،,/.-]*(?:من |في )?(?:(?:{al}|ل)?(?:عام|سنه) )?"
OF_YEAR = (
    r"(?:" + _YEAR + r"{year:year}|[ ،,]+{shift:shift}"
    r"|[ ,،]+(?:من |في )?(?:{al}(?:عام|سنه) (?:(?P<twice>قبل|بعد) )?{year_shift:shift}"
    r"|(?:هذا|هذه) (?P<this_year>{al}(?:عام|سنه))))"
)
_OF_YEAR_ONLY = (
    r"(?:" + _YEAR + r"{year:year}|[ ،,]+(?:من |في )?{al}(?:عام|سنه) (?:(?P<twice>قبل|بعد) )?{year_shift:shift}"
    r"| (?:من )?(?:هذا|هذه) (?P<this_year>{al}(?:عام|سنه)))"
)


@cache
def _name() -> re.Pattern[str]:
    return re.compile(any_of(values("month")) + r"(?!\w)")


def month_number(text: str) -> int:
    """Return the number of the month that folded text names, in one tradition or two, or by its number."""
    found = _name().search(text)
    return values("month")[" ".join(found.group().split())] if found else number(text.removeprefix(_MONTH_WORD))


def years_meant(found: Found) -> range | None:
    """Return the one year that the text names, else those around the publication day; None where it is not known."""
    if found["year"]:
        year = number(found["year"])
        return range(year, year + 1)
    if found.anchor is None:
        return None
    if found["year_shift"] or found["this_year"]:
        year = found.anchor.year + direction(found["year_shift"]) * (2 if found["twice"] else 1)
        return range(year, year + 1)
    return range(found.anchor.year - 1, found.anchor.year + 2)


def likeliest(found: Found, choices: list[Interval]) -> Interval | None:
    """Return the one that the words of direction, or nearness to the publication day, point to.

    Where nothing says which way, what is to come counts as thrice as far as what has been.
    """
    if len(choices) <= 1 or found.anchor is None:
        return choices[0] if choices else None
    today, shift = found.anchor, found["shift"]
    if found.begun:
        choices = [choice for choice in choices if choice.start and choice.start <= today]

    def distance(choice: Interval) -> float:
        assert choice.start and choice.end
        if shift and direction(shift) < 0:
            return (today - choice.start).days if choice.end < today else 10_000
        if shift and direction(shift) > 0:
            return (choice.start - today).days if choice.start > today else 10_000
        if shift:
            return abs(choice.start.year - today.year)
        to_come = (choice.start - today).days
        if found.ahead:
            return to_come if choice.end >= today else -3 * to_come
        return 3 * to_come if to_come > 0 else -to_come

    return min(choices, key=distance)


def _on_weekday(found: Found, choices: list[Interval]) -> list[Interval]:
    """Return the days that fall on the weekday named beside them; all of them if none does, for the date is surer."""
    named = found["weekday"]
    if not named:
        return choices
    return [
        choice for choice in choices if choice.start and choice.start.weekday() == values("weekday")[named]
    ] or choices


def days_meant(found: Found, number_of_month: int, day_of_month: int) -> list[Interval]:
    """Return the day in each of the years that may be meant."""
    days = []
    for year in years_meant(found) or ():
        try:
            days.append(day(date(year, number_of_month, day_of_month)))
        except ValueError:
            continue  # 29 February of a year that has none
    return days


@rule(
    LEAD
    + r"(?:يوم )?{d:day}(?:\.|\s*/)?(?: من)?(?: شهر)?(?: |\s*[/-]\s*|(?<=[.\d]) ?){month:numbered_month}"
    + OF_YEAR
    + r"?(?:\s*\))?",
    examples=[
        ("قدم المقترح في 2 كانون الأول/ ديسمبر  الجاري", "2016-12-08", "2016-12-02"),
        ("وقعت الهدنة في 14 جانفي الفارط", "2017-03-03", "2017-01-14"),
        ("منذ التاسع من شهر يونيو الماضي تتواصل المعارك", "2018-07-02", "2018-06-09/.."),
        ("يزور المنطقة في 20 أيلول (سبتمبر) الحالي", "2001-09-12", "2001-09-20"),
        ("نشر الثلاثاء 25 سبتمبر 2012", "", "2012-09-25"),
        ("عقد الاجتماع يوم الاثنين الموافق 19 مارس الجاري", "2018-03-16", "2018-03-19"),
        ("خطفوا في 23 نيسان/أبريل على أيدي متمردين", "2000-08-15", "2000-04-23"),
        ("يعرض يوم السبت المقبل 7 أبريل", "2018-04-04", "2018-04-07"),
        ("وقعا في الحادي والعشرين من غشت 2014", "", "2014-08-21"),
        ("بدأ في الخامس والعشرين من نوفمبر من العام الماضي", "2016-12-08", "2015-11-25"),
        ("اجتمعوا في 15 آب", "", ""),
        ("يجتمعون الأربعاء02 ديسمبر2015", "", "2015-12-02"),
        ("وصلوا في الرابع من الشهر التاسع 2014", "", "2014-09-04"),
        ("جرى ذلك في 31 نونبر 2014", "2016-12-08", "2014-11"),
    ],
)
def day_of_month(found: Found) -> Interval | None:
    days = _on_weekday(found, days_meant(found, month_number(found["month"]), number(found["d"])))
    return likeliest(found, days)


@rule(
    LEAD + r"{month:month}[ /-]{d:digits}(?: ?[،,/-] ?| ){year:year}|"
    r"{alone:month} {e:ordinal}(?: ?[،,] ?| من ){f:year}",
    examples=[("صدر البيان في ديسمبر 8، 2016", "", "2016-12-08")],
)
def month_and_day(found: Found) -> Interval | None:
    name, day_text, year = (
        (found["month"], found["d"], found["year"]) if found["month"] else (found["alone"], found["e"], found["f"])
    )
    return day(date(number(year), month_number(name), number(day_text)))


@rule(
    r"(?:{edge} )?(?:شهر )?{month:numbered_month}" + _OF_YEAR_ONLY,
    examples=[
        ("انتخب في ديسمبر 2016", "", "2016-12"),
        ("بدأ الحصار في حزيران/يونيو عام 2014", "", "2014-06"),
        ("حتى كانون الثاني 2017 تبقى القوات", "2016-12-08", "../2017-01"),
        ("منذ مطلع مارس 2011", "", "2011-03/.."),
        ("كان ذلك في مارس من العام الماضي", "2016-12-08", "2015-03"),
        ("كان ذلك في مارس من العام قبل الماضي", "2016-12-08", "2014-03"),
    ],
)
def month_of_year(found: Found) -> Interval | None:
    years = years_meant(found)
    return month(years[0], month_number(found["month"])) if years else None


@rule(
    r"(?:{edge} )?(?:شهر )?{month:month}[ ،,]+{shift:shift}|(?:هذا )(?:شهر )?{this:month}",
    relative=True,
    examples=[
        ("يزور موسكو خلال شهر سبتمبر المقبل", "2015-08-03", "2015-09"),
        ("في نيسان الماضي توقفت المعارك", "2016-04-10", "2015-04"),
        ("تنتهي المهلة نهاية كانون الأول الجاري", "2016-12-08", "2016-12"),
    ],
)
def month_and_direction(found: Found) -> Interval | None:
    today, name = found.today, month_number(found["month"] or found["this"])
    way = direction(found["shift"])
    late = name > today.month if way < 0 else name < today.month
    same = name == today.month
    return month(today.year + (way if way and (late or same) else 0), name)


@rule(
    r"(?:(?P<edge>{edge}) )?(?P<word>شهر )?{month:month}|(?P<edge_b>{edge}) شهر {numbered:numbered_month}",
    relative=True,
    examples=[
        ("قادتها الأمم المتحدة في يونيو حزيران بين الطرفين", "2015-08-04", "2015-06"),
        ("استقال منتصف أيار/مايو بعد أقل من عامين", "2014-07-09", "2014-05"),
        ("سيعودون إلى جنيف في شهر أبريل/نيسان", "2018-03-31", "2018-04"),
        ("مارس ضغوطا على الحكومة", "2016-12-08", ""),
        ("نشرت صحيفة أكتوبر تقريرا", "2016-12-08", ""),
    ],
)
def month_alone(found: Found) -> Interval | None:
    """A month with no year: a name beside a word of time, or in two traditions; else it may be something else."""
    if found["numbered"]:
        return likeliest(found, [month(year, month_number(found["numbered"])) for year in years_meant(found) or ()])
    twice = len(_name().findall(found["month"])) > 1
    led = bool(found["edge"] or found["word"] or twice) or has_word(found.before, "before_month", last=True)
    if found["month"] in values("month_homograph") and not (
        found["edge"] or found["word"] or has_word(found.before, "before_homograph", last=True)
    ):
        return None
    if not led:
        return None
    return likeliest(found, [month(year, month_number(found["month"])) for year in years_meant(found) or ()])

"""Counted stretches that hang on the publication day: منذ ستة أعوام, قبل عامين, الأيام الثلاثة الماضية."""

from __future__ import annotations

from datetime import date

from data.dates.intervals import days, shift, since, unit_around
from data.dates.numbers import number
from data.dates.rules import Found, direction, family
from data.dates.words import unit_names
from data.model import Interval

rule = family(f"{al}{form}" for kind in ("forms", "dual", "plural") for form in unit_names(kind) for al in ("", "ال"))
# "two years", "three years", "24 hours" or "a year" that is not the year, month or day named by what follows.
_NAMED = r"(?! (?:\d|{month}|{hijri}|{weekday}|{year}|{ordinal}|{day_word}|ما |من المقرر))"
_COUNT = (
    r"(?:{roughly} )?(?:(?:{n:number} {counted:counted}|{dual:dual})|{single:unit}(?: واحده?)?"
    + _NAMED
    + r")(?P<half> و ?نصف(?:ها|ه)?)?"
)
_FROM_NOW = r"(?P<now> من (?:الان|اليوم))"


def _amount(found: Found) -> tuple[int, str]:
    """Return how many of which unit; a half is counted in months where the unit is a year."""
    if found["dual"]:
        count, unit = 2, unit_names("dual")[found["dual"]]
    elif found["single"]:
        count, unit = 1, unit_names("forms")[found["single"]]
    else:
        count, unit = number(found["n"]), (unit_names("forms") | unit_names("plural"))[found["counted"]]
    return count, unit


def _point(today: date, count: int, unit: str) -> Interval:
    """Return the day, week, month or year that lies so many units away: as exact as the words, no more."""
    precise = {"hour": "day", "decade": "year"}.get(unit, unit)
    when = shift(today.replace(day=1) if unit in ("month", "year", "decade") else today, unit, count)
    return unit_around(when, precise)


@rule(
    r"{since} " + _COUNT,
    relative=True,
    examples=[
        ("الحرب الدائرة رحاها منذ ستة أعوام", "2016-12-08", "2010/.."),
        ("المتعثرة منذ أكثر من عام.", "2018-03-31", "2017/.."),
        ("المحتجزين منذ ما يقرب من 6 أشهر", "2024-04-06", "2023-10/.."),
        ("سحبت منه منذ 3 أسابيع", "2017-03-03", "2017-02-06/.."),
        ("يتظاهرون منذ ثلاثة أيام", "2016-12-08", "2016-12-05/.."),
        ("مستمرة منذ عقدين", "2016-12-08", "1996/.."),
        ("مستمرة منذ سنوات", "2016-12-08", ""),
        ("منذ شهر رمضان", "2016-12-08", "2016-06-06/.."),
        ("أغلق منذ خمس سنوات", "", ""),
    ],
)
def since_count(found: Found) -> Interval | None:
    count, unit = _amount(found)
    return None if unit == "hour" and count < 24 else since(_point(found.today, -count, unit))


@rule(
    r"{ago} " + _COUNT + "(?: من الان)?(?! من )",
    relative=True,
    examples=[
        ("انتخب قبل عامين رئيسا", "2016-12-08", "2014"),
        ("بدأت قبل 3 أيام", "2025-03-02", "2025-02-27"),
        ("توقفت قبل أسبوعين", "2016-12-08", "2016-11-21/2016-11-27"),
        ("وصل قبل نحو ثلاثة أشهر", "2016-12-08", "2016-09"),
        ("استقال قبل ثلاثة أيام من الانتخابات", "2016-12-08", ""),
        ("قبل شهر مايو 2016", "", "2016-05"),
    ],
)
def ago(found: Found) -> Interval | None:
    """A number of units before the publication day; before something else that is named it is no date."""
    count, unit = _amount(found)
    if found.before.rstrip().endswith(("من", "الي")) and unit == "hour":
        return None
    return None if unit == "hour" and count < 24 else _point(found.today, -count, unit)


@rule(
    r"{after} "
    + _COUNT
    + _FROM_NOW
    + r"|{after} "
    + _COUNT.replace("{n:", "{m:")
    .replace("{counted:", "{of:")
    .replace("{dual:", "{two:")
    .replace("{single:", "{one:")
    .replace("<half>", "<more>")
    + r"(?! من )",
    relative=True,
    examples=[
        ("سيعود بعد أسبوع", "2016-12-08", "2016-12-12/2016-12-18"),
        ("تنتهي الهدنة بعد يومين من الآن", "2016-12-08", "2016-12-10"),
        ("توفي بعد أسبوع", "2016-12-08", ""),
    ],
)
def after_count(found: Found) -> Interval | None:
    """A number of units from now: said so, or in a clause about the future; else it is counted from something else."""
    if not (found["now"] or found.ahead):
        return None
    if found["two"]:
        return _point(found.today, 2, unit_names("dual")[found["two"]])
    if found["one"]:
        return _point(found.today, 1, unit_names("forms")[found["one"]])
    if found["m"]:
        return _point(found.today, number(found["m"]), (unit_names("forms") | unit_names("plural"))[found["of"]])
    return _point(found.today, *_amount(found))


_SHIFT = r" (?:القليله )?{shift:counted_shift}"


@rule(
    r"(?:{al}{dual:dual}" + _SHIFT + r"|{al}?{dual_b:dual} {shift_b:counted_shift}"
    r"|{al}(?:{first_unit:counted}) (?:ال\s?)?{n:number}"
    + _SHIFT.replace("shift:", "shift_c:")
    + r"|(?:ال\s?)?{m:number} (?:ال)?{unit:counted}"
    + _SHIFT.replace("shift:", "shift_d:")
    + r"|(?:اخر) (?:{o:number} {last_unit:counted}|{last_dual:dual}))",
    relative=True,
    examples=[
        ("بذل في الأعوام الثلاثة الماضية جهودا", "2016-12-08", "2013-12-08/2016-12-08"),
        ("تقدمت في الأسبوعين الماضيين", "2016-12-08", "2016-11-24/2016-12-08"),
        ("وخلال اليومين الأخيرين انضمت بلدات", "2018-07-02", "2018-06-30/2018-07-02"),
        ("قتلوا خلال الـ24 ساعة الماضية", "2016-12-08", "2016-12-07/2016-12-08"),
        ("خلال الساعات الثماني والأربعين المقبلة", "2016-12-08", "2016-12-08/2016-12-10"),
        ("في الأشهر الستة المقبلة", "2016-12-08", "2016-12-08/2017-06-08"),
        ("خلال الأيام المقبلة", "2016-12-08", ""),
        ("استمرت خمسة أيام", "2016-12-08", ""),
        ("يجتمعون كل ستة أشهر", "2016-12-08", ""),
    ],
)
def counted_stretch(found: Found) -> Interval | None:
    """So many units back from the publication day, or on from it; both ends are in it."""
    names = unit_names("forms") | unit_names("plural")
    dual, unit = (
        found["dual"] or found["dual_b"] or found["last_dual"],
        found["first_unit"] or found["unit"] or found["last_unit"],
    )
    count = 2 if dual else number(found["n"] or found["m"] or found["o"])
    named = unit_names("dual")[dual] if dual else names[unit]
    way = direction(found["shift"] or found["shift_b"] or found["shift_c"] or found["shift_d"])
    if found["last_unit"] or found["last_dual"]:
        way = -1
    if not way:
        return None
    other = shift(found.today, named, way * count)
    return days(other, found.today) if way < 0 else days(found.today, other)

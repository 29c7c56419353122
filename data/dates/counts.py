"""Counted stretches that hang on the publication day: منذ ستة أعوام, قبل عامين, الأيام الثلاثة الماضية."""

from __future__ import annotations

from data.dates.intervals import days, shift, since, unit_around
from data.dates.numbers import number
from data.dates.rules import Found, direction, family
from data.dates.words import unit_names
from data.model import Interval

rule = family(f"{al}{form}" for kind in ("forms", "dual", "plural") for form in unit_names(kind) for al in ("", "ال"))
# "A year" is not the year, month or day that is named by what follows it.
_NAMED = r"(?! (?:\d|{month}|{hijri}|{weekday}|{year}|{ordinal}|{day_word}|ال[^\W\d_]|ما ))"
_COUNT = (
    r"(?:{roughly} )?(?:(?:{n:number} {counted:counted}|{dual:dual})|{single:unit}(?: واحده?)?"
    + _NAMED
    + r")(?P<half> و ?نصف(?:ها|ه)?)?"
)
_HALF = {"decade": ("year", 5), "year": ("month", 6), "month": ("day", 15), "week": ("day", 3), "day": ("hour", 12)}


def _amount(found: Found) -> tuple[int, str]:
    """Return how many of which unit."""
    if found["dual"]:
        return 2, unit_names("dual")[found["dual"]]
    if found["single"]:
        return 1, unit_names("forms")[found["single"]]
    return number(found["n"]), (unit_names("forms") | unit_names("plural"))[found["counted"]]


def _point(found: Found, way: int) -> Interval | None:
    """Return the day, week, month or year that lies so far off: as exact as the words, no more; hours are none."""
    count, unit = _amount(found)
    if unit == "hour" and count < 24:
        return None
    when = found.today.replace(day=1) if unit in ("month", "year", "decade") and not found["half"] else found.today
    when = shift(when, unit, way * count)
    if found["half"] and unit in _HALF:
        half_unit, half = _HALF[unit]
        when = shift(when, half_unit, way * half)
    return unit_around(when, {"hour": "day", "decade": "year"}.get(unit, unit))


def _stretch(found: Found, way: int) -> Interval | None:
    """Return so many units back from the publication day, or on from it; both ends are in it."""
    count, unit = _amount(found)
    other = shift(found.today, unit, way * count)
    return (days(other, found.today) if way < 0 else days(found.today, other)) if way else None


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
        ("مستمرة منذ ثلاث سنوات ونصف", "2018-05-17", "2014/.."),
        ("مستمرة منذ سنوات", "2016-12-08", ""),
        ("منذ شهر رمضان", "2016-12-08", "2016-06-06/.."),
        ("أغلق منذ خمس سنوات", "", ""),
    ],
)
def since_count(found: Found) -> Interval | None:
    point = _point(found, -1)
    return since(point) if point else None


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
        ("اعتقلوا قبل يوم الاقتراع", "2016-12-08", ""),
        ("لن ينتهي العمل قبل عامين", "2016-12-08", ""),
    ],
)
def ago(found: Found) -> Interval | None:
    """A number of units before the publication day; no date before something that is named, nor of what is to come."""
    return None if found.ahead else _point(found, -1)


@rule(
    r"{after} " + _COUNT + r" من (?:الان|اليوم)",
    relative=True,
    examples=[("تنتهي الهدنة بعد يومين من الآن", "2016-12-08", "2016-12-10")],
)
def from_now(found: Found) -> Interval | None:
    return _point(found, 1)


@rule(
    r"{after} " + _COUNT + r"(?! (?:من|على) )",
    relative=True,
    examples=[
        ("سيعود بعد أسبوع", "2016-12-08", "2016-12-12/2016-12-18"),
        ("توفي بعد أسبوع", "2016-12-08", ""),
        ("يأتي الخطاب بعد أسبوع على إعلانه", "2016-12-08", ""),
    ],
)
def after_count(found: Found) -> Interval | None:
    """In a clause about the future it is counted from now, else from something that is named or known."""
    return _point(found, 1) if found.ahead else None


@rule(
    r"{al}?{dual:dual} (?:القليله )?{shift:counted_shift}",
    relative=True,
    examples=[
        ("تقدمت في الأسبوعين الماضيين", "2016-12-08", "2016-11-24/2016-12-08"),
        ("وخلال اليومين الأخيرين انضمت بلدات", "2018-07-02", "2018-06-30/2018-07-02"),
        ("استمرت أسبوعين كاملين", "2016-12-08", ""),
    ],
)
def two_units(found: Found) -> Interval | None:
    return _stretch(found, direction(found["shift"]))


@rule(
    r"{al}{counted:counted} (?:ال ?)?{n:number} (?:القليله )?{shift:counted_shift}",
    relative=True,
    examples=[
        ("بذل في الأعوام الثلاثة الماضية جهودا", "2016-12-08", "2013-12-08/2016-12-08"),
        ("خلال الساعات الثماني والأربعين المقبلة", "2016-12-08", "2016-12-08/2016-12-10"),
        ("في الأشهر الستة المقبلة", "2016-12-08", "2016-12-08/2017-06-08"),
        ("خلال الأيام المقبلة", "2016-12-08", ""),
    ],
)
def units_counted(found: Found) -> Interval | None:
    return _stretch(found, direction(found["shift"]))


@rule(
    r"(?:ال ?)?{n:number} {counted:counted} (?:القليله )?{shift:counted_shift}",
    relative=True,
    examples=[
        ("قتلوا خلال الـ24 ساعة الماضية", "2016-12-08", "2016-12-07/2016-12-08"),
        ("استمرت خمسة أيام", "2016-12-08", ""),
        ("يجتمعون كل ستة أشهر", "2016-12-08", ""),
    ],
)
def number_of_units(found: Found) -> Interval | None:
    return _stretch(found, direction(found["shift"]))


@rule(
    r"اخر (?:{n:number} {counted:counted}|{dual:dual})",
    relative=True,
    examples=[("قتلوا في آخر ثلاثة أيام", "2016-12-08", "2016-12-05/2016-12-08")],
)
def last_units(found: Found) -> Interval | None:
    return _stretch(found, -1)

"""The week, month, year or decade that is meant: هذا الأسبوع, الشهر الماضي, نهاية العام, الـ14 من الشهر الماضي."""

from __future__ import annotations

from datetime import timedelta

from data.dates.intervals import between, day, days, shift, unit_around, until
from data.dates.numbers import number
from data.dates.rules import Found, direction, family
from data.dates.words import has_word, unit_names
from data.model import Interval, Precision

rule = family([f"ال{form}" for form in unit_names("forms")] + [f"ل{form}" for form in unit_names("forms")])


def _around(found: Found, way: int) -> Interval | None:
    unit = unit_names("forms")[found["unit"]]
    # العقد is a contract too: only the last one is a decade for sure.
    if unit == "decade" and way >= 0:
        return None
    # The first of the month, lest a month back from the 31st be shortened into the wrong one.
    start = found.today.replace(day=1) if unit == "month" else found.today
    return unit_around(shift(start, unit, way), unit)


@rule(
    r"(?:عطله )?(?:نهايه|اخر) (?P<this>هذا )?{al}اسبوع(?: {shift:shift})?",
    relative=True,
    examples=[
        ("تستأنف المفاوضات نهاية هذا الأسبوع في القاهرة", "2024-04-06", "2024-04-06/2024-04-07"),
        ("التقوا نهاية الأسبوع الماضي", "2016-12-08", "2016-12-03/2016-12-04"),
    ],
)
def weekend(found: Found) -> Interval | None:
    """Saturday and Sunday of the week; of the last one where the clause has them behind it."""
    saturday = found.today + timedelta(5 - found.today.weekday() + 7 * direction(found["shift"]))
    if not (found["this"] or found["shift"] or found.ahead) and saturday > found.today:
        saturday -= timedelta(7)
    return days(saturday, saturday + timedelta(1))


@rule(
    r"(?:{edge} )?{al}{unit:unit}(?: (?P<skip>قبل|بعد))? {shift:shift}",
    relative=True,
    examples=[
        ("شارك فيها الأسبوع الماضي في بروكسل", "2018-06-12", "2018-06-04/2018-06-10"),
        ("سيقوم خلال الأسبوع المقبل بزيارة", "2018-03-31", "2018-04-02/2018-04-08"),
        ("ارتفعت الأسعار مطلع الشهر المنصرم", "2017-03-31", "2017-02"),
        ("حصل ذلك العام قبل الماضي", "2016-12-08", "2014"),
        ("تستمر للعام الحالي", "2016-12-08", "2016"),
    ],
)
def unit_and_direction(found: Found) -> Interval | None:
    return _around(found, direction(found["shift"]) * (2 if found["skip"] else 1))


@rule(
    r"(?:{edge} )?(?:هذا|هذه) {al}{unit:unit}(?: {shift:shift})?",
    relative=True,
    examples=[("ألغيت مشاورات جنيف هذا الأسبوع", "2016-12-08", "2016-12-05/2016-12-11")],
)
def this_unit(found: Found) -> Interval | None:
    return _around(found, direction(found["shift"]))


@rule(
    r"قبل {end:edge} (?:(?:هذا|هذه) )?{al}{unit:unit}(?: {shift:shift})?",
    relative=True,
    examples=[
        ("يعقد مؤتمر دولي قبل نهاية العام الجاري", "2016-07-25", "../2016"),
        ("قبل نهاية الأسبوع ستبدأ المحادثات", "2016-12-08", "../2016-12-11"),
    ],
)
def before_end_of_unit(found: Found) -> Interval | None:
    if not has_word(found["end"], "edge_end"):
        return None
    held = _around(found, direction(found["shift"]))
    return until(held) if held else None


@rule(
    r"{edge:edge} {al}{unit:unit}(?! (?:{number}|{ordinal}|{year}))",
    relative=True,
    examples=[
        ("ستجرى الانتخابات نهاية العام", "2016-12-08", "2016"),
        ("أرسلت وفدا مطلع الشهر نفسه", "2016-12-08", ""),
        ("توقف القصف منذ مطلع الأسبوع", "2016-12-08", "2016-12-05/.."),
        ("منذ بداية العام قتل كثيرون", "2016-12-08", "2016/.."),
        ("وصل في نهاية اليوم متعبا", "2016-12-08", ""),
    ],
)
def edge_of_unit(found: Found) -> Interval | None:
    """The beginning, middle or end of this month or year; of this week only where it is not yet to come."""
    held = None if has_word(found.after, "not_after_today") else _around(found, 0)
    if held is None or held.precision is Precision.DAY or (held.precision is Precision.WEEK and found.ahead):
        return None
    return held


@rule(
    r"(?:يوم |ال)?{d:day}(?: من)? (?:{al}شهر {shift:shift}|(?P<this>هذا {al}شهر))",
    relative=True,
    examples=[
        ("اعتبارا من 22 الشهر الجاري تبدأ المهمة", "2001-09-12", "2001-09-22"),
        ("وقعوا في الـ14 من الشهر الماضي", "2016-12-08", "2016-11-14"),
        ("يجتمعون في العشرين من هذا الشهر", "2016-12-08", "2016-12-20"),
    ],
)
def day_of_unit(found: Found) -> Interval | None:
    start = shift(found.today.replace(day=1), "month", direction(found["shift"]))
    return day(start.replace(day=number(found["d"])))


@rule(
    r"(?P<lead>من |بين |ما بين |يومي ){first:digits}{or_and}{last:digits}(?: من| في)? "
    r"(?:{al}شهر {shift:shift}|هذا {al}شهر)",
    relative=True,
    examples=[("يستمر من 4 حتى 23 من هذا الشهر", "2016-11-07", "2016-11-04/2016-11-23")],
)
def days_of_unit(found: Found) -> Interval | None:
    start = shift(found.today.replace(day=1), "month", direction(found["shift"]))
    # "The days 3 and 7" are two days, "3 and 4" a stretch.
    if found["lead"].startswith("يومي") and number(found["last"]) - number(found["first"]) != 1:
        return None
    return between(day(start.replace(day=number(found["first"]))), day(start.replace(day=number(found["last"]))))


_hours = family(["الساعات", "ساعات"])


@_hours(
    r"(?:خلال |في غضون )?{al}ساعات (?:القليله )?{shift:counted_shift}(?: القليله)?|خلال ساعات(?! {counted_shift})",
    relative=True,
    examples=[
        ("هدنة ستعلن خلال الساعات المقبلة", "2016-12-08", "2016-12-08"),
        ("خلال الساعات القليلة القادمة", "2016-12-08", "2016-12-08"),
        ("سقط المطار في الساعات الأخيرة", "2016-12-08", "2016-12-08"),
        ("استولوا على المدينة خلال ساعات", "2016-12-08", ""),
    ],
)
def hours(found: Found) -> Interval | None:
    """Hours that come or have gone are those of the publication day; "within hours" only when they are to come."""
    return day(found.today) if found["shift"] or found.ahead else None

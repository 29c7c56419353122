"""Weekdays alone, with الماضي or المقبل, or within a named week."""

from __future__ import annotations

from datetime import timedelta

from data.arabic import fold
from data.dates.intervals import day, nearest_weekday, week
from data.dates.rules import Found, direction, family
from data.dates.words import has_word, values
from data.model import Interval

rule = family([*values("weekday"), *(name.removeprefix("ال") for name in values("weekday"))])
_LEAD = r"(?:{part} )?(?:{al}?يوم )?(?:هذا )?(?:{part} )?"
_BOTH = fold("الاثنين")


def _weekday(name: str) -> int:
    return values("weekday")["ال" + name.removeprefix("ال")]


def _named_or_habitual(found: Found) -> bool:
    """Whether the weekday belongs to a name, a habit, or is الاثنين for "both"."""
    if has_word(found.before, "not_before_weekday", last=True) or has_word(found.after, "not_after_weekday"):
        return True
    word = found.before.split()[-1] if found.before.strip() else ""
    # A sound plural or dual before it, not a broken plural (الرهائن), nor of a people (الفلسطينيين).
    return (
        found["span"] == _BOTH
        and word.startswith("ال")
        and word.endswith(("ين", "ان"))
        and word[-3:] not in ("اين", "يين")
    )


@rule(
    _LEAD + r"{weekday:weekday}(?: {adverb})?",
    relative=True,
    examples=[
        ("لكنها ألغيت الثلاثاء", "2016-12-08", "2016-12-06"),
        ("وصل الوفد الخميس إلى جنيف", "2016-12-08", "2016-12-08"),
        ("نحن عازمون على اللقاء صباح الخميس", "2016-12-08", "2016-12-08"),
        ("سيلتقي الرئيس عائلات الرهائن الاثنين", "2024-04-06", "2024-04-08"),
        ("أعلن الاثنين أنه سيزور بغداد", "2024-04-06", "2024-04-01"),
        ("يعتزم الوفد زيارة عدن يوم الثلثاء", "2001-09-12", "2001-09-18"),
        ("تحدث المسؤولين الاثنين عن الاتفاق", "2016-12-08", ""),
        ("ألقى خطبة الجمعة في المسجد", "2016-12-08", ""),
        ("يجتمع المجلس كل خميس", "2016-12-08", ""),
    ],
)
def weekday(found: Found) -> Interval | None:
    if _named_or_habitual(found):
        return None
    return day(nearest_weekday(found.today, _weekday(found["weekday"]), ahead=found.ahead))


@rule(
    r"{part} {weekday:weekday}(?:\s*[-–/]\s*| (?:الى )?){second:weekday}",
    relative=True,
    examples=[("قصفت الطائرات المدينة ليل الثلاثاء الأربعاء", "2016-12-08", "2016-12-06")],
)
def night_between_weekdays(found: Found) -> Interval | None:
    """The night from one weekday to the next is the first one's."""
    first, second = _weekday(found["weekday"]), _weekday(found["second"])
    if (second - first) % 7 != 1:
        return None
    return day(nearest_weekday(found.today, first, ahead=found.ahead))


@rule(
    _LEAD + r"{weekday:weekday}(?: {adverb})?[ ،,]+(?:(?P<skip>قبل|بعد) )?{shift:shift}(?: {adverb})?",
    relative=True,
    examples=[
        ("وصل غريفيث السبت الماضي إلى صنعاء", "2018-03-31", "2018-03-24"),
        ("يلتقيان يوم الثلاثاء المقبل في واشنطن", "2001-09-12", "2001-09-18"),
        ("التقيا الثلاثاء قبل الماضي", "2016-12-08", "2016-11-29"),
    ],
)
def weekday_and_direction(found: Found) -> Interval | None:
    way, weekday = direction(found["shift"]), _weekday(found["weekday"])
    if not way:
        return day(nearest_weekday(found.today, weekday, ahead=found.ahead))
    when = nearest_weekday(found.today, weekday, ahead=way > 0, strictly=True)
    return day(when + timedelta(7 * way if found["skip"] else 0))


@rule(
    r"(?:{part} )?(?:{al}?يوم )?{weekday:any_weekday}(?: من| في)? (?:هذا )?{al}(?:ا|إ)سبوع(?: {shift:shift})?",
    relative=True,
    examples=[
        ("التقيا الأحد من الأسبوع الماضي", "2013-02-12", "2013-02-10"),
        ("يجتمعون الجمعة من الأسبوع المقبل", "2016-11-07", "2016-11-18"),
    ],
)
def weekday_of_week(found: Found) -> Interval | None:
    monday = week(found.today + timedelta(7 * direction(found["shift"]))).start
    return day(monday + timedelta(_weekday(found["weekday"]))) if monday else None

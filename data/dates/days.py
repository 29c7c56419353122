"""Days counted from the publication day: اليوم, أمس, غدا, the last night, the day after the one just named."""

from __future__ import annotations

from datetime import timedelta

from data.arabic import fold
from data.dates.intervals import day
from data.dates.rules import Found, family
from data.dates.words import has_word, values
from data.model import Interval

rule = family(form for form in values("day_word"))
_DAY = r"(?:{part} (?:يوم )?)?(?:يوم )?{word:day_word}(?: {adverb})?"
_DAY_AND_WEEKDAY = _DAY + r"(?:\s*[،,(]\s*| )(?:يوم )?{weekday:weekday}(?:\s*\))?(?: {adverb})?"
_TODAY, _TOMORROW = fold("اليوم"), fold("غدا")


def _offset(found: Found) -> int:
    return values("day_word")[" ".join(found["word"].split())]


def _weekday(found: Found) -> int:
    return values("weekday")[found["weekday"]]


@rule(
    _DAY_AND_WEEKDAY,
    relative=True,
    examples=[
        ("التقى الوزيران أمس الأربعاء في جنيف", "2016-12-08", "2016-12-07"),
        ("قال المتحدث اليوم (الخميس) إن الهدنة صامدة", "2016-12-08", "2016-12-08"),
        ("وصل الوفد مساء أمس الأول، الثلاثاء", "2016-12-08", "2016-12-06"),
    ],
)
def day_word_and_weekday(found: Found) -> Interval | None:
    when = found.today + timedelta(_offset(found))
    return day(when) if when.weekday() == _weekday(found) else None


@rule(
    _DAY_AND_WEEKDAY,
    relative=True,
    examples=[("أكد الوزير اليوم الاثنين أن المفاوضات مستمرة", "2012-09-25", "2012-09-24")],
)
def weekday_over_day_word(found: Found) -> Interval | None:
    """The day word and the weekday disagree: the weekday wins, on the day nearest to what the word says."""
    said = found.today + timedelta(_offset(found))
    distance = (_weekday(found) - said.weekday()) % 7
    return day(said + timedelta(distance if distance <= 3 else distance - 7)) if distance else None


@rule(
    _DAY,
    relative=True,
    examples=[
        ("عقدا محادثات الليلة الماضية في هامبورغ", "2016-12-08", "2016-12-07"),
        ("انطلقت ظهر اليوم أعمال القمة", "2016-07-25", "2016-07-25"),
        ("يلتقي الوفدان بعد غد في الرياض", "2016-12-08", "2016-12-10"),
        ("وصل أول من أمس إلى العاصمة", "2016-12-08", "2016-12-06"),
        ("ستبدأ الجولة غدًا في مسقط", "2016-12-08", "2016-12-09"),
        ("ذكرت صحيفة «العالم اليوم» أن الأسعار ارتفعت", "2016-12-08", ""),
        ("قال موقع عين اليوم إن الاتفاق قريب", "2016-12-08", ""),
        ("ينتج الحقل ألف برميل في اليوم", "2016-12-08", ""),
        ("دخل الإضراب اليوم الثالث على التوالي", "2016-12-08", ""),
        ("غدا من الصعب تحقيق السلام", "2016-12-08", ""),
        ("وصل الوفد اليوم", "", ""),
    ],
)
def day_word(found: Found) -> Interval | None:
    alone = found["span"] == found["word"]
    if found["word"] == _TODAY and (
        has_word(found.after, "not_after_today") or (alone and has_word(found.before, "not_before_today", last=True))
    ):
        return None
    # غدا without tanwin is also the verb "became".
    if found["word"] == _TOMORROW and alone and not found.ahead and has_word(found.after, "after_year"):
        return None
    return day(found.today + timedelta(_offset(found)))


@rule(
    r"(?:{part} )?اليوم (?:التالي|الموالي)",
    relative=True,
    examples=[("أعلنوا ذلك، وفي اليوم التالي انسحبوا", "2018-03-20", "")],
)
def next_day(found: Found) -> Interval | None:
    """The day after the one named before it in the sentence; with none there, or none that fits, no date."""
    named = found.day_before
    if named is None or found.after.lstrip().startswith("ل") or (named >= found.today and not found.ahead):
        return None
    return day(named + timedelta(1))


@rule(
    r"(?:{part} )?(?:(?:ذات|نفس) اليوم|اليوم (?:نفسه|ذاته|عينه))",
    relative=True,
    examples=[
        ("وصلوا لاحقا وغادروا في اليوم نفسه", "2018-03-20", ""),
        ("اليوم نفسه من كل عام", "2018-03-20", ""),
    ],
)
def same_day(found: Found) -> Interval | None:
    """The day named before it in the sentence; with none there, or in another year, no date."""
    named = found.day_before
    return day(named) if named and not found.after.lstrip().startswith("من") else None

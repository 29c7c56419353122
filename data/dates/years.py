"""Years, stretches of years, decades, centuries, seasons, quarters and halves."""

from __future__ import annotations

import re

from data.dates.clause import is_present_verb
from data.dates.intervals import between, month, season, year
from data.dates.numbers import number
from data.dates.rules import Found, direction, family
from data.dates.words import has_word, values
from data.model import Interval

rule = family(["0000", "عام", "عامي", "سنة", "العام", "السنة", "أعوام", "الأعوام", "سنوات", "السنوات"])
_SIGNS_BEFORE = re.compile(r"[\d.,:/$€£#+=-]\s?$")
_MAYBE_HIJRI = range(1340, 1460)
_NOT_COUNTED = re.compile(r"^\s+(?:و?ال\w|و\s?\d{4}(?!\d))")
_AFTER = re.compile(r"^\s*(?:$|[.،,؛:)\]»”\"!؟–-](?!\d)|[وف]?[بل]\w)")


@rule(
    r"(?:{edge} )?(?:{al}?(?:عام|سنه|سنوات|اعوام)"
    r"(?: (?:{al}?ميلاديه?|{al}?ماليه?))? ){year:year}|{edge} {bare:numeral_year}",
    examples=[
        ("تأسست الجامعة عام 1945", "", "1945"),
        ("منذ منتصف العام 2015 رعت الأمم المتحدة ثلاث جولات", "", "2015/.."),
        ("اندلعت الحرب سنة ألفين وأحد عشر", "", "2011"),
        ("صدر النظام عام 1412", "2016-12-08", ""),
        ("خطة للعام 2017", "2016-12-08", "2017"),
        ("بحلول نهاية 2017 تنسحب القوات", "2016-12-08", "2017"),
    ],
)
def year_named(found: Found) -> Interval | None:
    """A year after its word; one that could be Hijri (عام 1436) is taken only with م behind it."""
    value = number(found["year"] or found["bare"])
    return year(value) if value not in _MAYBE_HIJRI or found["year"].endswith("م") else None


@rule(
    r"(?:(?P<lead>بين|من|ما بين|الفتره) )?(?P<word>(?:{al}?(?:عامي|عام|اعوام|سنوات|سنه|سنتي) ))?{first:numeral_year}"
    r"(?P<joint>\s*[-–—/]\s*| (?:و\s?)?(?:الى|حتى) | و\s?)(?:(?:{al}?عام|سنه) )?{last:numeral_year}",
    examples=[
        ("قتل ضباط خلال الحرب بين البلدين (1980 - 1988)", "2001-09-12", "1980/1988"),
        ("بين عامي 2011 و2013 نزح كثيرون", "2016-12-08", "2011/2013"),
        ("خطة الفترة 2013-2015", "2016-12-08", "2013/2015"),
        ("من عام 2003 إلى عام 2011", "2016-12-08", "2003/2011"),
    ],
)
def years_between(found: Found) -> Interval | None:
    first, last = int(found["first"][:4]), int(found["last"][:4])
    joined = found["joint"].strip()
    # "2011 and 2013" are two years unless something says between; a stretch runs forward and not for ever.
    if (joined == "و" and not (found["lead"] or found["word"])) or not 0 < last - first <= 150:
        return None
    if _SIGNS_BEFORE.search(found.before):
        return None
    return between(year(first), year(last))


@rule(
    r"{year:numeral_year}",
    examples=[
        ("زار الصين في 2014", "2018-06-28", "2014"),
        ("لم يزر الصين منذ 2014", "2018-06-28", "2014/.."),
        ("افتتح الصالون الدولي 2012 بقصر الثقافة", "2012-09-25", "2012"),
        ("أتاح في 2000 التحليل", "2018-06-28", "2000"),
        ("ارتفع في الأشهر الأولى من 2017 بقوة", "2018-06-28", "2017"),
        ("يجري الاستفتاء في 2013 والاقتراع بعده", "2012-06-28", "2013"),
        ("بلغت قيمته 2000 دولار", "2016-12-08", ""),
        ("القرار 1973 الصادر عن مجلس الأمن", "2016-12-08", ""),
        ("قتل 2011 شخصا", "2016-12-08", ""),
        ("تحمل السفينة 2000 حاوية", "2016-12-08", ""),
        ("يوجد 2000 تمساح في النهر", "2016-12-08", ""),
    ],
)
def year_alone(found: Found) -> Interval | None:
    """Four numerals with no word for year: not beside what makes them a number, and nothing counted after them."""
    value = int(found["year"][:4])
    if (found.anchor and value > found.anchor.year + 30) or value < 1900:
        return None
    if _SIGNS_BEFORE.search(found.before) or has_word(found.before, "not_before_year", last=True):
        return None
    if any(has_word(word, "numbered", last=True) for word in found.before.split()[-4:]):
        return None
    # What is counted is never definite (في 2000 التحليل).
    led = has_word(found.before, "before_year", last=True) and bool(_NOT_COUNTED.match(found.after))
    following = found.after.split()[:1]
    plain = (
        bool(_AFTER.match(found.after)) or has_word(found.after, "after_year") or any(map(is_present_verb, following))
    )
    if not (led or (plain and found.before.strip())):
        return None
    return year(value)


_eras = family([*values("decade"), *(f"ال{form}" for form in values("decade")), "القرن"])


@_eras(
    r"(?:{edge} )?{decade:decade}(?P<century>(?: من)? القرن (?:{ordinal:ordinal}|{digits:digits}|{past:past}))?",
    examples=[
        ("في ثمانينيات القرن الماضي اندلعت الحرب", "2016-12-08", "1980/1989"),
        ("منذ التسعينات تراجع العنف", "2016-12-08", "1990/.."),
        ("رجل في الستينيات من عمره", "2016-12-08", ""),
        ("سبعينات القرن التاسع عشر", "", "1870/1879"),
        ("منذ ثلاثينيات القرن الـ20", "", "1930/.."),
    ],
)
def decade(found: Found) -> Interval | None:
    if has_word(found.after.replace("من ", "", 1), "age"):
        return None
    which = found["ordinal"] or found["digits"]
    start = 100 * (number(which) - 1) if which else 1900
    if found["past"] and found.anchor:
        start = found.anchor.year // 100 * 100 - 100
    first = start + values("decade")[found["decade"].removeprefix("ال")]
    return between(year(first), year(first + 9))


@_eras(
    r"(?:{edge} )?القرن (?:{ordinal:ordinal}(?: الميلادي)?|{digits:digits}|{past:past})",
    examples=[("تعود إلى القرن التاسع عشر", "", "1801/1900")],
)
def century(found: Found) -> Interval | None:
    if found["past"]:
        if found.anchor is None:
            return None
        last = found.anchor.year // 100 * 100
    else:
        last = 100 * number(found["ordinal"] or found["digits"])
    return between(year(last - 99), year(last)) if last >= 700 else None


_YEAR = (
    r"(?:(?: من| في)?(?: {al}?(?:عام|سنه))?(?: المالي)? {year:year}"
    r"|(?: من| في)? {al}(?:عام|سنه) {shift:shift}|(?: من| في)? (?P<this>(?:هذا|هذه) {al}(?:عام|سنه)))"
)


def _year(found: Found) -> int | None:
    if found["year"]:
        return number(found["year"])
    return found.anchor.year + direction(found["shift"]) if found.anchor else None


_parts = family(["الربع", "النصف", "ربع", "نصف", *values("season"), *(f"ال{form}" for form in values("season"))])


@_parts(
    r"(?P<part>الربع|النصف) (?:{which:ordinal}|{last:last})" + _YEAR,
    examples=[
        ("ارتفع الإنتاج في الربع الأول من عام 2016", "", "2016-01/2016-03"),
        ("النصف الثاني من العام الجاري", "2016-12-08", "2016-07/2016-12"),
    ],
)
def part_of_year(found: Found) -> Interval | None:
    held, months = _year(found), 3 if found["part"] == "الربع" else 6
    which = number(found["which"]) if found["which"] else 12 // months
    if held is None or which > 12 // months:
        return None
    return between(month(held, months * (which - 1) + 1), month(held, months * which))


@_parts(
    r"(?:{edge} )?{al}?{season:season}(?:" + _YEAR + r"| {season_shift:shift})",
    examples=[
        ("في صيف 2014 سقطت الموصل", "", "2014-22"),
        ("الشتاء الماضي كان قاسيا", "2016-12-08", "2015-24"),
        ("خريف العام الماضي", "2016-12-08", "2015-23"),
    ],
)
def season_of_year(found: Found) -> Interval | None:
    name = values("season")[found["season"]]
    if not found["season_shift"]:
        held = _year(found)
        return season(held, name) if held else None
    if found.anchor is None:
        return None
    today, way = found.anchor, direction(found["season_shift"])
    choices = [season(today.year + offset, name) for offset in (-2, -1, 0, 1)]
    if way < 0:
        return [choice for choice in choices if choice.end and choice.end < today][-1]
    if way > 0:
        return next((choice for choice in choices if choice.start and choice.start > today), None)
    return season(today.year, name)

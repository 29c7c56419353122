"""Dates: every rule's and every word's own examples, and what joining, folding and a missing day do to them."""

from __future__ import annotations

from datetime import date

import pytest

from data.dates import find_dates
from data.dates.rules import RULES
from data.dates.words import ENTRIES
from data.model import DateBasis, Mention, Precision, Sentence


def dates(text: str, published: str = "", start: int = 0) -> tuple[Mention, ...]:
    sentence = Sentence("a.s0", "a", 0, 0, start, start + len(text), text)
    return find_dates(sentence, date.fromisoformat(published) if published else None)


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [pytest.param(*example, id=f"{rule.name}: {example.text}") for rule in RULES for example in rule.examples],
)
def test_a_rule_reads_its_examples(text: str, published: str, edtf: str) -> None:
    assert [mention.entity_id for mention in dates(text, published)] == ([edtf] if edtf else [])


LEXICON = [
    pytest.param(text, kind == "examples", id=f"{name}: {text}")
    for name, entry in ENTRIES
    for kind in ("examples", "counterexamples")
    for text in entry.get(kind, ())
]


@pytest.mark.parametrize(("text", "is_date"), LEXICON)
def test_a_word_of_the_lexicon_makes_a_date_or_none(text: str, is_date: bool) -> None:
    assert bool(dates(text, "2016-12-07")) is is_date


def test_offsets_are_the_articles_and_survive_marks() -> None:
    text = "التَقَى الوزيرانِ أمـــسِ الأربعاءَ بعد لقاء ٣ كانون\u00a0الأول"
    first, second = dates(text, "2016-12-08", start=100)
    assert [text[each.start - 100 : each.end - 100] for each in (first, second)] == [first.surface, second.surface]
    assert (first.surface, second.surface) == ("أمـــسِ الأربعاءَ", "٣ كانون\u00a0الأول")
    assert first.mention_id == f"a.date.{first.start}-{first.end}"


def test_without_a_publication_day_only_full_dates_are_found() -> None:
    found = dates("التقى الوزيران أمس الأربعاء بعد لقاء 5 مايو واتفاق 3 يونيو 2015 ومنذ عامين")
    assert [each.entity_id for each in found] == ["2015-06-03"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("امتدت من الثلاثاء إلى الخميس", "2016-12-06/2016-12-08"),
        ("تجري بين الأربعاء والسبت", "2016-12-07/2016-12-10"),
        ("من السبت 3 ديسمبر إلى غاية الاثنين 5 ديسمبر 2016", "2016-12-03/2016-12-05"),
        ("استمر من الأسبوع الماضي حتى أمس", "2016-11-28/2016-12-07"),
    ],
)
def test_from_one_day_to_another_is_one_stretch(text: str, edtf: str) -> None:
    assert [each.entity_id for each in dates(text, "2016-12-08")] == [edtf]


def test_two_days_joined_by_and_stay_two() -> None:
    found = dates("أدرج على القائمة في 10 يونيو 2015 و7 يناير 2016")
    assert [each.entity_id for each in found] == ["2015-06-10", "2016-01-07"]


def test_what_was_moved_from_one_day_to_another_is_two_days() -> None:
    assert len(dates("أرجئت الجلسة من الثلاثاء إلى الخميس", "2016-12-08")) == 2


def test_the_next_day_hangs_on_the_day_named_before_it() -> None:
    found = dates("وصلوا في 10 مارس 2018 وعادوا في اليوم التالي", "2018-04-01")
    assert [each.entity_id for each in found] == ["2018-03-10", "2018-03-11"]


@pytest.mark.parametrize(
    ("text", "rule", "basis"),
    [
        ("وصل اليوم الاثنين", "weekday_over_day_word", DateBasis.RELATIVE),
        ("وصل في 3 مايو", "day_of_month", DateBasis.EXPLICIT),
        ("وصل عام 2011", "year_named", DateBasis.EXPLICIT),
        ("وصل الشهر الماضي", "unit_and_direction", DateBasis.RELATIVE),
    ],
)
def test_rule_and_basis_say_where_a_day_comes_from(text: str, rule: str, basis: DateBasis) -> None:
    (found,) = dates(text, "2016-12-08")
    assert (found.rule, found.basis) == (rule, basis)


@pytest.mark.parametrize(
    ("text", "precision", "start", "end"),
    [
        ("منذ ستة أعوام", Precision.INTERVAL, "2010-01-01", ""),
        ("حتى يوم الجمعة", Precision.INTERVAL, "", "2016-12-02"),
        ("الأسبوع المقبل", Precision.WEEK, "2016-12-12", "2016-12-18"),
        ("في فبراير 2016", Precision.MONTH, "2016-02-01", "2016-02-29"),
        ("شتاء 2015", Precision.INTERVAL, "2015-12-01", "2016-02-29"),
    ],
)
def test_intervals_have_their_bounds_and_precision(text: str, precision: Precision, start: str, end: str) -> None:
    (found,) = dates(text, "2016-12-08")
    assert found.interval
    bounds = [bound.isoformat() if bound else "" for bound in (found.interval.start, found.interval.end)]
    assert (found.interval.precision, *bounds) == (precision, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "استمرت الهدنة خمسة أيام",
        "الآية 24 من سورة البقرة",
        "انتهت المباراة 3-1",
        "بدأ الاجتماع في الساعة العاشرة صباحا",
        "رجل عمره 30 عاما",
        "قبل شهور كثيرة",
        "يحتفلون في 8 مارس من كل عام",
        "هاتف 2016-555-1234",
        "عام 3000 قبل الميلاد",
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert dates(text, "2016-12-08") == ()

"""Quantities: the lexicon's own examples, numbers in all their spellings, and what is none."""

from __future__ import annotations

import pytest

from data.arabic import words
from data.dates import find_dates
from data.model import Quantity, Sentence
from data.quantities import ENTRIES, find_quantities


def quantities(text: str, start: int = 0) -> tuple[Quantity, ...]:
    sentence = Sentence("a.s0", "a", 0, 0, start, start + len(text), text, words(text, start))
    return find_quantities("a", [sentence], find_dates(sentence, None))


def told(text: str) -> list[str]:
    return [f"{each.value:.10g} {each.qualifier} {each.unit}" for each in quantities(text)]


EXAMPLES = [
    pytest.param(*map(str.strip, example.split("=")), id=f"{name}: {example}")
    for name, entry in ENTRIES
    for example in (*entry.get("examples", ()), *(f"{text} =" for text in entry.get("counterexamples", ())))
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_a_word_counts_in_its_examples(text: str, expected: str) -> None:
    assert told(text) == [each.strip() for each in expected.split(";") if each.strip()]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("خمسة عشر شخصا", 15),
        ("مئة وخمسون جنديا", 150),
        ("ثلاثمئة وعشرين مدنيا", 320),
        ("ألفين و500 نازح", 2500),
        ("33,175 قتيلا", 33175),
        ("13 مليونا و695 ألف نسمة", 13_695_000),
        ("١٢ جريحا", 12),
        ("2,5 مليون شخص", 2_500_000),
        ("ألف شخص", 1000),
    ],
)
def test_numbers_are_read_in_digits_and_words(text: str, value: float) -> None:
    (found,) = quantities(f"وصل {text} أمس")
    assert (found.value, found.surface) == (value, text)


def test_particles_stand_outside_the_span() -> None:
    (found,) = quantities("تبرعوا بخمسة ملايين دولار")
    assert (found.surface, found.value, found.unit) == ("خمسة ملايين دولار", 5_000_000, "USD")


@pytest.mark.parametrize(
    "text",
    [
        "وصل آلاف الأشخاص",
        "قتل العشرات",
        "التقى أحد المسؤولين",
        "عام 2016 شهد حربا",
        "في 3 مايو 2016",
        "الاجتماع الثالث من نوعه",
        "هاتف 555-1234",
        "دور الـ16 من البطولة",
        "منذ 3 أسابيع",
        "قتلت خلال 3 إلى 4 ساعات",
        "وصل الوزيران اليوم",
    ],
)
def test_what_is_no_quantity_is_not_found(text: str) -> None:
    assert quantities(text) == ()


def test_the_span_covers_qualifier_number_and_noun() -> None:
    (found,) = quantities("تظاهر أكثر من 700 شخصٍ في المدينة", start=50)
    assert (found.surface, found.start) == ("أكثر من 700 شخصٍ", 56)
    assert found.quantity_id == f"a.quantity.{found.start}-{found.end}"

"""Folding, words and particles, with the way back to the source."""

import pytest

from data import arabic


@pytest.mark.parametrize(
    ("text", "folded"),
    [("أحمد", "احمد"), ("مُحَمَّد", "محمد"), ("القـاهرة", "القاهره"), ("منى", "مني"), ("٢٠١٦", "2016"), ("دائرة", "دايره")],
)
def test_fold(text, folded):
    assert arabic.fold(text) == folded


@pytest.mark.parametrize(
    ("text", "part", "source"),
    [("قالَ أحمدُ.", "احمد", "أحمدُ"), ("في حلب", "حلب", "حلب"), ("القـــاهرة", "القاهره", "القـــاهرة")],
)
def test_folded_text_maps_back(text, part, source):
    folded = arabic.fold_with_offsets(text)
    at = folded.text.index(part)
    start, end = folded.source(at, at + len(part))
    assert text[start:end] == source


@pytest.mark.parametrize(
    ("key", "particles", "rest"),
    [
        ("للدوحه", "ل", "الدوحه"),
        ("وبحلب", "وب", "حلب"),
        ("ببروكسل", "ب", "بروكسل"),
        ("والامم", "و", "الامم"),
        ("فللاتحاد", "فل", "الاتحاد"),
    ],
)
def test_splits_offer_the_reading(key, particles, rest):
    assert (particles, rest) in {(split.particles, split.rest) for split in arabic.splits(key)}


@pytest.mark.parametrize(("surface", "letters", "at"), [("ببروكسل", 1, 1), ("بِبروكسل", 1, 2), ("حلب", 0, 0)])
def test_inside_skips_marks(surface, letters, at):
    assert arabic.inside(surface, letters) == at


@pytest.mark.parametrize(("one", "other"), [("غوتيريش", "جوتيريس"), ("هامبورغ", "هامبورج"), ("لافروف", "لافرف")])
def test_skeleton_joins_spellings(one, other):
    assert arabic.skeleton(one) == arabic.skeleton(other)


def test_words_carry_article_offsets():
    text = "  قال «كيري»: 3.5%.."
    found = arabic.words(text, offset=100)
    assert [text[word.start - 100 : word.end - 100] for word in found] == [
        "قال",
        "«",
        "كيري",
        "»",
        ":",
        "3.5",
        "%",
        "..",
    ]


def test_signs_without_a_shape_are_no_words():
    assert [word.key for word in arabic.words("قال\u200f \u202bكيري\u202c \u0651")] == ["قال", "كيري"]

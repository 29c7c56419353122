"""Reading the shape of a verb from its dictionary form: which of the ten forms it is, its radicals, which are weak."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SIGNS = {"\u064e": "a", "\u064f": "u", "\u0650": "i"}
_SHADDA = "\u0651"
_HAMZAS = str.maketrans("أإؤئ", "ءءءء")


@dataclass(frozen=True, slots=True)
class Shape:
    """A verb's form (I to X, Q for four radicals, QT and QI for their تـ and ا…ّ kinds) and what it is built of.

    `first` stands before the last two radicals: one radical, or the two consonants of VII to IX (نسـ, قتـ), or two
    radicals of four. `weak` is sound, doubled, hollow or defective. `vowel` is the last vowel of the past of I,
    `long` the present's long vowel of a hollow or defective I.
    """

    form: str
    first: str
    middle: str
    last: str
    weak: str
    vowel: str = "a"
    long: str = "U"


def shape(lemma: str, long: str = "") -> Shape:
    """Return the shape of a lemma, vocalised or not; `long` (U, I or A) is the present's vowel of a hollow form I."""
    letters, vowels, doubled = _letters(lemma)
    if len(letters) < 2:
        raise ValueError(f"{lemma!r} is no verb's dictionary form")
    size = len(letters)
    wasl = lemma[0] in "اٱ"
    if letters[:2] == "ءA":
        if size == 3 and letters[2] not in "يY":
            return Shape("I", "ء", "و", letters[2], "hollow", "a", long or "U")
        return _derived("IV", "ء", letters[2:], doubled[2:])
    if wasl and size > 3:
        body, twice = letters[1:], doubled[1:]
        if body.startswith("ست") and (len(body) - 2 + twice[-1] >= 3):
            return _derived("X", body[2], body[3:], twice[3:])
        if len(body) - 2 + twice[-1] == 3 and twice[-1] and not body.endswith("Y"):
            return Shape("QI", body[:2], body[2], body[3], "doubled")
        if twice[0]:
            return _derived("VIII", body[0] * 2, body[1:], twice[1:])
        return _derived("VIII", body[:2], body[2:], twice[2:])
    if letters[0] == "ت" and size > 3:
        if letters[2] == "A":
            return _derived("VI", letters[1], letters[3:], doubled[3:])
        if doubled[2]:
            return _derived("V", letters[1], letters[2:], doubled[2:])
        if size == 5:
            return _derived("QT", letters[1:3], letters[3:], doubled[3:])
    if size > 2 and letters[1] == "A" and size + doubled[-1] >= 4:
        return _derived("III", letters[0], letters[2:], doubled[2:])
    if letters[0] == "ء" and (size == 4 or (size == 3 and doubled[-1])):
        return _derived("IV", letters[1], letters[2:], doubled[2:])
    if size == 4:
        return _derived("Q", letters[:2], letters[2:], doubled[2:])
    if size == 3 and doubled[1]:
        return _derived("II", letters[0], letters[1:], doubled[1:])
    return _first_form(letters, vowels, doubled, long)


def _first_form(letters: str, vowels: list[str], doubled: list[bool], long: str) -> Shape:
    vowel = vowels[1] or "a"
    if len(letters) == 2:
        return Shape("I", letters[0], letters[1], letters[1], "doubled", vowel)
    first, middle, last = letters[0], letters[1], letters[2]
    if middle == "A":
        return Shape("I", first, "ي" if long == "I" else "و", last, "hollow", "a", long or "U")
    if last == "A":
        return Shape("I", first, middle, "و", "defective", "a", "U")
    if last in "Yي":
        return Shape("I", first, middle, "ي", "defective", "i" if last == "ي" else "a", "I")
    return Shape("I", first, middle, last, "doubled" if middle == last else "sound", vowel)


def _derived(form: str, first: str, rest: str, doubled: list[bool]) -> Shape:
    if len(rest) == 1 and form not in ("II", "V"):
        return Shape(form, first, rest, rest, "doubled")
    if rest[0] == "A":
        return Shape(form, first, "و", rest[1], "hollow")
    middle, last = rest[0], rest[1:] or "ي"
    if last in "AYي" and last:
        return Shape(form, first, middle, "ي", "defective")
    return Shape(form, first, middle, last, "sound")


def _letters(lemma: str) -> tuple[str, list[str], list[bool]]:
    """Return a lemma's letters (A for ا inside it, Y for final ى), the vowel after each, and which are doubled."""
    letters = ""
    vowels: list[str] = []
    doubled: list[bool] = []
    text = re.sub("[\u0640\u0652]", "", lemma).replace("آ", "أا").translate(_HAMZAS)
    for at, character in enumerate(text):
        if character in _SIGNS:
            vowels[-1] = _SIGNS[character]
        elif character == _SHADDA:
            doubled[-1] = True
        else:
            letters += "A" if character in "اٱ" and at else "Y" if character == "ى" else character
            vowels.append("")
            doubled.append(False)
    return letters, vowels, doubled

"""Arabic script: folding spellings together with the way back to the source, words, and attached particles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from data.model import Word

_DROPPED = "\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\x00"
_MARKS = re.compile(f"[{_DROPPED}]")


class _Letters(dict[int, str]):
    """What letters become, by code point; one that stays is entered when first met, for a miss costs translate most."""

    def __missing__(self, letter: int) -> str:
        self[letter] = chr(letter)
        return self[letter]


_FOLDED = (
    dict(zip("أإآٱىةؤئکیگپچڤ", "اااايهويكيغبجف", strict=True))
    | dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True))
    | {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "٪": "%", "٫": "."}
)
_LETTERS = _Letters(str.maketrans(_FOLDED))
_LONG = 40  # letters from which a text is gone through faster once for each of _FOLDED than once a letter of its own
# Letters that stand for one foreign sound, and those that stand for none.
_CONSONANTS = str.maketrans("غقكثشصطظ", "جججسسستز", "اويءه")
_REPEATED = re.compile("(.)\\1+")
_WORD = re.compile(
    f"[\u0621-\u063a\u0641-\u064a\u0671-\u06d3][\u0621-\u063a\u0641-\u064a\u0671-\u06d3{_DROPPED}]*"
    r"|[A-Za-z\u00c0-\u024f]+(?:[.'’-][A-Za-z\u00c0-\u024f]+)*"
    r"|[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*"
    r"|\.{2,}|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text with, for each of its characters, the offset it had in the source (None: the same)."""

    text: str
    origin: tuple[int, ...] | None
    source_length: int

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return the source span of folded[start:end]; marks that follow its last letter belong to it."""
        if self.origin is None:
            return start, end
        last = self.origin[end] if end < len(self.origin) else self.source_length
        return self.origin[start], last


class Split(NamedTuple):
    """One way to read a word: attached particles and the rest; `cut` folded letters of the word stand before the rest.

    `rest` may be longer than what is left after the cut: للدوحة is ل + الدوحة, whose alif is not written.
    """

    particles: str
    rest: str
    cut: int


def fold(text: str) -> str:
    """Return text without vowel signs and with letters that writers confuse made one (أ=ا, ة=ه, ى=ي, ٣=3)."""
    text = _MARKS.sub("", text)
    if len(text) < _LONG:
        return text.translate(_LETTERS)
    for letter, folded in _FOLDED.items():
        text = text.replace(letter, folded)
    return text


def fold_with_offsets(text: str) -> Folded:
    """Return the folded text together with the way back to source offsets."""
    marks = {match.start() for match in _MARKS.finditer(text)}
    origin = tuple([at for at in range(len(text)) if at not in marks]) if marks else None
    return Folded(fold(text), origin, len(text))


# So many words are kept here and wherever else words are asked for one by one. More would take room and save no time:
# most words that are met again are met soon.
fold_word = lru_cache(maxsize=16_000)(fold)


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """Return the words, numbers and visible signs of text; `offset` is where text begins in its article."""
    found = []
    for match in _WORD.finditer(text):
        if key := fold_word(match.group()):
            start, end = match.span()
            found.append(Word(offset + start, offset + end, key))
    return tuple(found)


def inside(surface: str, letters: int) -> int:
    """Return the offset in surface at which its first `letters` folded letters, with their marks, are over."""
    at = 0
    while at < len(surface) and (letters > 0 or _MARKS.match(surface[at])):
        letters -= not _MARKS.match(surface[at])
        at += 1
    return at


@lru_cache(maxsize=16_000)
def splits(key: str) -> tuple[Split, ...]:
    """Return the ways to read a folded word, the whole word first; never the article ال cut off.

    Whether a particle or a letter of the root was cut is for the caller's vocabulary to decide (فتح, لبنان, بغداد).
    """
    found = [Split("", key, 0)]
    bases = [("", key, 0)]
    if len(key) > 2 and key[0] in "وف":
        bases.append((key[0], key[1:], 1))
        found.append(Split(key[0], key[1:], 1))
    for before, rest, cut in bases:
        if len(rest) > 2 and rest[0] in "بلك":
            found.append(Split(before + rest[0], rest[1:], cut + 1))
            if rest.startswith("لل") and len(rest) > 3:
                found.append(Split(before + "ل", "ا" + rest[1:], cut + 1))
    return tuple(found)


@lru_cache(maxsize=16_000)
def rests(key: str) -> tuple[str, ...]:
    """Return what is left of a folded word in each way to read it."""
    return tuple([split.rest for split in splits(key)])


def without_article(key: str) -> str:
    """Return a folded word without its article ال."""
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


@lru_cache(maxsize=10_000)
def skeleton(key: str) -> str:
    """Return the consonants by which spellings of one foreign name agree (غوتيريش, جوتيريس)."""
    return _REPEATED.sub("\\1", key.translate(_CONSONANTS))

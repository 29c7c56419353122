"""Reading numbers: folded words of a date as their sum, and numbers of any size among a sentence's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from data.arabic import splits
from data.dates.words import hundreds_words, plurals, values
from data.model import Word

_THOUSANDS = re.compile(r"\d{1,3}(?:[,٬]\d{3})+")
_FRACTION = re.compile(r"(\d+)[.,](\d+)")


@dataclass(frozen=True, slots=True)
class Number:
    """Words first..last (exclusive) that are a number, its value, and how many letters of particles stand before it."""

    first: int
    last: int
    value: float
    cut: int = 0


@cache
def _small() -> dict[str, int]:
    return values("cardinal") | values("tens") | hundreds_words() | values("hundreds")


@cache
def _of_dates() -> dict[str, int]:
    return _small() | values("ordinal") | {"الف": 1000, "الفين": 2000, "الفان": 2000}


def number(text: str) -> int:
    """Return the value of a folded number, ordinal or year, as the sum of its words; ValueError if a word is none."""
    digits = re.search(r"\d+", text)
    if digits:
        return int(digits.group())
    total, known = 0, _of_dates()
    for word in text.split():
        for form in (word, word.removeprefix("و"), word.removeprefix("ال"), word.removeprefix("و").removeprefix("ال")):
            if form in known:
                total += known[form]
                break
        else:
            if word != "و":
                raise ValueError(f"no number: {word}")
    return total


def number_at(words: Sequence[Word], index: int) -> Number | None:
    """Return the number that begins at a word: groups below a thousand, each with its scale, joined by و.

    "One" in words alone is none (أحد المسؤولين), nor is a plural scale alone (آلاف).
    """
    cut, first = _first(words[index].key)
    if not first:
        return None
    total, group, at = 0.0, 0.0, index
    several = False  # a scale or a word of a number has been read, so that a group of digits may follow
    while at < len(words):
        joined = at > index and words[at].key == "و" and at + 1 < len(words)
        key = words[at + joined].key
        bare = first if at == index else key[1:] if key.startswith("و") and key not in _small() else key
        linked = joined or (at > index and bare != key)
        digits, small = _digits(bare), _small().get(bare)
        # A further group wants و before it, but for ten after a unit (خمسة عشر).
        if at > index and (digits is not None or small is not None) and not linked and not (small == 10 and group < 10):
            break
        scale = values("scale").get(bare, 0) or (plurals("scale").get(bare, 0) if group else 0)
        if digits is not None and (at == index or several):
            group += digits
        elif small is not None:
            group, several = group + small, True
        elif bare in values("dual_scale") and not group:
            total, several = total + values("dual_scale")[bare], True
        elif scale and not (linked and group):
            total, group, several = total + (group or 1) * scale, 0.0, True
        else:
            break
        at += 1 + joined
    if at == index or (total + group <= 1 and not first[0].isdigit()):
        return None
    return Number(index, at, total + group, cut)


@lru_cache(maxsize=16_000)
def begins_number(key: str) -> bool:
    """Return whether a number may begin with a folded word: most begin none."""
    return bool(_first(key)[1])


def _first(key: str) -> tuple[int, str]:
    """Return a number's first word without particles, and how many letters they are; no word where it is none."""
    small, scales, duals = _small(), values("scale"), values("dual_scale")
    for split in splits(key):
        if split.rest in small or split.rest in scales or split.rest in duals:
            return split.cut, split.rest
    return 0, key if _digits(key) is not None else ""


def _digits(key: str) -> float | None:
    if not key[:1].isdigit():
        return None
    if _THOUSANDS.fullmatch(key):
        return float(re.sub(r"\D", "", key))
    fraction = _FRACTION.fullmatch(key)
    if fraction:
        return float(f"{fraction[1]}.{fraction[2]}")
    return float(key) if key.isdigit() else None

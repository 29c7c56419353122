"""Reading numbers and ordinals below a thousand, and years, in digits or words."""

from __future__ import annotations

import re
from functools import cache

from data.dates.words import hundreds_words, values


@cache
def _words() -> dict[str, int]:
    small = values("cardinal") | values("tens") | values("ordinal") | hundreds_words() | values("hundreds")
    return small | {"الف": 1000, "الفين": 2000, "الفان": 2000}


def number(text: str) -> int:
    """Return the value of a folded number, ordinal or year, as the sum of its words; ValueError if a word is none."""
    digits = re.search(r"\d+", text)
    if digits:
        return int(digits.group())
    total, known = 0, _words()
    for word in text.split():
        for form in (word, word.removeprefix("و"), word.removeprefix("ال"), word.removeprefix("و").removeprefix("ال")):
            if form in known:
                total += known[form]
                break
        else:
            if word != "و":
                raise ValueError(f"no number: {word}")
    return total

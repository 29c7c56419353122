"""Whether the clause around a date speaks of what is to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from data.dates.words import any_of, values
from data.verbs import readings

# What ends the reach of a word of future or past: full stops and the like, and where a quotation opens.
_STOP = re.compile(r"[.!?؟؛:\n«“]")
_AFTER_STOP = re.compile(r"[.!?؟؛:،,\n«»“”\"]")

_FARTHEST = 400
_FIRST = re.compile(r"\W*(?P<word>\w+)")


@cache
def _signs() -> re.Pattern[str]:
    """Words that decide, by group: clause (opens one), behind, ahead, and what may be a verb of the future."""
    return re.compile(
        rf"(?<!\w)[وف]?(?:(?P<clause>{any_of(values('clause'))})|[بل]?(?P<ahead>{any_of(values('ahead'))})(?:\s+ان(?!\w))?"
        rf"|(?P<behind>{any_of(values('behind'))})|(?P<verb>س[يتن]\w{{2,}}))(?!\w)"
    )


@lru_cache(maxsize=10_000)
def _future(word: str) -> bool:
    """Return whether a word is س and a verb of the present."""
    return word not in values("not_future") and any(
        "س" in reading.particles and not reading.pronoun and reading.form.number != "d" for reading in readings(word)
    )


@lru_cache(maxsize=10_000)
def is_present_verb(word: str) -> bool:
    """Return whether a folded word can be a verb in the present, and no other form of one."""
    found = readings(word)
    return bool(found) and all(each.form.tense == "present" and not each.pronoun for each in found)


def _tells(text: str, start: int, end: int) -> Iterator[str]:
    """Yield what the deciding words between two offsets say: clause, behind or ahead."""
    for sign in _signs().finditer(text, start, end):
        if sign.lastgroup != "verb":
            yield sign.lastgroup or ""
        elif _future(sign["verb"]):
            yield "ahead"


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Return whether the words text[start:end] stand in a clause about the future.

    The nearest word before them that tells past from future decides, within the sentence; where none does, the first
    one after them within the clause. A sentence that opens with a verb of the present (يفتتح الثلاثاء) is about what is
    to come.
    """
    reach = max(0, start - _FARTHEST)
    opened = max((stop.end() for stop in _STOP.finditer(text, reach, start)), default=reach)
    for tell in reversed(list(_tells(text, opened, start))):
        if tell == "clause":
            break
        return tell == "ahead"
    else:
        first = _FIRST.match(text, opened)
        if first and first.end() <= start and is_present_verb(first["word"]):
            return True
    stop = _AFTER_STOP.search(text, end, end + _FARTHEST)
    return next(_tells(text, end, stop.start() if stop else end + _FARTHEST), "") == "ahead"

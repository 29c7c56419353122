"""Whether the clause around a date speaks of what is to come."""

from __future__ import annotations

import re
from functools import cache

from data.dates.words import any_of, values

# What ends the reach of a word of future or past: full stops and the like, and where a quotation opens.
_STOP = re.compile(r"[.!?؟؛:\n«“]")
_AFTER_STOP = re.compile(r"[.!?؟؛:،,\n«»“”\"]")


@cache
def _signs() -> re.Pattern[str]:
    """Words that decide, by group: clause (opens one), behind, ahead; the future's س before a verb is ahead."""
    verb = rf"(?!{any_of(values('not_future'))})س[يتن]\w{{2,}}"
    return re.compile(
        rf"(?<!\w)[وف]?(?:(?P<clause>{any_of(values('clause'))})|[بل]?(?P<ahead>{any_of(values('ahead'))}|{verb})"
        rf"|(?P<behind>{any_of(values('behind'))}))(?!\w)"
    )


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Return whether the words text[start:end] stand in a clause about the future.

    The nearest word before them that tells past from future decides, within the sentence; where none does, the first
    one after them within the clause.
    """
    before = text[:start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    tells = [sign.lastgroup for sign in _signs().finditer(before, stops[-1] if stops else 0)]
    for tell in reversed(tells):
        if tell == "clause":
            break
        return tell == "ahead"
    stop = _AFTER_STOP.search(text, end)
    following = _signs().search(text, end, stop.start() if stop else len(text))
    return bool(following) and following.lastgroup == "ahead"

"""Arabic text as HTML with parts of it marked; whatever stands in the text stays text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import pairwise

_THREE_LINES, _HARDLY_SHORTER = 170, 40


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article's text, the CSS class of its mark and what to say about it."""

    start: int
    end: int
    kind: str
    title: str = ""


def marked(text: str, offset: int, marks: Iterable[Mark]) -> str:
    """Return a text that begins at `offset` of its article as escaped HTML with its marks, which may overlap."""
    inside = [mark for mark in marks if mark.start < offset + len(text) and mark.end > offset and mark.start < mark.end]
    borders = {0, len(text)}
    for mark in inside:
        borders |= {max(0, mark.start - offset), min(len(text), mark.end - offset)}
    cuts = sorted(borders)
    return "".join(_piece(text[a:b], [m for m in inside if m.start - offset <= a and b <= m.end - offset])
                   for a, b in pairwise(cuts))  # fmt: skip


def around(text: str, offset: int, *words: tuple[int, int]) -> str:
    """Return a text that begins at `offset` of its article, cut to some three lines around the first of some words.

    The words are (start, end) in the article, and marked; the text is escaped.
    """
    first, last = 0, len(text)
    if words and len(text) > _THREE_LINES + _HARDLY_SHORTER:
        start, end = (min(max(at - offset, 0), len(text)) for at in words[0])
        first = max(0, min(start - _THREE_LINES // 3, len(text) - _THREE_LINES))
        last = max(end, min(len(text), first + _THREE_LINES))
        first = text.find(" ", first, start) + 1 or start if first else 0
        last = max(text.rfind(" ", end, last), end) if last < len(text) else last
    marks = [Mark(start, end, "anchor") for start, end in words]
    cut = marked(text[first:last], offset + first, marks)
    return f"{'…' if first else ''}{cut}{'…' if last < len(text) else ''}"


def _piece(text: str, marks: list[Mark]) -> str:
    if not marks:
        return escape(text)
    kinds = " ".join(dict.fromkeys(mark.kind for mark in marks))
    titles = " · ".join(dict.fromkeys(mark.title for mark in marks if mark.title))
    title = f' title="{escape(titles)}"' if titles else ""
    return f'<mark class="{escape(kinds)}"{title}>{escape(text)}</mark>'

"""Sentences of an article, at their places in its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from data.arabic import words
from data.boilerplate import find_boilerplate, line_spans, trimmed
from data.ids import sentence_id
from data.model import Article, Boilerplate, Sentence, Word

__all__ = ["find_boilerplate", "quotation_pairs", "split"]

_PAIRS = {"«": "»", "“": "”", "‘": "’", "(": ")", "[": "]"}
_CLOSING = "»”’\"')]"
_TURNED = {"»": "«", "«": "»"}
_REVERSED = re.compile(r"^[^«»]*(?:^|[\s:])»(?=\w)[^«»]*\w[.؟!،]?«(?!\w)")  # »so« where others write «so»
_UPRIGHT = re.compile(r"(?:^|[\s:])«(?=\w)")
_MARK = re.compile(f"[{re.escape(''.join(_PAIRS) + _CLOSING)}]")
# A full stop, question or exclamation mark that may end a sentence, with the marks that close after it. Two full stops
# or more are a pause. A full stop without a blank after it ends one only between whole Arabic words.
_END = re.compile(
    rf"(?:(?<!\.)\.(?!\.)|[!?؟]+)[{re.escape(_CLOSING)}]*(?=\s|$)"
    r"|(?<=[\u0621-\u064a\u064b-\u0652]{3})[.؟!](?=[\u0621-\u064a]{3})"
)
_SHORT = re.compile(r"(?:^|[^\w])(?:[وف]?[\u0621-\u064a]\u0640?|[A-Za-z]{1,2})\.$")
_PARTICLES = tuple("وفبلك")
_STOPS = tuple(".!؟?…")
_LONGEST = 1000  # words of a sentence: the longest of 2,700 articles, a table without full stops, has 762
_NUMBERED = re.compile(r"\s*[0-9٠-٩]{1,2}\.$")


def split(article: Article, boilerplate: Iterable[Boilerplate]) -> tuple[Sentence, ...]:
    """Return the sentences of what is not boilerplate; a line end always ends one."""
    found: list[Sentence] = []
    paragraph = 0
    for stretch, new_line in _stretches(article.text, boilerplate):
        for start, end, inner in _pieces(article.text, _spans(article.text, *stretch)):
            if any(word.key[0].isalnum() for word in inner):
                paragraph += bool(found) and new_line
                new_line = False
                n = len(found)
                key = sentence_id(article.article_id, n)
                surface = article.text[start:end]
                found.append(Sentence(key, article.article_id, n, paragraph, start, end, surface, inner))
    return tuple(found)


def quotation_pairs(text: str) -> tuple[tuple[int, int], ...]:
    """Return the offsets of an opening mark and its closing one for every pair of a line of text, brackets too."""
    found, open_marks = [], []
    waited: Counter[str] = Counter()  # how many open marks each closing mark is waited for by
    several = text.count('"') > 2  # two belong together however they stand
    turned = "»" in text and _REVERSED.search(text) is not None and _UPRIGHT.search(text) is None
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if turned:
            mark = _TURNED.get(mark, mark)
        straight = _side(text, at) if mark == '"' and several else ""
        if straight == "close" and not waited['"']:
            continue
        if straight == "open" or mark in _PAIRS or (mark == "”" and text[at + 1 : at + 2].isalpha()):
            open_marks.append((at, _PAIRS.get(mark, mark)))
            waited[open_marks[-1][1]] += 1
        elif mark == '"' and not waited['"']:
            open_marks.append((at, '"'))
            waited['"'] += 1
        elif mark in _CLOSING:
            if mark == "”" and not waited[mark]:
                mark = '"'  # what opens with a straight mark may close with a curved one
            while waited[mark]:
                start, closing = open_marks.pop()
                waited[closing] -= 1
                if closing == mark:
                    found.append((start, at))
                    break
    return tuple(sorted(found))


def _side(text: str, at: int) -> str:
    """Return whether a straight mark opens or closes: it stands at a word on one side only; empty if neither tells."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    particle = before in _PARTICLES and not text[max(0, at - 2) : at - 1].strip()
    if before in (":", "ـ") or ((particle or not before.strip()) and after.isalnum()):
        return "open"
    return "close" if (before.isalnum() or before in _STOPS) and not after.isalnum() else ""


def _stretches(text: str, boilerplate: Iterable[Boilerplate]) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield what is left of each line, and whether a new line begins with it."""
    apart = sorted((each.start, each.end) for each in boilerplate)
    for at, stop in line_spans(text):
        new = True
        for first, last in [*((a, b) for a, b in apart if a < stop and b > at), (stop, stop)]:
            if at < first:
                yield (at, first), new
                new = False
            at = max(at, last)


def _pieces(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, tuple[Word, ...]]]:
    """Yield each span with its words; what no full stop ends for too long is cut, so that time grows with length."""
    for start, end in spans:
        inner = words(text[start:end], start)
        if len(inner) <= _LONGEST:
            yield start, end, inner
            continue
        for at in range(0, len(inner), _LONGEST):
            piece = inner[at : at + _LONGEST]
            yield piece[0].start, piece[-1].end, piece


def _spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a stretch without a line end, without the blanks at their ends."""
    line = text[start:end]
    pairs = quotation_pairs(line)
    at = 0
    for match in [*_END.finditer(line), None]:
        stop = match.end() if match else len(line)
        if match and not _ends(line, at, match, pairs):
            continue
        first, last = trimmed(line, at, stop)
        if first < last:
            yield start + first, start + last
        at = stop


def _ends(line: str, at: int, match: re.Match[str], pairs: Iterable[tuple[int, int]]) -> bool:
    """Return whether a mark ends the sentence that began at `at`."""
    mark = match.start()
    before = line[at : mark + 1]
    if line[mark] == "." and (_SHORT.search(before) or _NUMBERED.fullmatch(before)):
        return False
    around = [(first, last) for first, last in pairs if first < mark < last]
    if not around:
        return True
    closed = all(last < match.end() for _, last in around)
    return closed and re.match(r"\s+و|\s*$", line[match.end() :]) is not None

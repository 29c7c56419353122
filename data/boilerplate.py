"""The stretches of an article's text that are no part of it: repeated headlines, teasers, sharing, credits, notices."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from data.arabic import fold
from data.lexicon.files import entries
from data.model import Article, Boilerplate
from data.other_stories import unheaded_leads

FIELDS = ("alone", "label", "heading", "starred", "within", "before", "joining", "examples", "counterexamples")
LINE_END = re.compile("[\r\n\v\f\x85\u2028\u2029]+")
BLANKS = " \t\xa0\u3000" + "".join(
    map(chr, [*range(32), 0x7F, *range(0x2000, 0x2010), *range(0x2028, 0x2030), *range(0x2066, 0x206A), 0xFEFF])
)
_DECORATION = "*•▪●·.…|/\\-–—_>«»\"'()[]،,:"
_PARTING = rf"[\s{re.escape(_DECORATION)}]*"
_PROSE_END = re.compile(r"(?<!\.)[.!؟?][\"»”)\]]*$")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?|https?://\S+|@\w+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.A
)
LONGEST_HEADLINE = 160
_LONGEST_BYLINE, _SHORTEST_REPEATED, _SHORTEST_PROSE = 4, 12, 80
_LONGEST_SEVERAL = 4 * LONGEST_HEADLINE
_SEVERAL = re.compile(rf"(.{{{_SHORTEST_REPEATED},}}?)(?:\s*\1)+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without the blanks at its ends; `key` is its folded form with single spaces."""

    start: int
    end: int
    key: str


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the blanks and control characters at its ends."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip(BLANKS))
    return start, max(start, end - len(inner) + len(inner.rstrip(BLANKS)))


def line_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line of a text starts and ends, blank ones too."""
    at = 0
    for end in LINE_END.finditer(text):
        yield at, end.start()
        at = end.end()
    yield at, len(text)


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not blank."""
    for span in line_spans(text):
        start, end = trimmed(text, *span)
        if start < end:
            yield _line(text, start, end)


def _line(text: str, start: int, end: int) -> Line:
    return Line(start, end, " ".join(fold(text[start:end]).split()))


def find_boilerplate(article: Article) -> tuple[Boilerplate, ...]:
    """Return the stretches of an article that are not read, in order and apart from each other."""
    every = [part for line in lines(article.text) for part in _copies(article.text, line)]
    found: dict[Line, str] = dict(_repeated(every))
    rest = [line for line in every if line not in found]
    under_heading = False
    outlet = fold(article.outlet).strip()
    for line in rest:
        reason, heads = _reason(line.key, outlet)
        under_heading = heads or (under_heading and (bool(reason) or not _is_prose(line)))
        if reason or under_heading:
            found[line] = reason or "teaser"
    left = [line for line in every if line not in found]
    if len(left) > 2 and _is_headline(left[0]) and _is_byline(left[1]) and len(left[2].key) >= _SHORTEST_PROSE:
        found[left[1]] = "byline"
        left.remove(left[1])
    if leads := unheaded_leads([line.key for line in left], _joining()):
        found.update(dict.fromkeys(left[-leads:], "teaser"))
    whole = [Boilerplate(line.start, line.end, reason) for line, reason in found.items()]
    openings = (_opening(article.text, line) for line in every[:3] if line not in found)
    return tuple(sorted((*whole, *filter(None, openings)), key=lambda stretch: stretch.start))


def _copies(text: str, line: Line) -> Iterator[Line]:
    """Yield the line, or each copy where it is one headline several times over."""
    surface = text[line.start : line.end]
    repeated = _SEVERAL.fullmatch(surface) if len(surface) <= _LONGEST_SEVERAL else None
    if repeated is None:
        yield line
        return
    unit = repeated.group(1)
    at = line.start
    while (at := text.find(unit, at, line.end)) >= 0:
        yield _line(text, at, at + len(unit))
        at += len(unit)


def _repeated(every: list[Line]) -> Iterator[tuple[Line, str]]:
    """Yield lines that stand more than once: each copy of a headline, and of prose each copy after the first."""
    times = Counter(line.key for line in every if len(line.key) >= _SHORTEST_REPEATED)
    seen: set[str] = set()
    for line in every:
        if times[line.key] > 1 and (line.key in seen or not _is_prose(line) or line.key.endswith(("؟", "?"))):
            yield line, "repeated"
        seen.add(line.key)


def _is_prose(line: Line) -> bool:
    return len(line.key) > LONGEST_HEADLINE or bool(_PROSE_END.search(line.key))


def _is_headline(line: Line) -> bool:
    return len(line.key) <= LONGEST_HEADLINE and not line.key.endswith((".", "،", ":"))


def _is_byline(line: Line) -> bool:
    """Return whether a line may be an author's name or an agency's: a few words and no sign or digit."""
    return len(line.key.split()) <= _LONGEST_BYLINE and re.fullmatch(r"[^\W\d]+(?: [^\W\d]+)*", line.key) is not None


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return (reason, field, pattern) for what the lexicon holds; patterns are for folded lines."""
    kinds = dict.fromkeys(FIELDS, list)
    found = []
    for reason, fields in entries("boilerplate.toml", {"name": dict}, kinds):
        if "alone" in fields:
            found.append((reason, "alone", rf"{_PARTING}(?:(?:{_any(fields['alone'])})(?!\w){_PARTING})+"))
        for field in ("label", "heading"):
            if field in fields:
                found.append(
                    (reason, field, rf"{_PARTING}(?:{_any(fields[field])})(?:{_PARTING}| ?[:–—-].*| \S+ \S+:.*)")
                )
        if "starred" in fields:
            found.append((reason, "starred", rf"\*+ ?(?:{_any(fields['starred'])}) .*"))
        if "within" in fields:
            found.append((reason, "within", rf".*(?:{_any(fields['within'])}).*"))
        if "before" in fields:
            found.append((reason, "before", rf"\( ?(?:{_any(fields['before'])}) ?\) ?[-–—]+"))
    return tuple((reason, field, re.compile(pattern, re.IGNORECASE)) for reason, field, pattern in found)


@cache
def _joining() -> frozenset[str]:
    """Return the words that join a paragraph to the one before."""
    kinds = dict.fromkeys(FIELDS, list)
    every = entries("boilerplate.toml", {"name": dict}, kinds)
    return frozenset(fold(word) for _, fields in every for word in fields.get("joining", ()))


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(fold(phrase)) for phrase in sorted(phrases, key=len, reverse=True))


def _reason(key: str, outlet: str) -> tuple[str, bool]:
    """Return why a line is boilerplate ("" if it is none), and whether it heads others that are."""
    for reason, field, pattern in _patterns() if len(key) <= LONGEST_HEADLINE * 2 else ():
        if field != "before" and pattern.fullmatch(key):
            return reason, field == "heading"
    if _ADDRESS.fullmatch(key):
        return "site", False
    if outlet and key.strip(_DECORATION + " ") == outlet:
        return "outlet", False
    if re.search("[a-z]", key, re.IGNORECASE) and not re.search("[\u0621-\u064a]", key) and len(key.split()) <= 8:
        return "not_arabic", False
    return "", False


def _opening(text: str, line: Line) -> Boilerplate | None:
    """Return the agency in brackets that stands before a line's first words."""
    for reason, field, pattern in _patterns():
        if field == "before":
            opening = text[line.start : line.start + 40]
            folded = fold(opening)
            if match := pattern.match(folded) if len(folded) == len(opening) else None:
                return Boilerplate(line.start, line.start + match.end(), reason)
    return None

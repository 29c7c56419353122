"""How far a noun phrase reaches: nouns and adjectives, the name beside a title, and what says who is meant."""

from __future__ import annotations

from data.grammar.line import BREAKS, QUOTES, Line, accusative, definite
from data.grammar.words import WORDS

_OF = frozenset(("من",))
_QUOTED = 4


def phrase_end(line: Line, first: int) -> int:
    """Return the word after the last of the noun phrase that begins at a word."""
    end = _core_end(line, first)
    while True:
        further = _further(line, first, end)
        if further == end:
            return end
        end = further


def _core_end(line: Line, first: int) -> int:
    """Return the end of the nominals that follow each other without a new phrase beginning."""
    end = first + 1
    while line.nominal(end) and not line.starts[end] and not _leaves(line, end):
        end += 1
    return end


def _leaves(line: Line, at: int) -> bool:
    """Say whether a word is no more of the phrase: a time, an accusative, a noun behind ب or ل that names no office."""
    key, word = line.keys[at], line.classes[at]
    if (key in WORDS["time_adverbs"] and not (word.kind == "ADJ" and key.startswith("ال"))) or (
        key[0].isdigit() and line.keys[at - 1] not in WORDS["time_adverbs"]
    ):
        return True
    before = line.keys[at - 1]
    if accusative(key, word) and before[-1] not in "اهت" and not before.endswith("ين"):
        return True
    return word.preposition and not _of_office(line, at)


def _of_office(line: Line, at: int) -> bool:
    """Say whether ب or ل belongs to a title: المتحدث باسم, الأمين العام للأمم المتحدة."""
    key = line.keys[at]
    if key in WORDS["of_office"]:
        return True
    before = line.classes[at - 1]
    human = key.endswith(("ين", "يين")) and line.kind(at) != "PROPN"
    return key.startswith("لل") and before.kind == "ADJ" and definite(line.keys[at - 1], before) and not human


def _further(line: Line, first: int, end: int) -> int:
    """Return the end after one more part: a quoted name, من behind a number, a name behind a title's comma."""
    if end >= len(line):
        return end
    key = line.keys[end]
    if key in QUOTES and key not in ")]»”":
        for close in range(end + 2, min(end + 2 + _QUOTED, len(line))):
            if line.keys[close] in QUOTES and not any(line.verb(at) for at in range(end, close)):
                return close + 1 if key not in "([" else end
        return end
    if key in _OF and _part(line, first) and line.nominal(end + 1):
        return _core_end(line, end + 1)
    named = any(label.endswith("PER") for label in line.names[first:end])
    if key in BREAKS and key in "،," and not named and _called(line, end + 1) and _known(line, first, end):
        return _name_end(line, end + 1)
    if _called(line, end) and not named and not line.starts[end]:
        return _name_end(line, end)
    return end


def _known(line: Line, first: int, end: int) -> bool:
    return any(definite(line.keys[at], line.classes[at]) for at in range(first, end))


def _part(line: Line, first: int) -> bool:
    """Say whether a phrase's head wants من: it is indefinite (وفد من), or a part or number (عدد من, العديد من)."""
    word = line.classes[first]
    return line.keys[first] in WORDS["parts"] or word.kind == "NUM" or not definite(line.keys[first], word)


def _called(line: Line, at: int) -> bool:
    return at < len(line) and line.names[at] == "B-PER" and not line.classes[at].and_


def _name_end(line: Line, at: int) -> int:
    at += 1
    while at < len(line) and line.names[at].startswith("I-"):
        at += 1
    return at

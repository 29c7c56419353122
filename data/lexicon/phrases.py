"""Finding the entries of a vocabulary in a sentence's words, longest first, past attached particles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from typing import Any, Generic, TypeVar

from data.arabic import Split, fold, rests, splits, words
from data.model import Word

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """Words first..last (exclusive) that are an entry's form; `split` is how the first word was read."""

    first: int
    last: int
    split: Split
    values: tuple[Value, ...]


class Phrases(Generic[Value]):
    """Forms of one or more words, each with the values it stands for."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[Value]]] = defaultdict(dict)
        for form, value in entries:
            first, *rest = (word.key for word in words(form))
            values = self._by_first[first].setdefault(tuple(rest), [])
            if value not in values:
                values.append(value)
        self._lengths = {
            first: sorted({len(rest) for rest in rests}, reverse=True) for first, rests in self._by_first.items()
        }
        for first in self._lengths:
            _BEGINNING[first].append(self)
        _openings.cache_clear()

    def __contains__(self, form: str) -> bool:
        first, *rest = fold(form).split() or [""]
        return tuple(rest) in self._by_first.get(first, {})

    def begin(self, key: str) -> bool:
        """Return whether an entry may begin with this folded word."""
        return self in _openings(key)

    def beginnings(self, sentence: Sequence[Word]) -> list[int]:
        """Return the words of a sentence with which an entry may begin: most begin none."""
        keys = [word.key for word in sentence]
        return [index for index in compress(range(len(keys)), map(_openings, keys)) if self in _openings(keys[index])]

    def at(self, sentence: Sequence[Word], index: int) -> Match[Value] | None:
        """Return the longest entry that begins at this word, or None; at equal length the fewest particles win."""
        readings = _openings(sentence[index].key).get(self)
        if not readings:
            return None
        best: Match[Value] | None = None
        for split in readings:
            for length in self._lengths[split.rest]:
                last = index + 1 + length
                if best is not None and last <= best.last:
                    break
                values = self._by_first[split.rest].get(tuple([word.key for word in sentence[index + 1 : last]]))
                if values is not None and last <= len(sentence):
                    best = Match(index, last, split, tuple(values))
                    break
        return best

    def all(self, sentence: Sequence[Word]) -> list[Match[Value]]:
        """Return the entries a sentence names, left to right, longest first, never overlapping."""
        found, free = [], 0
        for index in self.beginnings(sentence):
            if index >= free and (match := self.at(sentence, index)):
                found.append(match)
                free = match.last
        return found


# By first word: the vocabularies in which an entry begins so. A word is looked up in all of them at once, as most words
# begin no entry of any.
_BEGINNING: dict[str, list[Phrases[Any]]] = defaultdict(list)


@lru_cache(maxsize=16_000)
def _openings(key: str) -> Mapping[Phrases[Any], tuple[Split, ...]]:
    """Return by vocabulary the ways to read a folded word in which an entry may begin with it."""
    found: dict[Phrases[Any], tuple[Split, ...]] = {}
    if not _BEGINNING.keys().isdisjoint(rests(key)):
        for split in splits(key):
            for phrases in _BEGINNING.get(split.rest, ()):
                found[phrases] = (*found.get(phrases, ()), split)
    return found or _NONE


_NONE: Mapping[Phrases[Any], tuple[Split, ...]] = {}

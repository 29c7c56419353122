"""Phrases that name on whose word something rests: "according to the ministry", "as the army announced"."""

from __future__ import annotations

from dataclasses import dataclass

from data.quotes.hearing import source_of
from data.quotes.signs import COMMAS, STOPS
from data.quotes.subjects import subject_after
from data.quotes.view import Named, View
from data.quotes.vocabulary import phrases, words_of


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase of words first..last (exclusive), and the actor it names; no mention where it means who spoke before."""

    first: int
    last: int
    actor_id: str
    mention_id: str


def sources(seen: View, carried: str = "") -> list[Source]:
    """Return a sentence's phrases that name a source; `carried`: who is meant by "according to the report"."""
    found = []
    by_whom, as_said = phrases("source"), phrases("as_said")
    for index in phrases("source", "as_said").beginnings(seen.words):
        source, said = by_whom.at(seen.words, index), as_said.at(seen.words, index)
        if source and not said:
            named = next((each for each in seen.actors if source.last <= each.first <= source.last + 1), None)
            if named:
                found.append(_source(index, named))
            elif carried and seen.key(source.last).removeprefix("ل") in _same_again():
                found.append(Source(index, source.last + 1, carried, ""))
        elif said and said.last in seen.sayings:
            named = subject_after(seen, said.last)
            if seen.sayings[said.last].kind == "hear":
                named = source_of(seen, said.last) or named
            if named and _over(seen, named.last):
                found.append(_source(index, named))
    return found


def _source(first: int, named: Named) -> Source:
    return Source(first, named.last, named.mention.entity_id, named.mention.mention_id)


def _same_again() -> frozenset[str]:
    """Return the words that stand for who spoke before, as they follow "according to": المصدر, للمصدر without ل."""
    known = words_of("document", "role", "body")
    return known | {word.removeprefix("ا") for word in known}


def _over(seen: View, index: int) -> bool:
    """Return whether nothing is said after a word: a sign or the sentence's end comes."""
    return index >= len(seen.words) or seen.key(index) in COMMAS | STOPS

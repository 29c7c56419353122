"""Phrases that name on whose word something rests: "according to the ministry", "as the army announced"."""

from __future__ import annotations

from data.quotes.speakers import subject_after
from data.quotes.view import Named, View
from data.quotes.vocabulary import phrases

STOPS = frozenset("؛.؟!")


def sources(seen: View) -> list[tuple[int, Named]]:
    """Return, for each such phrase, the index of its first word and the actor it names."""
    found = []
    by_whom, as_said = phrases("source"), phrases("as_said")
    for index in range(len(seen.words)):
        source, said = by_whom.at(seen.words, index), as_said.at(seen.words, index)
        if source:
            named = next((each for each in seen.actors if source.last <= each.first <= source.last + 1), None)
            if named:
                found.append((index, named))
        elif said and said.last in seen.sayings:
            named = subject_after(seen, said.last)
            if named and _over(seen, named.last):
                found.append((index, named))
    return found


def _over(seen: View, index: int) -> bool:
    """Return whether nothing is said after a word: a sign or the sentence's end comes."""
    return index >= len(seen.words) or seen.key(index) in {"،", ",", *STOPS}

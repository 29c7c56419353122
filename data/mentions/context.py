"""What an article is about, for names that alone say too little: its countries, and the places they make likely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from data.lexicon.actors import StateEntry, states
from data.lexicon.names import names
from data.lexicon.places import PlaceEntry, countries
from data.mentions.drafts import Draft
from data.mentions.terms import Line
from data.model import Location, Word

_BONUS = 3_000_000


@cache
def by_code() -> dict[str, StateEntry]:
    """Return the states by ISO code."""
    return {state.actor.country: state for state in states()}


@cache
def capital(code: str) -> Location | None:
    """Return the capital of a country, by the first form its entry has."""
    state = by_code().get(code)
    for form in state.capitals if state else ():
        match = names().at(tuple(Word(0, 0, key) for key in form.split()), 0)
        from data.arabic import words

        match = names().at(words(form), 0)
        if match and match.values[0].places:
            return match.values[0].places[0].location
    return None


def country_counts(lines: Iterable[Line], drafts: Iterable[Draft]) -> Counter[str]:
    """Return how often each country is named: by adjectives, as a state, by its people and places."""
    counts: Counter[str] = Counter()
    for line in lines:
        for look in line.looks:
            if look.nisba and look.nisba.code in countries():
                counts[look.nisba.code] += 1
    for draft in drafts:
        if draft.actor and draft.actor.country:
            counts[draft.actor.country] += 1
        elif len(draft.places) == 1 and draft.places[0].location.country:
            counts[draft.places[0].location.country] += 1
    return counts


def likeliest(options: tuple[PlaceEntry, ...], counts: Counter[str]) -> Location:
    """Return the place meant: one made by hand, else the one whose country is named most, else the largest."""
    return max(
        options,
        key=lambda place: (place.by_hand, (place.population or 0) + _BONUS * min(counts[place.location.country], 5)),
    ).location

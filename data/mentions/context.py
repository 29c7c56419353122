"""What an article is about, for names that alone say too little: its countries, and the places they make likely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from data.arabic import fold, words
from data.ids import slug
from data.lexicon.actors import StateEntry, states
from data.lexicon.names import names
from data.lexicon.places import PlaceEntry, capitals, countries
from data.mentions.drafts import Draft
from data.mentions.terms import Line
from data.model import Actor, Article, Location


@cache
def by_code() -> dict[str, StateEntry]:
    """Return the states by ISO code."""
    return {state.actor.country: state for state in states()}


@cache
def capital(code: str) -> Location | None:
    """Return the capital of a country, by the first form its entry has, else by the table of countries."""
    state = by_code().get(code)
    for form in state.capitals if state else ():
        match = names().at(words(form), 0)
        if match and match.values[0].places:
            return match.values[0].places[0].location
    return capitals().get(code)


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


def is_outlet(actor: Actor, article: Article) -> bool:
    """Say whether an actor is the medium that published the article, which is no actor in it."""
    if actor.sector != "MED" or not article.outlet:
        return False
    outlet = slug(article.outlet).replace("_", "") or fold(article.outlet)
    mine = {actor.actor_id.replace("_", ""), slug(actor.name_en).replace("_", "")}
    return any(len(name) > 2 and (name in outlet or (len(outlet) > 3 and outlet in name)) for name in mine) or (
        fold(actor.name_ar) in fold(article.outlet)
    )


def likeliest(options: tuple[PlaceEntry, ...], counts: Counter[str]) -> Location:
    """Return the place meant: one made by hand, else the one whose country is named most, else the largest."""
    return max(
        options,
        key=lambda place: (place.by_hand, (place.population or 1) * (1 + 3 * min(counts[place.location.country], 4))),
    ).location

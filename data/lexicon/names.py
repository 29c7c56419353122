"""All names with entries in one vocabulary: what a form may name, whoever owns it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from data.arabic import fold
from data.lexicon.actors import ActorEntry, StateEntry, actors, states
from data.lexicon.files import LexiconError
from data.lexicon.phrases import Phrases
from data.lexicon.places import PlaceEntry, places
from data.model import LocationKind

Entry = TypeVar("Entry", ActorEntry, StateEntry)


@dataclass(frozen=True, slots=True)
class Name:
    """What one form may name: an actor, an actor if a cue is near, a state, a state by its capital, places."""

    actor: ActorEntry | None = None
    bare: ActorEntry | None = None
    state: StateEntry | None = None
    capital: StateEntry | None = None
    places: tuple[PlaceEntry, ...] = ()


@cache
def names() -> Phrases[Name]:
    """Return the vocabulary of names; a form with two owners of one sort raises LexiconError."""
    actor: dict[str, ActorEntry] = {}
    bare: dict[str, ActorEntry] = {}
    state: dict[str, StateEntry] = {}
    capital: dict[str, StateEntry] = {}
    where: dict[str, list[PlaceEntry]] = defaultdict(list)
    for entry in actors():
        for form in entry.forms:
            _own(actor, form, entry, entry.actor.actor_id)
        for form in entry.bare:
            _own(bare, form, entry, entry.actor.actor_id)
    for country in states():
        for form in country.forms:
            _own(state, form, country, country.actor.actor_id)
        for form in country.capitals:
            _own(capital, form, country, country.actor.actor_id)
    for place in places():
        for form in place.forms:
            owners = where[_key(form)]
            if place in owners or (owners and not place.by_hand and owners[0].by_hand):
                continue
            alike = [one for one in owners if one.location.country == place.location.country]
            if alike and place.location.kind is not LocationKind.COUNTRY and place.by_hand:
                first, second = owners[0].location.location_id, place.location.location_id
                raise LexiconError(f"the place {form!r} belongs to {first} and {second}; give it to one of them")
            owners.append(place)
    found = {}
    for form in {*actor, *bare, *state, *capital, *where}:
        found[form] = Name(
            actor.get(form), bare.get(form), state.get(form), capital.get(form), tuple(where.get(form, ()))
        )
    return Phrases(found.items())


def _key(form: str) -> str:
    return " ".join(fold(form).replace("-", " - ").split())


def _own(owners: dict[str, Entry], form: str, entry: Entry, name: str) -> None:
    key = _key(form)
    owner = owners.setdefault(key, entry)
    if owner is not entry:
        raise LexiconError(
            f"the form {form!r} of {name} belongs to {owner.actor.actor_id} already; give it to one of them"
        )

"""The places that have entries: hand-made ones, countries, the gazetteer's cities, and towns of Arab countries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from data.ids import slug
from data.lexicon.actors import states
from data.lexicon.files import LexiconError, entries, rows
from data.model import Location, LocationKind

_REQUIRED = {"kind": str, "name": dict, "latitude": float, "longitude": float}


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place with its forms; `share` says how often the news have the first form where a place would stand.

    A place made by hand has neither population nor share: its forms are places wherever they stand, unless they are
    bare, which only a place's company makes a place.
    """

    location: Location
    forms: tuple[str, ...]
    population: int | None = None
    share: float | None = None
    by_hand: bool = False
    bare: bool = False


@cache
def places() -> tuple[PlaceEntry, ...]:
    """Return all places, hand-made ones first; an id of a city that is taken has its country behind it."""
    found = [*_by_hand(), *_countries()]
    taken = {entry.location.location_id for entry in found}
    for file in ("gazetteer.tsv", "towns.tsv"):
        for entry in _cities(file, taken):
            taken.add(entry.location.location_id)
            found.append(entry)
    return tuple(found)


@cache
def countries() -> dict[str, Location]:
    """Return the countries as places, by ISO code."""
    return {entry.location.country: entry.location for entry in _countries()}


@cache
def capitals() -> dict[str, Location]:
    """Return the capital of each country that has one among the cities, by ISO code."""
    wanted = {(row["alpha3"], slug(row["capital"])) for row in rows("countries.tsv")}
    found: dict[str, Location] = {}
    for entry in places():
        place = entry.location
        if place.kind is LocationKind.CITY and (place.country, slug(place.name_en)) in wanted:
            found.setdefault(place.country, place)
    return found


def _by_hand() -> Iterator[PlaceEntry]:
    for entry, fields in entries("locations.toml", _REQUIRED, {"forms": list, "bare": list, "country": str}):
        try:
            kind, name = LocationKind(fields["kind"]), fields["name"]
            location = Location(
                entry, name["ar"], name["en"], kind, fields["latitude"], fields["longitude"], fields.get("country", "")
            )
        except (ValueError, KeyError) as error:
            raise LexiconError(f"locations.toml [{entry}]: {error}; it needs a kind and name = {{ ar, en }}") from error
        bare = tuple(fields.get("bare", ()))
        yield PlaceEntry(
            location, tuple(form for form in (name["ar"], *fields.get("forms", ())) if form not in bare), by_hand=True
        )
        if bare:
            yield PlaceEntry(location, bare, by_hand=True, bare=True)


def _countries() -> Iterator[PlaceEntry]:
    points = {row["alpha3"]: row for row in rows("countries.tsv")}
    for state in states():
        actor, row = state.actor, points[state.actor.country]
        location = Location(
            slug(row["name_en"]) + "_place",
            row["name_ar"],
            row["name_en"],
            LocationKind.COUNTRY,
            float(row["latitude"]) if row["latitude"] else None,
            float(row["longitude"]) if row["longitude"] else None,
            actor.country,
        )
        yield PlaceEntry(location, state.forms, by_hand=True)


def _cities(file: str, taken: set[str]) -> Iterator[PlaceEntry]:
    for row in rows(file):
        forms = tuple(row["names_ar"].split("|"))
        name = slug(row["name_en"])
        identifier = name if name not in taken else f"{name}_{row['country'].lower()}"
        if identifier in taken:
            identifier = f"{identifier}_{row['geonames_id']}"
        location = Location(
            identifier,
            forms[0],
            row["name_en"],
            LocationKind(row["kind"]),
            float(row["latitude"]),
            float(row["longitude"]),
            row["country"],
            row["geonames_id"],
        )
        share = float(row["place_share"]) if row["place_share"] else None
        yield PlaceEntry(location, forms, int(row["population"]), share)

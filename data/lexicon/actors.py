"""The actors that have entries: people, organisations, armed groups, and states with their capitals and adjectives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from data.ids import slug
from data.lexicon.files import LexiconError, entries, rows
from data.model import Actor, ActorKind

FILES = ("actors_people.toml", "actors_organisations.toml", "actors_often.toml", "actors_armed.toml")
_REQUIRED = {"kind": str, "name": dict}
_OPTIONAL = {
    "forms": list,
    "bare": list,
    "cues": list,
    "country": str,
    "sector": str,
    "title": str,
    "examples": list,
    "counterexamples": list,
}
_STATE_OPTIONAL = {"name": dict, "forms": list, "capitals": list, "nisbas": list, "peoples": list}


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor with its forms; a bare form is also a common word and needs one of the cues near it."""

    actor: Actor
    forms: tuple[str, ...]
    bare: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StateEntry:
    """A state: its names, its capitals, the adjectives of it (masculine singular) and irregular names of its people."""

    actor: Actor
    adjective: str
    forms: tuple[str, ...]
    capitals: tuple[str, ...] = ()
    nisbas: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()


def _names(file: str, entry: str, fields: dict[str, object]) -> tuple[str, str]:
    name = fields["name"]
    if not isinstance(name, dict) or name.keys() != {"ar", "en"}:
        raise LexiconError(f"{file} [{entry}]: write name = {{ ar = …, en = … }}")
    return name["ar"], name["en"]


@cache
def actors() -> tuple[ActorEntry, ...]:
    """Return the entries of people, organisations, armed groups and armed forces."""
    return tuple(entry for file in FILES for entry in _read(file))


def _read(file: str) -> Iterator[ActorEntry]:
    for entry, fields in entries(file, _REQUIRED, _OPTIONAL):
        arabic, english = _names(file, entry, fields)
        try:
            kind = ActorKind(fields["kind"])
        except ValueError as error:
            raise LexiconError(f"{file} [{entry}]: {error}; kinds are {', '.join(ActorKind)}") from error
        if fields.get("bare") and not (fields.get("cues") and fields.get("examples") and fields.get("counterexamples")):
            raise LexiconError(f"{file} [{entry}]: a bare form needs cues, examples and counterexamples")
        yield ActorEntry(
            Actor(entry, arabic, english, kind, *(fields.get(key, "") for key in ("country", "sector", "title"))),
            (arabic, *fields.get("forms", ())),
            *(tuple(fields.get(key, ())) for key in ("bare", "cues", "examples", "counterexamples")),
        )


@cache
def states() -> tuple[StateEntry, ...]:
    """Return every state: those of states.toml, then the rest of countries.tsv by its CLDR name."""
    countries = {row["alpha3"]: row for row in rows("countries.tsv")}
    found = []
    for entry, fields in entries("states.toml", {"country": str, "adjective": str}, _STATE_OPTIONAL):
        row = countries.pop(fields["country"], None)
        if row is None:
            raise LexiconError(f"states.toml [{entry}]: no country {fields['country']} is left in countries.tsv")
        named = "name" in fields
        arabic, english = _names("states.toml", entry, fields) if named else (row["name_ar"], row["name_en"])
        found.append(
            StateEntry(
                Actor(entry, arabic, english, ActorKind.STATE, fields["country"], "GOV"),
                fields["adjective"],
                (row["name_ar"], *fields.get("forms", ())),
                *(tuple(fields.get(key, ())) for key in ("capitals", "nisbas", "peoples")),
            )
        )
    for code, row in countries.items():
        actor = Actor(slug(row["name_en"]), row["name_ar"], row["name_en"], ActorKind.STATE, code, "GOV")
        found.append(StateEntry(actor, "", (row["name_ar"],)))
    return tuple(found)

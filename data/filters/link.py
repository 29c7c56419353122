"""A reader's choices as a link's query, and back."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from data.labels import LANGUAGES
from data.model import EventType, Status
from data.tables import Tables

MATCHES = ("any", "all")
LANES = ("none", "actor", "place", "type")


@dataclass(frozen=True, slots=True)
class Filters:
    """One view of the tables; ids and vocabulary as in the tables, days ISO text, "" where nothing is asked for."""

    actor: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    from_: str = ""
    to: str = ""
    q: str = ""
    match: str = "any"
    event: str = ""
    lang: str = "ar"
    at: str = ""
    lanes: str = "none"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A value of a link that names nothing here."""

    key: str
    value: str


def from_query(query: Mapping[str, Sequence[str]], tables: Tables) -> tuple[Filters, tuple[Dropped, ...]]:
    """Return the filters a link's query asks for, and the values that were dropped because nothing bears them."""
    known: dict[str, set[str]] = {
        "actor": set(tables.actors.actor_id), "place": set(tables.locations.location_id),
        "type": set(EventType), "status": set(Status),
        "article": set(tables.articles.article_id), "outlet": set(tables.articles.outlet) - {""},
        "event": set(tables.events.event_id),
        "match": set(MATCHES), "lang": set(LANGUAGES), "lanes": set(LANES),
    }  # fmt: skip
    chosen: dict[str, str | tuple[str, ...]] = {}
    dropped = []
    for field in fields(Filters):
        key = field.name.rstrip("_")
        given = list(dict.fromkeys(value for raw in query.get(key, ()) if (value := " ".join(raw.split()))))
        kept = [value for value in given if (value in known[key] if key in known else _readable(key, value))]
        if isinstance(field.default, str):
            kept = kept[:1]
        dropped += [Dropped(key, value) for value in given if value not in kept]
        if kept:
            chosen[field.name] = kept[0] if isinstance(field.default, str) else tuple(kept)
    found = Filters(**chosen)  # type: ignore[arg-type]  # the loop gives text where the field is text
    if found.from_ and found.to and found.from_ > found.to:
        dropped.append(Dropped("to", found.to))
        found = replace(found, to="")
    return found, tuple(dropped)


def to_query(filters: Filters) -> list[tuple[str, str]]:
    """Return the query of a link that shows the same; what is as it is by default is left out."""
    pairs = []
    for field in fields(Filters):
        value = getattr(filters, field.name)
        if value != field.default:
            pairs += [(field.name.rstrip("_"), each) for each in ((value,) if isinstance(value, str) else value)]
    return pairs


def day(value: str) -> date | None:
    """Return an ISO day as a date; None if it is none."""
    try:
        return date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII) else None
    except ValueError:
        return None


def _readable(key: str, value: str) -> bool:
    if key in ("from", "to"):
        return day(value) is not None
    if key == "at":
        return _on_the_map(value)
    return any(character.isalnum() for character in value)


def _on_the_map(value: str) -> bool:
    """Return whether a value is latitude, longitude and zoom."""
    try:
        latitude, longitude, zoom = map(float, value.split(","))
    except ValueError:
        return False
    return all(map(math.isfinite, (latitude, longitude, zoom))) and abs(latitude) <= 90 and 0 <= zoom <= 24

"""What views count and group: places by what happened there, an actor's way, who deals with whom and how."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, combinations, product
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.model import ActorRole, EventType, LocationRole, MentionKind, Status
from data.tables import Tables
from data.tables.cells import cells
from data.tables.once import once

HAPPENED = (str(Status.OCCURRED), str(Status.ONGOING))
PARTS = ("source", "target", "mediator", "attributed")
PLACE_KINDS = ("happened", "planned", "subject", "route")
MUTUAL = tuple(str(each) for each in (EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.CEASEFIRE))
_NO_VENUE = {
    str(LocationRole.SUBJECT): "subject", str(LocationRole.ORIGIN): "route", str(LocationRole.DESTINATION): "route",
}  # fmt: skip
# Whoever is the other side of a meeting was there; whoever is accused or asked may have been anywhere.
_LED = {str(ActorRole.SOURCE), str(ActorRole.MEDIATOR)}
_TOGETHER = (str(EventType.CONSULT), str(EventType.AGREE), str(EventType.COOPERATE))


@once
def settings(tables: Tables) -> pd.DataFrame:
    """Return one row an event and place: the event's id, type, status and day, location_id, what the place is to it.

    `place_kind`: happened (a venue of what occurred or goes on), planned (a venue of anything else), subject, route
    (where a movement begins or ends).
    """
    columns = ["event_id", "event_type", "status", "date_start", "precision"]
    events = {row[0]: row for row in cells(tables.events, *columns)}
    found = {}
    for event_id, location_id, role in cells(tables.event_locations, "event_id", "location_id", "role"):
        event = events[event_id]
        found[event_id, location_id, _place_kind(role, event[2])] = event
    rows = [(*event, location_id, kind) for (_, location_id, kind), event in found.items()]
    return pd.DataFrame(rows, columns=[*columns, "location_id", "place_kind"], dtype="str")


def _place_kind(role: str, status: str) -> str:
    if role in _NO_VENUE:
        return _NO_VENUE[role]
    return "happened" if role == LocationRole.VENUE and status in HAPPENED else "planned"


@once
def places(tables: Tables) -> pd.DataFrame:
    """Return the places with a point on the map: name_ar, name_en, latitude, longitude, a count for each place kind.

    `cancelled` counts those of `planned` that were called off or did not take place.
    """
    rows = settings(tables)
    counts = rows.groupby(["location_id", "place_kind"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=list(PLACE_KINDS), fill_value=0)
    off = rows[(rows["place_kind"] == "planned") & rows["status"].isin([Status.CANCELLED, Status.NEGATED])]
    counts["cancelled"] = off.groupby("location_id").size().reindex(counts.index, fill_value=0)
    names = tables.locations.set_index("location_id")[["name_ar", "name_en", "latitude", "longitude"]]
    found = names.join(counts, how="inner").dropna(subset=["latitude", "longitude"])
    return found.sort_values(["happened", "planned", "subject", "route"], ascending=False, kind="stable").reset_index()


@once
def without_place(tables: Tables) -> pd.DataFrame:
    """Return the events that no point on the map stands for."""
    rows = settings(tables)
    mapped = rows.loc[rows["location_id"].isin(places(tables)["location_id"]), "event_id"]
    return tables.events[~tables.events["event_id"].isin(mapped)]


class Stop(NamedTuple):
    """A day and the place where an actor was."""

    day: str
    location_id: str


def way(tables: Tables, actor_id: str) -> list[Stop]:
    """Return where an actor is said to have been, in the order of days.

    Only days known as days, and only where that day names one place: the order within a day is not known.
    """
    roles: dict[str, set[str]] = defaultdict(set)
    for event_id, key, role in cells(tables.event_actors, "event_id", "actor_id", "role"):
        if key == actor_id:
            roles[event_id].add(role)
    at: dict[str, set[str]] = defaultdict(set)
    columns = ["event_id", "event_type", "date_start", "precision", "place_kind", "location_id"]
    for event_id, event_type, day, precision, kind, place in cells(settings(tables), *columns):
        there = _LED & roles[event_id] or (roles[event_id] and event_type in _TOGETHER)
        if there and kind == "happened" and precision == "day":
            at[day].add(place)
    # The places alone and not what is counted of them, which pages that show a way do not ask for.
    mapped = set(tables.locations.dropna(subset=["latitude", "longitude"])["location_id"])
    return [Stop(day, place) for day in sorted(at) if len(at[day]) == 1 for place in at[day] if place in mapped]


class Part(NamedTuple):
    """An actor in an event, and what it is to it: a role, or attributed."""

    event_id: str
    actor_id: str
    part: str


@once
def parts(tables: Tables) -> list[Part]:
    """Return who is what in which event, each once."""
    roles = cells(tables.event_actors, "event_id", "actor_id", "role")
    said = cells(tables.events, "event_id", "attributed_to")
    attributed = ((event_id, actor_id, "attributed") for event_id, actor_id in said if actor_id)
    return [Part(*row) for row in dict.fromkeys(chain(roles, attributed))]


def own(tables: Tables) -> set[str]:
    """Return the actors that are an article's own (anonymous sources, civilians): never ranked across articles."""
    articles = set(tables.articles["article_id"])
    return {actor for actor in tables.actors["actor_id"] if actor.partition("@")[2] in articles}


def unranked(tables: Tables) -> set[str]:
    """Return the actors that stand in no ranking and no chart: the articles' own, where there is more than one."""
    return own(tables) if len(tables.articles) > 1 else set()


@once
def actor_counts(tables: Tables) -> pd.DataFrame:
    """Return, for each actor named or taking part, its names and kind and how often: source, target, mediator,
    attributed, events (each once), mentions; most events first.
    """
    numbers = Counter((each.part, each.actor_id) for each in parts(tables))
    keys, events, mentions = (tables.actors[name].tolist() for name in ("actor_id", "n_events", "n_mentions"))
    often = {at: (-events[at], -mentions[at]) for at in range(len(keys)) if events[at] or mentions[at]}
    order = sorted(often, key=often.__getitem__)
    words = ("actor_id", "name_ar", "name_en", "kind", "country", "title_ar")
    columns = {name: tables.actors[name].array.take(np.array(order, dtype=np.intp)) for name in words}
    for part in PARTS:
        columns[part] = np.array([numbers[part, keys[at]] for at in order], dtype=np.int64)
    for name, each in (("events", events), ("mentions", mentions)):
        columns[name] = np.array([each[at] for at in order], dtype=np.int64)
    return pd.DataFrame(columns)


@once
def ranked(tables: Tables) -> pd.DataFrame:
    """Return the actors to rank: those that are part of an event, but no article's own groups beside others."""
    counts = actor_counts(tables)
    return counts[(counts["events"] > 0) & ~counts["actor_id"].isin(unranked(tables))]


class Tie(NamedTuple):
    """What one actor did to another in an event, or, mutual, what the two did together."""

    event_id: str
    event_type: str
    status: str
    from_id: str
    to_id: str
    mutual: bool


@once
def ties(tables: Tables) -> list[Tie]:
    """Return who dealt with whom, one an event and pair.

    A meeting or a deal ties all who took part, each pair once and in the order of their ids; anything else goes from
    its sources to its targets.
    """
    sides: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for event_id, actor_id, role in cells(tables.event_actors, "event_id", "actor_id", "role"):
        sides[event_id][role].append(actor_id)
    found = []
    for event_id, event_type, status in cells(tables.events, "event_id", "event_type", "status"):
        sources, targets = sides[event_id][ActorRole.SOURCE], sides[event_id][ActorRole.TARGET]
        mutual = event_type in MUTUAL
        pairs = combinations(sorted({*sources, *targets}), 2) if mutual else product(sources, targets)
        unequal = (pair for pair in dict.fromkeys(pairs) if pair[0] != pair[1])
        found += [Tie(event_id, event_type, status, *pair, mutual) for pair in unequal]
    return found


def names_of(tables: Tables, actor_id: str) -> pd.Series:
    """Return how often an actor is named by which words, most often first."""
    named = tables.mentions[(tables.mentions["kind"] == MentionKind.ACTOR) & (tables.mentions["entity_id"] == actor_id)]
    return named["surface"].value_counts()

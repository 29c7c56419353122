"""What views count and group: places by what happened there, an actor's way, who deals with whom and how."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.model import ActorRole, EventType, LocationRole, MentionKind, Status
from data.tables import Tables
from data.tables.once import once

HAPPENED = (str(Status.OCCURRED), str(Status.ONGOING))
PARTS = ("source", "target", "mediator", "attributed")
PLACE_KINDS = ("happened", "planned", "subject", "route")
MUTUAL = tuple(str(each) for each in (EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.CEASEFIRE))
# Whoever is the other side of a meeting was there; whoever is accused or asked may have been anywhere.
_TOGETHER = (str(EventType.CONSULT), str(EventType.AGREE), str(EventType.COOPERATE))


@once
def settings(tables: Tables) -> pd.DataFrame:
    """Return one row an event and place: the event's id, type, status and day, location_id, what the place is to it.

    `place_kind`: happened (a venue of what occurred or goes on), planned (a venue of anything else), subject, route
    (where a movement begins or ends).
    """
    events = tables.events[["event_id", "event_type", "status", "date_start", "precision"]]
    rows = tables.event_locations[["event_id", "location_id", "role"]].merge(events, on="event_id")
    kinds = {
        str(LocationRole.SUBJECT): "subject", str(LocationRole.ORIGIN): "route", str(LocationRole.DESTINATION): "route",
    }  # fmt: skip
    kind = rows["role"].map(kinds).fillna("planned").astype("str")
    kind = kind.mask((rows["role"] == LocationRole.VENUE) & rows["status"].isin(HAPPENED), "happened")
    return rows.assign(place_kind=kind).drop_duplicates(["event_id", "location_id", "place_kind"])


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
    parts = tables.event_actors[tables.event_actors["actor_id"] == actor_id]
    led = set(parts.loc[parts["role"].isin([ActorRole.SOURCE, ActorRole.MEDIATOR]), "event_id"])
    took_part = set(parts["event_id"])
    rows = settings(tables)
    rows = rows[(rows["place_kind"] == "happened") & (rows["precision"] == "day")]
    at: dict[str, set[str]] = defaultdict(set)
    columns = (rows[name] for name in ("event_id", "event_type", "date_start", "location_id"))
    for event, event_type, day, place in zip(*columns, strict=True):
        if event in led or (event in took_part and event_type in _TOGETHER):
            at[day].add(place)
    # The places alone and not what is counted of them, which pages that show a way do not ask for.
    mapped = set(tables.locations.dropna(subset=["latitude", "longitude"])["location_id"])
    return [Stop(day, place) for day in sorted(at) if len(at[day]) == 1 for place in at[day] if place in mapped]


@once
def parts(tables: Tables) -> pd.DataFrame:
    """Return one row an event and what an actor is to it: event_id, actor_id, part (a role, or attributed)."""
    roles = tables.event_actors[["event_id", "actor_id", "role"]].rename(columns={"role": "part"})
    said = tables.events.loc[tables.events["attributed_to"] != "", ["event_id", "attributed_to"]]
    said = said.rename(columns={"attributed_to": "actor_id"}).assign(part="attributed")
    return pd.concat([roles, said], ignore_index=True).drop_duplicates()


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
    involved = parts(tables)
    found = tables.actors[["actor_id", "name_ar", "name_en", "kind", "country", "title_ar"]]
    rows = pd.Index(found["actor_id"]).get_indexer(pd.Index(involved["actor_id"]))
    numbers = {part: rows[(involved["part"] == part).to_numpy() & (rows >= 0)] for part in PARTS}
    found = found.assign(
        **{part: np.bincount(each, minlength=len(found)) for part, each in numbers.items()},
        events=tables.actors["n_events"], mentions=tables.actors["n_mentions"],
    )  # fmt: skip
    found = found[(found["events"] > 0) | (found["mentions"] > 0)]
    return found.sort_values(["events", "mentions"], ascending=False, kind="stable", ignore_index=True)


@once
def ranked(tables: Tables) -> pd.DataFrame:
    """Return the actors to rank: those that are part of an event, but no article's own groups beside others."""
    counts = actor_counts(tables)
    return counts[(counts["events"] > 0) & ~counts["actor_id"].isin(unranked(tables))]


@once
def ties(tables: Tables) -> pd.DataFrame:
    """Return who dealt with whom, one row an event and pair: event_id, event_type, status, from_id, to_id, mutual.

    A meeting or a deal ties all who took part, each pair once and in the order of their ids; anything else goes from
    its sources to its targets.
    """
    rows = tables.event_actors[["event_id", "actor_id", "role"]].merge(
        tables.events[["event_id", "event_type", "status"]], on="event_id"
    )
    rows = rows[rows["role"].isin([ActorRole.SOURCE, ActorRole.TARGET])]
    pairs = rows.merge(rows[["event_id", "actor_id", "role"]], on="event_id", suffixes=("", "_to"))
    mutual = pairs["event_type"].isin(MUTUAL)
    directed = (pairs["role"] == ActorRole.SOURCE) & (pairs["role_to"] == ActorRole.TARGET)
    ordered = pairs["actor_id"] < pairs["actor_id_to"]
    pairs = pairs[(mutual & ordered) | (~mutual & directed & (pairs["actor_id"] != pairs["actor_id_to"]))]
    pairs = pairs.rename(columns={"actor_id": "from_id", "actor_id_to": "to_id"}).assign(mutual=mutual)
    return pairs[["event_id", "event_type", "status", "from_id", "to_id", "mutual"]].drop_duplicates(ignore_index=True)


def names_of(tables: Tables, actor_id: str) -> pd.Series:
    """Return how often an actor is named by which words, most often first."""
    named = tables.mentions[(tables.mentions["kind"] == MentionKind.ACTOR) & (tables.mentions["entity_id"] == actor_id)]
    return named["surface"].value_counts()

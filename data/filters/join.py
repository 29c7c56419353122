"""Which rows of the tables belong together, as row numbers that are worked out once for the same tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from data.tables import Tables
from data.tables.once import once

FACETS = ("actor", "place", "type", "status", "article", "outlet")
Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Facet:
    """Which events have which values, pair by pair: the event's row, and the value's place among `values`."""

    event: Rows
    value: Rows
    values: pd.Index

    def events(self, wanted: str, number: int) -> Mask:
        """Return which of `number` events have a value."""
        mask = np.zeros(number, bool)
        if wanted in self.values:
            mask[self.event[self.value == self.values.get_loc(wanted)]] = True
        return mask

    def counts(self, events: Mask) -> dict[str, int]:
        """Return for each value how many of the events have it, most first; values of no event are left out."""
        numbers = np.bincount(self.value[events[self.event]], minlength=len(self.values))
        order = np.argsort(-numbers, kind="stable")
        return {str(self.values[at]): int(numbers[at]) for at in order if numbers[at]}

    def counts_of(self, keys: pd.Series, events: Mask) -> Rows:
        """Return the same numbers in the order of `keys`, 0 for a key of no event."""
        numbers = np.bincount(self.value[events[self.event]], minlength=len(self.values))
        return np.append(numbers, 0)[self.values.get_indexer(pd.Index(keys))]


@dataclass(frozen=True, slots=True)
class Joined:
    """For each table the row of the event, article, sentence, mention or entity that its own rows name; -1 for none."""

    facets: Mapping[str, Facet]
    events: Mapping[str, Rows]
    articles: Mapping[str, Rows]
    sentences: Mapping[str, Rows]
    mentions: Mapping[str, tuple[Rows, ...]]
    entities: Mapping[str, Rows]


def chosen(rows: Rows, mask: Mask) -> Mask:
    """Return for each row number whether the mask holds there; never for -1."""
    return np.append(mask, False)[rows]


def touched(rows: Iterable[Rows], number: int) -> Mask:
    """Return which of `number` rows are named by any of the row numbers."""
    mask = np.zeros(number + 1, bool)
    for each in rows:
        mask[each] = True
    return mask[:-1]


def actors(tables: Tables) -> pd.DataFrame:
    """Return (event_id, actor_id) once for each actor in an event, on whose word it rests included."""
    sources = tables.events.loc[tables.events.attributed_to != "", ["event_id", "attributed_to"]]
    pairs = [tables.event_actors[["event_id", "actor_id"]], sources.set_axis(["event_id", "actor_id"], axis=1)]
    return pd.concat(pairs).drop_duplicates()


@once
def joined(tables: Tables) -> Joined:
    """Return how the tables' rows belong together."""
    events, parts = pd.Index(tables.events.event_id), ("event_actors", "event_locations")
    of_sentences = ("events", "mentions", "quotes", "quantities")
    mentions = pd.Index(tables.mentions.mention_id)

    def rows(index: pd.Index, keys: pd.Series) -> Rows:
        return np.asarray(index.get_indexer(pd.Index(keys)), np.intp)

    def of(column: str, index: pd.Index, names: Iterable[str]) -> dict[str, Rows]:
        return {name: rows(index, getattr(tables, name)[column]) for name in names}

    mentioned = {name: (rows(mentions, getattr(tables, name).mention_id),) for name in parts}
    own = ("date_mention_id", "attribution_mention_id")
    return Joined(
        _facets(tables, events),
        of("event_id", events, parts),
        of("article_id", pd.Index(tables.articles.article_id), ("sentences", "boilerplate", *of_sentences)),
        of("sentence_id", pd.Index(tables.sentences.sentence_id), of_sentences),
        mentioned | {"events": tuple(rows(mentions, tables.events[column]) for column in own)},
        {
            kind: np.where(tables.mentions.kind == kind, rows(pd.Index(found), tables.mentions.entity_id), -1)
            for kind, found in (("actor", tables.actors.actor_id), ("location", tables.locations.location_id))
        },
    )


def _facets(tables: Tables, index: pd.Index) -> dict[str, Facet]:
    events = tables.events.merge(tables.articles[["article_id", "outlet"]], on="article_id", how="left")
    columns = {
        "actor": (actors(tables), "actor_id"), "place": (tables.event_locations, "location_id"),
        "type": (events, "event_type"), "status": (events, "status"), "article": (events, "article_id"),
        "outlet": (events[events.outlet.fillna("") != ""], "outlet"),
    }  # fmt: skip
    found = {}
    for key, (rows, column) in columns.items():
        pairs = rows[["event_id", column]].drop_duplicates()
        at = index.get_indexer(pd.Index(pairs.event_id))
        value, values = pd.factorize(pairs[column])
        known = at >= 0
        found[key] = Facet(at[known], value[known], pd.Index(values))
    return found

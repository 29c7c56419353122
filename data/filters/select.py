"""The rows of the tables that a reader's choices leave, and how many events each further choice would have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from data.filters.join import FACETS, Mask, Rows, actors, chosen, joined, touched
from data.filters.link import Filters
from data.filters.search import holding, searched
from data.tables import Tables
from data.tables.once import once

_ARTICLE_KEYS = ("article", "outlet")
_EVENT_KEYS = ("actor", "place", "type", "status", "from_", "to", "q")
_FIRST_DAY, _LAST_DAY = "0000", "9999-12-31"


def narrows(filters: Filters) -> bool:
    """Return whether the filters leave anything out at all."""
    return _asked(filters, *_ARTICLE_KEYS, *_EVENT_KEYS)


def apply(tables: Tables, filters: Filters) -> Tables:
    """Return the tables that a reader sees: events that pass every filter, and what belongs to them, counted anew.

    Filters by article or outlet narrow every table; with any other, articles are those of the events that are left,
    and mentions, quotes and quantities those of their sentences.
    """
    if not narrows(filters):
        return tables
    join, by_event = joined(tables), _asked(filters, *_EVENT_KEYS)
    events = _all(_masks(tables, filters).values(), len(tables.events))
    articles = _of_articles(tables.articles, filters)
    if by_event:
        articles &= touched([join.articles["events"][events]], len(articles))
    sentences = touched([join.sentences["events"][events]], len(tables.sentences))

    def of_sentences(name: str) -> Mask:
        return chosen(join.sentences[name], sentences) if by_event else chosen(join.articles[name], articles)

    parts = {name: chosen(rows, events) for name, rows in join.events.items()}
    named = [rows[mask] for name, mask in (parts | {"events": events}).items() for rows in join.mentions[name]]
    mentions = of_sentences("mentions") | touched(named, len(tables.mentions))
    masks = parts | {
        "articles": articles, "events": events, "mentions": mentions,
        "sentences": chosen(join.articles["sentences"], articles),
        "boilerplate": chosen(join.articles["boilerplate"], articles),
        "quotes": of_sentences("quotes"), "quantities": of_sentences("quantities"),
    }  # fmt: skip
    kept = {name: getattr(tables, name)[mask] for name, mask in masks.items()}
    actor, place = join.facets["actor"], join.facets["place"]
    return replace(
        tables, **kept,
        actors=_counted(
            tables.actors, join.entities["actor"][mentions], actor.counts_of(tables.actors.actor_id, events)
        ),
        locations=_counted(
            tables.locations, join.entities["location"][mentions], place.counts_of(tables.locations.location_id, events)
        ),
    )  # fmt: skip


def undated(tables: Tables, filters: Filters) -> int:
    """Return how many events would be shown, had they a date: none unless a day is asked for."""
    if not (filters.from_ or filters.to):
        return 0
    events = tables.events
    mask = _all(_masks(tables, replace(filters, from_="", to="")).values(), len(events))
    return int((mask & (events.date_start == "") & (events.date_end == "")).sum())


def counts(tables: Tables, filters: Filters) -> dict[str, dict[str, int]]:
    """Return for each of FACETS how many events each value has among those that all other filters leave."""
    masks, facets = _masks(tables, filters), joined(tables).facets
    found = {}
    for key in FACETS:
        others = (mask for name, mask in masks.items() if name != key or (key == "actor" and filters.match == "all"))
        found[key] = facets[key].counts(_all(others, len(tables.events)))
    return found


def _asked(filters: Filters, *keys: str) -> bool:
    return any(getattr(filters, key) for key in keys)


def _all(masks: Iterable[Mask], number: int) -> Mask:
    found = np.ones(number, bool)
    for mask in masks:
        found &= mask
    return found


def _masks(tables: Tables, filters: Filters) -> dict[str, Mask]:
    """Return for each key asked for which events pass it."""
    events, facets = tables.events, joined(tables).facets
    masks: dict[str, Mask] = {}
    for key in FACETS:
        if wanted := set(getattr(filters, key)):
            having = np.sum([facets[key].events(value, len(events)) for value in wanted], axis=0)
            masks[key] = having >= (len(wanted) if key == "actor" and filters.match == "all" else 1)
    if filters.from_ or filters.to:
        dated = (events.date_start != "") | (events.date_end != "")
        starts, ends = events.date_start.replace("", _FIRST_DAY), events.date_end.replace("", _LAST_DAY)
        mask = dated & (starts <= (filters.to or _LAST_DAY)) & (ends >= (filters.from_ or _FIRST_DAY))
        masks["day"] = mask.to_numpy(bool)
    if filters.q:
        masks["q"] = holding(_searched(tables), filters.q).to_numpy(bool)
    return masks


@once
def _searched(tables: Tables) -> pd.Series[str]:
    return searched(tables, actors(tables))


def _of_articles(articles: pd.DataFrame, filters: Filters) -> Mask:
    mask = np.ones(len(articles), bool)
    for key, column in (("article", "article_id"), ("outlet", "outlet")):
        if wanted := getattr(filters, key):
            mask &= articles[column].isin(wanted).to_numpy(bool)
    return mask


def _counted(rows: pd.DataFrame, named: Rows, acting: Rows) -> pd.DataFrame:
    """Return the rows that are named or act, with how often; `named` holds the row of each mention, -1 for others'."""
    mentions = np.bincount(named[named >= 0], minlength=len(rows))
    kept = (mentions > 0) | (acting > 0)
    return rows[kept].assign(n_mentions=mentions[kept].astype("int64"), n_events=acting[kept].astype("int64"))

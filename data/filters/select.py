"""The rows of the tables that a reader's choices leave, and how many events each further choice would have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from data.filters.link import Filters
from data.filters.search import holding, searched
from data.tables import Tables

FACETS = ("actor", "place", "type", "status", "article", "outlet")
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
    masks = _masks(tables, filters)
    events = tables.events[_all(masks, tables.events.index)]
    articles = tables.articles[_of_articles(tables.articles, filters)]
    if _asked(filters, *_EVENT_KEYS):
        articles = articles[articles.article_id.isin(events.article_id)]

    def of_events(rows: pd.DataFrame) -> pd.DataFrame:
        return rows[rows.event_id.isin(events.event_id)]

    def of_articles(rows: pd.DataFrame) -> pd.DataFrame:
        return rows[rows.article_id.isin(articles.article_id)]

    def of_sentences(rows: pd.DataFrame) -> pd.DataFrame:
        if _asked(filters, *_EVENT_KEYS):
            return rows[rows.sentence_id.isin(events.sentence_id)]
        return of_articles(rows)

    event_actors, event_locations = of_events(tables.event_actors), of_events(tables.event_locations)
    named = pd.concat([event_actors.mention_id, event_locations.mention_id, events.date_mention_id,
                       events.attribution_mention_id])  # fmt: skip
    near = of_sentences(tables.mentions)
    mentions = tables.mentions[tables.mentions.index.isin(near.index) | tables.mentions.mention_id.isin(named)]
    kept = replace(
        tables, articles=articles, sentences=of_articles(tables.sentences), boilerplate=of_articles(tables.boilerplate),
        mentions=mentions, events=events, event_actors=event_actors, event_locations=event_locations,
        quotes=of_sentences(tables.quotes), quantities=of_sentences(tables.quantities),
    )  # fmt: skip
    return replace(
        kept,
        actors=_counted(tables.actors, "actor_id", mentions[mentions.kind == "actor"], _actors(kept)),
        locations=_counted(tables.locations, "location_id", mentions[mentions.kind == "location"], event_locations),
    )


def undated(tables: Tables, filters: Filters) -> int:
    """Return how many events would be shown, had they a date: none unless a day is asked for."""
    if not (filters.from_ or filters.to):
        return 0
    events = tables.events
    mask = _all(_masks(tables, replace(filters, from_="", to="")), events.index)
    return int((mask & (events.date_start == "") & (events.date_end == "")).sum())


def counts(tables: Tables, filters: Filters) -> dict[str, dict[str, int]]:
    """Return for each of FACETS how many events each value has among those that all other filters leave."""
    masks = _masks(tables, filters)
    events = tables.events.merge(tables.articles[["article_id", "outlet"]], on="article_id", how="left")
    pairs = {
        "actor": _actors(tables), "place": tables.event_locations.rename(columns={"location_id": "place"}),
        "type": events.rename(columns={"event_type": "type"}), "status": events,
        "article": events.rename(columns={"article_id": "article"}), "outlet": events[events.outlet != ""],
    }  # fmt: skip
    pairs["actor"] = pairs["actor"].rename(columns={"actor_id": "actor"})
    found = {}
    for key in FACETS:
        others = {
            name: mask for name, mask in masks.items() if name != key or (key == "actor" and filters.match == "all")
        }
        left = tables.events.event_id[_all(others, tables.events.index)]
        rows = pairs[key][["event_id", key]].drop_duplicates()
        found[key] = {str(value): int(n) for value, n in rows[rows.event_id.isin(left)][key].value_counts().items()}
    return found


def _asked(filters: Filters, *keys: str) -> bool:
    return any(getattr(filters, key) for key in keys)


def _all(masks: Mapping[str, pd.Series[bool]], index: pd.Index) -> pd.Series[bool]:
    found = pd.Series(True, index=index)
    for mask in masks.values():
        found &= mask
    return found


def _masks(tables: Tables, filters: Filters) -> dict[str, pd.Series[bool]]:
    """Return for each key asked for which events pass it."""
    events, masks = tables.events, {}
    if filters.actor:
        pairs = _actors(tables)
        pairs = pairs[pairs.actor_id.isin(filters.actor)]
        enough = pairs.groupby("event_id").actor_id.nunique()
        least = len(filters.actor) if filters.match == "all" else 1
        masks["actor"] = events.event_id.isin(enough.index[enough >= least])
    if filters.place:
        rows = tables.event_locations
        masks["place"] = events.event_id.isin(rows.event_id[rows.location_id.isin(filters.place)])
    if filters.type:
        masks["type"] = events.event_type.isin(filters.type)
    if filters.status:
        masks["status"] = events.status.isin(filters.status)
    for key in _ARTICLE_KEYS:
        if getattr(filters, key):
            alone = Filters(**{key: getattr(filters, key)})
            masks[key] = events.article_id.isin(tables.articles.article_id[_of_articles(tables.articles, alone)])
    if filters.from_ or filters.to:
        dated = (events.date_start != "") | (events.date_end != "")
        starts, ends = events.date_start.replace("", _FIRST_DAY), events.date_end.replace("", _LAST_DAY)
        masks["day"] = dated & (starts <= (filters.to or _LAST_DAY)) & (ends >= (filters.from_ or _FIRST_DAY))
    if filters.q:
        masks["q"] = holding(searched(tables, _actors(tables)), filters.q)
    return masks


def _of_articles(articles: pd.DataFrame, filters: Filters) -> pd.Series[bool]:
    mask = pd.Series(True, index=articles.index)
    if filters.article:
        mask &= articles.article_id.isin(filters.article)
    if filters.outlet:
        mask &= articles.outlet.isin(filters.outlet)
    return mask


def _actors(tables: Tables) -> pd.DataFrame:
    """Return (event_id, actor_id) once for each actor in an event, on whose word it rests included."""
    sources = tables.events.loc[tables.events.attributed_to != "", ["event_id", "attributed_to"]]
    pairs = [tables.event_actors[["event_id", "actor_id"]], sources.set_axis(["event_id", "actor_id"], axis=1)]
    return pd.concat(pairs).drop_duplicates()


def _counted(rows: pd.DataFrame, key: str, mentions: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    named = mentions.entity_id.value_counts()
    acting = pairs[["event_id", key]].drop_duplicates()[key].value_counts()
    kept = rows[rows[key].isin(named.index) | rows[key].isin(acting.index)]
    return kept.assign(
        n_mentions=kept[key].map(named).fillna(0).astype("int64"),
        n_events=kept[key].map(acting).fillna(0).astype("int64"),
    )

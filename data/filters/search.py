"""Searching events for Arabic or English words, however they are spelled and whatever is attached to them."""

from __future__ import annotations

import re

import pandas as pd

from data.arabic import fold, without_article
from data.tables import Tables


def searched(tables: Tables, actors: pd.DataFrame) -> pd.Series[str]:
    """Return for each event, folded, what a search looks through: sentence, title, labels, names in both languages.

    `actors` holds (event_id, actor_id), once for each actor in an event.
    """
    events = tables.events

    def names(pairs: pd.DataFrame, rows: pd.DataFrame, key: str) -> pd.Series[str]:
        both = (rows.name_ar + " " + rows.name_en).set_axis(rows[key])
        return events.event_id.map(pairs[key].map(both).fillna("").groupby(pairs.event_id).agg(" ".join)).fillna("")

    return (
        events.sentence_id.map(tables.sentences.set_index("sentence_id").text).fillna("")
        + " " + events.article_id.map(tables.articles.set_index("article_id").title).fillna("")
        + " " + events.label_ar + " " + events.label_en
        + " " + names(actors, tables.actors, "actor_id")
        + " " + names(tables.event_locations, tables.locations, "location_id")
    ).map(lambda text: fold(text).casefold())  # fmt: skip


def holding(texts: pd.Series[str], q: str) -> pd.Series[bool]:
    """Return which texts hold a word that begins with each word asked for, attached particles and article aside."""
    mask = pd.Series(True, index=texts.index)
    for word in re.findall(r"\w+", fold(q).casefold()):
        pattern = rf"(?<!\w)[وف]?(?:[بك]?ال|لل|[بلك])?(?:{re.escape(word)}|{re.escape(without_article(word))})"
        mask &= texts.str.contains(pattern, regex=True)
    return mask

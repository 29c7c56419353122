"""The name by which a value of a filter is shown: an actor's, a place's, a type's, an article's."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.labels import in_english, word
from data.tables import Tables
from data.tables.cells import cells

Pairs = dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Names:
    """Arabic and English names by id, and the articles' titles, of all tables."""

    actors: Pairs
    places: Pairs
    titles: dict[str, str]

    def actor(self, actor_id: str, lang: str) -> str:
        """Return an actor's name in a language, in the other where it has none; beside a spelt one the Arabic.

        Nobody, the empty id, has an empty name.
        """
        pair = self.actors.get(actor_id)
        if pair and lang == "en":
            return in_english(actor_id, *pair)
        return _in(lang, pair) or actor_id

    def place(self, location_id: str, lang: str) -> str:
        """Return a place's name in a language, in the other where it has none."""
        return _in(lang, self.places.get(location_id)) or location_id

    def value(self, key: str, value: str, lang: str) -> str:
        """Return how a value of the filter `key` is shown; days, which are shown together, stay as they are."""
        match key:
            case "actor":
                return self.actor(value, lang)
            case "place":
                return self.place(value, lang)
            case "type" | "status":
                return word(value, lang)
            case "article":
                return self.titles.get(value) or value
            case "q":
                return f"«{value}»"
        return value


def read(tables: Tables) -> Names:
    """Return the names that the tables hold."""
    articles = tables.articles
    return Names(
        _pairs(tables.actors, "actor_id"),
        _pairs(tables.locations, "location_id"),
        dict(cells(articles, "article_id", "title")),
    )


def _pairs(rows: pd.DataFrame, key: str) -> Pairs:
    return {each: (ar, en) for each, ar, en in cells(rows, key, "name_ar", "name_en")}


def _in(lang: str, pair: tuple[str, str] | None) -> str:
    if pair is None:
        return ""
    return (pair[1] or pair[0]) if lang == "en" else (pair[0] or pair[1])

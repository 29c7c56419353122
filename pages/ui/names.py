"""The name by which a value of a filter is shown: an actor's, a place's, a type's, an article's, a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.days import day_words
from data.labels import in_english, word
from data.tables import Tables
from data.tables.cells import cells
from pages.ui.strings import t

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

    def value(self, key: str, value: str, lang: str, months: str = "levant") -> str:
        """Return how a value of the filter `key` is shown."""
        match key:
            case "actor":
                return self.actor(value, lang)
            case "place":
                return self.place(value, lang)
            case "type" | "status":
                return word(value, lang)
            case "article":
                return self.titles.get(value) or value
            case "from" | "to":
                return f"{t(f'filter.{key}', lang)} {day_words(date.fromisoformat(value), lang, months)}"
            case "q":
                return f"«{value}»"
            case "match":
                return t(f"filter.match_{value}", lang)
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

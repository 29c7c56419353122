"""What is shown, said in words: "7 of 17 events · John Kerry · 1–8 December 2016"."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data import labels
from data.days import span_words
from data.filters.link import Filters, day
from data.filters.select import narrows, undated
from data.tables import Tables


def describe(tables: Tables, filters: Filters, shown: Tables, lang: str) -> str:
    """Return in words what is shown: "7 of 17 events · John Kerry · 1–8 December 2016"."""
    if not narrows(filters):
        return labels.amount(len(tables.events), "event", lang)
    joint = labels.word("and" if filters.match == "all" else "or", lang)
    names = f"name_{lang}"
    said = [
        labels.share(len(shown.events), len(tables.events), "event", lang),
        joint.join(_named(tables.actors, "actor_id", names, filters.actor)),
        *(
            labels.word("or", lang).join(found)
            for found in (
                _named(tables.locations, "location_id", names, filters.place),
                [labels.word(value, lang) for value in filters.type],
                [labels.word(value, lang) for value in filters.status],
                _named(tables.articles, "article_id", "title", filters.article),
                filters.outlet,
            )
        ),
        span_words(day(filters.from_), day(filters.to), "day", lang),
        f"«{filters.q}»" if filters.q and lang == "ar" else f"“{filters.q}”" if filters.q else "",
    ]
    left_out = undated(tables, filters)
    if left_out:
        said.append(labels.amount(left_out, "undated", lang))
    return " · ".join(filter(None, said))


def _named(rows: pd.DataFrame, key: str, column: str, chosen: Sequence[str]) -> list[str]:
    found = rows.set_index(key)[column]
    return [found[value] or value for value in chosen if value in found.index]

"""The actors that take part in most events, as bars in HTML."""

from __future__ import annotations

from html import escape

from data import summaries
from data.tables import Tables
from data.tables.cells import cells
from pages.ui.address import Query
from pages.ui.event_words import link
from pages.ui.names import Names
from pages.ui.shown import empty
from pages.ui.strings import t


def html(tables: Tables, names: Names, lang: str, *, most: int, query: Query | None = None) -> str:
    """Return at most `most` bars; with a query, a name leads to the actor's profile.

    Actors that are an article's own (sources, civilians) are not ranked across articles.
    """
    counts = summaries.ranked(tables).head(most)
    if counts.empty:
        return empty(t("overview.no_actors", lang))
    longest = int(counts["events"].max())
    items = []
    for key, number in cells(counts, "actor_id", "events"):
        words = names.actor(key, lang)
        name = f"<span>{escape(words)}</span>" if query is None else link("actors", query, words, actor=key, event=None)
        bar = f'<span class="bar" style="width:{100 * number / longest:.0f}%"></span>'
        items.append(f'<li>{name}{bar}<span class="number">{number:,}</span></li>')
    return f'<ul class="bars" aria-label="{escape(t("overview.who_note", lang))}">{"".join(items)}</ul>'

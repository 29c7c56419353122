"""Events as a list in the order of time, each with its sign, day, places and Arabic sentence; a click opens one."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.tables import Tables
from data.tables.cells import Row, cells, records
from pages.ui import address, event_words, paging
from pages.ui.event_words import arabic
from pages.ui.evidence import around
from pages.ui.names import Names
from pages.ui.state import View
from pages.ui.strings import t

AT_ONCE = 30


def show(view: View, events: pd.DataFrame, path: str, *, key: str, head: str = "") -> None:
    """Draw events as a list on the page `path` under `head` (HTML); a long one is drawn as the reader asks for more."""
    shown = paging.seen(key, AT_ONCE)
    ordered = in_order(events)
    rows = ordered.head(shown)
    st.html(head + html(rows, view.tables_all, view.names, path, address.query(), view.lang, view.months))
    if (left := len(ordered) - shown) > 0:
        paging.more(key, t("list.more", view.lang, n=left))


def in_order(events: pd.DataFrame, *, latest_first: bool = False) -> pd.DataFrame:
    """Return events by day, those without one last, each day's in the order of the text."""
    told = cells(events, "date_start", "date_end", "article_id", "start")
    rows = [(at, start or end, article, place) for at, (start, end, article, place) in enumerate(told)]
    rows.sort(key=lambda row: row[2:])
    rows.sort(key=lambda row: row[1], reverse=latest_first)
    rows.sort(key=lambda row: not row[1])
    return events.iloc[[at for at, *_ in rows]]


def html(
    events: pd.DataFrame, tables: Tables, names: Names, path: str, query: address.Query, lang: str,
    months: str = "levant", *, sentences: bool = True,
) -> str:  # fmt: skip
    """Return a list of events; each opens its card on the page `path`, and the rest of the query stays."""
    told = tables.sentences[tables.sentences["sentence_id"].isin(events["sentence_id"])]
    texts = {key: (text, at) for key, text, at in cells(told, "sentence_id", "text", "start")}
    at = tables.event_locations[tables.event_locations["event_id"].isin(events["event_id"])]
    venues = at[at["role"].isin(["venue", "planned_venue"])].groupby("event_id")["location_id"].unique().to_dict()
    items = []
    for event in records(events):
        where = t("card.comma", lang).join(names.place(each, lang) for each in venues.get(event["event_id"], ()))
        when = event_words.day(event, lang, months, weekday=True)
        claimed = names.actor(event["attributed_to"], lang)
        items.append(
            f'<li class="{escape(event["status"])}">{event_words.sign(event)}'
            f'<span class="day">{escape(" · ".join(filter(None, (when, where))))}</span>'
            + event_words.link(path, query, event_words.headline(event, lang), "head", event=event["event_id"])
            + event_words.tags(event, lang, claimed)
            + (_sentence(event, *texts.get(event["sentence_id"], ("", 0)), lang) if sentences else "")
            + "</li>"
        )
    return f'<ul class="events">{"".join(items)}</ul>'


def _sentence(event: Row, text: str, start: int, lang: str) -> str:
    """Return an event's sentence, some three lines of it; for who does not read Arabic, a way to a translation."""
    translate = ""
    if lang == "en" and text:
        label = escape(t("card.translate", lang))
        to = escape(event_words.translation(text))
        translate = (
            f' <a class="translate" href="{to}" target="_blank" rel="noopener noreferrer" aria-label="{label}"'
            f' title="{label}" lang="en" dir="ltr">{escape(t("list.translate", lang))}</a>'
        )
    return arabic(f"«{around(text, start, (int(event['start']), int(event['end'])))}»{translate}")

"""The whole at a glance: what happened, where, when, who, and what could not be read."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import PurePath

import streamlit as st

from data import summaries
from data.days import day_words
from data.model import EventType
from data.tables import Tables
from data.tables.cells import Row, cells, records
from pages.ui import address, bars, event_list, origin, shown
from pages.ui.event_words import iso, link
from pages.ui.reasons import reason_words
from pages.ui.state import View, view
from pages.ui.strings import t
from pages.views import map as map_view

PATH, ICON, ORDER = "", ":material/dashboard:", 0
OWN_TITLE = True
_EVENTS, _ACTORS, _PLACES, _FILES = 7, 8, 120, 5
_NOT = ("cancelled", "negated")


def page() -> None:
    now, query = view(), address.query()
    if len(now.tables_all.articles):
        st.html(title(now.tables, now.lang, now.months))
    if said := trouble(now.tables, now.lang):
        st.html(said)
    if now.tables_all.articles.empty:
        st.html(shown.no_articles(now))
        return
    st.html(numbers(now.tables, query, now.lang))
    wide, narrow = st.columns([3, 2], gap="medium")
    with narrow, st.container(border=True):
        _when(now, query)
    with wide:
        with st.container(border=True):
            _where(now, query)
        with st.container(border=True):
            st.html(_head("who", "actors", query, now.lang))
            st.html(bars.html(now.tables, now.names, now.lang, most=_ACTORS, query=query))


def title(tables: Tables, lang: str, months: str = "levant") -> str:
    """Return the page's headline: the article's own if there is but one, else what the corpus is."""
    articles = tables.articles
    if len(articles) == 1:
        article = records(articles)[0]
        head = f"<h1>{origin.title(article)}</h1>"
        when = origin.day(article, lang, months)
        parts = [origin.outlet(article), escape(when), escape(t("overview.articles", lang, n=1))]
    else:
        head = f"<h1>{escape(t('overview.corpus', lang, n=len(articles)))}</h1>"
        outlets = articles.loc[articles["outlet"] != "", "outlet"].nunique()
        known = sorted(day for cell in articles["published"] if (day := iso(cell)))
        spread = [day_words(day, lang, months) for day in dict.fromkeys((known[0], known[-1]))] if known else []
        parts = [escape(t("overview.outlets", lang, n=outlets)) if outlets else "", escape(" – ".join(spread))]
    return f'<header class="title">{head}<p>{" · ".join(filter(None, parts))}</p></header>'


def numbers(tables: Tables, query: address.Query | None, lang: str) -> str:
    """Return the headline numbers, each saying what it counts; with a query, each leads to what it counts."""
    events = tables.events
    settings = summaries.settings(tables)
    happened = events["status"].isin(summaries.HAPPENED)
    off = events["status"].isin(_NOT)
    stated = int((happened & (events["event_type"] == EventType.STATEMENT)).sum())
    beside = "happened_note" if stated else "happened_alone"
    named = len(summaries.ranked(tables))
    unnamed = len({part.actor_id for part in summaries.parts(tables)}) - named
    undated = (events["date_start"] == "") & (events["date_end"] == "")
    there = settings.loc[settings["place_kind"] == "happened", "location_id"]
    rows: list[tuple[str, int, str, str, tuple[str, ...]]] = [
        ("happened", int(happened.sum()) - stated, beside, PATH, summaries.HAPPENED),
        ("planned", int((events["status"] == "planned").sum()), "planned_note", PATH, ("planned",)),
        ("failed", int(off.sum()), "", PATH, _NOT),
        ("undated", int(undated.sum()), "undated_note", "timeline", ()),
        ("actors", named, "actors_note" if unnamed else "", "actors", ()),
        ("places", int(there.nunique()), "places_note", "map", ()),
    ]
    made = []
    for key, number, note, path, statuses in rows:
        counted = {"happened_note": stated, "actors_note": unnamed}.get(note, 0)
        said = f"<small>{escape(t(f'overview.{note}', lang, n=counted))}</small>" if note else ""
        cell = f"<span>{escape(t(f'overview.{key}', lang))}</span><b>{number:,}</b>{said}"
        if number and query is not None:
            asked = address.changed(query, event=None)
            to = address.href(path, address.changed(asked, status=statuses) if statuses else asked)
            cell = f'<a href="{escape(to)}">{cell}</a>'
        made.append(f"<li>{cell}</li>")
    return f'<ul class="numbers">{"".join(made)}</ul>'


def trouble(tables: Tables, lang: str, hint: str = "overview.dayless_hint") -> str:
    """Return what was not read, file by file with what to do, and which articles lack a day; empty if all is well."""
    found = []
    if len(tables.rejected):
        rows = records(tables.rejected.head(_FILES))
        lines = [(_file(row, lang), reason_words(str(row["reason"]), lang)) for row in rows]
        found.append(_trouble("rejected", len(tables.rejected), lines, "overview.rejected_hint", lang))
    dayless = tables.articles[tables.articles["published"] == ""]
    if len(dayless):
        lines = [(str(key), str(title)) for key, title in cells(dayless.head(_FILES), "article_id", "title")]
        found.append(_trouble("dayless", len(dayless), lines, hint, lang))
    return "".join(found)


def _trouble(key: str, number: int, lines: list[tuple[str, str]], hint: str, lang: str) -> str:
    items = "".join(f"<li><code>{escape(name)}</code> <bdi>{escape(said)}</bdi></li>" for name, said in lines)
    more = f"<li>{escape(t('overview.more_files', lang, n=number - len(lines)))}</li>" if number > len(lines) else ""
    shown = " open" if number <= _FILES else ""
    return (
        f'<details class="notice"{shown}><summary>{escape(t(f"overview.{key}", lang, n=number))}</summary>'
        f"<ul>{items}{more}</ul><p>{escape(t(hint, lang))}</p></details>"
    )


def _file(row: Row, lang: str) -> str:
    line = f" · {t('overview.line', lang, n=row['line'])}" if row["line"] else ""
    return f"{PurePath(str(row['path'])).name}{line}"


def _head(key: str, path: str, query: address.Query, lang: str) -> str:
    to = link(path, address.changed(query, event=None), t(f"overview.open_{path}", lang))
    return f'<div class="panel-head"><h2>{escape(t(f"overview.{key}", lang))}</h2>{to}</div>'


def _where(now: View, query: address.Query) -> None:
    st.html(_head("where", "map", query, now.lang))
    places = summaries.places(now.tables)
    if places.empty:
        st.html(shown.empty(t("overview.no_places", now.lang)))
        return
    # A small map has room for the places of most events; the whole map draws them all.
    if len(places) > _PLACES:
        known = now.tables.locations
        drawn = replace(now.tables, locations=known[known["location_id"].isin(places["location_id"].head(_PLACES))])
        now = replace(now, tables=drawn)
    map_view.draw(now, "overview.map", 360, legend=False)
    if len(places) > _PLACES:
        st.html(f'<p class="note">{escape(t("overview.most_places", now.lang, n=_PLACES, of=len(places)))}</p>')


def _when(now: View, query: address.Query) -> None:
    events = now.tables.events
    # What was done says more than what was said, and a year that is far off is not what came last.
    for rows in (events[events["event_type"] != EventType.STATEMENT], events[events["precision"] == "day"]):
        both = events[events["event_id"].isin(rows["event_id"])]
        events = both if len(both) >= _EVENTS else events
    events = event_list.in_order(events, latest_first=True)
    st.html(_head("when", "timeline", query, now.lang))
    st.html(event_list.html(events.head(_EVENTS), now.tables, now.names, PATH, query, now.lang, now.months))
    if (more := len(now.tables.events) - _EVENTS) > 0:
        st.html(f"<p>{link('timeline', query, t('overview.more', now.lang, n=more), event=None)}</p>")

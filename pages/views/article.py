"""One article as printed, everything that was found in it marked, and its events beside it in the order of time."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from data.ids import article_of
from data.tables.cells import Row, records
from pages.ui import address, event_card, event_list, origin, reader
from pages.ui.shown import empty
from pages.ui.state import FILTERS, View, open_event, view
from pages.ui.strings import t

PATH, ICON, ORDER = "article", ":material/article:", 40
OWN_TITLE = True


def page() -> None:
    now, query = view(), address.query()
    event_id = st.query_params.get("event", "")
    article_id = shown_article(now, event_id)
    if not article_id:
        st.html(empty(t("article.none", now.lang)))
        return
    if event_id and event_card.find(now.tables_all.events, "event_id", event_id).empty:
        st.html(f'<p class="notice" role="alert">{escape(t("shown.gone", now.lang))}</p>')
        event_id = ""
    _choose(now, article_id)
    article = records(event_card.find(now.tables_all.articles, "article_id", article_id))[0]
    down = f'<p class="to-events"><a href="#its-events">{escape(t("article.to_events", now.lang))}</a></p>'
    st.html(title(article, now.lang, now.months) + down)
    text, beside = st.columns([8, 5], gap="large")
    with text:
        reader.show(
            article_id,
            now.tables_all,
            now.names,
            now.lang,
            now.months,
            event_id,
            open_event,
            key=f"reader:{article_id}",
        )
        if (now.tables_all.boilerplate["article_id"] == article_id).any():
            st.html(f'<p class="note">{escape(t("article.boilerplate", now.lang))}</p>')
    with beside, st.container(key="beside"):
        if event_id:
            with st.container(key="chosen"):
                st.html(_chosen(event_id, now, query))
        _events(now, article_id, query)


def shown_article(now: View, event_id: str) -> str:
    """Return the article to show: the opened event's, else the first that the filters leave; empty if there is none."""
    of_event = event_card.find(now.tables_all.events, "event_id", event_id)
    if len(of_event):
        return str(of_event.iloc[0]["article_id"])
    gone = article_of(event_id)
    if gone in now.names.titles:
        return gone
    articles = now.tables.articles["article_id"]
    return str(articles.iloc[0]) if len(articles) else ""


def title(article: Row, lang: str, months: str = "levant") -> str:
    """Return an article's own title, its outlet, its day and where the day is from, a link to it at the outlet."""
    basis = article["published_basis"]
    day = t("article.published", lang, day=origin.day(article, lang, months)) if article["published"] else ""
    parts = [origin.outlet(article), escape(day)]
    if basis not in ("given", "metadata"):
        parts.append(escape(t(f"article.basis_{basis or 'unknown'}", lang)))
    if url := origin.web_address(article["url"]):
        parts.append(origin.outside(url, t("article.original", lang)))
    head = f'<h1 class="small">{origin.title(article)}</h1>'
    return f'<header class="title">{head}<p>{" · ".join(filter(None, parts))}</p></header>'


def _choose(now: View, article_id: str) -> None:
    articles = now.tables.articles["article_id"].tolist()
    if now.chosen("article"):
        # One is chosen: the others that the other filters leave stay within reach.
        narrowed = any(now.chosen(key) for key in FILTERS if key != "article")
        everything = now.tables_all.articles["article_id"]
        articles = [each for each in everything if not narrowed or each in now.counts["article"]]
    if len(articles) < 2:
        return
    key = f"article_shown:{now.lang}"
    told = address.agree(key, article_id)

    def write() -> None:
        address.write(address.changed(address.query(), article=st.session_state[key], event=None))

    options = articles if article_id in articles else [article_id, *articles]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.selectbox(
            t("article.choose", now.lang), options, 0 if told else options.index(article_id), key=key,
            on_change=write, label_visibility="collapsed",
            format_func=lambda each: now.names.value("article", each, now.lang),
        )  # fmt: skip
        st.html(_neighbours(options, article_id, now.lang), width="content")


def _neighbours(articles: Sequence[str], article_id: str, lang: str) -> str:
    """Return links to the article before and the one after, and which of how many this is."""
    at, query = articles.index(article_id), address.query()
    ways = []
    for step, key in ((-1, "previous"), (1, "next")):
        said = escape(t(f"article.{key}", lang))
        if 0 <= at + step < len(articles):
            to = address.href(PATH, address.changed(query, article=articles[at + step], event=None))
            ways.append(f'<a href="{escape(to)}">{said}</a>')
        else:
            ways.append(f"<span>{said}</span>")
    return f'<p class="neighbours">{ways[0]} <bdi>{at + 1:,} / {len(articles):,}</bdi> {ways[1]}</p>'


def _chosen(event_id: str, now: View, query: address.Query) -> str:
    to = address.href(PATH, address.changed(query, event=None))
    close = f'<a class="close" href="{escape(to)}" aria-label="{escape(t("card.close", now.lang))}">×</a>'
    return close + event_card.html(event_id, now.tables_all, now.names, query, now.lang, now.months, in_article=True)


def _events(now: View, article_id: str, query: address.Query) -> None:
    everything = event_card.find(now.tables_all.events, "article_id", article_id)
    kept = everything[everything["event_id"].isin(now.tables.events["event_id"])]
    st.html(f'<h2 class="beside" id="its-events">{escape(t("article.in_order", now.lang))}</h2>')
    if everything.empty:
        st.html(empty(t("article.no_events", now.lang)))
        return
    if left := len(everything) - len(kept):
        st.html(f'<p class="note">{escape(t("article.filtered", now.lang, n=left))}</p>')
    if len(kept):
        events = event_list.in_order(kept)
        st.html(event_list.html(events, now.tables_all, now.names, PATH, query, now.lang, now.months, sentences=False))

"""Who says what: claims beside their answers, then every quotation by its speaker."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from data import summaries
from data.days import day_words
from data.labels import word
from data.model import EventType
from data.tables import Tables
from pages.ui import address, event_card, event_words
from pages.ui.event_words import Row, arabic, iso, link, records
from pages.ui.names import Names
from pages.ui.shown import empty
from pages.ui.state import view
from pages.ui.strings import t

PATH, ICON, ORDER = "quotes", ":material/format_quote:", 50
_SPEAKERS_AT_ONCE, _OPEN, _DISPUTES = 20, 4, 30


def page() -> None:
    now, query = view(), address.query()
    if said := disputes(now.tables, now.tables_all, now.names, query, now.lang, now.months):
        st.html(said)
    if now.tables.quotes.empty:
        st.html(empty(t("quotes.none", now.lang)))
        return
    shown = _SPEAKERS_AT_ONCE * (1 + st.session_state.get("speakers", 0))
    st.html(html(now.tables, now.names, query, now.lang, now.months, speakers=shown))
    if (left := now.tables.quotes["speaker_id"].nunique() - shown) > 0:
        st.button(t("quotes.more_speakers", now.lang, n=left), on_click=_more, key="more_speakers")


def html(
    tables: Tables, names: Names, query: address.Query, lang: str, months: str = "levant", *, speakers: int = 20
) -> str:
    """Return the quotations by speaker, who is quoted most often first, those whose speaker is not known last."""
    quotes = tables.quotes
    counts = quotes["speaker_id"].value_counts()
    counts = pd.concat([counts.drop("", errors="ignore"), counts[counts.index == ""]])
    articles = {row["article_id"]: row for row in records(tables.articles)}
    event_of = tables.events.drop_duplicates("sentence_id").set_index("sentence_id")["event_id"].to_dict()
    unnamed = summaries.own(tables)
    kinds = dict(zip(tables.actors["actor_id"], tables.actors["kind"], strict=True))
    sections = []
    for key, number in ((str(key), int(number)) for key, number in counts.head(speakers).items()):
        said = records(quotes[quotes["speaker_id"] == key])
        items = [_item(quote, articles, event_of.get(quote["sentence_id"], ""), query, lang, months) for quote in said]
        anonymous = key in unnamed or not key
        kind = t("quotes.anonymous", lang) if key in unnamed else word(kinds.get(key, ""), lang)
        name = link("actors", query, names.actor(key, lang), actor=key, event=None) if key else t("quotes.nobody", lang)
        more = escape(t("quotes.rest", lang, n=len(items) - _OPEN))
        rest = f"<details><summary>{more}</summary><ul>{''.join(items[_OPEN:])}</ul></details>"
        sections.append(
            f'<section class="speaker{" unnamed" if anonymous else ""}"><h2>{name} <small>{escape(kind)}</small></h2>'
            f'<p class="note">{escape(t("quotes.intro", lang, n=number))}</p>'
            f"<ul>{''.join(items[:_OPEN])}</ul>{rest if len(items) > _OPEN else ''}</section>"
        )
    return f'<div class="speakers">{"".join(sections)}</div>'


def _item(
    quote: Row, articles: dict[str, dict[str, Any]], event: str, query: address.Query, lang: str, months: str
) -> str:
    article = articles[quote["article_id"]]
    published = iso(article["published"])
    outlet = f'<bdi lang="ar">{escape(article["outlet"])}</bdi>' if article["outlet"] else ""
    origin = filter(None, (outlet, escape(day_words(published, lang, months)) if published else ""))
    here = {} if event else {"article": [quote["article_id"]]}
    to = link("article", {**query, **here}, t("quotes.in_article", lang), event=event or None)
    how = "" if quote["direct"] else f'<span class="tag">{escape(t("quotes.indirect", lang))}</span>'
    text = arabic(f"«{escape(quote['text'])}»", "blockquote")
    return f'<li>{text}<p class="note">{how}{" · ".join([*origin, to])}</p></li>'


def disputes(
    tables: Tables, tables_all: Tables, names: Names, query: address.Query, lang: str, months: str = "levant"
) -> str:
    """Return each claim beside what answers it, then accusations that nobody answers; empty if there are none."""
    events = tables.events
    claims = tables_all.events[tables_all.events["event_id"].isin(events["responds_to"])]
    claim_of = {row["event_id"]: row for row in records(claims)}
    answers = records(events[events["responds_to"].isin(claim_of)])
    pairs: list[tuple[Row, Row | None]] = [(claim_of[row["responds_to"]], row) for row in answers]
    accusations = events[(events["event_type"] == EventType.ACCUSE) & ~events["event_id"].isin(claim_of)]
    pairs += [(row, None) for row in records(accusations)]
    if not pairs:
        return ""
    made = []
    for claim, answer in pairs[:_DISPUTES]:
        second = f'<div class="side none">{escape(t("quotes.unanswered", lang))}</div>'
        if answer:
            second = _side(answer, tables_all, names, query, lang, months)
        made.append(f"<li>{_side(claim, tables_all, names, query, lang, months)}{second}</li>")
    return f'<h2>{escape(t("quotes.disputes", lang))}</h2><ul class="disputes">{"".join(made)}</ul>'


def _side(event: Row, tables: Tables, names: Names, query: address.Query, lang: str, months: str) -> str:
    by = names.actor(event["attributed_to"], lang) if event["attributed_to"] else ""
    text = arabic(f"«{escape(event_card.sentence_of(event, tables))}»")
    day = escape(event_words.day(event, lang, months))
    return (
        f'<div class="side">{event_words.sign(event)}<span class="day">{day}</span>'
        f"{link(PATH, query, event_words.headline(event, lang), 'head', event=event['event_id'])}"
        f"{event_words.tags(event, lang, by)}{text}</div>"
    )


def _more() -> None:
    st.session_state["speakers"] = st.session_state.get("speakers", 0) + 1

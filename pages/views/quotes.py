"""Who says what: claims beside their answers, then every quotation by its speaker."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data import summaries
from data.labels import word
from data.model import EventType
from data.tables import Tables
from pages.ui import address, event_card, event_words
from pages.ui.days import day_words
from pages.ui.event_words import arabic, iso, link
from pages.ui.names import Names
from pages.ui.state import view
from pages.ui.strings import t

PATH, ICON, ORDER = "quotes", ":material/format_quote:", 50
_SPEAKERS_AT_ONCE, _OPEN, _DISPUTES = 20, 4, 30


def page() -> None:
    now, query = view(), address.query()
    if said := disputes(now.tables, now.tables_all, now.names, query, now.lang, now.months):
        st.html(said)
    if now.tables.quotes.empty:
        st.html(f'<div class="empty"><p>{escape(t("quotes.none", now.lang))}</p></div>')
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
    articles = tables.articles.set_index("article_id")
    event_of = tables.events.drop_duplicates("sentence_id").set_index("sentence_id")["event_id"].to_dict()
    unnamed = summaries.own(tables)
    kinds = dict(zip(tables.actors["actor_id"], tables.actors["kind"], strict=True))
    sections = []
    for key, number in counts.head(speakers).items():
        said = quotes[quotes["speaker_id"] == key].to_dict("records")
        items = [_item(quote, articles, event_of.get(quote["sentence_id"], ""), query, lang, months) for quote in said]
        anonymous = key in unnamed or not key
        kind = t("quotes.anonymous", lang) if key in unnamed else word(kinds.get(key, ""), lang)
        name = link("actors", query, names.actor(key, lang), actor=key, event=None) if key else t("quotes.nobody", lang)
        more = escape(t("quotes.rest", lang, n=len(items) - _OPEN))
        rest = f"<details><summary>{more}</summary><ul>{''.join(items[_OPEN:])}</ul></details>"
        sections.append(
            f'<section class="speaker{" unnamed" if anonymous else ""}"><h2>{name} <small>{escape(kind)}</small></h2>'
            f'<p class="note">{escape(t("quotes.intro", lang, n=int(number)))}</p>'
            f"<ul>{''.join(items[:_OPEN])}</ul>{rest if len(items) > _OPEN else ''}</section>"
        )
    return f'<div class="speakers">{"".join(sections)}</div>'


def _item(
    quote: event_words.Row, articles: pd.DataFrame, event: str, query: address.Query, lang: str, months: str
) -> str:
    article = articles.loc[quote["article_id"]]
    published = iso(article["published"])
    origin = [article["outlet"], day_words(published, lang, months) if published else ""]
    leads: dict[str, str | None] = {"event": event} if event else {"event": None, "article": quote["article_id"]}
    to = link("article", query, t("quotes.in_article", lang), **leads)
    how = "" if quote["direct"] else f'<span class="tag">{escape(t("quotes.indirect", lang))}</span>'
    text = arabic(f"«{escape(quote['text'])}»", "blockquote")
    return f'<li>{text}<p class="note">{how}{" · ".join([*(escape(part) for part in origin if part), to])}</p></li>'


def disputes(
    tables: Tables, tables_all: Tables, names: Names, query: address.Query, lang: str, months: str = "levant"
) -> str:
    """Return each claim beside what answers it, then accusations that nobody answers; empty if there are none."""
    events = tables.events
    everything = tables_all.events.drop_duplicates("event_id").set_index("event_id", drop=False)
    pairs = [
        (everything.loc[row["responds_to"]], row)
        for row in events[events["responds_to"].isin(everything.index)].to_dict("records")
    ]
    answered = {claim["event_id"] for claim, _ in pairs}
    open_ones = events[(events["event_type"] == EventType.ACCUSE) & ~events["event_id"].isin(answered)]
    rows = [(claim, answer) for claim, answer in pairs] + [(row, None) for row in open_ones.to_dict("records")]
    if not rows:
        return ""
    made = []
    for claim, answer in rows[:_DISPUTES]:
        second = _side(answer, tables_all, names, query, lang, months) if answer is not None else (
            f'<div class="side none">{escape(t("quotes.unanswered", lang))}</div>'
        )  # fmt: skip
        made.append(f'<li>{_side(claim, tables_all, names, query, lang, months)}{second}</li>')
    return f'<h2>{escape(t("quotes.disputes", lang))}</h2><ul class="disputes">{"".join(made)}</ul>'


def _side(event: event_words.Row, tables: Tables, names: Names, query: address.Query, lang: str, months: str) -> str:
    by = names.actor(event["attributed_to"], lang) if event["attributed_to"] else ""
    text = arabic(f"«{escape(event_card.sentence_of(event, tables))}»")
    return (
        f'<div class="side">{event_words.sign(event)}<span class="day">{escape(event_words.day(event, lang, months))}</span>'
        f"{link(PATH, query, event_words.headline(event, lang), 'head', event=event['event_id'])}"
        f"{event_words.tags(event, lang, by)}{text}</div>"
    )


def _more() -> None:
    st.session_state["speakers"] = st.session_state.get("speakers", 0) + 1

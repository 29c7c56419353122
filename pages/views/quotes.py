"""Who says what: claims beside their answers, then every quotation by its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from data import summaries
from data.disputes import Dispute, find_disputes
from data.labels import event_name, word
from data.model import ActorRole
from data.tables import Tables
from data.tables.cells import Row, cells, records
from pages.ui import address, event_card, event_words, origin, paging
from pages.ui.event_words import arabic, link
from pages.ui.evidence import around
from pages.ui.names import Names
from pages.ui.shown import none_here
from pages.ui.state import view
from pages.ui.strings import t

PATH, ICON, ORDER = "quotes", ":material/format_quote:", 50
_SPEAKERS_AT_ONCE, _OPEN, _DISPUTES = 20, 4, 30


def page() -> None:
    now, query = view(), address.query()
    most = paging.seen("quotes.disputes", _DISPUTES)
    found = find_disputes(now.tables, now.tables_all)
    if found:
        st.html(disputes(found, now.tables_all, now.names, query, now.lang, now.months, most=most))
    if (left := len(found) - most) > 0:
        paging.more("quotes.disputes", t("quotes.more_disputes", now.lang, n=left))
    if now.tables.quotes.empty:
        st.html(none_here(now, PATH, t("quotes.none", now.lang)))
        return
    shown = paging.seen("quotes.speakers", _SPEAKERS_AT_ONCE)
    st.html(html(now.tables, now.names, query, now.lang, now.months, speakers=shown))
    if (left := now.tables.quotes["speaker_id"].nunique() - shown) > 0:
        paging.more("quotes.speakers", t("quotes.more_speakers", now.lang, n=left))


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
    kinds = dict(cells(tables.actors, "actor_id", "kind"))
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
    day = escape(origin.day(article, lang, months)) if article["published"] else ""
    where_from = filter(None, (origin.outlet(article), day))
    here = {} if event else {"article": [quote["article_id"]]}
    to = link("article", {**query, **here}, t("quotes.in_article", lang), event=event or None)
    how = "" if quote["direct"] else f'<span class="tag">{escape(t("quotes.indirect", lang))}</span>'
    text = arabic(f"«{escape(quote['text'])}»", "blockquote")
    return f'<li>{text}<p class="note">{how}{" · ".join([*where_from, to])}</p></li>'


def disputes(
    found: Sequence[Dispute], tables_all: Tables, names: Names, query: address.Query, lang: str,
    months: str = "levant", *, most: int = _DISPUTES,
) -> str:  # fmt: skip
    """Return each claim beside what answers it, at most `most`, under how many there are."""
    made = []
    for dispute in found[:most]:
        claim, answer = dispute.claim, dispute.answer
        first = f'<div class="side none">{escape(t("quotes.claim_unknown", lang))}</div>'
        second = f'<div class="side none">{escape(t("quotes.unanswered", lang))}</div>'
        together = claim is not None and answer is not None and claim["sentence_id"] == answer["sentence_id"]
        text = ""
        if claim:
            first = _side("claimed", claim, dispute, tables_all, names, query, lang, months, told=not together)
        if answer:
            second = _side("denied", answer, dispute, tables_all, names, query, lang, months, told=not together)
        if claim and answer and together:
            text = f'<div class="both">{_text(tables_all, lang, claim, answer)}</div>'
        made.append(f"<li>{first}{second}{text}</li>")
    answered = [dispute for dispute in found if dispute.answer]
    pairs = sum(dispute.claim is not None for dispute in answered)
    numbers = {
        "answered_here": pairs,
        "denied_alone": len(answered) - pairs,
        "unanswered_here": len(found) - len(answered),
    }
    note = " · ".join(t(f"quotes.{key}", lang, number=number) for key, number in numbers.items() if number)
    return (
        f'<h2>{escape(t("quotes.disputes", lang))}</h2><p class="note">{escape(note)}</p>'
        f'<ul class="disputes">{"".join(made)}</ul>'
    )


def _side(
    part: str, event: Row, dispute: Dispute, tables: Tables, names: Names, query: address.Query, lang: str,
    months: str, *, told: bool,
) -> str:  # fmt: skip
    by = names.actor(event["attributed_to"], lang)
    head, tags = event_words.headline(event, lang), event_words.tags(event, lang, by)
    nobody = ""
    if part == "claimed" and dispute.answer:
        parts = event_card.find(tables.event_actors, "event_id", dispute.answer["event_id"])
        deniers = [names.actor(key, lang) for key in parts.loc[parts["role"] == ActorRole.SOURCE, "actor_id"].unique()]
        said = t("card.comma", lang).join(deniers)
        said = t("quotes.denied_by", lang, name=said) if said else t("quotes.disputed", lang)
        open_status = {**event, "status": "occurred"} if event["status"] == "negated" else event
        tags = f'<span class="tag">{escape(said)}</span>{event_words.tags(open_status, lang, by)}'
        if dispute.by_denier:
            head = event_name(event["event_type"], event["rule"], lang)
        if dispute.by_nobody and not by:
            nobody = f'<span class="tag claimed">{escape(t("quotes.claimant_unknown", lang))}</span>'
    when = f"{t(f'quotes.{part}', lang)} · {event_words.day(event, lang, months)}"
    return (
        f'<div class="side">{event_words.sign(event)}<span class="day">{escape(when)}</span>'
        f"{link(PATH, query, head, 'head', event=event['event_id'])}"
        f"{nobody}{tags}{_text(tables, lang, event) if told else ''}</div>"
    )


def _text(tables: Tables, lang: str, *events: Row) -> str:
    """Return the sentence that events share, the words that name them marked."""
    row = event_card.find(tables.sentences, "sentence_id", events[0]["sentence_id"])
    if row.empty:
        return ""
    spans = [(int(event["start"]), int(event["end"])) for event in events]
    return arabic(f"«{around(str(row.iloc[0]['text']), int(row.iloc[0]['start']), *spans)}»")

"""The card of one event, the same wherever it is opened: who, where, when, on whose word, by which words."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

import pandas as pd
import streamlit as st

from data.days import day_words
from data.ids import article_of
from data.labels import word
from data.model import EventType, Status
from data.tables import Tables
from data.tables.cells import Row, cells, records
from pages.ui import address, event_words, origin
from pages.ui.event_words import arabic, iso, link
from pages.ui.evidence import Mark, marked
from pages.ui.names import Names
from pages.ui.rules import rule_words
from pages.ui.state import View, close_event, view
from pages.ui.strings import DIRECTION, t


def show(now: View) -> None:
    """Open the card of the event that the address names, if there is one."""
    event_id = st.query_params.get("event", "")
    if not find(now.tables_all.events, "event_id", event_id).empty:
        # "right" is where a line ends: from right to left it is the left side, away from the sidebar in both.
        st.dialog(t("card.title", now.lang), width="medium", position="right", on_dismiss=close_event)(_body)(event_id)


def gone(now: View) -> bool:
    """Return whether the address names an event that is no longer there, though its article is."""
    event_id = st.query_params.get("event", "")
    return article_of(event_id) in now.names.titles and find(now.tables_all.events, "event_id", event_id).empty


def _body(event_id: str) -> None:
    now = view()
    st.html(html(event_id, now.tables_all, now.names, address.query(), now.lang, now.months))


def html(
    event_id: str, tables: Tables, names: Names, query: address.Query, lang: str, months: str = "levant",
    *, in_article: bool = False, own: bool = False,
) -> str:  # fmt: skip
    """Return an event's card; links keep the rest of `query`.

    In its article the text is not shown a second time; of a reader's own article there is no link to pass on.
    """
    event = records(find(tables.events, "event_id", event_id))[0]
    article = records(find(tables.articles, "article_id", event["article_id"]))[0]
    rows = [
        ("who", _who(event, tables, names, query, lang)),
        ("where", _where(event, tables, names, query, lang)),
        ("when", _when(event, article, lang, months)),
        ("status", _status(event, tables, names, lang)),
        ("word", _word(event, names, query, lang)),
        ("answers", _events(find(tables.events, "event_id", event["responds_to"]), query, lang)),
        ("answered", _events(find(tables.events, "responds_to", event_id), query, lang)),
        ("quantities", _quantities(event, tables, lang)),
    ]
    listed = "".join(f"<dt>{escape(t(f'card.{key}', lang))}</dt><dd>{value}</dd>" for key, value in rows if value)
    return (
        f'<article class="card" lang="{lang}" dir="{DIRECTION[lang]}">'
        f"<h2>{event_words.sign(event)} {escape(event_words.headline(event, lang))}</h2>"
        f"<dl>{listed}</dl>"
        + ("" if in_article else _evidence(event, tables, names, lang) + _origin(article, lang, months))
        + f'<p class="actions">{_actions(event, article, tables, query, lang, months, in_article, own)}</p>'
        f'<p class="rule">{escape(rule_words(event, lang))}</p></article>'
    )


def find(rows: pd.DataFrame, key: str, value: str) -> pd.DataFrame:
    """Return the rows whose `key` is `value`; none for an empty value."""
    return rows[rows[key] == value] if value else rows.iloc[:0]


def sentence_of(event: Row, tables: Tables) -> str:
    """Return the sentence that an event rests on."""
    found = find(tables.sentences, "sentence_id", event["sentence_id"])
    return str(found.iloc[0]["text"]) if len(found) else ""


def citation(event: Row, article: Row, tables: Tables, lang: str, months: str = "levant") -> str:
    """Return outlet, day and sentence, to be pasted into a text."""
    outlet = article["outlet"] or article["title"] or article["article_id"]
    day = origin.day(article, lang, months)
    return t("card.cite", lang, outlet=outlet, day=day, sentence=sentence_of(event, tables))


def at_outlet(url: str, sentence: str) -> str:
    """Return a link to a sentence on the outlet's page; empty without an address that a browser may open."""
    if not origin.web_address(url):
        return ""
    words = sentence.split()
    ends = [" ".join(words[:5]), " ".join(words[-5:])] if len(words) > 12 else [" ".join(words)]
    return f"{url.partition('#')[0]}#:~:text={','.join(quote(each, safe='') for each in ends)}"


def marks_of(event: Row, tables: Tables, names: Names, lang: str) -> list[Mark]:
    """Return the words that gave an event its parts, each with the part it gave."""
    found = [Mark(int(event["start"]), int(event["end"]), "anchor", t("part.anchor", lang))]
    parts = {event["date_mention_id"]: ("date", t("part.date", lang))}
    parts[event["attribution_mention_id"]] = ("actor", t("part.word", lang))
    for table, name, kind in (("event_actors", names.actor, "actor"), ("event_locations", names.place, "location")):
        of = find(getattr(tables, table), "event_id", event["event_id"])
        key = "actor_id" if kind == "actor" else "location_id"
        for entity, role, mention in cells(of, key, "role", "mention_id"):
            parts[mention] = (kind, f"{name(entity, lang)} · {word(role, lang)}")
    mentions = tables.mentions[tables.mentions["mention_id"].isin([key for key in parts if key])]
    for key, start, end in cells(mentions, "mention_id", "start", "end"):
        found.append(Mark(int(start), int(end), *parts[key]))
    return found


def _who(event: Row, tables: Tables, names: Names, query: address.Query, lang: str) -> str:
    parts = find(tables.event_actors, "event_id", event["event_id"])

    def of(role: str) -> str:
        ids = parts.loc[parts["role"] == role, "actor_id"]
        return t("card.comma", lang).join(link("actors", query, names.actor(i, lang), actor=i, event=None) for i in ids)

    sources, targets, mediators = of("source"), of("target"), of("mediator")
    arrow = f' <span class="arrow">{"←" if lang == "ar" else "→"}</span> '
    said = arrow.join(filter(None, (sources, targets)))
    if targets and not sources:
        said = f"{escape(word('target', lang))}: {targets}"
    return said + (f"<br>{escape(word('mediator', lang))}: {mediators}" if mediators else "")


def _where(event: Row, tables: Tables, names: Names, query: address.Query, lang: str) -> str:
    parts = find(tables.event_locations, "event_id", event["event_id"])
    return "<br>".join(
        f"{link('map', query, names.place(i, lang), place=i, event=None)} <small>{escape(word(role, lang))}</small>"
        for i, role in cells(parts, "location_id", "role")
    )


def _when(event: Row, article: Row, lang: str, months: str) -> str:
    said = f"<b>{escape(event_words.day(event, lang, months, weekday=True))}</b>"
    if not event["date_start"] and not event["date_end"]:
        return f"{said} <small>{escape(t('time.undated_note', lang))}</small>"
    how = []
    if event["date_text"]:
        words = origin.in_arabic(event["date_text"])
        how.append(escape(t("time.from_words", lang, words="\0")).replace("\0", words))
    if event["date_basis"]:
        basis = t(f"time.{event['date_basis']}", lang)
        published = iso(article["published"])
        if event["date_basis"] == "relative" and published:
            basis += f" ({day_words(published, lang, months)})"
        how.append(escape(basis))
    if event["precision"] and event["precision"] != "day":
        how.append(escape(t(f"time.{event['precision']}", lang)))
    return f"{said}<br><small>{' · '.join(how)}</small>"


def _status(event: Row, tables: Tables, names: Names, lang: str) -> str:
    outcome = f" · {escape(word(event['outcome'], lang))}" if event["outcome"] else ""
    note = t(f"status_note.{event['status']}", lang)
    if event["status"] == Status.OCCURRED and event["event_type"] == EventType.DENY:
        note = t("status_note.denial", lang)
    elif event["status"] == Status.NEGATED and event["attributed_to"]:
        note = t("status_note.negated_by", lang, name=names.actor(event["attributed_to"], lang))
    elif (find(tables.events, "responds_to", event["event_id"])["event_type"] == EventType.DENY).any():
        note += f" · {t('status_note.disputed', lang)}"
    return f"<b>{escape(word(event['status'], lang))}</b>{outcome}<br><small>{escape(note)}</small>"


def _word(event: Row, names: Names, query: address.Query, lang: str) -> str:
    by = event["attributed_to"]
    return (
        link("actors", query, names.actor(by, lang), actor=by, event=None)
        if by
        else escape(t("card.outlet_word", lang))
    )


def _events(events: pd.DataFrame, query: address.Query, lang: str) -> str:
    return "<br>".join(
        link(None, query, event_words.headline(row, lang), event=row["event_id"]) for row in records(events)
    )


def _quantities(event: Row, tables: Tables, lang: str) -> str:
    rows = find(tables.quantities, "event_id", event["event_id"])
    return "<br>".join(arabic(escape(surface), "bdi") for surface in rows["surface"])


def _evidence(event: Row, tables: Tables, names: Names, lang: str) -> str:
    own = find(tables.sentences, "article_id", event["article_id"])
    at = find(own, "sentence_id", event["sentence_id"])
    if at.empty:
        return ""
    sentence = at.iloc[0]
    near = {n: own.loc[own["n"] == n, "text"].tolist() for n in (sentence["n"] - 1, sentence["n"] + 1)}
    before, after = ("".join(f"<p>{escape(text)}</p>" for text in texts) for texts in near.values())
    words = marked(sentence["text"], int(sentence["start"]), marks_of(event, tables, names, lang))
    return (
        f"<h3>{escape(t('card.evidence', lang))}</h3>"
        f'<blockquote lang="ar" dir="rtl">{before}<p class="own">{words}</p>{after}</blockquote>'
        f"<small>{escape(t('card.legend', lang))}</small>"
    )


def _origin(article: Row, lang: str, months: str) -> str:
    parts = (origin.in_arabic(article["title"]), origin.outlet(article), escape(origin.day(article, lang, months)))
    return f'<p class="from">{" · ".join(filter(None, parts))}</p>'


def _actions(
    event: Row, article: Row, tables: Tables, query: address.Query, lang: str, months: str,
    in_article: bool, own: bool,
) -> str:  # fmt: skip
    sentence, key = sentence_of(event, tables), event["event_id"]
    parts = [] if in_article else [link("article", query, t("card.open_article", lang), event=key)]
    if outlet := at_outlet(article["url"], sentence):
        parts.append(origin.outside(outlet, t("card.at_outlet", lang)))
    if lang == "en":
        parts.append(origin.outside(event_words.translation(sentence), t("card.translate", lang)))
    link_here = address.href("article", {"event": [key], **({"lang": query["lang"]} if "lang" in query else {})})
    cite = citation(event, article, tables, lang, months)
    copies = [("link", link_here, "card.link"), ("copy", cite, "card.citation")]
    for kind, value, label in copies[1:] if own else copies:
        parts.append(
            f'<button type="button" data-{kind}="{escape(value)}" data-done="{escape(t("card.copied", lang))}">'
            f"{escape(t(label, lang))}</button>"
        )
    return "".join(parts)

"""An article's text as printed, set for reading, with what was found in it marked and explained."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from data.labels import word
from data.tables import Tables
from data.tables.cells import records
from pages.ui import event_words
from pages.ui.names import Names
from pages.ui.rules import mention_words, rule_words
from pages.ui.strings import DIRECTION, t

KINDS = ("actor", "location", "date", "event", "quote")
Span = dict[str, Any]
_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "hudna_reader",
    html='<div class="reader"></div>',
    css=(_HERE / "reader.css").read_text(encoding="utf-8"),
    js=(_HERE / "reader.js").read_text(encoding="utf-8"),
)


def show(
    article_id: str,
    tables: Tables,
    names: Names,
    lang: str,
    months: str,
    chosen: str,
    pick: Callable[[str], None],
    key: str,
) -> None:
    """Draw an article; the event `chosen` is scrolled to, `pick` is called with an event that a reader clicks."""
    article = tables.articles[tables.articles["article_id"] == article_id].iloc[0]

    def picked() -> None:
        pick(st.session_state[key]["picked"])

    words = {
        "text": article["text"],
        "spans": spans(article_id, tables, names, lang, months),
        "kinds": [{"kind": kind, "label": t(f"article.{kind}", lang)} for kind in KINDS],
        "legend": t("article.marks", lang),
        "skipped": t("article.skipped", lang),
        "chosen": _sentence(chosen, tables),
    }
    st.html(f'<p class="note" lang="{lang}" dir="{DIRECTION[lang]}">{escape(t("article.hint", lang))}</p>')
    _mount(key=key, data=words, on_picked_change=picked)


def spans(article_id: str, tables: Tables, names: Names, lang: str, months: str = "levant") -> list[Span]:
    """Return the stretches of an article to be marked: id, kind, start, end, and the lines to say about each."""

    def of(rows: pd.DataFrame) -> list[dict[str, Any]]:
        return records(rows[rows["article_id"] == article_id])

    found = [_span("", "boilerplate", row, []) for row in of(tables.boilerplate)]
    for row in of(tables.quotes):
        speaker = names.actor(row["speaker_id"], lang)
        said = t("article.said_by", lang, name=speaker) if speaker else t("article.said_by_nobody", lang)
        # What is told in the outlet's words bears no mark, but says who said it.
        found.append(_span(row["quote_id"], "quote" if row["direct"] else "reported", row, [said]))
    for row in of(tables.events):
        when = event_words.day(row, lang, months)
        lines = [event_words.headline(row, lang), f"{when} · {word(row['status'], lang)}", rule_words(row, lang)]
        found.append(_span(row["event_id"], "event", row, lines))
    for row in of(tables.mentions):
        found.append(_span(row["mention_id"], row["kind"], row, _said_of(row, names, lang, months)))
    return found


def _said_of(row: dict[str, Any], names: Names, lang: str, months: str) -> list[str]:
    if row["kind"] == "date":
        read = event_words.day(row, lang, months, weekday=True)
        return [t("article.read_as", lang, day=read), _rule(row["rule"], lang)]
    name = names.actor if row["kind"] == "actor" else names.place
    return [f"{name(row['entity_id'], lang)} · {word(row['kind'], lang)}", _rule(row["rule"], lang)]


def _rule(rule: str, lang: str) -> str:
    return t("article.rule", lang, rule=mention_words(rule, lang))


def _span(key: str, kind: str, row: dict[str, Any], say: list[str]) -> Span:
    return {"id": key, "kind": kind, "start": int(row["start"]), "end": int(row["end"]), "say": say}


def _sentence(event_id: str, tables: Tables) -> Span | None:
    events = tables.events[tables.events["event_id"] == event_id]
    if events.empty:
        return None
    rows = tables.sentences[tables.sentences["sentence_id"] == events.iloc[0]["sentence_id"]]
    if rows.empty:
        return None
    return {"id": event_id, "start": int(rows.iloc[0]["start"]), "end": int(rows.iloc[0]["end"])}

"""Your own article: pasted or uploaded, read at once, shown with its marks and tables, never stored."""

from __future__ import annotations

from datetime import date
from html import escape

import pandas as pd
import streamlit as st

from data.labels import word
from data.tables import Tables
from data.tables.cells import cells, records
from pages.ui import address, event_card, event_list, event_words, names, own, reader, share
from pages.ui.reasons import reason_words
from pages.ui.shown import empty
from pages.ui.state import View, open_event, view
from pages.ui.strings import t
from pages.views import overview

PATH, ICON, ORDER = "read", ":material/edit_note:", 60
FILTERED = False
_EXAMPLE_DAY = date(2017, 1, 11)  # a Wednesday, as the example's "yesterday, Tuesday" wants
_TYPES = ["txt", "html", "htm", "jsonl", "csv"]
_SHOWN = ("events", "event_actors", "event_locations", "mentions", "actors", "locations", "quotes", "quantities")


def page() -> None:
    now = view()
    st.html(f'<p>{escape(t("read.intro", now.lang))}</p><p class="note">{escape(t("read.private", now.lang))}</p>')
    _form(now)
    tables = st.session_state.get("own")
    if tables is None:
        return
    _result(tables, now)


def _form(now: View) -> None:
    if "own_text" not in st.session_state:
        st.session_state["own_text"] = st.session_state.get("own_text_kept", "")
    with st.form("own_form", border=True):
        text = st.text_area(
            t("read.paste", now.lang), key="own_text", height=220, placeholder=t("read.paste_hint", now.lang)
        )
        left, right = st.columns(2)
        day = left.date_input(
            t("read.day", now.lang), value=None, key="own_day", format="DD/MM/YYYY", help=t("read.day_hint", now.lang),
            min_value="1900-01-01", max_value="2100-12-31",
        )  # fmt: skip
        files = right.file_uploader(t("read.files", now.lang), type=_TYPES, accept_multiple_files=True, key="own_files")
        with st.container(horizontal=True):
            asked = st.form_submit_button(t("read.go", now.lang), type="primary", icon=":material/menu_book:")
            example = st.form_submit_button(t("read.try_seed", now.lang), on_click=_example, args=(now.lang,))
    if asked and not text.strip() and not files:
        st.html(_notice(t("read.missing", now.lang)))
    if (asked or example) and (text.strip() or files):
        with st.spinner(t("read.working", now.lang)):
            st.session_state["own"] = own.read(text, [(file.name, file.getvalue()) for file in files or ()], day)
        st.session_state["own_text_kept"] = text


def _example(lang: str) -> None:
    st.session_state["own_text"], st.session_state["own_day"] = t("read.example", lang), _EXAMPLE_DAY


def _result(tables: Tables, now: View) -> None:
    if said := _trouble(tables, now.lang):
        st.html(said)
    if tables.articles.empty:
        return
    known, query = names.read(tables), address.query()
    if tables.events.empty:
        st.html(empty(t("read.nothing", now.lang), t("read.nothing_hint", now.lang)))
    else:
        st.html(overview.numbers(tables, None, now.lang))
        share.files(tables, tables, known, t("shown.all", now.lang, n=len(tables.events)), now.lang, now.months, "own")
    event_id = st.query_params.get("event", "")
    shown = _article(tables, known, now, event_id)
    text, beside = st.columns([8, 5], gap="large")
    with text:
        reader.show(shown, tables, known, now.lang, now.months, event_id, open_event, key=f"own:{shown}")
    with beside, st.container(key="beside"):
        if not event_card.find(tables.events, "event_id", event_id).empty:
            with st.container(key="chosen"):
                st.html(
                    event_card.html(event_id, tables, known, query, now.lang, now.months, in_article=True, own=True)
                )
        events = event_list.in_order(event_card.find(tables.events, "article_id", shown))
        if len(events):
            st.html(f'<h2 class="beside">{escape(t("article.in_order", now.lang))}</h2>')
            st.html(event_list.html(events, tables, known, PATH, query, now.lang, now.months, sentences=False))
    _tables(tables, known, now)


def _tables(tables: Tables, known: names.Names, now: View) -> None:
    """Draw the events as a table to read, and behind it the tables as the files hold them, once they are asked for."""
    if len(tables.events):
        st.html(f"<h2>{escape(t('read.tables', now.lang))}</h2>")
        st.dataframe(readable(tables, known, now.lang, now.months), hide_index=True)
    raw = st.expander(t("read.raw", now.lang), key="own_raw", on_change="rerun")
    if raw.open:
        with raw:
            for tab, name in zip(st.tabs(list(_SHOWN)), _SHOWN, strict=True):
                tab.dataframe(getattr(tables, name), hide_index=True)


def readable(tables: Tables, known: names.Names, lang: str, months: str = "levant") -> pd.DataFrame:
    """Return the events, one row each, in words: what, when, where, how far it is so, and the sentence."""
    texts = dict(cells(tables.sentences, "sentence_id", "text"))
    places = tables.event_locations.groupby("event_id")["location_id"].unique().to_dict()
    rows = [
        (
            event_words.headline(row, lang),
            event_words.day(row, lang, months),
            t("card.comma", lang).join(known.place(each, lang) for each in places.get(row["event_id"], ())),
            word(row["status"], lang),
            texts.get(row["sentence_id"], ""),
        )
        for row in records(event_list.in_order(tables.events))
    ]
    heads = [t(f"card.{key}", lang) for key in ("title", "when", "where", "status", "evidence")]
    return pd.DataFrame(rows, columns=heads)


def _trouble(tables: Tables, lang: str) -> str:
    """Return what was not read or lacks a day; of a pasted text alone, which needs no name, in a sentence."""
    if tables.rejected["path"].tolist() == [own.PASTED]:
        return _notice(reason_words(tables.rejected["reason"].iloc[0], lang))
    if tables.rejected.empty and tables.articles["article_id"].tolist() == [own.PASTED]:
        return "" if tables.articles["published"].iloc[0] else _notice(t("read.no_day", lang))
    return overview.trouble(tables, lang, hint="read.no_day")


def _notice(words: str) -> str:
    return f'<p class="notice" role="alert">{escape(words)}</p>'


def _article(tables: Tables, known: names.Names, now: View, event_id: str) -> str:
    keys = tables.articles["article_id"].tolist()
    of_event = event_card.find(tables.events, "event_id", event_id)
    chosen = str(of_event.iloc[0]["article_id"]) if len(of_event) else ""
    if len(keys) < 2:
        return str(keys[0])

    def close() -> None:
        address.write(address.changed(address.query(), event=None))

    if chosen:
        st.session_state["own_article"] = chosen
    elif st.session_state.get("own_article") not in keys:
        st.session_state["own_article"] = keys[0]
    return str(
        st.selectbox(
            t("article.choose", now.lang), keys, key="own_article", on_change=close,
            format_func=lambda key: known.value("article", key, now.lang),
        )
    )  # fmt: skip

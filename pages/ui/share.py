"""Passing on what is shown: its link, a snippet that embeds it, and the files of exactly these rows."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from data.filters import describe
from data.tables import Tables
from pages.ui import address, downloads, report
from pages.ui.names import Names
from pages.ui.state import View
from pages.ui.strings import t

FILES: tuple[tuple[str, str, str, Callable[[Tables], str | bytes]], ...] = (
    ("csv", "hudna_csv.zip", "application/zip", downloads.csv_zip),
    ("parquet", "hudna_parquet.zip", "application/zip", downloads.parquet_zip),
    ("json", "hudna.json", "application/json", downloads.json_text),
    ("geojson", "hudna.geojson", "application/geo+json", downloads.geojson),
)


# What of a page's own state a link should carry, by the page's path: the session keeps it under the same name.
_STATE = {"map": "at", "timeline": "lanes"}


@st.fragment
def show(view: View, page: StreamlitPage) -> None:
    """Draw the button that opens link, snippet and files; they are drawn, and alone, when the reader opens it."""
    opened = st.popover(t("share.button", view.lang), icon=":material/ios_share:", key="share", on_change="rerun")
    if not opened.open:
        return
    with opened:
        key = _STATE.get(page.url_path, "")
        held = st.session_state.get(key) if key else None
        query = address.query() if held in (None, "", "none") else address.changed(address.query(), **{key: str(held)})
        link = link_to(st.context.url or "", query)
        _copied("share.link", link, view.lang)
        said = describe(view.tables_all, view.filters, view.tables, view.lang)
        files(view.tables, view.tables_all, view.names, said, view.lang, view.months, "share")
        _copied("share.embed", snippet(link, page.title), view.lang)


def _copied(key: str, text: str, lang: str) -> None:
    """Draw a text with a button that copies it, which a finger finds as well as a mouse."""
    copy, done = escape(t("share.copy", lang)), escape(t("card.copied", lang))
    button = f'<button type="button" data-copy="{escape(text)}" data-done="{done}">{copy}</button>'
    st.html(f'<p class="copied"><span>{escape(t(key, lang))}</span>{button}</p>')
    st.code(text, language=None, wrap_lines=True)


def link_to(address_now: str, query: address.Query) -> str:
    """Return the whole address of a view: where it stands, with this query."""
    scheme, host, path, _, _ = urlsplit(address_now)
    return urlunsplit((scheme, host, path or "/", urlencode(query, doseq=True), ""))


def snippet(link: str, title: str) -> str:
    """Return an <iframe> that shows a view without the sidebar."""
    joined = "&" if "?" in link else "?"
    return (
        f'<iframe src="{escape(link + joined)}embed=true" title="{escape(title)}" width="100%" height="640" '
        'style="border:0" loading="lazy"></iframe>'
    )


def files(tables: Tables, tables_all: Tables, names: Names, said: str, lang: str, months: str, key: str) -> None:
    """Draw a button for each file; a file is made only when it is asked for."""
    made = report_of(tables, tables_all, names, said, lang, months)
    st.download_button(
        t("share.report", lang), made, "hudna.html", "text/html", key=f"{key}.report", icon=":material/description:",
        on_click="ignore", type="primary",
    )  # fmt: skip
    notes = (t(f"share.{name}", lang) for name in ("report_note", "data", "data_note"))
    st.html('<p class="note">{}</p><p>{} <small>{}</small></p>'.format(*map(escape, notes)))
    with st.container(horizontal=True, gap="small"):
        for name, file, mime, make in FILES:
            st.download_button(
                t(f"share.{name}", lang), _later(make, tables), file, mime, key=f"{key}.{name}",
                icon=":material/download:", on_click="ignore",
            )  # fmt: skip


def report_of(tables: Tables, tables_all: Tables, names: Names, said: str, lang: str, months: str) -> Callable[[], str]:
    """Return what makes the report when it is called."""
    return lambda: report.html(tables, tables_all, names, said, lang, months)


def _later(make: Callable[[Tables], str | bytes], tables: Tables) -> Callable[[], str | bytes]:
    return lambda: make(tables)

"""What stands around every page: navigation, filters, language, the sentence of what is shown, the open event."""

from __future__ import annotations

import json
import logging
from functools import cache
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from data.days import MONTHS
from pages.ui import address, document, event_card, filter_widgets, share, shown, theme
from pages.ui.state import View, lang, view
from pages.ui.strings import LANGUAGES, t
from pages.views import Page, article, views

STATIC = Path(__file__).parents[2] / "static"
# What belongs to one page or one click and does not follow a reader to the next page.
LEFT_BEHIND = {"event": None, "at": None, "lanes": None}
_OUTLETS = 3
# What static/widgets.css says in place of Streamlit's own English.
_SAID = ("menu", "day", "month", "year", "upload", "limit", "system", "light", "dark", "print")


def run() -> None:
    """Draw the frame and the page that the address names."""
    language = lang()
    modules = {each.PATH: each for each in views()}
    # The icon of an st.Page becomes the favicon and is fetched from another machine; the links in the sidebar have it.
    pages = {
        path: st.Page(
            each.page, url_path=path or None, default=not path, title=t(f"page.{path or 'overview'}", language)
        )
        for path, each in modules.items()
    }
    current = st.navigation(list(pages.values()), position="hidden")
    st.set_page_config(f"{current.title} · {t('app.name', language)}", str(STATIC / "icon.svg"), layout="wide")
    st.html(_style(language))
    document.show(language)
    try:
        now = view()
    except (OSError, ValueError):
        # The message names places on the server: it is for whoever runs it, not for a reader.
        logging.exception("the articles or tables to show cannot be read")
        st.html(shown.empty(t("shown.source_error", language), t("shown.source_hint", language)))
        return
    if not st.context.is_embedded:
        with st.sidebar:
            st.html(_navigation(current.url_path, now))
            _language(now)
            if getattr(modules[current.url_path], "FILTERED", True):
                filter_widgets.show(now)
            if language == "ar":
                _months(now)
    if event_card.gone(now) and current.url_path != article.PATH:
        st.switch_page(pages[article.PATH], query_params=address.query())
    if st.context.is_embedded:
        st.html(_origin(now, current.url_path))
    _page(modules[current.url_path], current, now)


def _page(module: Page, current: StreamlitPage, now: View) -> None:
    if not getattr(module, "OWN_TITLE", False):
        st.html(f'<h1 class="page">{escape(current.title)}</h1>')
    if not getattr(module, "FILTERED", True):
        _body(current, now)
        return
    end = shown.show(now, current.url_path)
    if now.tables_all.articles.empty and module.PATH:  # the overview says besides which inputs were not read
        st.html(shown.no_articles(now))
    elif shown.none_left(now):
        st.html(shown.nothing(now, current.url_path, address.query()))
    else:
        _body(current, now)
    # An article shows the opened event beside its own text.
    if current.url_path != article.PATH:
        event_card.show(now)
    if not st.context.is_embedded:
        with end:
            share.show(now, current)


def _body(current: StreamlitPage, now: View) -> None:
    """Draw the page itself; where it fails, say so shortly, while the server's log gets the whole story."""
    try:
        current.run()
    except Exception:
        st.html(f'<div role="alert">{shown.empty(t("shown.broken", now.lang), t("shown.broken_hint", now.lang))}</div>')
        raise


@cache
def _style(language: str) -> str:
    files = ["hudna.css", "widgets.css", "actors.css", *(["rtl.css"] if language == "ar" else [])]
    size = st.get_option("server.maxUploadSize")
    said = {key: json.dumps(t(f"widget.{key}", language, size=size), ensure_ascii=False) for key in _SAID}
    rules = "".join((STATIC / file).read_text(encoding="utf-8") for file in files)
    words = "".join(f"--say-{key}:{quoted};" for key, quoted in said.items())
    return f"<style>{theme.variables()}:root{{{words}}}{rules}</style>"


def _origin(now: View, path: str) -> str:
    """Return the line that names the source where the dashboard stands inside another page."""
    outlets = [outlet for outlet in dict.fromkeys(now.tables.articles["outlet"]) if outlet]
    named = t("card.comma", now.lang).join(outlets[:_OUTLETS]) + (" …" if len(outlets) > _OUTLETS else "")
    to = address.href(path, address.query())
    words = escape(t("shown.embedded", now.lang, outlet=named or "–"))
    return f'<p class="note"><a href="{escape(to)}" target="_blank" rel="noopener">{words}</a></p>'


def _navigation(here: str, now: View) -> str:
    """Return the name of the whole and a link to each page, which keeps what is shown."""
    query, ways = address.changed(address.query(), **LEFT_BEHIND), []
    for each in views():
        icon = f'<span class="icon" aria-hidden="true">{each.ICON.strip(":").removeprefix("material/")}</span>'
        current = ' aria-current="page"' if here == each.PATH else ""
        words = escape(t(f"page.{each.PATH or 'overview'}", now.lang))
        ways.append(f'<li><a href="{escape(address.href(each.PATH, query))}"{current}>{icon}{words}</a></li>')
    brand = f'<p class="brand">{t("app.name", now.lang)}<span>{t("app.motto", now.lang)}</span></p>'
    label = escape(t("filter.pages", now.lang))
    return f'{brand}<nav aria-label="{label}"><ul class="pages">{"".join(ways)}</ul></nav>'


def _language(now: View) -> None:
    told = address.agree("language", now.lang)
    st.segmented_control(
        t("filter.language", now.lang), LANGUAGES, key="language", required=True, format_func=LANGUAGES.__getitem__,
        default=None if told else now.lang, label_visibility="collapsed",
        on_change=lambda: address.write(address.changed(address.query(), lang=st.session_state["language"])),
    )  # fmt: skip


def _months(now: View) -> None:
    # A widget that is not drawn, as this in English, loses its value: the choice is kept beside it.
    def keep() -> None:
        st.session_state["months"] = st.session_state["months_shown"]

    st.session_state["months_shown"] = now.months
    st.selectbox(
        t("filter.months", now.lang), MONTHS, key="months_shown", on_change=keep,
        format_func=lambda each: t(f"filter.months_{each}", now.lang),
    )  # fmt: skip

"""The sentence at the top of a page: how many events, by which filters, what was dropped; each part can be removed."""

from __future__ import annotations

from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.days import span_words
from data.filters import apply, from_query, undated
from pages.ui import address
from pages.ui.event_words import iso
from pages.ui.state import FILTERS, View
from pages.ui.strings import t

_SAID_TOGETHER = ("from", "to", "match")


def show(view: View, path: str) -> DeltaGenerator:
    """Draw the sentence, and what of the address was not understood; return where to put what stands at its end."""
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.html(sentence(view, path, address.query()), width="content")
        end = st.container(width="content")
    if view.dropped:
        values = " · ".join(f'<bdi dir="ltr">{escape(each.key)}={escape(each.value)}</bdi>' for each in view.dropped)
        said = escape(t("shown.dropped", view.lang, values="\0")).replace("\0", values)
        st.html(f'<p class="notice" role="alert">{said}</p>')
    return end


def none_left(view: View) -> bool:
    """Return whether there are events, but the filters leave none."""
    return view.filtered() and view.tables.events.empty and not view.tables_all.events.empty


def nothing(view: View, path: str, query: address.Query) -> str:
    """Return the ways back from filters that leave no event: what each would leave if it were taken away."""
    ways = []
    for words, without in _parts(view, query):
        filters, _ = from_query(without, view.tables_all)
        left = len(apply(view.tables_all, filters).events)
        said = t("shown.without", view.lang, value=words, n=left)
        if left:
            ways.append(f'<li><a href="{escape(address.href(path, without))}">{escape(said)}</a></li>')
    hint = f"<p>{escape(t('shown.nothing_hint', view.lang))}</p><ul>{''.join(ways)}</ul>" if ways else ""
    return f'<div class="empty"><p>{escape(t("shown.nothing", view.lang))}</p>{hint}</div>'


def empty(said: str, hint: str = "") -> str:
    """Return what stands where there is nothing to show, and what to do about it."""
    more = f"<p><bdi>{escape(hint)}</bdi></p>" if hint else ""
    return f'<div class="empty"><p>{escape(said)}</p>{more}</div>'


def sentence(view: View, path: str, query: address.Query) -> str:
    """Return the sentence as HTML; every part but the count is followed by a link that takes it away."""
    kept, of = len(view.tables.events), len(view.tables_all.events)
    said = t("shown.some", view.lang, n=kept, of=of) if view.filtered() else t("shown.all", view.lang, n=of)
    parts = [f"<b>{escape(said)}</b>"]
    for words, without in _parts(view, query):
        label = escape(t("filter.remove", view.lang, value=words))
        away = f'<a href="{escape(address.href(path, without))}" aria-label="{label}" title="{label}">×</a>'
        parts.append(f'<span class="part"><bdi>{escape(words)}</bdi>{away}</span>')
    if len(parts) > 1:
        bare = {key: values for key, values in query.items() if key not in FILTERS}
        parts.append(
            f'<a class="reset" href="{escape(address.href(path, bare))}">{escape(t("filter.reset", view.lang))}</a>'
        )
    note = ""
    if hidden := undated(view.tables_all, view.filters):
        note = f'<p class="note">{escape(t("shown.undated_hidden", view.lang, n=hidden))}</p>'
    return f'<p class="shown" role="status">{" · ".join(parts)}</p>{note}'


def _parts(view: View, query: address.Query) -> list[tuple[str, address.Query]]:
    found = []
    for key in FILTERS:
        for value in view.chosen(key):
            if key not in _SAID_TOGETHER:
                rest = [each for each in query.get(key, []) if each != value]
                found.append((view.names.value(key, value, view.lang), address.changed(query, **{key: rest})))
    if len(view.chosen("actor")) > 1 and "all" in view.chosen("match"):
        found.append((t("filter.match_all", view.lang), address.changed(query, match=None)))
    start, end = (next(iter(view.chosen(key)), "") for key in ("from", "to"))
    if start or end:
        words = span_words(iso(start), iso(end), "day", view.lang, view.months)
        found.append((words, address.changed(query, **{"from": None, "to": None})))
    return found

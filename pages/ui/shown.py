"""The sentence at the top of a page: how many events, by which filters, what was dropped; each part can be removed."""

from __future__ import annotations

from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data import summaries
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
    """Return the ways back from filters that leave no event: what each would leave if it were taken away.

    Where it takes more than one, what each would leave alone. To take all away is always one of the ways.
    """
    parts = _parts(view, query)
    ways = _ways("shown.without", [(words, without) for words, without, _ in parts], view, path)
    if not ways:
        ways = _ways("shown.alone", [(words, alone) for words, _, alone in parts], view, path)
    hint = f"<p>{escape(t('shown.nothing_hint', view.lang))}</p>" if ways else ""
    items = "".join(f"<li>{way}</li>" for way in [*ways, reset(view, path, query)])
    return f'<div class="empty"><p>{escape(t("shown.nothing", view.lang))}</p>{hint}<ul>{items}</ul></div>'


def _ways(key: str, queries: list[tuple[str, address.Query]], view: View, path: str) -> list[str]:
    ways = []
    for words, query in queries:
        filters, _ = from_query(query, view.tables_all)
        if left := len(apply(view.tables_all, filters).events):
            said = escape(t(key, view.lang, value=words, n=left))
            ways.append(f'<a href="{escape(address.href(path, query))}">{said}</a>')
    return ways


def reset(view: View, path: str, query: address.Query) -> str:
    """Return the link that takes all filters away."""
    bare = {key: values for key, values in query.items() if key not in FILTERS}
    return f'<a class="reset" href="{escape(address.href(path, bare))}">{escape(t("filter.reset", view.lang))}</a>'


def none_here(view: View, path: str, said: str) -> str:
    """Return what stands where the events shown have nothing for a page, with the way to all events."""
    hint = f"<p>{reset(view, path, address.query())}</p>" if view.filtered() else ""
    return f'<div class="empty"><p>{escape(said)}</p>{hint}</div>'


def empty(said: str, hint: str = "") -> str:
    """Return what stands where there is nothing to show, and what to do about it."""
    more = f"<p><bdi>{escape(hint)}</bdi></p>" if hint else ""
    return f'<div class="empty"><p>{escape(said)}</p>{more}</div>'


def no_articles(view: View) -> str:
    """Return what stands on every page where no article was read, and how to add some."""
    return empty(t("shown.empty", view.lang), t("shown.empty_hint", view.lang))


def sentence(view: View, path: str, query: address.Query) -> str:
    """Return the sentence as HTML; every part but the count is followed by a link that takes it away."""
    kept, of = len(view.tables.events), len(view.tables_all.events)
    said = t("shown.some", view.lang, n=kept, of=of) if view.filtered() else t("shown.all", view.lang, n=of)
    parts = [f"<b>{escape(said)}</b>"]
    for words, without, _ in _parts(view, query):
        label = escape(t("filter.remove", view.lang, value=words))
        away = f'<a href="{escape(address.href(path, without))}" aria-label="{label}" title="{label}">×</a>'
        parts.append(f'<span class="part"><bdi>{escape(words)}</bdi>{away}</span>')
    if len(parts) > 1:
        parts.append(reset(view, path, query))
    note = ""
    if hidden := undated(view.tables_all, view.filters):
        note = f'<p class="note">{escape(t("shown.undated_hidden", view.lang, n=hidden))}</p>'
    if said := _of_page(view, path):
        parts.insert(1, escape(said))
    return f'<p class="shown" role="status">{" · ".join(parts)}</p>{note}'


def _of_page(view: View, path: str) -> str:
    """Return how many of the events stand on a page that cannot show them all, or what it shows instead."""
    events, lang = view.tables.events, view.lang
    if path == "map":
        return t("shown.placed", lang, n=len(events) - len(summaries.without_place(view.tables)))
    if path == "timeline":
        return t("shown.dated", lang, n=int(((events["date_start"] != "") | (events["date_end"] != "")).sum()))
    if path == "quotes":
        return t("quotes.intro", lang, n=len(view.tables.quotes))
    return ""


def _parts(view: View, query: address.Query) -> list[tuple[str, address.Query, address.Query]]:
    """Return each part of what is asked for: in words, the query without it, the query with it alone."""
    found = []
    bare = {key: values for key, values in query.items() if key not in FILTERS}
    for key in FILTERS:
        for value in view.chosen(key):
            if key not in _SAID_TOGETHER:
                rest = [each for each in query.get(key, []) if each != value]
                words = view.names.value(key, value, view.lang)
                found.append((words, address.changed(query, **{key: rest}), {**bare, key: [value]}))
    if len(view.chosen("actor")) > 1 and "all" in view.chosen("match"):
        actors = {"actor": list(view.chosen("actor")), "match": ["all"]}
        found.append((t("filter.match_all", view.lang), address.changed(query, match=None), {**bare, **actors}))
    start, end = (next(iter(view.chosen(key)), "") for key in ("from", "to"))
    if start or end:
        words = span_words(iso(start), iso(end), "day", view.lang, view.months)
        without = address.changed(query, **{"from": None, "to": None})
        found.append((words, without, address.changed(bare, **{"from": start, "to": end})))
    return found

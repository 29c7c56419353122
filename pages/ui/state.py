"""What every page asks for: the tables, all of them and those the filters leave, the filters, the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from data import filters as filtering
from data.filters import Dropped, Filters
from data.tables import Tables
from pages.ui import address, source
from pages.ui import names as name_words
from pages.ui.names import Names

FILTERS = ("actor", "place", "type", "status", "outlet", "article", "from", "to", "q", "match")
Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class View:
    """What is shown; readers share the tables, so nobody changes them in place."""

    tables_all: Tables
    tables: Tables
    filters: Filters
    dropped: tuple[Dropped, ...]
    counts: Counts
    names: Names
    lang: str
    months: str

    def chosen(self, key: str) -> tuple[str, ...]:
        """Return the values of a filter that hold."""
        return tuple(value for name, value in filtering.to_query(self.filters) if name == key)

    def filtered(self) -> bool:
        """Return whether anything is asked for."""
        return any(self.chosen(key) for key in FILTERS)

    def actor(self, actor_id: str) -> str:
        """Return an actor's name in the reader's language."""
        return self.names.actor(actor_id, self.lang)

    def place(self, location_id: str) -> str:
        """Return a place's name in the reader's language."""
        return self.names.place(location_id, self.lang)


def view() -> View:
    """Return what the address names, in the language of the reader."""
    tables, state = source.read()
    query = address.query()
    keys = tuple((key, tuple(query[key])) for key in (*FILTERS, "at", "lanes") if key in query)
    filters, dropped, kept, counts = _kept(state, keys, tables)
    return View(tables, kept, filters, dropped, counts, _names(state, tables), lang(), months())


def lang() -> str:
    """Return the language that the address asks for; Arabic without one."""
    return "en" if st.query_params.get("lang") == "en" else "ar"


def months() -> str:
    """Return which Arabic month names the reader has chosen, a key of days.MONTHS."""
    return str(st.session_state.get("months", "levant"))


def open_event(event_id: str) -> None:
    """Open an event's card; call it from a widget's callback, so that a closed card does not open again by itself."""
    st.query_params["event"] = event_id


def close_event() -> None:
    """Close the event's card."""
    if "event" in st.query_params:
        del st.query_params["event"]


@st.cache_resource(max_entries=64, show_spinner=False)
def _kept(
    state: str, keys: tuple[tuple[str, tuple[str, ...]], ...], _tables: Tables
) -> tuple[Filters, tuple[Dropped, ...], Tables, Counts]:
    filters, dropped = filtering.from_query(dict(keys), _tables)
    return filters, dropped, filtering.apply(_tables, filters), filtering.counts(_tables, filters)


@st.cache_resource(max_entries=2, show_spinner=False)
def _names(state: str, _tables: Tables) -> Names:
    return name_words.read(_tables)

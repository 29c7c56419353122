"""The filters as widgets: they show what the address says, and a change writes the address."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from data.tables import Tables
from pages.ui import address
from pages.ui.state import View
from pages.ui.strings import t

FIRST = ("actor", "place")
REST = ("type", "status", "outlet", "article")
_COUNTED = " · "


def show(view: View) -> None:
    """Draw the filters in the order of use; the number at a value says how many of the events shown have it."""
    for key in FIRST:
        _choice(key, view)
        if key == "actor" and len(view.chosen("actor")) > 1:
            _match(view)
    _period(view)
    _search(view)
    rest = [key for key in REST if len(view.counts[key]) > 1 or view.chosen(key)]
    if rest:
        # Closed, it is not drawn: every click would wait for what nobody sees. One that holds a choice opens by itself.
        held = any(view.chosen(key) for key in rest)
        key = _key(f"more.{held}", view.lang)
        more = st.expander(t("filter.more", view.lang), expanded=held, key=key, on_change="rerun")
        if more.open:
            with more:
                for key in rest:
                    _choice(key, view)


def _choice(key: str, view: View) -> None:
    counts, chosen = view.counts[key], list(view.chosen(key))
    options = sorted(counts, key=lambda value: (-counts[value], view.names.value(key, value, view.lang)))
    options += [value for value in chosen if value not in counts]
    widget = _key(key, view.lang)
    labels = {value: f"{view.names.value(key, value, view.lang)}{_COUNTED}{counts.get(value, 0)}" for value in options}

    def words(values: list[str]) -> list[str]:
        """Return the ids of what the browser sent, and keep by which labels it knows them."""
        ids = _ids(values, labels)
        st.session_state[f"{widget}.labels"] = [labels[value] for value in ids]
        return ids

    # The browser sends labels back. Where a count has changed since, it is told the new ones, or it sends what is none.
    held = [labels[value] for value in chosen]
    told = address.agree(widget, chosen, known=st.session_state.get(f"{widget}.labels", held) == held)
    st.session_state[f"{widget}.labels"] = held
    st.multiselect(
        t(f"filter.{key}", view.lang), options, default=None if told else chosen, key=widget,
        format_func=lambda value: labels.get(value, value),
        placeholder=t(f"filter.all_{key}", view.lang), on_change=_write, args=(key, widget, words), select_all=False,
    )  # fmt: skip


def _ids(values: list[str], labels: dict[str, str]) -> list[str]:
    """Return the ids of values; a click faster than a drawing may send labels with counts of the one before."""
    named = {label.rpartition(_COUNTED)[0]: value for value, label in labels.items()}
    found = (value if value in labels else named.get(value.rpartition(_COUNTED)[0]) for value in values)
    return [value for value in found if value]


def _match(view: View) -> None:
    widget = _key("match", view.lang)
    told = address.agree(widget, view.filters.match)
    st.segmented_control(
        t("filter.match", view.lang), ("any", "all"), default=None if told else view.filters.match, key=widget,
        required=True, label_visibility="collapsed",
        format_func=lambda value: t(f"filter.match_{value}", view.lang),
        on_change=_write, args=("match", widget, lambda value: "" if value == "any" else value),
    )  # fmt: skip


def _period(view: View) -> None:
    first, last = days(view.tables_all)
    for key in ("from", "to"):
        chosen = [date.fromisoformat(value) for value in view.chosen(key)]
        widget = _key(key, view.lang)
        day = chosen[0] if chosen else None
        told = address.agree(widget, day)
        st.date_input(
            t(f"filter.{key}", view.lang), value=None if told else day, key=widget, format="DD/MM/YYYY",
            min_value=min([first, *chosen]), max_value=max([last, *chosen]),
            on_change=_write, args=(key, widget, lambda day: day.isoformat() if day else ""),
        )  # fmt: skip


def days(tables: Tables) -> tuple[date, date]:
    """Return the first and the last day that an event or an article bears; today's year has no part in it."""
    found = pd.concat([tables.events["date_start"], tables.events["date_end"], tables.articles["published"]])
    found = found[found != ""]
    return (date.fromisoformat(found.min()), date.fromisoformat(found.max())) if len(found) else (date(2000, 1, 1),) * 2


def _search(view: View) -> None:
    widget = _key("q", view.lang)
    asked = " ".join(view.chosen("q"))
    told = address.agree(widget, asked)
    st.text_input(
        t("filter.q", view.lang), "" if told else asked, key=widget, placeholder=t("filter.search_hint", view.lang),
        icon=":material/search:",
        on_change=_write, args=("q", widget, lambda text: (text or "").strip()),
    )  # fmt: skip


def _key(key: str, lang: str) -> str:
    """Return a widget's key: one a language, else chips keep the labels of the other."""
    return f"{key}:{lang}"


def _write(key: str, widget: str, words: Callable[[Any], str] = lambda value: value) -> None:
    """Put a widget's value into the address; the opened event is closed, as it may no longer be among those shown."""
    address.write(address.changed(address.query(), **{key: words(st.session_state[widget]), "event": None}))

"""The address bar: reading the query, writing it back, links that keep what is shown, widgets that agree with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

Query = dict[str, list[str]]


def query() -> Query:
    """Return the address's query as lists of values."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def write(new: Mapping[str, Sequence[str]]) -> None:
    """Put a query into the address bar, if it is another than the one that stands there."""
    wanted = {key: list(values) for key, values in new.items() if values}
    if wanted != query():
        st.query_params.from_dict(wanted)


def changed(now: Mapping[str, Sequence[str]], **changes: str | Sequence[str] | None) -> Query:
    """Return a query with some keys given other values; None or "" removes a key."""
    new = {key: list(values) for key, values in now.items()}
    for key, value in changes.items():
        new.pop(key, None)
        if value:
            new[key] = [value] if isinstance(value, str) else list(value)
    return new


def href(path: str | None, parameters: Mapping[str, Sequence[str]]) -> str:
    """Return a link to a page of the dashboard, relative, so that it holds under any base path; None is this page."""
    asked = f"?{urlencode(parameters, doseq=True)}" if parameters or path is None else ""
    return asked if path is None else f"./{path}{asked}"


def agree(widget: str, value: object, *, known: bool = True) -> bool:
    """Give a widget the address's value where it has another, or its labels are not `known`; return whether it did.

    Only there, or a fast second click is lost. Where it did not, the value must be the widget's default: a browser that
    had no time to draw the widget in the run before would start from nothing, and the next run would take the filter
    out of the address.
    """
    if known and widget in st.session_state and st.session_state[widget] == value:
        return False
    st.session_state[widget] = value
    return True

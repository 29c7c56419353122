"""Long lists, of which a reader sees the beginning and asks for more; how much is seen stays in the session."""

from __future__ import annotations

import streamlit as st


def seen(key: str, at_once: int) -> int:
    """Return how many of a list are to be seen: `at_once`, and as many again for each time more was asked for."""
    return at_once * (1 + int(st.session_state.get(key, 0)))


def more(key: str, label: str) -> None:
    """Draw the button that asks for more of a list."""
    st.button(label, key=f"{key}.more", on_click=_more, args=(key,))


def _more(key: str) -> None:
    st.session_state[key] = st.session_state.get(key, 0) + 1

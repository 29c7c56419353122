"""How wide the reader's screen is: narrow as a phone or not, so that a figure can be drawn to fit."""

from __future__ import annotations

import streamlit as st

_JS = """
export default function({ data, setStateValue }) {
  const phone = matchMedia("(max-width: 640px)")
  const tell = () => { if (phone.matches !== data.narrow) setStateValue("narrow", phone.matches) }
  tell()
  phone.addEventListener("change", tell)
  return () => phone.removeEventListener("change", tell)
}
"""
_KEY, _COMPONENT = "screen.narrow", "screen"
_mount = st.components.v2.component("hudna_screen", js=_JS)


def narrow() -> bool:
    """Return whether the screen is narrow: what the browser has told, until then what its name suggests.

    Call it once a page, before what depends on it; where the guess was wrong the page is drawn again.
    """
    if _KEY not in st.session_state:
        st.session_state[_KEY] = "Mobi" in (st.context.headers.get("User-Agent") or "")
    guess = bool(st.session_state[_KEY])
    _mount(key=_COMPONENT, data={"narrow": guess}, default={"narrow": guess}, on_narrow_change=_told, height=0)
    return guess


def _told() -> None:
    st.session_state[_KEY] = bool(st.session_state[_COMPONENT]["narrow"])

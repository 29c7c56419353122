"""How much room the reader's screen has: that of a phone, some or much, so that a figure can be drawn to fit."""

from __future__ import annotations

import streamlit as st

PHONE, MIDDLE, WIDE = "phone", "middle", "wide"
_JS = """
export default function({ data, setStateValue }) {
  const phone = matchMedia("(max-width: 640px)")
  const size = () => {
    const page = document.querySelector("[data-testid=stMainBlockContainer]")
    const { paddingLeft, paddingRight } = getComputedStyle(page)
    const room = page.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    return phone.matches ? "phone" : room < 880 ? "middle" : "wide"
  }
  const tell = () => { if (size() !== data.size) setStateValue("size", size()) }
  let waiting
  const later = () => { clearTimeout(waiting); waiting = setTimeout(tell, 300) }
  tell()
  addEventListener("resize", later)
  return () => { clearTimeout(waiting); removeEventListener("resize", later) }
}
"""
_KEY, _COMPONENT = "screen.size", "screen"
_mount = st.components.v2.component("hudna_screen", js=_JS)


def size() -> str:
    """Return PHONE, MIDDLE or WIDE: what the browser has told, until then what its name and an embedding suggest.

    Call it once a page, before what depends on it; where the guess was wrong the page is drawn again.
    """
    if _KEY not in st.session_state:
        phone = "Mobi" in (st.context.headers.get("User-Agent") or "")
        st.session_state[_KEY] = PHONE if phone else MIDDLE if st.context.is_embedded else WIDE
    guess = str(st.session_state[_KEY])
    _mount(key=_COMPONENT, data={"size": guess}, default={"size": guess}, on_size_change=_told, height=0)
    return guess


def narrow() -> bool:
    """Return whether it is a phone's; it stands for `size` where no more matters."""
    return size() == PHONE


def _told() -> None:
    st.session_state[_KEY] = str(st.session_state[_COMPONENT]["size"])

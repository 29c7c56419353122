"""Where the map stands, for a link: the browser keeps it, and it is asked for when the reader opens Share."""

from __future__ import annotations

import streamlit as st

_JS = """
let told = ""
export default function({ setStateValue }) {
  const tell = (event) => {
    const shared = event.composedPath().some((node) => node.dataset?.testid === "stPopover")
    const at = sessionStorage.getItem("hudna.at")
    if (shared && at && at !== told) setStateValue("at", (told = at))
  }
  document.addEventListener("click", tell, true)
  return () => document.removeEventListener("click", tell, true)
}
"""
_COMPONENT = "map.position"
_mount = st.components.v2.component("hudna_position", js=_JS)


def listen() -> None:
    """Put "latitude,longitude,zoom" into the session as `at` whenever the reader opens Share."""
    _mount(key=_COMPONENT, default={"at": None}, on_at_change=_told, height=0)


def _told() -> None:
    st.session_state["at"] = st.session_state[_COMPONENT]["at"]

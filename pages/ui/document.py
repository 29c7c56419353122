"""The reader's document: its language and direction, and links inside the page that open without a new session."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from pages.ui.strings import DIRECTION

# A plain click on one of the dashboard's own links goes to Python; any other click stays the browser's.
_JS = """
export default function({ data, setTriggerValue }) {
  document.documentElement.lang = data.lang
  document.documentElement.dir = data.dir
  const follow = (event) => {
    const link = event.composedPath().find((node) => node.tagName === "A")
    const href = link?.getAttribute("href") ?? ""
    if (!href.startsWith("./") || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    setTriggerValue("followed", href)
  }
  document.addEventListener("click", follow, true)
  return () => document.removeEventListener("click", follow, true)
}
"""
_mount = st.components.v2.component("hudna_document", js=_JS)


def show(lang: str, follow: Callable[[str], None]) -> None:
    """Set the document's language and direction; call `follow` with the link that a reader has clicked, if any."""
    key = "document"
    clicked = _mount(key=key, data={"lang": lang, "dir": DIRECTION[lang]}, on_followed_change=lambda: None, height=0)
    if clicked.followed:
        follow(clicked.followed)

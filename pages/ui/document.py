"""The reader's document: its language and direction, links that open without a new session, buttons that copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from pages.ui.strings import DIRECTION

_JS = Path(__file__).with_name("document.js").read_text(encoding="utf-8")
_mount = st.components.v2.component("hudna_document", js=_JS)


def show(lang: str, follow: Callable[[str], None]) -> None:
    """Set the document's language and direction; call `follow` with the link that a reader has clicked, if any."""
    words = {"lang": lang, "dir": DIRECTION[lang]}
    clicked = _mount(key="document", data=words, on_followed_change=lambda: None, height=0)
    if clicked.followed:
        follow(clicked.followed)

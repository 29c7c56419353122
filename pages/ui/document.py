"""The reader's document: its language and direction, links that open without a new session, buttons that copy."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages.ui.strings import DIRECTION

_JS = Path(__file__).with_name("document.js").read_text(encoding="utf-8")
_mount = st.components.v2.component("hudna_document", js=_JS)


def show(lang: str) -> None:
    """Set the document's language and direction, and see to the clicks inside it."""
    _mount(key="document", data={"lang": lang, "dir": DIRECTION[lang]}, height=0)

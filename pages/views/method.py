"""The whole at a glance: what happened, where, when, who."""

from __future__ import annotations

import streamlit as st

from pages.ui.state import view

PATH, ICON, ORDER = "method", ":material/fact_check:", 70
FILTERED = False


def page() -> None:
    now = view()
    st.write(len(now.tables.events))

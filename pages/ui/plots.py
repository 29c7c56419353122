"""What all plotly figures share: the font, the colours of text and ground, text that runs the right way, clicks."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from pages.ui import theme

CONFIG = {"displayModeBar": False, "scrollZoom": False}
FONT = "Plex, sans-serif"
CLEAR = "rgba(0,0,0,0)"
# plotly fades what is not selected; here a click opens something, so nothing fades.
UNFADED: dict[str, Any] = {"selected": {"marker": {"opacity": 1}}, "unselected": {"marker": {"opacity": 1}}}
_RIGHT_TO_LEFT = "\u2067{}\u2069"


def layout(mode: str, **more: Any) -> dict[str, Any]:
    """Return the layout that every figure has, with what one figure adds."""
    ink = theme.INK[mode]
    hover = {"align": "auto", "bgcolor": theme.PAPER[mode], "bordercolor": theme.RULE[mode]}
    return {
        "paper_bgcolor": CLEAR, "plot_bgcolor": CLEAR, "showlegend": False, "dragmode": False,
        "font": {"family": FONT, "color": ink, "size": 13}, "hovermode": "closest", "clickmode": "event+select",
        "hoverlabel": hover | {"font": {"family": FONT, "color": ink, "size": 13}},
    } | more  # fmt: skip


def show(figure: go.Figure, name: str, picked: Callable[[str], None]) -> None:
    """Draw a figure under a name of its own; `picked` is called with what the mark that a reader clicks stands for."""
    clicks = f"{name}.clicks"
    # A chart keeps its selection, and a second click on the same mark would take it back: each click gets a new chart.
    key = f"{name}.{st.session_state.get(clicks, 0)}"

    def selected() -> None:
        points = st.session_state[key]["selection"]["points"]
        st.session_state[clicks] = st.session_state.get(clicks, 0) + 1
        for value in [str(point["customdata"]) for point in points if "customdata" in point][:1]:
            picked(value)

    st.plotly_chart(figure, key=key, on_select=selected, selection_mode="points", theme=None, config=CONFIG)


def text(words: str, lang: str) -> str:
    """Return text for plotly: no markup, and running in the language's direction wherever it stands."""
    plain = escape(words, quote=False)
    return _RIGHT_TO_LEFT.format(plain) if lang == "ar" else plain


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a colour laid over a ground, so thin that `share` of it is seen."""
    pairs = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(top * share + below * (1 - share)):02x}" for top, below in pairs)

"""What all plotly figures share: the font, the colours of text and ground, and text that runs the right way."""

from __future__ import annotations

from html import escape
from typing import Any

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


def text(words: str, lang: str) -> str:
    """Return text for plotly: no markup, and running in the language's direction wherever it stands."""
    plain = escape(words, quote=False)
    return _RIGHT_TO_LEFT.format(plain) if lang == "ar" else plain


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a colour laid over a ground, so thin that `share` of it is seen."""
    pairs = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(top * share + below * (1 - share)):02x}" for top, below in pairs)

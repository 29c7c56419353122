"""The one place that says what colour an event type has and by which sign a status is known."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

# One colour a family of types: a place in the theme's list, which the colour-blind can tell apart.
FAMILIES: dict[str, tuple[int, tuple[str, ...]]] = {
    "talk": (0, ("CONSULT",)),
    "conflict": (5, ("ASSAULT", "COERCE", "MOBILIZE", "SANCTION")),
    "truce": (2, ("CEASEFIRE", "RETREAT")),
    "accord": (7, ("AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID")),
    "dispute": (1, ("ACCUSE", "DENY", "REJECT", "THREATEN", "PROTEST")),
    "appeal": (3, ("REQUEST",)),
    "other": (6, ("STATEMENT", "OTHER")),
}
FAMILY = {event_type: family for family, (_, types) in FAMILIES.items() for event_type in types}
_THEME = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
MODES = ("light", "dark")
PALETTES: dict[str, list[str]] = {mode: _THEME[mode]["chartCategoricalColors"] for mode in MODES}
INK, PAPER, SOFT, QUIET, RULE, ACCENT = (
    {mode: str(_THEME[mode][name]) for mode in MODES}
    for name in (
        "textColor",
        "backgroundColor",
        "secondaryBackgroundColor",
        "grayTextColor",
        "borderColor",
        "linkColor",
    )
)
SEA = {"light": "#dfe8f5", "dark": "#1d2b38"}
LAND = {"light": "#f3f2ec", "dark": "#1c2529"}
COAST = {"light": "#c3c2ba", "dark": "#43525c"}


@dataclass(frozen=True, slots=True)
class Sign:
    """How a status is drawn: filled or hollow, its outline (plotly's dash), a character across it, an open end."""

    filled: bool
    dash: str = "solid"
    cross: str = ""
    open_end: bool = False


SIGNS = {
    "occurred": Sign(filled=True),
    "ongoing": Sign(filled=True, open_end=True),
    "planned": Sign(filled=False),
    "cancelled": Sign(filled=False, cross="—"),
    "negated": Sign(filled=False, cross="×"),
    "hypothetical": Sign(filled=False, dash="dot"),
}
CLAIMED = Sign(filled=True, dash="dash")
HAPPENED = ("occurred", "ongoing")


def mode() -> str:
    """Return "light" or "dark", as the reader's browser shows the page."""
    return "dark" if st.context.theme.type == "dark" else "light"


def colour(event_type: str, mode: str = "light") -> str:
    """Return the colour of an event type's family."""
    return PALETTES[mode][FAMILIES[FAMILY.get(event_type, "other")][0]]


def variables() -> str:
    """Return the style sheet that hands these colours to static/hudna.css, for light and dark at once."""
    pairs = {f"--{family}": index for family, (index, _) in FAMILIES.items()}
    lines = [f"{name}:light-dark({PALETTES['light'][i]},{PALETTES['dark'][i]})" for name, i in pairs.items()]
    named = {
        "ink": INK,
        "paper": PAPER,
        "soft": SOFT,
        "quiet": QUIET,
        "rule": RULE,
        "accent": ACCENT,
        "sea": SEA,
        "land": LAND,
    }
    lines += [f"--{name}:light-dark({pair['light']},{pair['dark']})" for name, pair in named.items()]
    return ":root{" + ";".join(lines) + "}"

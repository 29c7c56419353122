"""How it reads: the way of an article, the words used, the measured accuracy, the tables, what others made."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from data.days import day_words
from data.labels import word
from data.model import EventType, LocationRole, Status
from data.tables import SCHEMAS
from pages.ui import event_words
from pages.ui.event_words import iso
from pages.ui.state import view
from pages.ui.strings import has, t

PATH, ICON, ORDER = "method", ":material/fact_check:", 70
FILTERED = False
RECORDED = Path(__file__).parents[2] / "evaluation" / "recorded"
_CREDITS = (
    ("credit_map", "Natural Earth"), ("credit_places", "GeoNames, CC BY 4.0 · Unicode CLDR"),
    ("credit_font", "IBM Plex Sans Arabic, © IBM Corp., OFL 1.1"), ("credit_rest", "NOTICE"),
)  # fmt: skip


def page() -> None:
    now = view()
    st.html(html(now.lang))
    if figures := measured(now.lang, now.months):
        st.html(figures)
    st.html(tables(now.lang))
    st.html(credits(now.lang))


def html(lang: str) -> str:
    """Return how articles are read, and what the words of the tables mean."""
    texts = "".join(
        f"<h2>{escape(each['head'][lang])}</h2><p>{escape(each['text'][lang])}</p>" for each in words()["paragraph"]
    )
    statuses = "".join(
        f'<dt><i class="sign {status}" aria-hidden="true"></i> {escape(word(status, lang))}</dt>'
        f"<dd>{escape(t(f'status_note.{status}', lang))}</dd>"
        for status in Status
    )
    claimed = (
        f'<dt><i class="sign occurred claimed" aria-hidden="true"></i> {escape(t("sign.claimed", lang))}</dt>'
        f"<dd>{escape(t('status_note.claimed', lang))}</dd>"
    )
    types = "".join(
        f"<li>{event_words.sign({'event_type': str(each), 'status': 'occurred', 'attributed_to': ''})} "
        f"{escape(word(each, lang))} <code>{each}</code></li>"
        for each in EventType
    )
    roles = "".join(
        f"<dt>{escape(word(role, lang))}</dt><dd>{escape(t(f'method.{role}', lang))}</dd>" for role in LocationRole
    )
    return (
        f'<div class="prose">{texts}<h2>{escape(t("method.statuses", lang))}</h2><dl>{statuses}{claimed}</dl>'
        f"<h2>{escape(t('method.roles', lang))}</h2><dl>{roles}</dl>"
        f'<h2>{escape(t("method.types", lang))}</h2><ul class="types">{types}</ul></div>'
    )


def measured(lang: str, months: str) -> str:
    """Return the recorded accuracy, a table a run; empty without any."""
    made = []
    for file in sorted(RECORDED.glob("*.json"), reverse=True):
        run = json.loads(file.read_text(encoding="utf-8"))
        head = "".join(
            f"<th>{escape(t(f'method.{key}', lang))}</th>" for key in ("what", "precision", "recall", "f1", "gold")
        )
        rows = "".join(
            f"<tr><td>{escape(t(score_key(name), lang))}</td>"
            + "".join(f"<td>{figures[key]:.2f}</td>" for key in ("precision", "recall", "f1"))
            + f"<td>{figures['gold']:.0f}</td></tr>"
            for name, figures in run["figures"].items()
        )
        day = iso(run["day"])
        known = f"method.set_{file.stem}"
        caption = t(
            "method.run",
            lang,
            name=t(known, lang) if has(known) else file.stem,
            n=int(run["articles"]),
            day=day_words(day, lang, months) if day else "",
        )
        made.append(f"<table><caption>{escape(caption)}</caption><tr>{head}</tr>{rows}</table>")
    if not made:
        return ""
    note = escape(t("method.measured_note", lang))
    return f'<div class="prose"><h2>{escape(t("method.measured", lang))}</h2><p>{note}</p>{"".join(made)}</div>'


def score_key(name: str) -> str:
    """Return the key of the words for a line that the scorer prints ("events, any type")."""
    return "method.score_" + name.replace(",", "").replace(" ", "_")


def tables(lang: str) -> str:
    """Return each table with its columns and what they hold."""
    said = words()
    blocks = []
    for table, columns in SCHEMAS.items():
        rows = "".join(
            f"<tr><td><code>{name}</code></td><td>{escape(said['column'][name][lang])}</td>"
            f"<td>{escape(t(f'method.{kind}', lang))}</td></tr>"
            for name, kind in columns.items()
        )
        head = f"<code>{table}</code> {escape(said['table'][table][lang])}"
        blocks.append(f"<details><summary>{head}</summary><table>{rows}</table></details>")
    return f'<div class="prose"><h2>{escape(t("method.tables", lang))}</h2>{"".join(blocks)}</div>'


def credits(lang: str) -> str:
    """Return what is shown here that others made."""
    items = "".join(
        f"<dt>{escape(t(f'method.{key}', lang))}</dt><dd><bdi>{escape(whose)}</bdi></dd>" for key, whose in _CREDITS
    )
    return f'<div class="prose"><h2>{escape(t("method.credits", lang))}</h2><dl>{items}</dl></div>'


@cache
def words() -> dict[str, Any]:
    """Return what method.toml says."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

"""An event as HTML pieces: its sign, its headline, its day, its status; the same wherever an event is listed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from html import escape
from urllib.parse import quote

import pandas as pd

from data.days import span_words
from data.labels import event_name, word
from data.tables.cells import Row, cells
from pages.ui import theme
from pages.ui.address import changed, href
from pages.ui.strings import t

_DATED = " · "
_TRANSLATOR = "https://translate.google.com/?sl=ar&tl=en&op=translate&text="
_LONGEST_TRANSLATED = 600  # an address has room for so many letters of Arabic


def iso(day: str) -> date | None:
    """Return the day that a table's cell gives, None for an empty cell."""
    return date.fromisoformat(day) if day else None


def day(event: Row, lang: str, months: str = "levant", *, weekday: bool = False) -> str:
    """Return when an event was, in words."""
    days = iso(event["date_start"]), iso(event["date_end"])
    return span_words(*days, event["precision"], lang, months, weekday=weekday) or t("time.undated", lang)


def sign(event: Row) -> str:
    """Return the little figure that shows an event's type by colour and its status by shape."""
    family = theme.FAMILY.get(event["event_type"], "other")
    claimed = " claimed" if event["attributed_to"] else ""
    return f'<i class="sign {escape(event["status"])}{claimed}" style="--c:var(--{family})" aria-hidden="true"></i>'


def headline(event: Row, lang: str) -> str:
    """Return the first part of an event's label, its type and who takes part, as text."""
    return str(event[f"label_{lang}"]).split(_DATED, 1)[0]


def names(events: pd.DataFrame, lang: str) -> dict[str, str]:
    """Return by their ids what events are called: accusation, denial."""
    told = cells(events, "event_id", "event_type", "rule")
    return {key: event_name(kind, rule, lang) for key, kind, rule in told}


def tags(event: Row, lang: str, claimed_by: str = "") -> str:
    """Return what qualifies an event: its status unless it simply happened, its outcome, on whose word."""
    found = [] if event["status"] == "occurred" else [(event["status"], word(event["status"], lang))]
    if event["outcome"]:
        found.append((event["outcome"], word(event["outcome"], lang)))
    if claimed_by:
        found.append(("claimed", f"{word('attributed_to', lang)} {claimed_by}"))
    return "".join(f'<span class="tag {escape(kind)}">{escape(words)}</span>' for kind, words in found)


def link(path: str | None, query: Mapping[str, list[str]], text: str, css: str = "", **changes: str | None) -> str:
    """Return a link to a page with the same query but for some keys; the text is escaped."""
    address = escape(href(path, changed(query, **changes)))
    return f'<a href="{address}"{f" class={chr(34)}{css}{chr(34)}" if css else ""}>{escape(text)}</a>'


def translation(sentence: str) -> str:
    """Return the address of an online translator with a sentence filled in; nothing is sent before a click."""
    return _TRANSLATOR + quote(sentence[:_LONGEST_TRANSLATED])


def arabic(html: str, tag: str = "p") -> str:
    """Return escaped Arabic HTML in an element that says that it is Arabic and runs from the right."""
    return f'<{tag} lang="ar" dir="rtl" class="ar">{html}</{tag}>'


def legend(lang: str) -> str:
    """Return the signs of status with their words."""
    rows = [(status, word(status, lang)) for status in theme.SIGNS] + [("occurred claimed", t("sign.claimed", lang))]
    items = "".join(f'<li><i class="sign {css}" aria-hidden="true"></i>{escape(words)}</li>' for css, words in rows)
    return f'<ul class="legend" aria-label="{escape(t("sign.legend", lang))}">{items}</ul>'

"""What the timeline says in words: its lanes, its short labels, its colours, and what its window leaves out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from data import summaries
from data.days import day_words, span_words
from data.labels import in_english, word
from data.tables import Tables
from data.tables.cells import cells
from pages.ui import event_words, theme
from pages.ui.strings import t
from pages.views.timeline_layout import Item, Window

MOST_LANES = 12
_LAST = "\uffff"


def of(tables: Tables, lanes: str, lang: str) -> dict[str, Sequence[str]]:
    """Return the lanes in which each event stands, by name, those with most events first; {} for one lane of all."""
    if lanes == "none":
        return {}
    if lanes == "type":
        pairs = tables.events[["event_id", "event_type"]].set_axis(["event_id", "key"], axis=1)
        names = {key: word(key, lang) for key in pairs["key"].unique()}
    elif lanes == "actor":
        pairs = pd.DataFrame([part[:2] for part in summaries.parts(tables)], columns=["event_id", "key"])
        names = _names(tables.actors, "actor_id", lang)
    else:
        pairs = tables.event_locations[["event_id", "location_id"]].set_axis(["event_id", "key"], axis=1)
        names = _names(tables.locations, "location_id", lang)
    pairs = pairs.drop_duplicates()
    order = pairs["key"].value_counts().index[:MOST_LANES]
    ranked = {key: f"{rank:03}{names.get(key, key)}" for rank, key in enumerate(order)}
    other = f"{_LAST}{t(f'timeline.other_{lanes}', lang)}"
    found: dict[str, list[str]] = {str(event): [] for event in tables.events["event_id"]}
    for event, key in cells(pairs, "event_id", "key"):
        if key in ranked:
            found.setdefault(event, []).append(ranked[key])
    return {event: sorted(each) or [other] for event, each in found.items()}


def in_order(items: Sequence[Item]) -> list[Item]:
    """Return the items lane by lane."""
    return sorted(items, key=lambda item: item.lane)


def name(lane: str) -> str:
    """Return a lane's name as it is shown."""
    return lane[1:] if lane.startswith(_LAST) else lane[3:]


def short_label(event: Mapping[str, Any], lang: str, longest: int, *, bare: bool = False) -> str:
    """Return an event's label without its day, which the axis shows, and not longer than there is room for.

    A bare one says what and who alone: the signs tell the rest.
    """
    label = event_words.headline(event, lang) if bare else str(event[f"label_{lang}"])
    start, end = event_words.iso(event["date_start"]), event_words.iso(event["date_end"])
    if start or end:
        label = label.replace(f" · {span_words(start, end, event['precision'], lang)}", "", 1)
    return label if len(label) <= longest else label[: longest - 1].rstrip(" ·،,") + "…"


def families(lang: str) -> str:
    """Return the colours of the families of event types with their words."""
    items = "".join(
        f'<li><i class="sign occurred" style="--c:var(--{family})" aria-hidden="true"></i>'
        f"{escape(t(f'family.{family}', lang))}</li>"
        for family in theme.FAMILIES
    )
    return f'<ul class="legend" aria-label="{escape(t("family.legend", lang))}">{items}</ul>'


def not_happened(lang: str) -> str:
    """Return the sign of what is counted apart from what happened, with its words."""
    words = escape(t("timeline.not_happened", lang))
    return f'<ul class="legend"><li><i class="sign planned" aria-hidden="true"></i>{words}</li></ul>'


def note(tables: Tables, window: Window | None, lang: str, months: str, dense: bool) -> str:
    """Return which days are drawn, what they leave out or cut off; where numbers are drawn, how to come to events."""
    if window is None:
        return ""
    first, last = window.first.isoformat(), window.last.isoformat()
    start, end = tables.events["date_start"], tables.events["date_end"]
    outside = int((((start != "") & (start > last)) | ((end != "") & (end < first))).sum())
    cut = int(((start != "") & (start < first) & ((end == "") | (end >= first))).sum())
    said = [span_words(window.first, window.last, "day", lang, months)]
    if cut and not dense:
        said.append(t("timeline.cut", lang, n=cut, day=day_words(window.first, lang, months)))
    if outside:
        said.append(t("timeline.outside", lang, n=outside))
    undated = int(((start == "") & (end == "")).sum())
    if dense:
        said.append(t("timeline.dense", lang))
        said += [t("timeline.undated_listed", lang, n=undated)] if undated else []
    return " · ".join(said)


def _names(rows: Any, key: str, lang: str) -> dict[str, str]:
    columns = cells(rows, key, f"name_{lang}", "name_ar")
    if lang == "en" and key == "actor_id":
        return {each: in_english(each, arabic, own) for each, own, arabic in columns}
    return {each: own or arabic for each, own, arabic in columns}

"""One HTML file of what is shown: map, timeline, actors, events with their sentences; needs no network, prints well."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from html import escape
from pathlib import Path

import pandas as pd

from data import summaries
from data.days import day_words
from data.labels import word
from data.tables import Tables
from data.tables.cells import Row, cells, records
from pages.ui import bars, event_card, event_list, event_words, origin, report_map, theme
from pages.ui.event_words import arabic
from pages.ui.evidence import marked
from pages.ui.names import Names
from pages.ui.strings import DIRECTION, t

_HERE = Path(__file__).parent
_FONTS = _HERE.parents[1] / "static" / "vendor" / "ibm-plex-sans-arabic"
_BARS, _ACTORS = 60, 20
_POLICY = (
    "default-src 'none';style-src 'unsafe-inline';font-src data:"  # whatever a text holds, nothing is fetched or run
)


def html(tables: Tables, tables_all: Tables, names: Names, said: str, lang: str, months: str = "levant") -> str:
    """Return the report of some tables; `said` tells what they show, `tables_all` holds what events refer to."""
    events = event_list.in_order(tables.events)
    places = summaries.places(tables)
    title = str(tables.articles["title"].iloc[0]) if len(tables.articles) == 1 else t("report.title", lang)
    parts = [
        ("places", report_map.svg(places, lang) + _places(places, lang) if len(places) else ""),
        ("timeline", timeline(events, names, lang, months)),
        ("actors", bars.html(tables, names, lang, most=_ACTORS)),
        ("events", "".join(_event(row, tables_all, names, lang, months) for row in records(events))),
        ("articles", _articles(tables.articles, lang, months)),
        ("method", f"<p>{escape(t('report.how', lang))}</p>"),
    ]
    body = "".join(
        f"<section><h2>{escape(t(f'report.{key}', lang))}</h2>{part}</section>" for key, part in parts if part
    )
    return (
        f'<!doctype html><html lang="{lang}" dir="{DIRECTION[lang]}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<title>{escape(title)}</title><style>{_style()}</style></head><body><header><h1><bdi>{escape(title)}</bdi></h1>"
        f"<p>{escape(said)}</p><p><small>{escape(t('report.made', lang))}</small></p></header>{body}</body></html>"
    )


def timeline(events: pd.DataFrame, names: Names, lang: str, months: str = "levant") -> str:
    """Return the dated events as bars on one scale of days, which leaves out the far ends that few events reach.

    Time runs from left to right in both languages, as on the dashboard's timeline.
    """
    bounded = (events["date_start"] != "") & (events["date_end"] != "")
    dated = events[bounded].head(_BARS)
    if dated.empty:
        return ""
    starts = [date.fromisoformat(day).toordinal() for day in dated["date_start"]]
    ends = [date.fromisoformat(day).toordinal() + 1 for day in dated["date_end"]]
    low = int(pd.Series(starts).quantile(0.15 if len(starts) > 4 else 0)) - 1
    high = max(ends) + 1
    rows = []
    for row, start, end in zip(records(dated), starts, ends, strict=True):
        left = 100 * (max(start, low) - low) / (high - low)
        width = max(0.6, 100 * (end - max(start, low)) / (high - low))
        signs = f"{row['status']}{' claimed' if row['attributed_to'] else ''}{' cut' if start < low else ''}"
        family = theme.FAMILY.get(row["event_type"], "other")
        style = f"--c:var(--{family});left:{left:.1f}%;width:{width:.1f}%"
        by = names.actor(row["attributed_to"], lang)
        rows.append(
            f'<li><span class="day">{escape(event_words.day(row, lang, months))}</span>'
            f'<span class="label">{escape(event_words.headline(row, lang))} {event_words.tags(row, lang, by)}</span>'
            f'<span class="track"><i class="time {escape(signs)}" style="{style}"></i></span></li>'
        )
    notes = [
        t("report.undated", lang, n=left) if (left := int((~bounded).sum())) else "",
        t("report.more", lang, n=left) if (left := int(bounded.sum()) - len(dated)) else "",
    ]
    after = "".join(f"<p><small>{escape(note)}</small></p>" for note in notes if note)
    axis = _axis(low, high, lang, months)
    return f'{event_words.legend(lang)}<ol class="time">{axis}{"".join(rows)}{axis}</ol>{after}'


def _axis(low: int, high: int, lang: str, months: str) -> str:
    """Return the scale of days from one ordinal to the next: its first, its middle and its last day."""
    days = dict.fromkeys((low, (low + high - 1) // 2, high - 1))
    words = (f"<span>{escape(day_words(date.fromordinal(day), lang, months))}</span>" for day in days)
    return f'<li class="axis" aria-hidden="true">{"".join(words)}</li>'


def _event(row: Row, tables: Tables, names: Names, lang: str, months: str) -> str:
    by = names.actor(row["attributed_to"], lang)
    settings = event_card.find(tables.event_locations, "event_id", row["event_id"])
    where = " · ".join(
        f"{names.place(place, lang)} ({word(role, lang)})" for place, role in cells(settings, "location_id", "role")
    )
    sentence = event_card.find(tables.sentences, "sentence_id", row["sentence_id"])
    text = ""
    if len(sentence):
        marks = event_card.marks_of(row, tables, names, lang)
        text = arabic(marked(sentence.iloc[0]["text"], int(sentence.iloc[0]["start"]), marks), "blockquote")
    line = " · ".join(filter(None, (event_words.day(row, lang, months, weekday=True), where)))
    head = f"{event_words.sign(row)} {escape(event_words.headline(row, lang))}"
    return (
        f'<article class="{escape(row["status"])}"><h3>{head}</h3>'
        f'<p class="day">{escape(line)} {event_words.tags(row, lang, by)}</p>{text}</article>'
    )


def _places(places: pd.DataFrame, lang: str) -> str:
    heads = [t("report.place", lang), *(word(each, lang) for each in ("venue", "planned_venue", "subject"))]
    name = "name_en" if lang == "en" else "name_ar"
    rows = cells(places, name, "happened", "planned", "subject")
    body = "".join("<tr>" + "".join(f"<td>{escape(str(cell or ''))}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{''.join(f'<th>{escape(head)}</th>' for head in heads)}</tr>{body}</table>"


def _articles(articles: pd.DataFrame, lang: str, months: str) -> str:
    rows = []
    for row in records(articles):
        url, head = origin.web_address(row["url"]), origin.title(row)
        if url:
            head = f'<a href="{escape(url)}" rel="noopener noreferrer">{head}</a>'
        parts = (head, origin.outlet(row), escape(origin.day(row, lang, months)))
        rows.append(f"<li>{' · '.join(filter(None, parts))}</li>")
    return f"<ul>{''.join(rows)}</ul>"


def _style() -> str:
    faces = "".join(
        f"@font-face{{font-family:Plex;font-weight:{weight};unicode-range:{span};"
        f"src:url(data:font/woff2;base64,{_font(script, weight)}) format('woff2')}}"
        for script, span in (
            ("arabic", "U+0600-06FF,U+200C-200E,U+2010-2011"),
            ("latin", "U+0000-00FF,U+2000-206F,U+2190-2193"),
        )
        for weight in (400, 600)
    )
    own = (_HERE / "report.css").read_text(encoding="utf-8")
    return faces + theme.variables() + (_HERE.parents[1] / "static" / "hudna.css").read_text(encoding="utf-8") + own


def _font(script: str, weight: int) -> str:
    file = _FONTS / f"ibm-plex-sans-arabic-{script}-{weight}-normal.woff2"
    return b64encode(file.read_bytes()).decode()

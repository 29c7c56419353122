"""Who: which actors take part how often, who dealt with whom and how, and one actor's profile."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go
import streamlit as st

from data import summaries
from data.tables import Tables
from data.tables.cells import cells, records
from pages.ui import address, event_list, event_words, plots, screen, shown, theme
from pages.ui.event_words import link
from pages.ui.names import Names
from pages.ui.state import View, open_event, view
from pages.ui.strings import t
from pages.views import actors_lines, actors_matrix, actors_network, actors_profile, timeline_lanes
from pages.views import map as map_view

PATH, ICON, ORDER = "actors", ":material/groups:", 30
SHAPES = ("network", "matrix")
WIDE, NARROW, HEIGHT, HEIGHT_PHONE = 640.0, 340.0, 560, 440
_MOST, _MOST_PHONE, _MOST_ROWS, _RANKED = 24, 10, 20, 15
_SIGN = "|"


def figure(
    tables: Tables, lang: str, *, shape: str = "network", mode: str = "light", width: float = WIDE
) -> go.Figure | None:
    """Return who dealt with whom in what happened, as a network or as a matrix; None if nobody did."""
    unranked = summaries.unranked(tables)
    ties = [tie for tie in summaries.ties(tables) if tie.status in summaries.HAPPENED]
    found = actors_lines.lines(
        (tie for tie in ties if unranked.isdisjoint((tie.from_id, tie.to_id))), hubs=shape == "network"
    )
    if not found:
        return None
    rows = cells(tables.actors, "actor_id", f"name_{lang}", "name_ar")
    names = {key: own or arabic for key, own, arabic in rows}
    done = {event for line in found for event in line.events}
    deeds = event_words.names(tables.events[tables.events["event_id"].isin(done)], lang)
    most, height = most_drawn(shape, width), HEIGHT if width >= WIDE else HEIGHT_PHONE
    if shape == "matrix":
        return actors_matrix.matrix(found, names, deeds, lang, mode, width, most)
    counts = summaries.actor_counts(tables)
    sizes = dict(cells(counts, "actor_id", "events"))
    return actors_network.network(found, names, deeds, sizes, lang, mode, width, height, most)


def most_drawn(shape: str, width: float) -> int:
    """Return how many actors a shape holds at a width so that it can be read."""
    if width < WIDE:
        return _MOST_PHONE
    return _MOST_ROWS if shape == "matrix" else _MOST


def ranking(tables: Tables, names: Names, query: address.Query, lang: str, most: int | None = _RANKED) -> str:
    """Return the actors by the number of events they are part of, each bar cut by the parts; a click leads to one."""
    counts = summaries.ranked(tables)
    shown = counts.head(most) if most else counts
    largest = max(int(shown[list(summaries.PARTS)].sum(axis=1).max()), 1) if len(shown) else 1
    items = []
    for row in records(shown):
        pieces = "".join(
            f'<i class="{part}" style="width:{100 * row[part] / largest:.1f}%" '
            f'title="{escape(t(f"actors.{part}", lang))}: {row[part]}"></i>'
            for part in summaries.PARTS
            if row[part]
        )
        name = link(PATH, query, names.actor(row["actor_id"], lang), actor=row["actor_id"], event=None)
        numbers = "".join(f'<span class="number">{row[of]:,}</span>' for of in ("events", "mentions"))
        items.append(f'<li>{name}<span class="parts">{pieces}</span>{numbers}</li>')
    key = "".join(
        f'<li><i class="{part}"></i>{escape(t(f"actors.{part}", lang))}</li>'
        for part in summaries.PARTS
        if shown[part].any()
    )
    heads = "".join(f"<small>{escape(t(f'actors.number_{of}', lang))}</small>" for of in ("events", "mentions"))
    return (
        f'<ul class="legend parts-key">{key}</ul>'
        f'<ul class="bars ranking"><li class="heads"><span></span><span></span>{heads}</li>{"".join(items)}</ul>'
    )


def page() -> None:
    now, phone = view(), screen.narrow()
    actors = summaries.ranked(now.tables)
    if actors.empty:
        st.html(shown.empty(t("actors.empty", now.lang)))
        return
    chosen = now.chosen("actor")
    if len(chosen) == 1:
        _profile(now, chosen[0])
        st.divider()
    left, right = st.columns([4, 7], gap="large")
    with left:
        _ranking(now, len(actors))
    with right:
        _dealings(now, phone, len(actors))
    if len(chosen) > 1:
        event_list.show(now, now.tables.events, PATH, key="actors.events", head=_head("events", now.lang))


def _head(key: str, lang: str) -> str:
    return f'<div class="panel-head"><h2>{escape(t(f"actors.{key}", lang))}</h2></div>'


def _ranking(now: View, number: int) -> None:
    everyone = bool(st.session_state.get("actors.everyone"))
    st.html(
        _head("ranking", now.lang)
        + ranking(now.tables, now.names, address.query(), now.lang, None if everyone else _RANKED)
    )
    if number > _RANKED:
        st.toggle(t("actors.everyone", now.lang, n=number), key="actors.everyone")


def _dealings(now: View, phone: bool, number: int) -> None:
    st.html(_head("dealings", now.lang))
    many = number > _MOST
    shape = st.segmented_control(
        t("actors.shape", now.lang), SHAPES, key=f"actors.shape.{many}", required=True, label_visibility="collapsed",
        default="matrix" if many else "network", format_func=lambda each: t(f"actors.{each}", now.lang),
    )  # fmt: skip
    width = NARROW if phone else WIDE
    drawn = figure(now.tables, now.lang, shape=str(shape), mode=theme.mode(), width=width)
    if drawn is None:
        st.html(shown.empty(t("actors.no_dealings", now.lang)))
        return
    plots.show(drawn, "actors.chart", _picked)
    note = escape(t(f"actors.note_{shape}", now.lang, n=min(number, most_drawn(str(shape), width))))
    st.html(f'{timeline_lanes.families(now.lang)}<p class="note">{note}</p>')


def _picked(clicked: str) -> None:
    """Keep to the actor that was clicked, or to the two between whom the line or square stands."""
    both = clicked.split(_SIGN)
    if clicked.startswith(actors_lines.HUB):
        open_event(clicked.removeprefix(actors_lines.HUB))
    elif both != [""]:
        match = "all" if len(both) > 1 else None
        address.write(address.changed(address.query(), actor=both, match=match, event=None))


def _profile(now: View, actor_id: str) -> None:
    query = address.query()
    st.html(actors_profile.head(now, actor_id, query))
    left, right = st.columns([7, 5], gap="large")
    with left:
        event_list.show(now, now.tables.events, PATH, key=f"actors.events.{actor_id}", head=_head("events", now.lang))
    with right:
        beside = map_view.way_html(now, actor_id) + actors_profile.sides(now, actor_id, query)
        if beside:
            st.html(beside)

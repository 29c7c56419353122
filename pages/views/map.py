"""Where: the places of the events, by what happened there, with each place's events and their sentences beside it."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from data import summaries
from pages.ui import address, event_list, screen, shown
from pages.ui.event_words import link
from pages.ui.state import View, view
from pages.ui.strings import t
from pages.views import map_layers, map_position

PATH, ICON, ORDER = "map", ":material/map:", 10
HEIGHT, HEIGHT_PHONE = 600, 460
_PLACES_LISTED = 14
_SELECTED = "map.place"


def page() -> None:
    now, phone = view(), screen.narrow()
    map_position.listen()
    found = summaries.places(now.tables)
    if found.empty:
        st.html(shown.none_here(now, PATH, t("map.empty", now.lang)))
    else:
        selected = st.session_state.get(_SELECTED, "")
        if selected not in set(found["location_id"]):
            selected = found["location_id"].iloc[0] if len(found) == 1 else ""
        wide, beside = st.columns([5, 3], gap="medium")
        with wide:
            draw(now, "map", HEIGHT_PHONE if phone else HEIGHT, selected=selected)
            if ways := "".join(way_html(now, actor) for actor in now.chosen("actor")):
                st.html(ways)
        with beside, st.container(height="content" if phone else HEIGHT, border=False):
            _place(now, selected) if selected else _choice(now, found)
    _nowhere(now, alone=found.empty)


def draw(now: View, key: str, height: int, *, selected: str = "", legend: bool = True) -> None:
    """Draw the map of what is shown; a click on a place selects it, unless there is no legend and so no list beside it.

    What changes with filters, language and selection is a layer of its own, so that the map itself is never reloaded.
    """
    actors = now.chosen("actor")
    layer = map_layers.places(
        now.tables, now.lang, months=now.months, way_of=actors[0] if len(actors) == 1 else "", selected=selected,
        at=at(st.query_params.get("at", "")), legend=legend,
    )  # fmt: skip
    st_folium(
        map_layers.ground(), key=key, height=height, use_container_width=True, feature_group_to_add=layer,
        returned_objects=["last_active_drawing", "last_object_clicked_count"] if legend else [],
        on_change=lambda: _clicked(key),
    )  # fmt: skip


def at(value: str) -> map_layers.At | None:
    """Return the view that the address names ("50.5,10.25,5"), None where it names none on this planet."""
    try:
        latitude, longitude, zoom = (float(each) for each in value.split(","))
    except ValueError:
        return None
    return (latitude, longitude, zoom) if abs(latitude) <= 85 and abs(longitude) <= 180 and 0 <= zoom <= 18 else None


def way_html(now: View, actor_id: str) -> str:
    """Return an actor's way as a line of text: place and day, in order; empty with fewer than two stops."""
    stops = summaries.way(now.tables, actor_id)
    if len({stop.location_id for stop in stops}) < 2:
        return ""
    years = len({stop.day[:4] for stop in stops}) > 1
    days = (map_layers.short_day(stop.day, now.lang, now.months, year=years) for stop in stops)
    said = [f"{now.place(stop.location_id)} ({day})" for stop, day in zip(stops, days, strict=True)]
    name, note = t("map.way", now.lang, name=now.actor(actor_id)), t("map.way_note", now.lang)
    arrow = " ← " if now.lang == "ar" else " → "
    return f'<p class="way"><b>{escape(name)}</b> {escape(arrow.join(said))}<br><small>{escape(note)}</small></p>'


def _clicked(key: str) -> None:
    drawn = (st.session_state.get(key) or {}).get("last_active_drawing")
    if drawn:
        _select(drawn["properties"]["location_id"])


def _select(location_id: str) -> None:
    st.session_state[_SELECTED] = location_id


def _place(now: View, location_id: str) -> None:
    there = summaries.settings(now.tables)
    events = now.tables.events
    events = events[events["event_id"].isin(there.loc[there["location_id"] == location_id, "event_id"])]
    query = address.query()
    only = (
        "" if now.chosen("place") == (location_id,) else link(PATH, query, t("map.only", now.lang), place=location_id)
    )
    number = t("map.events_at", now.lang, n=len(events))
    st.html(
        f'<div class="panel-head"><h2>{escape(now.place(location_id))}</h2><small>{escape(number)}</small></div>{only}'
    )
    if st.session_state.get(_SELECTED):
        st.button(
            t("map.all_places", now.lang),
            icon=f":material/arrow_{'forward' if now.lang == 'ar' else 'back'}:",
            type="tertiary",
            on_click=_select,
            args=("",),
        )
    event_list.show(now, events, PATH, key=f"map.list.{location_id}")


def _choice(now: View, found: pd.DataFrame) -> None:
    st.caption(t("map.choose", now.lang))
    counts = found.set_index("location_id")[list(summaries.PLACE_KINDS)]
    with st.container(gap="xxsmall"):
        for location_id in counts.sum(axis=1).nlargest(_PLACES_LISTED).index.astype(str):
            parts = (f"{t(f'map.{kind}', now.lang)}: {int(n)}" for kind, n in counts.loc[location_id].items() if n)
            words = " · ".join((now.place(location_id), *parts))
            st.button(words, key=f"map.{location_id}", type="tertiary", on_click=_select, args=(location_id,))


def _nowhere(now: View, *, alone: bool) -> None:
    events = summaries.without_place(now.tables)
    if alone:  # the page has said so
        event_list.show(now, events, PATH, key="map.nowhere")
    elif len(events):
        with st.expander(t("map.nowhere", now.lang, n=len(events)), expanded=len(events) <= 12):
            event_list.show(now, events, PATH, key="map.nowhere")

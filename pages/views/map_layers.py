"""The folium pieces of the map: a ground that needs no network, and the layer of places that is changed in place."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import folium
import pandas as pd
from babel import Locale
from babel.dates import format_date
from branca.element import MacroElement
from folium.template import Template

from data import summaries
from data.days import MONTHS
from data.tables import Tables
from data.tables.cells import cells
from pages.ui import theme
from pages.ui.strings import DIRECTION, t

# Paths are relative to the frame of streamlit-folium, so that they hold under any base path.
_APP = "../../app/static"
At = tuple[float, float, float]


class OfflineMap(folium.Map):
    """A folium map that takes Leaflet and all it draws with from the app itself."""

    default_js = [  # noqa: RUF012
        ("leaflet", f"{_APP}/vendor/leaflet/leaflet.js"),
        ("markercluster", f"{_APP}/vendor/leaflet.markercluster/leaflet.markercluster.js"),
        ("topojson", f"{_APP}/vendor/topojson-client/topojson-client.min.js"),
        ("hudna_ground", f"{_APP}/map_ground.js"),
        ("hudna_signs", f"{_APP}/map_signs.js"),
        ("hudna_labels", f"{_APP}/map_labels.js"),
        ("hudna", f"{_APP}/map.js"),
    ]
    default_css = [  # noqa: RUF012
        ("leaflet_css", f"{_APP}/vendor/leaflet/leaflet.css"),
        ("markercluster_css", f"{_APP}/vendor/leaflet.markercluster/MarkerCluster.css"),
        ("hudna_css", f"{_APP}/map.css"),
    ]


class Ground(MacroElement):
    """The outlines of land and states under everything else, in the colours of the page."""

    _template = Template(
        """{% macro script(this, kwargs) %}
        hudna.basemap({{ this._parent.get_name() }}, {{ this.colours|tojson }});
        {% endmacro %}"""
    )

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Ground"
        self.colours = {mode: _colours(mode) for mode in theme.MODES}


class Places(folium.FeatureGroup):
    """The places with their counts, and an actor's way through them, as static/map.js draws them."""

    _template = Template(
        """{% macro script(this, kwargs) %}
        var {{ this.get_name() }} = hudna.places({{ this._parent.get_name() }}, {{ this.data|tojson }});
        {% endmacro %}"""
    )

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__(name="places")
        self.data = data


def ground() -> OfflineMap:
    """Return the map without places; it is the same for every language, theme and filter, so it is never reloaded."""
    made = OfflineMap(
        location=[30, 20], zoom_start=3, tiles=None, minZoom=0, maxZoom=16, world_copy_jump=True,
        max_bounds=True, max_bounds_viscosity=0.8, zoom_snap=0.5,
    )  # fmt: skip
    made.add_child(Ground())
    return made


def places(
    tables: Tables, lang: str, *, months: str = "levant", way_of: str = "", selected: str = "", at: At | None = None,
    legend: bool = True,
) -> Places:  # fmt: skip
    """Return the layer of places; `way_of` is the actor whose way is drawn, `at` the view to open with."""
    found = summaries.places(tables)
    names = found["name_en"].where(found["name_en"] != "", found["name_ar"]) if lang == "en" else found["name_ar"]
    told = ("location_id", "name", "latitude", "longitude", "cancelled", *summaries.PLACE_KINDS)
    rows = cells(found.assign(name=names), *told)
    words = {kind: t(f"map.{kind}", lang) for kind in summaries.PLACE_KINDS} | {
        "places": _plurals("map.cluster", lang), "legend": t("map.legend", lang), "online": t("map.online", lang),
        "fingers": t("map.fingers", lang), "wheel": t("map.wheel", lang),
        "in": t("map.zoom_in", lang), "out": t("map.zoom_out", lang),
    }  # fmt: skip
    return Places(
        {
            "places": [list(row) for row in rows],
            "way": legs(tables, found, way_of, lang, months) if way_of else [],
            "selected": selected,
            "view": at,
            "legend": legend,
            "words": words,
            "lang": lang,
            "dir": DIRECTION[lang],
        }
    )


def legs(tables: Tables, found: pd.DataFrame, actor_id: str, lang: str, months: str) -> list[dict[str, Any]]:
    """Return an actor's way, leg by leg: start and end as [latitude, longitude], and the day of arrival in words."""
    points = {
        place: [latitude, longitude]
        for place, latitude, longitude in cells(found, "location_id", "latitude", "longitude")
    }
    stops = summaries.way(tables, actor_id)
    years = len({stop.day[:4] for stop in stops}) > 1
    return [
        {
            "start": points[one.location_id],
            "end": points[other.location_id],
            "day": short_day(other.day, lang, months, year=years),
        }
        for one, other in pairwise(stops)
        if one.location_id != other.location_id
    ]


def short_day(day: str, lang: str, months: str = "levant", *, year: bool = False) -> str:
    """Return an ISO day as "Tue 6 Dec", or "6 Dec 2016"; in Arabic with the month names that the reader has chosen."""
    locale, pattern = (MONTHS[months], "EEEE d MMMM") if lang == "ar" else ("en_GB", "EEE d MMM")
    if year:
        pattern = f"{pattern.partition(' ')[2]} y"
    return str(format_date(date.fromisoformat(day), pattern, locale=locale))


def _plurals(key: str, lang: str) -> dict[str, str]:
    """Return a text for each plural form, with # for the number."""
    examples = {Locale(lang).plural_form(n): n for n in (100, 11, 3, 2, 1)}
    return {form: t(key, lang, n=n).replace(str(n), "#") for form, n in examples.items()}


def _colours(mode: str) -> dict[str, str]:
    return {
        "ink": theme.INK[mode], "paper": theme.PAPER[mode], "soft": theme.SOFT[mode], "quiet": theme.QUIET[mode],
        "accent": theme.ACCENT[mode], "sea": theme.SEA[mode], "land": theme.LAND[mode], "border": theme.COAST[mode],
        "planned": theme.PALETTES[mode][1], "subject": theme.PALETTES[mode][3], "way": theme.PALETTES[mode][5],
    }  # fmt: skip

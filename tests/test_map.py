"""The map: its parts come from the app itself, names stay text, the view of a link is read."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from data import tables
from data.tables import Tables
from pages.ui import strings
from pages.views import map as map_view
from pages.views import map_layers
from tests.sample import BEIRUT, SALEM, TUNIS, corpus


@pytest.fixture(scope="module")
def sample() -> Tables:
    return tables.build(corpus())


def drawn(shown: Tables, lang: str) -> str:
    """The whole map as the page that the browser gets."""
    ground = map_layers.ground()
    map_layers.places(shown, lang).add_to(ground)
    return str(ground.get_root().render())


@pytest.mark.parametrize("lang", strings.LANGUAGES)
def test_nothing_of_the_map_comes_from_another_machine(sample: Tables, lang: str) -> None:
    html = drawn(sample, lang)
    links = re.findall(r'(?:src|href)="([^"]*)"', html)
    assert links and all(link.startswith("../../app/static/") for link in links)
    assert "tile" not in re.sub(r"tile_layer|tojson", "", html.partition("hudna.basemap")[2])


@pytest.mark.parametrize(("lang", "name"), [("ar", "تونس"), ("en", "Tunis")])
def test_places_stand_with_their_name_and_counts(sample: Tables, lang: str, name: str) -> None:
    rows = {row[0]: row for row in map_layers.places(sample, lang).data["places"]}
    assert rows[TUNIS.location_id][1:5] == [name, TUNIS.latitude, TUNIS.longitude, 0]
    assert rows[TUNIS.location_id][5:] == [1, 0, 0, 0]
    assert rows[BEIRUT.location_id][5:] == [1, 1, 0, 0]


def test_a_name_cannot_close_the_script(sample: Tables) -> None:
    named = replace(sample, locations=sample.locations.assign(name_en="</script><img src=x onerror=alert(1)>"))
    html = drawn(named, "en")
    assert "<img" not in html and html.count("</script>") == html.count("<script")


def test_the_ground_is_the_same_whatever_is_shown(sample: Tables) -> None:
    def script() -> str:
        ground = map_layers.ground()
        return ground.get_root().render().replace(ground.get_name(), "map")

    assert script() == script()


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("50.5,10.25,5", (50.5, 10.25, 5.0)),
        ("-33,151,10.5", (-33.0, 151.0, 10.5)),
        ("", None),
        ("1,2", None),
        ("north,2,3", None),
        ("95,10,4", None),
        ("nan,10,4", None),
    ],
)
def test_the_view_of_a_link(value: str, read: tuple[float, float, float] | None) -> None:
    assert map_view.at(value) == read


def test_a_way_of_one_place_draws_no_leg(sample: Tables) -> None:
    assert map_layers.places(sample, "en", way_of=SALEM.actor_id).data["way"] == []


@pytest.mark.parametrize(("lang", "said"), [("ar", "الأربعاء 4 آذار"), ("en", "Wed 4 Mar")])
def test_days_on_the_way(lang: str, said: str) -> None:
    assert map_layers.short_day("2020-03-04", lang) == said


def test_what_the_browser_is_given_is_json(sample: Tables) -> None:
    assert json.loads(json.dumps(map_layers.places(sample, "ar", selected="tunis", at=(1.0, 2.0, 3.0)).data))

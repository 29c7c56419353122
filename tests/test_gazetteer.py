"""The tables of place names hold the places of the news, well formed, and no ordinary words or surnames."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from data.arabic import fold
from tools.name_use import is_place, key, name_uses
from tools.outlines import area_and_middle, ring

LEXICON = Path(__file__).resolve().parents[1] / "data" / "lexicon"


def table(name: str) -> list[dict[str, str]]:
    with (LEXICON / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t"))


CITIES, TOWNS, COUNTRIES = table("gazetteer.tsv"), table("towns.tsv"), table("countries.tsv")
NAMES = {fold(name) for city in CITIES for name in city["names_ar"].split("|")}


@pytest.mark.parametrize(
    "name", "حلب هامبورغ جنيف بروكسل موسكو لندن صنعاء إدلب الحديدة القاهرة الرباط مدريد طهران".split()
)
def test_places_of_the_news_are_there(name: str) -> None:
    assert fold(name) in NAMES


@pytest.mark.parametrize(
    "name",
    "كيري بولتون هولاند بري اوباما بطرسبرغ كان فان الخميس الجديد وقف عنه بيان دوري المدينة جمال لبنان سالم".split(),
)
def test_words_and_surnames_are_not(name: str) -> None:
    assert fold(name) not in NAMES


def test_cities_are_well_formed() -> None:
    codes = {country["alpha3"] for country in COUNTRIES}
    assert len({city["geonames_id"] for city in (*CITIES, *TOWNS)}) == len(CITIES) + len(TOWNS)
    for city in (*CITIES, *TOWNS):
        assert re.fullmatch("[\u0621-\u063a\u0641-\u064a |]+", city["names_ar"]), city
        assert city["country"] in codes
        assert abs(float(city["latitude"])) <= 90 and abs(float(city["longitude"])) <= 180
        assert city["kind"] == "city" and city["capital"] in "01" and int(city["population"]) >= 0
        assert city["place_share"] == "" or 0 <= float(city["place_share"]) <= 1


@pytest.mark.parametrize("name", "القرداحة حريتان القيارة".split())
def test_towns_are_small_and_no_other_places(name: str) -> None:
    (town,) = (town for town in TOWNS if name in town["names_ar"].split("|"))
    assert int(town["population"]) < 15_000 and fold(name) not in NAMES


@pytest.mark.parametrize(
    ("alpha3", "name_ar", "latitude", "longitude"),
    [
        ("SYR", "سوريا", 35, 38.5),
        ("RUS", "روسيا", 62, 100),
        ("USA", "الولايات المتحدة", 39.5, -99),
        ("BHR", "البحرين", 26, 50.5),
    ],
)
def test_countries_lie_where_they_lie(alpha3: str, name_ar: str, latitude: float, longitude: float) -> None:
    country = next(row for row in COUNTRIES if row["alpha3"] == alpha3)
    assert country["name_ar"] == name_ar
    assert float(country["latitude"]) == pytest.approx(latitude, abs=1)
    assert float(country["longitude"]) == pytest.approx(longitude, abs=1)


NEWS = ["وصل سامر إلى مدينة ربوة", "في ربوة ثم بربوة", "قال سامر إن سامر وسامر", "سامر وسامر سامر", "العاصمة الربوة"]


def test_use_is_counted_where_a_place_would_stand() -> None:
    use = name_uses(["ربوة", "سامر"], NEWS)[key("ربوة")]
    assert (use.seen, use.particle, use.inside, use.settled) == (3, 1, 1, 1)


def test_a_name_never_seen_as_a_place_is_none() -> None:
    uses = name_uses(["ربوة", "سامر"], NEWS)
    assert is_place(key("ربوة"), uses, 1_000)
    assert not is_place(key("سامر"), uses, 1_000_000)


def test_outline_across_the_date_line_has_its_middle_there() -> None:
    box = [[(170.0, 0.0), (-170.0, 0.0), (-170.0, 10.0), (170.0, 10.0), (170.0, 0.0)]]
    area, (latitude, longitude) = area_and_middle(ring([0], box))
    assert (area, latitude, longitude) == pytest.approx((200, 5, 180))

"""The map in a real browser, cut off from every other machine: places as text, clicks that select, gestures."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from data import tables
from tests.sample import corpus

SEED_PLACES = {"ar": ("هامبورغ", "بروكسل", "جنيف", "حلب"), "en": ("Hamburg", "Brussels", "Geneva", "Aleppo")}
FRAME = "iframe[title^=streamlit_folium]"


def drawn(page: Page, address: str, ready: Callable[[Page], Page]) -> FrameLocator:
    """Open a map and wait until its outlines and names stand."""
    page.goto(address)
    ready(page)
    frame = page.frame_locator(FRAME)
    frame.locator("#map_div[data-ground][data-labels]").wait_for()
    return frame


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("map") / "tables"
    tables.save(tables.build(corpus()), folder, "parquet")
    return folder


@pytest.mark.parametrize("lang", SEED_PLACES)
def test_the_seeds_places_stand_on_the_map_with_the_network_cut(
    lang: str, page: Page, blocked: list[str], server: Callable[..., str], ready: Callable[[Page], Page]
) -> None:
    frame = drawn(page, f"{server()}/map?lang={lang}", ready)
    for name in SEED_PLACES[lang]:
        expect(frame.locator(".name", has_text=name)).to_be_visible()
    expect(frame.locator("[data-place=geneva] .sign").first).to_be_visible()
    expect(frame.locator("[data-place=geneva] .happened")).to_have_count(0)
    assert blocked == []


@pytest.mark.parametrize("start", ["", "timeline"])
def test_the_map_that_a_reader_comes_to_from_another_page_fits_its_places(
    start: str, page: Page, server: Callable[..., str], ready: Callable[[Page], Page]
) -> None:
    page.goto(f"{server()}/{start}?lang=en&actor=sergey_lavrov")
    ready(page)
    page.get_by_test_id("stSidebar").get_by_role("link", name="Map").click()
    page.wait_for_url("**/map?*")
    frame = page.frame_locator(FRAME)
    ready(page)
    frame.locator("#map_div[data-places][data-labels]").wait_for()
    for place in ("hamburg", "aleppo"):
        expect(frame.locator(f"[data-place={place}] .sign").first).to_be_in_viewport()


def test_a_click_on_a_place_shows_its_sentences(
    page: Page, sample: Path, server: Callable[..., str], ready: Callable[[Page], Page]
) -> None:
    frame = drawn(page, f"{server(HUDNA_TABLES=sample)}/map?lang=en", ready)
    frame.locator("[data-place=tunis] .happened").click()
    expect(page.locator("h2", has_text="Tunis")).to_be_visible()
    expect(page.locator(".events [lang=ar]", has_text="التقت نور سالم كريم حداد").first).to_be_visible()
    expect(frame.locator("[data-place=tunis] .selected")).to_be_visible()


def test_a_place_is_chosen_with_the_keyboard(
    page: Page, sample: Path, server: Callable[..., str], ready: Callable[[Page], Page]
) -> None:
    frame = drawn(page, f"{server(HUDNA_TABLES=sample)}/map?lang=ar", ready)
    place = frame.locator("[data-place=beirut]")
    expect(place).to_have_attribute("aria-label", re.compile("بيروت"))
    expect(place).to_have_attribute("tabindex", "0")
    place.focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2", has_text="بيروت")).to_be_visible()


def test_what_is_shown_on_the_map_can_be_chosen(
    page: Page, sample: Path, server: Callable[..., str], ready: Callable[[Page], Page]
) -> None:
    frame = drawn(page, f"{server(HUDNA_TABLES=sample)}/map?lang=en", ready)
    frame.get_by_role("checkbox", name="Happened here").uncheck()
    expect(frame.locator("[data-place=tunis]")).to_have_count(0)
    expect(frame.locator("[data-place=beirut] .planned")).to_be_visible()


def test_the_street_map_asks_another_machine_only_when_it_is_chosen(
    page: Page, blocked: list[str], sample: Path, server: Callable[..., str], ready: Callable[[Page], Page]
) -> None:
    frame = drawn(page, f"{server(HUDNA_TABLES=sample)}/map?lang=en", ready)
    assert blocked == []
    with page.expect_request(lambda request: "openstreetmap" in request.url):
        frame.get_by_role("checkbox", name="Street map").check()


def test_a_link_opens_the_view_it_names_and_share_gives_the_one_on_the_screen(
    page: Page, sample: Path, server: Callable[..., str], ready: Callable[[Page], Page]
) -> None:
    frame = drawn(page, f"{server(HUDNA_TABLES=sample)}/map?lang=en&at=36.8,10.2,8", ready)
    page.wait_for_function("sessionStorage.getItem('hudna.at') === '36.80,10.20,8'")
    frame.get_by_role("button", name="Zoom in").click()
    page.wait_for_function("sessionStorage.getItem('hudna.at').endsWith(',9')")
    page.get_by_test_id("stPopover").get_by_role("button").first.click()
    expect(page.get_by_test_id("stCode").first).to_contain_text("at=36.80%2C10.20%2C9")


def test_on_a_phone_one_finger_scrolls_the_page(browser: Browser, sample: Path, server: Callable[..., str]) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{server(HUDNA_TABLES=sample)}/map?lang=ar")
    ground = page.frame_locator(FRAME).locator("#map_div[data-ground]")
    ground.wait_for()
    assert ground.evaluate("map => getComputedStyle(map).touchAction") == "pan-x pan-y"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()

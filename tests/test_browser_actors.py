"""The actors in a real browser: a click in network, table or ranking opens a profile with its Arabic sentences."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from data import tables
from tests.sample import corpus


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, server: Callable[..., str]) -> str:
    folder = tmp_path_factory.mktemp("actors") / "tables"
    tables.save(tables.build(corpus()), folder, "parquet")
    return f"{server(HUDNA_TABLES=folder)}/actors"


def click_on_name(page: Page, name: str) -> None:
    """Click on the mark above a name in the network."""
    text = page.locator(".js-plotly-plot .textpoint text", has_text=name)
    text.scroll_into_view_if_needed()
    box = text.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] - 8
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.locator(".hoverlayer .hovertext").wait_for()
    page.mouse.click(x, y)


def test_a_click_in_the_network_opens_the_profile(
    page: Page, address: str, ready: Callable[[Page], Page], blocked: list[str]
) -> None:
    page.goto(f"{address}?lang=en")
    ready(page)
    click_on_name(page, "Karim Haddad")
    page.wait_for_url(re.compile("actor=karim_haddad"))
    expect(page.locator(".profile h1", has_text="Karim Haddad")).to_be_visible()
    expect(page.locator(".events [lang=ar]", has_text="واتهم حداد جبهة الشمال").first).to_be_visible()
    assert blocked == []


def test_ranking_and_counterparts_are_links_that_the_keyboard_reaches(
    page: Page, address: str, ready: Callable[[Page], Page]
) -> None:
    page.goto(f"{address}?lang=ar")
    ready(page)
    page.locator(".ranking a", has_text="نور سالم").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".profile h1", has_text="نور سالم")).to_be_visible()
    expect(page.locator(".side-part", has_text="سنعود إلى بيروت")).to_be_visible()
    page.locator(".side-part a", has_text="كريم حداد").click()
    page.wait_for_url(re.compile("match=all"))
    expect(page.locator(".shown")).to_contain_text("حدث واحد")

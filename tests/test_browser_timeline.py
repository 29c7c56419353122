"""The timeline in a real browser: a bar opens its event, the slider is the date filter, lanes stand in the link."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from data import tables
from tests.sample import corpus

BARS = ".js-plotly-plot .barlayer .point path"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, server: Callable[..., str]) -> str:
    folder = tmp_path_factory.mktemp("timeline") / "tables"
    tables.save(tables.build(corpus()), folder, "parquet")
    return f"{server(HUDNA_TABLES=folder)}/timeline"


def drawn(page: Page, address: str, ready: Callable[[Page], Page]) -> Locator:
    """Open a timeline and wait until its bars stand."""
    page.goto(address)
    ready(page)
    bars = page.locator(BARS)
    bars.first.wait_for()
    return bars


def click(page: Page, bar: Locator) -> None:
    """Click as a mouse does: plotly looks first what the pointer is over."""
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x - 3, y)
    page.mouse.move(x, y)
    page.locator(".hoverlayer .hovertext").wait_for()
    page.mouse.click(x, y)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_bar_opens_its_event_and_opens_it_again(
    lang: str, page: Page, address: str, ready: Callable[[Page], Page], blocked: list[str]
) -> None:
    bars = drawn(page, f"{address}?lang={lang}", ready)
    expect(bars).to_have_count(5)
    for _ in range(2):
        click(page, bars.first)
        expect(page.get_by_role("dialog").locator("[lang=ar]", has_text="التقت نور سالم").first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        ready(page)
        bars.first.wait_for()
    assert blocked == []


def test_the_slider_writes_the_date_filter(page: Page, address: str, ready: Callable[[Page], Page]) -> None:
    drawn(page, f"{address}?lang=en", ready)
    page.get_by_role("slider").last.focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(re.compile("to=2020-03-09"))
    expect(page.locator(".shown")).to_contain_text("2 of 5 events")


def test_lanes_come_from_the_link_and_go_into_it(page: Page, address: str, ready: Callable[[Page], Page]) -> None:
    drawn(page, f"{address}?lang=en&lanes=actor", ready)
    expect(page.locator(".annotation", has_text="Karim Haddad")).to_be_visible()
    page.get_by_text("place", exact=True).click()
    expect(page.locator(".annotation", has_text="Tunis")).to_be_visible()
    page.wait_for_url(re.compile("lanes=place"))


def test_labels_stay_inside_a_phone(page: Page, address: str, ready: Callable[[Page], Page]) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    drawn(page, f"{address}?lang=ar", ready)
    page.locator(".js-plotly-plot .textpoint text").first.wait_for()
    edges = page.locator(".js-plotly-plot .textpoint text").evaluate_all(
        "texts => texts.map(text => text.getBoundingClientRect()).flatMap(box => [box.left, box.right])"
    )
    assert edges and min(edges) >= 0 and max(edges) <= 390

"""Who cannot see, point or tell colours apart, in a real browser: axe-core finds no serious fault; keys are enough."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from pages.ui.strings import t
from pages.views import views

Ready = Callable[[Page], Page]
Server = Callable[..., str]
EVERYTHING = {"resultTypes": ["violations"]}
COLOURS = EVERYTHING | {"runOnly": ["color-contrast", "link-in-text-block"]}
SCHEMES: dict[Literal["light", "dark"], dict[str, list[str]]] = {"light": EVERYTHING, "dark": COLOURS}


def faults(page: Page, options: dict[str, list[str]]) -> list[str]:
    """Return what axe-core calls serious or critical, each with where it stands and what would mend it."""
    return [
        f"{each['id']} {node['target']}: {node['failureSummary']}"
        for each in Axe().run(page, options=options).response["violations"]
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("path", [each.PATH for each in views()])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_axe_finds_no_serious_fault_in_light_and_dark(
    lang: str, path: str, page: Page, server: Server, ready: Ready
) -> None:
    for scheme, options in SCHEMES.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.goto(f"{server()}/{path}?lang={lang}")
        ready(page).wait_for_function("document.fonts.status === 'loaded'")
        assert faults(page, options) == [], scheme


def tab_to(page: Page, wanted: Locator, most: int = 60) -> None:
    """Press Tab until the focus is on what is wanted or inside it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("each => each.contains(document.activeElement)"):
            return
    raise AssertionError(f"{most} times Tab do not reach {wanted}")


def test_with_keys_alone_one_filters_and_opens_and_closes_an_event(page: Page, server: Server, ready: Ready) -> None:
    page.goto(f"{server()}/?lang=en")
    ready(page)
    tab_to(page, page.get_by_test_id("stSidebar").get_by_role("combobox", name=t("filter.actor", "en")))
    page.keyboard.type("Kerry")
    expect(page.get_by_role("option", name=re.compile("John Kerry"))).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("actor=john_kerry"))
    page.keyboard.press("Escape")
    ready(page)
    tab_to(page, page.locator(".events .head").first)
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog").locator(".card")
    expect(card).to_be_visible()
    tab_to(page, card, most=5)
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)

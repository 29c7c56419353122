"""A link is the view: what is chosen stands in the address, and the address brings it back, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from data import corpus, filters, tables
from pages.ui.strings import t
from pages.views import views

Ready = Callable[[Page], Page]
Server = Callable[..., str]
expect.set_options(timeout=20_000)  # a busy machine draws slowly
ALL = tables.build(corpus.read([Path(__file__).parents[1] / "seeds"]))
EVENT = ALL.events[ALL.events.date_start != ""].event_id.iloc[0]
SHOWING = [each.PATH for each in views() if getattr(each, "FILTERED", True)]


def said(lang: str, **query: str) -> str:
    """Return how the sentence at the top begins for a query."""
    chosen, _ = filters.from_query({key.rstrip("_"): [value] for key, value in query.items()}, ALL)
    return t("shown.some", lang, n=len(filters.apply(ALL, chosen).events), of=len(ALL.events))


def query_of(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_no_request_leaves_the_machine(page: Page, server: Server, ready: Ready, blocked: list[str]) -> None:
    for number, path in enumerate(each.PATH for each in views()):
        lang = ("ar", "en")[number % 2]
        page.goto(f"{server()}/{path}?lang={lang}")
        ready(page)
        expect(page.locator("html")).to_have_attribute("lang", lang)
        expect(page.locator("html")).to_have_attribute("dir", "rtl" if lang == "ar" else "ltr")
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
    assert blocked == []


def test_the_first_visit_to_a_fresh_server_may_be_a_link_to_a_page(page: Page, server: Server, ready: Ready) -> None:
    """Streamlit treats the very first visit otherwise than all later ones."""
    _opens_the_rows("timeline", server(fresh=True), page, ready)


@pytest.mark.parametrize("path", [path for path in SHOWING if path != "timeline"])
def test_a_link_opens_the_page_and_the_rows(path: str, page: Page, server: Server, ready: Ready) -> None:
    _opens_the_rows(path, server(), page, ready)


def _opens_the_rows(path: str, address: str, page: Page, ready: Ready) -> None:
    page.goto(f"{address}/{path}?actor=john_kerry&from=2016-12-06&to=2016-12-07&lang=en")
    ready(page)
    expect(page.locator(".shown")).to_contain_text(said("en", actor="john_kerry", from_="2016-12-06", to="2016-12-07"))
    expect(page.locator("[data-testid=stDialog]")).to_have_count(0)
    name = t(f"page.{path or 'overview'}", "en")
    expect(page).to_have_title(f"{name} · {t('app.name', 'en')}")


def test_every_key_comes_back_from_the_address(page: Page, server: Server, ready: Ready) -> None:
    row = ALL.events[ALL.events.event_id == EVENT].iloc[0]
    query = {
        "actor": ["john_kerry", "sergey_lavrov"], "type": [row.event_type], "status": [row.status],
        "article": [row.article_id], "outlet": [ALL.articles.outlet.iloc[0]], "from": ["2010-01-01"],
        "to": ["2016-12-31"], "q": ["كيري"], "match": ["any"], "event": [EVENT], "lang": ["en"],
    }  # fmt: skip
    page.goto(f"{server()}/timeline?{urlencode(query, doseq=True)}")
    ready(page)
    expect(page.locator("[data-testid=stDialog] .card")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-testid=stDialog]")).to_have_count(0)
    ready(page)
    assert {key: values for key, values in query_of(page).items() if key != "match"} == {
        key: values for key, values in query.items() if key not in ("event", "match")
    }
    expect(page.locator(".notice")).to_have_count(0)


def test_filters_live_through_pages_language_back_and_reload(page: Page, server: Server, ready: Ready) -> None:
    page.goto(f"{server()}/?lang=en")
    ready(page)
    sidebar = page.get_by_test_id("stSidebar")
    sidebar.get_by_role("combobox", name=t("filter.actor", "en")).click()
    page.get_by_role("option", name=re.compile("John Kerry")).click()
    expect(page.locator(".shown")).to_contain_text(said("en", actor="john_kerry"))
    assert query_of(page)["actor"] == ["john_kerry"]
    page.keyboard.press("Escape")

    sidebar.get_by_role("link", name=t("page.actors", "en")).click()
    page.wait_for_url(re.compile(r"/actors\?"))
    expect(page.locator(".shown")).to_contain_text(said("en", actor="john_kerry"))

    sidebar.get_by_text("العربية").click()
    expect(page.locator(".shown")).to_contain_text(said("ar", actor="john_kerry"))
    expect(sidebar.get_by_test_id("stMultiSelect").first).to_contain_text("جون كيري")

    page.go_back()
    expect(page.locator(".shown")).to_contain_text(said("en", actor="john_kerry"))
    ready(page).reload()
    ready(page)
    expect(page.locator(".shown")).to_contain_text(said("en", actor="john_kerry"))

    page.locator(".shown .part a").click()
    expect(page.locator(".shown")).to_have_text(t("shown.all", "en", n=len(ALL.events)))
    assert "actor" not in query_of(page)


def test_the_shared_link_opens_the_same_rows_for_someone_else(page: Page, server: Server, ready: Ready) -> None:
    page.goto(f"{server()}/quotes?actor=sergey_lavrov&lang=en")
    ready(page)
    page.get_by_role("button", name=t("share.button", "en")).click()
    link = page.locator("[data-testid=stPopoverBody] [data-testid=stCode]").first.inner_text().strip()
    shown = page.locator(".shown").inner_text()
    other = page.context.browser.new_context().new_page()
    other.goto(server(fresh=True) + "/" + link.split("/", 3)[3])
    ready(other)
    expect(other.locator(".shown")).to_have_text(shown.strip(), use_inner_text=True)
    assert urlsplit(other.url).path == "/quotes"
    other.context.close()


def test_a_link_inside_the_page_opens_without_a_new_session_and_back_leads_back(
    page: Page, server: Server, ready: Ready
) -> None:
    page.goto(f"{server()}/?lang=en")
    ready(page)
    page.evaluate("window.same = true")
    page.locator(".events .head").first.click()
    expect(page.locator("[data-testid=stDialog] .card")).to_be_visible()
    page.locator("[data-testid=stDialog] dd a").first.click()
    page.wait_for_url(re.compile(r"/actors\?.*actor="))
    expect(page.locator("[data-testid=stDialog]")).to_have_count(0)
    assert page.evaluate("window.same")
    ready(page).go_back()
    expect(page.locator("[data-testid=stDialog] .card")).to_be_visible()


def test_a_card_can_be_read_in_the_dark(browser: Browser, server: Server, ready: Ready) -> None:
    """A dialog stands outside the element that Streamlit makes dark."""
    page = browser.new_context(color_scheme="dark").new_page()
    page.goto(f"{server()}/quotes?event={EVENT}")
    ready(page)
    words = page.locator("[data-testid=stDialog] .card .own")
    expect(words).to_have_css("color", "rgb(232, 237, 240)")
    page.context.close()


def test_embedded_there_is_no_sidebar_and_the_source_is_named(page: Page, server: Server, ready: Ready) -> None:
    page.goto(f"{server()}/timeline?embed=true&lang=en")
    ready(page)
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)
    expect(page.locator(".stHtml").get_by_text(ALL.articles.outlet.iloc[0])).to_be_visible()


@pytest.mark.parametrize("path", [each.PATH for each in views()])
def test_nothing_scrolls_sideways_on_a_phone(path: str, page: Page, server: Server, ready: Ready) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server()}/{path}?lang=ar")
    ready(page)
    wide = "[...document.querySelectorAll('html, [data-testid=stMain]')].every(e => e.scrollWidth <= e.clientWidth)"
    assert page.evaluate(wide)
    sidebar = page.get_by_test_id("stSidebar").bounding_box()
    assert sidebar is None or sidebar["width"] == 0 or sidebar["x"] >= 390 or sidebar["x"] + sidebar["width"] <= 0

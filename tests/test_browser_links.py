"""A link is the view: what is chosen stands in the address, and the address brings it back, in a real browser."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, expect

from data import corpus, filters, tables
from pages.ui import share
from pages.ui.strings import t
from pages.views import views

Ready = Callable[[Page], Page]
Server = Callable[..., str]
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
    expect(page).not_to_have_url(re.compile("[?&]event="))
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
    expect(page).to_have_url(re.compile("[?&]actor=john_kerry(&|$)"))
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
    expect(page).not_to_have_url(re.compile("[?&]actor="))


def test_what_is_chosen_stays_when_a_link_changes_the_counts_beside_it(
    page: Page, server: Server, ready: Ready
) -> None:
    """Profile, day, language, place: the browser sends labels with counts back, and the address holds ids alone."""
    page.goto(f"{server()}/actors?lang=ar")
    ready(page)
    page.locator(".ranking a", has_text="جون كيري").click()
    page.wait_for_url(re.compile("actor=john_kerry"))
    ready(page).locator(".side-part a[href*='from=2016-12-06']").click()
    page.wait_for_url(re.compile("from=2016-12-06"))
    day = {"actor": "john_kerry", "from_": "2016-12-06", "to": "2016-12-06"}
    expect(page.locator(".shown")).to_contain_text(said("ar", **day))
    sidebar = page.get_by_test_id("stSidebar")
    ready(page)
    sidebar.get_by_text("English").click()
    expect(page.locator(".shown")).to_contain_text(said("en", **day))
    ready(page)
    sidebar.get_by_role("combobox", name=t("filter.place", "en")).click()
    page.get_by_role("option", name=re.compile("Brussels")).click()
    expect(page.locator(".shown")).to_contain_text(said("en", place="brussels", **day))
    expect(page).to_have_url(re.compile("[?&]place=brussels"))
    held = {key: values for key, values in query_of(page).items() if key in ("actor", "place")}
    assert held == {"actor": ["john_kerry"], "place": ["brussels"]}
    expect(page.locator(".notice")).to_have_count(0)


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


def test_inside_a_page_of_another_origin_there_is_no_sidebar_and_the_source_is_named(
    page: Page, server: Server, ready: Ready, tmp_path: Path
) -> None:
    """The snippet that Share gives, on a page that another server hands out."""
    snippet = share.snippet(f"{server()}/timeline?actor=john_kerry&lang=en", "Timeline")
    (tmp_path / "index.html").write_text(f"<!doctype html><title>News</title>{snippet}", encoding="utf-8")
    hand_out = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), hand_out) as other:
        Thread(target=other.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{other.server_port}/")
        frame = page.frame_locator("iframe")
        expect(frame.locator(".shown")).to_contain_text(said("en", actor="john_kerry"))
        expect(frame.locator(".js-plotly-plot .barlayer .point").first).to_be_visible()
        expect(frame.get_by_test_id("stSidebar")).to_have_count(0)
        expect(frame.locator(".stHtml").get_by_text(ALL.articles.outlet.iloc[0])).to_be_visible()
        other.shutdown()


def test_each_file_holds_what_is_on_the_screen(page: Page, server: Server, ready: Ready, tmp_path: Path) -> None:
    page.goto(f"{server()}/quotes?actor=john_kerry&lang=en")
    ready(page)
    on_screen = int(re.match(r"\d+", page.locator(".shown").inner_text().strip())[0])  # type: ignore[index]
    page.get_by_role("button", name=t("share.button", "en")).click()
    buttons = page.locator("[data-testid=stPopoverBody] [data-testid=stDownloadButton] button")
    expect(buttons).to_have_count(5)
    held = {}
    for number in range(buttons.count()):
        with page.expect_download() as waiting:
            buttons.nth(number).click()
        file = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(file)
        held[file.name] = events_in(file)
    chosen, _ = filters.from_query({"actor": ["john_kerry"]}, ALL)
    placed = filters.apply(ALL, chosen).event_locations.merge(ALL.locations, on="location_id")
    assert held.pop("hudna.geojson") == placed["event_id"].nunique() > 0
    files = ("hudna.html", "hudna_csv.zip", "hudna_parquet.zip", "hudna.json")
    assert on_screen > 0 and held == dict.fromkeys(files, on_screen)


def events_in(file: Path) -> int:
    """Return how many events a downloaded file holds."""
    if file.suffix == ".zip":
        with zipfile.ZipFile(file) as archive:
            name = next(name for name in archive.namelist() if name.startswith("events."))
            read = pd.read_csv if name.endswith(".csv") else pd.read_parquet
            return len(read(io.BytesIO(archive.read(name))))
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".html":
        return text.count("<article ")
    read_back = json.loads(text)
    if file.suffix == ".json":
        return len(read_back["events"])
    return len({feature["properties"]["event_id"] for feature in read_back["features"]})


@pytest.mark.parametrize("path", [each.PATH for each in views()])
def test_nothing_scrolls_sideways_on_a_phone(path: str, page: Page, server: Server, ready: Ready) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    wide = "[...document.querySelectorAll('html, [data-testid=stMain]')].every(e => e.scrollWidth <= e.clientWidth)"
    for lang in ("en", "ar"):
        page.goto(f"{server()}/{path}?lang={lang}")
        ready(page)
        assert page.evaluate(wide), lang
    sidebar = page.get_by_test_id("stSidebar").bounding_box()
    assert sidebar is None or sidebar["width"] == 0 or sidebar["x"] >= 390 or sidebar["x"] + sidebar["width"] <= 0

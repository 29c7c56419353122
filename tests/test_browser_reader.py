"""The article's text in a real browser: letters keep joining, marks explain themselves, events lead there."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data import corpus, tables
from pages.ui.strings import t
from tests import sample

Ready = Callable[[Page], Page]
Server = Callable[..., str]
ALL = tables.build(corpus.read([Path(__file__).parents[1] / "seeds"]))


@pytest.fixture
def article(page: Page, server: Server, ready: Ready) -> Page:
    """The seed article, open in Arabic."""
    page.goto(f"{server()}/article?lang=ar")
    ready(page)
    page.wait_for_selector(".reader .text > p")
    return page


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_card_of_an_event_far_down_is_in_view_beside_its_sentence(
    lang: str, page: Page, server: Server, ready: Ready
) -> None:
    last = ALL.events.sort_values("start").event_id.iloc[-1]
    page.set_viewport_size({"width": 1440, "height": 700})
    page.goto(f"{server()}/article?lang={lang}&event={last}")
    ready(page)
    expect(page.locator(".reader .text .chosen").first).to_be_in_viewport()
    expect(page.locator(".st-key-chosen .card h2")).to_be_in_viewport()


def test_the_text_stands_there_letter_by_letter(article: Page) -> None:
    shown = article.locator(".reader .text").evaluate("e => [...e.children].map(p => p.textContent).join('')")
    text = ALL.articles.text.iloc[0]
    assert "".join(shown.split()) == "".join(text.split())
    expect(article.locator(".reader .text")).to_have_attribute("dir", "rtl")


def test_lines_that_were_not_read_stand_behind_one_that_opens(article: Page) -> None:
    folded = article.locator(".reader .skipped").first
    lines = folded.locator("p")
    expect(lines.first).to_be_hidden()
    expect(folded.locator("summary")).to_have_attribute("aria-label", re.compile(rf"\({lines.count()}\)"))
    folded.locator("summary").press("Enter")
    expect(lines.first).to_be_visible()


def test_on_a_phone_the_events_are_one_tap_away(page: Page, server: Server, ready: Ready) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server()}/article?lang=en&actor=john_kerry")
    ready(page)
    expect(page.locator("h2.beside")).not_to_be_in_viewport()
    page.locator(".to-events a").click()
    expect(page.locator("h2.beside")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("[?&]actor=john_kerry"))


def test_a_mark_inside_a_word_leaves_its_letters_joined(article: Page) -> None:
    """Each marked paragraph is as wide, unwrapped, as the same text without a mark (what is greyed is smaller)."""
    widths = article.locator(".reader .text").evaluate(
        """text => [...text.querySelectorAll("p:has(mark):not(:has(.boilerplate))")].map(p => {
             const plain = p.cloneNode(false), marked = p.cloneNode(true)
             plain.textContent = p.textContent
             text.append(plain, marked)
             for (const each of [plain, marked]) Object.assign(each.style, {whiteSpace: "nowrap", width: "max-content"})
             const widths = [plain.getBoundingClientRect().width, marked.getBoundingClientRect().width]
             plain.remove(); marked.remove()
             return widths
           })"""
    )
    assert widths
    for plain, marked in widths:
        assert marked == pytest.approx(plain, abs=1)


def test_a_mark_explains_itself_to_mouse_and_keyboard(article: Page) -> None:
    tip = article.locator(".reader .tip")
    mark = article.locator(".reader mark.date").first
    mark.hover()
    expect(tip).to_contain_text(t("article.read_as", "ar", day="").strip())
    article.mouse.move(0, 0)
    expect(tip).to_be_hidden()
    article.locator(".reader mark.actor[tabindex]").first.focus()
    expect(tip).to_be_visible()
    article.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_marks_of_one_kind_can_be_switched_off(article: Page) -> None:
    mark = article.locator(".reader mark.location:not(.event):not(.actor)").first
    expect(mark).to_have_css("text-decoration-line", "underline")
    button = article.locator(".reader .kinds button", has_text=t("article.location", "ar"))
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(mark).to_have_css("text-decoration-line", "none")


def test_an_event_of_the_list_leads_to_its_sentence(article: Page) -> None:
    article.locator(".st-key-beside .events .head").last.click()
    article.wait_for_url(re.compile(r"[?&]event="))
    expect(article.locator(".reader mark.picked").first).to_be_in_viewport()
    expect(article.locator(".st-key-chosen .card")).to_be_visible()


def test_pressing_an_event_in_the_text_opens_its_card_beside_it(article: Page) -> None:
    article.locator(".reader mark.event").first.press("Enter")
    article.wait_for_url(re.compile(r"[?&]event="))
    expect(article.locator(".st-key-chosen .card")).to_be_visible()


def test_the_articles_before_and_after_are_one_click_away(
    page: Page, tmp_path: Path, server: Server, ready: Ready
) -> None:
    tables.save(tables.build(sample.corpus()), tmp_path / "tables", "parquet")
    page.goto(f"{server(HUDNA_TABLES=tmp_path / 'tables')}/article?lang=en")
    ready(page)
    ways, title = page.locator(".neighbours"), page.locator(".title h1")
    first = title.inner_text()
    expect(ways).to_contain_text("1 / 2")
    expect(ways.get_by_role("link")).to_have_count(1)
    ways.get_by_role("link", name=t("article.next", "en")).click()
    expect(ways).to_contain_text("2 / 2")
    expect(title).not_to_have_text(first)
    ready(page).reload()
    expect(ways).to_contain_text("2 / 2")
    ways.get_by_role("link", name=t("article.previous", "en")).click()
    expect(ways).to_contain_text("1 / 2")
    expect(title).to_have_text(first)

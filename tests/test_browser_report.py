"""The report file in a real browser, opened from disk: nothing is fetched, nothing missing, nothing runs sideways."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data import corpus, tables
from pages.ui import names, report

ALL = tables.build(corpus.read([Path(__file__).parents[1] / "seeds"]))


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("width", [1440, 390])
def test_the_report_stands_alone(lang: str, width: int, page: Page, blocked: list[str], tmp_path: Path) -> None:
    file = tmp_path / "hudna.html"
    file.write_text(report.html(ALL, ALL, names.read(ALL), "", lang), encoding="utf-8")
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(file.as_uri())
    expect(page.locator("article")).to_have_count(len(ALL.events))
    expect(page.locator("svg.map circle").first).to_be_visible()
    _timeline_keeps_its_signs(page)
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Plex', 'حلب'))")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert problems == [] and blocked == []


def _timeline_keeps_its_signs(page: Page) -> None:
    """Called off is struck, claimed is dashed, a legend says so, and later days stand further to the right."""
    expect(page.locator("ul.legend")).to_have_count(1)
    off = page.locator("ol.time li", has=page.locator("i.cancelled"))
    expect(off.locator(".tag.cancelled")).to_have_count(int((ALL.events.status == "cancelled").sum()))
    assert off.locator("i").evaluate("bar => getComputedStyle(bar, '::after').content") != "none"
    expect(page.locator("i.time.claimed").first).to_have_css("border-left-style", "dashed")
    ends = page.locator("i.time").evaluate_all("bars => bars.map(bar => bar.getBoundingClientRect().left)")
    assert ends == sorted(ends) and ends[0] < ends[-1]
    undated = ((ALL.events.date_start == "") | (ALL.events.date_end == "")).sum()
    expect(page.locator("ol.time + p")).to_contain_text(str(undated))

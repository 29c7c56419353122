"""How long a reader waits after a click on a filter, page by page, beside an empty Streamlit app, in a real browser.

usage: python -m tools.bench_rerun [CLICKS]

Each click asks for another actor, so that nothing is answered from a cache; both apps are measured in one run, their
clicks in turn, and medians are compared. $HUDNA_ARTICLES or $HUDNA_TABLES says what is shown instead of seeds/.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from data import summaries
from pages.ui import source
from pages.views import views
from tools import browser, server
from tools.screenshots import READY

EMPTY = "import streamlit as st\n\nst.text(st.checkbox('click'))\n"
CLICKS = 9
# Click and wait until the app says another thing, its script is at rest and the browser has painted; milliseconds.
TIMED = """
({ said, href }) => new Promise((done, fail) => {
  setTimeout(() => fail(new Error("no answer within a minute")), 60_000)
  const app = document.querySelector("[data-testid=stApp]")
  const text = () => document.querySelector(said)?.textContent
  const before = text(), start = performance.now()
  const observer = new MutationObserver(() => {
    if (app.dataset.testScriptState !== "notRunning" || [before, undefined].includes(text())) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
  })
  observer.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true })
  if (!href) return document.querySelector("input[type=checkbox]").click()
  const link = document.body.appendChild(document.createElement("a"))
  link.setAttribute("href", href)
  link.click()
  link.remove()
})
"""


def opened(page: Page, address: str) -> Page:
    """Return a page on which an app has been drawn and is at rest."""
    page.goto(address)
    page.wait_for_selector(READY, timeout=120_000)
    page.wait_for_load_state("networkidle")
    return page


def main(arguments: list[str]) -> int:
    """Measure and print; exit code 1 without a browser."""
    if arguments and not arguments[0].isdecimal():
        raise SystemExit(__doc__)
    clicks = int(arguments[0]) if arguments else CLICKS
    path = browser.find()
    if path is None:
        print(f"no browser: {browser.HELP}", file=sys.stderr)
        return 1
    shown = {name: os.environ[name] for name in server.SOURCES if name in os.environ}
    shares: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY, encoding="utf-8")
        with server.running(shown) as dashboard, server.running(script=str(script)) as empty:
            opener = playwright.chromium.launch(executable_path=path, args=list(browser.ARGUMENTS))
            bare = opened(opener.new_page(), empty)
            actors = summaries.actor_counts(source.read()[0])["actor_id"].tolist()
            for view in views():
                if not getattr(view, "FILTERED", True):
                    continue
                page = opened(opener.new_page(), f"{dashboard}/{view.PATH}?lang=en")
                ours, theirs = [], []
                for number in range(clicks):
                    theirs.append(bare.evaluate(TIMED, {"said": "[data-testid=stText]"}))
                    href = f"?lang=en&actor={actors[number % len(actors)]}"
                    ours.append(page.evaluate(TIMED, {"said": ".shown", "href": href}))
                    page.wait_for_load_state("networkidle")
                page.close()
                name = view.PATH or "overview"
                shares[name] = median(ours) / median(theirs)
                times = f"{median(ours):6.0f} ms, empty app {median(theirs):4.0f} ms"
                print(f"{name:10} {times}: {shares[name]:.2f} ×", flush=True)
            opener.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Pictures of the dashboard, taken in a headless browser from a server of its own.

usage: python -m tools.screenshots FOLDER     every page in full, ar and en, 1440 and 390 pixels wide, light and dark
       python -m tools.screenshots --readme   the few that the README shows, to docs/

$HUDNA_ARTICLES or $HUDNA_TABLES says what is shown instead of seeds/.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, sync_playwright

from pages.views import views
from tools import browser, server

DOCS = server.ROOT / "docs"
READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
    ":not(:has([data-testid=stSkeleton]))"
)
BROKEN = "[data-testid=stException]"
Scheme = Literal["light", "dark"]


class Shot(NamedTuple):
    """One picture: file name, address below the server's, size in pixels, colours, the page in full or not."""

    name: str
    address: str
    width: int
    height: int
    scheme: Scheme = "light"
    whole: bool = True


README = (
    Shot("overview.png", "/?lang=en", 1440, 1000, whole=False),
    Shot("article.png", "/article?lang=ar", 1440, 1000, whole=False),
    Shot("phone.png", "/?lang=ar", 390, 844, "dark", whole=False),
)


def every() -> Iterator[Shot]:
    """Yield each page in each language, width and colour scheme."""
    schemes: tuple[Scheme, Scheme] = ("light", "dark")
    for page, lang, (width, height), scheme in product(views(), ("ar", "en"), ((1440, 1000), (390, 844)), schemes):
        name = f"{page.PATH or 'overview'}-{lang}-{width}-{scheme}.png"
        yield Shot(name, f"/{page.PATH}?lang={lang}", width, height, scheme)


def take(opened: Browser, address: str, shot: Shot, folder: Path) -> None:
    """Write one picture; on a phone's width at a phone's two pixels a point.

    Raises RuntimeError where the page shows an error instead of what it should.
    """
    context = opened.new_context(
        viewport={"width": shot.width, "height": shot.height},
        device_scale_factor=2 if shot.width < 500 else 1,
        color_scheme=shot.scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address + shot.address)
    page.wait_for_selector(READY, timeout=60_000)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    if page.locator(BROKEN).count():
        raise RuntimeError(f"{shot.address} shows an error: {page.locator(BROKEN).first.text_content()}")
    if shot.whole:
        long = page.locator("[data-testid=stMain]").evaluate("each => each.scrollHeight")
        page.set_viewport_size({"width": shot.width, "height": min(max(int(long), shot.height), 8_000)})
        page.wait_for_selector(READY)
        page.wait_for_load_state("networkidle")
    page.screenshot(path=folder / shot.name, animations="disabled")
    context.close()


def main(arguments: list[str]) -> int:
    """Take the pictures named by the arguments; exit code 1 without a browser."""
    if len(arguments) != 1 or arguments[0] in ("-h", "--help"):
        raise SystemExit(__doc__)
    shots = README if arguments == ["--readme"] else tuple(every())
    folder = DOCS if arguments == ["--readme"] else Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    path = browser.find()
    if path is None:
        print(f"no browser: {browser.HELP}", file=sys.stderr)
        return 1
    shown = {name: os.environ[name] for name in server.SOURCES if name in os.environ}
    with server.running(shown) as address, sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(browser.ARGUMENTS))
        for shot in shots:
            take(opened, address, shot, folder)
            print(folder / shot.name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

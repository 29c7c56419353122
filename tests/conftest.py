"""What several test modules share: the repository's root on the path, a browser, servers of the dashboard."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page, Route, expect, sync_playwright  # noqa: E402

from tools import browser as browsers  # noqa: E402
from tools.server import running  # noqa: E402

READY = (
    "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
    ":not(:has([data-testid=stSkeleton]))"
)
Server = Callable[..., str]
expect.set_options(timeout=20_000)  # a busy machine draws slowly


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; without one the test is skipped by name, and fails where CI is set."""
    path = browsers.find()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"no browser: {browsers.HELP}")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(browsers.ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a fresh browser profile, 1440 pixels wide."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    yield context.new_page()
    context.close()


@pytest.fixture
def blocked(page: Page) -> list[str]:
    """Cut the page off from every other machine; the list fills with the addresses it asked for in vain."""
    addresses: list[str] = []

    def only_here(route: Route) -> None:
        if route.request.url.startswith(("http://127.0.0.1:", "data:", "blob:", "file:")):
            route.continue_()
        else:
            addresses.append(route.request.url)
            route.abort()

    page.context.route("**/*", only_here)
    return addresses


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Start dashboards: `server(HUDNA_ARTICLES=folder)` gives the address; one server for each set of variables.

    `server(fresh=True)` starts one that nobody has visited.
    """
    started: dict[tuple[tuple[str, str], ...], str] = {}
    with ExitStack() as stack:

        def start(*, fresh: bool = False, **environment: str | Path) -> str:
            variables = {name: str(value) for name, value in environment.items()}
            key = tuple(sorted(variables.items()))
            if fresh:
                return stack.enter_context(running(variables))
            if key not in started:
                started[key] = stack.enter_context(running(variables))
            return started[key]

        yield start


@pytest.fixture(scope="session")
def ready() -> Callable[[Page], Page]:
    """Wait until the dashboard on a page has finished drawing: `ready(page)`."""

    def wait(page: Page) -> Page:
        page.wait_for_selector(READY, timeout=60_000)
        return page

    return wait

"""The one place that says where the browser for tests and screenshots is looked for, and how it is brought in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage")
HELP = "set HUDNA_CHROMIUM to a Chromium or Chrome, or run: python tools/browser.py"


def find() -> Path | None:
    """Return the browser to drive: $HUDNA_CHROMIUM, one on the PATH, or Playwright's own download; None without any.

    Raises FileNotFoundError where $HUDNA_CHROMIUM names no file.
    """
    named = os.environ.get("HUDNA_CHROMIUM")
    if named:
        if not Path(named).is_file():
            raise FileNotFoundError(f"HUDNA_CHROMIUM={named}: there is no such file")
        return Path(named)
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return Path(path)
    return _playwright()


def install() -> Path | None:
    """Return a browser, bringing one in if there is none: Debian's package as root, else Playwright's download."""
    if find() is None and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run(["apt-get", "update", "-qq"])
        _run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"])
    if find() is None:
        _run([sys.executable, "-m", "playwright", "install", "chromium"])
    return find()


def _playwright() -> Path | None:
    """Return the browser that `playwright install` put down, if it did."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.is_file() else None


def _run(command: list[str]) -> None:
    print("+", " ".join(command), flush=True)
    subprocess.run(command, check=False, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


if __name__ == "__main__":
    found = install()
    print(f"browser: {found}" if found else f"no browser could be had: the browser tests will be skipped ({HELP})")

"""One file a page: a module with PATH, ICON, ORDER, a pure `figure` or `html`, and `page()` that shows it.

OWN_TITLE = True where the page says its title itself, FILTERED = False where it does not show what the filters leave.
Its name in the navigation is `page.<PATH or "overview">` in pages/ui/strings.toml.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast


class Page(Protocol):
    """What a module in this folder offers to the frame."""

    PATH: str
    ICON: str
    ORDER: int
    page: Callable[[], None]


@cache
def views() -> tuple[Page, ...]:
    """Return every page in the order of the navigation."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    pages = [cast(Page, module) for module in modules if hasattr(module, "PATH")]
    return tuple(sorted(pages, key=lambda each: each.ORDER))

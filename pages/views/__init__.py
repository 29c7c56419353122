"""One file a page: a module with PATH, ICON, ORDER, a pure `figure` or `html`, and `page()` that shows it.

Its name in the navigation is `page.<PATH or "overview">` in pages/ui/strings.toml.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast


class View(Protocol):
    """What a module in this folder offers to the frame."""

    PATH: str
    ICON: str
    ORDER: int
    page: Callable[[], None]


def views() -> tuple[View, ...]:
    """Return every page in the order of the navigation."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    pages = [cast(View, module) for module in modules if hasattr(module, "PATH")]
    return tuple(sorted(pages, key=lambda view: view.ORDER))

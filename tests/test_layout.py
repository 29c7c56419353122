"""The layout holds: imports only point back, data/ knows no screen, pages/ holds no stray file, files stay short."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# From the bottom up: a module imports from its own line and from those above it.
LAYERS = (
    "data.model",
    "data.arabic data.ids",
    "data.lexicon",
    "data.verbs data.latin data.days",
    "data.boilerplate data.other_stories data.labels",
    "data.articles data.sentences data.tagger",
    "data.grammar",
    "data.attribution data.mentions data.dates data.quotes data.quantities data.publication",
    "data.events data.casualties",
    "data.corpus",
    "data.tables",
    "data.summaries data.disputes data.filters data.explain",
    "data.__main__",
    "pages.ui",
    "pages.views",
    "pages.ui.frame",  # opens the pages that it stands around
    "dashboard",
)
RANKS = {name: rank for rank, line in enumerate(LAYERS) for name in line.split()}
SCREEN = {"streamlit", "plotly", "folium", "streamlit_folium", "branca"}
LONGEST = 250
FILES = [*sorted((ROOT / "data").rglob("*.py")), *sorted((ROOT / "pages").rglob("*.py")), ROOT / "dashboard.py"]


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def rank(name: str) -> int | None:
    """The line of the longest entry that the module is or lies in."""
    parts = name.split(".")
    return next((RANKS[".".join(parts[:n])] for n in range(len(parts), 0, -1) if ".".join(parts[:n]) in RANKS), None)


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports from the root"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=module)
def test_imports_only_point_back(path: Path) -> None:
    own = rank(module(path))
    assert own is not None or module(path) == "data", f"{module(path)} has no line in LAYERS: give it one"
    for name in imports(path):
        if name.partition(".")[0] in ("data", "pages", "dashboard"):
            other = rank(name)
            assert other is not None, f"{name} has no line in LAYERS"
            assert own is not None and other <= own, f"{module(path)} must not import {name}, which builds on it"


@pytest.mark.parametrize("path", [path for path in FILES if module(path).startswith("data")], ids=module)
def test_data_knows_no_screen(path: Path) -> None:
    assert SCREEN.isdisjoint(name.partition(".")[0] for name in imports(path))


def test_no_file_lies_directly_in_pages() -> None:
    # Streamlit would open it on a deep link without the frame around it.
    assert list((ROOT / "pages").glob("*.py")) == []


@pytest.mark.parametrize(
    "path",
    [*FILES, *sorted((ROOT / "tools").glob("*.py")), *sorted((ROOT / "tests").glob("*.py"))],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_files_are_short_and_say_what_belongs_in_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST, "split it"
    assert not text.strip() or ast.get_docstring(ast.parse(text)), (
        "open it with one sentence that says what belongs in it"
    )

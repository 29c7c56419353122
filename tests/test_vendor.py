"""The packages under static/vendor/ are those that tools/vendor.toml lists, unmodified and with their licences."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tools import fetch_vendor

ROOT = Path(__file__).resolve().parents[1]


def test_every_file_is_the_listed_one() -> None:
    assert list(fetch_vendor.faults()) == []


@pytest.mark.parametrize("name", fetch_vendor.packages())
def test_licence_lies_beside_and_stands_in_the_notice(name: str) -> None:
    package = fetch_vendor.packages()[name]
    assert any(re.match(r"(MIT-)?LICEN[CS]E", Path(path).name) for path in package["files"])
    assert name in (ROOT / "NOTICE").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted((ROOT / "data" / "models").glob("*.npz")), ids=lambda path: path.name)
def test_licence_of_learned_data_stands_in_the_notice_and_beside_it(path: Path) -> None:
    assert f"data/models/{path.name} " in (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert f"`{path.name}`" in path.with_name("README.md").read_text(encoding="utf-8")


def test_a_changed_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_vendor, "VENDOR", tmp_path)
    package = fetch_vendor.packages()["leaflet"]
    changed = fetch_vendor.place(package, "dist/leaflet.js")
    changed.parent.mkdir()
    changed.write_text("", encoding="utf-8")
    stray = tmp_path / "stray.js"
    stray.touch()
    found = set(fetch_vendor.faults())
    assert {
        "leaflet/leaflet.js: not the file of the package",
        "leaflet/leaflet.css: missing",
        "stray.js: not in vendor.toml",
    } <= found


def test_theme_fonts_are_served_and_cover_the_packages_subsets() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["server"]["enableStaticServing"]
    faces = config["theme"]["fontFaces"]
    for face in faces:
        assert (ROOT / face["url"].removeprefix("app/")).is_file()
    assert {face["weight"] for face in faces} == {400, 500, 600, 700}

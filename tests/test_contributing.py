"""What CONTRIBUTING shows is done in a copy of the project: an actor, a date, an event word and a page are added."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BLOCK = re.compile(r"`((?:data|pages)/[^`]+)`:\n\n```\w+\n(.*?)```", re.DOTALL)
ARTICLE = "طالب نادي القلم الدولي بالإفراج عن الكاتبة. وقع الهجوم ليلة رأس السنة. كرمت البلدية المعلمين في حلب."


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hudna")
    for part in ("data", "pages", ".streamlit"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    blocks = BLOCK.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert len(blocks) == 5
    for name, block in blocks:
        with (folder / name).open("a", encoding="utf-8") as handle:
            handle.write(f"\n\n{block}" if handle.tell() else block)
    return folder


def python(copy: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=copy, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def tables(copy: Path) -> dict[str, list[dict[str, str]]]:
    """The tables of an article that needs all that was added."""
    (copy / "article.jsonl").write_text(
        f'{{"id": "a", "text": "{ARTICLE}", "published": "2017-01-03"}}\n', encoding="utf-8"
    )
    python(copy, "-m", "data", "build", "article.jsonl", "--out", "tables")
    return {
        path.stem: list(csv.DictReader(path.open(encoding="utf-8", newline="")))
        for path in (copy / "tables").glob("*.csv")
    }


def test_actor(tables: dict[str, list[dict[str, str]]]) -> None:
    assert "pen_international" in {row["actor_id"] for row in tables["actors"]}


def test_date_expression(tables: dict[str, list[dict[str, str]]]) -> None:
    assert ("2016-12-31", "new_years_eve") in {(row["date_start"], row["rule"]) for row in tables["mentions"]}


def test_event_word(tables: dict[str, list[dict[str, str]]]) -> None:
    assert any(row["surface"] == "كرمت" and row["event_type"] == "OTHER" for row in tables["events"])


def test_page(copy: Path) -> None:
    names = "[t(f'page.{view.PATH}', 'en') for view in views()[1:]]"
    code = f"from pages.ui.strings import t; from pages.views import views; print({names})"
    assert "'Sources'" in python(copy, "-c", code)

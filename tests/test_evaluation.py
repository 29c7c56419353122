"""The single cases of an evaluation add up to the figures that the scorer gives."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from data import corpus, tables
from evaluation.__main__ import changes
from evaluation.cases import Case, cases
from evaluation.score import score

ROOT = Path(__file__).resolve().parents[1]
GOLDS = [json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "evaluation/seed").glob("*.json")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("tables")
    tables.save(tables.build(corpus.read([ROOT / "seeds"])), place)
    return place


@pytest.mark.parametrize("line", ["actors", "places", "dates", "events", "quotes", "status", "when", "on whose word"])
def test_cases_add_up(folder: Path, line: str) -> None:
    figures = score(folder, GOLDS)[line]
    found = [case for case in cases(folder, GOLDS) if case.line == line]
    right = Counter(case.right for case in found)
    wanted = sum(not case.what for case in found)
    assert (right[True], wanted) == (round(figures["recall"] * figures["gold"]), figures["gold"])


def test_changes_name_what_was_gained_and_lost() -> None:
    kept, lost, false = (Case("a", "events", at, at + 3, right, what) for at, right, what in
                         [(0, True, ""), (4, False, ""), (8, False, "false find")])  # fmt: skip
    before = {kept.key: False, lost.key: True, "a events 20-23 false find": False}
    said = changes(before, [kept, lost, false], {"a": "abc def ghi"})
    assert said.splitlines() == [
        "+ a events 0-3   abc",
        "+ a events 20-23 false find is gone",
        "- a events 4-7   def",
        "- a events 8-11 false find  ghi",
        "against the recorded run: 2 gained, 2 lost",
    ]

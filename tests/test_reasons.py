"""Every reason that data/articles can give for not reading an input is said in Arabic too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.articles.checked import PARTLY
from pages.ui.reasons import reason_words

FOLDER = Path(__file__).parents[1] / "data" / "articles"
GIVING = {"InputError", "Rejection", "partly", "append"}
NAMED = {"EMPTY", "NOT_TEXT", "reason"}
ADVICE = "save its articles as .txt, .html, .jsonl or .csv"


def text(node: ast.expr) -> str:
    """Return a string of the code with "x" in its blanks; empty if it is no string."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    return "".join(text(part) or (ADVICE if "_ADVICE" in ast.unparse(part) else "x") for part in node.values)


def reasons() -> Iterator[str]:
    for file in sorted(FOLDER.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            given: list[ast.expr] = []
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in GIVING:
                given = node.args[-1:]
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in NAMED:
                given = [node.value]
            yield from (said for said in map(text, given) if " " in said)


@pytest.mark.parametrize("reason", sorted(set(reasons())))
def test_a_reason_is_said_in_arabic(reason: str) -> None:
    assert reason_words(reason, "ar") != reason
    for each in (reason, PARTLY + reason):
        assert reason_words(each, "en") == each
        assert not set(reason_words(each, "ar").split()) & {"the", "it", "is", "has", "in", "no", "not"}


def test_what_varies_is_kept() -> None:
    said = reason_words("read in part: the field published is no day (soon); write it as 2016-12-08", "ar")
    assert "(soon)" in said and "published" in said and "read" not in said

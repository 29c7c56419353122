"""The interface's words: every key in both languages, every plural form, every key that the code asks for."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from data.tables import SCHEMAS
from pages.ui import strings
from pages.ui.strings import t
from pages.views.method import RECORDED, score_key

ROOT = Path(__file__).parents[1]
FORMS = {"ar": {"one", "two", "few", "many", "other"}, "en": {"one", "other"}}
ENTRIES = strings._entries()
CODE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "pages").rglob("*.py"))


def leaves(table: dict[str, Any], path: tuple[str, ...] = ()) -> list[str]:
    """Return the keys of strings.toml down to where the languages stand."""
    if "ar" in table or "en" in table:
        return [".".join(path)]
    return [leaf for name, inner in table.items() for leaf in leaves(inner, (*path, name))]


@pytest.mark.parametrize("key", leaves(tomllib.loads(strings.FILE.read_text(encoding="utf-8"))))
def test_a_key_has_both_languages_and_the_same_blanks(key: str) -> None:
    assert key in ENTRIES, f"{key} lacks a language or holds something else"
    blanks = {}
    for lang, words in ENTRIES[key].items():
        if isinstance(words, dict):
            assert FORMS[lang] <= set(words) <= FORMS[lang] | {"zero"}, f"{key}.{lang}"
            words = words["other"]
        blanks[lang] = set(re.findall(r"{(\w+)}", words))
    assert blanks["ar"] == blanks["en"], key


@pytest.mark.parametrize("key", sorted(set(re.findall(r"""\bt\(\s*["']([\w.]+)["']""", CODE))))
def test_a_key_that_the_code_asks_for_is_there(key: str) -> None:
    assert strings.has(key)


@pytest.mark.parametrize(
    ("lang", "n", "said"),
    [
        ("ar", 0, "لا أحداث"), ("ar", 1, "حدث واحد"), ("ar", 2, "حدثان"), ("ar", 5, "5 أحداث"), ("ar", 17, "17 حدثًا"),
        ("ar", 100, "100 حدث"), ("ar", 2011, "2,011 حدثًا"), ("en", 0, "0 events"),
        ("en", 1, "1 event"), ("en", 17, "17 events"),
    ],
)  # fmt: skip
def test_a_number_takes_its_plural(lang: str, n: int, said: str) -> None:
    assert t("shown.all", lang, n=n) == said


def test_the_method_page_tells_every_table_and_column() -> None:
    said = tomllib.loads((ROOT / "pages" / "views" / "method.toml").read_text(encoding="utf-8"))
    assert set(said["table"]) == set(SCHEMAS)
    assert set(said["column"]) == {column for columns in SCHEMAS.values() for column in columns}
    for each in (*said["table"].values(), *said["column"].values(), *(part["text"] for part in said["paragraph"])):
        assert each["ar"] and each["en"]


def test_every_line_of_a_recorded_score_is_said_in_words() -> None:
    runs = [json.loads(path.read_text(encoding="utf-8")) for path in RECORDED.glob("*.json")]
    lines = {line for run in runs for line in run["figures"]}
    assert "events, any type" in lines
    assert {score_key(line) for line in lines} <= ENTRIES.keys()

"""The interface's words in both languages, read from strings.toml, with the plural that a number wants."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

FILE = Path(__file__).with_name("strings.toml")
LANGUAGES = {"ar": "العربية", "en": "English"}
DIRECTION = {"ar": "rtl", "en": "ltr"}


def t(key: str, lang: str, /, **values: object) -> str:
    """Return the words of a key; `n` picks the plural form, integers are written with their thousands apart.

    Raises KeyError for a key that strings.toml does not hold.
    """
    words = _entries()[key][lang]
    if isinstance(words, dict):
        number = values["n"]
        assert isinstance(number, int)
        words = words.get(Locale(lang).plural_form(number), words["other"])
    return str(words).format(**{name: number_words(value) for name, value in values.items()})


def has(key: str) -> bool:
    """Return whether strings.toml holds a key."""
    return key in _entries()


def keys() -> tuple[str, ...]:
    """Return every key of strings.toml."""
    return tuple(_entries())


def words(key: str, lang: str) -> str:
    """Return the words of a key without plural forms, its blanks as they stand in strings.toml."""
    return str(_entries()[key][lang])


def number_words(value: object) -> str:
    """Return an integer with its thousands apart and Latin digits, anything else as text."""
    return format_decimal(value, locale="en") if type(value) is int else str(value)


@cache
def _entries() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}

    def walk(table: dict[str, Any], path: tuple[str, ...]) -> None:
        if set(table) == set(LANGUAGES):
            found[".".join(path)] = table
            return
        for name, inner in table.items():
            walk(inner, (*path, name))

    walk(tomllib.loads(FILE.read_text(encoding="utf-8")), ())
    return found

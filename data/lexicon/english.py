"""The English of words by which groups and bodies are described."""

from __future__ import annotations

import tomllib
from functools import cache

from data.arabic import fold, without_article
from data.lexicon.files import FOLDER
from data.lexicon.nouns import departments, number

_GENDERED = ("ه", "ا", "ون", "ين", "ان", "ات", "تين", "تان")


@cache
def _tables() -> dict[str, dict[str, str]]:
    return tomllib.loads((FOLDER / "english.toml").read_text(encoding="utf-8"))


@cache
def _table(name: str) -> dict[str, str]:
    return {fold(word): english for word, english in _tables()[name].items() if word != "note"}


@cache
def _nouns(name: str) -> dict[str, str]:
    """Return a table of nouns; of sound plurals and of duals, all forms."""
    table = dict(_table(name))
    for word, english in _table(name).items():
        if word.endswith("ون"):
            for ending in ("ين", "و", "ي"):
                table.setdefault(number(word) + ending, english)
        elif english.startswith("two "):
            for ending in ("ين", "ا", "ي"):
                table.setdefault(word.removesuffix("ان") + ending, english)
    return table


def noun(word: str) -> str:
    """Return the English of a folded noun without ال, empty if it has none."""
    return _nouns("nouns").get(word, "")


def follower(word: str) -> str:
    """Return the English of a head that stands behind the name in English, empty if it is none."""
    return _nouns("after").get(word, "")


def counted(word: str) -> str:
    """Return the English of people whom a number counts (شخصا، أشخاص), empty if a folded word is none."""
    people = _table("counted")
    return people.get(word) or people.get(word.removesuffix("ا"), "")


def single(word: str) -> str:
    """Return the English of one person without a name (جندي، طفلا), empty if a folded word is none."""
    people = _table("single")
    return people.get(word) or people.get(word.removesuffix("ا"), "")


def quantity(word: str) -> str:
    """Return the English of a word of quantity, empty if it is none."""
    return _table("quantities").get(word, "")


def department(word: str) -> str:
    """Return the English of a field behind ministry of or council of."""
    return _table("departments").get(without_article(word)) or departments()[word]


def joint(word: str) -> str:
    """Return the English of a preposition inside a name, empty if it is none."""
    return _table("joints").get(word, "")


@cache
def adjective(word: str) -> str:
    """Return the English of a folded adjective of any gender and number without ال, empty if it has none."""
    table = _table("adjectives")
    if word in table:
        return table[word]
    return next(
        (table[word.removesuffix(end)] for end in _GENDERED if word.endswith(end) and word.removesuffix(end) in table),
        "",
    )


def arabic_of_state(what: str, adjective: str) -> str:
    """Return the Arabic name of a state's army, opposition or rebels, by its adjective without ال."""
    parts = adjective.split()
    masculine = " ".join("ال" + part for part in parts)
    feminine = " ".join("ال" + part + "ة" for part in parts)
    return _tables()["of_states"][what].format(m=masculine, f=feminine)

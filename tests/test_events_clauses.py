"""The small words of a clause: each list's examples contain one of its words."""

from __future__ import annotations

from itertools import pairwise

import pytest

from data.arabic import splits, words
from data.events.clauses import WORDS
from data.lexicon.files import entries

LISTS = dict(entries("clauses.toml", {"words": list, "examples": list}, {}))


@pytest.mark.parametrize("kind", LISTS)
def test_an_example_has_a_word_of_its_list(kind: str) -> None:
    for example in LISTS[kind]["examples"]:
        keys = [word.key for word in words(example)]
        keys += [" ".join(pair) for pair in pairwise(keys)]
        assert any(key in WORDS[kind] or any(split.rest in WORDS[kind] for split in splits(key)) for key in keys)


@pytest.mark.parametrize("kind", LISTS)
def test_a_word_stands_once_in_its_list(kind: str) -> None:
    assert len(LISTS[kind]["words"]) == len(set(LISTS[kind]["words"]))

"""What data/models/words.npz knows of a word: how often, with which words it is used alike, and in what company."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

FILE = Path(__file__).parents[1] / "models" / "words.npz"
# Shares at which a use goes one step up.
STEPS = (0.02, 0.08, 0.25, 0.5)
USES = (
    "after_preposition", "after_negation", "after_that", "before_that", "before_preposition", "before_definite",
    "after_definite", "opens_sentence", "takes_article", "takes_and", "takes_preposition", "takes_future",
)  # fmt: skip


class Usage(NamedTuple):
    """Use of a word in news: log2 of its count, clusters fine to coarse, steps 0..4 by USES."""

    frequency: int
    clusters: Sequence[int]
    uses: Sequence[int]


class Words:
    """Usage by folded word."""

    def __init__(self, path: Path = FILE) -> None:
        with np.load(path) as arrays:
            self._at = {word: at for at, word in enumerate(arrays["words"].tobytes().decode().split("\n"))}
            # As flat sequences, of which a word's part is taken much faster than a row of an array.
            self._frequency = arrays["frequency"].astype(np.uint8).tobytes()
            self._clusters, self._levels = memoryview(arrays["clusters"].ravel()), arrays["clusters"].shape[1]
            self._uses = arrays["uses"].astype(np.uint8).tobytes()

    def __contains__(self, key: str) -> bool:
        return key in self._at

    def get(self, key: str) -> Usage | None:
        """Return a word's usage, or None for one hardly ever seen."""
        at = self._at.get(key)
        if at is None:
            return None
        clusters = self._clusters[at * self._levels : (at + 1) * self._levels]
        return Usage(self._frequency[at], clusters, self._uses[at * len(USES) : (at + 1) * len(USES)])


@cache
def words() -> Words:
    """Return the table, read once."""
    return Words()

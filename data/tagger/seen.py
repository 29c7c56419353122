"""How an earlier name tagger labelled a word over much raw news (data/models/seen.npz), as hints to the name tagger."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).parents[1] / "models" / "seen.npz"
LABELS = ("B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
# Shares of a word's occurrences at which a hint goes one step up.
STEPS = (0.02, 0.15, 0.4, 0.75)


@cache
def _table() -> tuple[dict[str, int], NDArray[np.uint8]]:
    if not FILE.exists():
        return {}, np.zeros((0, len(LABELS)), dtype=np.uint8)
    with np.load(FILE) as arrays:
        words = arrays["words"].tobytes().decode().split("\n")
        return dict(zip(words, range(len(words)), strict=True)), arrays["steps"]


def name_hints(key: str) -> list[str]:
    """Return the labels a folded word bore and how often, in steps (B-PER3); none for a word never in a name."""
    at, steps = _table()
    row = at.get(key)
    if row is None:
        return []
    return [f"{label}{step}" for label, step in zip(LABELS, steps[row].tolist(), strict=True) if step]

"""How an earlier name tagger labelled a word over much raw news (data/models/seen.npz), as hints to the name tagger."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[1] / "models" / "seen.npz"
LABELS = ("B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
# Shares of a word's occurrences at which a hint goes one step up.
STEPS = (0.02, 0.15, 0.4, 0.75)


@cache
def name_hints() -> dict[str, tuple[str, ...]]:
    """Return by folded word the labels it bore and how often, in steps (B-PER3); nothing before the file is made."""
    if not FILE.exists():
        return {}
    with np.load(FILE) as arrays:
        words = arrays["words"].tobytes().decode().split("\n")
        rows = arrays["steps"].tolist()
    return {
        word: tuple(f"{label}{step}" for label, step in zip(LABELS, row, strict=True) if step)
        for word, row in zip(words, rows, strict=True)
    }

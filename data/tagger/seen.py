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
def _table() -> tuple[dict[str, int], bytes]:
    """Return words with their rows, and rows of one byte a label."""
    if not FILE.exists():
        return {}, b""
    with np.load(FILE) as arrays:
        words = arrays["words"].tobytes().decode().split("\n")
        return dict(zip(words, range(len(words)), strict=True)), arrays["steps"].astype(np.uint8).tobytes()


def name_hints(key: str, mark: str) -> tuple[str, ...]:
    """Return the labels a folded word bore and how often, in steps, behind a mark (t=B-PER3); none for no name."""
    at, steps = _table()
    row = at.get(key)
    return () if row is None else _hints(steps[row * len(LABELS) : (row + 1) * len(LABELS)], mark)


@cache
def _hints(steps: bytes, mark: str) -> tuple[str, ...]:
    return tuple(f"{mark}{label}{step}" for label, step in zip(LABELS, steps, strict=True) if step)

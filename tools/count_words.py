"""Count how news uses each word and write data/models/words.npz: `python -m tools.count_words NEWS.jsonl.gz…`.

Only counts leave: a word, a class of words used alike, and in what company it stands, each as a step from 0 to 4.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.arabic import words
from data.grammar.words import WORDS
from data.tagger.words import FILE, STEPS, USES

SEEN, CONTEXTS, DIMENSIONS = 8, 1500, 100
SIZES = (1024, 256, 64)
RARE, EDGE, FIRST = 0, 1, 2
Matrix = NDArray[np.float32]
Ids = NDArray[np.int32]


def sentences(paths: Iterable[str]) -> Iterator[list[str]]:
    """Yield the folded words of each line or sentence of the news."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                for part in re.split(r"\n|(?<=[.!؟])\s", json.loads(line)["text"]):
                    if part.strip():
                        yield [word.key for word in words(part)]


def numbered(paths: Iterable[str]) -> tuple[list[str], NDArray[np.int64], Ids]:
    """Return the words seen often enough, their counts, and the news as one row of their numbers with edges between."""
    numbers: dict[str, int] = {}
    row: list[NDArray[np.int32]] = []
    for sentence in sentences(paths):
        row.append(np.array([-1, *(numbers.setdefault(word, len(numbers)) for word in sentence)], dtype=np.int32))
    text = np.concatenate([*row, np.array([-1], dtype=np.int32)])
    counts = np.bincount(text[text >= 0], minlength=len(numbers))
    order = np.argsort(-counts, kind="stable")
    order = order[counts[order] >= SEEN]
    renumber = np.full(len(numbers) + 1, RARE, dtype=np.int32)
    renumber[order] = np.arange(len(order)) + FIRST
    renumber[-1] = EDGE
    names = list(numbers)
    return [names[at] for at in order], counts[order], renumber[text]


def uses(vocabulary: list[str], counts: NDArray[np.int64], text: Ids) -> NDArray[np.uint8]:
    """Return, word by use (USES), the share of its occurrences as a step from 0 to 4."""
    size = len(vocabulary) + FIRST
    known = dict(zip(vocabulary, counts.tolist(), strict=True))
    at = {word: number + FIRST for number, word in enumerate(vocabulary)}

    def beside(group: Iterable[str], step: int) -> NDArray[np.float64]:
        chosen = np.zeros(size, dtype=bool)
        chosen[[at[word] for word in group if word in at]] = True
        here, there = (text[1:], text[:-1]) if step < 0 else (text[:-1], text[1:])
        return np.bincount(here[chosen[there]], minlength=size)[FIRST:] / counts

    def takes(*before: str) -> NDArray[np.float64]:
        with_it = np.array([sum(known.get(particle + word, 0) for particle in before) for word in vocabulary])
        return with_it / (with_it + counts)

    definite = [word for word in vocabulary if word.startswith("ال") and len(word) > 4]
    edge = np.bincount(text[1:][text[:-1] == EDGE], minlength=size)[FIRST:] / counts
    shares = {
        "after_preposition": beside(WORDS["prepositions"], -1),
        "after_negation": beside(WORDS["before_verbs"], -1),
        "after_that": beside(WORDS["that"], -1),
        "before_that": beside(WORDS["that"] | WORDS["inna"], 1),
        "before_preposition": beside(WORDS["prepositions"], 1),
        "before_definite": beside(definite, 1),
        "after_definite": beside(definite, -1),
        "opens_sentence": edge,
        "takes_article": takes("ال"),
        "takes_and": takes("و"),
        "takes_preposition": takes("ب", "ل", "لل"),
        "takes_future": takes("س"),
    }
    assert tuple(shares) == USES
    return np.stack([np.digitize(share, STEPS) for share in shares.values()], axis=1).astype(np.uint8)


def vectors(vocabulary: list[str], text: Ids) -> Matrix:
    """Return a row of numbers a word, near each other for words that stand between the same neighbours."""
    size = len(vocabulary) + FIRST
    parts = []
    for distance in (1, 2):
        for left, right in ((text[:-distance], text[distance:]), (text[distance:], text[:-distance])):
            kept = (right > RARE) & (right < CONTEXTS) & (left >= FIRST)
            flat = np.bincount(left[kept].astype(np.int64) * CONTEXTS + right[kept], minlength=size * CONTEXTS)
            parts.append(flat.reshape(size, CONTEXTS)[FIRST:].astype(np.float32))
    near = np.concatenate([*parts[:2], parts[2] + parts[3]], axis=1)
    column = near.sum(0) ** 0.75
    expected = near.sum(1, keepdims=True) * (column / column.sum())
    weighed = np.log(np.maximum(near, 1e-9) / np.maximum(expected, 1e-9)).clip(min=0)
    strength, axes = np.linalg.eigh(weighed.T @ weighed)
    rows: NDArray[np.float32] = weighed @ axes[:, -DIMENSIONS:] / np.maximum(strength[-DIMENSIONS:], 1e-6) ** 0.25
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def groups(points: Matrix, weights: NDArray[Any], number: int, rounds: int = 25) -> tuple[Ids, Matrix]:
    """Return each point's group and the groups' centres: k-means on the sphere, the same at every run."""
    centres = points[np.random.default_rng(1).choice(min(len(points), number * 8), number, replace=False)]
    member: Ids = np.zeros(len(points), dtype=np.int32)
    for _ in range(rounds):
        member = (points @ centres.T).argmax(1).astype(np.int32)
        sums = np.zeros_like(centres)
        np.add.at(sums, member, points * weights[:, None].astype(np.float32))
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norms > 0, sums / np.maximum(norms, 1e-9), centres)
    return member, centres


def main(paths: list[str]) -> None:
    """Count and write the table."""
    vocabulary, counts, text = numbered(paths)
    points = vectors(vocabulary, text)
    weights = np.log(counts)
    fine, centres = groups(points, weights, SIZES[0])
    clusters = [fine]
    for size in SIZES[1:]:
        coarse, _ = groups(centres, np.bincount(fine, minlength=len(centres)) + 1.0, size)
        clusters.append(coarse[fine])
    np.savez_compressed(
        FILE,
        words=np.frombuffer("\n".join(vocabulary).encode(), dtype=np.uint8),
        frequency=np.log2(counts).astype(np.uint8),
        clusters=np.stack(clusters, axis=1).astype(np.uint16),
        uses=uses(vocabulary, counts, text),
    )
    print(f"{len(vocabulary)} words of {len(text)}, {FILE.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Tag raw news with the present name tagger and write data/models/seen.npz: `python -m tools.count_names NEWS…`.

Only how often a word bore which label leaves. For the same result again: remove seen.npz, train names, count names,
train names again, train classes.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import numpy as np

from data.arabic import fold, words
from data.tagger import NAMES_MODEL, Tagger
from data.tagger.seen import FILE, LABELS, STEPS

SEEN = 3


def batches(paths: Iterable[str]) -> Iterator[list[list[str]]]:
    """Yield every second article as its sentences' words, the longest sentence first."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % 2:
                    continue
                parts = re.split(r"\n|(?<=[.!؟])\s", json.loads(line)["text"])
                split = [[part[word.start : word.end] for word in words(part)] for part in parts]
                yield sorted(filter(None, split), key=len, reverse=True)


def main(paths: list[str]) -> None:
    """Tag, count and write."""
    tagger = Tagger((NAMES_MODEL,))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentences in batches(paths):
        if sentences:
            for surfaces, labels in zip(sentences, tagger.labels(sentences)[0], strict=True):
                for surface, label in zip(surfaces, labels, strict=True):
                    counts[fold(surface)][label] += 1
    kept = {}
    for word, borne in sorted(counts.items()):
        total = borne.total()
        steps = [int(np.digitize(borne[label] / total, STEPS)) for label in LABELS]
        if total >= SEEN and any(steps):
            kept[word] = steps
    text = np.frombuffer("\n".join(kept).encode(), dtype=np.uint8)
    np.savez_compressed(FILE, words=text, steps=np.array(list(kept.values()), dtype=np.uint8))
    print(f"{len(kept)} words of {len(counts)}, {FILE.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])

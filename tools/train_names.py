"""Train the name tagger: `python -m tools.train_names [--held SHARE] [--check FILE…] CORPUS…` (needs python-crfsuite).

With --held the last SHARE of the sentences is measured on and nothing is written; without it data/models/names.npz is.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from data.tagger import NAMES_MODEL
from data.tagger.crf import sentence_features
from data.tagger.features import features
from tools.corpora import Tagged, named, spans
from tools.crfsuite import convert, opened, train

SETTINGS = {"c1": 0.05, "c2": 0.05, "max_iterations": 120, "feature.possible_transitions": True}


def report(title: str, sentences: Sequence[Tagged], found: Sequence[Sequence[str]]) -> None:
    """Print precision, recall and F of exact spans, all and by kind."""
    hit, said, gold = Counter[str](), Counter[str](), Counter[str]()
    for sentence, row in zip(sentences, found, strict=True):
        right, mine = spans(label for _, label in sentence), spans(row)
        for counter, chosen in ((hit, right & mine), (said, mine), (gold, right)):
            for *_, kind in chosen:
                counter.update((kind, "all"))
    for kind in ("PER", "LOC", "ORG", "all"):
        precision, recall = hit[kind] / max(said[kind], 1), hit[kind] / max(gold[kind], 1)
        score = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{title} {kind}: P {precision:.3f} R {recall:.3f} F {score:.3f}")


def main() -> None:
    """Train, then measure or write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+")
    parser.add_argument("--held", type=float, default=0.0)
    parser.add_argument("--check", nargs="*", default=[])
    chosen = parser.parse_args()
    sentences = list(named(chosen.corpora))
    kept = len(sentences) - int(len(sentences) * chosen.held)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.crf"
        learned = sentences[:kept]
        train([[word for word, _ in s] for s in learned], [[label for _, label in s] for s in learned], SETTINGS, path)
        if not chosen.held:
            convert(path, NAMES_MODEL)
        tagger = opened(path)
        for title, measured in (("held", sentences[kept:]), ("check", list(named(chosen.check)))):
            if measured:
                rows = [tagger.tag(sentence_features([features(word) for word, _ in s])) for s in measured]
                report(title, measured, rows)


if __name__ == "__main__":
    main()

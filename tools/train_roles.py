"""Learn on trees how sure subjects and objects are: `python -m tools.train_roles [--check TREES…] -- TREES…`.

Classes of words come from taggers that have not seen the sentence (five folds), as they will in use; with --keep FILE
they are kept there for the next run.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.arabic import fold
from data.grammar.clauses import object_start, subject_start
from data.grammar.confidence import FILE, confidence, seen
from data.grammar.line import Line, line
from data.tagger.classes import word_class
from data.tagger.crf import sentence_features
from data.tagger.features import features
from tools.crfsuite import opened, train
from tools.gold_subjects import gold_verbs
from tools.measure_subjects import lines, right
from tools.train_classes import SETTINGS, labels, named
from tools.trees import Tree, trees

FOLDS, SEEN, SHRINK, ROUNDS = 5, 3, 2.0, 500
HEADER = """\
# What is seen of a subject or object and its verb, and the weight it has (data/grammar/confidence.py). Written by
# tools/train_roles.py from Universal Dependencies Arabic PUD, CC BY-SA 3.0.
"""


def unseen(every: Sequence[Tree]) -> list[list[str]]:
    """Return the classes of each sentence by a tagger trained without it."""
    called, gold = named(every), labels(every)
    found: list[list[str]] = [[] for _ in every]
    with tempfile.TemporaryDirectory() as folder:
        for number in range(FOLDS):
            path = Path(folder) / f"{number}.crf"
            kept = [at for at in range(len(every)) if at // 20 % FOLDS != number]
            train(
                [every[at].words for at in kept], [gold[at] for at in kept], SETTINGS, path, [called[at] for at in kept]
            )
            tagger = opened(path)
            for at in set(range(len(every))) - set(kept):
                found[at] = tagger.tag(sentence_features([features(word) for word in every[at].words], called[at]))
    return found


def answers(every: Iterable[tuple[Tree, Line]]) -> Iterator[tuple[Line, int, int, str, bool]]:
    """Yield the rules' subjects and objects: line, verb, start, role, and whether it is right."""
    for tree, each in every:
        for verb in gold_verbs(tree):
            if each.verb(verb.word):
                subject = subject_start(each, verb.word)
                if subject is not None:
                    yield each, verb.word, subject, "subject", right(subject, verb.subject)
                target = object_start(each, verb.word, subject)
                if target is not None:
                    yield each, verb.word, target, "object", right(target, verb.object)


def learned(data: Sequence[tuple[list[str], bool]]) -> dict[str, float]:
    """Return the weights of a logistic regression, shrunk towards 0 (Adam over all data at once)."""
    counts = Counter(name for names, _ in data for name in names)
    number = {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= SEEN))}
    pairs = [(row, number[name]) for row, (names, _) in enumerate(data) for name in names if name in number]
    row, column = (np.array(side) for side in zip(*pairs, strict=True))
    target = np.array([float(good) for _, good in data])
    weights: NDArray[np.float64] = np.zeros(len(number))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, ROUNDS + 1):
        likely = 1 / (1 + np.exp(-np.bincount(row, weights[column], minlength=len(target))))
        slope = np.bincount(column, (likely - target)[row], minlength=len(weights)) + SHRINK * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights -= 0.03 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {name: float(weights[at]) for name, at in number.items() if abs(weights[at]) > 0.02}


def main() -> None:
    """Train, write, and show how often subjects of each confidence are right in other trees."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", nargs="+")
    parser.add_argument("--check", nargs="*", default=[])
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    every = [tree for path in chosen.trees for tree in trees(path)]
    if chosen.keep and chosen.keep.exists():
        tagged = json.loads(chosen.keep.read_text())
    else:
        tagged = unseen(every)
        if chosen.keep:
            chosen.keep.write_text(json.dumps(tagged))
    read = [
        line([fold(word) for word in tree.words], [word_class(label) for label in row], names)
        for tree, row, names in zip(every, tagged, named(every), strict=True)
    ]
    data = [(seen(*answer[:4]), answer[4]) for answer in answers(zip(every, read, strict=True))]
    weights = learned(data)
    rows = "".join(f"{name}\t{weight:.2f}\n" for name, weight in weights.items())
    FILE.write_text(HEADER + rows, encoding="utf-8")
    print(f"{len(weights)} weights from {len(data)} phrases, {np.mean([good for _, good in data]):.3f} of them right")
    for path in chosen.check:
        measured = list(trees(path))
        found = [
            (answer[3], confidence(*answer[:4]), answer[4])
            for answer in answers(zip(measured, lines(measured), strict=True))
        ]
        for role in ("subject", "object"):
            print(f"{Path(path).name}, {role}:")
            for low, high in ((0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
                alike = [good for each, likely, good in found if each == role and low <= likely < high]
                print(f"  {low:.2f} to {min(high, 1):.2f}: {len(alike)} phrases, {np.mean(alike):.3f} right")


if __name__ == "__main__":
    main()

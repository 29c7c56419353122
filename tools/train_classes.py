"""Train the tagger of word classes: `python -m tools.train_classes [--held] [--check TREES…] -- TREES…` (crfsuite).

With --held every fifth stretch of 20 sentences is measured on and nothing is written; else data/models/classes.npz is.
Trees to --check are never trained on.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from data.tagger import CLASSES_MODEL, NAMES_MODEL, Tagger
from data.tagger.crf import sentence_features
from data.tagger.features import features
from tools.crfsuite import convert, opened, train
from tools.trees import Tree, trees

SETTINGS = {"c1": 0.05, "c2": 0.02, "max_iterations": 150, "feature.possible_transitions": False}
RARE = 3


def labels(chosen: Sequence[Tree]) -> list[list[str]]:
    """Return the class of each word; one that is rare loses its particles and pronoun."""
    rows = [tree.labels() for tree in chosen]
    counts = Counter(label for row in rows for label in row)
    return [[label if counts[label] > RARE else ":" + kind(label) for label in row] for row in rows]


def named(chosen: Sequence[Tree]) -> list[tuple[str, ...]]:
    """Return what the tagger of names says of each sentence."""
    tagger = Tagger((NAMES_MODEL,))
    return [tagger.labels([tree.words])[0][0] for tree in chosen]


def kind(label: str) -> str:
    """Return a label without particles and pronoun."""
    return label.rpartition(":")[2].rstrip("+")


def is_verb(label: str) -> bool:
    """Say whether a label is a verb's; كان is one, whatever the trees call it."""
    return kind(label) in ("VERB", "VERBP", "AUX")


def report(title: str, gold: Sequence[Sequence[str]], found: Sequence[Sequence[str]]) -> None:
    """Print how many classes are right and how well verbs, passives and pronouns are found."""
    pairs = [pair for one, other in zip(gold, found, strict=True) for pair in zip(one, other, strict=True)]
    alike = {"PROPN": "NOUN", "VERBP": "VERB", "AUX": "VERB"}
    right = sum(kind(one) == kind(other) for one, other in pairs) / len(pairs)
    coarse = sum(alike.get(kind(one), kind(one)) == alike.get(kind(other), kind(other)) for one, other in pairs) / len(
        pairs
    )
    print(f"{title}: classes {right:.3f}, nouns and verbs as one {coarse:.3f}")
    for name, test in (
        ("verbs", is_verb),
        ("passives", lambda label: kind(label) == "VERBP"),
        ("pronouns", lambda label: label.endswith("+")),
        ("particles", lambda label: not label.startswith(":")),
    ):
        hit = sum(test(one) and test(other) for one, other in pairs)
        precision = hit / max(sum(test(other) for _, other in pairs), 1)
        recall = hit / max(sum(test(one) for one, _ in pairs), 1)
        print(
            f"  {name}: P {precision:.3f} R {recall:.3f} F {2 * precision * recall / max(precision + recall, 1e-9):.3f}"
        )


def main() -> None:
    """Train, then measure or write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", nargs="+")
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--check", nargs="*", default=[])
    chosen = parser.parse_args()
    every = [tree for path in chosen.trees for tree in trees(path)]
    learned = [tree for at, tree in enumerate(every) if not chosen.held or at // 20 % 5]
    held = [tree for at, tree in enumerate(every) if chosen.held and not at // 20 % 5]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "classes.crf"
        train([tree.words for tree in learned], labels(learned), SETTINGS, path, named(learned))
        if not chosen.held:
            convert(path, CLASSES_MODEL)
        tagger = opened(path)
        for title, measured in (("held", held), *((Path(path).name, list(trees(path))) for path in chosen.check)):
            if measured:
                rows = [
                    tagger.tag(sentence_features([features(word) for word in tree.words], called))
                    for tree, called in zip(measured, named(measured), strict=True)
                ]
                report(title, [tree.labels() for tree in measured], rows)


if __name__ == "__main__":
    main()

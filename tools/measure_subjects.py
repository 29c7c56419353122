"""Measure subjects and objects of verbs against trees: `python -m tools.measure_subjects [--gold-classes] TREES…`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from data.arabic import fold
from data.grammar.confidence import likely_object, likely_subject
from data.grammar.line import Line, line
from data.tagger import CLASSES_MODEL, NAMES_MODEL, Tagger
from data.tagger.classes import word_class
from tools.gold_subjects import GoldVerb, gold_verbs
from tools.trees import Tree, trees


def lines(chosen: Sequence[Tree], gold: bool = False) -> list[Line]:
    """Return the trees' sentences with the classes of the tagger, or of the trees."""
    keys = [[fold(word) for word in tree.words] for tree in chosen]
    tagger = Tagger((NAMES_MODEL, CLASSES_MODEL))
    tagged = [tagger.labels([tree.words]) for tree in chosen]
    labels = [tree.labels() if gold else list(found[1][0]) for tree, found in zip(chosen, tagged, strict=True)]
    return [
        line(row, [word_class(label) for label in tags], found[0][0])
        for row, tags, found in zip(keys, labels, tagged, strict=True)
    ]


def right(start: int | None, span: tuple[int, int] | None) -> bool:
    """Say whether a phrase's start lies in the gold phrase, or both are missing."""
    return span is None if start is None else span is not None and span[0] <= start <= span[1]


def main() -> None:
    """Print the shares of right subjects, and the F of objects."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", nargs="+")
    parser.add_argument("--gold-classes", action="store_true")
    parser.add_argument("--wrong", type=int, default=0, help="print so many wrong ones")
    chosen = parser.parse_args()
    for path in chosen.trees:
        every = list(trees(path))
        total = found = good = hit = said = wanted = kept = named_right = named_said = named = 0
        for tree, each in zip(every, lines(every, chosen.gold_classes), strict=True):
            for verb in gold_verbs(tree):
                total += 1
                wanted += verb.object is not None
                named += verb.subject is not None
                if not each.verb(verb.word):
                    continue
                found += 1
                likely = likely_subject(each, verb.word)
                start = likely[0] if likely else None
                aimed = likely_object(each, verb.word)
                target = aimed[0] if aimed else None
                good += right(start, verb.subject)
                named_said += start is not None
                named_right += start is not None and right(start, verb.subject)
                said += target is not None
                hit += target is not None and right(target, verb.object)
                if not right(start, verb.subject) and kept < chosen.wrong:
                    kept += 1
                    _show(tree, each, verb, start)
        print(
            f"{Path(path).name}: {total} verbs, {found / total:.3f} found, subject right {good / found:.3f} of found, "
            f"{good / total:.3f} of all; named subjects P {named_right / named_said:.3f} R {named_right / named:.3f}; "
            f"object P {hit / max(said, 1):.3f} R {hit / max(wanted, 1):.3f} F {2 * hit / max(said + wanted, 1):.3f}"
        )


def _show(tree: Tree, each: Line, verb: GoldVerb, start: int | None) -> None:
    low, high = max(0, verb.word - 14), verb.word + 12
    words = [
        f"[{word}]" if at == verb.word else ("|" if each.starts[at] else "") + word + ("*" if at == start else "")
        for at, word in enumerate(tree.words)
    ]
    span = tree.words[verb.subject[0] : verb.subject[1] + 1] if verb.subject else None
    print(" ".join(words[low:high]), "→", span, f"({each.kind(verb.word)})")


if __name__ == "__main__":
    main()

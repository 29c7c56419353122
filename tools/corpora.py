"""Reading the corpora that tools train and measure on: names a word a line, dependency trees in CoNLL-U."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from data.arabic import words

Tagged = list[tuple[str, str]]
KINDS = {"PER": "PER", "PERS": "PER", "LOC": "LOC", "GPE": "LOC", "ORG": "ORG"}


def named(paths: Iterable[str]) -> Iterator[Tagged]:
    """Yield sentences as (word, label) pairs, split as the project splits words; labels B-, I- PER LOC ORG, or O."""
    for path in paths:
        sentence: Tagged = []
        for line in [*Path(path).read_text(encoding="utf-8").splitlines(), ""]:
            if line.strip():
                token, *labels = line.split()
                sentence += _pieces(token, labels)
            elif sentence:
                yield sentence
                sentence = []


def _pieces(token: str, labels: list[str]) -> Tagged:
    label = "O"
    for each in labels:
        begin, _, kind = each.partition("-")
        if kind in KINDS:
            label = f"{begin}-{KINDS[kind]}"
            break
    found: Tagged = []
    for word in words(token):
        surface = token[word.start : word.end]
        inside = label != "O" and (word.key[0].isalnum() or len(token) == 1)
        found.append((surface, label if inside else "O"))
        if inside and label[0] == "B":
            label = "I" + label[1:]
    return found


def spans(labels: Iterable[str]) -> set[tuple[int, int, str]]:
    """Return the named spans of a sentence's labels: first word, last word exclusive, kind."""
    found = set()
    first, kind = 0, ""
    for at, label in enumerate([*labels, "O"]):
        if kind and label != "I-" + kind:
            found.add((first, at, kind))
            kind = ""
        if label != "O" and not kind:
            first, kind = at, label[2:]
    return found

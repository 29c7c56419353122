"""Reading a trained linear-chain model from its file and finding the best row of labels for sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.tagger.features import Features

Scores = NDArray[np.float32]
# Places at which a word is seen, and how a feature of each place is written in the model's file.
PLACES = (("0", 0), ("-1", -1), ("+1", 1), ("-2", -2), ("+2", 2))
# Places at which the label that another model gave before is seen.
NEAR = PLACES[:3]
EDGE = "edge"
TRIED = 10


def placed(word: Features) -> tuple[list[str], ...]:
    """Return a word's features as the model names them, for each place at which a neighbour or itself sees it."""
    seen = (word.own, word.near, word.near, word.far, word.far)
    return tuple(
        [name + " " + feature for feature in features] for (name, _), features in zip(PLACES, seen, strict=True)
    )


def sentence_features(words: Sequence[Features], called: Sequence[str] = ()) -> list[list[str]]:
    """Return the features of each word of a sentence, as they are trained on; `called` are labels found before."""
    seen = [placed(word) for word in words]
    rows = []
    for at in range(len(words)):
        row: list[str] = []
        for number, (name, offset) in enumerate(PLACES):
            if 0 <= at + offset < len(words):
                row += seen[at + offset][number]
            elif abs(offset) == 1:
                row.append(f"{name} {EDGE}")
        row += [
            f"{name} called={called[at + offset]}" for name, offset in NEAR if called and 0 <= at + offset < len(words)
        ]
        rows.append(row)
    return rows


class Model:
    """Weights of features by label, and of one label after another."""

    def __init__(self, path: Path) -> None:
        with np.load(path) as arrays:
            names = arrays["features"].tobytes().decode().split("\n")
            self.labels: tuple[str, ...] = tuple(arrays["labels"].tobytes().decode().split("\n"))
            self.transitions: Scores = arrays["transitions"].astype(np.float32)
            self._at = {name: at for at, name in enumerate(names)}
            # The last row stands for features that the model does not know.
            self._weights: Scores = np.zeros((len(names) + 1, len(self.labels)), dtype=np.float32)
            rows = np.repeat(np.arange(len(names)), arrays["sizes"])
            self._weights[rows, arrays["label"]] = arrays["weight"]

    def scores(self, features: Iterable[str]) -> Scores:
        """Return the summed weights of features, one number a label."""
        at = self._at
        known = [at[feature] for feature in features if feature in at]
        total: Scores = self._weights[known].sum(0) if known else self._weights[-1]
        return total

    def word_scores(self, word: Features) -> Scores:
        """Return what a word tells of itself and of its neighbours: five places by labels."""
        return np.stack([self.scores(features) for features in placed(word)])

    def edge_scores(self) -> tuple[Scores, Scores]:
        """Return what the beginning and the end of a sentence tell of the word beside them."""
        return self.scores([f"-1 {EDGE}"]), self.scores([f"+1 {EDGE}"])

    def called_scores(self, labels: Sequence[str]) -> Scores:
        """Return what another model's labels tell of words and their neighbours: places by its labels by labels."""
        return np.stack([[self.scores([f"{name} called={label}"]) for label in labels] for name, _ in NEAR])


def save(
    path: Path,
    state: Mapping[tuple[str, str], float],
    transitions: Mapping[tuple[str, str], float],
    labels: Sequence[str],
) -> None:
    """Write a model: weights by (feature, label), and by (label, label that follows)."""
    number = {label: at for at, label in enumerate(labels)}
    features: dict[str, list[tuple[int, float]]] = {}
    for (feature, label), weight in sorted(state.items()):
        features.setdefault(feature, []).append((number[label], weight))
    matrix = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (before, after), weight in transitions.items():
        matrix[number[before], number[after]] = weight
    pairs = [pair for weights in features.values() for pair in weights]
    np.savez_compressed(
        path,
        features=np.frombuffer("\n".join(features).encode(), dtype=np.uint8),
        labels=np.frombuffer("\n".join(labels).encode(), dtype=np.uint8),
        sizes=np.array([len(weights) for weights in features.values()], dtype=np.uint8),
        label=np.array([label for label, _ in pairs], dtype=np.uint8),
        weight=np.array([weight for _, weight in pairs], dtype=np.float32),
        transitions=matrix,
    )


def decode(emissions: Scores, lengths: Sequence[int], transitions: Scores) -> list[list[int]]:
    """Return the best labels of each sentence; of more than 10 labels only each word's 10 best are tried.

    `emissions`: step by sentence by label, sentences from longest to shortest, `lengths` their numbers of words.
    """
    steps, count, labels = emissions.shape
    if labels > TRIED:
        tried = np.sort(np.argpartition(emissions, labels - TRIED, axis=2)[:, :, labels - TRIED :], axis=2)
    else:
        tried = np.broadcast_to(np.arange(labels), emissions.shape)
    scores = np.take_along_axis(emissions, tried, axis=2)
    back = np.empty(tried.shape, dtype=np.uint8)
    best = scores[0].copy()
    alive = count
    for step in range(1, steps):
        while lengths[alive - 1] <= step:
            alive -= 1
        through = transitions[tried[step - 1, :alive, None], tried[step, :alive, :, None]]
        through += best[:alive, None]
        back[step, :alive] = through.argmax(2)
        best[:alive] = through.max(2) + scores[step, :alive]
    ends = best.argmax(1).tolist()
    rows = []
    for at, length in enumerate(lengths):
        chosen = ends[at]
        row = [int(tried[length - 1, at, chosen])]
        for step in range(length - 1, 0, -1):
            chosen = back[step, at, chosen]
            row.append(int(tried[step - 1, at, chosen]))
        rows.append(row[::-1])
    return rows

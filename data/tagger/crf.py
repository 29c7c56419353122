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
# The same, together where the same features of a word are seen.
_SEEN = (("0",), ("-1", "+1"), ("-2", "+2"))
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
            self.weights: Scores = np.zeros((len(names) + 1, len(self.labels)), dtype=np.float32)
            rows = np.repeat(np.arange(len(names)), arrays["sizes"])
            self.weights[rows, arrays["label"]] = arrays["weight"]

    def scores(self, features: Iterable[str]) -> Scores:
        """Return the summed weights of features, one number a label."""
        at = self._at
        known = [at[feature] for feature in features if feature in at]
        total: Scores = self.weights[known].sum(0) if known else self.weights[-1]
        return total

    def ids(self, place: str) -> dict[str, int]:
        """Return the features that the model knows at a place, without its name, and their rows of `weights`."""
        start = place + " "
        return {name.removeprefix(start): at for name, at in self._at.items() if name.startswith(start)}

    def edge_scores(self) -> tuple[Scores, Scores]:
        """Return what the beginning and the end of a sentence tell of the word beside them."""
        return self.scores([f"-1 {EDGE}"]), self.scores([f"+1 {EDGE}"])

    def called_scores(self, labels: Sequence[str]) -> Scores:
        """Return what another model's labels tell of words and their neighbours: places by its labels by labels.

        The last of its labels, behind a sentence's end, tells nothing.
        """
        return np.stack([[self.scores([f"{name} called={label}"]) for label in (*labels, "")] for name, _ in NEAR])


class WordScores:
    """What distinct words tell several models of themselves and of their neighbours."""

    def __init__(self, models: Sequence[Model]) -> None:
        self._width = sum(len(model.labels) for model in models)
        self._own, self._near, self._far = (self._stacked(models, names) for names in _SEEN)

    def _stacked(self, models: Sequence[Model], names: Sequence[str]) -> tuple[dict[str, int], Scores]:
        """Return the row of each feature seen at these places, and rows: places by labels of all models."""
        ids = [[model.ids(name) for name in names] for model in models]
        rows: dict[str, int] = {}
        for feature in (feature for model in ids for place in model for feature in place):
            rows.setdefault(feature, len(rows) + 1)
        # The first row stands for words of which the models know nothing.
        weights: Scores = np.zeros((len(rows) + 1, len(names), self._width), dtype=np.float32)
        start = 0
        for model, places in zip(models, ids, strict=True):
            end = start + len(model.labels)
            for place, known in enumerate(places):
                weights[[rows[feature] for feature in known], place, start:end] = model.weights[list(known.values())]
            start = end
        return rows, weights

    def of(self, words: Sequence[Features]) -> Scores:
        """Return scores, word by PLACES by label of all models side by side."""
        own = _summed(*self._own, [word.own for word in words])
        near = _summed(*self._near, [word.near for word in words])
        far = _summed(*self._far, [word.far for word in words])
        return np.concatenate((own, near, far), axis=1)


def _summed(rows: Mapping[str, int], weights: Scores, words: Sequence[Sequence[str]]) -> Scores:
    """Return for each word the sum of the rows of its features."""
    starts: list[int] = []
    known: list[int] = []
    for features in words:
        starts.append(len(known))
        known.append(0)
        known += filter(None, map(rows.get, features))
    return np.add.reduceat(weights.take(np.array(known, dtype=np.intp), axis=0), starts, axis=0)


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

    `emissions`: step by sentence by label; `lengths`: the sentences' numbers of words; what stands behind is not read.
    """
    steps, _, labels = emissions.shape
    tried = _highest(emissions) if labels > TRIED else np.broadcast_to(np.arange(labels), emissions.shape)
    best = np.take_along_axis(emissions, tried, axis=2)
    # Step by label by sentence by label that follows: so arranged, the best label before is found a row at a time.
    short = tried.astype(np.int16)
    scores = transitions.take(short.transpose(0, 2, 1)[:-1, :, :, None] * np.int16(labels) + short[1:, None])
    for step in range(1, steps):
        scores[step - 1] += best[step - 1].T[:, :, None]
        best[step] += np.maximum.reduce(scores[step - 1], axis=0)
    sentences, last = np.arange(len(lengths)), np.subtract(lengths, 1)
    chosen = best[last, sentences].argmax(1)
    rows = np.zeros((steps, len(lengths)), dtype=np.intp)
    for step in range(steps - 1, -1, -1):
        if step < steps - 1:
            way = scores[step, :, sentences, chosen].argmax(1)
            chosen = np.where(step < last, way, chosen)
        rows[step] = tried[step, sentences, chosen]
    return [row[:length] for row, length in zip(rows.T.tolist(), lengths, strict=True)]


def _highest(emissions: Scores) -> NDArray[np.intp]:
    """Return the 10 labels of each word that have the highest scores, in the order of the labels."""
    at = emissions.shape[2] - TRIED
    high = emissions >= np.partition(emissions, at, axis=2)[:, :, at : at + 1]
    tied = high.sum(2) > TRIED
    if tied.any():
        among = np.zeros((int(tied.sum()), emissions.shape[2]), dtype=bool)
        np.put_along_axis(among, np.argpartition(emissions[tied], at, axis=1)[:, at:], True, axis=1)
        high[tied] = among
    # Of one row of marks their places are found much faster than of a block of them.
    found: NDArray[np.intp] = np.flatnonzero(high) % high.shape[2]
    return found.reshape(*high.shape[:2], TRIED)

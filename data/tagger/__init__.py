"""The learned taggers: names(sentence) finds people, places, organisations; classes(sentence) the class of each word.

`read(sentences)` tags sentences together, the more the faster, many times faster than one by one; names() and classes()
of those sentences then only look up what was found. What is found depends on a sentence's text alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.model import Sentence
from data.tagger.classes import WordClass, word_class
from data.tagger.crf import Model, Scores, WordScores, decode
from data.tagger.features import features

NAMES_MODEL = Path(__file__).parents[1] / "models" / "names.npz"
CLASSES_MODEL = Path(__file__).parents[1] / "models" / "classes.npz"
# About 1 kB each; of the words of 2,700 articles, 103,000, so many learn a tenth a second time.
_KEPT_WORDS = 60_000
_LEARNED_AT_ONCE = 500  # whose features take room together
_KEPT_SENTENCES = 2_000
_WORDS_AT_ONCE = 2_000  # where every sentence counts as long as the longest


@dataclass(frozen=True, slots=True)
class Tags:
    """What the taggers say of a sentence, word by word: names as B-, I- PER LOC ORG or O, and classes."""

    names: tuple[str, ...]
    classes: tuple[WordClass, ...]


def names(sentence: Sentence) -> tuple[tuple[int, int, str], ...]:
    """Return the names of a sentence: first word, last word exclusive, PER, LOC or ORG; particles are not cut off."""
    found = []
    first, kind = 0, ""
    for at, label in enumerate((*_tags(sentence).names, "O")):
        if kind and label != "I-" + kind:
            found.append((first, at, kind))
            kind = ""
        if label != "O" and not kind:
            first, kind = at, label[2:]
    return tuple(found)


def classes(sentence: Sentence) -> tuple[WordClass, ...]:
    """Return the class of each word of a sentence."""
    return _tags(sentence).classes


def read(sentences: Sequence[Sentence]) -> tuple[Tags, ...]:
    """Return the tags of sentences, found together and kept for names() and classes()."""
    return _tagger().read(sentences)


def _tags(sentence: Sentence) -> Tags:
    return _tagger().tags(sentence)


@cache
def _tagger() -> Tagger:
    return Tagger((NAMES_MODEL, CLASSES_MODEL))


class Tagger:
    """Models that look at the same words, the second also at what the first found.

    What a distinct word tells each of them is computed once.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        self._models = [Model(path) for path in paths]
        self._word_scores = WordScores(self._models)
        self._called = [model.called_scores(self._models[0].labels) for model in self._models]
        edges = [model.edge_scores() for model in self._models]
        self._first, self._last = (np.concatenate(side) for side in zip(*edges, strict=True))
        self._row: dict[str, int] = {}
        # The first row stands for what is behind a sentence's end; room is taken only as rows are filled.
        self._table: Scores = np.zeros((1 + _KEPT_WORDS, 5, len(self._first)), dtype=np.float32)
        self._done: dict[str, Tags] = {}

    def read(self, sentences: Sequence[Sentence]) -> tuple[Tags, ...]:
        """Return the tags of sentences, in their order."""
        if len(self._done) > _KEPT_SENTENCES and any(each.text not in self._done for each in sentences):
            self._done.clear()
        new = {each.text: each for each in sentences if each.text not in self._done}
        if new:
            self._find(new)
        return tuple([self._done[each.text] for each in sentences])

    def tags(self, sentence: Sentence) -> Tags:
        """Return the tags of a sentence."""
        return self._done.get(sentence.text) or self.read((sentence,))[0]

    def _find(self, new: Mapping[str, Sentence]) -> None:
        """Keep the tags of sentences given by their texts."""
        rows = {
            text: [text[word.start - each.start : word.end - each.start] for word in each.words]
            for text, each in new.items()
        }
        self._learn({word for row in rows.values() for word in row})
        longest = sorted((text for text in rows if rows[text]), key=lambda text: -len(rows[text]))
        self._done |= {text: Tags((), ()) for text in rows if not rows[text]}
        while longest:
            count = max(1, _WORDS_AT_ONCE // len(rows[longest[0]]))
            batch, longest = longest[:count], longest[count:]
            for text, called, classed in zip(batch, *self._labels([rows[text] for text in batch]), strict=True):
                self._done[text] = Tags(called, tuple(map(word_class, classed)))

    def labels(self, sentences: Sequence[Sequence[str]]) -> list[list[tuple[str, ...]]]:
        """Return for each model the labels of sentences given as their words, longest sentence first."""
        self._learn({word for sentence in sentences for word in sentence})
        return self._labels(sentences)

    def _labels(self, sentences: Sequence[Sequence[str]]) -> list[list[tuple[str, ...]]]:
        """Return the same of sentences whose words are learned."""
        lengths = [len(sentence) for sentence in sentences]
        emissions = self._emissions(sentences, lengths)
        found: list[list[tuple[str, ...]]] = []
        start = 0
        best: list[list[int]] = []
        for model, called in zip(self._models, self._called, strict=True):
            end = start + len(model.labels)
            if best:
                here = emissions[:, :, start:end]
                rows = _stepwise(best, lengths, behind=-1)
                here += called[0, rows]
                here[1:] += called[1, rows[:-1]]
                here[:-1] += called[2, rows[1:]]
            best = decode(emissions[:, :, start:end], lengths, model.transitions)
            found.append([tuple(map(model.labels.__getitem__, row)) for row in best])
            start = end
        return found

    def _emissions(self, sentences: Sequence[Sequence[str]], lengths: Sequence[int]) -> Scores:
        """Return scores, step by sentence by label of all models side by side."""
        row = self._row
        seen = self._table[_stepwise([[row[word] for word in sentence] for sentence in sentences], lengths, behind=0)]
        emissions: Scores = seen[:, :, 0].copy()
        emissions[0] += self._first
        emissions[np.subtract(lengths, 1), np.arange(len(lengths))] += self._last
        emissions[1:] += seen[:-1, :, 1]
        emissions[:-1] += seen[1:, :, 2]
        emissions[2:] += seen[:-2, :, 3]
        emissions[:-2] += seen[2:, :, 4]
        return emissions

    def _learn(self, words: set[str]) -> None:
        """See to it that each word has its row; where too many have one, the words not met for longest lose theirs."""
        row = self._row
        known = words & row.keys()
        for word in known:
            row[word] = row.pop(word)  # a dictionary keeps the order in which words were put in
        new = sorted(words - known)
        lost = max(0, min(len(row) + len(new) - _KEPT_WORDS, len(row) - len(known)))
        rows = [row.pop(word) for word in tuple(islice(row, lost))]
        used = 1 + len(row) + lost
        rows += range(used, used + len(new) - lost)
        if (needed := 1 + len(row) + len(new)) > len(self._table):
            more = np.zeros((needed - len(self._table), *self._table.shape[1:]), dtype=np.float32)
            self._table = np.concatenate((self._table, more))
        row.update(zip(new, rows, strict=True))
        for at in range(0, len(new), _LEARNED_AT_ONCE):
            some = slice(at, at + _LEARNED_AT_ONCE)
            self._table[rows[some]] = self._word_scores.of([features(word) for word in new[some]])


def _stepwise(sentences: Sequence[Sequence[int]], lengths: Sequence[int], behind: int) -> NDArray[np.intp]:
    """Return numbers of sentences' words, step by sentence; `behind` fills what is behind a sentence's end."""
    rows = np.full((len(lengths), lengths[0]), behind, dtype=np.intp)
    rows[np.arange(lengths[0]) < np.reshape(lengths, (-1, 1))] = [number for each in sentences for number in each]
    return rows.T

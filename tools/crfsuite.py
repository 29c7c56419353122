"""Training linear-chain models with python-crfsuite and writing them as the project reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pycrfsuite

from data.tagger.crf import save, sentence_features
from data.tagger.features import features


def train(
    sentences: Sequence[Sequence[str]],
    labels: Sequence[Sequence[str]],
    settings: Mapping[str, object],
    path: Path,
    called: Sequence[Sequence[str]] | None = None,
) -> None:
    """Train on sentences of words and their labels, and write crfsuite's model; `called` are labels found before."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for surfaces, row, before in zip(sentences, labels, called or [()] * len(sentences), strict=True):
        trainer.append(sentence_features([features(surface) for surface in surfaces], before), list(row))
    trainer.set_params(dict(settings))
    trainer.train(str(path))


def opened(path: Path) -> pycrfsuite.Tagger:
    """Return crfsuite's own tagger for a model."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def convert(path: Path, target: Path) -> None:
    """Write crfsuite's model as the project reads it."""
    tagger = opened(path)
    info = tagger.info()
    labels = sorted(tagger.labels(), key=lambda label: int(info.labels[label]))
    save(target, dict(info.state_features), dict(info.transitions), labels)

"""Training linear-chain models with python-crfsuite and writing them as the project reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pycrfsuite

from data.tagger.crf import save, sentence_features
from data.tagger.features import features


def train(
    sentences: Sequence[Sequence[str]], labels: Sequence[Sequence[str]], settings: Mapping[str, object], path: Path
) -> None:
    """Train on sentences of words and their labels, and write crfsuite's model."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for surfaces, row in zip(sentences, labels, strict=True):
        trainer.append(sentence_features([features(surface) for surface in surfaces]), list(row))
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

"""Subjects, objects and noun phrases of a sentence, read from the classes of its words.

    verb = next(at for at, word in enumerate(tagger.classes(sentence)) if word.verb)
    found = subject(sentence, verb)          # Phrase(first, last, confidence) or None

Words are counted from 0; `last` is exclusive. A phrase is given whole: title and name, من behind a number, what و joins
to it. Attached particles are not cut off.
"""

from __future__ import annotations

from dataclasses import dataclass

from data import tagger
from data.grammar.clauses import antecedent_start
from data.grammar.confidence import likely_object, likely_subject
from data.grammar.line import Line, line
from data.grammar.phrases import phrase_end
from data.model import Sentence

_KEPT = 2_000
# Shares of right antecedents of verbs without a subject in PADT's development part and PUD (172 of 200, 141 of 226).
_RELATIVE, _DESCRIBED = 0.86, 0.62
_lines: dict[str, Line] = {}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words first..last (exclusive) of a sentence; `confidence` is how often such an answer is right in trees."""

    first: int
    last: int
    confidence: float


def subject(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the phrase that is a verb's subject, or None: it names none beside itself (carried over, we)."""
    found = likely_subject(read(sentence), verb)
    return None if found is None else _phrase(sentence, *found)


def object_(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the phrase that is a verb's direct object, or None."""
    found = likely_object(read(sentence), verb)
    return None if found is None else _phrase(sentence, *found)


def antecedent(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the phrase that a verb describes (الوزير الذي وصل, مسؤول رفض): it acts, but is no subject."""
    found, relative = antecedent_start(read(sentence), verb)
    return None if found is None else _phrase(sentence, found, _RELATIVE if relative else _DESCRIBED)


def noun_phrase(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return first word and last word (exclusive) of the noun phrase that begins at a word."""
    return at, phrase_end(read(sentence), at)


def read(sentence: Sentence) -> Line:
    """Return a sentence's words, classes, names and starts of phrases."""
    found = _lines.get(sentence.text)
    if found is None:
        if len(_lines) >= _KEPT:
            _lines.clear()
        tags = tagger.read((sentence,))[0]
        found = _lines[sentence.text] = line([word.key for word in sentence.words], tags.classes, tags.names)
    return found


def _phrase(sentence: Sentence, first: int, confidence: float) -> Phrase:
    return Phrase(*noun_phrase(sentence, first), confidence)

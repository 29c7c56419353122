"""The class of a word: what the tagger of classes says in a label, taken apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache


@dataclass(frozen=True, slots=True)
class WordClass:
    """A word's class as Universal Dependencies name it (NOUN, PROPN, VERB, AUX, ADJ, ADP, CCONJ …), what is attached.

    `and_` is an attached و or ف, `preposition` an attached ب ل ك, `pronoun` a pronoun behind. `passive` is set rarely,
    and not surely: a passive verb mostly looks like an active one. What follows from the kind is worked out once, as it
    is asked of every word again and again: `verb`, كان and its sisters included, and `nominal`, part of a noun phrase.
    """

    kind: str
    and_: bool = False
    preposition: bool = False
    pronoun: bool = False
    passive: bool = False
    verb: bool = field(init=False, repr=False, compare=False)
    nominal: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "verb", self.kind in ("VERB", "AUX"))
        object.__setattr__(self, "nominal", self.kind in ("NOUN", "PROPN", "ADJ", "PRON", "DET", "NUM"))


@cache
def word_class(label: str) -> WordClass:
    """Return what a label says: c and p for particles, a colon, the class, + for a pronoun (cp:NOUN+)."""
    before, _, rest = label.partition(":")
    kind = rest.rstrip("+")
    passive = kind == "VERBP"
    return WordClass("VERB" if passive else kind, "c" in before, "p" in before, rest.endswith("+"), passive)

"""A sentence as the grammar looks at it: words, classes, and where noun phrases begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.grammar.words import WORDS
from data.tagger.classes import WordClass, word_class

_DAYS = frozenset(("امس", "غدا"))
QUOTES = frozenset("\"'«»“”()[]")
BREAKS = frozenset("،,;؛:.؟!…")
_SIGNS = QUOTES | BREAKS
_BRACKETS = frozenset("()[]")
_SUBORDINATORS, _RELATIVES, _TIME = WORDS["subordinators"], WORDS["relatives"], WORDS["time_adverbs"]
_MENDED = _SIGNS | _SUBORDINATORS  # outside names no other word's class is mended


@dataclass(frozen=True, slots=True)
class Line:
    """Folded words, their classes and labels as names; `starts`: a noun phrase outside any preposition begins there."""

    keys: tuple[str, ...]
    classes: tuple[WordClass, ...]
    names: tuple[str, ...]
    starts: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def kind(self, at: int) -> str:
        """Return a word's class, empty outside the sentence."""
        return self.classes[at].kind if 0 <= at < len(self.keys) else ""

    def verb(self, at: int) -> bool:
        """Say whether a word is a verb."""
        return 0 <= at < len(self.keys) and self.classes[at].verb

    def nominal(self, at: int) -> bool:
        """Say whether a word can be part of a noun phrase; relative pronouns cannot."""
        return 0 <= at < len(self.keys) and self.classes[at].nominal and self.keys[at] not in _RELATIVES


def line(keys: Sequence[str], classes: Sequence[WordClass], names: Sequence[str]) -> Line:
    """Return a sentence's line."""
    mended = tuple(
        [
            word if name == "O" and key not in _MENDED else _mended(key, word, name)
            for key, word, name in zip(keys, classes, names, strict=True)
        ]
    )
    return Line(tuple(keys), mended, tuple(names), _starts(keys, mended, names))


def definite(key: str, word: WordClass) -> bool:
    """Say whether a noun or adjective is definite by ال, a pronoun, or by being a name."""
    bare = key[1:] if word.and_ else key
    return word.pronoun or word.kind == "PROPN" or bare.startswith("ال") or key.startswith(("لل", "بال", "كال"))


def accusative(key: str, word: WordClass) -> bool:
    """Say whether a word shows the ending of the indefinite accusative (اتفاقا), which no subject has."""
    return (
        word.kind in ("NOUN", "ADJ", "ADV")
        and len(key) > 3
        and key.endswith("ا")
        and not key.endswith("يا")
        and not word.pronoun
        and not definite(key, word)
    )


def _mended(key: str, word: WordClass, name: str) -> WordClass:
    """Return the class of a word, mended: a name's within a name, a conjunction's for أن and the like."""
    if key in _SIGNS:
        return word_class(":PUNCT")
    if name.endswith("PER") and word.kind in ("VERB", "NOUN", "ADV") and not word.and_ and not word.preposition:
        return word_class(":PROPN")
    if word.kind in ("ADP", "NOUN", "PROPN", "ADJ") and key in _SUBORDINATORS:
        return WordClass("SCONJ", word.and_, False, word.pronoun)
    return word


def _starts(keys: Sequence[str], classes: Sequence[WordClass], names: Sequence[str]) -> tuple[bool, ...]:
    found = [False] * len(keys)
    inside = False
    bracketed, quoted = 0, -1
    for at, (key, word) in enumerate(zip(keys, classes, strict=True)):
        if key in _BRACKETS:
            bracketed = max(0, bracketed + (1 if key in "([" else -1))
        quoted -= 1
        if inside and key in QUOTES and not bracketed:
            quoted = _quoted(keys, classes, at) if quoted < 0 else quoted
            if quoted >= 0:
                continue
        if bracketed or not word.nominal or key in _RELATIVES:
            inside = False
            continue
        before = classes[at - 1] if at else None
        if word.preposition or (before is not None and before.kind == "ADP" and not before.pronoun):
            inside = word.kind != "PRON" and key not in WORDS["returning"]
            continue
        if inside and before is not None:
            people = names[at] == "B-PER" and names[at - 1].endswith("PER")
            travelled = names[at] == "B-LOC" and names[at - 1].endswith("PER")
            after_name = names[at] == "O" != names[at - 1] and word.kind == "NOUN" and key.startswith("ال")
            told = after_name or (not names[at].startswith("I-") and _new(key, word, keys[at - 1], before))
            found[at] = not word.and_ and (people or travelled or told)
            continue
        timed = at > 0 and (keys[at - 1] in _TIME or keys[at - 1] in "/-")
        found[at] = key not in _TIME and not (word.kind in ("NUM", "ADJ") and timed)
        inside = True
    return tuple(found)


def _quoted(keys: Sequence[str], classes: Sequence[WordClass], at: int) -> int:
    """Return how many words on a mark closes again that opens a quoted name within a phrase (حركة «فتح»), or -1."""
    for after in range(at + 2, min(at + 6, len(keys))):
        if keys[after] in QUOTES and all(word.nominal for word in classes[at + 1 : after]):
            return after - at
    return -1


def _new(key: str, word: WordClass, key_before: str, before: WordClass) -> bool:
    """Say whether a noun right behind a nominal begins a phrase of its own: an indefinite one behind a definite one."""
    if key in _TIME or accusative(key, word):
        return False
    if key_before in _TIME and (key_before.startswith("ال") or key_before in _DAYS):
        return word.kind in ("NOUN", "PROPN")
    if word.kind != "NOUN" or key.startswith("ال"):
        return False
    return definite(key_before, before) and before.kind in ("NOUN", "ADJ", "PROPN")

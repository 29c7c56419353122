"""A description as a headline has it: sound plurals and duals in the nominative."""

from __future__ import annotations

from data.arabic import fold, without_article
from data.lexicon.nouns import adjectives, heads, nisbas


def nominative(text: str) -> str:
    """Return a description whose head, and the adjectives behind it, are in the nominative where that is certain."""
    head, *rest = text.split(" ")
    raised = _raised(head)
    if raised == head:
        return text
    words = [raised]
    for at, word in enumerate(rest):
        if not (word.endswith("ين") and _describes(word)):
            return " ".join((*words, *rest[at:]))
        words.append(word[:-2] + raised[-2:])
    return " ".join(words)


def _raised(word: str) -> str:
    """Return the form in ون, ان or و of a head in ين or ي, if the lexicon has it; else the word."""
    endings = ("ون", "ان") if word.endswith("ين") else ("و",) if word.endswith("ي") else ()
    stem = word[: -2 if word.endswith("ين") else -1]
    for ending in endings:
        if _is_head(stem + ending) or (ending == "و" and _is_head(stem + "ون")):
            return stem + ending
    return word


def _is_head(word: str) -> bool:
    key = fold(word)
    return key in heads() or without_article(key) in heads()


def _describes(word: str) -> bool:
    key = fold(word)
    return key in nisbas() or without_article(key) in adjectives()

"""The characters of a draft: without attached particles and signs at its ends, ال kept."""

from __future__ import annotations

from data.arabic import inside
from data.mentions.drafts import Draft

_SIGNS = frozenset("#\"'«»“”()[]-،:؛.")
_PAIRS = {'"': '"', "»": "«", "”": "“", ")": "("}


def span(draft: Draft) -> tuple[int, int]:
    """Return the offsets of a draft's words in its article."""
    words = draft.line.words
    first, last = draft.first, draft.last
    while first < last - 1 and words[first].key in _SIGNS:
        first += 1
    while last > first + 1 and words[last - 1].key in _SIGNS:
        opening = _PAIRS.get(words[last - 1].key)
        if opening and any(word.key == opening for word in words[first : last - 1]):
            break
        last -= 1
    sentence = draft.line.sentence
    word = words[first]
    text = sentence.text[word.start - sentence.start : word.end - sentence.start]
    cut = draft.cut if first == draft.first else 0
    return word.start + (inside(text, cut) if cut else 0), words[last - 1].end


def written(draft: Draft) -> str:
    """Return a draft's text as it would stand alone: with the ال that ل swallowed (للشعب is ل + الشعب)."""
    text = surface(draft)
    key = draft.line.words[draft.first].key
    return "ا" + text if draft.cut and key[draft.cut - 1 : draft.cut + 1] == "لل" else text


def surface(draft: Draft) -> str:
    """Return the text of a draft's span."""
    sentence = draft.line.sentence
    start, end = span(draft)
    return sentence.text[start - sentence.start : end - sentence.start]

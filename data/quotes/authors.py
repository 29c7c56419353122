"""Who speaks where the subject is no name: the author of what is written, or who is only called by a role."""

from __future__ import annotations

from data.quotes.view import View
from data.quotes.vocabulary import words_of

_FURTHEST = 3
_MARKS = frozenset('"«“:؛')
_AUTHOR = frozenset("من ل لصحيفه لوكاله لقناه".split())
_ISSUED = frozenset("صادر صادره صدر صدرت".split())


def writer(view: View, index: int) -> str:
    """Return who is named as the author of what is said to say so: "a statement by X said"; empty if nobody is."""
    at = index + 2 if view.key(index + 1) in ("في", "ضمن") else index + 1
    if view.key(at) not in words_of("writing"):
        return ""
    for each in view.actors:
        if at < each.first <= at + _FURTHEST and not any(
            view.key(other) in words_of("that") or view.key(other) in _MARKS for other in range(at, each.first)
        ):
            before, further = view.key(each.first - 1), view.key(each.first - 2)
            by = view.key(each.first)[:1] == "ل" or before in _AUTHOR or (before == "عن" and further in _ISSUED)
            return each.mention.entity_id if by or each.first == at + 1 else ""
    return ""


def same_again(view: View, index: int) -> bool:
    """Return whether a verb's subject only says what the speaker is: "the expert added", with no name behind."""
    at = index + 1
    if view.key(at) not in words_of("role"):
        return False
    while view.tags[at].kind in ("NOUN", "ADJ") and at + 1 < len(view.words) and at < index + _FURTHEST:
        at += 1
    return view.tags[at].kind not in ("NOUN", "ADJ", "PROPN", "X")

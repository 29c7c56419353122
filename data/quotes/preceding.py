"""Who is named before a verb of saying and may be its subject."""

from __future__ import annotations

from data.quotes.signs import COMMAS
from data.quotes.view import Named, View
from data.quotes.vocabulary import words_of

_LONGEST_TITLE, _FURTHEST_TOPIC, _LONGEST_DATELINE = 10, 6, 12
_TITLED = 3  # words of a title may stand before a person's name


def ends_at(view: View, index: int) -> str:
    """Return the actor whose name ends right before a word, the first of several joined by و: "X and Y announced"."""
    last = next((each for each in view.actors if each.last == index and not each.governed), None)
    if last is None:
        return ""
    for each in reversed(view.actors):
        joined = view.key(last.first)[:1] == "و" and not last.mention.surface.startswith("و")
        if joined and each.last == last.first and not each.governed:
            last = each
    return last.mention.entity_id


def described(view: View, relative: int) -> str:
    """Return whom a relative describes: the actor before it, or before the title that is set beside his name."""
    for each in reversed(view.actors):
        if relative - 2 < each.last <= relative:
            return each.mention.entity_id
        if each.last < relative and each.person:
            beside = range(each.last + (view.key(each.last) in COMMAS), relative)
            titled = len(beside) <= _LONGEST_TITLE and all(view.tags[at].nominal for at in beside)
            return each.mention.entity_id if titled else ""
    return ""


def nearest(view: View, index: int, after: int = -1) -> str:
    """Return the actor between two words, nearest to the second, `index`, that no preposition governs."""
    free = [each for each in view.actors if after < each.first and each.last <= index and not each.governed]
    return free[-1].mention.entity_id if free else ""


def topic(view: View, index: int) -> str:
    """Return the first actor of a sentence before a word, that no preposition governs; a dateline's is none."""
    begin = next((at for at in range(min(index, _LONGEST_DATELINE), 0, -1) if view.key(at - 1) == ":"), 0)
    free = (each for each in view.actors if begin <= each.first and each.last <= index and not each.governed)
    return next((each.mention.entity_id for each in free), "")


def clause_topic(view: View, index: int, possessors: bool = False) -> str:
    """Return the first free actor of the clause before a word: from the last turn after a comma on.

    With `possessors` also one to whom what a preposition governs belongs: "after X's criticism and his saying that".
    """
    turns = (at for at in range(index - 1, 0, -1) if view.key(at - 1) in COMMAS and view.key(at) in words_of("turn"))
    begin = next(turns, 0)
    return next(
        (
            each.mention.entity_id for each in view.actors
            if begin <= each.first <= begin + _reach(each) and each.last <= index
            and (not each.governed or (possessors and each.possesses))
        ),
        "",
    )  # fmt: skip


def _reach(each: Named) -> int:
    """Return how many words of a clause may stand before the name of the one whom it is about."""
    return _FURTHEST_TOPIC + (_TITLED if each.person else 0)


def opening(view: View, index: int) -> str:
    """Return the actor that a clause without conjunction opens with: "X in an interview said"."""
    first = view.actors[0] if view.actors else None
    return first.mention.entity_id if first and first.first == 0 and first.last <= index else ""

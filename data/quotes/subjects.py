"""Who is named after a verb as its subject."""

from __future__ import annotations

from data.quotes.signs import BEFORE_SPEECH, BREAKS, CLOSING, COMMAS
from data.quotes.view import Named, View, governs
from data.quotes.vocabulary import phrases, words_of
from data.verbs import readings

_FURTHEST_SUBJECT, _FURTHEST_NAME, _LONGEST_TITLE = 20, 3, 10
_POSSESSIVE = ("ته", "ها", "هم", "ائه")
_IN_TITLE = "actor: in a title"


def subject_after(view: View, index: int) -> Named | None:
    """Return who is named after a verb as its subject: the first actor that no preposition governs."""
    if view.key(index + 1) in BEFORE_SPEECH:  # said «X»: a name in marks
        marked = (each for each in view.actors if each.first == index + 2 and view.key(each.last) in CLOSING)
        return next(marked, None)
    stop = index + 1
    while (
        stop < min(len(view.words), index + _FURTHEST_SUBJECT)
        and view.key(stop) not in words_of("that")
        and view.key(stop) not in BEFORE_SPEECH
        and view.sayings.get(stop) is None
        and (stop == index + 1 or not _attended(view, stop))
        and not _relative_of_thing(view, index, stop)
    ):
        stop += 1
    named = [each for each in view.actors if index < each.first < stop]
    free = [each for each in named if not each.governed]
    if view.key(index + 1) in words_of("spokesman"):  # a spokesman of X is not X
        free = [each for each in free if each.first == index + 1]
    if not free:
        return None
    if free[0].mention.rule == _IN_TITLE:  # the body is what somebody named behind it works for
        free = [each for each in free if each.person and not each.unnamed] or free
    entitled = [each for each in named if each is not free[0] and _entitled(view, index, free[0], each)]
    if entitled:
        return entitled[0]
    between = index + 1
    while between < free[0].first:  # "called for the departure of X": X is no subject; "for his part X" may be
        aside = phrases("turn").at(view.words, between)
        if aside is None and view.key(between) in words_of("lead"):
            return None
        between = aside.last if aside else between + 1
    return free[0]


def _relative_of_thing(view: View, verb: int, at: int) -> bool:
    """Return whether a relative clause on something unnamed begins at a word: "the draft which X has seen"."""
    return view.key(at) in words_of("relative") and not any(verb < each.last <= at for each in view.actors)


def _attended(view: View, at: int) -> bool:
    """Return whether a clause begins at a word that tells who else was there: "in a meeting which X attended".

    Who made what was written ("in a statement which X published") speaks in it.
    """
    if not (view.tags[at].verb or _describes(view, at)) or any(each.first <= at < each.last for each in view.actors):
        return False
    return not {view.key(at - 1), view.key(at - 2)} & words_of("writing")


def _describes(view: View, at: int) -> bool:
    """Return whether a word with a pronoun is a verb that describes the noun before it: "a session it held"."""
    before, key = view.tags[at - 1], view.key(at - 1)
    if not view.tags[at].pronoun or before.kind != "NOUN" or before.pronoun or key.startswith("ال"):
        return False
    pronoun = "ها" if key.endswith("ه") else "ه"
    return view.key(at).endswith(pronoun) and any(
        each.pronoun and each.form.kind == "verb" and each.form.person == 3 for each in readings(view.key(at))
    )


def _entitled(view: View, verb: int, title: Named, person: Named) -> bool:
    """Return whether a person's name follows a title that was taken for an actor of its own: the director of X, Y."""
    gap = range(title.last, person.first)
    if not person.person or person.unnamed or person.governed or person.first < title.last:
        return False
    if title.person and title.unnamed:
        return len(gap) <= _LONGEST_TITLE and not any(
            view.key(at) in BREAKS or view.key(at).endswith(_POSSESSIVE) or _outside_titles(view.key(at)) for at in gap
        )
    if view.key(person.first - 1) in COMMAS and view.key(person.last) in BREAKS | words_of("that"):
        inner = [view.key(at) for at in gap[:-1]]  # "the head of the union of …, X, said"
        return title.first > verb + 1 and len(inner) <= _LONGEST_TITLE and not any(
            key in BREAKS or _outside_titles(key) for key in inner
        )  # fmt: skip
    return (
        not title.person and title.first > verb + 1 and len(gap) <= _FURTHEST_NAME
        and not any(governs(view.key(at)) for at in gap)
    )  # fmt: skip


def _outside_titles(key: str) -> bool:
    return governs(key) and key not in words_of("within_title")

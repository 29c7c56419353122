"""Who speaks where the subject is no name: the author of what is written, or who is only called by a role."""

from __future__ import annotations

from data.arabic import splits
from data.quotes.signs import BEFORE_SPEECH, COMMAS
from data.quotes.subjects import subject_after
from data.quotes.view import View
from data.quotes.vocabulary import words_of
from data.tagger import names

_FURTHEST, _FURTHEST_SPEECH = 3, 16
_LONGEST_ROLE, _LONGEST_TITLE = 5, 8


def writer(view: View, index: int) -> str:
    """Return who is named as the author of what is said to say so: "a statement by X said"; empty if nobody is."""
    at = index + 2 if view.key(index + 1) in ("في", "ضمن") else index + 1
    if view.key(at) not in words_of("writing"):
        return ""
    for each in view.actors:
        if at < each.first <= at + _FURTHEST and not any(
            view.key(other) in words_of("that") or view.key(other) in BEFORE_SPEECH for other in range(at, each.first)
        ):
            issued = view.key(each.first - 1) == "عن" and view.key(each.first - 2) in words_of("issued")
            by = issued or view.key(each.first)[:1] == "ل" or _joins_author(view.key(each.first - 1))
            return each.mention.entity_id if by or each.first == at + 1 else ""
    return ""


def speech_maker(view: View, index: int) -> str:
    """Return who made the speech that a verb's words stand in: "X gave a speech in which he said"; empty if nobody."""
    if view.key(index + 1) not in words_of("in_it"):
        return ""
    nearest = range(index - 1, max(-1, index - _FURTHEST_SPEECH), -1)
    speech = next((at for at in nearest if _is(view.key(at), "speech")), None)
    if speech is None:
        return ""
    written = not _is(view.key(speech), "addressed")
    for each in view.actors:  # "a report by X", "the report of X"
        if speech < each.first and each.last <= index and (
            (each.first == speech + 1 and each.mention.start == view.words[each.first].start)
            or (written and view.key(each.first)[:1] == "ل"
                and all(view.tags[at].nominal for at in range(speech + 1, each.first)))
            or (_joins_author(view.key(each.first - 1)) and (written or view.key(each.first - 1) == "من"))
        ):  # fmt: skip
            return each.mention.entity_id
    for at in range(speech - 1, -1, -1):
        if view.tags[at].verb and at not in view.sayings:
            named = subject_after(view, at)
            if named and named.last <= speech:
                return named.mention.entity_id
            before = [each for each in view.actors if each.last == at and not each.governed]
            return before[0].mention.entity_id if before else ""
    return ""


def _joins_author(key: str) -> bool:
    return key in words_of("author", "outlet")


def _is(key: str, kind: str) -> bool:
    return any(each.rest.removeprefix("ال") in words_of(kind) for each in splits(key))


def same_again(view: View, index: int) -> bool:
    """Return whether a verb's subject only says what the speaker is: "the expert added", with no name behind."""
    at = index + 1
    if view.key(at) not in words_of("role"):
        return False
    at += 1
    while at + 1 < len(view.words) and at < index + _LONGEST_ROLE and (
        view.tags[at].kind in ("NOUN", "ADJ") and view.key(at).lstrip("و")[:2] == "ال"
        and (view.tags[at].kind == "ADJ" or view.tags[at].and_)
    ):  # fmt: skip
        at += 1
    if any(first <= at < last for first, last, _ in names(view.sentence)):
        return False
    if view.tags[at].kind == "NOUN" and view.key(at)[:2] == "ال" and view.key(at - 1) not in words_of("role"):
        return True  # "the military expert repeated the words"
    return view.tags[at].kind not in ("NOUN", "ADJ", "PROPN", "X")


def described(view: View) -> dict[str, str]:
    """Return the people of a sentence by what they are called before or after their names, with ال: the expert."""
    found = {}
    for each in view.actors:
        if each.person and not each.unnamed:
            for way, at in ((-1, each.first - 1), (1, each.last + (view.key(each.last) in COMMAS))):
                while 0 <= at < len(view.words) and abs(at - each.first) <= _LONGEST_TITLE and view.tags[at].nominal:
                    role = "ال" + view.key(at).removeprefix("ال")
                    if role in words_of("role"):
                        found[role] = each.mention.entity_id
                    at += way
    return found

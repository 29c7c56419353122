"""The name behind an event noun, and the object that a verbal noun has behind it."""

from __future__ import annotations

from data.events.heads import kin_before
from data.events.lines import PREPOSITIONS, SUBORDINATORS, Line, Named
from data.events.phrases import QUANTIFIERS, joined, number_before, ruled_by, shortened, title_at, titles
from data.events.triggers import Trigger
from data.grammar.words import WORDS as GRAMMAR

_COUNTED = QUANTIFIERS - {"كل", "جميع", "بعض"} | {"عديد", "كثير"}
_TIMES = GRAMMAR["time_adverbs"]


def genitive_of(trigger: Trigger) -> tuple[Named, ...]:
    """Return the mention that follows a noun at once or behind adjectives of it."""
    line = trigger.line
    for each in line.actors:
        if each.last <= trigger.last or each.first <= trigger.first:
            continue
        gap = range(trigger.last, each.first)
        titled = each.person and title_at(line, trigger.last)
        if each.joined or len(gap) > (7 if titled else 3) or any(_parts(line, index) for index in gap):
            return ()
        if kin_before(line, trigger.last - 1, each):
            return ()
        return joined(line, each)
    return ()


def has_object(line: Line, at: int) -> bool:
    """Return whether an indefinite noun stands right behind the name that a verbal noun has (اعتقال الدولة سائقين)."""
    if any(each.first == at and not each.joined for each in line.actors):
        return not line.key(at).startswith("ال") or line.key(at).endswith("ين")
    if at >= len(line.words) or at in line.verbs:
        return False
    word, key = line.classes[at], line.key(at)
    if word.kind not in ("NOUN", "NUM") and not (word.kind == "ADJ" and _counts(line, at)):
        return False
    plain = not (word.and_ or word.preposition or word.pronoun) and line.bare(at) not in PREPOSITIONS
    return plain and not key.startswith("ال") and key not in _TIMES


def _counts(line: Line, at: int) -> bool:
    """Return whether an indefinite plural in ين stands behind a word that is none, so describes nothing before it."""
    return line.key(at).endswith("ين") and line.key(at) != "اثنين" and not line.key(at - 1).endswith(("ين", "ون"))


def objects(line: Line, at: int) -> tuple[Named, ...]:
    return next((joined(line, each) for each in line.actors if at <= each.first <= at + 1 and not each.joined), ())


def object_with_l(line: Line, at: int, *, beside: bool) -> tuple[Named, ...]:
    """Return the object that a verbal noun has with ل, `beside` its doer or behind its adjectives (اعتقاله للوزير)."""
    for each in line.actors:
        if each.first < at:
            continue
        between = range(at, each.first)
        if beside and len(between) > each.person:
            return ()
        direct = all(line.classes[i].kind == "ADJ" or (each.person and _title_with_l(line.key(i))) for i in between)
        return joined(line, each) if direct and ruled_by(line, each) == "ل" else ()
    return ()


def _title_with_l(key: str) -> bool:
    return key.startswith("لل") and f"ا{key[1:]}" in titles()


def _parts(line: Line, index: int) -> bool:
    key = line.bare(index)
    if shortened(line, index) or (key == "من" and line.key(index - 1).removeprefix("ال") in _COUNTED):
        return False
    if line.classes[index].kind == "NUM" or (key == "من" and number_before(line, index, 0)):
        return False
    return (
        index in line.verbs
        or key in PREPOSITIONS
        or key in SUBORDINATORS
        or not key[:1].isalpha()
        or key.startswith(("لل", "بال"))
    )

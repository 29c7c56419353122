"""People without a name whom a number counts: 11 شخصا، أربعة جنود."""

from __future__ import annotations

from functools import lru_cache

from data.dates.numbers import number_at
from data.ids import slug
from data.latin import latin
from data.lexicon.english import counted
from data.lexicon.nouns import small_words
from data.mentions.describing import adjectives
from data.mentions.drafts import Draft
from data.mentions.spans import written
from data.mentions.terms import Line
from data.model import Actor, ActorKind, MentionKind, Word

_STATISTIC = 500  # so many are no group that does or suffers one thing, unless it is death, wounds, flight, protest
_NEAR = 4
_FEW = 10  # behind more than so many, what is counted stands in the singular


def read_counted(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add the people whom the number at a word counts, and return the index after them; None if it counts none.

    Those who are among others are left out (11 شخصا بينهم 4 أطفال), and numbers that only statistics have.
    """
    number = number_at(line.words, at)
    if number is None or number.last >= len(line.looks) or number.value < 2:
        return None
    people = counted(line.looks[number.last].key) or _of_a_people(line, number.last, number.value)
    if not people or line.look(at - 1).key in small_words("among"):
        return None
    if number.value >= _STATISTIC and not _suffer(line, at, number.last):
        return None
    last, country = adjectives(line, number.last + 1, False, False)
    if line.looks[number.last].nisba and line.look(number.last + 1).cut:
        last = number.last + 1  # ستة سعوديين وأجنبي
    draft = Draft(line, at, last, number.cut, MentionKind.ACTOR, "group: counted", country=country)
    text = written(draft)
    row = f"{slug(latin(text))}@{line.sentence.article_id}"
    draft.actor = Actor(row, text, f"{number.value:,.0f} {people}", ActorKind.GROUP)
    drafts.append(draft)
    return last


def _of_a_people(line: Line, at: int, count: float) -> str:
    """Return what people are called whom a number counts by their origin: 34 مصريا، 5 فلسطينيين; empty if none are."""
    nisba = line.looks[at].nisba
    if nisba is None or nisba.definite or line.looks[at].cut:
        return ""
    few = count <= _FEW and nisba.shape == "p" and not line.looks[at].key.endswith("ات")
    many = count > _FEW and nisba.shape == "m" and line.looks[at].key.endswith("ا")
    return f"{nisba.english} people" if few or many else ""


def _suffer(line: Line, at: int, noun: int) -> bool:
    """Say whether so many people do or suffer one thing: the noun says so, or a word of harm shortly before."""
    if line.looks[noun].key.removesuffix("ا") in small_words("suffering"):
        return True
    return any(look.rest in small_words("harm") for look in line.looks[max(0, at - _NEAR) : at])


@lru_cache(maxsize=30_000)
def begins_counted(key: str) -> bool:
    """Return whether a number that may count people begins with a folded word: most begin none."""
    return number_at((Word(0, len(key), key),), 0) is not None

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

_STATISTIC = 500  # so many are no group that does or suffers one thing


def read_counted(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add the people whom the number at a word counts, and return the index after them; None if it counts none.

    Those who are among others are left out (11 شخصا بينهم 4 أطفال), and numbers that only statistics have.
    """
    number = number_at(line.words, at)
    if number is None or number.last >= len(line.looks) or not 2 <= number.value < _STATISTIC:
        return None
    people = counted(line.looks[number.last].key)
    if not people or line.look(at - 1).key in small_words("among"):
        return None
    last, country = adjectives(line, number.last + 1, False, False)
    draft = Draft(line, at, last, number.cut, MentionKind.ACTOR, "group: counted", country=country)
    text = written(draft)
    row = f"{slug(latin(text))}@{line.sentence.article_id}"
    draft.actor = Actor(row, text, f"{number.value:,.0f} {people}", ActorKind.GROUP)
    drafts.append(draft)
    return last


@lru_cache(maxsize=30_000)
def begins_counted(key: str) -> bool:
    """Return whether a number that may count people begins with a folded word: most begin none."""
    return number_at((Word(0, len(key), key),), 0) is not None

"""To whom a body's or group's noun with ال alone goes back: الوزارة، البرلمان، المسلحون."""

from __future__ import annotations

from collections import deque

from data.arabic import fold_word, without_article
from data.lexicon.nouns import nisbas, number, small_words
from data.mentions.drafts import Draft
from data.model import Actor, ActorKind

_NEAR = 3  # sentences
_NEARER = 2


def earlier(draft: Draft, seen: deque[Draft]) -> Actor | None:
    """Return the actor to whom a head with ال alone goes back."""
    head = draft.head
    assert head is not None
    for other in reversed(seen):
        if (
            other.head
            and other.head.family == head.family
            and _same_noun(other.head.word, head.word)
            and other.head.state != "own"
        ):
            return other.entity if isinstance(other.entity, Actor) else None
    if head.family == "body" and head.word != "برلمان" and (begun := _begun(head.word, seen)):
        return begun
    for other in reversed(seen):
        actor = other.entity
        assert isinstance(actor, Actor)
        if head.word == "برلمان" and (actor.sector == "LEG" or is_house(other)):
            return actor
        if (
            other.head
            and other.head.family == head.family
            and other.head.entry == head.entry
            and other.head.state != "own"
        ) and number(other.head.word) == number(head.word):
            return actor
        if (
            head.entry in ("militants", "factions")
            and number(head.word) not in ("ارهابي", "متطرف", "لواء", "سرا")
            and not head.word.endswith(("ان", "لين"))
            and actor.kind is ActorKind.ARMED_GROUP
        ):
            return actor
        called = other.head is None or other.head.family == "body"
        if head.word in ("جماعه", "تنظيم") and actor.kind is ActorKind.ARMED_GROUP and called:
            return actor
        near = draft.line.sentence.n - other.line.sentence.n <= _NEAR
        if near and head.family == "group" and other.rule == "group: counted" and _counts(other, head.word):
            return actor
    return None


def _begun(noun: str, seen: deque[Draft]) -> Actor | None:
    """Return the actor named last by a name that the lexicon has and that begins with a noun: حركة فتح … الحركة."""
    for other in reversed(seen):
        actor = other.entity
        if isinstance(actor, Actor) and other.head is None and actor.kind is not ActorKind.PERSON:
            called = (fold_word(actor.name_ar).split()[0], other.line.looks[other.first].rest)
            if noun in map(without_article, called):
                return actor
    return None


def _counts(draft: Draft, noun: str) -> bool:
    """Say whether a number counts people of a noun in a draft: 70 ألف متظاهر … المتظاهرون."""
    looks = draft.line.looks[draft.first : draft.last]
    return any(number(number(look.rest)) == number(number(noun)) for look in looks)


def official(draft: Draft, seen: deque[Draft]) -> Actor | None:
    """Return the person named shortly before one official of whom no more than a country is said: المسؤول الأمريكي."""
    head = draft.head
    if head is None or head.entry != "official" or head.word not in small_words("singular"):
        return None
    if not all(word in nisbas() for word in draft.modifiers):
        return None
    for other in reversed(seen):
        actor = other.entity
        if draft.line.sentence.n - other.line.sentence.n > _NEARER:
            break
        if isinstance(actor, Actor) and actor.kind is ActorKind.PERSON and draft.country in ("", actor.country):
            return actor
    return None


def is_house(draft: Draft) -> bool:
    """Say whether a draft is a council of deputies, which is a parliament: مجلس النواب، مجلس الأمة."""
    return bool(draft.head and draft.head.word == "مجلس" and small_words("deputies").intersection(draft.modifiers))


def _same_noun(one: str, other: str) -> bool:
    """Say whether two heads are one noun, the second perhaps without the rest; a dual has two endings."""
    return (
        one == other
        or one.partition(" ")[0] == other
        or (one[:-2] == other[:-2] and {one[-2:], other[-2:]} == {"ان", "ين"})
    )

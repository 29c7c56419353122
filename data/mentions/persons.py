"""A person of an article: names borne in it, when two names are one person's, and the row."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from operator import attrgetter

from data.arabic import skeleton, words
from data.ids import slug
from data.latin import latin
from data.lexicon.nouns import small_words
from data.mentions.drafts import Draft
from data.mentions.english import english
from data.mentions.spans import written
from data.model import Actor, ActorKind

FAMILY_FIRST = frozenset(("CHN", "PRK", "KOR"))
_order = attrgetter("order")


@dataclass(slots=True)
class Person:
    """A person of the article: the words of the fullest name, the actor if listed, the titles borne."""

    names: list[tuple[str, ...]]
    actor: Actor | None = None
    posts: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)

    @property
    def full(self) -> tuple[str, ...]:
        """The longest name."""
        return max(self.names, key=len)

    def add(self, draft: Draft) -> None:
        """Add a mention, in the order of the article."""
        insort(self.drafts, draft, key=_order)

    def last_before(self, draft: Draft) -> tuple[int, int] | None:
        """Return where the person was named last before a draft; None if nowhere."""
        at = bisect_left(self.drafts, draft.order, key=_order)
        return self.drafts[at - 1].order if at else None

    def surnames(self) -> set[tuple[str, ...]]:
        """Return the ends of the names that may stand alone; where family names come first, those."""
        found: set[tuple[str, ...]] = set()
        for name in self.names:
            if len(name) < 2:
                continue
            start = len(name) - 1 - (name[-1] == "الله")
            while start > 1 and name[start - 1] in small_words("surname_starts"):
                start -= 1
            found.add(name[start:])
            if start > 1 and name[start - 1] in ("بن", "ولد", "ابن"):
                found.add(name[start - 1 :])
            if self.actor and self.actor.country in FAMILY_FIRST:
                found.add(name[:1])
        return found


def join(person: Person, draft: Draft, words: tuple[str, ...]) -> None:
    if words not in person.names:
        person.names.append(words)
    person.add(draft)
    if draft.post:
        person.posts.append((draft.post.office, draft.country, draft.modifiers))


def words_of(draft: Draft) -> tuple[str, ...]:
    keys = [word.key for word in draft.line.words[draft.first : draft.last]]
    keys[0] = keys[0][draft.cut :]
    return tuple(key for key in keys if key not in ("#", "-"))


def keys(name: str) -> list[str]:
    return [word.key for word in words(name) if word.key != "-"]


def same_person(person: Person, words: tuple[str, ...]) -> bool:
    """Say whether a full name is another way to write a person's: same ends, or one contains the other."""
    for name in person.names:
        if len(name) < 2:
            continue
        if set(words) <= set(name) or set(name) <= set(words):
            return True
        if alike(name[0], words[0]) and alike(name[-1], words[-1]):
            return True
    return False


def alike(one: str, other: str) -> bool:
    return one == other or (len(skeleton(one)) > 2 and skeleton(one) == skeleton(other))


def person_row(person: Person) -> Actor:
    """Return the row of a person whom no list holds: the full name's, or that of an office in this article."""
    draft = max(person.drafts, key=lambda d: len(d.person)) if person.full else person.drafts[0]
    text = written(draft)
    country = next((of for _, of, _ in person.posts if len(of) == 3 and of.isupper()), "")
    if not person.full:
        article = draft.line.sentence.article_id
        called = english(text, False) or latin(text)
        return Actor(f"{slug(latin(text))}@{article}", text, called, ActorKind.PERSON, country)
    name = latin(text)
    return Actor(slug(name), text, name, ActorKind.PERSON, country)

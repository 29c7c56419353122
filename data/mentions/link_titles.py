"""Who is meant by a title that stands alone."""

from __future__ import annotations

from collections.abc import Iterable

from data.lexicon.nouns import Head, departments, heads
from data.mentions.drafts import Draft
from data.mentions.persons import Person


def link_titles(people: list[Person], drafts: Iterable[Draft]) -> None:
    """Give titles that stand alone to the person who bears them, by post and country; else to a person of their own."""
    own: dict[tuple[str, str, tuple[str, ...]], Person] = {}
    for draft in sorted(
        (d for d in drafts if d.head and d.head.family == "title" and not d.head.plural), key=lambda d: d.order
    ):
        head = draft.head
        assert head is not None
        core = _offices(draft.modifiers)
        best = None
        for person in people:
            if person.drafts and _bears(person, head.office, draft.country, core):
                rank = (any(d.order < draft.order for d in person.drafts), _last_before(person, draft))
                if best is None or rank > best[0]:
                    best = (rank, person)
        key = (head.office, draft.country, draft.modifiers)
        bearer = best[1] if best else own.get(key)
        if bearer is None:
            bearer = own[key] = Person([()])
            bearer.posts.append(key)
            people.append(bearer)
        bearer.drafts.append(draft)


def _last_before(person: Person, draft: Draft) -> tuple[int, int]:
    """Return where the person was named last before a draft; if only after it, the nearer the greater."""
    orders = [d.order for d in person.drafts if d.order < draft.order]
    if orders:
        return max(orders)
    sentence, word = min(d.order for d in person.drafts)
    return -sentence, -word


def _bears(person: Person, entry: str, country: str, core: frozenset[str]) -> bool:
    """Say whether one of a person's titles is this one."""
    for post, of, words in person.posts:
        if entry == "counterpart":
            if country and of == country:
                return True
            continue
        if post != entry or (country and of and country != of):
            continue
        if country and not of and person.actor and person.actor.country not in ("", country):
            continue
        borne = _offices(words)
        if core <= borne and not (entry == "president" and borne and not core):
            return True
    return False


def _offices(words: Iterable[str]) -> frozenset[str]:
    """Return the words of a title that say which office it is: departments and bodies."""
    return frozenset(
        _plain(word) for word in words if word in departments() or any(head.family == "body" for head in _heads(word))
    )


def _heads(word: str) -> tuple[Head, ...]:
    return heads().get(word, {}).get((), ())


def _plain(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word

"""Who is meant by a title that stands alone."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from data.arabic import fold, without_article
from data.arabic import words as words_of
from data.lexicon.nouns import Head, adjectives, departments, heads, nisbas, small_words
from data.mentions.drafts import Draft
from data.mentions.persons import Person
from data.mentions.roles import RULE

Post = tuple[str, str, tuple[str, ...]]


def link_titles(people: list[Person], drafts: Iterable[Draft]) -> None:
    """Give titles that stand alone to the person who bears them, by post and country; else to a person of their own."""
    own: dict[tuple[str, str, tuple[str, ...]], Person] = {}
    for draft in sorted(
        (d for d in drafts if d.head and d.head.family == "title" and not d.head.plural and d.rule != RULE),
        key=lambda d: d.order,
    ):
        head = draft.head
        assert head is not None
        core = _offices(draft.modifiers)
        if head.entry == "president" and (only := _only_president(people, draft)):
            only.add(draft)
            continue
        best = None
        for person in people:
            if not person.drafts or (head.word[-1] == "ه" and not _woman(person)):
                continue
            said = _bears(person.posts, person, draft, core)
            if said or _bears(_listed(person), person, draft, core):
                rank = (said, bool(person.last_before(draft)), _last_before(person, draft))
                if best is None or rank > best[0]:
                    best = (rank, person)
        key = (head.office, draft.country, draft.modifiers)
        bearer = best[1] if best else own.get(key)
        if bearer is None:
            bearer = own[key] = Person([()])
            bearer.posts.append(key)
            people.append(bearer)
        bearer.add(draft)


def _only_president(people: Iterable[Person], draft: Draft) -> Person | None:
    """Return the article's one head of state where a title is of the republic's: رئيس الجمهورية، رئيس البلاد."""
    if not draft.modifiers or not small_words("of_republics").issuperset(draft.modifiers):
        return None
    bearers = [
        person
        for person in people
        if person.drafts
        and any(office == "president" and not _offices(words) and not _term(words) for office, _, words in
                (*person.posts, *_listed(person)))
    ]  # fmt: skip
    return bearers[0] if len(bearers) == 1 else None


def _last_before(person: Person, draft: Draft) -> tuple[int, int]:
    """Return where the person was named last before a draft; if only after it, the nearer the greater."""
    before = person.last_before(draft)
    if before:
        return before
    sentence, word = person.drafts[0].order
    return -sentence, -word


def _listed(person: Person) -> tuple[Post, ...]:
    """Return the office that the lexicon gives a person, if it does."""
    return (office(person.actor.title_ar),) if person.actor and person.actor.title_ar else ()


@cache
def office(title: str) -> Post:
    """Return a title's office, the country of its adjective, and its other words."""
    keys = tuple(word.key for word in words_of(title))
    for rest, found in heads().get(keys[0], {}).items():
        if keys[1 : 1 + len(rest)] == rest:
            head = next((one for one in found if one.family == "title"), None)
            if head:
                words = keys[1 + len(rest) :]
                country = next((nisbas()[word].code for word in words if word in nisbas()), "")
                return head.office, country, words
    return "", "", keys


def _bears(posts: Iterable[Post], person: Person, draft: Draft, core: frozenset[str]) -> bool:
    """Say whether one of a person's titles is the one that stands alone in a draft."""
    assert draft.head is not None
    entry, country = draft.head.office, draft.country
    for post, of, words in posts:
        if entry == "counterpart":
            if country and of == country:
                return True
            continue
        if post != entry or (country and of and country != of) or _term(words) != _term(draft.modifiers):
            continue
        if country and not of and person.actor and person.actor.country not in ("", country):
            continue
        borne = _offices(words)
        if core and _apart(_details(words), _details(draft.modifiers)):
            continue
        if core <= borne and not (entry == "president" and borne and not core):
            return True
    return False


def _term(words: Iterable[str]) -> str:
    """Return whether a title is of someone who held it before, of someone who is to hold it, or of its holder."""
    plain = {without_article(word) for word in words}
    return next((term for term in ("former", "coming") if not plain.isdisjoint(small_words(term))), "")


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _details(words: Iterable[str]) -> frozenset[str]:
    """Return the words of a title that are no office, country or adjective: the faculty of whose dean it speaks."""
    known = adjectives()
    plain = {without_article(word) for word in words}
    return frozenset(word for word in plain if not (word in known or _heads(word) or f"ال{word}" in nisbas()))


def _woman(person: Person) -> bool:
    """Say whether a feminine title may be a person's: one of hers is, or none is known."""
    offices = [draft.post.word for draft in person.drafts if draft.post]
    if person.actor and person.actor.title_ar:
        offices.append(fold(person.actor.title_ar.split()[0]))
    return not offices or any(word.endswith("ه") for word in offices)


def _offices(words: Iterable[str]) -> frozenset[str]:
    """Return the words of a title that say which office it is: departments and bodies."""
    return frozenset(
        without_article(word)
        for word in words
        if word in departments() or any(head.family == "body" for head in _heads(word))
    )


def _heads(word: str) -> tuple[Head, ...]:
    return heads().get(word, {}).get((), ())

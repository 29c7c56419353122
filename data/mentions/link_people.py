"""Which mentions are of one person: full names, surnames alone, and titles that stand for someone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from data.arabic import skeleton, splits
from data.ids import slug
from data.latin import latin
from data.lexicon.nouns import Head, departments, heads
from data.mentions.drafts import Draft
from data.mentions.terms import Line
from data.model import Actor, ActorKind, MentionKind

_JOINING = frozenset(("بن", "ابن", "ولد", "ال", "ابو", "ابي", "عبد", "دي", "دو", "فان", "فون", "لو", "ام", "الشيخ", "قائد", "اوغلو"))
_FAMILY_FIRST = frozenset(("CHN", "PRK", "KOR"))


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

    def surnames(self) -> set[tuple[str, ...]]:
        """Return the ends of the names that may stand alone, and the family name that stands first in some countries."""
        found: set[tuple[str, ...]] = set()
        for name in self.names:
            if len(name) < 2:
                continue
            start = len(name) - 1
            while start > 1 and name[start - 1] in _JOINING:
                start -= 1
            found.add(name[start:])
            if start > 1 and name[start - 1] in ("بن", "ولد", "ابن") :
                found.add(name[start - 1 :])
            if self.actor and self.actor.country in _FAMILY_FIRST:
                found.add(name[:1])
        return found


def link_people(lines: Sequence[Line], drafts: list[Draft]) -> list[Draft]:
    """Give each person's drafts one actor, and return the drafts with those of surnames that stand alone added."""
    people = _full_names(drafts)
    _short_names(people, drafts)
    drafts = _propagated(people, lines, drafts)
    drafts = _before_names(drafts)
    _titles(people, drafts)
    for person in people:
        actor = person.actor or _actor(person)
        for draft in person.drafts:
            draft.entity = actor
    return drafts


def _full_names(drafts: Iterable[Draft]) -> list[Person]:
    """Return the people whom the article names in full or the lexicon knows."""
    people: list[Person] = []
    by_actor: dict[str, Person] = {}
    for draft in drafts:
        words = draft.person
        if draft.actor and draft.actor.kind is ActorKind.PERSON:
            words = _words(draft)
            person = by_actor.get(draft.actor.actor_id)
            if person is None:
                person = by_actor[draft.actor.actor_id] = Person([words], draft.actor)
                person.names.append(tuple(_keys(draft.actor.name_ar)))
                people.append(person)
            _join(person, draft, words)
    for draft in sorted((d for d in drafts if len(d.person) > 1), key=lambda d: -len(d.person)):
        person = next((p for p in people if _same(p, draft.person)), None)
        if person is None:
            person = Person([draft.person])
            people.append(person)
        _join(person, draft, draft.person)
    return people


def _join(person: Person, draft: Draft, words: tuple[str, ...]) -> None:
    if words not in person.names:
        person.names.append(words)
    person.drafts.append(draft)
    if draft.post:
        person.posts.append((draft.post.entry, draft.country, draft.modifiers))


def _words(draft: Draft) -> tuple[str, ...]:
    keys = [word.key for word in draft.line.words[draft.first : draft.last]]
    keys[0] = keys[0][draft.cut :]
    return tuple(key for key in keys if key not in ("#", "-"))


def _keys(name: str) -> list[str]:
    from data.arabic import words

    return [word.key for word in words(name) if word.key != "-"]


def _same(person: Person, words: tuple[str, ...]) -> bool:
    """Say whether a full name is another way to write a person's: same ends, or one contains the other."""
    for name in person.names:
        if len(name) < 2:
            continue
        if set(words) <= set(name) or set(name) <= set(words):
            return True
        if _alike(name[0], words[0]) and _alike(name[-1], words[-1]):
            return True
    return False


def _alike(one: str, other: str) -> bool:
    return one == other or (len(skeleton(one)) > 2 and skeleton(one) == skeleton(other))


def _short_names(people: list[Person], drafts: Sequence[Draft]) -> None:
    """Join drafts of one word to the person whose name ends (else begins) with it, else make a new person.

    A word that only the tagger takes for a name, once and without a title, is left out.
    """
    often = Counter(draft.person[0] for draft in drafts if len(draft.person) == 1)
    for draft in drafts:
        if len(draft.person) != 1:
            continue
        word = draft.person[0]
        matching = [p for p in people if any(_alike(name[-1], word) for name in p.names)]
        matching = matching or [p for p in people if any(_alike(part, word) for name in p.names for part in name)]
        person = _nearest(matching, draft)
        if person is None and not draft.post and draft.rule == "person: tagger" and often[word] < 2:
            continue
        if person is None:
            person = Person([draft.person])
            people.append(person)
        _join(person, draft, draft.person)


def _nearest(people: Sequence[Person], draft: Draft) -> Person | None:
    """Return the person named last before a draft, else the first after it."""
    before = [(max(d.order for d in p.drafts if d.order < draft.order), at) for at, p in enumerate(people) if any(d.order < draft.order for d in p.drafts)]
    if before:
        return people[max(before)[1]]
    return people[0] if people else None


def _propagated(people: Sequence[Person], lines: Sequence[Line], drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, with new ones where a surname of someone named in full stands alone."""
    owners: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
    for person in people:
        for surname in person.surnames():
            owners.setdefault(surname[0], []).append((surname, person))
    if not owners:
        return drafts
    covered: dict[tuple[int, int], Draft] = {}
    for draft in drafts:
        for at in range(draft.first, draft.last):
            covered[draft.line.sentence.n, at] = draft
    dropped: set[int] = set()
    added: list[Draft] = []
    for line in lines:
        at = 0
        while at < len(line.words):
            found = _surname(owners, line, at)
            at += 1
            if found is None:
                continue
            surname, person, cut = found
            last = at - 1 + len(surname)
            owner = covered.get((line.sentence.n, at - 1))
            if owner and not _weaker(owner, at - 1, last):
                continue
            if owner:
                dropped.add(id(owner))
            draft = Draft(line, at - 1, last, cut, MentionKind.ACTOR, "person: surname", person=surname)
            person.drafts.append(draft)
            added.append(draft)
            at = last
    return [*(draft for draft in drafts if id(draft) not in dropped), *added]


def _before_names(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without titles right behind which a surname was found: الرئيس كير."""
    starts = {(d.line.sentence.n, d.first) for d in drafts if d.rule == "person: surname" and not d.cut}
    return [
        d for d in drafts if d.rule != "person: title alone" or (d.line.sentence.n, d.last) not in starts
    ]


def _weaker(owner: Draft, first: int, last: int) -> bool:
    """Say whether a draft gives way to a surname: a city or description of the same words."""
    return owner.kind is MentionKind.LOCATION and owner.first >= first and owner.last <= last and not any(p.by_hand for p in owner.places)


def _surname(
    owners: dict[str, list[tuple[tuple[str, ...], Person]]], line: Line, at: int
) -> tuple[tuple[str, ...], Person, int] | None:
    for split in splits(line.words[at].key):
        for surname, person in sorted(owners.get(split.rest, ()), key=lambda pair: -len(pair[0])):
            keys = tuple(word.key for word in line.words[at + 1 : at + len(surname)])
            if keys != surname[1:]:
                continue
            look = line.look(at)
            if len(surname) == 1 and (look.nisba or look.adjective or look.heads or look.stop or look.department or (line.verb(at) and not line.verb(at - 1))):
                continue
            if len(surname) == 1 and len(split.rest) < 3 and not (person.actor and person.actor.country in _FAMILY_FIRST and at in line.people):
                continue
            if len(surname) == 1 and line.look(at - 1).key == "ال":
                continue
            return surname, person, split.cut
    return None


def _titles(people: list[Person], drafts: Iterable[Draft]) -> None:
    """Give titles that stand alone to the person who bears them, by post and country; else to a person of their own."""
    own: dict[tuple[str, str, tuple[str, ...]], Person] = {}
    for draft in sorted((d for d in drafts if d.head and d.head.family == "title" and not d.head.plural), key=lambda d: d.order):
        head = draft.head
        assert head is not None
        core = _offices(draft.modifiers)
        best = None
        for person in people:
            if person.drafts and _bears(person, head.entry, draft.country, core):
                rank = (any(d.order < draft.order for d in person.drafts), _last_before(person, draft))
                if best is None or rank > best[0]:
                    best = (rank, person)
        person = best[1] if best else None
        if person is None:
            key = (head.entry, draft.country, draft.modifiers)
            person = own.get(key)
            if person is None:
                person = own[key] = Person([()])
                person.posts.append(key)
                people.append(person)
        person.drafts.append(draft)


def _last_before(person: Person, draft: Draft) -> tuple[int, int]:
    orders = [d.order for d in person.drafts if d.order < draft.order]
    return max(orders) if orders else tuple(-part for part in min(d.order for d in person.drafts))  # type: ignore[return-value]


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


def _actor(person: Person) -> Actor:
    """Return the row of a person whom no list holds: the full name's id, or an unnamed office-holder's of this article."""
    draft = max(person.drafts, key=lambda d: len(d.person)) if person.full else person.drafts[0]
    surface = _surface(draft)
    country = next((of for _, of, _ in person.posts if len(of) == 3 and of.isupper()), "")
    english = latin(surface)
    if not person.full:
        article = draft.line.sentence.article_id
        return Actor(f"{slug(english)}@{article}", surface, english, ActorKind.PERSON, country)
    return Actor(slug(english), surface, english, ActorKind.PERSON, country)


def _surface(draft: Draft) -> str:
    from data.mentions.spans import surface

    return surface(draft)

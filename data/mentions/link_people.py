"""Which mentions are of one person: full names, surnames alone, and titles that stand for someone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from data.arabic import rests, splits
from data.latin import given, is_part
from data.mentions.drafts import Draft
from data.mentions.link_titles import link_titles
from data.mentions.persons import FAMILY_FIRST, Person, alike, join, keys, person_row, same_person, words_of
from data.mentions.roles import link_roles
from data.mentions.terms import Line
from data.model import ActorKind, MentionKind


def link_people(lines: Sequence[Line], drafts: list[Draft]) -> list[Draft]:
    """Give each person's drafts one actor, and return the drafts with those of surnames that stand alone added."""
    _end_at_surnames(drafts)
    _go_on(drafts)
    people = _full_names(drafts)
    _short_names(people, drafts)
    drafts = _propagated(people, lines, drafts)
    drafts = _before_names(drafts)
    link_titles(people, drafts)
    drafts = link_roles(people, drafts)
    for person in people:
        actor = person.actor or person_row(person)
        for draft in person.drafts:
            draft.entity = actor
    return drafts


def _end_at_surnames(drafts: Sequence[Draft]) -> None:
    """Cut what the tagger takes for a name behind the surname of someone named in full: انتقد ليفينسون نزوع."""
    surnames = {draft.person[-1] for draft in drafts if len(draft.person) > 1}
    for draft in drafts:
        if draft.actor and draft.actor.kind is ActorKind.PERSON and draft.last > draft.first + 1:
            surnames.add(words_of(draft)[-1])
    for draft in drafts:
        if len(draft.person) == 2 and draft.person[0] in surnames and draft.last == draft.first + 2:
            first, second = draft.person
            if not (is_part(first) or is_part(second) or second in surnames or given(second)):
                draft.last, draft.person = draft.first + 1, (first,)


def _go_on(drafts: Sequence[Draft]) -> None:
    """Let a name go on with its last word where the article has the whole elsewhere: عبد الحليم [خدام]."""
    names = {draft.person for draft in drafts if len(draft.person) > 2}
    begun = {name[:-1]: name for name in names}
    for draft in drafts:
        whole = begun.get(draft.person)
        if whole and draft.last < len(draft.line.words) and draft.line.words[draft.last].key == whole[-1]:
            draft.last, draft.person = draft.last + 1, whole


def _full_names(drafts: Iterable[Draft]) -> list[Person]:
    """Return the people whom the article names in full or the lexicon knows."""
    people: list[Person] = []
    by_actor: dict[str, Person] = {}
    for draft in drafts:
        words = draft.person
        if draft.actor and draft.actor.kind is ActorKind.PERSON:
            words = words_of(draft)
            person = by_actor.get(draft.actor.actor_id)
            if person is None:
                person = by_actor[draft.actor.actor_id] = Person([words], draft.actor)
                person.names.append(tuple(keys(draft.actor.name_ar)))
                people.append(person)
            join(person, draft, words)
    for draft in sorted((d for d in drafts if len(d.person) > 1), key=lambda d: -len(d.person)):
        person = next((p for p in people if same_person(p, draft.person)), None)
        if person is None:
            person = Person([draft.person])
            people.append(person)
        join(person, draft, draft.person)
    return people


def _short_names(people: list[Person], drafts: Sequence[Draft]) -> None:
    """Join drafts of one word to the person whose name ends (else begins) with it, else make a new person.

    A word that only the tagger takes for a name, once and without a title, is left out.
    """
    often = Counter(draft.person[0] for draft in drafts if len(draft.person) == 1)
    proper = {
        draft.person[0] for draft in drafts if draft.person and draft.line.classes[draft.first].kind in ("PROPN", "X")
    }
    for draft in drafts:
        if len(draft.person) != 1:
            continue
        word = draft.person[0]
        matching = [p for p in people if any(alike(name[-1], word) for name in p.names)]
        matching = matching or [p for p in people if any(alike(part, word) for name in p.names for part in name)]
        person = _nearest(matching, draft)
        if person is None and not draft.post and draft.rule == "person: tagger" and often[word] < 2:
            continue
        if person is None and not draft.post and word not in proper:
            continue
        if person is None:
            person = Person([draft.person])
            people.append(person)
        join(person, draft, draft.person)


def _nearest(people: Sequence[Person], draft: Draft) -> Person | None:
    """Return the person named last before a draft, else the first after it."""
    before = [(last, at) for at, person in enumerate(people) if (last := person.last_before(draft))]
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
    every = {word.key for line in lines for word in line.words}
    met = {key for key in every if not owners.keys().isdisjoint(rests(key))}
    dropped: set[int] = set()
    added: list[Draft] = []
    for line in lines if met else ():
        free = 0
        for at, word in enumerate(line.words):
            if word.key not in met or at < free:
                continue
            found = _surname(owners, line, at)
            if found is None:
                continue
            surname, person, cut = found
            last = at + len(surname)
            owners_here = [covered.get((line.sentence.n, index)) for index in range(at, last)]
            if any(owner and not _weaker(owner, at, last) for owner in owners_here):
                continue
            dropped.update(id(owner) for owner in owners_here if owner)
            draft = Draft(line, at, last, cut, MentionKind.ACTOR, "person: surname", person=surname)
            person.add(draft)
            added.append(draft)
            free = last
    return [*(draft for draft in drafts if id(draft) not in dropped), *added]


def _before_names(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without titles right behind which a name was found: الرئيس كير."""
    starts = {
        (d.line.sentence.n, d.first)
        for d in drafts
        if not d.cut and d.rule in ("person: surname", "person: tagger", "person: lexicon")
    }
    return [d for d in drafts if d.rule != "person: title alone" or (d.line.sentence.n, d.last) not in starts]


def _weaker(owner: Draft, first: int, last: int) -> bool:
    """Say whether a draft gives way to a surname: a city or description of the same words."""
    return (
        owner.kind is MentionKind.LOCATION
        and owner.first >= first
        and owner.last <= last
        and not any(p.by_hand for p in owner.places)
    )


def _surname(
    owners: dict[str, list[tuple[tuple[str, ...], Person]]], line: Line, at: int
) -> tuple[tuple[str, ...], Person, int] | None:
    for split in splits(line.words[at].key):
        if split.rest not in owners:
            continue
        for surname, person in sorted(owners[split.rest], key=lambda pair: -len(pair[0])):
            keys = tuple(word.key for word in line.words[at + 1 : at + len(surname)])
            if keys != surname[1:]:
                continue
            look = line.look(at)
            if len(surname) == 1 and (
                look.nisba
                or look.adjective
                or look.heads
                or look.stop
                or look.department
                or (line.verb(at) and not line.verb(at - 1))
            ):
                continue
            if (
                len(surname) == 1
                and len(split.rest) < 3
                and not (person.actor and person.actor.country in FAMILY_FIRST and at in line.people)
            ):
                continue
            if len(surname) == 1 and line.look(at - 1).key == "ال":
                continue
            return surname, person, split.cut
    return None

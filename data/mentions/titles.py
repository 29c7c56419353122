"""Titles before and behind names, and titles that stand for their bearer."""

from __future__ import annotations

from data.lexicon.names import Name
from data.lexicon.nouns import Head, small_words
from data.lexicon.phrases import Match
from data.mentions.bearers import bearer, called, past_honorifics
from data.mentions.describing import adjectives, country_of, named
from data.mentions.drafts import Draft
from data.mentions.extents import Extent, extent, place_of_work, whole
from data.mentions.inside_titles import inside
from data.mentions.people import person_at
from data.mentions.roles import role_alone
from data.mentions.terms import Line
from data.model import ActorKind, MentionKind


def read_title(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add what a title at a word names, and return the index after it; None if no title begins there.

    With a name behind it, the states and bodies inside it and the person are added; with a name before it, what is
    inside it; alone, the title is the person's mention, or a group's if it is a plural.
    """
    found = line.head(at, "title")
    if found is None:
        return None
    head, after = found
    sort = head.fields.sort
    named_for = head.state == "def" and (sort == "honorific" or head.entry == "monarch") and not line.looks[at].cut
    place = line.head(at - 1, "place") if named_for else None
    if place and not place[0].state:
        namesake = person_at(line, after) or called(line, after)
        return namesake.last if namesake else None  # مدينة الملك فيصل
    if sort == "honorific":
        behind = past_honorifics(line, after)
        person = person_at(line, behind) or called(line, behind)
        if person is None:
            return role_alone(line, at, after, head, drafts)
        drafts.append(person)
        return person.last
    phrase = _phrase(line, after, head)
    person, phrase = bearer(line, after, head, phrase)
    if person is not None:
        person.post, person.country, person.modifiers = head, phrase.country, _words(line, after, phrase.last)
        if sort == "counterpart":
            person.post, person.modifiers = _same_post(drafts, head)
        drafts.extend(inside(line, after if head.entry != "pope" else at + 1, phrase.last))
        drafts.append(person)
        return person.last
    if sort == "role":
        return role_alone(line, at, after, head, drafts)
    if head.plural:
        return None
    return _alone(line, at, head, phrase, drafts)


def _phrase(line: Line, after: int, head: Head) -> Extent:
    """Return the extent of a title: department, adjectives, country, body, and what ل, باسم or في add."""
    phrase = extent(line, after, head, loose=False)
    inner = line.head(after, "body")
    if inner and phrase.described and not line.looks[after].cut:
        body = whole(line, inner[1], inner[0])
        if body.last > phrase.last:
            phrase = Extent(body.last, phrase.country or body.country, phrase.names, True)
    last, country, names = phrase.last, phrase.country, phrase.names
    look = line.look(last)
    if look.particles.endswith("ل") or look.key.startswith("لل"):
        match = line.names[last] if last < len(line.looks) else None
        if match and match.split.particles.endswith("ل") and not match.values[0].bare:
            if not _employs(match, head):
                return Extent(last, country, names, last > after)
            last, names = match.last, (*names, last)
            country = country or country_of(line, match.first)
        elif head.fields.sent and any(one.family == "body" for _, heads in look.heads for one in heads):
            inner = line.head(last, "body")
            if inner:
                deeper = extent(line, inner[1], inner[0])
                last, country = deeper.last, country or deeper.country
        elif look.department or (look.definite and head.entry in ("envoy", "secretary", "director", "spokesman")):
            last, _ = adjectives(line, last + 1, True, True)
    elif head.entry in ("spokesman", "envoy", "ambassador", "deputy", "commander", "secretary") or (
        head.entry == "director" and look.rest != "من"
    ):
        work = place_of_work(line, last) if look.rest in ("باسم", "في", "لدي") else Extent(last)
        if head.entry == "envoy" and look.rest == "الي" and named(line, last + 1):
            match = line.names[last + 1]
            assert match is not None
            work = Extent(match.last, "", (last + 1,), True)
        last, country, names = work.last, country or work.country, (*names, *work.names)
    last, country = adjectives(line, last, bool(head.state) or bool(phrase.described), False, country)
    return Extent(last, country, names, last > after)


def _employs(match: Match[Name], head: Head) -> bool:
    """Say whether what follows ل may be whose officer someone is; a minister's is never, a medium is told something."""
    entry = match.values[0].actor
    return head.fields.sent and not (entry and entry.actor.sector == "MED")


def _words(line: Line, first: int, last: int) -> tuple[str, ...]:
    return tuple(look.rest for look in line.looks[first:last] if look.letters)


def _same_post(drafts: list[Draft], head: Head) -> tuple[Head, tuple[str, ...]]:
    """Return the post of the person named before a counterpart."""
    for draft in reversed(drafts):
        post = draft.post or (draft.head if draft.head and draft.head.family == "title" else None)
        if post and post.fields.sort == "post":
            return post, draft.modifiers
    return head, ()


def _alone(line: Line, at: int, head: Head, phrase: Extent, drafts: list[Draft]) -> int | None:
    """Add a title that stands for its bearer, unless the bearer's name stands right before it."""
    previous = drafts[-1] if drafts else None
    if (
        previous
        and previous.line is line
        and (previous.person or (previous.actor and previous.actor.kind is ActorKind.PERSON))
    ):
        between = line.looks[previous.last : at]
        if not line.looks[at].cut and (not between or (len(between) == 1 and between[0].key in ("،", "-"))):
            if previous.post is None:
                previous.post, previous.country = head, phrase.country
                previous.modifiers = _words(line, at + 1, phrase.last)
            drafts.extend(inside(line, at + 1, phrase.last))
            return phrase.last
    genitive = extent(line, line.head(at, "title")[1], head, loose=False)  # type: ignore[index]
    definite = bool(head.state) or (
        genitive.described and (line.looks[genitive.last - 1].definite or bool(genitive.names))
    )
    if not definite and not (head.entry == "spokesman" and phrase.described):
        return None
    if (head.fields.sort == "counterpart" and head.state != "own") or (head.word == "ممثل" and not phrase.described):
        return None
    before = line.look(line.before(at))
    if head.state == "def" and line.classes[at].kind == "ADJ" and before.definite and not line.looks[at].cut:
        return None
    if not line.looks[at].cut and (before.rest in small_words("being") or before.key in small_words("being")):
        drafts.extend(inside(line, at + 1, phrase.last))
        return phrase.last
    modifiers = tuple(look.rest for look in line.looks[at + 1 : phrase.last])
    drafts.append(
        Draft(
            line,
            at,
            phrase.last,
            line.looks[at].cut,
            MentionKind.ACTOR,
            "person: title alone",
            head=head,
            country=phrase.country,
            modifiers=modifiers,
        )
    )
    return phrase.last

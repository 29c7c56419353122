"""Titles before and behind names, and titles that stand for their bearer."""

from __future__ import annotations

from data.lexicon.names import Name
from data.lexicon.nouns import Head, small_words
from data.lexicon.phrases import Match
from data.mentions.describing import adjectives, country_of, named
from data.mentions.drafts import Draft
from data.mentions.extents import Extent, extent, place_of_work, whole
from data.mentions.inside_titles import inside
from data.mentions.people import person_at, unlisted
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
    if sort == "honorific":
        behind = _past_honorifics(line, after)
        person = person_at(line, behind) or unlisted(line, behind)
        if person is None:
            return role_alone(line, at, after, head, drafts)
        drafts.append(person)
        return person.last
    phrase = _phrase(line, after, head)
    behind = _past_honorifics(line, phrase.last)
    person = person_at(line, behind)
    if person is not None and person.cut:
        person = None
    if person is None and line.look(behind).key in ("،", "-", "(", ":"):
        behind = _past_honorifics(line, behind + 1)
        person = person_at(line, behind)
        if person and person.cut:
            person = None
    if person is not None and person.first > behind and not line.looks[behind].heads:
        person = None
    if person is None and sort == "post" and not head.plural:
        person = _past_purpose(line, phrase.last, after)
        if person is not None:
            phrase = Extent(person.first, phrase.country, phrase.names, True)
    if person is None and sort == "post" and not head.plural:
        person = _past_employer(line, phrase.last)
        if person is not None:
            phrase = Extent(person.first, phrase.country, phrase.names, True)
    if person is None and sort == "post" and not head.plural:
        person = _ali(line, behind)
    if person is None and sort == "post" and not head.plural and line.look(behind - 1).letters:
        person = unlisted(line, behind)
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
        elif head.entry in _SENT and any(one.family == "body" for _, heads in look.heads for one in heads):
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


def _past_purpose(line: Line, at: int, first: int) -> Draft | None:
    """Return the person named behind what ل adds to a title: the coordinator for the peace process in X, Y."""
    starts = at if line.look(at).key[:1] == "ل" else at - 1
    if starts >= len(line.looks) or line.look(starts).key[:1] != "ل":
        return None
    if starts < first or not (line.look(starts).particles.endswith("ل") or line.classes[starts].preposition):
        return None
    for index in range(starts + 1, min(starts + _LONGEST_PURPOSE, len(line.looks))):
        look, previous = line.looks[index], line.looks[index - 1]
        person = person_at(line, index)
        if person is not None and not person.cut and previous.rest not in small_words("working"):
            closed = previous.key != "،" or line.look(person.last).key == "،"
            return person if closed and person.first == index else None
        within = look.rest in small_words("working") and not look.cut
        if look.key != "،" and (
            line.verb(index) or not look.letters or previous.key == "،" or (look.stop and not within)
        ):
            return None
    return None


def _past_employer(line: Line, at: int) -> Draft | None:
    """Return the person named behind the body that ب adds to a title: عميد كلية الطب بجامعة دمشق الدكتور سمير حداد."""
    if line.look(at).particles != "ب":
        return None
    work = place_of_work(line, at)
    behind = _past_honorifics(line, work.last)
    person = person_at(line, behind) if work.described and behind > work.last else None
    return person if person and person.first == behind and not person.cut else None


def _ali(line: Line, at: int) -> Draft | None:
    """Return the person behind a title whose given name is written like على: رئيس اللجنة علي عبد القادر."""
    person = person_at(line, at + 1) if line.look(at).key == "علي" and _written(line, at).endswith("ي") else None
    if person is None or person.cut or len(person.person) < 1 or person.first != at + 1:
        return None
    return Draft(line, at, person.last, 0, MentionKind.ACTOR, person.rule, person=("علي", *person.person))


def _written(line: Line, at: int) -> str:
    word, sentence = line.words[at], line.sentence
    return sentence.text[word.start - sentence.start : word.end - sentence.start]


def _employs(match: Match[Name], head: Head) -> bool:
    """Say whether what follows ل may be whose officer someone is; a minister's is never, a medium is told something."""
    entry = match.values[0].actor
    return head.entry in _SENT and not (entry and entry.actor.sector == "MED")


_MOST_HONORIFICS = 8
_LONGEST_PURPOSE = 9
_SENT = frozenset(("envoy", "secretary", "director", "spokesman", "commander", "president", "deputy", "ambassador"))


def _past_honorifics(line: Line, at: int) -> int:
    """Return the index after the honorifics, roles and second titles at a word; past a few, no name comes."""
    for _ in range(_MOST_HONORIFICS):
        if at >= len(line.looks):
            break
        if line.looks[at].key in ("#", '"', "«") or line.looks[at].key in small_words("in_office"):
            at += 1
            continue
        after = _honorific(line, at)
        if after is None or line.looks[at].cut or person_at(line, at):
            return at
        at = after
    return at


def _honorific(line: Line, at: int) -> int | None:
    """Return the index after the honorific or role that begins at a word; None if none does."""
    for rest, found in line.look(at).heads:
        after = at + 1 + len(rest)
        if tuple(look.key for look in line.looks[at + 1 : after]) == rest and any(
            head.family == "title" and head.fields.sort in ("honorific", "role") for head in found
        ):
            return after
    return None


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

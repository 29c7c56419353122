"""People: titles before and behind names, names of the lexicon and of the tagger, and titles that stand for someone."""

from __future__ import annotations

import re

from data.lexicon.names import Name
from data.lexicon.nouns import Head
from data.lexicon.phrases import Match
from data.mentions.drafts import Draft
from data.mentions.extents import Extent, adjectives, extent, named, place_of_work
from data.mentions.terms import Line
from data.model import ActorKind, MentionKind
from data.tagger.lemmas import noun

_PERSON_POSTS = frozenset(("post", "counterpart"))
_LONGEST = 6


def person_at(line: Line, at: int) -> Draft | None:
    """Return the person named at a word, by the lexicon or the tagger, whichever name is longer."""
    if at >= len(line.looks):
        return None
    match = line.names[at]
    known = None
    if match and match.values[0].actor and match.values[0].actor.actor.kind is ActorKind.PERSON:
        first, cut = at, match.split.cut
        title = line.head(at, "title")
        if title and title[0].fields.sort == "honorific" and title[1] < match.last:
            first, cut = title[1], 0
            longer = person_at(line, first)
            if longer and longer.last > match.last:
                return longer
        known = Draft(line, first, match.last, cut, MentionKind.ACTOR, "person: lexicon", match.values[0].actor.actor)
    last = line.people.get(at, 0)
    if match and last == at + 1 and known is None and _placed(match):
        return None
    if last and (known is None or last > known.last):
        tagged = _tagged(line, at, last)
        if tagged and not (known and len(tagged.person) <= 1):
            return tagged
    return known


def _placed(match: Match[Name]) -> bool:
    name = match.values[0]
    return bool(name.actor or name.state or name.capital) or any(place.by_hand and not place.bare for place in name.places)


def _tagged(line: Line, at: int, last: int) -> Draft | None:
    """Return the tagger's person without titles before the name; None where nothing of a name is left."""
    words = line.words
    while at < last - 1 and (line.verb(at) or _FUTURE.match(words[at].key)):
        at += 1
    while at < last and (line.head(at, "title") or line.looks[at].sign):
        if line.classes[at].kind == "PROPN" and not line.looks[at].definite and last - at > 1 and not line.looks[at].cut:
            head = line.head(at, "title")
            if head and head[0].fields.sort == "role":
                break
        at += 1
    for inner in range(at + 1, last):
        if line.words[inner].key[0] == "و" and line.classes[inner].and_:
            last = inner
            break
        match = line.names[inner]
        if match and match.last == last > inner + 1 and match.values[0].actor and line.looks[inner].key in _HALVES:
            at = inner
            break
    while last > at and line.looks[last - 1].sign:
        last -= 1
    while last < len(words) and last - at < _LONGEST and _continues(line, at, last):
        last += 1
    if at >= last or line.looks[at].stop or line.looks[at].department:
        return None
    if last - at == 1 and (line.looks[at].nisba or line.looks[at].heads or line.looks[at].adjective):
        return None
    cut = _cut(line, at)
    first = words[at].key[cut:]
    if len(first) < 2:
        return None
    person = tuple(key for key in (first, *(word.key for word in words[at + 1 : last])) if key not in ("#", "-"))
    return Draft(line, at, last, cut, MentionKind.ACTOR, "person: tagger", person=person)


def _continues(line: Line, first: int, at: int) -> bool:
    """Say whether a word after a name must belong to it: what stands before it joins names, or is one half of a name."""
    previous, look = line.words[at - 1].key, line.looks[at]
    if previous in _HALVES:
        return look.letters
    if look.key in _JOINS and at + 1 < len(line.looks):
        return line.looks[at + 1].letters
    if _namelike(line, at) and line.names[at] is None and line.classes[at - 1].kind == "PROPN" and at not in line.tagged_places:
        return True
    return look.key == "#" and at + 1 < len(line.looks) and (at + 1) in line.people


_FUTURE = re.compile("س[يتن].*(ون|ان)$")
_HALVES = frozenset(("بن", "ابن", "ولد", "ال", "ابو", "ابي", "عبد", "دي", "دو", "فان", "فون", "لو", "#", "بو"))
_JOINS = frozenset(("بن", "ولد", "ال"))


def _cut(line: Line, at: int) -> int:
    """Return how many letters before a tagged name are particles, as the class tagger has it."""
    key, word_class = line.words[at].key, line.classes[at]
    cut = 0
    if key[0] in "وف" and word_class.and_ and len(key) > 3:
        cut = 1
    if word_class.preposition and len(key) > cut + 3 and key[cut] in "بلك":
        cut += 1
    return cut


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
        person = person_at(line, behind) or _unlisted(line, behind)
        if person is None:
            return None
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
    if person is None and sort == "post" and not head.plural and line.look(behind - 1).letters:
        person = _unlisted(line, behind)
    if person is not None:
        person.post, person.country, person.modifiers = head, phrase.country, _words(line, after, phrase.last)
        if sort == "counterpart":
            person.post, person.modifiers = _same_post(drafts, head)
        drafts.extend(inside(line, after, phrase.last))
        drafts.append(person)
        return person.last
    if head.plural or sort == "role":
        return None
    return _alone(line, at, head, phrase, drafts)


def _phrase(line: Line, after: int, head: Head) -> Extent:
    """Return the extent of a title: department, adjectives, country, body, and what ل, باسم or في add."""
    phrase = extent(line, after, head, loose=False)
    last, country, names = phrase.last, phrase.country, phrase.names
    look = line.look(last)
    if look.particles.endswith("ل") or look.key.startswith("لل"):
        match = line.names[last] if last < len(line.looks) else None
        if match and match.split.particles.endswith("ل") and not match.values[0].bare:
            last, names = match.last, (*names, last)
            country = country or _country(line, match.first)
        elif look.heads and any(head.family == "body" for _, heads in look.heads for head in heads):
            inner = line.head(last, "body")
            if inner:
                deeper = extent(line, inner[1], inner[0])
                last, country = deeper.last, country or deeper.country
        elif look.department or (look.definite and head.entry in ("envoy", "secretary", "director", "spokesman")):
            last, _ = adjectives(line, last + 1, True, True)
    elif head.entry in ("spokesman", "envoy", "deputy", "commander", "secretary") or (head.entry == "director" and look.rest != "من"):
        work = place_of_work(line, last) if look.rest in ("باسم", "في", "لدي") else Extent(last)
        if head.entry == "envoy" and look.rest == "الي" and named(line, last + 1):
            match = line.names[last + 1]
            assert match is not None
            work = Extent(match.last, "", (last + 1,), True)
        last, country, names = work.last, country or work.country, (*names, *work.names)
    last, country = adjectives(line, last, bool(head.state) or bool(phrase.described), False, country)
    return Extent(last, country, names, last > after)


def _country(line: Line, at: int) -> str:
    from data.mentions.extents import country_of

    return country_of(line, at)


def _past_honorifics(line: Line, at: int) -> int:
    """Return the index after the honorifics, roles and second titles that stand at a word."""
    while at < len(line.looks):
        if line.looks[at].key in ("#", '"', "«"):
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


def _unlisted(line: Line, at: int) -> Draft | None:
    """Return a name that neither lexicon nor tagger knows: proper nouns that no list has, right behind a title."""
    look = line.look(at)
    if look.cut or look.stop or look.nisba or look.adjective or look.heads or look.department or not look.letters:
        return None
    last = at
    while last < len(line.looks) and last - at < 4 and (_namelike(line, last) or (last == at and _unheard(line, at))):
        last += 1
    if last == at or (line.names[at] is not None and last - at < 2):
        return None
    if last - at == 1 and not (look.definite and line.looks[at - 1].definite):
        return None
    return Draft(line, at, last, 0, MentionKind.ACTOR, "person: title", person=tuple(word.key for word in line.words[at:last]))


def _unheard(line: Line, at: int) -> bool:
    """Say whether a word, the one before a proper noun, is no form of a noun that the lemma list has."""
    look = line.looks[at]
    plain = look.stop or look.nisba or look.adjective or look.heads or look.department or look.definite
    follows = at + 1 < len(line.looks) and _namelike(line, at + 1)
    return look.letters and not look.cut and not plain and follows and noun(look.key) in (None, ("", "ي", "N"), ("", "ي", "AN"))


def _namelike(line: Line, at: int) -> bool:
    look = line.looks[at]
    plain = look.stop or look.nisba or look.adjective or look.heads or look.department
    return look.letters and not look.cut and not plain and line.classes[at].kind == "PROPN"


def inside(line: Line, first: int, last: int) -> list[Draft]:
    """Return the states and bodies named inside a title."""
    from data.mentions.bodies import read_body
    from data.mentions.groups import read_group

    found: list[Draft] = []
    at = first
    while at < last:
        match = line.names[at]
        office = line.looks[at].department and (at == first or bool(line.head(at - 1, "title")))
        if match and match.last <= last and not office:
            name = match.values[0]
            before = line.look(at - 1).rest
            if name.state and name.places and (before in ("الي", "في") or (match.split.particles.endswith("ل") and before != "")):
                found.append(
                    Draft(
                        line, at, match.last, match.split.cut, MentionKind.LOCATION, "place: in a title", places=name.places
                    )
                )
                at = match.last
                continue
            entry = name.actor or name.state or name.capital
            if entry and not (line.looks[at].nisba and not name.actor):
                found.append(
                    Draft(line, at, match.last, match.split.cut, MentionKind.ACTOR, "actor: in a title", entry.actor)
                )
                at = match.last
                continue
            if name.places:
                found.append(
                    Draft(
                        line, at, match.last, match.split.cut, MentionKind.LOCATION, "place: in a title", places=name.places
                    )
                )
                at = match.last
                continue
        if not office or line.looks[at].rest == "الحكومه":
            behind = read_body(line, at, found) or (read_group(line, at, found) if line.looks[at].definite else None)
            if behind:
                at = behind
                continue
        at += 1
    return found


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
    if previous and previous.line is line and (previous.person or (previous.actor and previous.actor.kind is ActorKind.PERSON)):
        between = line.looks[previous.last : at]
        if not line.looks[at].cut and (not between or (len(between) == 1 and between[0].key in ("،", "-"))):
            if previous.post is None:
                previous.post, previous.country = head, phrase.country
                previous.modifiers = _words(line, at + 1, phrase.last)
            drafts.extend(inside(line, at + 1, phrase.last))
            return phrase.last
    genitive = extent(line, line.head(at, "title")[1], head, loose=False)  # type: ignore[index]
    definite = bool(head.state) or (genitive.described and (line.looks[genitive.last - 1].definite or bool(genitive.names)))
    if not definite and not (head.entry == "spokesman" and phrase.described):
        return None
    if head.fields.sort == "counterpart" and head.state != "own":
        return None
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

"""How far a description goes from its head: adjectives, genitives, departments, and what prepositions add."""

from __future__ import annotations

from dataclasses import dataclass

from data.lexicon.nouns import Head, small_words
from data.mentions.describing import adjectives, country_of, disagrees, named
from data.mentions.terms import Line, Look

_LONGEST_CHAIN = 3


@dataclass(frozen=True, slots=True)
class Extent:
    """A description's end (exclusive), its country (ISO code or table of nisbas.toml), and the names inside it."""

    last: int
    country: str = ""
    names: tuple[int, ...] = ()
    described: bool = False


def extent(line: Line, at: int, head: Head, loose: bool = True, depth: int = 0) -> Extent:
    """Return how far the description goes whose head's last word stands before `at`."""
    if head.state:
        if disagrees(line, at - 1, at):
            return Extent(at)
        last, country = adjectives(line, at, True, loose)
        return Extent(last, country, described=last > at)
    look = line.look(at)
    if look.cut or look.stop or not look.letters or at >= len(line.looks):
        return Extent(at)
    if head.family != "body" and len(head.word) > 4 and head.word.endswith(("ون", "ين")):
        # A plural that has kept its ن has no genitive behind it.
        last, country = adjectives(line, at, False, False)
        return Extent(last, country, described=last > at)
    if named(line, at):
        match = line.names[at]
        assert match is not None
        last, country = adjectives(line, match.last, True, False)
        return Extent(last, country or country_of(line, at), (at,), True)
    inner = line.head(at, "body", "group", "title")
    chained = chain(line, at) if _may_chain(head, look) and not line.classes[at].preposition else Extent(at)
    if chained.described:
        return chained
    if look.definite and not (look.nisba and look.nisba.shape != "people"):
        last, country = adjectives(line, at + 1, True, loose)
        last = joined(line, last, look.department)
        last, country = adjectives(line, last, True, loose, country)
        return Extent(last, country or (look.nisba.code if look.nisba else ""), (), True)
    if look.department:
        last = joined(line, at + 1, True)
        further = line.look(last)
        if named(line, last) and not further.cut:
            match = line.names[last]
            assert match is not None
            return Extent(match.last, country_of(line, last), (last,), True)
        if further.definite and not further.cut and not further.nisba:
            last, country = adjectives(line, last + 1, True, loose)
            return Extent(last, country, (), True)
        last, country = adjectives(line, last, further.definite, False)
        return Extent(last, country, (), True)
    if inner and depth < 2:
        deeper = extent(line, inner[1], inner[0], loose, depth + 1)
        return Extent(deeper.last, deeper.country, deeper.names or (), True)
    last, country = adjectives(line, at, False, False)
    return Extent(last, country, described=last > at)


def _may_chain(head: Head, look: Look) -> bool:
    """Say whether a head may be of nouns without ال; those that also mean doing something may not."""
    plain = head.family == "body" and head.entry not in ("government", "media") and not look.definite
    return plain and not look.nisba and head.word not in small_words("doing", "judiciary")


def chain(line: Line, at: int) -> Extent:
    """Return how far nouns without ال go with what they are of: كبار العلماء، حكام مناطق كينيا; empty if none."""
    last = at
    while last - at < _LONGEST_CHAIN and _links(line, last, at):
        last += 1
    look = line.look(last)
    if last == at or last >= len(line.looks) or look.cut or look.stop or line.verb(last):
        return Extent(at)
    match = line.names[last]
    if (
        match
        and not match.split.cut
        and (named(line, last) or (match.values[0].places and line.classes[last].kind == "PROPN"))
    ):
        return Extent(adjectives(line, match.last, True, False)[0], country_of(line, last), (last,), True)
    if not look.definite or (look.nisba and look.nisba.shape != "people") or line.classes[last].kind == "ADJ":
        return Extent(at)
    last, country = adjectives(line, last + 1, True, True)
    return Extent(also(line, last), country, (), True)


def _links(line: Line, at: int, first: int) -> bool:
    look = line.look(at)
    plain = look.letters and not (look.stop or look.definite or look.nisba or line.verb(at))
    if not plain or (look.cut and at > first) or (look.adjective and look.rest not in small_words("elders")):
        return False
    if line.classes[at].pronoun:
        return False
    return line.classes[at].kind in ("NOUN", "DET") or look.department or bool(look.heads)


def also(line: Line, at: int) -> int:
    """Return the index after a field that و adds to the one before it: لجنة الإعلام والتوعية; `at` if none."""
    look = line.look(at)
    if not look.key.startswith("وال") or line.verb(at):
        return at
    if look.stop or look.heads or look.nisba or look.adjective or line.classes[at].kind != "NOUN":
        return at
    if line.names[at] is not None or line.verb(at + 1):
        return at
    return adjectives(line, at + 1, True, True)[0]


def whole(line: Line, at: int, head: Head) -> Extent:
    """Return how far a body's description goes, with the fields that و adds and what it is for."""
    phrase = extent(line, at, head)
    last, country = phrase.last, phrase.country
    if phrase.described and head.fields.of_fields and not head.state:
        last = also(line, last)
    looks_into = phrase.described and line.look(at).rest in small_words("matters") and line.look(last).rest == "في"
    if looks_into and line.look(last + 1).definite and not line.look(last + 1).cut:
        last = also(line, adjectives(line, last + 2, True, True)[0])
    for _ in range(2):
        further = purpose(line, last) if phrase.described or (head.state and head.fields.of_fields) else last
        if further > last:
            last, country = adjectives(line, further, True, False, country)
    return Extent(last, country, phrase.names, phrase.described or last > at)


def with_pronoun(line: Line, phrase: Extent) -> Extent:
    """Return a description together with a مع and its pronoun behind it: القوات المتحالفة معه."""
    if phrase.described and line.look(phrase.last).rest in ("معه", "معها", "معهم"):
        return Extent(phrase.last + 1, phrase.country, phrase.names, True)
    return phrase


def joined(line: Line, at: int, department: bool) -> int:
    """Return the index after a second department joined by و: الصحة والسكان."""
    while department:
        look = line.look(at)
        apart = look.key == "و" and line.look(at + 1).department
        if not (apart or (look.particles == "و" and look.department)):
            break
        if any(
            head.family == "body" and head.word not in small_words("ministries_alone", "judiciary")
            for head in line.look(at + apart).heads_alone
        ):
            break
        at += 2 if apart else 1
        if (
            not line.look(at - 1).definite
            and line.look(at).definite
            and not line.look(at).cut
            and line.look(at).department
        ):
            at += 1
        at, _ = adjectives(line, at, True, False)
    return at


def purpose(line: Line, at: int) -> int:
    """Return the index after a body's purpose: لحقوق الإنسان، للانتخابات; `at` itself if none begins there."""
    look = line.look(at)
    if not look.key.startswith("ل"):
        return at
    bare = look.key[1:] if not look.key.startswith("لل") else look.key[2:]
    if bare not in small_words("purposes") and bare not in small_words("members"):
        return at
    last = at + 1
    if not look.key.startswith("لل"):
        last = max(chain(line, last).last, last)
        if last == at + 1 and line.look(last).definite and not line.look(last).cut:
            last += 1
        elif last == at + 1 and bare not in small_words("purposes"):
            return at
    if line.look(last).rest == "عن":
        return at
    return also(line, adjectives(line, last, True, True)[0])


def place_of_work(line: Line, at: int) -> Extent:
    """Return how far a phrase goes that says where someone works: في الوزارة، باسم الجيش، بالوزارة; empty if none."""
    attached = line.look(at).particles == "ب" and line.head(at, "body") is not None
    if not attached and line.look(at).rest not in small_words("working"):
        return Extent(at)
    start = at if attached else at + 1
    look = line.look(start)
    if (look.cut and not attached) or look.stop:
        return Extent(at)
    if named(line, start):
        match = line.names[start]
        assert match is not None
        last, _ = adjectives(line, match.last, True, False)
        return Extent(last, country_of(line, start), (start,), True)
    inner = line.head(start, "body", "group")
    if inner:
        deeper = extent(line, inner[1], inner[0])
        return Extent(deeper.last, deeper.country, deeper.names, True)
    if look.definite:
        last, country = adjectives(line, start + 1, True, True)
        return Extent(last, country, (), True)
    return Extent(at)

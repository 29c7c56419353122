"""How far a description goes from its head: adjectives, genitives, departments, and what prepositions add."""

from __future__ import annotations

from dataclasses import dataclass

from data.lexicon.nouns import Head, small_words
from data.mentions.terms import Line

_MOST_ADJECTIVES = 8


@dataclass(frozen=True, slots=True)
class Extent:
    """A description's end (exclusive), its country (ISO code or table of nisbas.toml), and the names inside it."""

    last: int
    country: str = ""
    names: tuple[int, ...] = ()
    described: bool = False


def named(line: Line, at: int) -> bool:
    """Say whether an actor's or a country's name begins at a word, and no word that may also be an adjective."""
    match = line.names[at] if at < len(line.names) else None
    if match is None or match.split.cut != line.look(at).cut or line.look(at).nisba:
        return False
    name = match.values[0]
    return bool(name.actor or name.state or name.capital) or any(
        place.by_hand and not place.bare for place in name.places
    )


def adjective(line: Line, at: int, definite: bool, loose: bool) -> bool:
    """Say whether a word describes the noun before it; loose takes all with ال that the tagger calls adjectives."""
    look = line.looks[at]
    office = look.adjective and any(head.family == "title" for head in line.look(at - 1).heads_alone)
    if look.cut or (look.stop and not office) or not look.letters or look.rest in small_words("opening"):
        return False
    if look.nisba:
        return look.definite == definite
    if look.adjective:
        return look.definite == definite
    return loose and definite and look.definite and not look.heads and line.classes[at].kind == "ADJ"


def adjectives(line: Line, at: int, definite: bool, loose: bool, country: str = "") -> tuple[int, str]:
    """Return the index after the adjectives that begin at a word, and the country of the first that has one."""
    end = min(at + _MOST_ADJECTIVES, len(line.looks))
    while at < end:
        look = line.looks[at]
        joined = (
            look.particles == "و"
            and (look.nisba or look.adjective)
            and look.definite == definite
            and (line.look(at - 1).nisba or line.look(at - 1).adjective)
            and not look.heads
            and not (look.nisba and look.nisba.shape in ("p", "people"))
        )
        if not (joined or adjective(line, at, definite, loose)) or (named(line, at) and not look.nisba):
            break
        if look.nisba and not country:
            country = code(line, at)
        at += 1
    return at, country


def code(line: Line, at: int) -> str:
    """Return the country of an adjective; of one with a second word (الكوري الشمالي), by that word."""
    nisba = line.looks[at].nisba
    assert nisba is not None
    if nisba.other and not line.look(at + 1).rest.removeprefix("ال").startswith(nisba.second):
        return nisba.other
    return nisba.code


def extent(line: Line, at: int, head: Head, loose: bool = True, depth: int = 0) -> Extent:
    """Return how far the description goes whose head's last word stands before `at`."""
    if head.state:
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
            head.family == "body" and head.word not in small_words("ministries_alone")
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
    if bare not in small_words("purposes"):
        return at
    last = at + 1
    if not look.key.startswith("لل") and line.look(last).definite and not line.look(last).cut:
        last += 1
    if line.look(last).rest == "عن":
        return at
    last, _ = adjectives(line, last, True, True)
    return last


def place_of_work(line: Line, at: int) -> Extent:
    """Return how far a phrase goes that says where someone works: في الوزارة، باسم الجيش; empty if none."""
    if line.look(at).rest not in small_words("working"):
        return Extent(at)
    start = at + 1
    look = line.look(start)
    if look.cut or look.stop:
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


def country_of(line: Line, at: int) -> str:
    """Return the country of the name that begins at a word."""
    match = line.names[at]
    if match is None:
        return ""
    name = match.values[0]
    entry = name.state or name.capital or name.actor
    if entry:
        return entry.actor.country
    return name.places[0].location.country if name.places else ""

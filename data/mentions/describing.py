"""The names and adjectives by which a description goes on."""

from __future__ import annotations

from data.lexicon.names import Name
from data.lexicon.nouns import small_words
from data.mentions.terms import Line

_MOST_ADJECTIVES = 8


def named(line: Line, at: int) -> bool:
    """Say whether an actor's or a country's name begins at a word, and no word that may also be an adjective."""
    match = line.names[at] if at < len(line.names) else None
    if match is None or match.split.cut != line.look(at).cut or line.look(at).nisba:
        return False
    return sure(match.values[0])


def sure(name: Name) -> bool:
    """Say whether a form is the name of an actor, a country or a listed place wherever it stands."""
    return bool(name.actor or name.state or name.capital) or any(
        place.by_hand and not place.bare for place in name.places
    )


def disagrees(line: Line, head: int, at: int) -> bool:
    """Say whether an adjective with ال cannot describe the noun with ال at `head`: a singular masculine body."""
    noun, look = line.look(head).rest, line.look(at)
    if noun not in small_words("masculine_bodies") or not look.definite:
        return False
    return look.rest.endswith(("ه", "ون", "ين")) and look.rest not in small_words("masculine_adjectives")


def adjective(line: Line, at: int, definite: bool, loose: bool) -> bool:
    """Say whether a word describes the noun before it; loose takes all with ال that the tagger calls adjectives."""
    look = line.looks[at]
    office = look.adjective and any(head.fields.sort == "post" for head in line.look(at - 1).heads_alone)
    general = look.rest == "العام" and line.look(at - 1).rest in small_words("general")
    if look.cut or (look.stop and not office and not general) or not look.letters:
        return False
    if look.rest in small_words("opening"):
        return False
    if look.nisba:
        return look.definite == definite
    if look.adjective:
        return look.rest.startswith("ال") == definite
    return loose and definite and look.definite and not look.heads and line.classes[at].kind == "ADJ"


def adjectives(line: Line, at: int, definite: bool, loose: bool, country: str = "") -> tuple[int, str]:
    """Return the index after the adjectives that begin at a word, and the country of the first that has one."""
    end, several = min(at + _MOST_ADJECTIVES, len(line.looks)), False
    while at < end:
        look = line.looks[at]
        joined = (
            look.particles == "و"
            and (look.nisba or look.adjective)
            and look.definite == definite
            and (line.look(at - 1).nisba or line.look(at - 1).adjective)
            and not look.heads
            and not (look.nisba and look.nisba.shape in ("p", "people"))
            and look.rest != "خاصه"
        )
        if not (joined or adjective(line, at, definite, loose)) or (named(line, at) and not look.nisba):
            break
        if country and look.nisba and look.nisba.definite and look.nisba.shape == "p" and not several:
            break  # دعا وزير الخارجية السعودي اللبنانيين
        several = several or bool(look.nisba and look.nisba.shape == "p")
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

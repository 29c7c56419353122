"""What a sentence says of an actor or a place before the whole article has been read."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.lexicon.nouns import Head
from data.lexicon.places import PlaceEntry
from data.mentions.terms import Line
from data.model import Actor, Location, MentionKind


@dataclass(slots=True)
class Draft:
    """Words first..last (exclusive) of a line that name something; `cut` folded letters before them are particles.

    Exactly one of these says what: `actor` (known), `places` (one of them), `person` (a name no list has), `head` (a
    description), or `place_name` (a name no table has). `country` is the ISO code or table of its adjective or
    complement; `post` the head of the title that stands before a person; `armed` the armed group whose men are meant.
    """

    line: Line
    first: int
    last: int
    cut: int
    kind: MentionKind
    rule: str
    actor: Actor | None = None
    places: tuple[PlaceEntry, ...] = ()
    person: tuple[str, ...] = ()
    head: Head | None = None
    country: str = ""
    post: Head | None = None
    modifiers: tuple[str, ...] = ()
    place_name: str = ""
    place_kind: str = ""
    armed: Actor | None = None
    entity: Actor | Location | None = field(default=None, repr=False)

    @property
    def order(self) -> tuple[int, int]:
        """Where the draft stands in its article."""
        return self.line.sentence.n, self.first

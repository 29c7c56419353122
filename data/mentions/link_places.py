"""Which place each place name means, and the rows of places that no table has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from data.arabic import fold
from data.ids import slug
from data.latin import latin
from data.lexicon.nouns import small_words
from data.lexicon.places import countries, places
from data.mentions.context import capital, likeliest
from data.mentions.drafts import Draft
from data.mentions.spans import written
from data.mentions.unseen_places import in_place
from data.mentions.within import put_within
from data.model import Location, LocationKind, MentionKind

_KINGDOMS = frozenset(("SAU", "JOR", "BHR", "MAR"))
_LATELY = 3  # sentences for which a capital that has been named goes on being the capital


def link_places(drafts: Iterable[Draft], counts: Counter[str]) -> None:
    """Give each place's drafts one location."""
    made: dict[str, Location] = {}
    named: dict[str, Location] = {}
    implied: dict[str, Location] = {}
    seat, told = "", 0
    found = sorted((draft for draft in drafts if draft.kind is MentionKind.LOCATION), key=lambda draft: draft.order)
    for draft in found:
        if draft.place_name == "capital":
            near = seat if draft.line.sentence.n - told <= _LATELY else ""
            draft.entity = capital(draft.country or near or _main(counts))
        elif draft.place_name == "again":
            draft.entity = named.get(draft.head.word) if draft.head else None
            if (
                draft.head
                and draft.entity is None
                and (draft.head.word != "اقليم" or in_place(draft.line, draft.first))
            ):
                draft.entity = implied.get(draft.head.word)
        elif draft.place_name == "kingdom":
            draft.entity = countries().get(_main(counts, _KINGDOMS))
        elif draft.places and not draft.head:
            draft.entity = _seat(draft, likeliest(draft.places, counts))
        elif draft.places:
            draft.entity = _part(draft, likeliest(draft.places, counts))
        elif draft.head and draft.head.state == "def" and draft.last == draft.first + 1 and draft.head.word in named:
            draft.entity = named[draft.head.word]
        else:
            draft.entity = made.setdefault(draft.place_name, _new(draft))
        if isinstance(draft.entity, Location) and draft.entity == capital(draft.entity.country):
            seat, told = draft.entity.country, draft.line.sentence.n
        if draft.entity is not None and draft.place_name != "again":
            first = draft.line.look(draft.first).rest
            if draft.rule == "place: embassy" and draft.head:
                first = draft.head.word
            if first in small_words("again") and draft.last > draft.first + 1:
                named[first] = draft.entity
            if draft.places and draft.last == draft.first + 1:
                implied |= _wholes().get(draft.entity.location_id, {})
    put_within(found)


def _seat(draft: Draft, place: Location) -> Location:
    """Return the capital that a country's name means where a report says whence it comes: تونس (وكالات)."""
    begins = draft.first == 0 and draft.line.look(draft.last).key in ("-", "(")
    seat = capital(place.country) if begins and place.kind is LocationKind.COUNTRY else None
    return seat if seat and fold(place.name_ar) in fold(seat.name_ar) else place


@cache
def _wholes() -> dict[str, dict[str, Location]]:
    """Return by a place's id what the nouns of [again] mean where it has been named: غزة … القطاع."""
    alone: dict[str, Location] = {}
    wholes: list[tuple[str, str, Location]] = []
    for entry in places():
        for form in entry.forms if entry.by_hand else ():
            first, _, rest = fold(form).partition(" ")
            if rest and first in small_words("again"):
                wholes.append((first, rest, entry.location))
            elif not rest:
                alone.setdefault(first, entry.location)
    found: dict[str, dict[str, Location]] = {}
    for first, rest, whole in wholes:
        if rest in alone and whole.kind is LocationKind.REGION:
            found.setdefault(alone[rest].location_id, {})[first] = whole
    return found


def _main(counts: Counter[str], among: frozenset[str] = frozenset()) -> str:
    """Return the country an article names most, empty if it names none twice."""
    often = [(times, code) for code, times in counts.items() if times > 1 and (not among or code in among)]
    return max(often)[1] if often else ""


def _part(draft: Draft, inside: Location) -> Location:
    """Return the row of a place named by another (مطار بيروت، شمال سوريا): it has the other's coordinates."""
    assert draft.head is not None
    word = draft.head.english or latin(draft.head.word)
    english = f"{inside.name_en} {word}"
    kind = LocationKind(draft.place_kind)
    return replace(
        inside, location_id=slug(english), name_ar=written(draft), name_en=english, kind=kind, geonames_id=""
    )


def _new(draft: Draft) -> Location:
    """Return the row of a place that no table has; where it lies is not known."""
    text = written(draft)
    english = latin(text)
    return Location(slug(english), text, english, LocationKind(draft.place_kind or "city"))

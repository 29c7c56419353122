"""Which place each place name means, and the rows of places that no table has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from data.ids import slug
from data.latin import latin
from data.lexicon.nouns import small_words
from data.lexicon.places import countries
from data.mentions.context import capital, likeliest
from data.mentions.drafts import Draft
from data.mentions.spans import written
from data.model import Location, LocationKind, MentionKind

_KINGDOMS = frozenset(("SAU", "JOR", "BHR", "MAR"))
_ENGLISH = {
    "مطار": "airport",
    "ميناء": "port",
    "معبر": "crossing",
    "محافظه": "Governorate",
    "ولايه": "Province",
    "اقليم": "Region",
}


def link_places(drafts: Iterable[Draft], counts: Counter[str]) -> None:
    """Give each place's drafts one location."""
    made: dict[str, Location] = {}
    named: dict[str, Location] = {}
    for draft in sorted(drafts, key=lambda d: d.order):
        if draft.kind is not MentionKind.LOCATION:
            continue
        if draft.place_name == "capital":
            draft.entity = capital(draft.country or _main(counts))
        elif draft.place_name == "again":
            draft.entity = named.get(draft.head.word) if draft.head else None
        elif draft.place_name == "kingdom":
            draft.entity = countries().get(_main(counts, _KINGDOMS))
        elif draft.places and not draft.head:
            draft.entity = likeliest(draft.places, counts)
        elif draft.places:
            draft.entity = _part(draft, likeliest(draft.places, counts))
        else:
            draft.entity = made.setdefault(draft.place_name, _new(draft))
        if draft.entity is not None and draft.place_name != "again":
            first = draft.line.look(draft.first).rest
            if first in small_words("again") and draft.last > draft.first + 1:
                named[first] = draft.entity


def _main(counts: Counter[str], among: frozenset[str] = frozenset()) -> str:
    """Return the country an article names most, empty if it names none twice."""
    often = [(times, code) for code, times in counts.items() if times > 1 and (not among or code in among)]
    return max(often)[1] if often else ""


def _part(draft: Draft, inside: Location) -> Location:
    """Return the row of a place named by another (مطار بيروت، شمال سوريا): it has the other's coordinates."""
    assert draft.head is not None
    word = _ENGLISH.get(draft.head.word) or latin(draft.head.word)
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

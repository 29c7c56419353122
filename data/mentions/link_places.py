"""Which place each place name means, and the rows of places that no table has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from data.arabic import fold
from data.ids import slug
from data.latin import latin
from data.lexicon.nouns import small_words
from data.lexicon.places import countries, places
from data.mentions.context import capital, likeliest
from data.mentions.drafts import Draft
from data.mentions.spans import written
from data.mentions.terms import Look
from data.mentions.unseen_places import in_place
from data.model import Location, LocationKind, MentionKind

_KINGDOMS = frozenset(("SAU", "JOR", "BHR", "MAR"))
_WIDE = frozenset(("AUS", "BRA", "CAN", "CHN", "IND", "MEX", "NGA", "RUS", "USA"))  # their provinces are large
_LATELY = 3  # sentences for which a capital that has been named goes on being the capital
_NEAR = 4  # words between a place and the one it lies in


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
    _put_within(found)


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


def _put_within(drafts: Sequence[Draft]) -> None:
    """Give a place of which no table knows where it lies the point of the town or province it is said to lie in."""
    put: dict[str, Location] = {}
    for at in range(len(drafts) - 1, -1, -1):
        draft, place = drafts[at], drafts[at].entity
        if not isinstance(place, Location) or place.latitude is not None:
            continue
        around = _around(drafts, at, put)
        if around is not None:
            put[place.location_id] = _at(place, around)
    for before, draft in pairwise(drafts):
        place, known = draft.entity, before.entity
        if not (isinstance(place, Location) and isinstance(known, Location)):
            continue
        known = put.get(known.location_id, known)
        lost = place.latitude is None and place.location_id not in put
        if lost and known.latitude is not None and _among(before, draft, known.location_id in put):
            put[place.location_id] = _at(place, known)
    for draft in drafts:
        if isinstance(draft.entity, Location):
            draft.entity = put.get(draft.entity.location_id, draft.entity)


def _at(place: Location, around: Location) -> Location:
    return replace(place, latitude=around.latitude, longitude=around.longitude, country=around.country)


def _among(before: Draft, draft: Draft, put: bool) -> bool:
    """Say whether a place is one of those at or beside the one before: جنوب حلب، منها تل كلاب وتل النبي."""
    if put and _listed(before, draft):
        return True
    between = [look.key for look in draft.line.looks[before.last : draft.first] if look.key != "،"]
    return before.line is draft.line and bool(between) and all(key in small_words("at_it") for key in between)


def _around(drafts: Sequence[Draft], at: int, put: Mapping[str, Location]) -> Location | None:
    """Return the place that another is said to lie in, if it is known where that is; `put`: those put so before."""
    draft = drafts[at]
    if _in_the_city(draft):
        return next((city for city in map(_city, reversed(drafts[:at])) if city), None)
    outer = drafts[at + 1] if at + 1 < len(drafts) else None
    if outer is None or not isinstance(outer.entity, Location):
        return None
    around = put.get(outer.entity.location_id)
    if around is not None and _listed(draft, outer):
        return around
    around = around or outer.entity
    known = around.kind is LocationKind.REGION and not outer.head and around.country not in (*_WIDE, "")
    if around.latitude is None or not (_small(outer, around) or (known and draft.place_kind == "region")):
        return None
    return around if _lies_in(draft, outer) else None


def _city(draft: Draft) -> Location | None:
    """Return the city a draft names, if it is known where it lies."""
    place = draft.entity
    known = isinstance(place, Location) and place.kind is LocationKind.CITY and place.latitude is not None
    return place if known and isinstance(place, Location) else None


def _in_the_city(draft: Draft) -> bool:
    """Say whether a place is said to lie in the city that has been named: شارع النصر شمال المدينة."""
    looks = draft.line.looks[draft.last : draft.last + 3]
    at = next((index for index, look in enumerate(looks) if look.rest == "المدينه"), 0)
    return at > 0 and all(_lying(look) for look in looks[:at])


def _listed(draft: Draft, outer: Draft) -> bool:
    """Say whether only a comma or و stands between two places, and a word such as قرية."""
    if outer.line is not draft.line or outer.first < draft.last:
        return False
    between = draft.line.looks[draft.last : outer.first]
    joined = draft.line.looks[outer.first].key.startswith("و")
    return (joined or bool(between)) and all(
        look.key in ("،", "و") or (look.particles == "و" and any(head.family == "place" for head in look.heads_alone))
        for look in between
    )


def _small(draft: Draft, place: Location) -> bool:
    """Say whether a place is a town, or a province called one: what lies in it is not far from its middle."""
    if place.kind in (LocationKind.CITY, LocationKind.FACILITY):
        return True
    return draft.line.look(draft.first).rest in small_words("provinces") and place.country not in _WIDE


def _lies_in(draft: Draft, outer: Draft) -> bool:
    """Say whether only words such as في or شرق stand between a place and the one behind it."""
    line = draft.line
    if outer.line is not line or not 0 <= outer.first - draft.last <= _NEAR:
        return False
    between = line.looks[draft.last : outer.first]
    joined = line.looks[outer.first].particles if outer.cut else ""
    if joined not in ("", "ب", "ل") or (not between and joined != "ب"):
        return False
    return all(_lying(look) or ((look.nisba or look.adjective) and not look.particles) for look in between)


def _lying(look: Look) -> bool:
    """Say whether a word only says how a place lies to the one behind it: في، شرق، بمدينة."""
    noun = any(head.family == "place" and not head.state for head in look.heads_alone)
    return look.rest in small_words("lying") or (noun and look.particles in ("", "ب", "ل"))


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

"""Where a place lies that no table has: at the town or province that is said to hold it, or that it is listed with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from data.lexicon.nouns import small_words
from data.mentions.drafts import Draft
from data.mentions.terms import Look
from data.model import Location, LocationKind

_WIDE = frozenset(("AUS", "BRA", "CAN", "CHN", "IND", "MEX", "NGA", "RUS", "USA"))  # their provinces are large
_NEAR = 4  # words between a place and the one it lies in


def put_within(drafts: Sequence[Draft]) -> None:
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

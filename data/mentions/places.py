"""Places: names that stand where a place would stand, and words such as مطار or محافظة with the name behind them."""

from __future__ import annotations

from data.lexicon.nouns import Head, small_words
from data.lexicon.places import PlaceEntry, countries
from data.mentions.countries import without_and
from data.mentions.drafts import Draft
from data.mentions.terms import Line
from data.mentions.unseen_places import add_listed, add_unseen, in_place, is_name, of_two_words, whole_name
from data.model import MentionKind

_LIKELY = 0.5
_SELDOM = 0.2
_SMALL = 15_000  # people in a town that needs a place's company whatever its name


def allowed(line: Line, first: int, particles: str, entry: PlaceEntry, words: int, listed: bool) -> bool:
    """Say whether a gazetteer's name is a place here: two words or more, mostly a place, or in a place's company.

    listed: it stands in a list right behind a place.
    """
    small = not entry.by_hand and (entry.population or 0) < _SMALL
    if (entry.by_hand and not entry.bare) or (words > 1 and entry.share != 0 and not small):
        return True
    if entry.share is not None and entry.share >= _LIKELY and (entry.population or 0) > 0:
        return True
    if listed and (entry.by_hand or (entry.share or 0) >= _SELDOM):
        return True
    before = line.look(line.before(first))
    if placed(line, first, particles) or (entry.by_hand and before.rest == "علي"):
        return (
            entry.by_hand
            or entry.share is not None
            or first in line.tagged_places
            or before.rest in small_words("place_sorts")
            or (small and words > 1)
        )
    if line.looks[first].key[len(particles) :] in small_words("only_placed"):
        return False
    return first in line.tagged_places and (entry.share is None or entry.share >= _SELDOM)


def placed(line: Line, first: int, particles: str) -> bool:
    """Say whether a name stands where a place would stand: with ب, behind a word such as في, or in a dateline."""
    before = line.look(line.before(first)).rest
    if first == 0 and line.look(first + 1).key in ("-", ":", "(", "/", "،"):
        return True
    if particles.endswith("ب") or before in small_words("before_place") or before in ("من", "مدينه"):
        return True
    if before == "عن" and line.look(line.before(first) - 1).rest in small_words("distances"):
        return True
    return before in small_words("visits") or before in small_words("witnessing")


def read_place_head(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add the place whose head word (مطار، محافظة، شمال …) stands at a word, and return the index after it."""
    found = line.head(at, "place")
    if found is None:
        return None
    head, after = found
    fields = head.fields
    while line.look(after).key in ("#", '"', "«", "“"):
        after += 1
    match = line.names[after] if after < len(line.looks) else None
    look = line.look(after)
    cut = line.looks[at].cut
    if head.entry == "ground":
        nisba = look.nisba
        if nisba and nisba.definite and nisba.code in countries() and head.state == "def":
            drafts.append(_known(line, at, after + 1, cut, (PlaceEntry(countries()[nisba.code], (), by_hand=True),)))
            return after + 1
        return None
    if head.entry == "city" and head.state == "def" and head.word == "عاصمه":
        behind = line.names[after + 1] if after + 1 < len(line.names) else None
        if look.nisba and look.nisba.definite and not behind:
            drafts.append(
                Draft(
                    line,
                    at,
                    after + 1,
                    cut,
                    MentionKind.LOCATION,
                    "place: capital",
                    country=look.nisba.code,
                    place_name="capital",
                )
            )
            return after + 1
        if not look.nisba and not (match and not match.split.cut) and in_place(line, at):
            drafts.append(Draft(line, at, after, cut, MentionKind.LOCATION, "place: the capital", place_name="capital"))
            return after
        return None
    if head.state == "def" and head.word in small_words("again"):
        return _again(line, at, after, head, drafts)
    if head.state or line.looks[at].particles.endswith("ك"):
        return None
    name = match.values[0] if match else None
    if match and name and match.split.cut == 0 and (name.places or name.state) and head.entry != "hill":
        if not fields.inside:
            return after if head.entry == "front" and in_place(line, at) else None
        if head.entry == "part" and not (
            name.state or name.places[0].location.country == "" or name.places[0].location.kind == "country"
        ):
            return None
        last = match.last
        if head.entry == "facility" and line.look(last).rest in small_words("facility_ends"):
            last += 1
        drafts.append(
            Draft(
                line, at, last, cut, MentionKind.LOCATION, f"place: {head.entry}", places=name.places,
                place_name=" ".join(word.key for word in line.words[after:last]), place_kind=fields.kind, head=head,
            )
        )  # fmt: skip
        return last
    if fields.kind == "facility" and look.rest in small_words("saints") and line.look(after + 1).letters:
        return add_unseen(line, at, after, after + 2, head, drafts)
    if head.entry in ("city", "zone", "land") and of_two_words(line, after):
        return add_unseen(line, at, after, after + 2, head, drafts)
    if not (fields.unseen or after in line.tagged_places or is_name(line, at, after, head)):
        return None
    if look.cut or look.stop or look.heads or look.nisba or look.adjective or not look.letters:
        return None
    if (
        look.rest in small_words("no_site")
        or look.key in small_words("not_tagged")
        or (head.entry in ("front", "site") and not is_name(line, at, after, head))
    ):
        return None
    if line.verb(after) or (line.looks[after].department and head.entry != "facility"):
        return None
    if head.word in small_words("several_places") and not is_name(line, at, after, head):
        return None
    if fields.kind == "facility" and not look.definite and line.classes[after].kind != "PROPN":
        return None
    proper = (
        line.classes[after].kind == "PROPN" or head.entry in ("front", "zone") or (head.word == "جبل" and look.definite)
    )
    if fields.kind == "region" and head.entry != "hill" and (not proper or after in line.people):
        return None
    if line.look(line.before(at)).rest in small_words("firms"):
        return None
    if line.classes[after].kind == "ADJ" and (fields.kind != "city" or not look.definite):
        return None
    if line.classes[after].preposition or look.rest in small_words("not_acting"):
        return None
    last = after + 1
    if last < len(line.looks) and whole_name(line, last) and not line.looks[last].heads:
        last += 1
    add_unseen(line, at, after, last, head, drafts)
    return add_listed(line, last, head, drafts) if head.word in small_words("several_places") else last


def _again(line: Line, at: int, after: int, head: Head, drafts: list[Draft]) -> int | None:
    """Add a place called by its noun alone (المطار، القطاع); which one it is, the article has said before."""
    look = line.look(after)
    if head.word == "سجن" and (look.key.isdecimal() or look.rest in small_words("sentenced")):
        return None
    if look.rest in small_words("facility_ends"):
        after += 1
        look = line.look(after)
    if not look.cut and (look.nisba or look.adjective or (look.definite and line.classes[after].kind == "ADJ")):
        return None
    drafts.append(
        Draft(
            line, at, after, line.looks[at].cut, MentionKind.LOCATION, "place: again", place_name="again",
            place_kind=head.fields.kind, head=head,
        )
    )  # fmt: skip
    return after


def kingdom(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add المملكة where only a place stands; which kingdom it is, the article says."""
    if line.looks[at].rest != "المملكه" or line.names[at] or line.look(at + 1).nisba:
        return None
    visited = without_and(line.look(line.before(at)).rest) in small_words("visits") and not line.looks[at].cut
    if not (visited or in_place(line, at)):
        return None
    drafts.append(
        Draft(line, at, at + 1, line.looks[at].cut, MentionKind.LOCATION, "place: the kingdom", place_name="kingdom")
    )
    return at + 1


def _known(line: Line, first: int, last: int, cut: int, entries: tuple[PlaceEntry, ...]) -> Draft:
    return Draft(line, first, last, cut, MentionKind.LOCATION, "place: ground", places=entries)

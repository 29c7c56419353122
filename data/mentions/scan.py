"""Reading a sentence from first word to last: the name, title, body, group or place that begins at each word."""

from __future__ import annotations

from functools import cache

from data.arabic import fold
from data.lexicon.actors import ActorEntry
from data.lexicon.names import Name
from data.lexicon.nouns import small_words
from data.lexicon.phrases import Match
from data.mentions.bodies import read_body
from data.mentions.buildings import read_building
from data.mentions.counted import read_counted, read_single
from data.mentions.countries import is_place
from data.mentions.drafts import Draft
from data.mentions.extents import extent
from data.mentions.groups import read_group
from data.mentions.people import person_at
from data.mentions.peoples import read_people
from data.mentions.places import allowed, kingdom, placed, read_place_head
from data.mentions.terms import Line
from data.mentions.titles import read_title
from data.mentions.unseen_places import whole_name
from data.model import ActorKind, LocationKind, MentionKind

_NEAR = 6
_MUSCAT = "مسقط"


def drafts(line: Line, present: frozenset[str]) -> list[Draft]:
    """Return what a sentence names, left to right, never overlapping; `present` are ids of actors the article names."""
    found: list[Draft] = []
    at = 0
    while at < len(line.looks):
        look = line.looks[at]
        after: int | None = None
        if look.key.isdecimal():
            after = (look.number and read_counted(line, at, found)) or None
        elif look.letters:
            named, headed = line.names[at] is not None, bool(look.heads)
            after = (
                (named and _longer_body(line, at, found))
                or ((named or at in line.people) and _name(line, at, found, present))
                or (look.stop and at + 1)
                or (headed and (read_building(line, at, found) or read_title(line, at, found)))
                or (headed and read_place_head(line, at, found))
                or kingdom(line, at, found)
                or (look.number and read_counted(line, at, found))
                or read_single(line, at, found)
                or (headed and (read_group(line, at, found) or read_body(line, at, found)))
                or (look.nisba is not None and read_people(line, at, found))
                or (at in line.tagged_places and _tagged(line, at, found))
                or None
            )
        at = after or at + 1
    return found


def _longer_body(line: Line, at: int, found: list[Draft]) -> int | None:
    """Read a body whose description goes further than the name that begins at the same word."""
    match = line.names[at]
    if match is None or not line.looks[at].heads or not match.values[0].actor:
        return None
    if match.values[0].actor.actor.kind is ActorKind.PERSON:
        return None
    head = line.head(at, "body")
    if head is None:
        return None
    phrase = extent(line, head[1], head[0])
    actor = match.values[0].actor.actor
    if phrase.last <= match.last or not phrase.country:
        return None
    if actor.country == phrase.country:
        found.append(Draft(line, at, phrase.last, match.split.cut, MentionKind.ACTOR, "actor: lexicon", actor))
        return phrase.last
    return read_body(line, at, found) if not actor.country else None


def _name(line: Line, at: int, found: list[Draft], present: frozenset[str]) -> int | None:
    """Add the actor or place that a name of the lexicon names here, and return the index after it."""
    match = line.names[at]
    person = None if match and _capital_there(line, at, match) else person_at(line, at)
    if person:
        found.append(person)
        return person.last
    if match is None or line.looks[at].key in small_words("no_place"):
        return None
    if match.split.rest == _MUSCAT and line.look(match.last).rest in small_words("birth"):
        return match.last + 1
    name, particles = match.values[0], match.split.particles
    entry = name.actor or name.bare
    if entry and entry.actor.sector == "BUS" and line.look(line.before(at)).rest in small_words("products"):
        return match.last
    if name.actor:
        return _add(found, line, match, "actor: lexicon", actor=True)
    if name.bare and (name.bare.actor.actor_id in present or _cued(line, match, name)):
        found.append(Draft(line, at, match.last, match.split.cut, MentionKind.ACTOR, "actor: cue", name.bare.actor))
        return match.last
    look = line.looks[at]
    before = line.look(at - 1)
    if look.nisba and look.nisba.shape == "f" and before.key[:1].isascii() and before.key[:1].isalpha():
        return None
    if (
        look.nisba
        and look.nisba.shape in ("f", "m")
        and before.definite
        and not look.cut
        and not before.stop
        and name.state
    ):
        return None
    if name.state and match.last == at + 1 and _describes(line, at):
        return None
    if before.rest in small_words("clubs") and not particles and _city(name):
        return match.last
    if before.rest in small_words("fairs") and not particles and _city(name) and _described(line, match.last):
        return match.last
    joined = None
    if found and found[-1].line is line and found[-1].last in (at, at - 1):
        previous = found[-1]
        if previous.kind is MentionKind.LOCATION:
            joined = True
        elif previous.actor and previous.actor.kind is ActorKind.STATE:
            joined = False
    if name.state or name.capital:
        place = is_place(line, at, match.last, particles, name.state is None, joined)
        if found and found[-1].rule == "state" and found[-1].last == at and found[-1].line is line:
            place = False
        doubtful = match.last == at + 1 and match.split.rest in small_words("doubtful_capitals")
        known = placed(line, at, particles) or joined or before.nisba is not None
        described = not place and line.classes[at + 1 : at + 2] and line.classes[at + 1].kind == "ADJ"
        if (place or described) and doubtful and name.state is None and not known:
            return None
        if place and name.places:
            return _add(found, line, match, "place: country" if name.state else "place: capital", actor=False)
        state = name.state or name.capital
        assert state is not None
        found.append(Draft(line, at, match.last, match.split.cut, MentionKind.ACTOR, "state", state.actor))
        return match.last
    if line.look(at - 1).key in ("«", '"', "“") and line.look(at - 2).key in ("ل", "لـ"):
        return None
    listed = joined is True and (particles == "و" or before.key in ("،", "و"))
    options = tuple(p for p in name.places if allowed(line, at, particles, p, match.last - match.first, listed))
    if particles.endswith("ك"):
        options = tuple(place for place in options if place.by_hand)
    if not options or (look.heads and match.last == at + 1 and not options[0].by_hand):
        return None
    first, cut = at, match.split.cut
    sort = match.last > at + 1 and look.rest in small_words("place_sorts")
    if sort and options[0].location.kind is LocationKind.CITY:
        first, cut = at + 1, 0
    found.append(Draft(line, first, match.last, cut, MentionKind.LOCATION, "place: name", places=options))
    return match.last


def _capital_there(line: Line, at: int, match: Match[Name]) -> bool:
    """Say whether a capital of two words or more stands behind a word such as في: no person's name, إلى أبو ظبي."""
    return match.values[0].capital is not None and match.last > at + 1 and placed(line, at, match.split.particles)


def _describes(line: Line, at: int) -> bool:
    """Say whether an adjective that is also a country's name follows the noun it describes: مواقع سورية، دعم مالي."""
    look, before = line.looks[at], line.look(at - 1)
    if look.definite or line.classes[at].kind != "ADJ":
        return False
    return not (look.cut or before.stop or line.verb(at - 1)) and line.classes[at - 1].kind in ("NOUN", "ADJ")


def _described(line: Line, at: int) -> bool:
    """Say whether a definite adjective follows a name: مهرجان برلين السينمائي."""
    return line.look(at).definite and line.classes[at].kind == "ADJ"


def _city(name: Name) -> bool:
    """Say whether a name is a city's and no country's."""
    return name.state is None and bool(name.places) and name.places[0].location.kind is LocationKind.CITY


def _add(found: list[Draft], line: Line, match: Match[Name], rule: str, actor: bool) -> int:
    name = match.values[0]
    last = match.last
    if actor:
        assert name.actor is not None
        look = line.look(last)
        headed = any(head.family == "body" for _, heads in line.looks[match.first].heads for head in heads)
        if headed and look.nisba and not look.cut and look.definite and look.nisba.code == name.actor.actor.country:
            last += 1  # the Anadolu agency, the Turkish one
        found.append(Draft(line, match.first, last, match.split.cut, MentionKind.ACTOR, rule, name.actor.actor))
    else:
        found.append(Draft(line, match.first, last, match.split.cut, MentionKind.LOCATION, rule, places=name.places))
    return last


def _cued(line: Line, match: Match[Name], name: Name) -> bool:
    """Say whether one of a bare form's cues stands near it."""
    assert name.bare is not None
    near = line.looks[max(0, match.first - _NEAR) : match.first] + line.looks[match.last : match.last + _NEAR]
    cues = _cues(name.bare)
    return any(look.rest in cues or look.key in cues for look in near)


@cache
def _cues(entry: ActorEntry) -> frozenset[str]:
    return frozenset(fold(cue) for cue in entry.cues)


def _tagged(line: Line, at: int, found: list[Draft]) -> int | None:
    """Add a place that only the tagger knows, where a place would stand."""
    last = line.tagged_places[at]
    look = line.looks[at]
    match = line.names[at]
    if look.nisba or look.heads or look.stop or look.adjective or (match and match.values[0].places):
        return None
    if line.classes[at].pronoun or look.key in small_words("not_tagged") or look.rest in small_words("not_tagged"):
        return None
    before = line.look(line.before(at)).rest
    listed = bool(found) and found[-1].kind is MentionKind.LOCATION and found[-1].last >= at - 1
    near = before == "من" and line.look(line.before(line.before(at))).rest in small_words("near")
    if not (near or before in small_words("before_place") or look.key[0] == "ب" or (listed and look.key[0] == "و")):
        return None
    if last < len(line.looks) and whole_name(line, last) and last not in line.people:
        last += 1
    cut = (
        1
        if look.key[0] in "بلو" and (line.classes[at].preposition or line.classes[at].and_) and len(look.key) > 3
        else 0
    )
    found.append(
        Draft(
            line, at, last, cut, MentionKind.LOCATION, "place: tagger",
            place_name=" ".join(word.key for word in line.words[at:last])[cut:], place_kind="city",
        )
    )  # fmt: skip
    return last

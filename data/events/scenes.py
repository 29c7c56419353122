"""Places that an event shares with the whole sentence, with what befell a town, with what was told before."""

from __future__ import annotations

from collections.abc import Sequence

from data.events.clauses import WORDS
from data.events.lines import PREPOSITIONS, Named
from data.events.triggers import Trigger
from data.events.vocabulary import SPOKEN
from data.events.whereabouts import BESIDE, SORTS, is_topic, listed, ruled_by, within
from data.model import Event, EventType, LocationRole, Setting, Status

_IN = WORDS["in_place"]
_ENDS = WORDS["that"] | {"حيث"}
_SUFFERING = WORDS["suffering"]
_ABOUT_WHAT_IS = frozenset({EventType.REQUEST, EventType.SUPPORT, EventType.ACCUSE, EventType.THREATEN})
_HAPPENINGS = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.OTHER, EventType.CEASEFIRE})
REAL = (Status.OCCURRED, Status.ONGOING)
_FAR = 25  # words between what is asked for and its place
_SOON = 6  # words behind an attack in which stands the verb that says where
_OPENING = 4  # words with which a sentence opens before its place
_FEW = 2  # places that go on being meant
_SHORTLY = 1  # sentences within which happenings of one sort are at one place


def befallen(trigger: Trigger) -> tuple[Named, ...]:
    """Return the place that a verb behind an attack says it befell (هجوم تعرضت له حلب، اشتباكات شهدتها حلب)."""
    line = trigger.line
    if trigger.noun is None or trigger.meaning.event_type not in _HAPPENINGS:
        return ()
    verb = next((at for at in range(trigger.last, trigger.last + _SOON) if at in line.verbs), None)
    if verb is None or not line.lemmas(verb) & _SUFFERING:
        return ()
    if any(line.bare(at) in PREPOSITIONS for at in range(trigger.last, verb)):
        return ()
    for named in line.places:
        between = range(verb + 1, named.first)
        if (
            verb < named.first <= verb + 3
            and not named.joined
            and all(line.key(at) in SORTS or line.key(at) in ("له", "لها") for at in between)
        ):
            return (named,)
    return ()


def fronted(trigger: Trigger) -> tuple[Named, ...]:
    """Return the places with which the sentence opens, set off by a comma: of all it tells (وفي حلب، قتل … وأصيب …)."""
    line = trigger.line
    found: list[Named] = []
    if trigger.meaning.event_type in SPOKEN:
        return ()
    for named in line.places:
        if found and not (within(line, found[-1], named) or listed(line, found[-1], named)):
            break
        if not found and (named.first > _OPENING or ruled_by(line, named) not in _IN):
            return ()
        found.append(named)
    if not found or found[-1].last >= min(trigger.first, trigger.head) or line.key(found[-1].last) != "،":
        return ()
    if line.bare(0) not in _IN and found[0].first > 0:
        return ()
    between = range(found[0].first, min(trigger.first, trigger.head))
    if any(line.bare(at) in _ENDS or line.key(at) in "؛:" or line.types(at) & SPOKEN for at in between):
        return ()
    return () if any(at in line.verbs for at in range(found[-1].last)) else tuple(found)


def scene(trigger: Trigger) -> str:
    """Return the sort of happening that is at a place even where its clause does not say so: a fight, an accident …"""
    kind = trigger.meaning.event_type
    if kind in (EventType.ASSAULT, EventType.CEASEFIRE):
        return "fight"
    if kind is EventType.PROTEST:
        return "protest"
    return "accident" if trigger.meaning.accident else ""


def only_places(trigger: Trigger) -> tuple[Named, ...]:
    """Return the places of a sentence that names one, or one and what it lies in, if it is said to be there."""
    line, found = trigger.line, trigger.line.places[:1]
    for named in line.places[1:]:
        if within(line, found[-1], named):
            found = (*found, named)
        elif named.mention.entity_id not in {each.mention.entity_id for each in found}:
            return ()
    return found if found and ruled_by(line, found[0]) in ("", "علي", BESIDE, *_IN) else ()


def topic_place(trigger: Trigger) -> Named | None:
    """Return the one place of a sentence in which something is asked for, praised or blamed: it is about that place."""
    found = only_places(trigger) if trigger.meaning.event_type in _ABOUT_WHAT_IS else ()
    named = found[0] if len(found) == 1 else None
    if named is None or abs(named.first - trigger.first) > _FAR:
        return None
    behind = named.first >= trigger.last
    return named if behind or is_topic(trigger.line, 0, named.first) else None


def same_scene(told: Sequence[tuple[Trigger, Event]], trigger: Trigger, state: Status) -> list[Setting]:
    """Return where the happening of the same sort was that was told shortly before, if no other place is named."""
    if state not in REAL:
        return []
    for other, event in reversed(told):
        apart = trigger.line.sentence.n - other.line.sentence.n
        if apart > _SHORTLY or (apart and trigger.line.places):
            return []
        venues = [place for place in event.settings if place.role is LocationRole.VENUE]
        if scene(other) == scene(trigger) and venues and event.status in REAL:
            return venues if len(venues) <= _FEW else []
    return []

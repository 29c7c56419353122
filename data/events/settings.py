"""Where an event is: the place it happens in, is planned for, is about, comes from or goes to."""

from __future__ import annotations

from data.events.clauses import WORDS
from data.events.lines import Line, Named
from data.events.scenes import befallen, fronted, scene
from data.events.triggers import Trigger
from data.events.vocabulary import SPOKEN
from data.events.whereabouts import (
    ABOUT,
    BESIDE,
    WITH_TOPICS,
    is_topic,
    listed,
    of_a_part,
    of_content,
    of_noun_before,
    of_participle,
    of_post,
    only_mentioned,
    ruled_by,
    within,
    witnesses,
)
from data.events.worth import VENUES
from data.model import EventType, LocationRole, Setting, Status

_IN = WORDS["in_place"]
_COMING = WORDS["coming_and_going"]
_TO = WORDS["to_place"]
THAT = WORDS["that"]
_ENDS = THAT | {"حيث"}
_QUOTES = frozenset('"«»“”')
_STOPS = frozenset(".؟!؛:…()") | _QUOTES
_AND = frozenset("،و")
_HELD = WORDS["held"]
_ASIDE = 8  # words in brackets that a clause goes on behind
_OPEN = frozenset({Status.PLANNED, Status.CANCELLED, Status.HYPOTHETICAL})


def settings(trigger: Trigger, status: Status) -> tuple[Setting, ...]:
    """Return the places of a trigger's clause with the parts they play."""
    line = trigger.line
    first, last = reach(trigger)
    happens = LocationRole.PLANNED_VENUE if status in _OPEN else LocationRole.VENUE
    found: dict[str, Setting] = {}
    before: tuple[Named, LocationRole] | None = None
    for named in line.places:
        if not first <= named.first < last:
            continue
        role = None if only_mentioned(trigger, named, first) else _role(line, named, trigger, status, before)
        if role is None:
            continue
        if (
            role is LocationRole.DESTINATION
            and trigger.meaning.family not in ("visit", "travel")
            and _visited(line, trigger, named)
        ):
            role = LocationRole.VENUE
        before = named, role
        place = named.mention.entity_id
        found.setdefault(place, Setting(place, role, named.mention.mention_id))
    for pointed in _where(line, min(trigger.head, trigger.first)):
        mention = pointed.mention
        found.setdefault(mention.entity_id, Setting(mention.entity_id, happens, mention.mention_id))
    shared = befallen(trigger)
    if not shared and not any(setting.role in VENUES for setting in found.values()):
        shared = fronted(trigger)
    for named in shared:
        found.setdefault(named.mention.entity_id, Setting(named.mention.entity_id, happens, named.mention.mention_id))
    return tuple(found.values())


def _where(line: Line, head: int) -> tuple[Named, ...]:
    """Return the place that حيث before a clause points back to, and what it lies in (إلى عمان (الأردن) حيث التقى)."""
    at = next((index for index in range(head - 1, max(-1, head - 3), -1) if line.bare(index) == "حيث"), None)
    found: tuple[Named, ...] = ()
    for named in reversed(line.places):
        if at is not None and (within(line, named, found[0]) if found else named.last in (at, at - 1)):
            found = (named, *found)
        elif found:
            break
    return found


def _visited(line: Line, trigger: Trigger, named: Named) -> bool:
    """Return whether a place is where a visit leads during which the event happens (التقى خلال زيارة إلى القاهرة)."""
    return any(line.key(index).startswith(("زيار", "جول")) for index in range(trigger.last, named.first))


def reach(trigger: Trigger) -> tuple[int, int]:
    """Return the words in which an event's place and time are named: its verb's clause, and its own."""
    line = trigger.line
    first, last = line.clause(trigger.head)
    if trigger.carrier is not None:
        other_first, other_last = line.clause(trigger.first)
        first, last = min(first, other_first), max(last, other_last)
    if trigger.relative is not None:
        last = max(last, line.clause(trigger.relative)[1])
    if line.key(trigger.head)[:1] in "وف" and trigger.head in line.verbs:
        verb = line.verbs[trigger.head]
        if verb and verb[0].particles[:1] in ("و", "ف"):
            first = min(trigger.head, trigger.first)
    last = _beyond_quotes(trigger, last)
    if trigger.meaning.event_type not in SPOKEN:
        for _ in range(2):
            if last in line.verbs and line.lemmas(last) & _HELD and line.key(last - 1) not in _AND:
                last = line.clause(last)[1]
    for at in range(max(trigger.head, trigger.last), last):
        if line.bare(at) in _ENDS or line.key(at) in "؛:":
            last = at
            break
    for at in range(min(trigger.head, trigger.first) - 1, first - 1, -1):
        if line.bare(at) in _ENDS:
            return at + 1, last
    return first, last


def _beyond_quotes(trigger: Trigger, last: int) -> int:
    """Return where an event's words end that marks break off (بوقوع "هجوم" في المدينة, السفينة (أ) في الميناء)."""
    line, end = trigger.line, len(trigger.line.words)
    if last < trigger.last or (trigger.verb and trigger.meaning.speech):
        return last
    if line.key(last) == "(":
        closing = next((index for index in range(last, min(last + _ASIDE, end)) if line.key(index) == ")"), None)
        return last if closing is None else _stop(line, closing + 1)
    while last < end and line.key(last) in _QUOTES:
        stop = _stop(line, last + 1)
        if stop in line.verbs:
            break
        last = stop
    return last


def _stop(line: Line, first: int) -> int:
    """Return the next verb or mark that ends a clause."""
    ends = (index for index in range(first, len(line.words)) if index in line.verbs or line.key(index) in _STOPS)
    return next(ends, len(line.words))


def _role(
    line: Line, named: Named, trigger: Trigger, status: Status, before: tuple[Named, LocationRole] | None
) -> LocationRole | None:
    ruled = ruled_by(line, named)
    if before and (within(line, before[0], named) or (ruled in ("", "و", BESIDE) and listed(line, before[0], named))):
        return before[1]
    happens = LocationRole.PLANNED_VENUE if status in _OPEN else LocationRole.VENUE
    visits = trigger.meaning.family == "visit"
    start = max(trigger.last, before[0].last if before and before[1] is LocationRole.SUBJECT else 0)
    if named.first >= trigger.last and ruled in _IN and is_topic(line, start, named.first):
        return LocationRole.SUBJECT
    if ruled == "" and named.first == trigger.last and trigger.noun and (trigger.meaning.both or scene(trigger)):
        return happens
    if ruled in ("", BESIDE) and witnesses(trigger, named):
        return happens
    if ruled == BESIDE:
        return happens if scene(trigger) or trigger.meaning.event_type is EventType.COERCE else None
    on_the_way = any(line.key(index) in _COMING for index in range(named.first - 3, named.first))
    if on_the_way and ruled not in ABOUT and trigger.meaning.family not in ("visit", "travel"):
        return happens
    if ruled in _IN and named.first >= trigger.last and of_content(trigger, named):
        return LocationRole.SUBJECT if trigger.meaning.event_type in WITH_TOPICS else None
    if ruled in _IN and (of_participle(line, named) or of_noun_before(trigger, named) or of_post(line, named)):
        return None
    if ruled == "علي" and trigger.meaning.event_type is EventType.ASSAULT:
        return happens
    if ruled in _IN or (visits and ruled == "" and named.first >= trigger.last):
        return happens
    if ruled in _TO:
        return happens if visits and status in _OPEN else LocationRole.DESTINATION
    if ruled == "من":
        fought = trigger.meaning.event_type is EventType.ASSAULT and of_a_part(line, named)
        return happens if fought else LocationRole.ORIGIN
    if ruled in ABOUT:
        return LocationRole.SUBJECT
    return None

"""Where an event is: the place it happens in, is planned for, is about, comes from or goes to."""

from __future__ import annotations

from data.events.clauses import WORDS
from data.events.lines import PREPOSITIONS, SUBORDINATORS, Line, Named
from data.events.triggers import Trigger
from data.model import EventType, LocationRole, Setting, Status
from data.verbs import readings

_IN = WORDS["in_place"]
_ABOUT = WORDS["about_place"]
_COMING = WORDS["coming_and_going"]
_TO = WORDS["to_place"]
THAT = WORDS["that"]
_ENDS = THAT | {"حيث"}
_OPEN = frozenset({Status.PLANNED, Status.CANCELLED, Status.HYPOTHETICAL})


def settings(trigger: Trigger, status: Status) -> tuple[Setting, ...]:
    """Return the places of a trigger's clause with the parts they play."""
    line = trigger.line
    first, last = reach(trigger)
    found: dict[str, Setting] = {}
    before: tuple[Named, LocationRole] | None = None
    for named in line.places:
        if not first <= named.first < last:
            continue
        role = _role(line, named, trigger, status, before)
        if role is None or (before and role is before[1] and _within(line, before[0], named)):
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
    pointed = _where(line, min(trigger.head, trigger.first))
    if pointed:
        role = LocationRole.PLANNED_VENUE if status in _OPEN else LocationRole.VENUE
        mention = pointed.mention
        found.setdefault(mention.entity_id, Setting(mention.entity_id, role, mention.mention_id))
    return tuple(found.values())


def _where(line: Line, head: int) -> Named | None:
    """Return the place that حيث before a clause points back to (إلى عمان حيث التقى)."""
    at = next((index for index in range(head - 1, max(-1, head - 3), -1) if line.bare(index) == "حيث"), None)
    if at is None:
        return None
    return next((each for each in line.places if each.last in (at, at - 1)), None)


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
    for at in range(max(trigger.head, trigger.last), last):
        if line.bare(at) in _ENDS or line.key(at) in "؛:":
            last = at
            break
    for at in range(min(trigger.head, trigger.first) - 1, first - 1, -1):
        if line.bare(at) in _ENDS:
            return at + 1, last
    return first, last


def _role(
    line: Line, named: Named, trigger: Trigger, status: Status, before: tuple[Named, LocationRole] | None
) -> LocationRole | None:
    ruled = ruled_by(line, named)
    if before and ruled in ("", "و") and _listed(line, before[0], named):
        return before[1]
    happens = LocationRole.PLANNED_VENUE if status in _OPEN else LocationRole.VENUE
    visits = trigger.meaning.family == "visit"
    start = max(trigger.last, before[0].last if before and before[1] is LocationRole.SUBJECT else 0)
    if named.first >= trigger.last and ruled in _IN and _is_topic(line, start, named.first):
        return LocationRole.SUBJECT
    if ruled == "" and named.first == trigger.last and trigger.noun and trigger.meaning.both:
        return happens
    on_the_way = any(line.key(index) in _COMING for index in range(named.first - 3, named.first))
    if on_the_way and ruled not in _ABOUT and trigger.meaning.family not in ("visit", "travel"):
        return happens
    if ruled in _IN and _of_participle(line, named):
        return None
    if ruled == "علي" and trigger.meaning.event_type is EventType.ASSAULT:
        return happens
    if ruled in _IN or (visits and ruled == "" and named.first >= trigger.last):
        return happens
    if ruled in _TO:
        return happens if visits and status in _OPEN else LocationRole.DESTINATION
    if ruled == "من":
        return LocationRole.ORIGIN
    if ruled in _ABOUT:
        return LocationRole.SUBJECT
    return None


def _of_participle(line: Line, named: Named) -> bool:
    """Return whether a place only says where something else is (السفينة المسجلة في سنغافورة)."""
    before = line.key(named.first - 2)
    return (
        line.bare(named.first - 1) == "في"
        and before.startswith("ال")
        and any(each.form.kind == "participle" and each.form.voice == "passive" for each in readings(before[2:]))
    )


def _is_topic(line: Line, first: int, last: int) -> bool:
    """Return whether the words between an event and a place open its topic (لبحث التطورات في سوريا)."""
    return any(line.bare(index) in _ABOUT and line.bare(index) != "علي" for index in range(first, last))


def _listed(line: Line, before: Named, named: Named) -> bool:
    gap = range(before.last, named.first)
    keys = [line.key(index) for index in gap]
    return len(keys) < 4 and (named.joined.startswith("و") or any(key[:1] in "و،" for key in keys))


def _within(line: Line, before: Named, named: Named) -> bool:
    """Return whether a place only says where the one just before it lies (العمارة في العراق)."""
    gap = [line.bare(index) for index in range(before.last, named.first)]
    return len(gap) <= 2 and not named.joined.startswith("و") and (gap[-1:] == ["في"] or named.joined == "ب")


def ruled_by(line: Line, named: Named) -> str:
    """Return the preposition that rules a place: written onto it, before it, or before its noun (في مدينة)."""
    if named.joined and named.joined[-1] in "بلك":
        return named.joined[-1]
    for index in range(named.first - 1, max(-1, named.first - 4), -1):
        key = line.bare(index)
        if key in PREPOSITIONS or key in _ABOUT:
            return key
        if index in line.verbs or not key[:1].isalpha() or key in SUBORDINATORS or index in line.inside:
            return ""
        bare = key.removeprefix("و")
        if bare.startswith(("بال", "لل", "بمد", "بعا", "بقص", "بمن", "بمح")) and len(bare) > 4:
            return bare[0]
    return ""

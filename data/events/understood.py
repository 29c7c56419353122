"""Who does an event where its words name too few: the state an adjective means, the two who were named before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.events.attackers import attack_behind
from data.events.clauses import WORDS
from data.events.lines import PREPOSITIONS, SUBORDINATORS, Line, Named
from data.events.phrases import STOPS
from data.events.roles import Roles
from data.events.triggers import Trigger
from data.events.worth import sources_of
from data.lexicon.nouns import nisbas
from data.model import ActorKind, Event, EventType

_TWO_SIDES = WORDS["two_sides"]

_ACTING_FOR = WORDS["acting_for"]
_JUDGED = (EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT)
_TOGETHER = frozenset({EventType.ASSAULT, EventType.CEASEFIRE, EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
_NEAR = 6  # words between an event and بين
_TWO_PEOPLE = frozenset(word for word in _TWO_SIDES if word.startswith(("الوزير", "الرييس", "الزعيم")))
_PEOPLE = (ActorKind.PERSON,)
_PARTIES = (ActorKind.STATE, ActorKind.ARMED_GROUP, ActorKind.ARMED_FORCE)

Told = Sequence[tuple[Trigger, Event]]


def actual_sources(trigger: Trigger, who: Roles, states: Mapping[str, str], told: Told) -> list[str]:
    """Return who does it, by id; `states` are by country, `told` the events before."""
    line, sources = trigger.line, [each.mention.entity_id for each in who.sources]
    if trigger.noun:
        found = nisba_states(line, trigger.last, states)
        if found and (not sources or (trigger.meaning.both and len(found) > 1)):
            return list(found)
    if not sources and trigger.meaning.harm and (attack := attack_behind(line, trigger.last)):
        return list(nisba_states(line, attack.last, states))
    dual = trigger.verb is not None and trigger.verb.form.number == "d"
    if len(sources) < 2 and dual and trigger.meaning.both:
        return _last_both(told) or sources
    if len(sources) < 2 and {line.key(trigger.head + 1), line.key(trigger.head - 1)} & _TWO_SIDES:
        return _last_both(told) or sources
    alone = len(sources) < 2 and trigger.meaning.event_type in _TOGETHER
    if (alone or not sources) and (called := _between(trigger)):
        return _two_named(trigger, told, called) or sources
    if not sources and trigger.verb and line.key(trigger.first + 1).removeprefix("ال") in _ACTING_FOR:
        adjective = trigger.first + 2 < len(line.words) and line.classes[trigger.first + 2].kind == "ADJ"
        return list(nisba_states(line, trigger.first + 2, states)) if adjective else []
    return sources


def judged_states(trigger: Trigger, who: Roles, states: Mapping[str, str]) -> list[str]:
    """Return the states whose deed is judged, as an adjective says (أدانت تركيا القصف الإسرائيلي), by id."""
    line = trigger.line
    if trigger.verb is None or who.targets or trigger.meaning.event_type not in _JUDGED:
        return []
    first = max([trigger.last, *(each.last for each in who.sources if each.first > trigger.first)])
    for at in range(first, min(first + _NEAR, len(line.words) - 1)):
        bare = line.bare(at)
        if at in line.verbs or at in line.inside or bare in SUBORDINATORS or bare in PREPOSITIONS or bare in STOPS:
            return []
        if line.classes[at].kind == "NOUN" and line.classes[at + 1].kind == "ADJ":
            doing = [each.mention.entity_id for each in who.sources]
            return [state for state in nisba_states(line, at + 1, states) if state not in doing]
    return []


def _between(trigger: Trigger) -> str:
    """Return the words for the two between whom it is, close behind it (اتفاق بين البلدين); empty if there are none."""
    line = trigger.line
    for at in range(trigger.last, min(trigger.last + _NEAR, len(line.words) - 1)):
        if line.bare(at) == "بين" and line.key(at + 1) in _TWO_SIDES:
            return line.key(at + 1)
        if at in line.verbs or line.key(at) in STOPS:
            return ""
    return ""


def _two_named(trigger: Trigger, told: Told, called: str) -> list[str]:
    """Return the only two who can be so called among those named before, in the sentence or the one told of last."""
    kinds = _PEOPLE if called in _TWO_PEOPLE else _PARTIES
    for actors in ([each for each in trigger.line.actors if each.last <= trigger.first], _told_last(trigger, told)):
        found = list(dict.fromkeys(each.mention.entity_id for each in actors if each.kind in kinds))
        if found:
            return found if len(found) == 2 else []
    return _last_both(told) if called in _TWO_PEOPLE else []


def _told_last(trigger: Trigger, told: Told) -> Sequence[Named]:
    """Return whom the sentence of the last event before names, if it is another."""
    return next((other.line.actors for other, _ in reversed(told) if other.line is not trigger.line), ())


def _last_both(told: Told) -> list[str]:
    """Return the two who last did something together."""
    return next((found for found in (sources_of(event) for _, event in reversed(told)) if len(found) == 2), [])


def nisba_states(line: Line, last: int, states: Mapping[str, str]) -> tuple[str, ...]:
    """Return the states whose adjectives follow a noun (المباحثات الروسية الأمريكية); `states` are by country."""
    found = []
    for at in range(last, min(last + 5, len(line.words))):
        key = line.key(at)
        nisba = nisbas().get(key) or nisbas().get(key.removeprefix("و"))
        if nisba and nisba.shape in ("m", "f"):
            if nisba.code in states:
                found.append(states[nisba.code])
        elif key not in ("-", "–") and line.classes[at].kind != "ADJ" and at > last:
            break
    return tuple(dict.fromkeys(found))

"""Who does an event where its words name too few: the state an adjective means, the two who were named before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.events.attackers import HARM, attack_behind
from data.events.clauses import WORDS
from data.events.lines import Line
from data.events.participants import Roles
from data.events.triggers import Trigger
from data.events.worth import sources_of
from data.lexicon.nouns import nisbas
from data.model import Event

_TWO_SIDES = WORDS["two_sides"]

Told = Sequence[tuple[Trigger, Event]]


def actual_sources(trigger: Trigger, who: Roles, states: Mapping[str, str], told: Told) -> list[str]:
    """Return who does it, by id; `states` are by country, `told` the events before."""
    line, sources = trigger.line, [each.mention.entity_id for each in who.sources]
    if trigger.noun:
        found = nisba_states(line, trigger.last, states)
        if found and (not sources or (trigger.meaning.both and len(found) > 1)):
            return list(found)
    if not sources and trigger.meaning.entry in HARM and (attack := attack_behind(line, trigger.last)):
        return list(nisba_states(line, attack.last, states))
    dual = trigger.verb is not None and trigger.verb.form.number == "d"
    if len(sources) < 2 and dual and trigger.meaning.both:
        return _last_both(told) or sources
    if len(sources) < 2 and {line.key(trigger.head + 1), line.key(trigger.head - 1)} & _TWO_SIDES:
        return _last_both(told) or sources
    return sources


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

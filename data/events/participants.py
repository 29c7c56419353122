"""Who takes part in an event: the subject and object of its verb, and those named with its noun."""

from __future__ import annotations

from dataclasses import replace

from data.events.attackers import attackers
from data.events.clauses import WORDS
from data.events.lines import RELATIVES, SUBORDINATORS, Line, Named
from data.events.nominal import of_noun
from data.events.patients import (
    DONE_TO_ONE,
    counted,
    described,
    lacks_object,
    mentioned_before,
    signed_passive,
    undergoing,
)
from data.events.phrases import joined, ruled_by
from data.events.roles import Roles, unique
from data.events.sides import FAR, between, by_whom, to_whom, with_whom
from data.events.subjects import Subjects, speaks
from data.events.triggers import Trigger
from data.model import EventType

_JUDGED = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT})
_AGAINST = ("علي", "ضد")
_THREAT = 9  # words from a threat to against whom its deed would be
_ALWAYS_WHOM = WORDS["always_whom"]
_UNDER = WORDS["under_whom"]


def roles(trigger: Trigger, found: Subjects, topic: tuple[Named, ...] = ()) -> Roles:
    """Return who does a trigger's event and to whom, as its sentence says.

    `found` are its verbs' subjects, `topic` is that of the sentence before.
    """
    who = _of_verb(trigger, found, topic) if trigger.verb else of_noun(trigger, found)
    if not who.sources and not who.targets:
        who = Roles(between(trigger.line, trigger.last))
    mediators = _mediators(trigger)
    return replace(who, sources=tuple(each for each in who.sources if each not in mediators), mediators=mediators)


def _mediators(trigger: Trigger) -> tuple[Named, ...]:
    """Return under whose auspices it is (برعاية X)."""
    line = trigger.line
    for each in line.actors:
        if trigger.last <= each.first < trigger.last + FAR and ruled_by(line, each) in _UNDER:
            return joined(line, each)
    return ()


def _of_verb(trigger: Trigger, found: Subjects, topic: tuple[Named, ...]) -> Roles:
    line, at, verb = trigger.line, trigger.first, trigger.verb
    assert verb is not None
    subject = found.get(at, ())
    agents = by_whom(line, at)
    if agents or _suffered(trigger) or verb.form.voice == "passive":
        if trigger.meaning.harm:
            subject = subject or counted(line, at + 1)
            agents = agents or attackers(line, at + 1, subject, found)
        return Roles(agents, tuple(each for each in subject if each not in agents))
    if signed_passive(line, at, verb):
        wanted = tuple(each for each in trigger.meaning.target if each != "object")
        return Roles((), to_whom(line, at + 1, wanted, ()) or undergoing(trigger, subject))
    if trigger.meaning.both:
        partners = with_whom(line, at + 1, subject, objects=not trigger.meaning.prepositions)
        if not partners and len(subject) == 1 and subject[0].first > at:
            partners = _earlier(line, found, at)
        return Roles(unique((*subject, *partners)))
    if verb.pronoun and line.key(at - 1) in RELATIVES:
        return Roles(subject, tuple(each for each in _antecedent(line, at) if each not in subject))
    if verb.pronoun and "object" in trigger.meaning.target:
        whom = described(line, at, verb.pronoun, subject)
        if not whom and (trigger.meaning.event_type in DONE_TO_ONE or line.lemmas(at) & _ALWAYS_WHOM):
            whom = mentioned_before(line, at, verb.pronoun, found, topic)
        doing = {each.mention.entity_id for each in subject}
        return Roles(subject, tuple(each for each in whom if each.mention.entity_id not in doing))
    targets = to_whom(line, at + 1, trigger.meaning.target, subject, verb=at)
    targets = targets or _of_deed_judged(trigger, found, subject)
    if not targets and trigger.meaning.entry == "threaten":
        targets = tuple(each for each in to_whom(line, at + 1, _AGAINST, subject) if each.first - at < _THREAT)
    if not targets and lacks_object(trigger, subject):
        return Roles((), subject)
    return Roles(tuple(each for each in subject if each not in targets), targets)


def _of_deed_judged(trigger: Trigger, found: Subjects, taken: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return whose deed is praised or blamed, as the relative clause behind it says (أدان القصف الذي نفذته القوات)."""
    line, at = trigger.line, trigger.first
    behind = min((index for index in line.verbs if index > at), default=None)
    if trigger.meaning.event_type not in _JUDGED or behind is None or line.bare(behind - 1) not in RELATIVES:
        return ()
    if any(line.bare(index) in SUBORDINATORS or line.key(index) in "،.:" for index in range(at + 1, behind - 1)):
        return ()
    if not any(verb.pronoun for verb in line.verbs[behind]) and line.key(behind + 1) not in ("به", "بها"):
        return ()
    return tuple(each for each in found.get(behind, ()) if each not in taken and each.first > behind)


def _earlier(line: Line, found: Subjects, at: int) -> tuple[Named, ...]:
    """Return the subject of the verb before, who may be the unnamed one of the two who meet (قبل أن يلتقي الزعيم)."""
    before = line.verb_before(at)
    return () if before is None or speaks(line, before) else found.get(before, ())


def _antecedent(line: Line, at: int) -> tuple[Named, ...]:
    before = [each for each in line.actors if each.last <= at and at - each.last < 6]
    return joined(line, before[-1]) if before else ()


def _suffered(trigger: Trigger) -> bool:
    """Return whether a verb of killing is followed by who was killed (قتل ثلاثة جنود), not by who killed."""
    killed = trigger.meaning.family == "killing" and trigger.verb is not None and not trigger.verb.pronoun
    return killed or trigger.meaning.entry in ("die_in_attack", "fall_victim")

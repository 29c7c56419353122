"""Words that tell an attack again: whom it hurt, how those just named were hurt, how it went on."""

from __future__ import annotations

from collections.abc import Sequence

from data.arabic import fold_word
from data.events.clauses import WORDS
from data.events.lines import RELATIVES, Line
from data.events.triggers import Trigger
from data.model import EventType

_AIMED = "strike"  # behind an attack it says whom that was aimed at (غارة استهدفت المقر)
_HARMING = WORDS["harming"]
_RESULTING = WORDS["resulting"]
_IN_WHICH = WORDS["in_which"]
_WHEN = WORDS["when_it_happened"]
_THEREIN = WORDS["therein"]
_FAR = 30  # words between the victims and how they were hurt
_NEAR = 12  # … between other words of one attack
_BEHIND = 5  # … between an attack and its relative clause


def same_attack(trigger: Trigger, before: Sequence[Trigger]) -> Trigger | None:
    """Return the word of attack before it in its sentence about which a trigger only goes on."""
    if trigger.meaning.event_type is not EventType.ASSAULT:
        return None
    near = [other for other in before if other.line is trigger.line and other.meaning.event_type is EventType.ASSAULT]
    rules = (_circumstance, _harm_done) if trigger.noun else (_also_hurt, _when, _told_more, _went_on)
    return next((other for other in reversed(near) if any(rule(trigger, other) for rule in rules)), None)


def one_of_two_verbs(trigger: Trigger) -> bool:
    """Return whether a seeming noun of harm is a verb to which the next one is joined (قتل وأصيب العشرات)."""
    line, last = trigger.line, trigger.last
    joined = trigger.noun is not None and trigger.meaning.harm and last < len(line.words)
    return joined and any(
        verb.particles == "و" and fold_word(verb.lemma) in _HARMING for verb in line.verbs.get(last, ())
    )


def _circumstance(trigger: Trigger, last: Trigger) -> bool:
    """Return whether a noun of attack only says how those just named were hurt (قتلوا في غارة, مقتل جندي في كمين)."""
    line, hurt = trigger.line, last.meaning.harm
    if line.bare(trigger.first - 1) not in _IN_WHICH and trigger.particle != "ب":
        return False
    if not (hurt or last.verb) or trigger.first - last.first >= (_FAR if hurt else _NEAR):
        return False
    return _undisturbed(line, last.last, trigger.first)


def _harm_done(trigger: Trigger, _: Trigger) -> bool:
    """Return whether a noun of harm is what the attack before it led to (هجوم أسفر عن مقتل جندي)."""
    line = trigger.line
    if not trigger.meaning.harm:
        return False
    at = line.verb_before(trigger.first)
    return at is not None and trigger.first - at < _NEAR and bool(line.lemmas(at) & _RESULTING)


def _also_hurt(trigger: Trigger, last: Trigger) -> bool:
    """Return whether a verb only adds with و who else was hurt (قتل جندي وأصيب آخران)."""
    line, verb = trigger.line, trigger.verb
    if verb is None or verb.particles != "و" or not (trigger.meaning.harm and last.meaning.harm):
        return False
    apart = any(last.first < each.first < trigger.first for each in (*line.places, *line.dates)) and any(
        each.first > trigger.first for each in (*line.places, *line.dates)
    )
    return not apart and _undisturbed(line, last.last, trigger.first)


def _when(trigger: Trigger, last: Trigger) -> bool:
    """Return whether a clause says how those just named were hurt (قتل جندي عندما فجر مسلحون عبوة)."""
    line = trigger.line
    return (
        last.meaning.harm
        and line.bare(trigger.first - 1) in _WHEN
        and trigger.first - last.first < _FAR
        and _undisturbed(line, last.last, trigger.first)
    )


def _told_more(trigger: Trigger, last: Trigger) -> bool:
    """Return whether a clause only tells more of the attack it depends on (الغارات التي استهدفت, هجوم قتل فيه)."""
    line = trigger.line
    if last.verb or not _undisturbed(line, last.last, trigger.first):
        return False
    describes = trigger.meaning.entry == _AIMED and trigger.verb is not None and not trigger.verb.particles
    if line.bare(trigger.first - 1) in RELATIVES or describes:
        return trigger.first - last.last < _BEHIND
    return trigger.meaning.harm and bool({line.key(trigger.first - 1), line.key(trigger.first + 1)} & _THEREIN)


def _went_on(trigger: Trigger, last: Trigger) -> bool:
    """Return whether those who attacked did something more in it (ألقى مسلحون قنابل وفتحوا النار)."""
    line, verb = trigger.line, trigger.verb
    if verb is None or last.verb is None or verb.particles != "و" or verb.form.number != "p":
        return False
    if any(last.first < each.first < trigger.first for each in line.dates):
        return False
    return trigger.first - last.first < _NEAR and _undisturbed(line, last.last, trigger.first)


def _undisturbed(line: Line, first: int, last: int) -> bool:
    """Return whether no verb but one of harm stands between two words."""
    return all(line.lemmas(at) & _HARMING for at in line.verbs if first <= at < last)

"""Nouns that only say what somebody asks for, threatens, plans or refuses, what could be or what a thing is called."""

from __future__ import annotations

from collections.abc import Sequence

from data.events.clauses import WORDS
from data.events.triggers import Trigger
from data.model import EventType

_CALLED = WORDS["only_called"]
_KINDS = WORDS["kinds"]
_WANTED = WORDS["wanted"]
_PLANS = WORDS["plans"]
_DURING = WORDS["during"]
_WORDS_SAID = WORDS["words_said"]
_CALLS = WORDS["calls"]
_CALL = 8  # words between a call and what it is for
_ASKING = (EventType.REQUEST, EventType.REJECT)


def wanted(trigger: Trigger, before: Sequence[Trigger]) -> bool:
    """Return whether a noun only says what somebody asks for or what should be (دعا إلى هدنة, ضرورة الإفراج)."""
    line = trigger.line
    if trigger.verb:
        return False
    last = trigger.first - 1
    if line.key(last) in _CALLED or (line.key(last - 1) in _CALLED and last not in line.verbs):
        return True
    if line.key(trigger.first - 1) in _KINDS and trigger.meaning.event_type is not EventType.AGREE:
        return True
    for at in range(trigger.first - 1, max(-1, trigger.first - 5), -1):
        key = line.key(at)
        if key in _WANTED or key.removeprefix("ال") in _WANTED:
            return True
        if at in line.verbs or not key[:1].isalpha():
            break
    for at in range(trigger.first - 1, max(-1, trigger.first - 14), -1):
        if at in line.verbs or not line.key(at)[:1].isalpha():
            break
        if line.key(at) in _PLANS and line.key(trigger.first)[:1] in ("و", "ل"):
            return True
    if trigger.meaning.event_type is EventType.OTHER and line.key(trigger.first - 1) in _DURING:
        return True
    if _called_for(trigger):
        return True
    asks = [
        other
        for other in before
        if other.line is line
        and (
            (other.meaning.event_type in _ASKING and (other.verb or other.meaning.event_type is EventType.REJECT))
            or (other.meaning.event_type is EventType.THREATEN and trigger.particle == "ب")
        )
    ]
    return bool(asks) and not any(asks[-1].first < at < trigger.first and not _aside(trigger, at) for at in line.verbs)


def _called_for(trigger: Trigger) -> bool:
    """Return whether a noun is the content of a call that another noun names (الدعوة إلى هدنة, دعوات لوقف القتال)."""
    line, first = trigger.line, trigger.first
    if "الي" not in (line.bare(first - 1), line.bare(first - 2)) and not trigger.particle.endswith(("ل", "ب")):
        return False
    for at in range(first - 1, max(-1, first - _CALL), -1):
        if at in line.verbs or line.key(at) in ".،؛:":
            return False
        if line.key(at).removeprefix("و").removeprefix("ال") in _CALLS:
            return True
    return False


def _aside(trigger: Trigger, at: int) -> bool:
    """Return whether a verb only tells where something was said (هدد في مؤتمر عقده أمس باغتيال خصمه)."""
    line = trigger.line
    return trigger.particle == "ب" and bool({line.key(at - 1), line.key(at - 2)} & _WORDS_SAID)

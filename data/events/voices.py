"""On whose word an event rests: the speaker of the quote or reported clause that holds it, or who announces it."""

from __future__ import annotations

from collections.abc import Sequence

from data.events.subjects import Subjects
from data.events.triggers import Trigger
from data.events.vocabulary import meanings_of_verbs
from data.model import EventType, Quote

_PRESUPPOSED = frozenset("بعد قبل منذ عقب اثر قبيل بعيد".split())
_ABOUT = frozenset("بشان حول بخصوص".split())
_CLAIMS = frozenset("أعلن كشف أكّد ذكر".split())


def voice(trigger: Trigger, quotes: Sequence[Quote], subject_of: Subjects, doers: Sequence[str]) -> str:
    """Return the actor who says what the trigger's words stand in; empty where the article itself says it."""
    holding = [quote for quote in quotes if quote.start <= trigger.start < quote.end]
    before = trigger.line.bare(trigger.first - 1)
    if trigger.noun and (before in _PRESUPPOSED or (before in _ABOUT and trigger.noun.definite)):
        return ""
    if holding:
        return min(holding, key=lambda quote: quote.end - quote.start).speaker_id
    claimant = _claimant(trigger, subject_of)
    return "" if claimant in doers else claimant


def _claimant(trigger: Trigger, subject_of: Subjects) -> str:
    """Return who announces an event noun or accuses somebody of it."""
    line = trigger.line
    if trigger.noun is None:
        return ""
    for at in range(trigger.first - 1, -1, -1):
        if line.key(at) in ".؟!؛":
            return ""
        if at not in line.verbs:
            continue
        for verb in line.verbs[at]:
            accuses = any(meaning.event_type is EventType.ACCUSE for meaning in meanings_of_verbs().get(verb.lemma, ()))
            if verb.lemma in _CLAIMS or (accuses and trigger.particle.endswith("ب")):
                named = subject_of.get(at, ())
                return named[0].mention.entity_id if named else ""
        if trigger.carrier != at:
            return ""
    return ""

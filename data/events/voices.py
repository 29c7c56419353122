"""On whose word an event rests: the speaker of the quote or reported clause that holds it, or who announces it."""

from __future__ import annotations

from collections.abc import Sequence

from data.attribution import Attribution
from data.events.clauses import WORDS
from data.events.lines import Line
from data.events.replies import denies
from data.events.subjects import Subjects, speaks
from data.events.triggers import Trigger
from data.events.vocabulary import SPOKEN
from data.model import EventType, Quote

_PRESUPPOSED = WORDS["presupposed"]
_ABOUT = WORDS["topics"]
_NEAR = 4  # words between a verb of denying and the noun it denies
_CLAIMS = WORDS["claiming"]


def voice(
    trigger: Trigger,
    quotes: Sequence[Quote],
    attributions: Sequence[Attribution],
    subject_of: Subjects,
    doers: Sequence[str],
) -> str:
    """Return the actor who says what the trigger's words stand in; empty where the article itself says it."""
    word = _word(trigger, quotes, attributions, subject_of, doers)
    return "" if word in doers and trigger.meaning.event_type in SPOKEN else word


def _word(
    trigger: Trigger,
    quotes: Sequence[Quote],
    attributions: Sequence[Attribution],
    subject_of: Subjects,
    doers: Sequence[str],
) -> str:
    holding = [quote for quote in quotes if quote.start <= trigger.start < quote.end]
    before = trigger.line.bare(trigger.first - 1)
    if trigger.noun and (before in _PRESUPPOSED or (before in _ABOUT and trigger.noun.definite)):
        return ""
    if holding:
        return min(holding, key=lambda quote: quote.end - quote.start).speaker_id
    for each in attributions:
        if each.start <= trigger.start < each.end and each.actor_id not in doers:
            return each.actor_id
    return _claimant(trigger, subject_of, doers)


def mention_of(trigger: Trigger, actor_id: str) -> str:
    """Return the mention that names an actor in the trigger's sentence; empty if none does."""
    return next((each.mention.mention_id for each in trigger.line.actors if each.mention.entity_id == actor_id), "")


def _claimant(trigger: Trigger, subject_of: Subjects, doers: Sequence[str]) -> str:
    """Return who says that it is so (كشف X أن), who else announces an event noun, or who accuses somebody of it."""
    line = trigger.line
    that = False
    start = min(trigger.first, trigger.head)
    if trigger.carrier is not None and speaks(line, trigger.carrier):
        start = trigger.carrier + 1
    for at in range(start - 1, -1, -1):
        if line.key(at) in ".؟!؛":
            return ""
        that = that or line.bare(at) in ("ان", "انه", "انها", "انهم", "بان")
        if at not in line.verbs:
            continue
        named = subject_of.get(at, ())
        claimant = named[0].mention.entity_id if named else ""
        if (
            trigger.noun
            and not that
            and at + _NEAR >= trigger.first
            and any(denies(each.lemma) for each in line.verbs[at])
        ):
            return claimant
        if that:
            return claimant if speaks(line, at) else ""
        if trigger.noun and _announces(line, at, trigger):
            return "" if claimant in doers else claimant
        if trigger.carrier != at:
            return ""
    return ""


def _announces(line: Line, at: int, trigger: Trigger) -> bool:
    if line.lemmas(at) & _CLAIMS:
        return True
    return trigger.particle.endswith("ب") and EventType.ACCUSE in line.types(at)

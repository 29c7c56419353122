"""When an event is: the date its clause names, or the one its context makes clear."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from data.events.clauses import WORDS
from data.events.lines import Line, Named
from data.events.settings import THAT, reach
from data.events.subjects import Subjects, speaks
from data.events.triggers import Trigger
from data.model import Status
from data.verbs import readings

_MEETINGS = WORDS["after_which"]
_THEN = WORDS["then"]


def own_date(trigger: Trigger, called_off: int | None, others: Sequence[Trigger]) -> Named | None:
    """Return the date named in the trigger's clause, or behind the verb that calls it off, the nearest to its words.

    A date behind another of the `others` belongs to that one.
    """
    first, last = reach(trigger) if called_off is None else (called_off, trigger.line.clause(called_off)[1])
    if called_off is None:
        from_here = max(trigger.first, trigger.head)
        between = [each.first for each in others if each.line is trigger.line and each.noun and each.first > from_here]
        last = min((last, *between))
    dates = [each for each in trigger.line.dates if first <= each.first < last and not _of_adjective(trigger, each)]
    return min(
        dates, key=lambda each: min(abs(each.first - trigger.first), abs(each.last - trigger.last)), default=None
    )


def during(trigger: Trigger) -> bool:
    """Return whether an event is said to be during the one named before it in its sentence (أجرى خلالها مباحثات)."""
    line, head = trigger.line, min(trigger.head, trigger.first)
    return any(line.bare(at) in _THEN for at in range(max(0, head - 3), min(head + 4, len(line.words))))


def _of_adjective(trigger: Trigger, date: Named) -> bool:
    """Return whether a date says since when something else is as an adjective has it (المتعثرة منذ عام)."""
    before = date.first - 1
    interval = date.mention.interval
    if interval is None or interval.end is not None or trigger.first <= before <= trigger.last:
        return False
    key = trigger.line.key(before)
    return key.startswith("ال") and any(each.form.kind == "participle" for each in readings(key[2:]))


def date_before(
    trigger: Trigger, earlier: Sequence[tuple[Trigger, Named | None]], subject_of: Subjects
) -> Named | None:
    """Return the date of the event during which this one is said to be (أجرى خلالها مباحثات), if it has one.

    The same subject's next deed in one sentence (وأجرى مفاوضات) has the date of the one before.
    """
    line = trigger.line
    verb = line.verbs.get(trigger.head)
    if verb and verb[0].particles[:1] in ("و", "ف") and not verb[0].particles.endswith("س") and trigger.noun:
        earlier_verbs = [at for at in line.verbs if at < trigger.head]
        if earlier_verbs and subject_of.get(earlier_verbs[-1]) == subject_of.get(trigger.head) != ():
            first, last = line.clause(earlier_verbs[-1])
            return next((each for each in line.dates if first <= each.first < last), None)
    if not during(trigger):
        return None
    here = [(other, date) for other, date in earlier if other.line is line and other.first < trigger.first]
    return here[-1][1] if here else None


class Days:
    """The days known of an article so far: on which day somebody spoke, was on a visit, or met whom.

    What somebody says later without a day is of the day of his first statement or his visit; what he says after a
    meeting, or in reply to a question, is of the meeting's day.
    """

    def __init__(self) -> None:
        self._spoken: dict[str, tuple[int, Named]] = {}
        self._visits: dict[str, Named] = {}
        self._meetings: list[tuple[frozenset[str], Named]] = []

    def hear(self, line: Line, subject_of: Subjects) -> None:
        """Note the day of each dated word of saying in a sentence."""
        for at in line.verbs:
            if not speaks(line, at):
                continue
            first, last = line.clause(at)
            that = next((index for index in range(at, last) if line.bare(index) in THAT), last)
            dates = [each for each in line.dates if first <= each.first < that]
            for each in subject_of.get(at, ()):
                if dates:
                    self._spoken.setdefault(each.mention.entity_id, (line.sentence.n, dates[0]))

    def note(self, trigger: Trigger, status: Status, sources: Sequence[str], date: Named | None) -> None:
        """Note who was on a visit or at a meeting on a day."""
        if date is None or status is not Status.OCCURRED:
            return
        if trigger.meaning.family == "visit":
            for source in sources:
                self._visits.setdefault(source, date)
        elif trigger.meaning.both and len(sources) > 1:
            self._meetings.append((frozenset(sources), date))

    def day(self, trigger: Trigger, source: str) -> Named | None:
        """Return the day that the context gives what somebody says or does on a visit; None if it gives none."""
        if trigger.meaning.speech:
            n, spoken = self._spoken.get(source, (0, None))
            if spoken and n <= trigger.line.sentence.n:
                return spoken
            if after_meeting(trigger):
                return next((date for who, date in reversed(self._meetings) if source in who), None)
        if trigger.meaning.speech or trigger.meaning.family in ("visit", "travel"):
            return self._visits.get(source)
        return None


def after_meeting(trigger: Trigger) -> bool:
    """Return whether a sentence says that it is spoken after a meeting or in reply to a question."""
    keys = [word.key for word in trigger.line.words]
    return any(
        (key in ("بعد", "عقب", "ختام") and after in _MEETINGS) or (key == "علي" and after in ("سوال", "اسءله", "اسيله"))
        for key, after in pairwise(keys)
    )

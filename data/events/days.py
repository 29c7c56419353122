"""When an event is by its context: the day of what it is part of, goes on with or was said at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from data.events.clauses import WORDS
from data.events.dating import own_date
from data.events.lines import Line, Named
from data.events.settings import THAT
from data.events.subjects import Subjects, speaks
from data.events.triggers import Trigger
from data.model import EventType, Status

_MEETINGS = WORDS["after_which"]
_THEN = WORDS["then"]
_WORDS_SAID = WORDS["words_said"]
_WAS = ("كان", "كانت", "كانوا")
_ATTITUDES = (EventType.SUPPORT, EventType.ACCUSE, EventType.REJECT, EventType.REQUEST)
_SHORTLY = 4  # sentences within which a noun that names an event again can bring its day
_CLOSE = 8  # words between it and that day
_GIVEN_OUT = 6  # words between what is said and the day on which it was given out
_LEAD = 3  # sentences at an article's head that tell shortly what the next ones tell in full


def date_before(
    trigger: Trigger, earlier: Sequence[tuple[Trigger, Named | None]], subject_of: Subjects
) -> Named | None:
    """Return the date of the event during which this one is said to be (أجرى خلالها مباحثات), if it has one.

    The same subject's next deed in one sentence (وأجرى مفاوضات، مؤكدا) has the date of the one before.
    """
    line = trigger.line
    if _goes_on(trigger):
        before = line.verb_before(trigger.head)
        if before is not None and subject_of.get(before) == subject_of.get(trigger.head) != ():
            first, last = line.clause(before)
            return next((each for each in line.dates if first <= each.first < last and _ended(each)), None)
    if not during(trigger):
        return None
    here = [(other, date) for other, date in earlier if other.line is line and other.first < trigger.first]
    return here[-1][1] if here else None


def during(trigger: Trigger) -> bool:
    """Return whether an event is said to be during the one named before it in its sentence (أجرى خلالها مباحثات)."""
    line, head = trigger.line, min(trigger.head, trigger.first)
    return any(line.bare(at) in _THEN for at in range(max(0, head - 3), min(head + 4, len(line.words))))


def _goes_on(trigger: Trigger) -> bool:
    """Return whether a clause only goes on with what its sentence tells (والتقى الوزير, ، مؤكدا)."""
    line, found = trigger.line, trigger.line.verbs.get(trigger.head)
    if not found:
        return False
    verb = found[0]
    joined = verb.particles[:1] in ("و", "ف") and not verb.particles.endswith("س")
    if trigger.noun:
        return joined
    if any(line.bare(at) in THAT for at in range(trigger.head)):
        return False
    if verb.form.kind == "participle":
        return line.key(trigger.head - 1) == "،"
    return joined and verb.form.tense == "past"


def day_again(trigger: Trigger, known: Trigger) -> Named | None:
    """Return the day close behind a noun that shortly after names a known event again (الاجتماع أمس)."""
    if trigger.line.sentence.n - known.line.sentence.n > _SHORTLY:
        return None
    date = own_date(trigger, None, ())
    near = date is not None and trigger.first < date.first < trigger.last + _CLOSE and _one_day(date)
    return date if near else None


class Days:
    """The days known of an article so far: on which day somebody spoke, was on a visit, or met whom.

    What somebody says later without a day is of the day of his first statement or his visit; what he says after a
    meeting, or in reply to a question, is of the meeting's day.
    """

    def __init__(self) -> None:
        self._spoken: dict[str, list[tuple[int, Named]]] = {}
        self._led: dict[str, tuple[int, Named]] = {}
        self._visits: dict[str, Named] = {}
        self._meetings: list[tuple[frozenset[str], Named]] = []

    def hear(self, line: Line, subject_of: Subjects) -> None:
        """Note the day of each dated word of saying in a sentence."""
        for at, found in line.verbs.items():
            if not speaks(line, at) or found[0].form.tense == "present":
                continue
            first, last = line.clause(at)
            if found[0].form.kind == "participle":
                first = at
            that = next((index for index in range(at, len(line.words)) if line.bare(index) in THAT), len(line.words))
            dates = [each for each in line.dates if _one_day(each) and first <= each.first < that]
            said = [each for each in dates if each.first < last or _of_words(line, each)]
            for each in subject_of.get(at, ()):
                if said:
                    self._spoken.setdefault(each.mention.entity_id, []).append((line.sentence.n, said[0]))
                if said and each in line.actors:
                    self._led.setdefault(each.mention.entity_id, (line.sentence.n, said[0]))

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
        if trigger.meaning.speech or _voiced(trigger):
            here = trigger.line.sentence.n
            spoken = [date for n, date in self._spoken.get(source, ()) if n <= here]
            if spoken:
                return spoken[-1]
            n, led = self._led.get(source, (0, None))
            if led and here < _LEAD and n <= here + _LEAD:
                return led
            if after_meeting(trigger):
                return next((date for who, date in reversed(self._meetings) if source in who), None)
        if trigger.meaning.speech or trigger.meaning.family in ("visit", "travel"):
            return self._visits.get(source)
        return None


def _voiced(trigger: Trigger) -> bool:
    """Return whether a noun is an attitude that somebody speaks out (أكد دعمه)."""
    voiced = trigger.carrier is not None and speaks(trigger.line, trigger.carrier)
    return voiced and trigger.meaning.event_type in _ATTITUDES


def before_then(trigger: Trigger) -> bool:
    """Return whether a verb tells what had been done before (وكانت الوزارة دعته)."""
    line, head = trigger.line, trigger.head
    verb = line.verbs.get(head)
    if not verb or verb[0].form.tense != "past":
        return False
    first = line.clause(head)[0]
    return any(line.key(at).removeprefix("و") in _WAS for at in range(max(0, first - 1), head))


def after_meeting(trigger: Trigger) -> bool:
    """Return whether a sentence says that it is spoken after a meeting or in reply to a question."""
    keys = [word.key for word in trigger.line.words]
    return any(
        (key in ("بعد", "عقب", "ختام") and after in _MEETINGS) or (key == "علي" and after in ("سوال", "اسءله", "اسيله"))
        for key, after in pairwise(keys)
    )


def _ended(date: Named) -> bool:
    interval = date.mention.interval
    return interval is not None and interval.end is not None


def _one_day(date: Named) -> bool:
    interval = date.mention.interval
    return interval is not None and interval.start is not None and interval.start == interval.end


def _of_words(line: Line, date: Named) -> bool:
    """Return whether a date says when the words were given out in which something is said (في بيان أصدره أمس)."""
    behind = range(max(0, date.first - _GIVEN_OUT), date.first)
    return any(at in line.verbs and {line.key(at - 1), line.key(at - 2)} & _WORDS_SAID for at in behind)

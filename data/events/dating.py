"""When an event is by its own words: the date that its clause names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from data.events.carriers import status_noun_before
from data.events.clauses import WORDS
from data.events.lines import Line, Named
from data.events.settings import THAT, reach
from data.events.subjects import speaks
from data.events.triggers import Trigger
from data.model import EventType, Status
from data.verbs import readings

_PRESUPPOSED = WORDS["presupposed"]
_RANKS = WORDS["ranks"]
_GREATEST = WORDS["greatest"]
_SET = WORDS["set_for"]
_DURING = WORDS["during"]
_HELD = (EventType.CONSULT, EventType.OTHER)
_SET_FOR = 14  # words between a noun and the word that it is set for a day
_COMPARED = 4  # words before "since …" among which stands the superlative that it belongs to
_OPENS = 2  # words before a date that opens a sentence
_MARKS = frozenset('"«»“”')


def own_date(trigger: Trigger, called_off: int | None, others: Sequence[Trigger]) -> Named | None:
    """Return the date named in the trigger's clause, or behind the verb that calls it off, the nearest to its words.

    A date behind another of the `others`, the triggers of its line, belongs to that one.
    """
    first, last = reach(trigger) if called_off is None else (called_off, trigger.line.clause(called_off)[1])
    if called_off is None:
        from_here = max(trigger.first, trigger.head)
        between = [
            each.first
            for each in others
            if each.noun and each.first > from_here and each.line.bare(each.first - 1) not in _DURING
        ]
        last = min((last, *between))
        if _begins_itself(trigger):
            first = trigger.first
        elif _first_told(trigger):
            first = 0
        if trigger.verb and trigger.meaning.speech:
            last = _behind_name(trigger.line, last)
    dates = [
        each
        for each in trigger.line.dates
        if first <= each.first < last and not _of_adjective(trigger, each) and not _of_rank(trigger.line, each)
    ]
    if not dates and trigger.noun and trigger.meaning.event_type in _HELD:
        dates = _scheduled(trigger)
    return min(
        dates, key=lambda each: min(abs(each.first - trigger.first), abs(each.last - trigger.last)), default=None
    )


def said_then(trigger: Trigger, named: Named, state: Status, published: date | None) -> bool:
    """Return whether a day is when something to come was spoken of (أكد الأربعاء استعداده لإرسال مساعدات)."""
    if state not in (Status.PLANNED, Status.HYPOTHETICAL) or published is None or named.first > trigger.first:
        return False
    interval = named.mention.interval
    return interval is not None and interval.end is not None and interval.end < published


def _behind_name(line: Line, last: int) -> int:
    """Return where a clause ends that goes on behind a name in quotation marks (أعلنت عبر «الموقع» أمس أن)."""
    if line.key(last) not in _MARKS:
        return last
    closing = next((at for at in range(last + 1, last + 5) if line.key(at) in _MARKS), None)
    if closing is None or line.key(last - 1) in _MARKS or any(at in line.verbs for at in range(last, closing)):
        return last
    ends = (at for at in range(closing + 1, len(line.words)) if at in line.verbs or line.bare(at) in THAT)
    stop = next(ends, len(line.words))
    return next((at for at in range(closing + 1, stop) if line.key(at) in _MARKS or line.key(at) in ".:؛"), stop)


def _scheduled(trigger: Trigger) -> list[Named]:
    """Return the dates for which a noun is said to be set, however far behind it (القمة (…) المقرر عقدها يوم الأحد)."""
    line = trigger.line
    for at in range(trigger.last, min(trigger.last + _SET_FOR, len(line.words))):
        if at in line.verbs or line.key(at) in ".؟!؛":
            return []
        if line.key(at) in _SET:
            end = next((index for index in range(at + 1, len(line.words)) if index in line.verbs), len(line.words))
            return [each for each in line.dates if at < each.first < min(end, at + _SET_FOR)][:1]
    return []


def _begins_itself(trigger: Trigger) -> bool:
    """Return whether a date before an event is not its own: it is the time of what comes after it (الخميس بعد اجتماع).

    So it is with a participle that only adds what is said besides (يوم الخميس، مضيفا أن).
    """
    line = trigger.line
    if trigger.verb:
        return trigger.verb.form.kind == "participle"
    at = trigger.first - 1 - (status_noun_before(line, trigger.first) is not None)
    if line.bare(at) not in _PRESUPPOSED:
        return False
    ruling = next((index for index in range(at - 1, -1, -1) if index in line.verbs), None)
    return not (trigger.meaning.both and ruling is not None and speaks(line, ruling))


def _first_told(trigger: Trigger) -> bool:
    """Return whether a verb is the first of a sentence that a date opens (والسبت قتل وأصيب العشرات)."""
    line, head = trigger.line, trigger.first
    if trigger.verb is None or not any(each.first <= _OPENS for each in line.dates):
        return False
    return not any(at in line.verbs or line.bare(at) in THAT for at in range(head))


def _of_rank(line: Line, named: Named) -> bool:
    """Return whether a date only says since when nothing was like it (للمرة الأولى منذ عام, أعنف هجوم منذ عام)."""
    interval = named.mention.interval
    if interval is None or interval.end is not None:
        return False
    before = [line.key(at) for at in range(max(0, named.first - _COMPARED), named.first)]
    return before[-1:] != [] and (before[-1] in _RANKS or not _GREATEST.isdisjoint(before))


def _of_adjective(trigger: Trigger, named: Named) -> bool:
    """Return whether a date says since when something else is as an adjective has it (المتعثرة منذ عام)."""
    before = named.first - 1
    interval = named.mention.interval
    if interval is None or interval.end is not None or trigger.first <= before <= trigger.last:
        return False
    key = trigger.line.key(before)
    return key.startswith("ال") and any(each.form.kind == "participle" for each in readings(key[2:]))

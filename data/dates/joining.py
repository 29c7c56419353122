"""Joining dates with the words beside them: from and to, since and until, and one day told in two calendars."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from data.arabic import fold
from data.dates.intervals import between, day, since, until
from data.dates.words import any_of, values
from data.model import DateBasis, Interval, Precision

_TWIN_GAP = re.compile(rf"\s*[،,/(–-]?\s*(?:{fold('الموافقة?|يوافق|الموافق لـ?|أي')})?\s*ل?\s*\(?\s*")

_NEAR = 40  # letters before a date in which the word stands that joins it
_FROM = re.compile(r"(?<!\w)(?P<word>من|بين)\s+(?:يومي\s+)?$")
_AND = re.compile(fold(r"\s+و\s?|\s*(?:[-–]|و?\s?(?:إلى|حتى))\s*"))
_TO = re.compile(fold(r"\s*(?:[-–]|و?\s?(?:إلى|حتى|لغاية|إلى غاية))\s*"))


@dataclass(frozen=True, slots=True)
class Dated:
    """Words text[start:end] of a folded sentence, and the interval that a rule read in them."""

    start: int
    end: int
    interval: Interval
    rule: str
    basis: DateBasis


@cache
def _bound(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?(?P<word>{any_of(values(kind))})\s+$")


def joined(text: str, found: Iterable[Dated]) -> Iterator[Dated]:
    """Yield the dates of a folded sentence, twins made one, منذ and حتى taken in; found is in order."""
    for dated in _ranges(text, _without_twins(text, found)):
        for kind, bounded in (("since", since), ("until", until)):
            word = _bound(kind).search(text, max(0, dated.start - _NEAR), dated.start)
            if word and dated.interval.start and dated.interval.end:
                start = word.start("word")
                yield replace(dated, start=start, interval=bounded(dated.interval), rule=f"{dated.rule}+{kind}")
                break
        else:
            yield dated


def _ranges(text: str, found: Iterable[Dated]) -> Iterator[Dated]:
    """Make one stretch of "from one day to another", where both are days, months or years; not what was moved."""
    waiting: Dated | None = None
    for dated in found:
        if waiting and _reaches(text, waiting, dated):
            stretch = between(waiting.interval, _after(waiting, dated))
            dated = replace(dated, start=waiting.start, interval=stretch, rule=f"{waiting.rule}+to+{dated.rule}")
        elif waiting:
            yield waiting
        waiting = dated
    if waiting:
        yield waiting


def _reaches(text: str, first: Dated, second: Dated) -> bool:
    if first.interval.precision is Precision.INTERVAL or second.interval.precision is Precision.INTERVAL:
        return False
    lead = _FROM.search(text, max(0, first.start - _NEAR), first.start)
    joint = _TO if lead and lead["word"] == "من" else _AND
    if not (lead and joint.fullmatch(text, first.end, second.start)):
        return False
    ends = first.interval.start, _after(first, second).end
    return bool(ends[0] and ends[1] and ends[0] < ends[1]) and not _moved().search(
        text, max(0, first.start - 4 * _NEAR), first.start
    )


def _after(first: Dated, second: Dated) -> Interval:
    """Return the second of two weekdays as the one that follows the first (بين الثلاثاء والخميس)."""
    start, end = first.interval.start, second.interval.start
    if first.rule == second.rule == "weekday" and start and end and end < start:
        return day(end + timedelta(7))
    return second.interval


@cache
def _moved() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?{any_of(values('postponed'))}(?!\w)")


def _without_twins(text: str, found: Iterable[Dated]) -> Iterator[Dated]:
    """Make one of a Hijri and a Gregorian date side by side; the Gregorian day is the one meant."""
    waiting: Dated | None = None
    for dated in found:
        if waiting and _are_twins(text, waiting, dated):
            gregorian = dated if "hijri" in waiting.rule else waiting
            waiting = replace(gregorian, start=waiting.start, end=dated.end)
            continue
        if waiting:
            yield waiting
        waiting = dated
    if waiting:
        yield waiting


def _are_twins(text: str, first: Dated, second: Dated) -> bool:
    if ("hijri" in first.rule) == ("hijri" in second.rule) or not _TWIN_GAP.fullmatch(text, first.end, second.start):
        return False
    days = [dated.interval.start for dated in (first, second) if dated.interval.precision is Precision.DAY]
    # Sighting the moon may put the Hijri day one or two off the computed one.
    return len(days) < 2 or bool(days[0] and days[1] and abs((days[0] - days[1]).days) <= 2)

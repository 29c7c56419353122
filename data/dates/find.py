"""Finding the dates of a sentence: rules are tried only around the words they cannot do without."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from data.arabic import fold_with_offsets, rests, splits
from data.dates import counts, days, hijri, months, nth, numeric, stretches, units, weekdays, years
from data.dates.intervals import within_reach
from data.dates.joining import Dated, joined
from data.dates.rules import RULES, Found, Rule, letters
from data.ids import mention_id
from data.model import DateBasis, Mention, MentionKind, Precision, Sentence

# Importing a family registers its rules.
FAMILIES = (counts, days, hijri, months, nth, numeric, stretches, units, weekdays, years)

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_DAY_AND_MONTH = re.compile(r"\d\d?\s?[-/.]\s?\d")
# The 8th of March "of every year" is a habit, no date.
_EVERY = re.compile(r"\s+(?:من|في)\s+كل\s")
# How many words before its core word an expression may begin (يوم الخميس الموافق في 25 من شهر مايو).
_REACH = 9

_rules_of: dict[str, list[Rule]] = defaultdict(list)
for _rule in RULES:
    for _core in _rule.cores:
        _rules_of[_core].append(_rule)


@lru_cache(maxsize=16_000)
def _core_rules(token: str) -> Sequence[Rule]:
    """Return the rules one of whose core words this is, past attached particles, or whose digits it may be."""
    if token[0].isdigit():
        return _rules_of["0000"] if len(token) == 4 else _rules_of["0/0"] if len(token) < 3 else ()
    if _rules_of.keys().isdisjoint(rests(token)):
        return ()
    return tuple({rule.name: rule for split in splits(token) for rule in _rules_of.get(split.rest, ())}.values())


@lru_cache(maxsize=16_000)
def _may_belong(token: str) -> bool:
    """Return whether a token may stand within an expression: it begins with letters that some pattern has."""
    if not token.isalpha():
        return True
    known, long = letters(), _long_letters()
    bases = {base for rest in rests(token) for base in (rest, rest.removeprefix("ال"))}
    return any(base in known or base.startswith(long) for base in bases)


@cache
def _long_letters() -> tuple[str, ...]:
    return tuple(run for run in letters() if len(run) > 2)


def _candidates(text: str, anchor: date | None) -> Iterator[Dated]:
    """Yield every reading of every rule in folded text, overlapping as they may."""
    tokens = _TOKEN.findall(text)
    cores = [(index, rules) for index, rules in enumerate(map(_core_rules, tokens)) if rules]
    starts = [token.start() for token in _TOKEN.finditer(text)] if cores else []
    tried: dict[str, int] = {}  # by rule: the token up to which it was tried

    def last_day(before: str) -> date | None:
        named = [dated for dated in _dated(before, anchor) if dated.interval.precision is Precision.DAY]
        return named[-1].interval.start if named else None

    for index, rules in cores:
        if rules is _rules_of["0/0"] and not _DAY_AND_MONTH.match(text, starts[index]):
            continue
        first = index
        while first > max(0, index - _REACH) and _may_belong(tokens[first - 1]):
            first -= 1
        for rule in rules:
            if rule.basis is DateBasis.RELATIVE and anchor is None:
                continue
            read = rule.pattern.match
            for start in starts[max(first, tried.get(rule.name, -1) + 1) : index + 1]:
                if (match := read(text, start)) and (dated := _read(rule, Found(match, anchor, last_day))):
                    yield dated
            tried[rule.name] = index


def _read(rule: Rule, found: Found) -> Dated | None:
    """Return what a rule makes of its match; a day that no calendar has (31 June) is no date."""
    try:
        interval = rule.read(found)
    except (ValueError, OverflowError):
        return None
    if interval is None or not within_reach(interval) or _EVERY.match(found.after):
        return None
    start, end = found.match.span("span")
    end = start + len(found["span"].rstrip())
    return Dated(start, end, interval, rule.name, rule.basis)


def _dated(text: str, anchor: date | None) -> list[Dated]:
    """Return the dates of folded text in order: the longest reading of overlapping ones, then the earlier rule's."""
    kept: list[Dated] = []
    taken = bytearray(len(text))
    for dated in sorted(_candidates(text, anchor), key=lambda dated: dated.start - dated.end):
        if not any(taken[dated.start : dated.end]):
            taken[dated.start : dated.end] = bytes([1]) * (dated.end - dated.start)
            kept.append(dated)
    return list(joined(text, sorted(kept, key=lambda dated: dated.start)))


def find_dates(sentence: Sentence, anchor: date | None) -> tuple[Mention, ...]:
    """Return the dates a sentence names, in order, never overlapping; anchor is the publication day.

    Without an anchor only dates that need none are found.
    """
    folded = fold_with_offsets(sentence.text)
    mentions = []
    for dated in _dated(folded.text, anchor):
        start, end = folded.source(dated.start, dated.end)
        surface = sentence.text[start:end]
        start, end = sentence.start + start, sentence.start + end
        mentions.append(
            Mention(
                mention_id(sentence.article_id, MentionKind.DATE, start, end),
                sentence.sentence_id,
                MentionKind.DATE,
                dated.interval.edtf,
                surface,
                start,
                end,
                dated.rule,
                dated.interval,
                dated.basis,
            )
        )
    return tuple(mentions)

"""Dates beside peers: the share of other projects' Arabic cases that Hudna, dateparser and others read right.

usage: python -m evaluation.peers_dates FOLDER [--every N] [--peer NAME=COMMAND]… [--misses]

FOLDER holds silver_weekday_plus_date.jsonl, duckling_time_ar.json and recognizers_text_ar.json.
--every N runs peers, which are slow, on every N-th silver sentence only; --misses prints what Hudna got wrong.
--peer names a parser that lives in an environment of its own and how peer_reader.py is run there.
Of a silver sentence Hudna is asked for the date phrase itself; any date that a peer finds there may be the right one.
Elsewhere a week or a year off is right, for all: peers look forward, news looks back.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from data.dates import find_dates
from data.model import Interval, Sentence

try:
    from dateparser.search import search_dates
except ImportError:  # a developer's extra
    search_dates = None

Reader = Callable[[str, date], list[tuple[date | None, date | None]]]


@dataclass(frozen=True, slots=True)
class Case:
    """A text, its publication day, and the stretches of days any one of which is right."""

    text: str
    anchor: date
    right: tuple[tuple[date | None, date | None], ...]
    span: str = ""


def hudna(text: str, anchor: date) -> list[tuple[date | None, date | None]]:
    """Return the intervals that Hudna finds."""
    found = find_dates(Sentence("s", "a", 0, 0, 0, len(text), text), anchor)
    intervals: list[Interval] = [mention.interval for mention in found if mention.interval]
    return [(interval.start, interval.end) for interval in intervals]


def hudna_in(span: str) -> Reader:
    """Return a reader that keeps only what Hudna finds within the first place where span stands."""

    def read(text: str, anchor: date) -> list[tuple[date | None, date | None]]:
        start = text.index(span)
        found = find_dates(Sentence("s", "a", 0, 0, 0, len(text), text), anchor)
        return [
            (mention.interval.start, mention.interval.end)
            for mention in found
            if mention.interval and mention.start < start + len(span) and mention.end > start
        ]

    return read


def dateparser(text: str, anchor: date) -> list[tuple[date | None, date | None]]:
    """Return the days that dateparser finds, told that news looks back."""
    settings = {"RELATIVE_BASE": datetime(anchor.year, anchor.month, anchor.day), "PREFER_DATES_FROM": "past"}
    try:
        found = search_dates(text, languages=["ar"], settings=settings) or []
    except Exception:  # dateparser raises many kinds on odd input; that is a miss
        return []
    return [(when.date(), when.date()) for _, when in found]


def peer(command: str, cases: Sequence[Case]) -> Reader:
    """Return a reader of these cases by the command, which is run once over all of them."""
    asked = [(case.text, case.anchor) for case in cases]
    lines = [json.dumps({"text": text, "reference": anchor.isoformat()}) for text, anchor in asked]
    answer = subprocess.run(
        shlex.split(command), input="\n".join(lines), capture_output=True, text=True, check=True
    ).stdout.splitlines()
    readings = dict(zip(asked, map(_stretches, answer), strict=True))
    return lambda text, anchor: readings[text, anchor]


def _stretches(line: str) -> list[tuple[date | None, date | None]]:
    """Return what a line of a peer's answer says."""
    return [(start and date.fromisoformat(start), end and date.fromisoformat(end)) for start, end in json.loads(line)]


def silver(folder: Path, stripped: bool) -> Iterator[Case]:
    """Yield the sentences with weekday and date, or with the date taken out and the weekday left (stripped)."""
    for line in (folder / "silver_weekday_plus_date.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        expected, span = date.fromisoformat(case["expected"]), case["relative_part"] if stripped else case["span"]
        text = case["text"] if case["span"] in case["text"] else case["span"]  # a few sentences are cut short before it
        text = text.replace(case["span"], span, 1) if stripped else text
        yield Case(text, date.fromisoformat(case["reference"]), ((expected, expected),), span)


def duckling(folder: Path) -> Iterator[Case]:
    """Yield Duckling's cases that name a day, week or month; only the start is known."""
    for case in json.loads((folder / "duckling_time_ar.json").read_text(encoding="utf-8"))["cases"]:
        expected = case["expected"]
        if expected and expected["grain"] in ("day", "week", "month", "year") and "Holiday" not in expected["kind"]:
            start = date.fromisoformat(expected["start"][:10])
            yield Case(case["text"], date.fromisoformat(case["reference"][:10]), ((start, None),))


def recognizers(folder: Path, parser: str) -> Iterator[Case]:
    """Yield the cases of one of Recognizers-Text's parsers that name a day or a stretch of days."""
    for case in json.loads((folder / "recognizers_text_ar.json").read_text(encoding="utf-8"))["cases"]:
        if case["file"] != f"DateTime__{parser}.json" or case["not_supported"] or not case["expected"]:
            continue
        value = case["expected"][0].get("Value") or {}
        right = []
        for way in ("PastResolution", "FutureResolution"):
            found = value.get(way) or {}
            start = found.get("date") or found.get("startDate")
            end = found.get("date") or found.get("endDate")
            if start and not start.startswith("0001"):
                right.append((date.fromisoformat(start), date.fromisoformat(end) if end else None))
        if right:
            yield Case(case["text"], date.fromisoformat(case["reference"][:10]), tuple(right))


def same(found: date | None, expected: date | None, lenient: bool) -> bool:
    """Return whether two days agree; lenient lets a week or a year lie between them."""
    if found is None or expected is None:
        return found is expected
    if found == expected:
        return True
    return lenient and (
        abs(found - expected) == timedelta(7) or (found.month, found.day) == (expected.month, expected.day)
    )


def share(
    name: str,
    cases: Iterable[Case],
    reader: Reader | None,
    *,
    ends: bool,
    lenient: bool,
    misses: bool,
    bound: bool = False,
) -> str:
    """Return how many cases have the right start (ends: and the right end, the peer's exclusive or not).

    With `bound` a day is also right as either end of a longer stretch (since, until, from … to).
    """
    hit = total = 0
    for case in cases:
        read = reader or hudna_in(case.span)
        found = read(case.text, case.anchor)
        right = any(
            (same(start, first, lenient) or (bound and end == first))
            and (not ends or last in (end, end and end + timedelta(1)))
            for start, end in found
            for first, last in case.right
        )
        hit, total = hit + right, total + 1
        if misses and not right:
            print(f"  {name}: {case.text[:160]!r} {case.anchor} right {case.right[0]} found {found}")
    return f"{hit:5d}/{total:<5d} {hit / max(total, 1):6.1%}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=8)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    folder, every = options.folder, options.every
    # What lies further off than six days no weekday alone can tell.
    alone = [(case, day) for case in silver(folder, True) if (day := case.right[0][0])]
    near = [(case, day) for case, day in alone if abs(day - case.anchor) <= timedelta(6)]
    sets: list[tuple[str, list[Case], bool, bool]] = [
        ("silver: weekday and date", list(silver(folder, False)), False, False),
        ("silver: weekday alone, past", [case for case, day in near if day <= case.anchor], False, False),
        ("silver: weekday alone, to come", [case for case, day in near if day > case.anchor], False, False),
        ("Duckling, start", list(duckling(folder)), False, True),
        ("Recognizers, day", list(recognizers(folder, "DateParser")), False, True),
        ("Recognizers, stretch: start", list(recognizers(folder, "DatePeriodParser")), False, True),
        ("Recognizers, stretch: both ends", list(recognizers(folder, "DatePeriodParser")), True, True),
    ]
    commands = dict(each.split("=", 1) for each in options.peer)
    print(f"{'right':34}{'Hudna':>20}{'dateparser':>20}" + "".join(f"{name:>20}" for name in commands))
    for name, cases, ends, lenient in sets:
        in_prose = name.startswith("silver")
        count = partial(share, name, ends=ends, lenient=lenient, bound=in_prose)
        row = [count(cases, None if in_prose else hudna, misses=options.misses)]
        sample = cases[:: every if in_prose else 1]
        # dateparser's search is given the phrase alone: in whole sentences it finds far less.
        phrases = [Case(case.span or case.text, case.anchor, case.right) for case in sample]
        row.append(count(phrases, dateparser, misses=False) if search_dates else "")
        row.extend(count(sample, peer(command, sample), misses=False) for command in commands.values())
        print(f"{name:34}" + "".join(f"{each:>20}" for each in row))


if __name__ == "__main__":
    main()

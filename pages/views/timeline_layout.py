"""Where events stand on the timeline: which days are drawn, and in which row each event finds room for its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate, groupby
from math import ceil

import pandas as pd
from babel.dates import format_date

from data.days import MONTHS
from data.tables.cells import cells

SHORT, SHARE, FEW = 31, 0.8, 120
SHORT_NARROW, NARROW = 7, 500  # a narrow chart has no room for the weeks before the days in which most happens
LETTER, TICK_LETTER, ROOM, SMALLEST, GAP, SIGN = 6.4, 5.6, 14.0, 9.0, 14.0, 6.0


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are drawn, both included, how many pixels wide, and a day that the axis should name."""

    first: date
    last: date
    width: float
    named: date | None = None

    @property
    def days(self) -> int:
        """Return the number of days."""
        return (self.last - self.first).days + 1

    def x(self, day: date) -> float:
        """Return the pixel at which a day begins."""
        return (day - self.first).days * self.width / self.days

    def day(self, x: float) -> date:
        """Return the day to which a pixel belongs, the nearest one drawn."""
        return self.first + timedelta(days=min(max(int(x * self.days / self.width), 0), self.days - 1))


@dataclass(frozen=True, slots=True)
class Item:
    """An event as drawn: its bar from `x0` to `x1`, its label from `label_x`, in pixels; its row.

    `before` and `after`: it goes on beyond what is drawn; `open_start` and `open_end`: its date has no such bound.
    """

    event_id: str
    lane: str
    label: str
    x0: float
    x1: float
    before: bool = False
    after: bool = False
    open_start: bool = False
    open_end: bool = False
    label_x: float = 0.0
    from_right: bool = False
    row: int = 0


def densest(events: pd.DataFrame, width: float) -> Window | None:
    """Return the days to open with: all that short events need, or the few days in which most of them lie.

    A stretch of years never squashes the week in which most happens; None if no event has a day.
    """
    spans = sorted(_short(events, SHORT if width > NARROW else SHORT_NARROW)) or sorted(
        (day, day) for pair in _bounds(events) for day in pair if day
    )
    if not spans:
        return None
    whole = (spans[0][0], max(end for _, end in spans))
    most = ceil(SHARE * len(spans))
    ends = list(accumulate((end for _, end in spans), max))
    tries = ((spans[at][0], ends[at + most - 1]) for at in range(len(spans) - most + 1))
    best = min(tries, key=lambda pair: pair[1] - pair[0])
    wide, dense = ((last - first).days for first, last in (whole, best))
    first, last = best if wide > FEW and dense * 4 < wide else whole
    return padded(first, last, width)


def naming(window: Window, events: pd.DataFrame) -> Window:
    """Return the window with the day on which most happens as the one to be named, the first of equals."""
    days = events.loc[events["precision"] == "day", "date_start"]
    counts = days[(days >= window.first.isoformat()) & (days <= window.last.isoformat())].value_counts()
    busiest = min((str(day) for day, n in counts.items() if n == counts.max()), default="")
    return replace(window, named=date.fromisoformat(busiest) if busiest else None)


def padded(first: date, last: date, width: float) -> Window:
    """Return a window with a little air around these days, and at least four of them."""
    air = max(1, (last - first).days // 25)
    return Window(first - timedelta(days=air), last + timedelta(days=max(air, 3 - (last - first).days)), width)


def items(
    events: Iterable[dict[str, str]], window: Window, labels: dict[str, str], lanes: dict[str, Sequence[str]]
) -> list[Item]:
    """Return the dated events that the window shows, once in each of their lanes, unpacked."""
    found = []
    for event in events:
        start, end = _day(event["date_start"]), _day(event["date_end"])
        if (start is None and end is None) or (start and start > window.last) or (end and end < window.first):
            continue
        x0 = window.x(max(start, window.first)) if start else GAP
        x1 = window.x(min(end, window.last) + timedelta(days=1)) if end else window.width - GAP
        if x1 - x0 < SMALLEST:
            x0 = min(max((x0 + x1 - SMALLEST) / 2, 0), window.width - SMALLEST)
            x1 = x0 + SMALLEST
        key = event["event_id"]
        for lane in lanes.get(key, ("",)):
            found.append(
                Item(
                    key, lane, labels.get(key, ""), x0, x1,
                    before=bool(start and start < window.first), after=bool(end and end > window.last),
                    open_start=start is None, open_end=end is None,
                )
            )  # fmt: skip
    return found


def packed(unpacked: Sequence[Item], width: float) -> tuple[list[Item], list[tuple[str, int, int]]]:
    """Return the items with their rows and labels placed, and for each lane its name, first row and number of rows."""
    made: list[Item] = []
    lanes = []
    row = 0
    for lane, group in groupby(unpacked, key=lambda item: item.lane):
        first, ends = row, list[float]()
        for item in sorted(group, key=lambda item: (item.x0, item.x0 - item.x1)):
            placed, left, right = _labelled(item, width)
            at = next((i for i, end in enumerate(ends) if end + ROOM <= left), len(ends))
            ends[at : at + 1] = [right]
            made.append(replace(placed, row=first + at))
        row = first + len(ends)
        lanes.append((lane, first, len(ends)))
    return made, lanes


def flowed(undated: Iterable[tuple[str, str]], width: float, mark: float, *, from_right: bool) -> list[Item]:
    """Return undated events (id, label) one after the other in rows, since no day says where they belong."""
    made, x, row = [], 0.0, 0
    for event_id, label in undated:
        need = mark + SIGN + GAP + len(label) * LETTER + ROOM
        if x and x + need > width:
            x, row = 0.0, row + 1
        beside = x + mark + SIGN + GAP
        bar, words = (width - x - mark, width - beside) if from_right else (x, beside)
        made.append(Item(event_id, "", label, bar, bar + mark, label_x=words, from_right=from_right, row=row))
        x += need
    return made


def ticks(window: Window, lang: str, months: str = "levant") -> tuple[list[float], list[str]]:
    """Return where ticks stand, in pixels, and their words, as close together as their words allow."""
    locale = MONTHS[months] if lang == "ar" else "en_GB"
    room = max(2, int(window.width / (92 if lang == "ar" else 74)))
    step = next((days for days in (1, 2, 3, 4, 7, 14, 30, 91) if window.days / days <= room), 0)
    month = "MMMM" if lang == "ar" else "MMM"  # CLDR's short Arabic months are not those of the Levant
    pattern = "y" if not step else f"{month} y" if step >= 30 else f"d {month}"
    if step:
        chosen = list(_tick_days(window, step))
    else:
        years = ceil(window.days / 365 / room)
        chosen = [date(y, 1, 1) for y in range(window.first.year, window.last.year + 1) if y % years == 0]
        chosen = [day for day in chosen if day >= window.first]
    words = [str(format_date(day, pattern, locale=locale)) for day in chosen]
    if words and pattern[0] == "d":
        words[0] = str(format_date(chosen[0], f"{pattern} y", locale=locale))
    middle = window.width / window.days / 2 if pattern[0] == "d" else 0
    at, kept, end = list[float](), list[str](), 0.0
    for day, word in zip(chosen, words, strict=True):
        half = len(word) * TICK_LETTER / 2
        # No word runs out of the chart or into the one before it.
        x = min(max(window.x(day) + middle, half), window.width - half)
        if x - half >= end:
            at.append(x)
            kept.append(word)
            end = x + half
    return at, kept


def borders(window: Window) -> list[date]:
    """Return the days at whose beginning a thin line stands: every day, Monday, first of a month or of a year."""
    every = [window.first + timedelta(days=n) for n in range(window.days)]
    for days, kept in ((40, lambda day: True), (200, lambda day: day.weekday() == 0), (1500, lambda day: day.day == 1)):
        if window.days <= days:
            return [day for day in every if kept(day)]
    return [day for day in every if day.month == day.day == 1]


def _tick_days(window: Window, step: int) -> Iterator[date]:
    every = (window.first + timedelta(days=n) for n in range(window.days))
    if step >= 30:
        months = step // 30
        return (day for day in every if day.day == 1 and (day.month - 1) % months == 0)
    if step % 7 == 0:
        return (day for day in every if day.toordinal() % step == 1)  # Mondays
    shift = (window.named - window.first).days if window.named else 0
    return (day for n, day in enumerate(every) if (n - shift) % step == 0)


def _labelled(item: Item, width: float) -> tuple[Item, float, float]:
    """Return an item with its label begun at its bar's start, or ended at its bar's end where it would run out."""
    need = len(item.label) * LETTER
    from_right = item.x0 + need > width
    label_x = max(item.x1, min(need, width)) if from_right else item.x0
    left, right = (label_x - need, label_x) if from_right else (label_x, label_x + need)
    return replace(item, label_x=label_x, from_right=from_right), min(left, item.x0), max(right, item.x1)


def _short(events: pd.DataFrame, most: int) -> list[tuple[date, date]]:
    return [(start, end) for start, end in _bounds(events) if start and end and (end - start).days <= most]


def _bounds(events: pd.DataFrame) -> list[tuple[date | None, date | None]]:
    return [(_day(start), _day(end)) for start, end in cells(events, "date_start", "date_end")]


def _day(value: str) -> date | None:
    return date.fromisoformat(value) if value else None

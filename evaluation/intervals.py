"""Calendar intervals of annotations (EDTF) and of tables (first and last day), and when two are the same."""

from __future__ import annotations

import calendar
from datetime import date

Stretch = tuple[date | None, date | None]


def interval(edtf: str | None) -> Stretch | None:
    """Return the first and last day of an EDTF date or interval; None for an open end, and for no date."""
    if not edtf:
        return None
    first, _, second = edtf.partition("/")
    return _bound(first, False), _bound(second if "/" in edtf else first, True)


def _bound(text: str, last: bool) -> date | None:
    text = text.strip().rstrip("~?%")
    if text in ("", ".."):
        return None
    parts = [int(part) for part in text[:10].split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    if len(parts) > 2:
        return date(year, month, parts[2])
    if 21 <= month <= 24:  # EDTF seasons: spring, summer, autumn, winter
        first = 3 * (month - 20)
        year, month = (year, first + 2 if last else first) if first < 12 else ((year + 1, 2) if last else (year, 12))
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)


def row_interval(row: dict[str, str]) -> Stretch | None:
    """Return the first and last day of a table's row; None for an open end, and for no date."""
    start, end = row.get("date_start", "")[:10], row.get("date_end", "")[:10]
    if not start and not end:
        return None
    return (_bound(start, False) if start else None, _bound(end, True) if end else None)


def same(one: Stretch | None, other: Stretch | None, today: date) -> bool:
    """Return whether two intervals are equal; what is still open ends on the publication day."""
    if one is None or other is None:
        return one is None and other is None
    return one[0] == other[0] and (one[1] or today) == (other[1] or today)

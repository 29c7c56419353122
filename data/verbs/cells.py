"""Which letters are attached to which stem of a verb, and what the word then means."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a verb's table: `slot` names the stem it takes, `short` is jussive and subjunctive."""

    slot: str
    before: str
    after: str
    kind: str
    tense: str
    person: int
    number: str
    gender: str
    short: bool


# Slot, letters before and after the stem (. for none), person, number and gender; a last + marks short forms.
_TABLES = {
    ("verb", "past"): """
        a . . 3sm    b . ت 3sf    c . ا 3dm    b . تا 3df    d . وا 3pm    e . ن 3pf    e . نا 1p""",
    ("verb", "present"): """
        f ي . 3sm    f ت . 3sf    f ن . 1p     j ي . 3sm+    j ت . 3sf+    j ن . 1p+
        g ي ان 3dm   g ت ان 3df   g ي ا 3dm+   g ت ا 3df+    h ي ون 3pm    h ي وا 3pm+  i ي ن 3pf""",
    ("participle", ""): """
        k . . 0sm    k . ا 0sm    k . ان 0dm   m . ون 0pm    m . ين 0pm
        l . ه 0sf    l . تان 0df  l . تين 0df  k . ات 0pf""",
    ("noun", ""): """
        n . . 0sm    n . ا 0sm    n . ين 0dm   n . ات 0pf    o . ه 0sf     o . تين 0df  o . ات 0pf""",
}


def _cells(kind: str, tense: str, table: str) -> list[Cell]:
    fields = iter(table.split())
    return [
        Cell(
            slot,
            before.strip("."),
            after.strip("."),
            kind,
            tense,
            int(place[0]),
            place[1],
            place[2:3].strip("+"),
            place.endswith("+"),
        )
        for slot, before, after, place in zip(fields, fields, fields, fields, strict=True)
    ]


CELLS: tuple[Cell, ...] = tuple(cell for (kind, tense), table in _TABLES.items() for cell in _cells(kind, tense, table))

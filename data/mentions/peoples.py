"""A people named by its adjective in the plural: الروس، الفلسطينيين."""

from __future__ import annotations

from data.mentions.drafts import Draft
from data.mentions.terms import Line
from data.model import MentionKind


def read_people(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add a people named by its adjective in the plural (الروس، الفلسطينيين), and return the index after it."""
    nisba = line.looks[at].nisba
    if nisba is None or not nisba.definite or nisba.shape not in ("p", "people"):
        return None
    before = line.look(at - 1)
    if (
        (
            not line.looks[at].cut
            and (before.definite or before.heads or before.adjective)
            and line.looks[at].key != before.key
            and not (before.nisba and before.nisba.shape in ("m", "f") and before.definite)
        )
        and not line.verb(at - 1)
        and before.letters
        and not before.stop
    ):
        return None
    last = at + 1
    while (
        last < len(line.looks) and line.looks[last].adjective and line.looks[last].definite and not line.looks[last].cut
    ):
        last += 1
    drafts.append(
        Draft(
            line,
            at,
            last,
            line.looks[at].cut,
            MentionKind.ACTOR,
            "group: people",
            country=nisba.code,
            modifiers=("people",),
        )
    )
    return last

"""The states, places and bodies that are named inside a title."""

from __future__ import annotations

from data.lexicon.names import Name
from data.lexicon.nouns import small_words
from data.lexicon.phrases import Match
from data.mentions.bodies import read_body
from data.mentions.drafts import Draft
from data.mentions.groups import read_group
from data.mentions.terms import Line
from data.model import MentionKind


def inside(line: Line, first: int, last: int) -> list[Draft]:
    """Return the states, places and bodies named inside a title."""
    found: list[Draft] = []
    at = first
    while at < last:
        match = line.names[at]
        office = line.looks[at].department and (at == first or bool(line.head(at - 1, "title")))
        if match and match.last <= last and not office:
            draft = _named(line, at, match)
            if draft is not None:
                found.append(draft)
                at = match.last
                continue
        if not office or line.looks[at].rest in ("الحكومه", "البرلمان"):
            behind = read_body(line, at, found) or (read_group(line, at, found) if line.looks[at].definite else None)
            if behind:
                at = behind
                continue
        at += 1
    for draft in found:
        _leave_term(draft, line, line.look(first - 1).rest)
    return [draft for draft in found if draft.last <= last]


def _leave_term(draft: Draft, line: Line, title: str) -> None:
    """Leave to the title what says when it was held: رئيس أركان الجيش السابق."""
    term = line.looks[draft.last - 1].rest
    if draft.last - draft.first < 2 or term.removeprefix("ال") not in small_words("terms"):
        return
    if term.endswith("ه") == title.endswith("ه"):
        draft.last -= 1
        draft.modifiers = draft.modifiers[:-1]


def _named(line: Line, at: int, match: Match[Name]) -> Draft | None:
    """Return the place or actor that a lexicon's name is inside a title; None if it is neither."""
    name, cut = match.values[0], match.split.cut
    before = line.look(at - 1).rest
    in_place = before in ("الي", "في") or (match.split.particles.endswith("ل") and before != "")
    entry = name.actor or name.state or name.capital
    nisba, described = line.looks[at].nisba, line.look(at - 1).definite
    acts = entry is not None and not (nisba and (described or not name.actor))  # القيادي الحوثي
    if name.places and ((name.state and in_place) or not acts):
        return Draft(line, at, match.last, cut, MentionKind.LOCATION, "place: in a title", places=name.places)
    if entry is not None and acts:
        return Draft(line, at, match.last, cut, MentionKind.ACTOR, "actor: in a title", entry.actor)
    return None

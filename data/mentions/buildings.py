"""Embassies as places: one that is entered, opened, moved or stormed is the house, not those who speak for it."""

from __future__ import annotations

from data.lexicon.nouns import small_words
from data.mentions.drafts import Draft
from data.mentions.extents import extent
from data.mentions.terms import Line
from data.model import MentionKind


def read_building(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add the embassy whose house is meant at a word, and return the index after it; the town behind في is not its."""
    found = line.head(at, "body")
    if found is None or found[0].entry != "embassy":
        return None
    head, after = found
    look, before = line.looks[at], line.look(line.before(at))
    bare = before.rest.removeprefix("و")
    if look.particles not in ("", "ل") or (
        before.rest not in small_words("houses") and bare not in small_words("houses")
    ):
        return None
    if look.particles == "ل" and not bare.startswith(("دخول", "زيار")):
        return None
    last = max(after, extent(line, after, head).last)
    name = " ".join(word.key for word in line.words[at:last])[look.cut :].removeprefix("ال").removeprefix("ل")
    drafts.append(
        Draft(
            line, at, last, look.cut, MentionKind.LOCATION, "place: embassy", place_name=name, place_kind="facility",
            head=head,
        )
    )  # fmt: skip
    return last

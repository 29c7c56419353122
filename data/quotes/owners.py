"""Which verb of saying, or which phrase, the words between quotation marks belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.quotes.signs import CLOSING, COMMAS, DASHES, QUOTATION
from data.quotes.sources import Source
from data.quotes.view import View, governs
from data.quotes.vocabulary import phrases, words_of

_LONG, _NEAR, _FURTHEST_FRAGMENT = 6, 6, 24


def governing(seen: View, start: int, end: int, clauses: Mapping[int, tuple[int, int]]) -> int | None:
    """Return the verb of saying that words between quotation marks belong to, if one stands before them."""
    opening = seen.index(start) - 1
    outer = max((seen.index(first) for first, last in seen.quotations if first < start and end <= last), default=None)
    before = [
        at for at in seen.sayings if at < opening and (not seen.quoted(at) or (outer is not None and outer <= at))
    ]  # fmt: skip
    if seen.key(opening - 1) == ":":
        before = [at for at in before if seen.sayings[at].kind != "act"] or before
    long = seen.length(start, end) >= _LONG
    for at in reversed(before):
        saying = seen.sayings[at]
        if saying.kind == "hear" and not any(seen.key(each).startswith(saying.sources) for each in range(at, opening)):
            continue  # what stands before "from" is handed on, or hands it on
        if at not in clauses and any(
            first <= at < last and first - 1 <= opening < last for other, (first, last) in clauses.items() if other < at
        ):
            continue  # what somebody does within what another says is in the other's words
        if at in clauses and clauses[at][0] - 1 <= opening < clauses[at][1]:
            return at
        if at not in clauses and (seen.sayings[at].form == "noun" or _leads(seen, at, opening)):
            return at
        if (at not in clauses and long and not governs(seen.key(at - 1))) or (
            (at not in clauses or clauses[at][1] <= opening) and _reaches(seen, at, opening)
        ):
            return at
    return None


def _reaches(seen: View, verb: int, opening: int) -> bool:
    """Return whether a fragment stands in the same stretch as a verb: no sign or turn between them but other marks."""
    if opening - verb > _FURTHEST_FRAGMENT or governs(seen.key(verb - 1)):
        return False
    if seen.key(opening - 1) in words_of("beside_name"):
        return False
    return not any(
        (not seen.key(at)[0].isalnum() and seen.key(at) not in QUOTATION) or phrases("turn").at(seen.words, at)
        for at in range(verb + 1, opening)
    )  # fmt: skip


def _leads(seen: View, verb: int, opening: int) -> bool:
    """Return whether what stands right before an opening mark brings in the words of a verb's subject."""
    before = seen.key(opening - 1)
    said = seen.sayings[verb].kind != "act" and seen.key(opening + 2) not in CLOSING  # no: it is called «X»
    if (
        before == ":"
        or (opening - 1 == verb and said)
        or before in words_of("lead")
        or seen.key(opening - 2) in words_of("lead")
    ):
        return True
    return any(each.last == opening and each.first > verb and not each.governed for each in seen.actors)


def source_around(
    seen: View, start: int, end: int, told_by: Sequence[Source], on_word: Sequence[tuple[tuple[int, int], str]]
) -> str:
    """Return on whose word a quotation rests: "according to X" behind it, or before it and a colon.

    `on_word` holds the words that rest on somebody's word anyway: a quotation among them is his.
    """
    opening, closing = seen.index(start) - 1, seen.index(end)
    for (first, last), actor_id in on_word:
        if first - 1 <= opening < last:
            return actor_id
    for source in told_by:
        between = [seen.key(at) for at in range(source.last, opening)]
        if source.first in (closing + 1, closing + 2) or (0 <= opening - source.last <= _NEAR and between and (
            between[-1] == ":" or between[0] in DASHES)):  # fmt: skip
            return source.actor_id
    return ""


def verb_behind(seen: View, end: int) -> int | None:
    """Return the verb of saying that stands right behind a closing mark: «…»، قال الوزير."""
    closing = seen.index(end)
    at = closing + (2 if seen.key(closing + 1) in COMMAS else 1)
    saying = seen.sayings.get(at)
    return at if saying and saying.form == "verb" and saying.kind == "say" and not saying.owned else None

"""The leads of other stories that some pages print below an article with no heading over them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import dropwhile, takewhile

from data.verbs import readings

_SHORTEST, _LONGEST = 60, 420  # characters of a lead
_FEWEST = 3  # leads in a row, below which they may be the article's own
_WORD = re.compile(r"[\u0621-\u064a]+")


def unheaded_leads(paragraphs: Sequence[str], joining: Set[str]) -> int:
    """Return how many of an article's last paragraphs, given folded, are leads of other stories; 0 if none surely are.

    A story goes on with و or one of the `joining` words; each lead begins anew, with a verb in the past.
    """

    def begins_anew(paragraph: str) -> bool:
        word = _WORD.match(paragraph)
        if word is None or word[0] in joining or not _SHORTEST <= len(paragraph) <= _LONGEST:
            return False
        rest = word[0][1:]
        return paragraph[0] not in "وف" or (_is_lead(paragraph) and not (rest in joining or readings(rest)))

    run = list(takewhile(begins_anew, reversed(paragraphs[1:])))
    run = list(dropwhile(lambda paragraph: not _is_lead(paragraph), reversed(run)))
    leads = sum(map(_is_lead, run))
    own = paragraphs[1 : len(paragraphs) - len(run)]
    if leads < _FEWEST or 3 * leads < 2 * len(run) or not own:
        return 0
    return len(run) if 2 * sum(not begins_anew(paragraph) for paragraph in own) >= len(own) else 0


def _is_lead(paragraph: str) -> bool:
    """Return whether a paragraph's first word is a verb in the past, as in أعلنت الوزارة."""
    word = _WORD.match(paragraph)
    return word is not None and any(
        each.form.kind == "verb" and each.form.tense == "past" and each.form.person == 3 and not each.particles
        for each in readings(word[0])
    )

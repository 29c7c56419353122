"""Stretches of a sentence that rest on one actor's word alone: "according to …", "as … announced"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.model import Sentence
from data.quotes.signs import COMMAS, STOPS
from data.quotes.sources import sources
from data.quotes.view import View, view
from data.quotes.vocabulary import phrases, words_of

if TYPE_CHECKING:
    from data.mentions import Names


@dataclass(frozen=True, slots=True)
class Attribution:
    """What stands from start to end in the article rests on the word of an actor, named by this mention."""

    start: int
    end: int
    actor_id: str
    mention_id: str


def find_attributions(sentence: Sentence, names: Names) -> tuple[Attribution, ...]:
    """Return the stretches of a sentence that rest on somebody's word by such a phrase, in order."""
    if not phrases("source", "as_said").all(sentence.words):
        return ()
    mentions = [each for each in names.mentions if each.sentence_id == sentence.sentence_id]
    if not mentions:
        return ()
    seen = view(sentence, mentions, {actor.actor_id: actor.kind for actor in names.actors})
    found = []
    for source in sources(seen):
        start, end = _stretch(seen, source.first, source.last)
        found.append(Attribution(start, end, source.actor_id, source.mention_id))
    return tuple(found)


def _stretch(seen: View, first: int, last: int) -> tuple[int, int]:
    """Return the offsets of the clause around a phrase: up to a stop, or to a word that turns to something else."""
    begin, end = first, last
    while begin > 0 and seen.key(begin - 1) not in STOPS and (begin == first or not _turns(seen, begin)):
        begin -= 1
    while end < len(seen.words) and seen.key(end) not in STOPS and not _turns(seen, end):
        end += 1
    while end > last and seen.key(end - 1) in COMMAS:
        end -= 1
    return seen.words[begin].start, seen.words[end - 1].end


def _turns(seen: View, index: int) -> bool:
    """Return whether the sentence turns to something else here, other than to another such phrase."""
    if seen.key(index - 1) not in COMMAS or seen.key(index) in words_of("source"):
        return False
    return phrases("turn").at(seen.words, index) is not None

"""A sentence as quotes are read from it: words, who is named where, and which words stand between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from data.model import ActorKind, Mention, MentionKind, Sentence, Word
from data.quotes.signs import OPENING, QUOTATION
from data.quotes.vocabulary import Saying, sayings, words_of
from data.sentences import quotation_pairs
from data.tagger import classes
from data.tagger.classes import WordClass

_NOBODY: Mapping[str, str] = {}
_MOST_SAYINGS, _MOST_QUOTATIONS = 60, 200  # a text without full stops may have more; no sentence has
_DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)")
_OPENING = re.compile(f"[{''.join(OPENING)}]")


@dataclass(frozen=True, slots=True)
class Named:
    """An actor named by words first..last (exclusive); `governed` where a preposition stands before it.

    One who `possesses` what the preposition governs ("at the wish of X") is governed too.

    An `unnamed` person is known by a title alone.
    """

    mention: Mention
    first: int
    last: int
    governed: bool
    possesses: bool
    person: bool

    @property
    def unnamed(self) -> bool:
        return "@" in self.mention.entity_id


@dataclass(frozen=True, slots=True)
class View:
    """A sentence's words, its verbs of saying by word, its actors, the article's people by last names and roles.

    Quotations and all that is `named` are given by offsets; words between quotation marks are those `within`.
    """

    sentence: Sentence
    words: tuple[Word, ...]
    tags: tuple[WordClass, ...]
    sayings: Mapping[int, Saying]
    actors: tuple[Named, ...]
    quotations: tuple[tuple[int, int], ...]
    named: tuple[tuple[int, int], ...]
    within: frozenset[int]
    surnames: Mapping[str, str]
    roles: Mapping[str, str]
    keys: tuple[str, ...] = field(repr=False)

    def key(self, index: int) -> str:
        """Return the folded word at index; empty outside the sentence."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def quoted(self, index: int) -> bool:
        """Return whether the word at index stands between quotation marks."""
        return index in self.within

    def length(self, start: int, end: int) -> int:
        """Return how many words stand between two offsets of the article, signs not counted."""
        return sum(word.key[0].isalnum() for word in self.words[self.index(start) : self.index(end)])

    def index(self, offset: int) -> int:
        """Return the index of the first word that starts at or after an offset of the article."""
        return bisect_left(self.words, offset, key=lambda word: word.start)


def governs(key: str) -> bool:
    """Return whether a folded word is a preposition or a relative, after which no subject stands."""
    return key.lstrip("و") in words_of("preposition", "outlet") or key in words_of("relative")


def view(
    sentence: Sentence,
    mentions: Sequence[Mention],
    kinds: Mapping[str, ActorKind],
    surnames: Mapping[str, str] = _NOBODY,
    roles: Mapping[str, str] = _NOBODY,
) -> View:
    """Return a sentence with what its mentions name.

    `kinds`: what the actors are, `surnames`: who bears a name, `roles`: who was last called the expert, the writer, ….
    """
    words = sentence.words
    tags = classes(sentence)
    starts = [word.start for word in words]
    spans = tuple((mention.start, mention.end) for mention in mentions)
    actors = []
    inside: set[int] = set()
    for mention in sorted(mentions, key=lambda each: each.start):
        first = max(0, bisect_left(starts, mention.start + 1) - 1)
        last = bisect_left(starts, mention.end)
        inside.update(range(first, last))
        if mention.kind is MentionKind.ACTOR:
            before = words[first].key[: mention.start - words[first].start].lstrip("وف")
            governed = bool(before) or (first > 0 and _rules(words, tags, first))
            possesses = not governed and _possesses(words, tags, first)
            person = kinds.get(mention.entity_id) is ActorKind.PERSON
            actors.append(Named(mention, first, last, governed or possesses, possesses, person))
    quotations = _quotations(sentence)
    within = {at for a, b in quotations for at in range(bisect_left(starts, a), bisect_left(starts, b))}
    found = dict(islice(sayings(words, frozenset(inside)).items(), _MOST_SAYINGS))
    keys = tuple([word.key for word in words])
    return View(
        sentence, words, tags, found, tuple(actors), quotations, spans, frozenset(within), surnames, roles, keys
    )


def without(seen: View, spans: Sequence[tuple[int, int]]) -> View:
    """Return a sentence as if nobody were named within these spans of words: who is spoken of there does not speak."""
    if not spans:
        return seen
    actors = tuple(each for each in seen.actors if not any(first <= each.first < last for first, last in spans))
    return replace(seen, actors=actors)


def _rules(words: Sequence[Word], tags: Sequence[WordClass], first: int) -> bool:
    """Return whether what stands before a name rules it: a preposition, with this or that between, or a bracket.

    In brackets stands what another name is short for.
    """
    key, this = words[first - 1].key, words_of("demonstrative")
    if key in this and first > 1:
        return tags[first - 1].preposition or governs(words[first - 2].key)
    if key == "(" or key in words_of("particle"):
        return True
    return (tags[first - 1].preposition and key.lstrip("وف")[1:] in this) or governs(key)


def _possesses(words: Sequence[Word], tags: Sequence[WordClass], first: int) -> bool:
    """Return whether a name belongs to a noun that a preposition governs: "at the wish of X"."""
    at = first - 1
    while at >= 0 and tags[at].kind == "NOUN" and not tags[at].pronoun and not _DEFINITE.match(words[at].key):
        if tags[at].preposition or (at and governs(words[at - 1].key)):
            return True
        at -= 1
    return False


def _quotations(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Return where the words between quotation marks start and end; marks left open reach the sentence's end."""
    text = sentence.text
    pairs = [(first, last) for first, last in quotation_pairs(text) if text[first] in QUOTATION]
    used = {at for pair in pairs for at in pair}
    for at in (mark.start() for mark in _OPENING.finditer(text)):
        if at not in used and text[:at].rstrip().endswith(":"):
            pairs.append((at, len(text)))
            break
    spans = []
    for first, last in pairs:
        inner = text[first + 1 : last]
        start = first + 1 + len(inner) - len(inner.lstrip())
        end = last - (len(inner) - len(inner.rstrip()))
        if start < end:
            spans.append((sentence.start + start, sentence.start + end))
    return tuple(sorted(spans)[:_MOST_QUOTATIONS])

"""A sentence's words with what the lexicon knows of each: particles, head of a description, adjective, small word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from data import tagger
from data.arabic import Split, splits
from data.dates.numbers import begins_number, number_at
from data.lexicon.names import Name, names
from data.lexicon.nouns import Head, Nisba, adjectives, departments, heads, nisbas, small_words
from data.lexicon.phrases import Match, Phrases
from data.model import Sentence, Word
from data.tagger.classes import WordClass
from data.tagger.lemmas import noun

SIGNS = frozenset("#\"'«»“”()[]‘’")
_STRONG = ("وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "وبال", "فبال", "وكال")


class Look(NamedTuple):
    """What a folded word is by itself: particles (cut letters) and the rest, and the word classes of the rest."""

    key: str
    particles: str
    rest: str
    cut: int
    heads: tuple[tuple[tuple[str, ...], tuple[Head, ...]], ...]
    nisba: Nisba | None
    definite: bool
    adjective: bool
    department: bool
    stop: bool
    sign: bool
    letters: bool
    number: bool

    @property
    def heads_alone(self) -> tuple[Head, ...]:
        """The heads of one word that this word is."""
        return next((found for rest, found in self.heads if not rest), ())


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words looked up, and the names the lexicon has at each word."""

    sentence: Sentence
    words: tuple[Word, ...]
    looks: tuple[Look, ...]
    names: tuple[Match[Name] | None, ...]
    classes: tuple[WordClass, ...]
    people: dict[int, int]
    tagged_places: dict[int, int]

    def verb(self, at: int) -> bool:
        """Say whether the word at an index is a verb."""
        return 0 <= at < len(self.classes) and self.classes[at].verb

    def look(self, at: int) -> Look:
        """Return the look of a word; outside the sentence, an empty one."""
        return self.looks[at] if 0 <= at < len(self.looks) else NOTHING

    def before(self, at: int) -> int:
        """Return the index of the word before this one, past quotation marks, brackets and #; -1 if there is none."""
        at -= 1
        while at >= 0 and self.looks[at].sign:
            at -= 1
        return at

    def head(self, at: int, *families: str) -> tuple[Head, int] | None:
        """Return the longest head of these families that begins at a word, and the index after its last word."""
        for rest, found in self.look(at).heads:
            after = at + 1 + len(rest)
            if rest and tuple(look.key for look in self.looks[at + 1 : after]) != rest:
                continue
            for head in found:
                if head.family in families:
                    return head, after
        return None


NOTHING = Look("", "", "", 0, (), None, False, False, False, True, True, False, False)


def line(sentence: Sentence) -> Line:
    """Return a sentence with its words looked up."""
    known = names()
    keys = [word.key for word in sentence.words]
    looks = tuple(map(look, keys))
    signs = not SIGNS.isdisjoint(keys)
    found: list[Match[Name] | None] = [None] * len(looks)
    for at in known.beginnings(sentence.words):
        if looks[at].letters:
            found[at] = _name(known, sentence.words, looks, at) if signs else known.at(sentence.words, at)
    people, where = {}, {}
    for first, last, kind in tagger.names(sentence):
        if kind == "PER":
            people[first] = last
        elif kind == "LOC":
            where[first] = last
    classes = tagger.classes(sentence)
    ends = set(people.values())
    for first, last in tuple(people.items()):
        at = first - 1
        half = last == first + 1 or keys[first] in small_words("surname_starts")
        if half and at >= 0 and found[at] is None and first not in ends and _given(looks[at], classes[at]):
            people[at] = people.pop(first)
    return Line(sentence, sentence.words, looks, tuple(found), classes, people, where)


def _given(look: Look, word_class: WordClass) -> bool:
    """Say whether a word right before a name that the tagger knows begins that name: a proper noun no list has."""
    plain = look.cut or look.stop or look.nisba or look.heads or look.department or look.adjective or look.definite
    attached = word_class.preposition or word_class.and_
    return look.letters and not plain and not attached and word_class.kind == "PROPN" and noun(look.key) is None


def _name(known: Phrases[Name], words: tuple[Word, ...], looks: tuple[Look, ...], at: int) -> Match[Name] | None:
    """Return the longest name at a word; a # or quotation marks inside it are passed over: حركة «حماس»."""
    match = known.at(words, at)
    near = looks[at + 1 : at + 5]
    if not near or not ((near[0].sign and near[0].key not in "()[]") or any(one.key == "#" for one in near)):
        return match
    kept = [index for index in range(at, min(at + 8, len(words))) if not looks[index].sign]
    spaced = known.at(tuple(words[index] for index in kept), 0)
    if spaced is None or spaced.last < 2:
        return match
    last = kept[spaced.last - 1] + 1
    if last < len(words) and looks[last].key in '"»”':
        last += 1
    return Match(at, last, spaced.split, spaced.values)


@lru_cache(maxsize=16_000)
def look(key: str) -> Look:
    """Return what a folded word is: read whole if the lexicon has it so, else past the particles it may have."""
    if not key[0].isalpha():
        return Look(key, "", key, 0, (), None, False, False, False, True, key in SIGNS, False, _begins_number(key))
    ways = splits(key)
    for way in ways:
        if _known(way.rest):
            return _look(key, way)
    if key.startswith(_STRONG):
        for way in ways[1:]:
            if way.rest.startswith("ال"):
                return _look(key, way)
    return _look(key, ways[0])


def _known(rest: str) -> bool:
    bare = rest[2:] if rest.startswith("ال") else rest
    return rest in _listed() or bare in adjectives()


@cache
def _listed() -> frozenset[str]:
    return frozenset().union(heads(), nisbas(), departments(), small_words("stop", "before_place"))


def _look(key: str, way: Split) -> Look:
    rest = way.rest
    definite = rest.startswith("ال") and len(rest) > 3 and rest not in small_words("stop")
    return Look(
        key,
        way.particles,
        rest,
        way.cut,
        tuple(heads().get(rest, {}).items()),
        nisbas().get(rest),
        definite,
        (rest[2:] if rest.startswith("ال") else rest) in adjectives(),
        rest in departments(),
        rest in small_words("stop"),
        False,
        True,
        _begins_number(key),
    )


def _begins_number(key: str) -> bool:
    """Return whether a number over one may begin with a folded word."""
    return begins_number(key) and number_at((Word(0, len(key), key),), 0) is not None

"""A sentence as the event stage sees it: its words and their classes, the verbs among them, and what is named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from data.arabic import fold_word, splits
from data.events.clauses import WORDS
from data.events.finite import BREAKS, finite_verbs
from data.events.forms import Verb
from data.events.vocabulary import meanings_of_verbs
from data.model import Actor, ActorKind, EventType, Mention, MentionKind, Sentence, Word
from data.tagger import classes as tagged
from data.tagger import read
from data.tagger.classes import WordClass

PREPOSITIONS = WORDS["prepositions"]
SUBORDINATORS = WORDS["subordinators"]
RELATIVES = WORDS["relatives"]
WITH_PRONOUN = {
    preposition + pronoun: preposition
    for preposition in ("علي", "الي", "عن", "من", "مع", "ب")
    for pronoun in ("ه", "ها", "هم", "هما")
}
_ATTACHED = frozenset("بلك")
_JOINED_TO = PREPOSITIONS | SUBORDINATORS  # what may bear و or ف


@dataclass(frozen=True, slots=True)
class Named:
    """A mention and the words that hold it, last exclusive; `joined` is the particle written onto its first word."""

    mention: Mention
    first: int
    last: int
    joined: str
    kind: ActorKind | None = None

    @property
    def person(self) -> bool:
        """Whether it names one human being."""
        return self.kind is ActorKind.PERSON

    @property
    def armed(self) -> bool:
        """Whether it names an army, a police or a militia."""
        return self.kind in (ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's words, their classes, its verbs by word, and its actors, places and dates in order."""

    sentence: Sentence
    words: tuple[Word, ...]
    classes: tuple[WordClass, ...]
    verbs: dict[int, tuple[Verb, ...]]
    actors: tuple[Named, ...]
    places: tuple[Named, ...]
    dates: tuple[Named, ...]
    inside: frozenset[int]
    keys: tuple[str, ...] = field(repr=False)
    bares: tuple[str, ...] = field(repr=False)

    def key(self, index: int) -> str:
        """Return the folded word at index; empty outside the sentence."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def clause(self, index: int) -> tuple[int, int]:
        """Return the words around a verb up to the verbs or breaks beside it: (first, last exclusive)."""
        keys, verbs = self.keys, self.verbs
        first = index
        while first > 0 and first - 1 not in verbs and keys[first - 1] not in BREAKS:
            first -= 1
        last = index + 1
        while last < len(keys) and last not in verbs and keys[last] not in BREAKS:
            last += 1
        return first, last

    def lemmas(self, index: int) -> frozenset[str]:
        """Return the folded lemmas of the ways to read the verb at index; none where no verb stands."""
        return frozenset(fold_word(verb.lemma) for verb in self.verbs.get(index, ()))

    def types(self, index: int) -> frozenset[EventType]:
        """Return the types of the events that the verb at index can name."""
        verbs = self.verbs.get(index, ())
        return frozenset(each.event_type for verb in verbs for each in meanings_of_verbs().get(verb.lemma, ()))

    def verb_before(self, index: int) -> int | None:
        """Return the word of the last verb before index."""
        return max((at for at in self.verbs if at < index), default=None)

    def bare(self, index: int) -> str:
        """Return the folded word without و or ف before a preposition or subordinator; a name's word is empty."""
        return self.bares[index] if 0 <= index < len(self.bares) else ""


def lines(sentences: Iterable[Sentence], mentions: Iterable[Mention], actors: Iterable[Actor]) -> list[Line]:
    """Return the sentences with what their mentions name."""
    kinds = {actor.actor_id: actor.kind for actor in actors}
    sentences = tuple(sentences)
    read(sentences)
    by_sentence: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(mention.sentence_id, []).append(mention)
    return [
        _line(sentence, sorted(by_sentence.get(sentence.sentence_id, ()), key=_start), kinds) for sentence in sentences
    ]


def _start(mention: Mention) -> int:
    return mention.start


def _line(sentence: Sentence, mentions: Sequence[Mention], kinds: Mapping[str, ActorKind]) -> Line:
    words = sentence.words
    starts = [word.start for word in words]
    named: dict[MentionKind, list[Named]] = {kind: [] for kind in MentionKind}
    inside: set[int] = set()
    for mention in mentions:
        first = max(0, bisect_right(starts, mention.start) - 1)
        last = first + 1
        while last < len(words) and words[last].start < mention.end:
            last += 1
        particles = words[first].key[: mention.start - words[first].start] if words else ""
        named[mention.kind].append(Named(mention, first, last, particles, kinds.get(mention.entity_id)))
        inside.update(range(first, last))
    classes = tagged(sentence)
    keys = [word.key for word in words]
    bares = [key[1:] if key[0] in "وف" and key[1:] in _JOINED_TO else key for key in keys]
    for index in inside:
        bares[index] = ""
    return Line(
        sentence,
        words,
        classes,
        finite_verbs(words, classes, inside),
        tuple(named[MentionKind.ACTOR]),
        tuple(named[MentionKind.LOCATION]),
        tuple(named[MentionKind.DATE]),
        frozenset(inside),
        tuple(keys),
        tuple(bares),
    )


def preposition_at(line: Line, index: int) -> str:
    """Return the preposition a word is, begins with or, as أن, stands for."""
    key = line.bare(index) or line.key(index)
    if key in PREPOSITIONS or key in ("ان", "بان"):
        return key
    if key in WITH_PRONOUN:
        return WITH_PRONOUN[key]
    return next((split.particles[-1] for split in splits(key) if split.particles[-1:] in _ATTACHED), "")

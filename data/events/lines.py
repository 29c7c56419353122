"""A sentence as the event stage sees it: its words and their classes, the verbs among them, and what is named."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache

from data.arabic import fold_word, splits
from data.events.clauses import WORDS
from data.events.forms import Verb, verbs_of
from data.events.vocabulary import meanings_of_verbs
from data.model import Actor, ActorKind, Mention, MentionKind, Sentence, Word
from data.tagger import classes as tagged
from data.tagger import read
from data.tagger.classes import WordClass
from data.verbs import readings

PREPOSITIONS = WORDS["prepositions"]
SUBORDINATORS = WORDS["subordinators"]
RELATIVES = WORDS["relatives"]
_NO_VERBS = WORDS["no_verbs"]
_OPENING = WORDS["opening"]
_INNA = WORDS["before_a_name"]
_BEFORE_VERBS = WORDS["before_verbs"]
WITH_PRONOUN = {
    preposition + pronoun: preposition
    for preposition in ("علي", "الي", "عن", "من", "مع", "ب")
    for pronoun in ("ه", "ها", "هم", "هما")
}
_ATTACHED = frozenset("بلك")
_BREAKS = frozenset('.؟!؛:…()"«»“”')


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
        while first > 0 and first - 1 not in verbs and keys[first - 1] not in _BREAKS:
            first -= 1
        last = index + 1
        while last < len(keys) and last not in verbs and keys[last] not in _BREAKS:
            last += 1
        return first, last

    def lemmas(self, index: int) -> frozenset[str]:
        """Return the folded lemmas of the ways to read the verb at index; none where no verb stands."""
        return frozenset(fold_word(verb.lemma) for verb in self.verbs.get(index, ()))

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
    classes = tuple(tagged(sentence))
    verbs = {
        index: verbs_of(word.key)
        for index, word in enumerate(words)
        if index not in inside
        and word.key not in _NO_VERBS
        and (
            is_verb(words, classes, index)
            or _opens(words, classes, inside, index)
            or _after_subject(words, inside, index)
        )
    }
    return Line(
        sentence,
        words,
        classes,
        verbs,
        tuple(named[MentionKind.ACTOR]),
        tuple(named[MentionKind.LOCATION]),
        tuple(named[MentionKind.DATE]),
        frozenset(inside),
        tuple(word.key for word in words),
        tuple("" if index in inside else _bare(word.key) for index, word in enumerate(words)),
    )


@lru_cache(maxsize=30_000)
def _bare(key: str) -> str:
    return key[1:] if key[:1] in ("و", "ف") and (key[1:] in PREPOSITIONS or key[1:] in SUBORDINATORS) else key


def preposition_at(line: Line, index: int) -> str:
    """Return the preposition a word is, begins with or, as أن, stands for."""
    key = line.bare(index) or line.key(index)
    if key in PREPOSITIONS or key in ("ان", "بان"):
        return key
    if key in WITH_PRONOUN:
        return WITH_PRONOUN[key]
    return next((split.particles[-1] for split in splits(key) if split.particles[-1:] in _ATTACHED), "")


def is_verb(words: Sequence[Word], classes: Sequence[WordClass], index: int) -> bool:
    """Return whether the word at index is a finite verb."""
    if classes[index].kind in ("VERB", "AUX"):
        return True
    found = verbs_of(words[index].key)
    if not found:
        return False
    if index > 0 and words[index - 1].key in _BEFORE_VERBS and any(verb.form.kind == "verb" for verb in found):
        return True
    if _says_that(words, index, found):
        return True
    if any(verb.form.tense == "present" and verb.form.key.startswith("ي") and not verb.pronoun for verb in found):
        return True
    before = words[index - 1].key if index else "."
    if before == "،" or (before in _BREAKS and words[index].key.endswith("ا")):
        return any(saying_participle(verb) for verb in found)
    return False


def _says_that(words: Sequence[Word], index: int, found: Sequence[Verb]) -> bool:
    """Return whether a word that may be a verb of saying has أن at once behind it (التحقيق كشف أن)."""
    if index + 1 >= len(words) or words[index + 1].key != "ان":
        return False
    return any(
        verb.form.tense == "past" and any(meaning.speech for meaning in meanings_of_verbs().get(verb.lemma, ()))
        for verb in found
    )


def _opens(words: Sequence[Word], classes: Sequence[WordClass], inside: Set[int], index: int) -> bool:
    """Return whether a word that may be a past verb opens a sentence, or a clause right before a name."""
    key = words[index].key
    found, named = verbs_of(key), index + 1 in inside
    if not found and not named:
        return False
    if _nominative(words, index) or (index == 0 and _verbless(words, classes)):
        return any(verb.form.tense == "past" for verb in found)
    if index > 0 and words[index - 1].key not in _OPENING:
        return False
    if key.endswith("ت") and not key.endswith("ات"):
        return any(verb.form.tense == "past" for verb in found)
    return named and any(each.form.kind == "verb" and each.form.tense == "past" for each in readings(key))


def _nominative(words: Sequence[Word], index: int) -> bool:
    """Return whether a noun in the nominative follows at once, which only a verb has behind it (تبادل البلدان)."""
    key = words[index + 1].key if index + 1 < len(words) else ""
    return len(key) > 5 and key.endswith(("ون", "ان")) and (index == 0 or words[index - 1].key in _OPENING)


def _verbless(words: Sequence[Word], classes: Sequence[WordClass]) -> bool:
    """Return whether a definite noun follows a sentence's first word and no verb does (قدم الوزير شكوى)."""
    if len(words) < 3 or not words[1].key.startswith("ال") or classes[1].kind not in ("NOUN", "PROPN"):
        return False
    return not any(each.verb for each in classes[1:7])


def _after_subject(words: Sequence[Word], inside: Set[int], index: int) -> bool:
    """Return whether a word that may be a past verb follows إن or أن and a name (أن بايدن طلب)."""
    if index - 1 not in inside or not any(
        verb.form.tense == "past" and not verb.particles for verb in verbs_of(words[index].key)
    ):
        return False
    before = index - 1
    while before > 0 and before in inside:
        before -= 1
    return words[before].key in _INNA


def saying_participle(verb: Verb) -> bool:
    """Return whether a word is the participle by which a sentence adds what is said (، مشيرا إلى, ، متهمة إياه)."""
    if not any(meaning.speech for meaning in meanings_of_verbs().get(verb.lemma, ())):
        return False
    if verb.form.kind != "participle" or verb.form.number != "s":
        return False
    last = verb.form.key[-1]
    return (last == "ا" and verb.particles in ("", "و")) or (last == "ه" and not verb.particles)

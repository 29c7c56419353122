"""The words of the events' vocabulary in all the forms in which a text may have them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from data.arabic import fold, splits, without_article
from data.events.vocabulary import EventWords, StatusWords, event_words, status_words
from data.lexicon.phrases import Phrases
from data.verbs import Form, forms, readings

_PRONOUNS = ("ها", "هما", "هم", "هن", "ه", "نا", "كم")
_RULING = frozenset(("عن", "علي", "الي"))


@dataclass(frozen=True, slots=True)
class Noun:
    """A form of an event noun: of which meaning, whether it needs a carrying verb, has ال or an attached pronoun.

    `mine` is the speaker's own: دعمي.
    """

    words: EventWords
    carried: bool
    definite: bool
    owned: bool
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Verb:
    """A way to read a word as a verb: its lemma and form, the letters before it (و ف س ل) and the pronoun after it."""

    lemma: str
    form: Form
    particles: str
    pronoun: str


@cache
def event_nouns() -> Phrases[Noun]:
    """Return the event nouns of events/."""
    return Phrases(_event_nouns())


def _event_nouns() -> Iterator[tuple[str, Noun]]:
    for meaning in event_words():
        for names, carried in ((meaning.nouns, False), (meaning.carried, True)):
            for name in names:
                for form, definite, owned in noun_forms(name, plural=not carried):
                    yield form, Noun(meaning, carried, definite, owned)
                if carried and meaning.speech and " " not in name and not fold(name).endswith(("ه", "ات")):
                    yield f"{fold(name)}ي", Noun(meaning, carried, False, True, True)


@cache
def status_nouns() -> Phrases[StatusWords]:
    """Return the verbal nouns of status.toml."""
    return Phrases(
        (form, meaning) for meaning in status_words() for noun in meaning.nouns for form, _, _ in noun_forms(noun)
    )


@cache
def words_before() -> Phrases[StatusWords]:
    """Return the particles and phrases of status.toml that stand before an event."""
    return Phrases((word, meaning) for meaning in status_words() for word in meaning.words)


@cache
def words_after() -> Phrases[StatusWords]:
    """Return the words of status.toml that stand behind an event."""
    return Phrases((word, meaning) for meaning in status_words() for word in meaning.after)


def noun_forms(name: str, *, plural: bool = True) -> Iterator[tuple[str, bool, bool]]:
    """Yield the forms of a noun or phrase: (form, has ال, has a pronoun attached); `plural` adds ات to a masculine."""
    first, *rest = fold(name).split()
    yield from _phrase_forms(first, rest) if rest else _word_forms(first, plural)


def _phrase_forms(first: str, rest: list[str]) -> Iterator[tuple[str, bool, bool]]:
    tail = " ".join(rest)
    yield f"{first} {tail}", first.startswith("ال"), False
    if len(rest) == 1 and not tail.startswith("ال") and tail not in _RULING:
        yield f"ال{first} ال{tail}", True, False
        yield f"{first}ا {tail}ا", False, False
        yield f"{first} ال{tail}", True, False
    if not first.startswith("ال") and tail.startswith("ل"):
        yield f"{first}ا {tail}", False, False


def _word_forms(word: str, plural: bool) -> Iterator[tuple[str, bool, bool]]:
    feminine = word.endswith("ه")
    stem = word[:-1] if feminine else word
    joint = stem + "ت" if feminine else stem
    many = [f"{stem}ات"] if feminine or (plural and not stem.endswith("ات")) else []
    yield word, word.startswith("ال"), False
    yield f"ال{word}", True, False
    if not feminine:
        yield f"{word}ا", False, False
    for form in (f"{joint}ان", f"{joint}ين", *many):
        yield form, False, False
        yield f"ال{form}", True, False
    # A hamza at the end sits on ي or و before a pronoun (لقائه, لقاؤه).
    joints = [joint, *many, *(f"{stem[:-1]}{seat}" for seat in "يو" if stem.endswith("ء"))]
    for pronoun in _PRONOUNS:
        for base in joints:
            yield base + pronoun, False, True


@cache
def _verb_index() -> dict[str, tuple[tuple[str, Form], ...]]:
    of_events = (lemma for meaning in event_words() for lemma in meaning.verbs)
    of_status = (lemma for meaning in status_words() for lemma in meaning.verbs)
    lemmas = dict.fromkeys((*of_events, *of_status))
    index: dict[str, list[tuple[str, Form]]] = defaultdict(list)
    for lemma in lemmas:
        for form in forms(lemma):
            if form.kind == "verb" or (form.kind == "participle" and form.voice == "active"):
                index[form.key].append((lemma, form))
    return {spelling: tuple(found) for spelling, found in index.items()}


@lru_cache(maxsize=16_000)
def verbs_of(key: str) -> tuple[Verb, ...]:
    """Return the ways to read a folded word as a verb of the lexicon, the one with the fewest letters cut off first."""
    return tuple(_readings(key))


def _readings(key: str) -> Iterator[Verb]:
    index = _verb_index()
    for particles, rest in _heads(key):
        for stem, pronoun in _tails(rest):
            for lemma, form in index.get(stem, ()):
                if particles[-1:] in ("س", "ل") and form.tense != "present":
                    continue
                if pronoun and (form.voice == "passive" or form.kind == "participle"):
                    continue
                yield Verb(lemma, form, particles, pronoun)


def _heads(key: str) -> Iterator[tuple[str, str]]:
    yield "", key
    starts = [("", key)]
    if key[:1] in ("و", "ف") and (len(key) > 3 or _doubled(key)):
        starts.append((key[0], key[1:]))
        yield starts[1]
    for before, rest in starts:
        if rest[:1] in ("س", "ل") and len(rest) > 3:
            yield before + rest[0], rest[1:]


def _doubled(key: str) -> bool:
    """Return whether three letters are و or ف and a verb of two, no verb of their own (وحث, فتم, but not ورد)."""
    return len(key) == 3 and key[1:] in _verb_index() and not any(not each.particles for each in readings(key))


def _tails(rest: str) -> Iterator[tuple[str, str]]:
    yield rest, ""
    for pronoun in _PRONOUNS if rest.endswith(_PRONOUNS) else ():
        if rest.endswith(pronoun) and len(rest) - len(pronoun) > 2:
            stem = rest[: -len(pronoun)]
            yield stem, pronoun
            if stem.endswith("و"):
                yield stem + "ا", pronoun
            if stem.endswith("ا"):
                yield stem[:-1] + "ي", pronoun


@lru_cache(maxsize=16_000)
def plain_forms(key: str) -> frozenset[str]:
    """Return a word without particles, article, accusative alif or attached pronoun, in all the ways it can be read."""
    found = set()
    for split in splits(key):
        base = without_article(split.rest)
        found |= {split.rest, base}
        if base.endswith("ا") and len(base) > 3:
            found.add(base[:-1])
        for pronoun in _PRONOUNS if base.endswith(_PRONOUNS) else ():
            if base.endswith(pronoun) and len(base) - len(pronoun) > 2:
                stem = base[: -len(pronoun)]
                found |= {stem, stem[:-1] + "ه" if stem.endswith("ت") else stem}
    return frozenset(found)

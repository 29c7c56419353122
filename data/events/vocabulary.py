"""Reading events.toml and status.toml: the words that name events, and those that say whether they took place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from data.arabic import fold, splits, without_article
from data.lexicon.files import LexiconError, entries
from data.lexicon.phrases import Phrases
from data.model import EventType, Outcome, Status
from data.verbs import Form, forms

_PRONOUNS = ("ها", "هما", "هم", "هن", "ه", "نا", "كم", "ي")


@dataclass(frozen=True, slots=True)
class EventWords:
    """A meaning that names events: its type, its verbs and nouns, and what must or must not stand close behind them."""

    entry: str
    event_type: EventType
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    carried: tuple[str, ...]
    objects: frozenset[str]
    prepositions: frozenset[str]
    not_with: frozenset[str]
    target: tuple[str, ...]
    both: bool
    negated: EventType | None
    speech: bool
    actor: bool
    place: bool
    armed: bool
    patient: bool
    field: frozenset[str]
    outside: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusWords:
    """A meaning that says whether an event took place; no status where the verb's own tense decides."""

    entry: str
    status: Status | None
    outcome: Outcome | None
    itself: bool
    present: bool
    words: tuple[str, ...]
    after: tuple[str, ...]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    examples: tuple[str, ...]


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


@lru_cache(maxsize=1)
def event_words() -> tuple[EventWords, ...]:
    """Return the meanings of events.toml in the file's order."""
    fields = dict.fromkeys(("verbs", "nouns", "carried", "object", "preposition", "not_with", "target", "field"), list)
    optional = fields | {
        "sides": str,
        "negated": str,
        "speech": bool,
        "actor": bool,
        "place": bool,
        "armed": bool,
        "patient": bool,
        "outside": str,
        "counterexamples": list,
    }
    found = []
    for entry, given in entries("events.toml", {"type": str, "examples": list}, optional):
        try:
            kind = EventType(given["type"])
            negated = EventType(given["negated"]) if "negated" in given else None
        except ValueError as error:
            raise LexiconError(f"events.toml [{entry}]: {error}; known are {', '.join(EventType)}") from error
        found.append(
            EventWords(
                entry,
                kind,
                tuple(given.get("verbs", ())),
                tuple(given.get("nouns", ())),
                tuple(given.get("carried", ())),
                frozenset(without_article(fold(word)) for word in given.get("object", ())),
                frozenset(fold(word).rstrip("ـ") for word in given.get("preposition", ())),
                frozenset(without_article(fold(word)) for word in given.get("not_with", ())),
                tuple(
                    fold(word).rstrip("ـ")
                    for word in given.get("target", () if kind is EventType.STATEMENT else ("object",))
                ),
                given.get("sides") == "both",
                negated,
                given.get("speech", False),
                given.get("actor", False),
                given.get("place", False),
                given.get("armed", False),
                given.get("patient", False),
                frozenset(without_article(fold(word)) for word in given.get("field", ())),
                given.get("outside", ""),
                tuple(given["examples"]),
                tuple(given.get("counterexamples", ())),
            )
        )
    return tuple(found)


@lru_cache(maxsize=1)
def status_words() -> tuple[StatusWords, ...]:
    """Return the meanings of status.toml in the file's order."""
    optional = {"outcome": str, "itself": bool, "present": bool} | dict.fromkeys(
        ("words", "after", "verbs", "nouns"), list
    )
    found = []
    for entry, given in entries("status.toml", {"status": str, "examples": list}, optional):
        try:
            status = None if given["status"] == "carried" else Status(given["status"])
            outcome = Outcome(given["outcome"]) if "outcome" in given else None
        except ValueError as error:
            raise LexiconError(f"status.toml [{entry}]: {error}") from error
        lists = (tuple(given.get(name, ())) for name in ("words", "after", "verbs", "nouns", "examples"))
        found.append(
            StatusWords(entry, status, outcome, given.get("itself", False), given.get("present", False), *lists)
        )
    return tuple(found)


@lru_cache(maxsize=1)
def fields() -> dict[str, frozenset[str]]:
    """Return the words of each field of life by the meaning that has them."""
    return {meaning.entry: meaning.field for meaning in event_words() if meaning.field}


@lru_cache(maxsize=1)
def event_nouns() -> Phrases[Noun]:
    """Return the event nouns of events.toml in all their forms."""
    return Phrases(_noun_forms())


def _noun_forms() -> Iterator[tuple[str, Noun]]:
    for meaning in event_words():
        for names, carried in ((meaning.nouns, False), (meaning.carried, True)):
            for name in names:
                for form, definite, owned in noun_forms(name, plural=not carried):
                    yield form, Noun(meaning, carried, definite, owned)
                if carried and meaning.speech and " " not in name and not fold(name).endswith(("ه", "ات")):
                    yield f"{fold(name)}ي", Noun(meaning, carried, False, True, True)


def noun_forms(name: str, *, plural: bool = True) -> Iterator[tuple[str, bool, bool]]:
    """Yield the forms of a noun or phrase: (form, has ال, has a pronoun attached); `plural` adds ات to a masculine."""
    first, *rest = fold(name).split()
    tail = " ".join(rest)
    stem = first[:-1] if first.endswith("ه") else first
    if tail:
        yield f"{first} {tail}", first.startswith("ال"), False
        if all(not word.startswith("ال") and word not in ("عن", "على", "الى") for word in rest) and len(rest) == 1:
            yield f"ال{first} ال{tail}", True, False
            yield f"{first}ا {tail}ا", False, False
            yield f"{first} ال{tail}", True, False
        if not first.startswith("ال") and rest[0].startswith("ل"):
            yield f"{first}ا {tail}", False, False
        return
    singular = ["ت"] if first.endswith("ه") else [""]
    yield first, first.startswith("ال"), False
    yield f"ال{first}", True, False
    if not first.endswith("ه"):
        yield f"{first}ا", False, False
    for dual in ("ان", "ين"):
        yield f"{stem}{singular[0]}{dual}", False, False
        yield f"ال{stem}{singular[0]}{dual}", True, False
    if (plural and not stem.endswith("ات")) or first.endswith("ه"):
        yield f"{stem}ات", False, False
        yield f"ال{stem}ات", True, False
    for pronoun in _PRONOUNS[:-1]:
        yield f"{stem}{singular[0]}{pronoun}", False, True
        if stem.endswith("ء"):
            yield f"{stem[:-1]}ي{pronoun}", False, True
            yield f"{stem[:-1]}و{pronoun}", False, True
        if (plural and not stem.endswith("ات")) or first.endswith("ه"):
            yield f"{stem}ات{pronoun}", False, True


@lru_cache(maxsize=1)
def _verb_index() -> dict[str, tuple[tuple[str, Form], ...]]:
    lemmas = dict.fromkeys(lemma for meaning in (*event_words(), *status_words()) for lemma in meaning.verbs)
    index: dict[str, list[tuple[str, Form]]] = defaultdict(list)
    for lemma in lemmas:
        for form in forms(lemma):
            if form.kind == "verb" or (form.kind == "participle" and form.voice == "active"):
                index[form.key].append((lemma, form))
    return {spelling: tuple(found) for spelling, found in index.items()}


@lru_cache(maxsize=100_000)
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
    if key[:1] in ("و", "ف") and len(key) > 3:
        starts.append((key[0], key[1:]))
        yield starts[1]
    for before, rest in starts:
        if rest[:1] in ("س", "ل") and len(rest) > 3:
            yield before + rest[0], rest[1:]


def _tails(rest: str) -> Iterator[tuple[str, str]]:
    yield rest, ""
    for pronoun in _PRONOUNS[:-1]:
        if rest.endswith(pronoun) and len(rest) - len(pronoun) > 2:
            stem = rest[: -len(pronoun)]
            yield stem, pronoun
            if stem.endswith("و"):
                yield stem + "ا", pronoun
            if stem.endswith("ا"):
                yield stem[:-1] + "ي", pronoun


@lru_cache(maxsize=1)
def meanings_of_verbs() -> dict[str, tuple[EventWords, ...]]:
    """Return for each lemma the meanings of events.toml it can have."""
    found: dict[str, list[EventWords]] = defaultdict(list)
    for meaning in event_words():
        for lemma in meaning.verbs:
            found[lemma].append(meaning)
    return {lemma: tuple(meanings) for lemma, meanings in found.items()}


@lru_cache(maxsize=1)
def statuses_of_verbs() -> dict[str, StatusWords]:
    """Return for each lemma of status.toml what it says of the event it carries."""
    return {lemma: meaning for meaning in reversed(status_words()) for lemma in meaning.verbs}


def _phrases(pairs: Iterable[tuple[str, StatusWords]]) -> Phrases[StatusWords]:
    return Phrases(pairs)


@lru_cache(maxsize=1)
def words_before() -> Phrases[StatusWords]:
    """Return the particles and phrases of status.toml that stand before an event."""
    return _phrases((word, meaning) for meaning in status_words() for word in meaning.words)


@lru_cache(maxsize=1)
def words_after() -> Phrases[StatusWords]:
    """Return the words of status.toml that stand behind an event."""
    return _phrases((word, meaning) for meaning in status_words() for word in meaning.after)


@lru_cache(maxsize=1)
def status_nouns() -> Phrases[StatusWords]:
    """Return the verbal nouns of status.toml in all their forms."""
    return _phrases(
        (form, meaning) for meaning in status_words() for noun in meaning.nouns for form, _, _ in noun_forms(noun)
    )


@lru_cache(maxsize=100_000)
def plain_forms(key: str) -> frozenset[str]:
    """Return a word without particles, article, accusative alif or attached pronoun, in all the ways it can be read."""
    found = set()
    for split in splits(key):
        base = without_article(split.rest)
        found |= {split.rest, base}
        if base.endswith("ا") and len(base) > 3:
            found.add(base[:-1])
        for pronoun in _PRONOUNS[:-1]:
            if base.endswith(pronoun) and len(base) - len(pronoun) > 2:
                stem = base[: -len(pronoun)]
                found |= {stem, stem[:-1] + "ه" if stem.endswith("ت") else stem}
    return frozenset(found)

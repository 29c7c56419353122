"""Reading events/ and status.toml: the words that name events, and those that say whether they took place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from data.arabic import fold, without_article
from data.lexicon.files import LexiconError, entries
from data.model import EventType, Outcome, Status


@dataclass(frozen=True, slots=True)
class EventWords:
    """A meaning that names events: its type, its verbs and nouns, and what must or must not stand close behind them."""

    entry: str
    event_type: EventType
    family: str
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
    far: bool
    actor: bool
    place: bool
    armed: bool
    patient: bool
    harm: bool
    accident: bool
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


# What is done in words.
SPOKEN = frozenset(
    {
        EventType.STATEMENT,
        EventType.ACCUSE,
        EventType.DENY,
        EventType.REQUEST,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.SUPPORT,
    }
)

# Where two meanings of a verb ask for as much, the one of the file that comes first is tried first.
FIELDS = ("cooperation", "speech", "force", "public_life", "economy", "accidents", "culture")
_LISTS = ("verbs", "nouns", "carried", "object", "preposition", "not_with", "target", "field", "counterexamples")
_NAMES = ("family", "sides", "negated", "outside")
_SWITCHES = ("speech", "far", "actor", "place", "armed", "patient", "harm", "accident")


@cache
def event_words() -> tuple[EventWords, ...]:
    """Return the meanings of events/ in the order of FIELDS and of each file."""
    optional: dict[str, type] = {
        **dict.fromkeys(_LISTS, list),
        **dict.fromkeys(_SWITCHES, bool),
        **dict.fromkeys(_NAMES, str),
    }
    return tuple(
        _event_words(entry, given)
        for field in FIELDS
        for entry, given in entries(f"events/{field}.toml", {"type": str, "examples": list}, optional)
    )


def _event_words(entry: str, given: Mapping[str, Any]) -> EventWords:
    try:
        kind = EventType(given["type"])
        negated = EventType(given["negated"]) if "negated" in given else None
    except ValueError as error:
        raise LexiconError(f"events [{entry}]: {error}; known are {', '.join(EventType)}") from error
    target = given.get("target", () if kind is EventType.STATEMENT else ("object",))
    return EventWords(
        entry=entry,
        event_type=kind,
        family=given.get("family", entry),
        verbs=tuple(given.get("verbs", ())),
        nouns=tuple(given.get("nouns", ())),
        carried=tuple(given.get("carried", ())),
        objects=_bare(given.get("object", ())),
        prepositions=frozenset(map(_preposition, given.get("preposition", ()))),
        not_with=_bare(given.get("not_with", ())),
        target=tuple(map(_preposition, target)),
        both=given.get("sides") == "both",
        negated=negated,
        field=_bare(given.get("field", ())),
        outside=given.get("outside", ""),
        examples=tuple(given["examples"]),
        counterexamples=tuple(given.get("counterexamples", ())),
        **{switch: given.get(switch, False) for switch in _SWITCHES},
    )


def _bare(words: Iterable[str]) -> frozenset[str]:
    return frozenset(without_article(fold(word)) for word in words)


def _preposition(word: str) -> str:
    """Return a preposition folded, one that is written onto its noun without the stroke behind it (بـ)."""
    return fold(word.rstrip("ـ"))


@cache
def status_words() -> tuple[StatusWords, ...]:
    """Return the meanings of status.toml in the file's order."""
    lists = ("words", "after", "verbs", "nouns")
    optional: dict[str, type] = {**dict.fromkeys(lists, list), "outcome": str, "itself": bool, "present": bool}
    found = []
    for entry, given in entries("status.toml", {"status": str, "examples": list}, optional):
        try:
            status = None if given["status"] == "carried" else Status(given["status"])
            outcome = Outcome(given["outcome"]) if "outcome" in given else None
        except ValueError as error:
            raise LexiconError(f"status.toml [{entry}]: {error}") from error
        found.append(
            StatusWords(
                entry=entry,
                status=status,
                outcome=outcome,
                itself=given.get("itself", False),
                present=given.get("present", False),
                examples=tuple(given["examples"]),
                **{name: tuple(given.get(name, ())) for name in lists},
            )
        )
    return tuple(found)


@cache
def fields() -> dict[str, frozenset[str]]:
    """Return the words of each field of life by the meaning that has them."""
    return {meaning.entry: meaning.field for meaning in event_words() if meaning.field}


@cache
def says(lemma: str) -> bool:
    """Return whether a verb is one of saying."""
    return any(meaning.speech for meaning in meanings_of_verbs().get(lemma, ()))


@cache
def meanings_of_verbs() -> dict[str, tuple[EventWords, ...]]:
    """Return for each lemma the meanings of events/ it can have, those that ask for most first."""
    found: dict[str, list[EventWords]] = defaultdict(list)
    for meaning in event_words():
        for lemma in meaning.verbs:
            found[lemma].append(meaning)
    return {
        lemma: tuple(sorted(meanings, key=lambda each: (not each.objects, not each.prepositions)))
        for lemma, meanings in found.items()
    }


@cache
def statuses_of_verbs() -> dict[str, StatusWords]:
    """Return for each lemma of status.toml what it says of the event it carries."""
    return {lemma: meaning for meaning in reversed(status_words()) for lemma in meaning.verbs}

"""Words for what the tables hold, in Arabic and English: vocabulary, and one readable line an event."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from babel import Locale

from data.arabic import fold
from data.boilerplate import FIELDS
from data.days import span_words
from data.latin import is_part, latin
from data.lexicon.actors import actors as listed_actors
from data.lexicon.actors import states as listed_states
from data.lexicon.files import entries
from data.model import Actor, ActorRole, Event, EventType, Interval, Location, LocationRole, Status

LANGUAGES = ("ar", "en")
_COMMA = {"ar": "، ", "en": ", "}
_ARROW = {"ar": " ← ", "en": " → "}
_MORE = {"ar": "و{} غيرهم", "en": "{} more"}
_MOST_NAMES = 3
# Words of the article in a label: as many as tell what it was, never past a sign that parts clauses.
_MOST_WORDS, _MOST_LETTERS = 5, 34
_CLAUSE = re.compile('[\\n;:!?()"،؛؟«»“”…]|[.,](?!\\d)')
_SHORT_WORD = 3  # a preposition at the end of the words told would leave them hanging
_LEFT_TO_RIGHT = "\u200e"  # without it a number behind Arabic words would be drawn before them in an English line


@cache
def _words() -> dict[str, dict[str, Any]]:
    reasons = dict(entries("boilerplate.toml", {"name": dict}, dict.fromkeys(FIELDS, list)))
    return reasons | dict(entries("labels.toml", {"name": dict}, {"count": dict, "of": dict}))


@cache
def _event_names() -> dict[str, dict[str, str]]:
    return {rule: fields["name"] for rule, fields in entries("event_names.toml", {"name": dict}, {})}


def event_name(event_type: str, rule: str, lang: str) -> str:
    """Return what an event is called: after the meaning that found it, else after its type."""
    names = _event_names().get(rule.partition(":")[0])  # a rule says too whether a verb or a noun names the event
    return names[lang] if names else word(event_type, lang)


def word(key: str, lang: str) -> str:
    """Return a word of the tables' vocabulary as it is shown; one that has no entry is shown as it is."""
    return str(_words()[key]["name"][lang]) if key in _words() else key


def amount(n: int, key: str, lang: str) -> str:
    """Return a number of what `key` names: 17 events."""
    return _plural(_words()[key]["count"][lang], n, lang).format(n=n)


def share(shown: int, n: int, key: str, lang: str) -> str:
    """Return how many of a number: 7 of 17 events."""
    return _plural(_words()[key]["of"][lang], n, lang).format(shown=shown, n=n)


def _plural(forms: Mapping[str, str], n: int, lang: str) -> str:
    return forms.get(Locale(lang).plural_form(n), forms["other"])


def name(entity: Actor | Location, lang: str) -> str:
    """Return an actor's or a location's name in a language, in the other where it has none."""
    if lang == "ar":
        return entity.name_ar or entity.name_en
    if isinstance(entity, Location) and entity.latitude is not None:
        return entity.name_en or entity.name_ar  # what has a point on the map stands in a list
    return in_english(entity.actor_id if isinstance(entity, Actor) else "", entity.name_ar, entity.name_en)


@lru_cache(maxsize=16_000)
def in_english(actor_id: str, arabic: str, english: str) -> str:
    """Return a name for an English line: where no list holds it and it was spelt letter by letter, the Arabic too."""
    if not english or not arabic:
        return english or arabic
    written = set(english.casefold().split())
    spelt = any(
        not is_part(fold(part)) and latin(part) != part and latin(part).casefold() in written for part in arabic.split()
    )
    return f"{english} ({arabic})" if spelt and actor_id not in _listed() else english


@cache
def _listed() -> frozenset[str]:
    return frozenset(
        [entry.actor.actor_id for entry in listed_actors()] + [entry.actor.actor_id for entry in listed_states()]
    )


def label(
    event: Event, actors: Mapping[str, Actor], locations: Mapping[str, Location], lang: str, text: str = ""
) -> str:
    """Return one readable line made from an event: what, who to whom, about what, where, when, how far it is so.

    `text` is its article's: where neither actor nor place is known, the words that name the event say what it was.
    """

    def who(role: ActorRole) -> str:
        ids = dict.fromkeys(part.actor_id for part in event.participants if part.role is role)
        return _listed_names([name(actors[key], lang) for key in ids if key in actors], lang)

    def where(*roles: LocationRole) -> str:
        ids = dict.fromkeys(part.location_id for part in event.settings if part.role in roles)
        return _listed_names([name(locations[key], lang) for key in ids if key in locations], lang)

    def placed(key: str, *roles: LocationRole) -> str:
        places = where(*roles)
        return f"{word(key, lang)} {places}" if places else ""

    head = event_name(event.event_type, event.rule, lang)
    parties = _ARROW[lang].join(filter(None, (who(ActorRole.SOURCE), who(ActorRole.TARGET))))
    roles = (LocationRole.SUBJECT, LocationRole.ORIGIN, LocationRole.DESTINATION)
    about = " ".join(filter(None, (placed(str(role), role) for role in roles)))
    venue: tuple[LocationRole, ...] = (LocationRole.VENUE, LocationRole.PLANNED_VENUE)
    if not parties and not about:
        about, venue = placed("at", *venue), ()
    vague = head == word(EventType.OTHER, lang)
    quoted = _quoted(event, text, lang) if text and (vague or not (parties or about)) else ""
    source = actors.get(event.attributed_to)
    segments = (
        " ".join(filter(None, (f"{head}: {parties}" if parties else head, about, quoted))),
        where(*venue),
        _days(event.interval, lang) if event.interval else "",
        "" if event.status is Status.OCCURRED else word(event.status, lang),
        word(event.outcome, lang) if event.outcome else "",
        f"{word('attributed_to', lang)} {name(source, lang)}" if source else "",
    )
    return " · ".join(filter(None, segments))


def _quoted(event: Event, text: str, lang: str) -> str:
    """Return the words that name an event and the few behind them, in quotation marks."""
    clause = event.surface + _CLAUSE.split(text[event.end :], maxsplit=1)[0]
    words = clause.split()
    kept = words[:_MOST_WORDS]
    least = len(event.surface.split())
    while len(kept) > least and len(" ".join(kept)) > _MOST_LETTERS:
        kept.pop()
    while least < len(kept) < len(words) and len(kept[-1]) <= _SHORT_WORD and kept[-1].isalpha():
        kept.pop()
    told = "«" + " ".join(kept) + ("…" if len(kept) < len(words) else "") + "»"
    return told + _LEFT_TO_RIGHT if lang == "en" else told


def _days(interval: Interval, lang: str) -> str:
    return span_words(interval.start, interval.end, interval.precision, lang)


def _listed_names(names: list[str], lang: str) -> str:
    shown = names[:_MOST_NAMES]
    if len(names) > _MOST_NAMES:
        shown = [*names[: _MOST_NAMES - 1], _MORE[lang].format(len(names) - _MOST_NAMES + 1)]
    return _COMMA[lang].join(shown)

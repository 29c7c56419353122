"""Words for what the tables hold, in Arabic and English: vocabulary, and one readable line an event."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from babel import Locale

from data.boilerplate import FIELDS
from data.days import span_words
from data.lexicon.files import entries
from data.model import Actor, ActorRole, Event, Interval, Location, LocationRole, Status

LANGUAGES = ("ar", "en")
_COMMA = {"ar": "، ", "en": ", "}
_ARROW = {"ar": " ← ", "en": " → "}
_MORE = {"ar": "و{} غيرهم", "en": "{} more"}
_MOST_NAMES = 3


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
    return (entity.name_en or entity.name_ar) if lang == "en" else (entity.name_ar or entity.name_en)


def label(event: Event, actors: Mapping[str, Actor], locations: Mapping[str, Location], lang: str) -> str:
    """Return one readable line made from an event: what, who to whom, where, when, and how far it is so."""

    def who(role: ActorRole) -> str:
        ids = dict.fromkeys(part.actor_id for part in event.participants if part.role is role)
        return _listed([name(actors[key], lang) for key in ids if key in actors], lang)

    def where(*roles: LocationRole) -> str:
        ids = dict.fromkeys(part.location_id for part in event.settings if part.role in roles)
        return _listed([name(locations[key], lang) for key in ids if key in locations], lang)

    parties = _ARROW[lang].join(filter(None, (who(ActorRole.SOURCE), who(ActorRole.TARGET))))
    head = event_name(event.event_type, event.rule, lang)
    source = actors.get(event.attributed_to)
    segments = (
        f"{head}: {parties}" if parties else head,
        where(LocationRole.VENUE, LocationRole.PLANNED_VENUE),
        _days(event.interval, lang) if event.interval else "",
        "" if event.status is Status.OCCURRED else word(event.status, lang),
        word(event.outcome, lang) if event.outcome else "",
        f"{word('attributed_to', lang)} {name(source, lang)}" if source else "",
    )
    return " · ".join(filter(None, segments))


def _days(interval: Interval, lang: str) -> str:
    return span_words(interval.start, interval.end, interval.precision, lang)


def _listed(names: list[str], lang: str) -> str:
    shown = names[:_MOST_NAMES]
    if len(names) > _MOST_NAMES:
        shown = [*names[: _MOST_NAMES - 1], _MORE[lang].format(len(names) - _MOST_NAMES + 1)]
    return _COMMA[lang].join(shown)

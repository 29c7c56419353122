"""The rows that a reading gives to each table, and the register of actors and locations that all readings share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from data.labels import LANGUAGES, label
from data.model import Actor, Event, Interval, Location, Reading, Rejection

# The values of one row, in the order of its table's columns.
Values = tuple[Any, ...]


def rows(reading: Reading) -> dict[str, list[Values]]:
    """Return a reading's rows by table, all but `actors`, `locations` and `rejected`."""
    article = reading.article
    key = article.article_id
    return {
        "articles": [
            (key, article.title, article.outlet, article.url, _iso(article.published), str(article.published_basis),
             article.language, article.text, len(reading.sentences))
        ],
        "sentences": [(s.sentence_id, key, s.n, s.start, s.end, s.text) for s in reading.sentences],
        "boilerplate": [(key, b.start, b.end, b.reason) for b in reading.boilerplate],
        "mentions": [
            (m.mention_id, key, m.sentence_id, str(m.kind), m.entity_id, m.surface, m.start, m.end, m.rule,
             *_dated(m.interval))
            for m in reading.mentions
        ],
        "events": list(_events(reading)),
        "event_actors": [
            (event.event_id, part.actor_id, str(part.role), part.mention_id)
            for event in reading.events for part in event.participants
        ],
        "event_locations": [
            (event.event_id, part.location_id, str(part.role), part.mention_id)
            for event in reading.events for part in event.settings
        ],
        "quotes": [
            (q.quote_id, key, q.sentence_id, q.speaker_id, q.start, q.end, q.text, q.direct, q.verb)
            for q in reading.quotes
        ],
        "quantities": [
            (q.quantity_id, key, q.sentence_id, q.event_id, q.value, q.qualifier, q.unit, q.surface, q.start, q.end)
            for q in reading.quantities
        ],
    }  # fmt: skip


def rejected(rejections: Iterable[Rejection]) -> list[Values]:
    """Return the rows of inputs not read."""
    return [(each.path, each.line, each.reason) for each in rejections]


def _events(reading: Reading) -> Iterator[Values]:
    actors = {actor.actor_id: actor for actor in reading.actors}
    locations = {location.location_id: location for location in reading.locations}
    for event in reading.events:
        yield (
            event.event_id, event.article_id, event.sentence_id, str(event.event_type), str(event.status),
            *_dated(event.interval), event.date_basis or "", event.date_text, event.date_mention_id,
            event.attributed_to, event.attribution_mention_id, event.responds_to, event.outcome or "",
            event.surface, event.start, event.end,
            *(label(event, actors, locations, lang, reading.article.text) for lang in LANGUAGES),
            event.rule, event.confidence,
        )  # fmt: skip


def _dated(interval: Interval | None) -> tuple[str, str, str, str]:
    if interval is None:
        return "", "", "", ""
    return _iso(interval.start), _iso(interval.end), interval.edtf, str(interval.precision)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


class Register:
    """The actors and locations of many readings with their counts; the order of the readings does not matter."""

    def __init__(self) -> None:
        self._actors: dict[str, tuple[tuple[int, str], Actor]] = {}
        self._locations: dict[str, tuple[tuple[int, str], Location]] = {}
        self._mentions: Counter[tuple[str, str]] = Counter()
        self._actor_events: Counter[str] = Counter()
        self._location_events: Counter[str] = Counter()

    def add(self, reading: Reading) -> None:
        """Take in a reading; of two descriptions of one actor or location the fuller one is kept."""
        article = reading.article.article_id
        for actor in reading.actors:
            rank = (_gaps(actor.name_en, actor.country, actor.sector, actor.title_ar), article)
            if actor.actor_id not in self._actors or rank < self._actors[actor.actor_id][0]:
                self._actors[actor.actor_id] = rank, actor
        for place in reading.locations:
            rank = (_gaps(place.name_en, place.country, place.geonames_id), article)
            if place.location_id not in self._locations or rank < self._locations[place.location_id][0]:
                self._locations[place.location_id] = rank, place
        self._mentions.update((str(mention.kind), mention.entity_id) for mention in reading.mentions)
        for event in reading.events:
            self._actor_events.update(_actors_of(event))
            self._location_events.update({part.location_id for part in event.settings})

    def actors(self) -> list[Values]:
        """Return the rows of the table of actors, by id."""
        return [
            (key, a.name_ar, a.name_en, str(a.kind), a.country, a.sector, a.title_ar,
             self._mentions["actor", key], self._actor_events[key])
            for key, (_, a) in sorted(self._actors.items())
        ]  # fmt: skip

    def locations(self) -> list[Values]:
        """Return the rows of the table of locations, by id."""
        return [
            (key, p.name_ar, p.name_en, str(p.kind), p.latitude, p.longitude, p.country, p.geonames_id,
             self._mentions["location", key], self._location_events[key])
            for key, (_, p) in sorted(self._locations.items())
        ]  # fmt: skip


def _actors_of(event: Event) -> set[str]:
    return {part.actor_id for part in event.participants} | ({event.attributed_to} - {""})


def _gaps(*values: str) -> int:
    return sum(not value for value in values)

"""Short made-up texts read as the dashboard reads articles: whom and what they name, and the events they tell."""

from __future__ import annotations

from datetime import date
from functools import cache

from data import corpus
from data.mentions import Names, find_names
from data.model import ActorRole, Article, Event, LocationRole
from data.sentences import split

PUBLISHED = date(2021, 3, 11)  # a Thursday


def named(text: str, outlet: str = "") -> Names:
    """Return the names in a text of which no day is known."""
    article = Article("a", text, outlet=outlet)
    return find_names(article, split(article, ()))


@cache
def told(text: str) -> tuple[Event, ...]:
    """Return the events of a text published on that Thursday."""
    return corpus.read_article(Article("a", text, published=PUBLISHED)).events


def only(text: str, event_type: str) -> Event:
    """Return the one event of a type that a text tells; fails if there is none or a second."""
    (event,) = (each for each in told(text) if each.event_type == event_type)
    return event


def actors(event: Event, role: ActorRole) -> set[str]:
    return {part.actor_id for part in event.participants if part.role is role}


def places(event: Event, role: LocationRole) -> set[str]:
    return {setting.location_id for setting in event.settings if setting.role is role}

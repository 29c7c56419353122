"""The nouns of Hudna: what an article is, and what is found in it, as frozen data without behaviour of its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from data.model.terms import (
    ActorKind,
    ActorRole,
    DateBasis,
    EventType,
    LocationKind,
    LocationRole,
    MentionKind,
    Outcome,
    Precision,
    PublishedBasis,
    Status,
)


@dataclass(frozen=True, slots=True)
class Article:
    """One news article; `text` is untouched and every offset counts its code points."""

    article_id: str
    text: str
    title: str = ""
    outlet: str = ""
    url: str = ""
    published: date | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    language: str = "ar"


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that was not read, or read in part, and why; `line` is 1-based, 0 for the whole file."""

    path: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of an article that is not read, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or sign of a sentence; `key` is its folded form, offsets are the article's."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; `paragraph` counts from 0, as `n` does."""

    sentence_id: str
    article_id: str
    n: int
    paragraph: int
    start: int
    end: int
    text: str
    words: tuple[Word, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` to `end`, both included; an empty bound is open, `edtf` says it in ISO 8601-2."""

    start: date | None
    end: date | None
    precision: Precision
    edtf: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that acts or speaks; `country` is ISO 3166-1 alpha-3, `sector` PLOVER's code."""

    actor_id: str
    name_ar: str
    name_en: str
    kind: ActorKind
    country: str = ""
    sector: str = ""
    title_ar: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """A place on the map; degrees are WGS 84, `country` is ISO 3166-1 alpha-3."""

    location_id: str
    name_ar: str
    name_en: str
    kind: LocationKind
    latitude: float | None = None
    longitude: float | None = None
    country: str = ""
    geonames_id: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a sentence that name an actor, a place or a date; only a date has an `interval` and a `basis`."""

    mention_id: str
    sentence_id: str
    kind: MentionKind
    entity_id: str
    surface: str
    start: int
    end: int
    rule: str
    interval: Interval | None = None
    basis: DateBasis | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """What someone is quoted as saying; the marks stand outside its span."""

    quote_id: str
    sentence_id: str
    speaker_id: str
    start: int
    end: int
    text: str
    direct: bool
    verb: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with a unit; `qualifier` is more_than, less_than, about or exact."""

    quantity_id: str
    sentence_id: str
    value: float
    qualifier: str
    unit: str
    surface: str
    start: int
    end: int
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in an event, and the mention that gave it."""

    actor_id: str
    role: ActorRole
    mention_id: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """A place's part in an event, and the mention that gave it."""

    location_id: str
    role: LocationRole
    mention_id: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that an article reports; `start` to `end` are the words that name it, never the clause."""

    event_id: str
    article_id: str
    sentence_id: str
    event_type: EventType
    status: Status
    start: int
    end: int
    surface: str
    rule: str
    confidence: float
    participants: tuple[Participant, ...] = ()
    settings: tuple[Setting, ...] = ()
    interval: Interval | None = None
    date_basis: DateBasis | None = None
    date_text: str = ""
    date_mention_id: str = ""
    attributed_to: str = ""
    attribution_mention_id: str = ""
    responds_to: str = ""
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and all that was found in it."""

    article: Article
    boilerplate: tuple[Boilerplate, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    actors: tuple[Actor, ...] = ()
    locations: tuple[Location, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    events: tuple[Event, ...] = ()

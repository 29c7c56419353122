"""The closed vocabularies of the tables: kinds, event types, statuses, roles, precisions and bases."""

from __future__ import annotations

from enum import StrEnum


class MentionKind(StrEnum):
    """What a mention names."""

    ACTOR = "actor"
    LOCATION = "location"
    DATE = "date"


class ActorKind(StrEnum):
    """What sort of actor it is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed_group"
    ARMED_FORCE = "armed_force"
    GROUP = "group"


class LocationKind(StrEnum):
    """What sort of place it is."""

    CITY = "city"
    COUNTRY = "country"
    REGION = "region"
    FACILITY = "facility"


class EventType(StrEnum):
    """PLOVER's event types, with CEASEFIRE, DENY, STATEMENT and OTHER added."""

    CONSULT = "CONSULT"
    AGREE = "AGREE"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    CEASEFIRE = "CEASEFIRE"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    DENY = "DENY"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    STATEMENT = "STATEMENT"
    OTHER = "OTHER"


class Status(StrEnum):
    """Whether the event itself took place."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"


class ActorRole(StrEnum):
    """What an actor does in an event."""

    SOURCE = "source"
    TARGET = "target"
    MEDIATOR = "mediator"


class LocationRole(StrEnum):
    """What a place is to an event."""

    VENUE = "venue"
    PLANNED_VENUE = "planned_venue"
    SUBJECT = "subject"
    ORIGIN = "origin"
    DESTINATION = "destination"


class Precision(StrEnum):
    """How long the stretch of time is that the words allow."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"


class DateBasis(StrEnum):
    """Where an event's date comes from: its own words, words counted from the publication day, or the context."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    CONTEXT = "context"


class PublishedBasis(StrEnum):
    """Where an article's publication day comes from."""

    GIVEN = "given"
    METADATA = "metadata"
    TEXT = "text"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What came of an event, where the article says so."""

    SUCCEEDED = "succeeded"
    FAILED = "failed"

"""How ids are made: from an article's id, offsets and English names alone, so that every build agrees."""

from __future__ import annotations

import re
import unicodedata

from data.model import EventType, MentionKind


def slug(name: str) -> str:
    """Return an English name as a snake_case ASCII id; empty if it has no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", re.sub(r"['’`]", "", plain.lower())).strip("_")


def sentence_id(article_id: str, n: int) -> str:
    """Return the id of an article's n-th sentence."""
    return f"{article_id}.s{n}"


def mention_id(article_id: str, kind: MentionKind, start: int, end: int) -> str:
    """Return the id of the mention of one kind at these offsets."""
    return f"{article_id}.{kind}.{start}-{end}"


def quote_id(article_id: str, start: int, end: int) -> str:
    """Return the id of the quote at these offsets."""
    return f"{article_id}.quote.{start}-{end}"


def quantity_id(article_id: str, start: int, end: int) -> str:
    """Return the id of the quantity at these offsets."""
    return f"{article_id}.quantity.{start}-{end}"


def event_id(article_id: str, event_type: EventType, start: int, end: int) -> str:
    """Return the id of the event named by these words; the article's id can be read back from it."""
    return f"{article_id}.{event_type}.{start}-{end}"


def article_of(event: str) -> str:
    """Return the id of the article that an event's id names; empty if it is no event id."""
    article, _, rest = event.rpartition(".")
    article, _, event_type = article.rpartition(".")
    return article if event_type in EventType.__members__ and re.fullmatch(r"\d+-\d+", rest) else ""

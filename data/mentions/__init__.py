"""Actors and places of an article: what each sentence names, and which mentions are of one actor or place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data import tagger
from data.ids import mention_id
from data.mentions.context import country_counts, is_outlet
from data.mentions.drafts import Draft
from data.mentions.link_described import link_described
from data.mentions.link_people import link_people
from data.mentions.link_places import link_places
from data.mentions.scan import drafts
from data.mentions.spans import span
from data.mentions.terms import Line, line
from data.model import Actor, Article, Location, Mention, Sentence


@dataclass(frozen=True, slots=True)
class Names:
    """An article's mentions of actors and places, left to right, and a row for each actor and place."""

    mentions: tuple[Mention, ...] = ()
    actors: tuple[Actor, ...] = ()
    locations: tuple[Location, ...] = ()


def find_names(article: Article, sentences: Sequence[Sentence], dates: Iterable[Mention] = ()) -> Names:
    """Return the actors and places that an article's sentences name; words of a date name neither."""
    tagger.read(sentences)
    lines = tuple(line(sentence) for sentence in sentences)
    dated = [(date.start, date.end) for date in dates]
    present = _present(lines)
    found = [draft for one in lines for draft in drafts(one, present) if _clear(draft, dated)]
    found = link_people(lines, found)
    counts = country_counts(lines, found)
    link_described(found, counts)
    link_places(found, counts)
    found.sort(key=lambda draft: draft.order)
    mentions, rows = [], {}
    for draft in found:
        entity = draft.entity
        if entity is None or (isinstance(entity, Actor) and is_outlet(entity, article)):
            continue
        start, end = span(draft)
        name = entity.actor_id if isinstance(entity, Actor) else entity.location_id
        rows[draft.kind, name] = entity
        sentence = draft.line.sentence
        mentions.append(
            Mention(
                mention_id(article.article_id, draft.kind, start, end),
                sentence.sentence_id,
                draft.kind,
                name,
                article.text[start:end],
                start,
                end,
                draft.rule,
            )
        )
    return Names(
        tuple(mentions),
        tuple(row for row in rows.values() if isinstance(row, Actor)),
        tuple(row for row in rows.values() if isinstance(row, Location)),
    )


def _present(lines: Iterable[Line]) -> frozenset[str]:
    """Return the ids of actors whom the lexicon finds anywhere in an article by a form that is theirs alone."""
    return frozenset(
        match.values[0].actor.actor.actor_id
        for one in lines
        for match in one.names
        if match is not None and match.values[0].actor is not None
    )


def _clear(draft: Draft, dated: Iterable[tuple[int, int]]) -> bool:
    """Say whether a draft is no date; one that a date follows closely is cut before it."""
    start, end = span(draft)
    for first, last in dated:
        if start < last and first < end:
            if first <= start:
                return False
            while draft.last > draft.first + 1 and draft.line.words[draft.last - 1].end > first:
                draft.last -= 1
            end = span(draft)[1]
    return True

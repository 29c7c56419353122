"""Events: who did what to whom, where, when and on whose word, and whether it took place at all."""

from __future__ import annotations

from collections.abc import Sequence

from data.events.choice import choose
from data.events.dating import Statements, date_before, own_date
from data.events.lines import Named, lines
from data.events.participants import roles
from data.events.replies import denied, linked
from data.events.settings import settings
from data.events.status import called_off, outcome, status
from data.events.subjects import Carried, Subjects, carry, subjects
from data.events.triggers import Trigger, find_triggers
from data.events.voices import voice
from data.ids import event_id
from data.mentions import Names
from data.model import (
    ActorKind,
    ActorRole,
    Article,
    DateBasis,
    Event,
    EventType,
    Mention,
    Participant,
    Quote,
    Sentence,
    Status,
)


def find_events(
    article: Article, sentences: Sequence[Sentence], names: Names, dates: Sequence[Mention], quotes: Sequence[Quote]
) -> tuple[Event, ...]:
    """Return the events an article reports, in the order of their words."""
    persons = {actor.actor_id for actor in names.actors if actor.kind is ActorKind.PERSON}
    found: list[Trigger] = []
    subject_of: dict[str, Subjects] = {}
    statements = Statements()
    carried = Carried()
    for line in lines(sentences, (*names.mentions, *dates), persons):
        found.extend(find_triggers(line))
        subject_of[line.sentence.sentence_id] = own = subjects(line, carried)
        statements.hear(line, own)
        carried = carry(line, own, carried)
    told: dict[str, tuple[Trigger, Event]] = {}
    dated: list[tuple[Trigger, Named | None]] = []
    chosen = choose(found)
    for trigger in chosen:
        own = subject_of[trigger.line.sentence.sentence_id]
        event, date = _event(article, trigger, own, quotes, statements, dated, chosen)
        dated.append((trigger, date))
        told.setdefault(event.event_id, (trigger, event))
    return tuple(linked(list(told.values())))


def _event(
    article: Article,
    trigger: Trigger,
    subject_of: Subjects,
    quotes: Sequence[Quote],
    statements: Statements,
    dated: Sequence[tuple[Trigger, Named | None]],
    others: Sequence[Trigger],
) -> tuple[Event, Named | None]:
    kind = trigger.meaning.event_type
    who = roles(trigger, subject_of)
    off = called_off(trigger)
    own = own_date(trigger, off, others)
    date = own or date_before(trigger, dated, subject_of)
    interval = date.mention.interval if date else None
    state = Status.CANCELLED if off is not None else status(trigger, interval, article.published)
    if denied(trigger.line, trigger) and kind is not EventType.DENY:
        state = Status.NEGATED
    elif state is Status.NEGATED and trigger.meaning.negated:
        kind, state = trigger.meaning.negated, Status.OCCURRED
    if date is None and trigger.meaning.speech and state is Status.OCCURRED and who.sources:
        date = statements.day(who.sources[0].mention.entity_id)
        interval = date.mention.interval if date else None
    sources = [each.mention.entity_id for each in who.sources]
    participants = [
        Participant(each.mention.entity_id, role, each.mention.mention_id)
        for role, group in ((ActorRole.SOURCE, who.sources), (ActorRole.TARGET, who.targets))
        for each in group
    ]
    event = Event(
        event_id(article.article_id, kind, trigger.start, trigger.end),
        article.article_id,
        trigger.line.sentence.sentence_id,
        kind,
        state,
        trigger.start,
        trigger.end,
        article.text[trigger.start : trigger.end],
        trigger.meaning.entry,
        0.5,
        tuple(dict.fromkeys(participants)),
        settings(trigger, state),
        interval,
        (date.mention.basis if date is own else DateBasis.CONTEXT) if date else None,
        date.mention.surface if date else "",
        date.mention.mention_id if date else "",
        voice(trigger, quotes, subject_of, sources),
        outcome=outcome(trigger),
    )
    return event, date

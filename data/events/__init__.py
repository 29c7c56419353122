"""Events: who did what to whom, where, when and on whose word, and whether it took place at all."""

from __future__ import annotations

from collections.abc import Sequence

from data.attribution import find_attributions
from data.events.choice import by_line, choose
from data.events.days import Days
from data.events.founded import founded_as
from data.events.lines import Named, lines
from data.events.replies import linked
from data.events.story import Story
from data.events.subjects import Carried, Subjects, carry, subjects
from data.events.triggers import Trigger, find_triggers
from data.events.worth import reported
from data.mentions import Names
from data.model import ActorKind, Article, Event, Mention, Quote, Sentence


def find_events(
    article: Article, sentences: Sequence[Sentence], names: Names, dates: Sequence[Mention], quotes: Sequence[Quote]
) -> tuple[Event, ...]:
    """Return the events an article reports, in the order of their words."""
    found: list[Trigger] = []
    subject_of: dict[str, Subjects] = {}
    topic_of: dict[str, tuple[Named, ...]] = {}
    days = Days()
    carried = Carried()
    for line in lines(sentences, (*names.mentions, *dates), names.actors):
        subject_of[line.sentence.sentence_id] = own = subjects(line, carried)
        topic_of[line.sentence.sentence_id] = carried.topic
        found.extend(each for each in (founded_as(each, own, found) for each in find_triggers(line)) if each)
        days.hear(line, own)
        carried = carry(line, own, carried)
    attributions = [each for sentence in sentences for each in find_attributions(sentence, names)]
    story = Story(article, subject_of, topic_of, quotes, attributions, days, _states(names))
    choice = choose(found)
    beside = by_line(choice.chosen)
    for trigger in choice.chosen:
        story.tell(trigger, beside[id(trigger.line)])
    for trigger, known in choice.again:
        story.add(trigger, known)
    return tuple(linked(reported(story.told, sentences, names.mentions)))


def _states(names: Names) -> dict[str, str]:
    return {actor.country: actor.actor_id for actor in names.actors if actor.kind is ActorKind.STATE and actor.country}

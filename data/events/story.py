"""An article's events as they are told: each with its actors, day, places and voice, some known from those before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.attribution import Attribution
from data.events.choice import LOOKED_BACK
from data.events.confidence import confidence, rule
from data.events.dating import own_date, said_then
from data.events.days import Days, after_meeting, before_then, date_before, day_again, during
from data.events.lines import Named
from data.events.participants import roles
from data.events.replies import denied
from data.events.roles import Roles
from data.events.scenes import REAL, only_places, same_scene, scene, topic_place
from data.events.settings import settings
from data.events.status import called_off, outcome, purpose, status
from data.events.subjects import Subjects
from data.events.triggers import Trigger
from data.events.understood import actual_sources, judged_states
from data.events.voices import mention_of, voice
from data.events.worth import VENUES, sources_of, worth_telling
from data.ids import event_id
from data.model import (
    ActorRole,
    Article,
    DateBasis,
    Event,
    EventType,
    Interval,
    LocationRole,
    Participant,
    Quote,
    Setting,
    Status,
)

_THERE = (*VENUES, LocationRole.DESTINATION)


class Story:
    """The events told so far, and what they say of those that follow."""

    def __init__(
        self,
        article: Article,
        subject_of: Mapping[str, Subjects],
        topic_of: Mapping[str, tuple[Named, ...]],
        quotes: Sequence[Quote],
        attributions: Sequence[Attribution],
        days: Days,
        states: Mapping[str, str],
    ) -> None:
        self.told: list[tuple[Trigger, Event]] = []
        self._article, self._quotes, self._attributions = article, quotes, attributions
        self._subject_of, self._topic_of, self._days, self._states = subject_of, topic_of, days, states
        self._dates: list[tuple[Trigger, Named | None]] = []

    def tell(self, trigger: Trigger, others: Sequence[Trigger]) -> None:
        """Add the event that a trigger names, unless it has been told; `others` are the triggers of its line."""
        subject_of = self._subject_of[trigger.line.sentence.sentence_id]
        who = roles(trigger, subject_of, self._topic_of[trigger.line.sentence.sentence_id])
        off = called_off(trigger)
        own = own_date(trigger, off, others)
        trip = self._trip(trigger)
        date = own or date_before(trigger, self._dates, subject_of) or (trip and self._date_of(trip))
        state = Status.CANCELLED if off is not None else status(trigger, _interval(date), self._article.published)
        if date and said_then(trigger, date, state, self._article.published):
            date = None
        kind, state = _kind(trigger, state)
        sources = actual_sources(trigger, who, self._states, self.told)
        word = voice(trigger, self._quotes, self._attributions, subject_of, sources)
        mine = kind is not trigger.meaning.event_type or (trigger.noun is not None and trigger.noun.mine)
        if word and (mine or _first_person(trigger)):
            sources = [*(source for source in sources if source != word), word]
            sources += [other for other in self._partners(word) if trigger.meaning.both and other not in sources]
            word = "" if mine or trigger.meaning.speech else word
        word = word or self._told_on(trigger, who)
        if date is None and state is Status.OCCURRED and sources and not before_then(trigger):
            date = self._days.day(trigger, sources[-1] if mine else sources[0])
        self._days.note(trigger, state, sources, date)
        self._dates.append((trigger, date))
        event = Event(
            event_id(self._article.article_id, kind, trigger.start, trigger.end),
            self._article.article_id,
            trigger.line.sentence.sentence_id,
            kind,
            state,
            trigger.start,
            trigger.end,
            self._article.text[trigger.start : trigger.end],
            rule(trigger.meaning.entry, trigger.form),
            confidence(kind, trigger.form),
            _participants(who, sources, judged_states(trigger, who, self._states)),
            self._settings(trigger, state, sources),
            _interval(date),
            (date.mention.basis if date is own else DateBasis.CONTEXT) if date else None,
            date.mention.surface if date else "",
            date.mention.mention_id if date else "",
            word,
            mention_of(trigger, word),
            outcome=outcome(trigger),
        )
        if worth_telling(trigger, event, [told for _, told in self.told[-LOOKED_BACK:]]):
            self.told.append((trigger, event))

    def add(self, trigger: Trigger, known: Trigger) -> None:
        """Add to an event what is said where it is named again: when it was, what it was about, what came of it."""
        at = next((index for index, (other, _) in enumerate(self.told) if other is known), None)
        if at is None:
            return
        event = self.told[at][1]
        places = {setting.location_id for setting in event.settings}
        unplaced = not known.line.places and (known.meaning.both or bool(scene(known))) and event.status in REAL
        further = [
            setting
            for setting in settings(trigger, event.status)
            if (setting.role is LocationRole.SUBJECT or (unplaced and setting.role in VENUES))
            and setting.location_id not in places
        ]
        told = replace(event, settings=(*event.settings, *further), outcome=event.outcome or outcome(trigger))
        date = day_again(trigger, known) if event.interval is None else None
        if date is not None:
            told = replace(
                told,
                interval=_interval(date),
                date_basis=DateBasis.CONTEXT,
                date_text=date.mention.surface,
                date_mention_id=date.mention.mention_id,
            )
        self.told[at] = known, told

    def _told_on(self, trigger: Trigger, who: Roles) -> str:
        """Return on whose word the event before is, if a sentence only goes on about it (وسيسافر بعد ذلك إلى …)."""
        verb, here = trigger.verb, trigger.line.sentence
        if verb is None or trigger.first or not verb.particles.startswith("و") or trigger.meaning.speech:
            return ""
        if not self.told or not who.sources:
            return ""
        before, event = self.told[-1]
        last = before.line.sentence
        carried = all(each.mention.sentence_id != here.sentence_id for each in who.sources)
        return event.attributed_to if carried and (last.n, last.paragraph) == (here.n - 1, here.paragraph) else ""

    def _partners(self, speaker: str) -> list[str]:
        """Return with whom somebody last met."""
        for trigger, event in reversed(self.told):
            if trigger.meaning.both and speaker in sources_of(event):
                return [source for source in sources_of(event) if source != speaker]
        return []

    def _settings(self, trigger: Trigger, state: Status, sources: Sequence[str]) -> tuple[Setting, ...]:
        own = settings(trigger, state)
        topic = None if own else topic_place(trigger)
        if topic is not None:
            own = (Setting(topic.mention.entity_id, LocationRole.SUBJECT, topic.mention.mention_id),)
        if any(setting.role in VENUES for setting in own):
            return own
        frame = self._before(trigger) if during(trigger) else self._trip(trigger) or self._meeting(trigger, sources)
        role = LocationRole.VENUE if state in (Status.OCCURRED, Status.ONGOING) else LocationRole.PLANNED_VENUE
        there = [] if frame is None else [place for place in frame[1].settings if place.role in _THERE]
        if not there and scene(trigger):
            for place in only_places(trigger):
                own = tuple(setting for setting in own if setting.location_id != place.mention.entity_id)
                own = (*own, Setting(place.mention.entity_id, role, place.mention.mention_id))
            there = [] if any(each.role in VENUES for each in own) else same_scene(self.told, trigger, state)
        return (*own, *(Setting(place.location_id, role, place.mention_id) for place in there))

    def _before(self, trigger: Trigger) -> tuple[Trigger, Event] | None:
        """Return the event told last of the same sentence."""
        return next(((other, event) for other, event in reversed(self.told) if other.line is trigger.line), None)

    def _trip(self, trigger: Trigger) -> tuple[Trigger, Event] | None:
        """Return the journey before, in the same sentence, that an event is the purpose of (سافر إلى … ليطلع)."""
        before = self._before(trigger)
        if before is None or before[0].meaning.family not in ("visit", "travel") or not purpose(trigger):
            return None
        return before

    def _meeting(self, trigger: Trigger, sources: Sequence[str]) -> tuple[Trigger, Event] | None:
        """Return the meeting after which somebody who took part speaks."""
        if not trigger.meaning.speech or not after_meeting(trigger):
            return None
        return next(
            (
                (other, event)
                for other, event in reversed(self.told)
                if other.meaning.both and event.status is Status.OCCURRED and set(sources) & set(sources_of(event))
            ),
            None,
        )

    def _date_of(self, told: tuple[Trigger, Event]) -> Named | None:
        return next((date for trigger, date in self._dates if trigger is told[0]), None)


def _interval(date: Named | None) -> Interval | None:
    return date.mention.interval if date else None


def _kind(trigger: Trigger, state: Status) -> tuple[EventType, Status]:
    """Return an event's type and status: what is denied is negated, what is denied to be off is still to come."""
    kind = trigger.meaning.event_type
    if kind is not EventType.DENY and denied(trigger.line, trigger):
        return kind, Status.PLANNED if state is Status.CANCELLED else Status.NEGATED
    if state is Status.NEGATED and trigger.meaning.negated:
        return trigger.meaning.negated, Status.OCCURRED
    return kind, state


def _first_person(trigger: Trigger) -> bool:
    line = trigger.line
    if trigger.verb and trigger.verb.form.person == 1:
        return True
    if trigger.carrier is not None and any(verb.form.person == 1 for verb in line.verbs[trigger.carrier]):
        return True
    return any(line.key(at) == "نحن" for at in range(max(0, trigger.first - 5), trigger.first))


def _participants(who: Roles, sources: Sequence[str], judged: Sequence[str]) -> tuple[Participant, ...]:
    mentions = {each.mention.entity_id: each.mention.mention_id for each in reversed(who.sources)}
    found = [Participant(source, ActorRole.SOURCE, mentions.get(source, "")) for source in dict.fromkeys(sources)]
    found += [Participant(state, ActorRole.TARGET) for state in judged if state not in sources]
    others = ((ActorRole.TARGET, who.targets), (ActorRole.MEDIATOR, who.mediators))
    for part in (
        Participant(each.mention.entity_id, role, each.mention.mention_id) for role, group in others for each in group
    ):
        if all(part.actor_id != other.actor_id for other in found):
            found.append(part)
    return tuple(found)

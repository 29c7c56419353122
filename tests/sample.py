"""A small corpus of two made-up articles, read by hand, on which several test modules stand."""

from __future__ import annotations

from datetime import date

from data import ids
from data.arabic import words
from data.corpus import Corpus
from data.model import (
    Actor,
    ActorKind,
    ActorRole,
    Article,
    Boilerplate,
    DateBasis,
    Event,
    EventType,
    Interval,
    Location,
    LocationKind,
    LocationRole,
    Mention,
    MentionKind,
    Outcome,
    Participant,
    Precision,
    PublishedBasis,
    Quote,
    Reading,
    Rejection,
    Sentence,
    Setting,
    Status,
)

SALEM = Actor("nour_salem", "نور سالم", "Nour Salem", ActorKind.PERSON, "TUN", "GOV", "وزيرة الخارجية")
HADDAD = Actor("karim_haddad", "كريم حداد", "Karim Haddad", ActorKind.PERSON, "LBN", "GOV")
REBELS = Actor("northern_front", "جبهة الشمال", "Northern Front", ActorKind.ARMED_GROUP)
TUNIS = Location("tunis", "تونس", "Tunis", LocationKind.CITY, 36.8, 10.2, "TUN", "2464470")
BEIRUT = Location("beirut", "بيروت", "Beirut", LocationKind.CITY, 33.9, 35.5, "LBN", "276781")

_DAY = Interval(date(2020, 3, 4), date(2020, 3, 4), Precision.DAY, "2020-03-04")
_WEEK = Interval(date(2020, 3, 9), date(2020, 3, 15), Precision.WEEK, "2020-03-09/2020-03-15")


class _Page:
    """One article under construction: spans are found by the words they hold."""

    def __init__(self, article_id: str, text: str, outlet: str, published: date | None) -> None:
        basis = PublishedBasis.GIVEN if published else PublishedBasis.UNKNOWN
        self.article = Article(article_id, text, text.split("\n")[0], outlet, "", published, basis)
        self.sentences, at = [], 0
        for n, line in enumerate(text.split("\n")):
            key = ids.sentence_id(article_id, n)
            self.sentences.append(Sentence(key, article_id, n, n, at, at + len(line), line, words(line, at)))
            at += len(line) + 1

    def span(self, surface: str) -> tuple[int, int, str]:
        start = self.article.text.index(surface)
        sentence = next(s for s in self.sentences if s.start <= start < s.end)
        return start, start + len(surface), sentence.sentence_id

    def mention(self, kind: MentionKind, entity: str, surface: str, interval: Interval | None = None) -> Mention:
        start, end, sentence = self.span(surface)
        basis = DateBasis.EXPLICIT if interval else None
        key = ids.mention_id(self.article.article_id, kind, start, end)
        return Mention(key, sentence, kind, entity, surface, start, end, "by hand", interval, basis)

    def event(self, event_type: EventType, status: Status, surface: str, **more: object) -> Event:
        start, end, sentence = self.span(surface)
        key = ids.event_id(self.article.article_id, event_type, start, end)
        article = self.article.article_id
        return Event(key, article, sentence, event_type, status, start, end, surface, "by hand", 0.9, **more)


def corpus() -> Corpus:
    """Return the corpus: three events in one article, two in the other, and one line that could not be read."""
    one = _Page(
        "summit",
        "لقاء في تونس\nالتقت نور سالم كريم حداد في تونس في 4 آذار 2020.\nواتهم حداد جبهة الشمال بخرق الهدنة.\n"
        "وقالت سالم «سنعود إلى بيروت» الأسبوع المقبل.",
        "صحيفة الأمل",
        date(2020, 3, 5),
    )
    mentions = (
        one.mention(MentionKind.ACTOR, SALEM.actor_id, "نور سالم"),
        one.mention(MentionKind.ACTOR, HADDAD.actor_id, "كريم حداد"),
        one.mention(MentionKind.LOCATION, TUNIS.location_id, "تونس"),
        one.mention(MentionKind.DATE, _DAY.edtf, "4 آذار 2020", _DAY),
        one.mention(MentionKind.ACTOR, REBELS.actor_id, "جبهة الشمال"),
        one.mention(MentionKind.LOCATION, BEIRUT.location_id, "بيروت"),
    )
    met = one.event(
        EventType.CONSULT, Status.OCCURRED, "التقت", interval=_DAY, date_basis=DateBasis.EXPLICIT,
        participants=(Participant(SALEM.actor_id, ActorRole.SOURCE, mentions[0].mention_id),
                      Participant(HADDAD.actor_id, ActorRole.SOURCE, mentions[1].mention_id)),
        settings=(Setting(TUNIS.location_id, LocationRole.VENUE, mentions[2].mention_id),), outcome=Outcome.FAILED,
    )  # fmt: skip
    accused = one.event(
        EventType.ACCUSE, Status.OCCURRED, "واتهم",
        participants=(Participant(HADDAD.actor_id, ActorRole.SOURCE),
                      Participant(REBELS.actor_id, ActorRole.TARGET, mentions[4].mention_id)),
    )  # fmt: skip
    back = one.event(
        EventType.CONSULT, Status.PLANNED, "سنعود", interval=_WEEK, date_basis=DateBasis.RELATIVE,
        attributed_to=SALEM.actor_id, settings=(Setting(BEIRUT.location_id, LocationRole.PLANNED_VENUE),),
    )  # fmt: skip
    start, end, sentence = one.span("سنعود إلى بيروت")
    said = Quote(
        ids.quote_id("summit", start, end), sentence, SALEM.actor_id, start, end, "سنعود إلى بيروت", True, "قال"
    )
    summit = Reading(
        one.article, (Boilerplate(0, 12, "headline"),), tuple(one.sentences), (SALEM, HADDAD, REBELS), (TUNIS, BEIRUT),
        mentions, (said,), (), (met, accused, back),
    )  # fmt: skip
    two = _Page("clash", "هاجمت جبهة الشمال بيروت.\nونفت الجبهة ذلك.", "وكالة الغد", None)
    attacker = two.mention(MentionKind.ACTOR, REBELS.actor_id, "جبهة الشمال")
    place = two.mention(MentionKind.LOCATION, BEIRUT.location_id, "بيروت")
    attack = two.event(
        EventType.ASSAULT, Status.OCCURRED, "هاجمت",
        participants=(Participant(REBELS.actor_id, ActorRole.SOURCE, attacker.mention_id),),
        settings=(Setting(BEIRUT.location_id, LocationRole.VENUE, place.mention_id),),
    )  # fmt: skip
    denial = two.event(
        EventType.DENY, Status.OCCURRED, "ونفت", responds_to=attack.event_id,
        participants=(Participant(REBELS.actor_id, ActorRole.SOURCE),),
    )  # fmt: skip
    clash = Reading(
        two.article, (), tuple(two.sentences), (REBELS,), (BEIRUT,), (attacker, place), (), (), (attack, denial)
    )
    return Corpus((summit, clash), (Rejection("news.jsonl", 7, "not JSON: write one {…} object a line"),))

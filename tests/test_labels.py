"""Words of the vocabulary in both languages, days as readers write them, and the label of an event."""

import tomllib
from dataclasses import replace
from enum import StrEnum

import pytest

from data import labels, model
from data.events.vocabulary import event_words
from data.lexicon.files import FOLDER
from tests import sample

ENUMS = [
    each
    for each in vars(model).values()
    if isinstance(each, type) and issubclass(each, StrEnum) and each is not StrEnum
]


@pytest.mark.parametrize("key", sorted({str(member) for enum in ENUMS for member in enum}))
def test_the_whole_vocabulary_has_an_arabic_word(key):
    assert labels.word(key, "ar") != key


@pytest.mark.parametrize(
    ("n", "ar", "en"),
    [(0, "لا أحداث", "0 events"), (1, "حدث واحد", "1 event"), (2, "حدثان", "2 events"), (7, "7 أحداث", "7 events"),
     (17, "17 حدثًا", "17 events"), (100, "100 حدث", "100 events")],
)  # fmt: skip
def test_counts_agree_with_their_noun(n, ar, en):
    assert (labels.amount(n, "event", "ar"), labels.amount(n, "event", "en")) == (ar, en)


def test_a_label_says_the_meaning_that_was_found_and_no_more_than_three_names():
    reading = sample.corpus().readings[0]
    actors = {actor.actor_id: actor for actor in reading.actors}
    more = {f"a{n}": replace(sample.SALEM, actor_id=f"a{n}", name_en=f"Person {n}") for n in range(3)}
    parts = tuple(model.Participant(key, model.ActorRole.SOURCE) for key in more)
    event = replace(reading.events[0], rule="visit", participants=reading.events[0].participants + parts, outcome=None)
    said = labels.label(event, actors | more, {}, "en")
    assert said == "Visit: Nour Salem, Karim Haddad, 3 more · 4 March 2020"


def labelled(lang: str, text: str = "", **changes: object) -> str:
    reading = sample.corpus().readings[0]
    nothing = {"participants": (), "settings": (), "interval": None, "outcome": None}
    event = replace(reading.events[0], **nothing | changes)
    actors = {actor.actor_id: actor for actor in reading.actors}
    return labels.label(event, actors, {place.location_id: place for place in reading.locations}, lang, text)


SUBJECT, VENUE = model.LocationRole.SUBJECT, model.LocationRole.VENUE
ONE = (model.Participant("nour_salem", model.ActorRole.SOURCE),)


@pytest.mark.parametrize(
    ("participants", "role", "en", "ar"),
    [
        (ONE, SUBJECT, "Visit: Nour Salem about Tunis", "زيارة: نور سالم بشأن تونس"),
        (ONE, VENUE, "Visit: Nour Salem · Tunis", "زيارة: نور سالم · تونس"),
        ((), VENUE, "Visit in Tunis", "زيارة في تونس"),
    ],
)
def test_a_label_says_about_what_and_where_if_nobody_is_known(participants, role, en, ar):
    event = {"rule": "visit: verb", "participants": participants, "settings": (model.Setting("tunis", role),)}
    assert [labelled(lang, "نص", **event) for lang in ("en", "ar")] == [en, ar]


@pytest.mark.parametrize(
    ("text", "rule", "event_type", "told"),
    [
        ("ارتفعت أسعار النفط بنسبة 2.5 بالمئة.", "hurt: verb", "ASSAULT", "سقوط ضحايا «ارتفعت أسعار النفط بنسبة 2.5…»"),
        ("افتتح، أمس، معرض.", "open: verb", "OTHER", "افتتاح «افتتح»"),
        ("سدد اللاعب كرة من وسط الميدان.", "deed: unlisted verb", "OTHER", "حدث آخر «سدد اللاعب…»"),
    ],
)  # fmt: skip
def test_where_nothing_else_is_known_the_articles_words_say_what_it_was(text, rule, event_type, told):
    surface = text.split()[0].rstrip("،")
    event = {"rule": rule, "event_type": model.EventType(event_type), "surface": surface, "start": 0}
    assert labelled("ar", text, end=len(surface), **event) == told
    assert labelled("en", text, end=len(surface), **event).endswith("»\u200e")


@pytest.mark.parametrize(
    ("actor_id", "ar", "en", "shown"),
    [
        ("kunfid_newspaper", "صحيفة كونفيد", "Kunfid Newspaper", "Kunfid Newspaper (صحيفة كونفيد)"),
        ("mohammed_hassan", "محمد حسن", "Mohammed Hassan", "Mohammed Hassan"),
        ("iran", "إيران", "Iran", "Iran"),
        ("experts@a", "خبراء", "Experts", "Experts"),
        ("x", "نور", "", "نور"),
    ],
)
def test_a_name_that_was_spelt_letter_by_letter_has_the_arabic_beside_it(actor_id, ar, en, shown):
    assert labels.in_english(actor_id, ar, en) == shown


def test_names_of_meanings_name_meanings():
    meanings = {each.entry for each in event_words()}
    assert set(tomllib.loads((FOLDER / "event_names.toml").read_text("utf-8"))) <= meanings

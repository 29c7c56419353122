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


def test_names_of_meanings_name_meanings():
    meanings = {each.entry for each in event_words()}
    assert set(tomllib.loads((FOLDER / "event_names.toml").read_text("utf-8"))) <= meanings

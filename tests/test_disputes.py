"""Claims beside their answers: every denial is shown, nobody denies himself, a claim stands near its answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from data import corpus, labels, tables
from data.disputes import find_disputes
from data.tables import Tables
from pages.ui import names
from pages.ui.strings import t
from pages.views import quotes

ALL = tables.build(corpus.read([Path(__file__).parents[1] / "seeds"]))
DENIAL = ALL.events[ALL.events["event_type"] == "DENY"]["event_id"].iloc[0]
CLAIM = ALL.events[ALL.events["event_id"] == DENIAL]["responds_to"].iloc[0]


def changed(event_id: str, **values: object) -> Tables:
    events = ALL.events.copy()
    for name, value in values.items():
        events.loc[events["event_id"] == event_id, name] = value
    return replace(ALL, events=events)


def said(told: Tables, lang: str = "en") -> str:
    return quotes.disputes(find_disputes(told, told), told, names.read(told), {}, lang)


def test_an_answer_stands_beside_its_claim_and_says_who_denies() -> None:
    (found,) = find_disputes(ALL, ALL)
    assert found.claim and found.answer
    assert (found.claim["event_id"], found.answer["event_id"], found.by_nobody) == (CLAIM, DENIAL, False)
    assert "denied by John Kerry" in said(ALL) and "ينفيه جون كيري" in said(ALL, "ar")


def test_a_denial_without_a_claim_is_shown_and_the_claim_as_unanswered() -> None:
    found = find_disputes(alone := changed(DENIAL, responds_to=""), alone)
    assert [(each.claim is None, each.answer is None) for each in found] == [(True, False), (False, True)]


def test_what_stands_far_away_is_not_answered() -> None:
    sentences = ALL.sentences.assign(n=ALL.sentences["n"] * 10)
    assert find_disputes(far := replace(ALL, sentences=sentences), far)[0].claim is None


def test_nobody_denies_what_he_says_himself() -> None:
    parts = ALL.event_actors.copy()
    parts.loc[(parts["event_id"] == CLAIM) & (parts["role"] == "source"), "actor_id"] = "john_kerry"
    assert find_disputes(own := replace(ALL, event_actors=parts), own)[0].claim is None


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_a_claim_in_the_denials_own_sentence_is_nobodys_and_the_sentence_is_told_once(lang: str) -> None:
    sentence = ALL.events.loc[ALL.events["event_id"] == DENIAL, "sentence_id"].iloc[0]
    one = changed(CLAIM, sentence_id=sentence, status="negated")
    one = replace(one, event_actors=one.event_actors[one.event_actors["event_id"] != CLAIM])
    html = said(one, lang)
    assert html.count("<p lang=") == 1
    assert t("quotes.claimant_unknown", lang) in html
    assert labels.word("negated", lang) not in html

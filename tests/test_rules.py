"""Rules in words: what found an event or a mention is said in both languages, without the names that the code uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from data import corpus, tables
from data.events.confidence import FIRM, counts
from data.tables.cells import records
from pages.ui.rules import mention_words, rule_words
from pages.ui.strings import t

ALL = tables.build(corpus.read([Path(__file__).parents[1] / "seeds"]))


@pytest.mark.parametrize("row", records(ALL.events), ids=lambda row: row["event_id"])
def test_an_events_rule_is_said_in_words(row: dict[str, object]) -> None:
    arabic = rule_words(row, "ar")
    assert not any(letter.isascii() and letter.isalpha() for letter in arabic)
    assert ": " not in rule_words(row, "en")


@pytest.mark.parametrize(("event_type", "form"), sorted({*counts(), ("CONSULT", "no such form")}))
def test_a_share_is_told_only_where_enough_was_annotated(event_type: str, form: str) -> None:
    right, found = counts().get((event_type, form), (0, 0))
    said = rule_words({"event_type": event_type, "rule": f"talks: {form}"}, "en")
    assert (f"right in {right} of {found} " in said) is (found >= FIRM)
    assert (t("card.measured_little", "en") in said) is (found < FIRM)


@pytest.mark.parametrize(
    ("rule", "ar", "en"),
    [
        ("person: surname", "شخص · باسمه الأخير", "person · by the last name"),
        ("weekday", "يوم من الأسبوع", "weekday"),
        ("day_of_month+since", "يوم من شهر · منذ", "day of a month · since"),
        ("group: people", "مجموعة موصوفة", "described group"),
        ("never heard of", "قاعدة أخرى", "other rule"),
    ],
)
def test_a_mentions_rule_is_said_in_words(rule: str, ar: str, en: str) -> None:
    assert (mention_words(rule, "ar"), mention_words(rule, "en")) == (ar, en)

"""Dates: every rule's and every word's own examples, and what joining, folding and a missing day do to them."""

from __future__ import annotations

from datetime import date

import pytest

from data.dates import find_dates
from data.dates.rules import RULES
from data.dates.words import ENTRIES
from data.model import Mention, Sentence


def dates(text: str, published: str = "", start: int = 0) -> tuple[Mention, ...]:
    sentence = Sentence("a.s0", "a", 0, 0, start, start + len(text), text)
    return find_dates(sentence, date.fromisoformat(published) if published else None)


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [pytest.param(*example, id=f"{rule.name}: {example.text}") for rule in RULES for example in rule.examples],
)
def test_a_rule_reads_its_examples(text: str, published: str, edtf: str) -> None:
    assert [mention.entity_id for mention in dates(text, published)] == ([edtf] if edtf else [])

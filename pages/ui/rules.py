"""Which rule found an event or a mention, in words that a reader knows, and how often it was right when measured."""

from __future__ import annotations

import csv
import re
from functools import cache

from data.events.confidence import COUNTS
from data.labels import event_name
from pages.ui.event_words import Row
from pages.ui.strings import has, t


def rule_words(event: Row, lang: str) -> str:
    """Return by what sort of word an event was found, and how many of its type that were found so had that type."""
    meaning, _, form = event["rule"].rpartition(": ")
    key = f"form.{form.replace(' ', '_')}"
    found_by = t(key, lang) if has(key) else form
    said = t("card.rule", lang, name=event_name(event["event_type"], meaning, lang), form=found_by)
    right, found = _counts().get((event["event_type"], form), (0, 0))
    return f"{said} · {t('card.measured', lang, right=right, n=found)}" if found else said


def mention_words(rule: str, lang: str) -> str:
    """Return the rule that found an actor, a place or a date in words: "person: by the last name"."""
    parts = [f"rule.{part.strip().replace(' ', '_')}" for part in re.split("[:+,]", rule)]
    return " · ".join(t(key, lang) for key in parts if has(key)) or t("rule.other", lang)


@cache
def _counts() -> dict[tuple[str, str], tuple[int, int]]:
    """Return (right, found) by event type and by the form of the words that name it."""
    with COUNTS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return {(row["event_type"], row["form"]): (int(row["right"]), int(row["found"])) for row in rows}

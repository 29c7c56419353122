"""Which rule found an event or a mention, in words that a reader knows, and how often it was right when measured."""

from __future__ import annotations

import re

from data.events.confidence import FIRM, counts
from data.labels import event_name
from data.tables.cells import Row
from pages.ui.strings import has, t


def rule_words(event: Row, lang: str) -> str:
    """Return by what sort of word an event was found, and how many of its type so found were right if that is known."""
    meaning, _, form = event["rule"].rpartition(": ")
    key = f"form.{form.replace(' ', '_')}"
    found_by = t(key, lang) if has(key) else form
    said = t("card.rule", lang, name=event_name(event["event_type"], meaning, lang), form=found_by)
    right, found = counts().get((event["event_type"], form), (0, 0))
    enough = found >= FIRM
    return f"{said} · {t('card.measured', lang, right=right, n=found) if enough else t('card.measured_little', lang)}"


def mention_words(rule: str, lang: str) -> str:
    """Return the rule that found an actor, a place or a date in words: "person: by the last name"."""
    parts = [f"rule.{part.strip().replace(' ', '_')}" for part in re.split("[:+,]", rule)]
    return " · ".join(t(key, lang) for key in parts if has(key)) or t("rule.other", lang)

"""The function words of data/lexicon/grammar.toml, folded, one set a kind, also with و and ف before them."""

from __future__ import annotations

from data.arabic import fold
from data.lexicon.files import entries

WORDS: dict[str, frozenset[str]] = {
    kind: frozenset(before + fold(word) for word in fields["words"] for before in ("", "و", "ف"))
    for kind, fields in entries("grammar.toml", {"words": list, "examples": list}, {})
}

LINKING: frozenset[str] = frozenset(
    dict(entries("grammar.toml", {"words": list, "examples": list}, {}))["linking"]["words"]
)

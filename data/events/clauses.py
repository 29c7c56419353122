"""The small words of clauses.toml, folded, one set a kind."""

from __future__ import annotations

from data.arabic import fold
from data.lexicon.files import entries

WORDS: dict[str, frozenset[str]] = {
    kind: frozenset(fold(word) for word in fields["words"])
    for kind, fields in entries("clauses.toml", {"words": list, "examples": list}, {})
}

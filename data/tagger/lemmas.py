"""Which noun or adjective a folded word may be a form of, past particles, article and endings."""

from __future__ import annotations

from functools import cache
from pathlib import Path

NOUNS = Path(__file__).parents[1] / "lexicon" / "nouns.tsv"
_STARTS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "فال", "كال", "ول", "وب", "ولل", "وبال")
_STARTS_OF_ENDED = ("", "ال", "و", "ب", "ل", "وال", "بال", "لل", "ول", "وب")
_ENDINGS = (
    "ات", "ون", "ين", "ان", "ه", "يه", "ها", "هم", "هما", "نا", "ا", "تين", "ي", "تها", "تهم", "ته", "ت",
)  # fmt: skip
_FEMININE = frozenset(("ات", "تين", "تها", "تهم", "ته", "ت"))


@cache
def _nouns() -> dict[str, str]:
    lines = NOUNS.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


@cache
def _beginning(starts: tuple[str, ...], letter: str) -> tuple[str, ...]:
    """Return the starts that a word with this first letter may have."""
    return tuple(start for start in starts if not start or start[0] == letter)


@cache
def _ending(letter: str) -> tuple[str, ...]:
    """Return the endings that a word with this last letter may have."""
    return tuple(ending for ending in _ENDINGS if ending[-1] == letter)


def noun(key: str) -> tuple[str, str, str] | None:
    """Return what stands before a noun's lemma, what behind it, and its classes (N, A, AN), or None."""
    nouns = _nouns()
    for start in _beginning(_STARTS, key[:1]):
        if key.startswith(start) and len(key) - len(start) > 1:
            found = nouns.get(key[len(start) :])
            if found:
                return start, "", found
    endings = _ending(key[-1:])
    for start in _beginning(_STARTS_OF_ENDED, key[:1]) if endings else ():
        if not key.startswith(start) or len(key) - len(start) < 4:
            continue
        body = key[len(start) :]
        for ending in endings:
            if body.endswith(ending) and len(body) - len(ending) > 1:
                stem = body[: -len(ending)]
                found = nouns.get(stem) or (nouns.get(stem + "ه") if ending in _FEMININE else None)
                if found:
                    return start, ending, found
    return None

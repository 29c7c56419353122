"""The words of attribution.toml, and which words of a sentence are verbs of saying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress
from typing import Any

from data.arabic import fold
from data.lexicon.files import LexiconError, entries
from data.lexicon.phrases import Phrases
from data.model import Word
from data.verbs import readings

_LISTS = ("lemma", "nouns", "next", "later", "not", "from", "forms", "examples", "counterexamples")
_FIELDS = dict.fromkeys(_LISTS, list) | {"name": dict, "object": bool, "pronoun": bool, "double": bool}
_LATER = 24
_SHADDA = "\u0651"
_VERBAL = ("say", "act", "hear")


@dataclass(frozen=True, slots=True)
class Saying:
    """A word that tells that something is said: which, what kind of verb, its form, and what must follow."""

    lemma: str
    kind: str
    form: str  # verb, participle or noun
    gender: str
    plural: bool
    particles: str
    owned: bool
    object: bool = False
    naming: bool = False
    double: bool = False
    sources: tuple[str, ...] = ()
    following: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


@cache
def vocabulary() -> dict[str, dict[str, Any]]:
    """Return the entries of attribution.toml."""
    return dict(entries("attribution.toml", {"kind": str}, _FIELDS))


@cache
def phrases(*kinds: str) -> Phrases[str]:
    """Return the forms of all entries of these kinds."""
    return Phrases((form, entry) for kind in kinds for entry, form in _forms(kind))


@cache
def words_of(*kinds: str) -> frozenset[str]:
    """Return the folded forms of some kinds that are one word."""
    return frozenset(fold(form) for kind in kinds for _, form in _forms(kind) if " " not in form)


def _forms(kind: str) -> list[tuple[str, str]]:
    """Return (entry, form) for every form of the entries of a kind; a kind without one raises LexiconError."""
    entries_of = [(entry, fields["forms"]) for entry, fields in vocabulary().items() if fields["kind"] == kind]
    if not entries_of:
        raise LexiconError(f"attribution.toml: no entry has kind = {kind!r}; give it one with forms")
    return [(entry, form) for entry, forms in entries_of for form in forms]


@cache
def _by_lemma() -> dict[str, dict[str, Any]]:
    return {
        fold(lemma): fields | {"shown": lemma.replace(_SHADDA, "")}
        for fields in vocabulary().values() if fields["kind"] in _VERBAL
        for lemma in fields["lemma"]
    }  # fmt: skip


@cache
def _entry(lemma: str) -> dict[str, Any] | None:
    """Return the entry of a vocalised lemma, if it is one of saying."""
    return _by_lemma().get(fold(lemma.replace("ٱ", "ا")))


@cache
def _nouns() -> dict[str, str]:
    return {fold(noun): fields["lemma"][0] for fields in vocabulary().values() for noun in fields.get("nouns", ())}


@cache
def _excluded() -> frozenset[str]:
    return frozenset(fold(form) for fields in vocabulary().values() for form in fields.get("not", ()))


@lru_cache(maxsize=16_000)
def meanings(key: str) -> tuple[Saying, ...]:
    """Return what a folded word may say of saying: verbs first, then participles, then nouns."""
    nouns = (Saying(_nouns()[key], "say", "noun", "", False, "", False),) if key in _nouns() else ()
    if key in _excluded():
        return nouns
    found: list[Saying] = []
    for reading in readings(key):
        entry = _entry(reading.lemma)
        form = reading.form
        if entry is None or (form.voice == "passive" and form.kind != "verb") or form.person == 1 or form.short:
            continue
        if form.kind == "verb" and reading.pronoun and not entry.get("object"):
            continue
        if entry.get("pronoun") and not reading.pronoun:
            continue
        if form.kind == "participle" and (form.gender == "m" and form.number == "s" and not key.endswith("ا")):
            continue  # only the accusative of "adding that" is told from a noun by its letters (مضيفا, not مضيف)
        if form.kind == "noun" and entry["shown"] not in _nouns().values():
            continue
        found.append(
            Saying(
                entry["shown"],
                entry["kind"],
                form.kind,
                form.gender,
                form.number != "s",
                reading.particles,
                bool(reading.pronoun),
                entry.get("object", False),
                entry.get("pronoun", False),
                entry.get("double", False),
                *(tuple(map(fold, entry.get(field, ()))) for field in ("from", "next", "later")),
            )
        )
    order = {"verb": 0, "participle": 1, "noun": 2}
    return (*nouns, *sorted(dict.fromkeys(found), key=lambda each: order[each.form]))


def sayings(words: Sequence[Word], apart: frozenset[int]) -> dict[int, Saying]:
    """Return the verbs of saying of a sentence by the index of their words; words in `apart` belong to names."""
    found: dict[int, Saying] = {}
    keys = [word.key for word in words]
    for index in compress(range(len(keys)), map(meanings, keys)):
        known = () if index in apart else meanings(keys[index])
        if not known:
            continue
        governed = index > 0 and words[index - 1].key in words_of("noun_before")
        if governed and words[index - 1].key != "من":
            continue
        after = [other.key for other in words[index + 1 : index + 3]]
        rest = [other.key for other in words[index + 1 : index + _LATER]]
        may = [
            each
            for each in known
            if (not each.following or _follows(each, after))
            and (not each.later or set(each.later) & set(rest))
            and (not each.sources or any(key.startswith(each.sources) for key in rest))
        ]
        if index - 1 in found and found[index - 1].form != "noun":  # مؤكدا رفضه: his refusal, not: he refused him
            may = [each for each in may if not (each.kind == "act" and each.owned)]
        if governed:  # من أسماهم: whom he called
            may = [each for each in may if each.form == "verb" and each.owned]
        if index and words[index - 1].key in words_of("which", "what"):  # ما وصفه: what he described
            may = [each for each in may if each.form == "verb"] or may
        if may and after[:1] and after[0] in words_of("that"):  # يدعون أن: they claim, not: they call for
            may = [each for each in may if each.kind != "act"] or may
        if may:
            found[index] = may[0]
    return found


def _follows(saying: Saying, after: Sequence[str]) -> bool:
    return any(after[: phrase.count(" ") + 1] == phrase.split() for phrase in saying.following)

"""Number and gender: what a verb's form says of its subject, and whether a noun can be it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from data.tagger.classes import WordClass
from data.tagger.lemmas import noun
from data.verbs import readings


@dataclass(frozen=True, slots=True)
class VerbForm:
    """What a verb's word says of its subject; None where its readings differ.

    `plural`: dual or plural, so that its subject stands before it. `we`: first person. `purpose`: ليقول, whose subject
    is that of the verb before. `lemma` is the first reading's.
    """

    plural: bool
    we: bool
    feminine: bool | None
    passive: bool | None
    past: bool | None
    lemma: str
    purpose: bool = False


@lru_cache(maxsize=16_000)
def verb_form(key: str) -> VerbForm:
    """Return what a folded verb says of its subject."""
    forms = [(each.form, each.lemma) for each in readings(key) if each.form.kind == "verb"]
    if not forms:
        return _guessed(key)
    third = [form for form, _ in forms if form.person == 3]
    genders = {form.gender for form in third}
    voices = {form.voice for form, _ in forms}
    tenses = {form.tense for form, _ in forms}
    return VerbForm(
        plural=bool(third) and all(form.number != "s" for form in third),
        we=not third,
        feminine=("f" in genders) if len(genders) == 1 else None,
        passive=("passive" in voices) if len(voices) == 1 else None,
        past=("past" in tenses) if len(tenses) == 1 else None,
        lemma=forms[0][1],
        purpose=all(each.particles.endswith("ل") for each in readings(key) if each.form.kind == "verb"),
    )


def _guessed(key: str) -> VerbForm:
    rest = key[1:] if key[0] in "وف" and len(key) > 4 else key
    if rest[0] == "س" and len(rest) > 4 and rest[1] in "يتن":
        rest = rest[1:]
    plural = rest.endswith(("وا", "ون", "تا")) and len(rest) > 4
    if rest[0] == "ي":
        return VerbForm(plural, False, False, None, False, "")
    feminine = rest.endswith("ت") or rest.startswith("ت")
    return VerbForm(plural, False, feminine or None, None, True if rest.endswith("ت") else None, "")


def agrees(verb: VerbForm, key: str, word: WordClass, *, before: bool) -> bool:
    """Say whether a noun can be a verb's subject; `before` the verb it also agrees in number."""
    if word.pronoun or word.kind not in ("NOUN", "ADJ"):
        return True
    if verb.feminine is False and key.endswith("ه") and len(key) > 3:
        return False
    if verb.feminine is False and not verb.plural and key.endswith("ات") and len(key) > 5:
        return False
    return not (before and not verb.plural and key.startswith(("ال", "وال")) and _sound_plural(key))


@lru_cache(maxsize=16_000)
def _sound_plural(key: str) -> bool:
    """Say whether a word is a plural in ون or ين, and not a noun of its own that ends so (الأمين, القانون)."""
    if not key.endswith(("ون", "ين")) or len(key) < 6:
        return False
    found = noun(key)
    return found is None or bool(found[1])

"""Which meaning of events.toml a verb has, by the words that stand behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from data.events.forms import Verb, plain_forms
from data.events.lines import RELATIVES, Line, preposition_at
from data.events.vocabulary import EventWords, event_words, meanings_of_verbs
from data.verbs import forms

_REACH = 7  # words behind a verb in which its object or preposition stands
_CLOSE = 3  # … behind a verbal noun in which its object stands
_FAR = 20  # … in which a preposition of its own may come


def meaning_of(line: Line, index: int, verb: Verb) -> EventWords | None:
    """Return the meaning of a verb whose objects and prepositions stand close behind; the most special come first."""
    meanings = meanings_of_verbs().get(verb.lemma, ())
    for meaning in meanings:
        if fits(line, index, verb, meaning):
            return meaning
    return None


def fits(line: Line, index: int, verb: Verb, meaning: EventWords) -> bool:
    """Return whether what a meaning asks for stands close behind its verb, and nothing that it forbids."""
    if not (meaning.not_with or meaning.objects or meaning.prepositions):
        return True
    behind = list(_behind(line, index))
    if meaning.not_with and any(
        preposition_at(line, at) in meaning.not_with or meaning.not_with & plain_forms(line.key(at)) for at in behind
    ):
        return False
    if meaning.objects and not any(meaning.objects & plain_forms(line.key(at)) for at in behind):
        return False
    if not meaning.prepositions:
        return True
    if "object" in meaning.prepositions and (verb.pronoun or verb.form.voice == "passive" or behind):
        return True
    if any(preposition_at(line, at) in meaning.prepositions for at in behind):
        return True
    return any(line.bare(at) in meaning.prepositions for at in _behind(line, index, _FAR))


def _behind(line: Line, index: int, reach: int = _REACH) -> Iterator[int]:
    """Yield the words of a verb's clause behind it, `reach` of them beside those of the names."""
    for at, key in enumerate(line.keys[index + 1 : index + 1 + _FAR], index + 1):
        if reach == 0 or key in RELATIVES or key in ".؟!؛":
            return
        yield at
        if at in line.verbs:
            return
        reach -= at not in line.inside


def meaning_of_noun(line: Line, index: int) -> EventWords | None:
    """Return the meaning of a verbal noun that its object, close behind, gives it (فرض واشنطن رسوما)."""
    key = line.key(index)
    for meaning in _verbal_nouns().get(key.removeprefix("ب").removeprefix("ل"), ()):
        for at in _behind(line, index, _CLOSE):
            if meaning.objects & plain_forms(line.key(at)):
                return meaning
            if at not in line.inside and at > index + 1:
                break
    return None


@cache
def _verbal_nouns() -> dict[str, tuple[EventWords, ...]]:
    found: dict[str, list[EventWords]] = defaultdict(list)
    for meaning in event_words():
        if not meaning.objects or meaning.speech or meaning.actor or meaning.prepositions:
            continue
        for lemma in meaning.verbs:
            for noun in dict.fromkeys(form.key for form in forms(lemma) if form.kind == "noun" and form.number == "s"):
                found[noun].append(meaning)
    return {noun: tuple(meanings) for noun, meanings in found.items()}

"""Which meaning of events/ a verb has, by the words that stand behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache, lru_cache

from data.arabic import fold_word, without_article
from data.events.clauses import WORDS
from data.events.forms import Verb, plain_forms
from data.events.lines import PREPOSITIONS, RELATIVES, SUBORDINATORS, Line, preposition_at
from data.events.vocabulary import EventWords, meanings_of_verbs
from data.verbs import forms

_FACTIVE = WORDS["factive"] | WORDS["by_or_beside"]
_COMING = WORDS["comes_about"]
_DOING = WORDS["noun_is_done"]
_GIVEN_OUT = WORDS["given_out_with_b"]
_THINGS = WORDS["things_made"]
_PASSIVE = WORDS["deed_is_done"]
_CLOSING = (SUBORDINATORS | PREPOSITIONS | {".", "،", "؛", ":", '"'}) - {"من", "في", "الي", "عن", "علي"}
_DONE = 6  # words before a verbal noun in which the verb stands that says it is done
_REACH = 7  # words behind a verb in which its object or preposition stands
_SAID = 14  # … in which what is said of it may stand
_CLOSE = 3  # … behind a verbal noun in which its object stands
_FAR = 20  # … in which a preposition of its own may come


def meanings_of(line: Line, index: int, verb: Verb) -> Iterator[EventWords]:
    """Yield the meanings of a verb whose objects and prepositions stand close behind; the most special come first."""
    return (meaning for meaning in meanings_of_verbs().get(verb.lemma, ()) if fits(line, index, verb, meaning))


def fits(line: Line, index: int, verb: Verb, meaning: EventWords) -> bool:
    """Return whether what a meaning asks for stands close behind its verb, and nothing that it forbids."""
    if not (meaning.not_with or meaning.objects or meaning.prepositions):
        return True
    behind = list(_behind(line, index, _SAID if meaning.far else _REACH))
    if _forbidden(line, behind, meaning) or (meaning.objects and not _has(line, behind, meaning.objects)):
        return False
    if not meaning.prepositions:
        return True
    if "object" in meaning.prepositions and (verb.pronoun or verb.form.voice == "passive" or behind):
        return True
    if any(preposition_at(line, at) in meaning.prepositions for at in behind):
        return True
    return any(line.bare(at) in meaning.prepositions for at in _behind(line, index, _FAR))


def _forbidden(line: Line, behind: Sequence[int], meaning: EventWords) -> bool:
    return bool(meaning.not_with) and (
        any(preposition_at(line, at) in meaning.not_with for at in behind) or _has(line, behind, meaning.not_with)
    )


def _has(line: Line, behind: Sequence[int], words: Set[str]) -> bool:
    return not all(map(words.isdisjoint, map(plain_forms, [line.keys[at] for at in behind])))


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
    """Return the meaning of a verbal noun that its object or what stands before it makes an event."""
    if not _verbal(line.key(index), line.classes[index].pronoun):
        return None
    return _with_object(line, index) or _presupposed(line, index) or _done(line, index)


@lru_cache(maxsize=16_000)
def _verbal(key: str, pronoun: bool) -> bool:
    """Return whether a word may be an event word's verbal noun, as it stands, behind ال, ب or ل or with a pronoun."""
    if pronoun:
        return not _verbal_nouns().keys().isdisjoint(plain_forms(key))
    return not _verbal_nouns().keys().isdisjoint((key, without_article(key), _without_particle(key)))


def _without_particle(key: str) -> str:
    return key.removeprefix("ب").removeprefix("ل")


def _with_object(line: Line, index: int) -> EventWords | None:
    """Return the meaning that its object, close behind, gives a verbal noun (فرض واشنطن رسوما)."""
    for meaning in _verbal_nouns().get(_without_particle(line.key(index)), ()):
        if not meaning.objects or meaning.speech or meaning.actor or meaning.prepositions:
            continue
        behind = list(_behind(line, index, _CLOSE))
        if _forbidden(line, behind, meaning):
            continue
        for at in behind:
            if meaning.objects & plain_forms(line.key(at)):
                return meaning
            if at not in line.inside and at > index + 1:
                break
    return None


def _presupposed(line: Line, index: int) -> EventWords | None:
    """Return the meaning of a verbal noun behind بعد or إثر, with whose deed it is right behind (إثر وصول الوزير)."""
    before = line.key(index - 1)
    known = before.removeprefix("و") in _FACTIVE or f"{line.key(index - 2)} {before}" in _FACTIVE
    if not known and not line.lemmas(index - 1) & _COMING:
        return None
    key = line.key(index)
    if line.classes[index].pronoun:
        nouns = [noun for noun in plain_forms(key) if noun != key]
    else:
        nouns = [key] if _owned(line, index + 1) else []
    found = (each for noun in nouns for each in _verbal_nouns().get(noun, ()) if not (each.speech and each.actor))
    return next((each for each in found if _noun_fits(line, index, each)), None)


def _done(line: Line, index: int) -> EventWords | None:
    """Return the meaning of a verbal noun that a verb right before it says is done (تمكن من إنقاذ, أدى إلى إغلاق)."""
    at = index - 1
    while at > max(0, index - _DONE) and at not in line.verbs and (at in line.inside or line.key(at) not in _CLOSING):
        at -= 1
    done = [verb for verb in line.verbs.get(at, ()) if verb.form.tense == "past" or verb.particles.endswith("س")]
    lemmas = {fold_word(verb.lemma) for verb in done}
    if not lemmas & _DOING:
        return None
    key = line.key(index)
    nouns = (key, without_article(key)) if lemmas & _PASSIVE and at == index - 1 else (key,)
    if lemmas & _GIVEN_OUT:
        nouns = (_without_particle(key),)
    mute = (each for noun in nouns for each in _verbal_nouns().get(noun, ()) if not each.speech)
    found = (each for each in mute if not each.actor or _owned(line, index + 1))
    return next((each for each in found if _noun_fits(line, index, each)), None)


def meaning_done(line: Line, index: int) -> EventWords | None:
    """Return the meaning of the verbal noun at a word that a verb says is done (قام بطرد السفير)."""
    key = line.key(index)
    nouns: Iterable[str] = (key, without_article(key), without_article(_without_particle(key)))
    if line.classes[index].pronoun:
        nouns = plain_forms(key) - {key}
    found = (each for noun in nouns for each in _verbal_nouns().get(noun, ()) if not each.speech)
    return next((each for each in found if _noun_fits(line, index, each)), None)


def _noun_fits(line: Line, index: int, meaning: EventWords) -> bool:
    """Return whether what a meaning asks for stands close behind its verbal noun, and nothing that it forbids."""
    behind, asked = list(_behind(line, index)), meaning.prepositions
    if _forbidden(line, behind, meaning) or (meaning.objects and not _has(line, behind, meaning.objects)):
        return False
    return not asked or "object" in asked or any(preposition_at(line, at) in asked for at in behind)


def _owned(line: Line, at: int) -> bool:
    """Return whether the word behind a noun is a definite noun or begins a name, so that the two belong together."""
    named = any(each.first == at and not each.joined for each in (*line.actors, *line.places))
    return named or line.key(at).startswith("ال")


@cache
def _verbal_nouns() -> dict[str, tuple[EventWords, ...]]:
    """Return the meanings that the verbs of each verbal noun have, those that ask for most first."""
    found: dict[str, list[EventWords]] = defaultdict(list)
    for lemma, meanings in meanings_of_verbs().items():
        for noun in dict.fromkeys(form.key for form in forms(lemma) if form.kind == "noun" and form.number == "s"):
            if noun not in _THINGS:
                found[noun].extend(meanings)
    return {
        noun: tuple(sorted(meanings, key=lambda each: (not each.objects, not each.prepositions)))
        for noun, meanings in found.items()
    }

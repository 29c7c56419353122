"""Which words of a sentence are finite verbs, those that the tagger takes for something else among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from data.events.clauses import WORDS
from data.events.forms import Verb, verbs_of
from data.events.vocabulary import says
from data.model import Word
from data.tagger.classes import WordClass
from data.verbs import readings

BREAKS = frozenset('.؟!؛:…()"«»“”')
_NO_VERBS = WORDS["no_verbs"]
_OPENING = WORDS["opening"]
_INNA = WORDS["before_a_name"]
_BEFORE_VERBS = WORDS["before_verbs"]


def finite_verbs(words: Sequence[Word], classes: Sequence[WordClass], inside: Set[int]) -> dict[int, tuple[Verb, ...]]:
    """Return how each finite verb can be read, by its word; none stands `inside` a mention."""
    keys = [word.key for word in words]
    found = {
        index: known
        for index, (key, known, word) in enumerate(zip(keys, map(verbs_of, keys), classes, strict=True))
        if (known or word.verb or index + 1 in inside)
        and index not in inside
        and key not in _NO_VERBS
        and key not in _INNA
        and (word.verb or _read_as_verb(words, classes, inside, index))
    }
    return {index: known for index, known in found.items() if not _objective(words, classes, found, inside, index)}


def _objective(
    words: Sequence[Word], classes: Sequence[WordClass], found: Mapping[int, object], inside: Set[int], index: int
) -> bool:
    """Return whether a word is a verbal noun, the object of the verb before the name beside it (أدان X قصف المدينة)."""
    if index - 1 not in inside or (index + 1 < len(words) and words[index + 1].key == "ان"):
        return False
    before = index - 1
    while before > 0 and before in inside:
        before -= 1
    if before not in found or classes[before].kind == "AUX":
        return False
    read = readings(words[index].key)
    return any(each.form.kind == "noun" and not each.particles for each in read) and not any(
        each.form.tense == "present" for each in read
    )


def _read_as_verb(words: Sequence[Word], classes: Sequence[WordClass], inside: Set[int], index: int) -> bool:
    """Return whether a word that the tagger calls no verb is a finite one by what stands around it."""
    return _finite(words, index) or _opens(words, classes, inside, index) or _after_subject(words, inside, index)


def _finite(words: Sequence[Word], index: int) -> bool:
    """Return whether the word at index is a finite verb by its form or by the word beside it."""
    found = verbs_of(words[index].key)
    if not found:
        return False
    if index > 0 and words[index - 1].key in _BEFORE_VERBS and any(verb.form.kind == "verb" for verb in found):
        return True
    if _says_that(words, index, found):
        return True
    if any(verb.form.tense == "present" and verb.form.key.startswith("ي") and not verb.pronoun for verb in found):
        return True
    before = words[index - 1].key if index else "."
    if before == "،" or (before in BREAKS and words[index].key.endswith("ا")):
        return any(_saying_participle(verb) for verb in found)
    return False


def _says_that(words: Sequence[Word], index: int, found: Sequence[Verb]) -> bool:
    """Return whether a word that may be a verb of saying has أن at once behind it (التحقيق كشف أن)."""
    if index + 1 >= len(words) or words[index + 1].key != "ان":
        return False
    return any(verb.form.tense == "past" and says(verb.lemma) for verb in found)


def _opens(words: Sequence[Word], classes: Sequence[WordClass], inside: Set[int], index: int) -> bool:
    """Return whether a word that may be a past verb opens a sentence, or a clause right before a name."""
    key = words[index].key
    found, named = verbs_of(key), index + 1 in inside
    if not found and not named:
        return False
    if _nominative(words, index) or (index == 0 and _verbless(words, classes)):
        return any(verb.form.tense == "past" for verb in found)
    if index > 0 and words[index - 1].key not in _OPENING:
        return False
    if key.endswith("ت") and not key.endswith("ات"):
        return any(verb.form.tense == "past" for verb in found)
    return named and any(each.form.kind == "verb" and each.form.tense == "past" for each in readings(key))


def _nominative(words: Sequence[Word], index: int) -> bool:
    """Return whether a noun in the nominative follows at once, which only a verb has behind it (تبادل البلدان)."""
    key = words[index + 1].key if index + 1 < len(words) else ""
    return len(key) > 5 and key.endswith(("ون", "ان")) and (index == 0 or words[index - 1].key in _OPENING)


def _verbless(words: Sequence[Word], classes: Sequence[WordClass]) -> bool:
    """Return whether a definite noun follows a sentence's first word and no verb does (قدم الوزير شكوى)."""
    if len(words) < 3 or not words[1].key.startswith("ال") or classes[1].kind not in ("NOUN", "PROPN"):
        return False
    return not any(each.verb for each in classes[1:7])


def _after_subject(words: Sequence[Word], inside: Set[int], index: int) -> bool:
    """Return whether a word that may be a past verb follows إن or أن and a name (أن بايدن طلب)."""
    if index - 1 not in inside or not any(
        verb.form.tense == "past" and not verb.particles for verb in verbs_of(words[index].key)
    ):
        return False
    before = index - 1
    while before > 0 and before in inside:
        before -= 1
    return words[before].key in _INNA


def _saying_participle(verb: Verb) -> bool:
    """Return whether a word is the participle by which a sentence adds what is said (، مشيرا إلى, ، متهمة إياه)."""
    if not says(verb.lemma):
        return False
    if verb.form.kind != "participle" or verb.form.number != "s":
        return False
    last = verb.form.key[-1]
    return (last == "ا" and verb.particles in ("", "و")) or (last == "ه" and not verb.particles)

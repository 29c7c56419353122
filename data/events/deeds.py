"""Deeds: verbs in no list of events/ by which an actor that is named did or will do something, so told as OTHER."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from data.arabic import fold_word, without_article
from data.events.clauses import WORDS
from data.events.forms import plain_forms
from data.events.lines import RELATIVES, WITH_PRONOUN, Line
from data.events.vocabulary import EventWords, meanings_of_verbs, statuses_of_verbs
from data.model import EventType
from data.verbs import Analysis, readings

ENTRY = "deed"
DEED = EventWords(
    entry=ENTRY,
    event_type=EventType.OTHER,
    family=ENTRY,
    verbs=(),
    nouns=(),
    carried=(),
    objects=frozenset(),
    prepositions=frozenset(),
    not_with=frozenset(),
    target=(),
    both=False,
    negated=None,
    speech=False,
    far=False,
    actor=True,
    place=False,
    armed=False,
    patient=False,
    harm=False,
    accident=False,
    field=frozenset(),
    outside="",
    examples=(),
    counterexamples=(),
)
_NO_DEEDS = WORDS["no_deeds"]
_NO_PLANS = WORDS["no_plans"]
_BRINGING = WORDS["bringing_deeds"]
_DONE = WORDS["deed_is_done"]
_DOING = WORDS["deed_is_done_with_b"]
_NOMINAL = ("NOUN", "ADJ", "PROPN", "NUM")  # what تم behind them with a pronoun only describes
_NEAR = 5  # words between a verb and the verbal noun it brings about
_NO_NOUNS = WORDS["no_deed_nouns"]
_NO_DEED_BEHIND = WORDS["before_no_deed"]


def deed(line: Line, index: int) -> Analysis | None:
    """Return how the verb at a word is read if it tells a deed, past or to come, and describes no noun before it."""
    if (
        line.classes[index].kind != "VERB"
        or line.bare(index - 1) in RELATIVES
        or line.key(index - 1) in _NO_DEED_BEHIND
        or (line.classes[index].pronoun and _indefinite(line, index - 1))
    ):
        return None
    return _reading(line.key(index))


def _indefinite(line: Line, at: int) -> bool:
    """Return whether an indefinite noun ends at a word, which a verb with a pronoun describes (خبر نشرته القناة)."""
    described = at not in line.inside and line.classes[at].kind in ("NOUN", "ADJ")
    return described and not line.key(at).startswith(("ال", "وال", "بال", "لل"))


def brought_about(line: Line, index: int) -> int | None:
    """Return the verbal noun that the verb at a word brings about (تم تركيب لوحات, بدأت الشركة بناء المصنع)."""
    lemmas = line.lemmas(index)
    sure, with_b = bool(lemmas & _DONE), bool(lemmas & _DOING)
    if sure and all(verb.form.tense == "present" and not verb.particles.endswith("س") for verb in line.verbs[index]):
        return None
    if not (sure or with_b or lemmas & _BRINGING) or line.bare(index - 1) in RELATIVES:
        return None
    before = line.key(index - 1) in _NO_DEED_BEHIND or line.classes[index - 1].kind in _NOMINAL
    told = line.key(index)[0] in "وف" or not before
    for at in range(index + 1, min(index + 1 + _NEAR, len(line.words) - 1)):
        if at in line.inside:
            continue
        key = line.key(at)
        if at in line.verbs or line.classes[at].kind != "NOUN" or line.key(at + 1) in WITH_PRONOUN:
            return None
        if plain_forms(key) & _NO_NOUNS or (_with_pronoun(line, at) and not (sure and at == index + 1 and told)):
            return None
        if with_b:
            if key.startswith("ب"):
                return at
        elif sure and at == index + 1:
            return None if line.classes[at].preposition or _names_saying(without_article(key)) else at
        elif _names_deed(without_article(key)):
            return at
        elif any(each.form.kind == "noun" for each in readings(without_article(key))):
            return None
    return None


def _with_pronoun(line: Line, at: int) -> bool:
    """Return whether the noun at a word ends in a pronoun, which stands for what has been named."""
    start = line.sentence.start
    return line.sentence.text[line.words[at].start - start : line.words[at].end - start].endswith(
        ("ه", "ها", "هم", "هما")
    )


@cache
def deed_called(name: str) -> EventWords:
    """Return the meaning of a deed that a verbal noun names; the same noun may name it again."""
    return replace(DEED, family=f"{ENTRY} {name}")


@lru_cache(maxsize=16_000)
def _names_deed(key: str) -> bool:
    """Return whether a word is the verbal noun of a verb that tells a deed."""
    return any(each.form.kind == "noun" and fold_word(each.lemma) not in _NO_DEEDS for each in readings(key))


@lru_cache(maxsize=16_000)
def _names_saying(key: str) -> bool:
    """Return whether a word is the verbal noun of a verb that only carries (تم التأكيد على)."""
    return any(each.form.kind == "noun" and fold_word(each.lemma) in _listed() for each in readings(key))


@lru_cache(maxsize=16_000)
def _reading(key: str) -> Analysis | None:
    found = [each for each in readings(key) if each.form.kind == "verb"]
    if not found or any(not _told(each) for each in found):
        return None
    return found[0]


def _told(verb: Analysis) -> bool:
    lemma = fold_word(verb.lemma)
    to_come = verb.particles.endswith("س")
    told = to_come or (verb.form.tense == "past" and lemma not in _NO_DEEDS)
    return told and verb.form.person == 3 and lemma not in _NO_PLANS and lemma not in _listed()


@cache
def _listed() -> frozenset[str]:
    """Return the verbs that only carry: what is said, or what is brought about (قال, عقد)."""
    said = (
        lemma
        for lemma, meanings in meanings_of_verbs().items()
        if any(each.speech and not each.objects for each in meanings)
    )
    return frozenset(map(fold_word, (*said, *statuses_of_verbs())))

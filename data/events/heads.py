"""Whether a name can be a verb's subject: as the head of the phrase beside it, and by number and gender."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from data import grammar
from data.arabic import fold, fold_word
from data.events.clauses import WORDS
from data.events.forms import Verb, event_nouns
from data.events.lines import PREPOSITIONS, SUBORDINATORS, Line, Named
from data.events.phrases import QUANTIFIERS, free, joined, title_at
from data.grammar.agreement import verb_form
from data.grammar.clauses import subject_start
from data.grammar.line import accusative
from data.grammar.words import WORDS as GRAMMAR
from data.lexicon.nouns import heads
from data.model import ActorKind, EventType
from data.tagger.lemmas import noun
from data.verbs import Analysis

_FEMININE = WORDS["feminine_states"]
_JUDGING = frozenset({EventType.ACCUSE, EventType.DENY, EventType.REJECT, EventType.SUPPORT})
_KIN = WORDS["kin"]
_ALWAYS_WHOM = WORDS["always_whom"]
_GOING_ON = WORDS["going_on"]
_GROUPS = (ActorKind.GROUP, ActorKind.ARMED_GROUP, ActorKind.ARMED_FORCE)
_OPENING_MARKS = frozenset('«“"')
_SURE = 0.5  # confidence from which grammar's subject behind a verb stands against one from before


def leads(line: Line, at: int, named: Named) -> bool:
    """Return whether a name behind a verb heads its noun phrase, titles and numbers aside (not: محامي X, رواتب X)."""
    if accusative_plural(line, named) or kin_before(line, at, named):
        return False
    if named.first == at + 1 or _appositive(line, at, named):
        return True
    read = grammar.read(line.sentence)
    verb = verb_form(line.key(at))
    titled = ruled = False
    for index in range(at + 1, named.first):
        key, word = line.key(index), read.classes[index]
        if index in line.inside:
            continue
        if read.starts[index]:
            ruled = False
        if word.kind == "ADP" or word.preposition or line.bare(index) in PREPOSITIONS:
            ruled = True
        elif title_at(line, index) or (index == named.first - 1 and named.person and _calls(key, verb.feminine)):
            titled = True
        elif ruled or word.kind not in ("NOUN", "PROPN") or _passed(key) or accusative(key, word):
            continue
        elif not (titled if named.person else key.removeprefix("و") in _acting_for()):
            return False
    if named.person:
        return not _possessed(line, at, named)
    return not titled or _of_many(line, at, named)


def kin_before(line: Line, at: int, named: Named) -> bool:
    """Return whether a word behind `at` says that another is meant than the person whose name follows (زوجة X)."""
    return named.person and any(line.key(index) in _KIN for index in range(at + 1, named.first))


@cache
def _acting_for() -> frozenset[str]:
    """Return the words for bodies, groups and means by which those they are of act (وزارة X, طائرات X)."""
    named = {
        first
        for first, rests in heads().items()
        if any(head.family in ("body", "group") and not head.state for head in rests.get((), ()))
    }
    return WORDS["acting_for"] | named


def _calls(key: str, feminine: bool | None) -> bool:
    """Return whether a definite word right before a person's name may say who it is (البروفيسور, الأسترالية)."""
    if not key.startswith(("ال", "وال")) or key.endswith(("ات", "ون", "ين")):
        return False
    return feminine is None or feminine == key.endswith("ه")


def _appositive(line: Line, at: int, named: Named) -> bool:
    """Return whether a definite noun right behind a verb says who the person is behind it (المدون الجزائري، سالم)."""
    if not named.person or at + 1 in line.inside or not _calls(line.key(at + 1), verb_form(line.key(at)).feminine):
        return False
    return all(line.classes[i].kind == "ADJ" or line.key(i) == "،" for i in range(at + 2, named.first))


def _passed(key: str) -> bool:
    return key in QUANTIFIERS or any(key in GRAMMAR[kind] for kind in ("time_adverbs", "parts", "adverbs", "returning"))


def accusative_plural(line: Line, named: Named) -> bool:
    """Return whether a group's name is a plural in ين, which is never a subject behind its verb (انتقد المسؤولين)."""
    key, before = line.key(named.first), named.first - 1
    if named.kind not in _GROUPS or not key.endswith("ين") or len(key) < 6 or before < 0:
        return False
    if line.classes[before].kind in ("NOUN", "NUM", "ADP") or line.bare(before) in PREPOSITIONS:
        return False
    known = noun(key)
    return known is None or bool(known[1])


def _possessed(line: Line, at: int, named: Named) -> bool:
    """Return whether an office or occupation right before a name belongs to the one named (محامي X, مدرب X)."""
    before = named.first - 1
    return before > at and before not in line.inside and line.key(before) in _belonging_to_people()


@cache
def _belonging_to_people() -> frozenset[str]:
    """Return the words for offices and occupations without ال that are no title before a name."""
    return frozenset(
        first
        for first, rests in heads().items()
        for head in rests.get((), ())
        if head.family == "title" and head.fields.sort in ("post", "role") and not head.state
    )


def _of_many(line: Line, at: int, named: Named) -> bool:
    """Return whether the title before a name is one of several people (مسؤولو الوزارة)."""
    found = heads()
    return any(
        head.plural
        for index in range(at + 1, named.first)
        for head in found.get(line.key(index).removeprefix("و"), {}).get((), ())
    )


def agree(line: Line, at: int, own: tuple[Named, ...], genders: Mapping[str, str]) -> bool:
    """Return whether a verb behind its subject has its number and gender; `genders` are those that verbs have shown."""
    form = verb_form(line.key(at))
    one = len(own) == 1
    if form.plural:
        return not (one and (own[0].person or own[0].kind is ActorKind.STATE))
    if own and own[0].person and not one:
        return False
    return not own or form.feminine is None or gender(own[0], genders) in ("", "f" if form.feminine else "m")


def gender(named: Named, genders: Mapping[str, str]) -> str:
    """Return m or f; empty where it is not known."""
    shown = genders.get(named.mention.entity_id)
    if shown is not None or named.person:
        return shown or ""
    name = fold(named.mention.surface)
    first = name.split()[0].removeprefix("ال")
    if first in QUANTIFIERS:
        return ""
    if name in _FEMININE or first in _FEMININE or first.endswith(("ه", "ات")):
        return "f"
    if named.kind is ActorKind.STATE:
        return "f" if name.endswith(("ا", "ه", "ات")) else ""
    return ""


def stranger(line: Line, at: int) -> bool:
    """Return whether grammar sees a definite noun phrase behind a verb as its subject that names no actor or event."""
    read = grammar.read(line.sentence)
    start = subject_start(read, at)
    if start is None or start < at:
        return False
    key, word = read.keys[start], read.classes[start]
    if word.kind != "PROPN" and not (word.kind == "NOUN" and (word.pronoun or "ال" in key[:3])):
        return False
    if judges(line, at, start):
        return False
    phrase = grammar.subject(line.sentence, at)
    if phrase is None or phrase.confidence < _SURE:
        return False
    return not any(phrase.first <= each.first < phrase.last for each in line.actors)


def judges(line: Line, at: int, index: int) -> bool:
    """Return whether a verb that only people have as subject stands before an event that it is about (وأدان القصف)."""
    if not line.types(at) & _JUDGING:
        return False
    match = event_nouns().at(line.words, index)
    return match is not None and not match.values[0].words.speech


def is_object(line: Line, at: int, verb: Verb | Analysis | None, named: Named) -> bool:
    """Return whether the first name behind a verb is its object, its subject being known from before.

    So it is when a masculine verb stands before a feminine name (اتهم إيران, اتهم الدول المشاركة), and when no other
    object follows a verb that always has one (كما اتهم الحزب بالتواصل).
    """
    if verb is None or verb.form.person != 3 or named.person or line.key(named.first) in QUANTIFIERS:
        return False
    if any(title_at(line, index) for index in range(at + 1, named.first)):
        return False
    head = fold(named.mention.surface)
    first = head.split()[0].removeprefix("ال")
    if verb.form.gender == "m" and (named.kind is ActorKind.STATE or named.first == at + 1):
        if head in _FEMININE or first in _FEMININE:
            return True
        if head.endswith(("ا", "ه", "ات")) if named.kind is ActorKind.STATE else first.endswith(("ه", "ات")):
            return True
    joins = verb.particles[:1] == "و" or line.bare(at - 1) in _GOING_ON
    if not joins or fold_word(verb.lemma) not in _ALWAYS_WHOM or verb.pronoun or grammar.object_(line.sentence, at):
        return False
    behind = joined(line, named)[-1].last
    other = next((each for each in line.actors if each.first >= behind), None)
    return other is None or not free(line, other) or any(_ruling(line, index) for index in range(behind, other.first))


def _ruling(line: Line, index: int) -> bool:
    """Return whether a word is a preposition or has one written onto it, or begins another clause."""
    key = line.bare(index)
    return key in PREPOSITIONS or key in SUBORDINATORS or key[:1] in ("ب", "ل") or index in line.verbs


def quoted_from(line: Line, at: int) -> int:
    """Return the word of the mark that opens the quotation in which a word stands, or -1."""
    keys = line.keys[:at]
    if _OPENING_MARKS.isdisjoint(keys):
        return -1
    opened = -1
    for index, key in enumerate(keys):
        if key in "«“" or (key == '"' and opened < 0):
            opened = index
        elif key in '»”"':
            opened = -1
    return opened

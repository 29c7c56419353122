"""The grammatical subject of every verb of a sentence, as the mentions that name it."""

from __future__ import annotations

from dataclasses import dataclass

from data.events.clauses import WORDS
from data.events.lines import PREPOSITIONS, RELATIVES, SUBORDINATORS, Line, Named
from data.events.vocabulary import Verb, event_nouns, meanings_of_verbs, statuses_of_verbs
from data.verbs import Analysis, readings

_INTRODUCING = WORDS["introducing"]
_STOPS = frozenset('.؟!؛:"«“')
_TITLES = frozenset(
    "وزير وزيره رئيس رئيسه امير ملك متحدث متحدثه ناطق مدير مديره امين زعيم مبعوث قائد نائب مسوول مندوب سفير مفوض عضو "
    "مستشار ولي حاكم قاضي محامي كاتب وكيل مساعد ممثل مبعوثه نظير مصدر اعضاء وزراء وزيرا".split()
)

_PRONOUN = WORDS["by_pronoun"]

_STANDING_FOR = WORDS["standing_for"]
_PARTS = WORDS["parts"]
_QUANTIFIERS = WORDS["quantifiers"]

Subjects = dict[int, tuple[Named, ...]]


@dataclass(frozen=True, slots=True)
class Carried:
    """Whom the sentences before have as subject: who spoke last, and whom the last sentence was about."""

    speaker: tuple[Named, ...] = ()
    topic: tuple[Named, ...] = ()


def subjects(line: Line, carried: Carried) -> Subjects:
    """Return the subject of each verb by its word; `carried` serves verbs that name none."""
    found: Subjects = {}
    last: tuple[Named, ...] = ()
    for at in sorted(line.verbs):
        verb = verb_at(line, at)
        if verb is not None and verb.form.person == 1:
            found[at] = ()
            continue
        before = last or (carried.speaker if speaks(line, at) else carried.topic)
        if found and _reported(line, max(found), at) and not _by_pronoun(line, at):
            before = last = ()
        own: tuple[Named, ...] = ()
        if line.verbs[at] and line.verbs[at][0].form.kind == "participle":
            found[at] = before
            continue
        if not (verb and verb.particles.endswith("ل")) and not _by_pronoun(line, at):
            own = _own(line, at, verb)
        if not own and _carries(line, at, verb):
            own = before
        found[at] = own
        last = own or last
    return found


def _reported(line: Line, said: int, at: int) -> bool:
    """Return whether a verb begins what the verb of saying before it says (قال الوزير إن …)."""
    return speaks(line, said) and any(line.bare(index) in ("ان", "بان") for index in range(said + 1, at))


def speaks(line: Line, at: int) -> bool:
    """Return whether the verb at a word is one of saying."""
    return any(meaning.speech for verb in line.verbs.get(at, ()) for meaning in meanings_of_verbs().get(verb.lemma, ()))


def carry(line: Line, found: Subjects, carried: Carried) -> Carried:
    """Return what a sentence leaves for the next one."""
    order = [at for at in sorted(found) if found[at]]
    speaker = next((found[at] for at in order if speaks(line, at)), ())
    topic = next((found[at] for at in order if not speaks(line, at)), speaker)
    return Carried(speaker or topic or carried.speaker, topic or carried.topic)


def _by_pronoun(line: Line, at: int) -> bool:
    """Return whether the verb's subject is the pronoun of أنه, لكنها before it."""
    for index in range(at - 1, max(-1, at - 3), -1):
        if line.key(index) in _PRONOUN:
            return True
        if index in line.verbs or line.bare(index) in SUBORDINATORS or not line.key(index)[:1].isalpha():
            return False
    return False


def verb_at(line: Line, at: int) -> Verb | Analysis | None:
    """Return how the verb at a word is read; None for a verb no list knows."""
    if line.verbs[at]:
        return line.verbs[at][0]
    return next((each for each in readings(line.key(at)) if each.form.kind == "verb"), None)


def _own(line: Line, at: int, verb: Verb | Analysis | None) -> tuple[Named, ...]:
    plural = verb is not None and verb.form.number in ("p", "d") and verb.form.person == 3
    before = _before(line, at)
    if plural:
        return before
    if line.bare(at - 1) in RELATIVES:
        return before if before and not (verb and verb.pronoun) else _behind(line, at) or before
    joined_on = line.key(at)[:1] in "وف" and verb is not None and verb.particles[:1] in ("و", "ف")
    if before and not joined_on and _introduced(line, at, before[0]):
        return before
    return _behind(line, at) or (() if joined_on else before)


def _carries(line: Line, at: int, verb: Verb | Analysis | None) -> bool:
    if verb is not None and verb.form.voice == "passive":
        return False
    if (verb is not None and (verb.particles.endswith("ل") or verb.form.number in ("p", "d"))) or _by_pronoun(line, at):
        return True
    if line.bare(at - 1) in RELATIVES and not (verb and verb.pronoun):
        return False
    brings = any(each.lemma in statuses_of_verbs() for each in line.verbs[at])
    for index in range(at + 1, min(at + 3, len(line.words))):
        key = line.key(index)
        if brings and event_nouns().at(line.words, index):
            return True
        if line.classes[index].kind == "NUM":
            return False
        if line.key(index) in _QUANTIFIERS:
            return False
        if line.key(index).endswith("ه") and verb is not None and verb.form.gender == "m":
            return True
        if line.classes[index].kind in ("NOUN", "PROPN") and index not in line.inside and not _adverbial(line, index):
            return False
        if key in PREPOSITIONS or not key[:1].isalpha() or line.bare(index) in SUBORDINATORS:
            return True
    return True


def _adverbial(line: Line, index: int) -> bool:
    return line.key(index)[:1] in "بلك" or line.key(index).endswith("ا")


def _introduced(line: Line, at: int, named: Named) -> bool:
    return any(_introducing(line, index) for index in range(max(0, named.first - 8), named.first)) or (
        not any(index in line.verbs for index in range(0, at))
    )


def _introducing(line: Line, index: int) -> bool:
    key = "" if index in line.inside else line.key(index)
    return key in _INTRODUCING or (key[:1] in ("و", "ف") and key[1:] in _INTRODUCING)


def _before(line: Line, at: int) -> tuple[Named, ...]:
    start = at
    while start > 0 and start - 1 not in line.verbs and line.key(start - 1) not in _STOPS:
        if _introducing(line, start - 1) and start - 1 < at - 1:
            break
        start -= 1
    if line.bare(at - 1) in RELATIVES:
        heads = [each for each in line.actors if at - 3 <= each.last < at]
        if heads:
            return joined(line, heads[-1])
    found = [each for each in line.actors if start <= each.first and each.last <= at and free(line, each)]
    if not found:
        return ()
    if line.bare(at - 1) in RELATIVES:
        return joined(line, found[-1])
    return joined(line, holder(line, found[0]))


def _behind(line: Line, at: int) -> tuple[Named, ...]:
    for each in line.actors:
        if each.first <= at:
            continue
        if any(_closes(line, index) for index in range(at + 1, each.first)):
            return ()
        if free(line, each) and not each.joined.startswith("و"):
            return joined(line, holder(line, each))
    return ()


def _closes(line: Line, index: int) -> bool:
    return index in line.verbs or line.bare(index) in SUBORDINATORS or line.key(index) in _STOPS


def holder(line: Line, named: Named) -> Named:
    """Return the person whom a title with a name inside it introduces (أمير قطر الشيخ تميم), else the mention."""
    if named.person and "@" in named.mention.entity_id:
        return _named_behind(line, named) or named
    if named.person or not any(_title(line, index) for index in range(max(0, named.first - 3), named.first)):
        return named
    for each in line.actors:
        if each.first < named.last:
            continue
        between = range(named.last, each.first)
        if not each.person or each.joined or len(between) > 5:
            return named
        if any(
            _closes(line, index) or line.bare(index) in PREPOSITIONS or line.key(index) in PREPOSITIONS
            for index in between
        ):
            return named
        return each
    return named


def _named_behind(line: Line, title: Named) -> Named | None:
    """Return the person whose name follows a title that stands for nobody yet (مدير التعليم بالمنطقة ناصر المنيع)."""
    for each in line.actors:
        if each.first < title.last:
            continue
        between = range(title.last, each.first)
        if len(between) > 8 or any(_closes(line, index) or line.key(index) == "،" for index in between) or each.joined:
            return None
        if each.person:
            return each
    return None


def _title(line: Line, index: int) -> bool:
    key = line.key(index)
    return (
        key in _TITLES
        or key.removeprefix("و") in _TITLES
        or key.removeprefix("ال") in _TITLES
        or key.removeprefix("وال") in _TITLES
    )


def free(line: Line, named: Named) -> bool:
    """Return whether a mention is ruled by no preposition, before it or written onto it."""
    return ruled_by(line, named) == ""


def ruled_by(line: Line, named: Named) -> str:
    """Return the preposition that rules a mention: written onto it, or before the noun phrase that it ends."""
    if named.joined and named.joined[-1] in "بلك":
        return named.joined[-1]
    if named.joined == "ل" and line.key(named.first - 1).removeprefix("ب") in _STANDING_FOR:
        return "ب" if line.key(named.first - 1).startswith("ب") else line.bare(named.first - 2)
    if named.joined == "و":
        before = [each for each in line.actors if named.first - 4 <= each.last <= named.first]
        if before:
            return ruled_by(line, before[-1])
    if line.key(named.first).removeprefix("و") in _QUANTIFIERS:
        previous = line.bare(named.first - 1)
        return previous if previous in PREPOSITIONS else ""
    for index in range(named.first - 1, max(-1, named.first - 6), -1):
        key = line.bare(index)
        if key in ("باسم", "#") or (key == "عن" and line.key(index - 1) in _STANDING_FOR):
            continue
        if key == "من" and line.key(index - 1).removeprefix("و") in _PARTS:
            continue
        if key in PREPOSITIONS:
            return key
        if key == "،" and named.person and _title_phrase(line, index):
            continue
        if index in line.verbs or index in line.inside or not key[:1].isalpha() or key in SUBORDINATORS:
            return ""
        bare = key.removeprefix("و")
        if bare.startswith("لل") and len(bare) > 4:
            return "ل"
        if bare.startswith(("بال", "كال")) and len(bare) > 5:
            return bare[0]
        if bare.removeprefix("ل").removeprefix("ب") in _TITLES and bare[:1] in "لب":
            return bare[0]
    return ""


def _title_phrase(line: Line, comma: int) -> bool:
    """Return whether a title stands close before a comma (الرئيس الصيني، شي)."""
    return any(_title(line, index) for index in range(max(0, comma - 4), comma))


def joined(line: Line, named: Named) -> tuple[Named, ...]:
    """Return a mention and those that follow it in one list (X وY, بينها X)."""
    found = [named]
    for each in line.actors:
        last = found[-1]
        if each.first < last.last:
            continue
        between = range(last.last, each.first)
        keys = [line.key(index) for index in between]
        if len(keys) > 8 or any(index in line.verbs or line.bare(index) in SUBORDINATORS for index in between):
            break
        if any(line.bare(index) in PREPOSITIONS and not _among(line, index) for index in between):
            break
        if each.joined and each.joined[-1] in "بلك" and not each.joined.startswith("و"):
            break
        opened = each.joined.startswith("و") or any((key[:1] == "و" and len(key) > 2) or key == "و" for key in keys)
        if not opened and "بينها" not in keys and "بينهم" not in keys:
            if _title(line, last.first - 1) and each.person and not last.person:
                found[-1] = each
                continue
            break
        found.append(holder(line, each))
    return tuple(dict.fromkeys(found))


def _among(line: Line, index: int) -> bool:
    return line.key(index) in ("بين", "باسم") or line.key(index + 1) in ("بينها", "بينهم")

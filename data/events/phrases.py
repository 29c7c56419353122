"""Noun phrases that name actors: what rules them, what joins them, and the person behind a title."""

from __future__ import annotations

from functools import cache

from data.events.clauses import WORDS
from data.events.lines import PREPOSITIONS, SUBORDINATORS, Line, Named
from data.lexicon.nouns import heads

QUANTIFIERS = WORDS["quantifiers"]
STOPS = frozenset('.؟!؛:"«“')
_SHORT_TITLES = WORDS["short_titles"]
_MORE = WORDS["more_or_less"]
_ABOUT = ("نحو", "من")  # نحو مئة شخص, أكثر من مئة شخص
_STANDING_FOR = WORDS["standing_for"]
_PARTS = WORDS["parts"]
_OF_LISTS = QUANTIFIERS | _PARTS | WORDS["acting_for"]


@cache
def titles() -> frozenset[str]:
    """Return the words by which people are called before their name, with and without ال."""
    return frozenset(
        first
        for first, rests in heads().items()
        if any(head.family == "title" for found in rests.values() for head in found)
    )


def closes(line: Line, index: int) -> bool:
    """Return whether the noun phrases of a verb end at a word."""
    if index in line.verbs or line.bare(index) in SUBORDINATORS:
        return True
    return line.key(index) in STOPS and not shortened(line, index)


def shortened(line: Line, index: int) -> bool:
    """Return whether a full stop only shortens a title before a name (د. سالم)."""
    return line.key(index) == "." and line.key(index - 1) in _SHORT_TITLES


def holder(line: Line, named: Named) -> Named:
    """Return the person whom a title with a name inside it introduces (أمير قطر الشيخ تميم), else the mention."""
    if named.person and "@" in named.mention.entity_id:
        return _named_behind(line, named) or named
    if named.person or not any(title_at(line, index) for index in range(max(0, named.first - 3), named.first)):
        return named
    for each in line.actors:
        if each.first < named.last:
            continue
        between = range(named.last, each.first)
        if not each.person or each.joined or len(between) > 5:
            return named
        if any(
            closes(line, index) or line.bare(index) in PREPOSITIONS or line.key(index) in PREPOSITIONS
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
        if len(between) > 8 or any(closes(line, index) or line.key(index) == "،" for index in between) or each.joined:
            return None
        if each.person:
            return each
    return None


def title_at(line: Line, index: int) -> bool:
    """Return whether a word is a title, by which people are called before their name."""
    key = line.key(index)
    return key in titles() or key.removeprefix("و") in titles() or shortened(line, index + 1)


def free(line: Line, named: Named) -> bool:
    """Return whether a mention is ruled by no preposition, before it or written onto it or onto its phrase's noun."""
    return ruled_by(line, named) == "" and phrase_ruled_by(line, named) == ""


def phrase_ruled_by(line: Line, named: Named, first: int = 0) -> str:
    """Return ب or ل written onto the noun to which a mention belongs (بقرار الوزارة, لمواقع الجيش), or nothing.

    The noun stands at word `first` or behind it.
    """
    if named.joined and named.joined != "و":
        return ""
    for index in range(named.first - 1, max(first, named.first - 3) - 1, -1):
        key, word = line.bare(index).removeprefix("و"), line.classes[index]
        if index in line.verbs or index in line.inside or word.kind not in ("NOUN", "ADJ") or word.pronoun:
            return ""
        if key in SUBORDINATORS:
            return ""
        if word.preposition and key[:1] in ("ب", "ل"):
            return key[0]
    return ""


def ruled_by(line: Line, named: Named) -> str:
    """Return the preposition that rules a mention: written onto it, or before the noun phrase that it ends.

    A number behind a definite noun begins a phrase of its own (قتل في الاعتداء 14 شخصا).
    """
    if named.joined == "ل" and line.key(named.first - 1).removeprefix("ب") in _STANDING_FOR:
        return "ب" if line.key(named.first - 1).startswith("ب") else line.bare(named.first - 2)
    if named.joined and named.joined[-1] in "بلك":
        return named.joined[-1]
    if named.joined == "و":
        before = [each for each in line.actors if named.first - 4 <= each.last <= named.first]
        if before:
            return ruled_by(line, before[-1])
    if line.key(named.first).removeprefix("و") in QUANTIFIERS:
        previous = line.bare(named.first - 1)
        return previous if previous in PREPOSITIONS else ""
    if line.classes[named.first].kind == "NUM" and line.key(named.first - 1).startswith("ال"):
        return ""
    for index in range(named.first - 1, max(-1, named.first - 6), -1):
        key = line.bare(index)
        if key in ("باسم", "#") or (key == "عن" and line.key(index - 1) in _STANDING_FOR):
            continue
        if key == "من" and line.key(index - 1).removeprefix("و") in _PARTS:
            continue
        if key in _ABOUT and line.classes[index + 1].kind == "NUM":
            if key != "نحو" and line.bare(index - 1) not in _MORE:
                return key
            continue
        if key in PREPOSITIONS and index not in line.verbs:
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
        if bare.removeprefix("ل").removeprefix("ب") in titles() and bare[:1] in "لب":
            return bare[0]
    return ""


def acts_for(line: Line, index: int) -> bool:
    """Return whether a word is one for those by whom others act, with or without ل (لزعماء الاتحاد)."""
    key = line.key(index).removeprefix("ل")
    return key in _OF_LISTS or any(head.family in ("body", "group") for head in heads().get(key, {}).get((), ()))


def number_before(line: Line, index: int, first: int) -> bool:
    """Return whether a number, with what it counts, stands before a word, at `first` or behind (15 عنصرا آخر من …)."""
    for at in range(index - 1, max(first, index - 3) - 1, -1):
        if line.classes[at].kind == "NUM" or line.key(at) in QUANTIFIERS:
            return True
        if line.classes[at].kind not in ("NOUN", "ADJ") or line.key(at).startswith("ال"):
            return False
    return False


def _title_phrase(line: Line, comma: int) -> bool:
    """Return whether a title stands close before a comma (الرئيس الصيني، شي)."""
    return any(title_at(line, index) for index in range(max(0, comma - 4), comma))


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
        if not each.person and any(_another(line, at) for at in between):
            break
        opened = each.joined.startswith("و") or any(line.classes[at].and_ or line.key(at) == "و" for at in between)
        if not opened and "بينها" not in keys and "بينهم" not in keys:
            if title_at(line, last.first - 1) and each.person and not last.person:
                found[-1] = each
                continue
            break
        found.append(holder(line, each))
    return tuple(dict.fromkeys(found))


def _another(line: Line, at: int) -> bool:
    """Return whether a word joins another noun to a list, one that the name behind only belongs to (وقيام الدولة)."""
    word, key = line.classes[at], line.key(at).removeprefix("و")
    if not word.and_ or word.kind != "NOUN" or key.startswith("ال") or at in line.inside:
        return False
    return key not in _OF_LISTS and not title_at(line, at)


def _among(line: Line, index: int) -> bool:
    return line.key(index) in ("بين", "باسم") or line.key(index + 1) in ("بينها", "بينهم")

"""Whether a country or a capital acts, or is where something happens."""

from __future__ import annotations

from data.lexicon.nouns import small_words
from data.mentions.terms import Line

_FAR = 6
_WITH_PRONOUN = frozenset(("له", "لها", "به", "بها", "عليه", "عليها", "اليه", "اليها", "معه", "معها"))
_DATELINE = 3


def is_place(line: Line, first: int, last: int, particles: str, capital: bool, joined: bool | None) -> bool:
    """Say whether the country or capital at first..last is a place here; `joined`: what its list neighbour is."""
    before = line.before(first)
    word = without_and(line.look(before).rest) if before >= 0 else ""
    if particles.endswith("ب"):
        return not line.classes[before].verb if before >= 0 and capital else True
    if particles.endswith("ل"):
        near = [look.rest for look in line.looks[max(0, before - 1) : before + 1]]
        if near[-1:] == ["عاصمه"]:
            return False
        return bool(joined) or any(
            word in small_words("before_place") or word in small_words("visits") or word in small_words("to_place")
            for word in near
        )
    if particles.endswith("ك"):
        return False
    if joined is not None and (particles == "و" or line.looks[first - 1].key in ("،", "و", "-", "او", "(")):
        return joined
    if (first == 0 or (first <= _DATELINE and word == "،")) and line.look(last).key in ("-", ":", "(", "/"):
        return True
    if word == "مع" and any(look.rest in small_words("borders") for look in line.looks[max(0, before - _FAR) : before]):
        return True
    if word == "بين" and line.look(before - 1).rest in small_words("borders"):
        return True
    if word == "من" and line.look(before - 1).rest == "كل" and line.look(before - 2).rest in ("في", "الي"):
        return True
    if word == "من":
        return _motion(line, before) or (capital and not _kindred(line, before))
    if word == "عن" and any(look.rest in small_words("distances") for look in line.looks[max(0, before - 2) : before]):
        return True
    if word == "علي" and any(look.rest in small_words("strikes") for look in line.looks[max(0, before - 3) : before]):
        return True
    if word == "الي":
        return line.look(line.before(before)).rest not in small_words("to_actor")
    if word in small_words("before_place") or word in small_words("visits") or word in small_words("witnessing"):
        return line.look(last).rest not in small_words("blame")
    if line.look(before).key in small_words("of_land") or word in small_words("of_land"):
        return True
    if _visited(line, before):
        return True
    if capital:
        return word in small_words("hosting") or not _acts(line, first, last, before, word)
    return _among_countries(line, before, word)


def _among_countries(line: Line, before: int, word: str) -> bool:
    """Say whether a country is named as one of those where something happens: في دول عربية مثل الأردن."""
    if word not in ("مثل", "منها", "بينها", "غرار"):
        return False
    for at in range(before - 1, max(-1, before - _FAR), -1):
        look = line.looks[at]
        if look.rest in ("دول", "الدول", "بلدان", "البلدان", "بلاد"):
            return look.particles.endswith("ب") or line.look(at - 1).rest in small_words("before_place")
    return False


def without_and(word: str) -> str:
    """Return a folded verb without و or ف before it, where only then it is one that has places: وزارت الوزيرة مصر."""
    bare = word[1:] if word[:1] in ("و", "ف") else word
    return bare if any(bare in small_words(verbs) for verbs in ("visits", "witnessing", "hosting")) else word


def _visited(line: Line, before: int) -> bool:
    """Say whether only a subject stands between a verb of visiting and the country: يزور وزير الدفاع الصين."""
    for at in range(before, max(-1, before - 2 * _FAR), -1):
        look = line.looks[at]
        if without_and(look.rest) in small_words("visits") and line.verb(at):
            return True
        if look.stop or line.verb(at) or look.particles[-1:] in ("ب", "ل") or (look.particles and at < before):
            return False
    return False


def _motion(line: Line, before: int) -> bool:
    words = small_words("from_there")
    return any(look.rest in words or look.key in words for look in line.looks[max(0, before - _FAR) : before])


def _kindred(line: Line, before: int) -> bool:
    return line.look(before - 1).rest in small_words("backed")


def _acts(line: Line, first: int, last: int, before: int, word: str) -> bool:
    """Say whether a capital stands for its government: beside a verb, one of two sides, owner of a policy."""
    if line.verb(last) and not line.looks[last].cut:
        return True
    if word in small_words("sides") or any(one in small_words("acting") for one in (word, word[word[:1] in "لبو" :])):
        return True
    return before >= 0 and (line.verb(before) or (word in _WITH_PRONOUN and line.verb(before - 1)))

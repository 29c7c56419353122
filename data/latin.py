"""Arabic names in Latin letters, readable and always the same: a table of frequent parts, else letter by letter."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from data.arabic import fold
from data.lexicon.files import FOLDER

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "",
}  # fmt: skip
_LONG = "اوي"
_SIGNS = re.compile('[#"«»“”()\\[\\]]')
# Two letters of one sound in names of other languages: letters that Arabic has not stand for them.
_PAIRS = {
    "تش": ("چ", "ch"),
    "دج": ("ڃ", "j"),
    "كس": ("ؿ", "x"),
    "نغ": ("ڠ", "ng"),
    "رغ": ("ڔ", "rg"),
    "ستر": ("ڜ", "str"),
}
_PAIR = re.compile("تش|دج|نغ|كس$|رغ$|^ستر")
_SOUNDS = _LETTERS | dict(_PAIRS.values())
# After which consonants of a word's first ones a short vowel stands, by their number: where no long vowel follows, and
# where one does.
_BARE = {2: {0}, 3: {0, 1}, 4: {0, 2}, 5: {0, 2, 3}, 6: {0, 2, 4}}
_OPEN = {2: {0}, 3: {0}, 4: {0, 1}, 5: {0, 1, 3}, 6: {0, 2, 4}}


@cache
def _tables() -> dict[str, dict[str, str]]:
    tables = tomllib.loads((FOLDER / "latin.toml").read_text(encoding="utf-8"))
    return {name: {fold(arabic): latin for arabic, latin in table.items()} for name, table in tables.items()}


@cache
def _parts() -> dict[str, str]:
    return {part: latin for table in _tables().values() for part, latin in table.items() if part != "note"}


def given(part: str) -> bool:
    """Say whether a folded word is a frequent given name of Arabic."""
    return part in _tables()["given"]


def is_part(part: str) -> bool:
    """Say whether a folded word is a frequent part of names."""
    return part in _parts()


@lru_cache(maxsize=20_000)
def latin(name: str) -> str:
    """Return an Arabic name in Latin letters, each part with a capital; what is not Arabic stays as it is."""
    written = _SIGNS.sub(" ", name).split()
    parts = [fold(part) for part in written]
    found, at = [], 0
    while at < len(parts):
        pair = " ".join(parts[at : at + 2])
        if at + 1 < len(parts) and pair in _parts():
            found.append(_parts()[pair])
            at += 2
        else:
            found.append(_parts().get(parts[at]) or _word(parts[at], written[at]))
            at += 1
    text = " ".join(part for part in found if part)
    return text[:1].upper() + text[1:]


def _word(word: str, written: str) -> str:
    if not any(letter in _LETTERS for letter in word):
        return word
    if written.startswith("ال") and len(word) > 4:
        return "al-" + _capital(_letters(word[2:], written[2:], article=True))
    if written.startswith("وال") and len(word) > 5:
        return "wal-" + _capital(_letters(word[3:], written[3:], article=True))
    return _capital(_letters(word, written, article=False))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _letters(word: str, written: str, article: bool) -> str:
    """Romanise letters: ا و ي are vowels between consonants; short vowels part the other consonants."""
    word = "".join("ء" if letter in "ئؤ" else key for key, letter in zip(word, written, strict=False))
    word = _PAIR.sub(lambda pair: _PAIRS[pair.group()][0], word)
    out, run = "", ""
    at = 0
    if word[:1] == "ا":
        out, at = _opening(word, written, article)
    for index in range(at, len(word)):
        vowel = _vowel(word, index)
        if vowel is None:
            run += word[index]
            continue
        out += _run(run, out, last=False) + vowel
        run = ""
    return out + _run(run, out, last=True)


def _opening(word: str, written: str, article: bool) -> tuple[str, int]:
    """Return the vowel with which a word begins, and how many letters write it."""
    if word[1:2] in ("و", "ي") and word[2:3] not in ("ا", "و", "ي", ""):
        if written[:1] == "إ":
            return "i", 2
        return {"و": "aw" if article else "o", "ي": "ay"}[word[1]], 2
    return ("i" if written[:1] == "إ" else "a"), 1


def _vowel(word: str, at: int) -> str | None:
    """Return the vowel that a letter is, None if it is a consonant there."""
    letter, before, after = word[at], word[at - 1] if at else "", word[at + 1 : at + 2]
    if at == 0:
        return "a" if letter == "ع" and after not in _LONG else None
    if letter == "ا":
        return "" if before == "ا" else "a"
    if letter == "ه" and not after:
        return "h" if before in ("ا", "و") else "a"
    if letter not in ("و", "ي"):
        return None
    if letter == "ي" and after in ("ي", "ه") and (after == "ي" or at + 2 == len(word)):
        return "iy"
    if letter == before == "ي":
        return "i"
    if before == "ا":
        return "i" if letter == "ي" and after not in ("ا", "و", "ي") else "u" if not after else None
    if after == "ا" or (after in ("و", "ي") and at + 2 < len(word)):
        return None
    return "u" if letter == "و" else "i"


def _run(letters: str, before: str, last: bool) -> str:
    """Return the consonants between two long vowels, or at an end of the word, with the short vowels they need."""
    sounds = [_SOUNDS.get(letter, letter) for letter in letters]
    if len(sounds) < 2:
        return "".join(sounds)
    if not before:
        parted = (_BARE if last else _OPEN).get(len(sounds), {0, 2, 4, 6})
        short = "i" if letters[1] == "ي" else "a"
        return "".join(sound + (short if at in parted else "") for at, sound in enumerate(sounds))
    vowel = "a" if len(before) == 1 else "e"
    ends = len(sounds) - 1
    parted = {ends - 1} if last else {1} if len(sounds) > 2 else set()
    if last and len(sounds) > 3:
        parted = {1} if len(sounds) == 4 else {1, ends - 1}
    return "".join(sound + (vowel if at in parted else "") for at, sound in enumerate(sounds))

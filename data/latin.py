"""Arabic names in Latin letters, readable and always the same: a table of frequent parts, else letter by letter."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from data.arabic import fold
from data.lexicon.files import FOLDER

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "",
}  # fmt: skip
_VOWELS = "aeiou"
_SIGNS = re.compile('[#"«»“”()\\[\\]]')


@cache
def _parts() -> dict[str, str]:
    table = tomllib.loads((FOLDER / "latin.toml").read_text(encoding="utf-8"))["parts"]
    return {fold(arabic): latin for arabic, latin in table.items()}


@lru_cache(maxsize=20_000)
def latin(name: str) -> str:
    """Return an Arabic name in Latin letters, each part with a capital; what is not Arabic stays as it is."""
    parts = _SIGNS.sub(" ", fold(name)).split()
    found, at = [], 0
    while at < len(parts):
        pair = " ".join(parts[at : at + 2])
        if at + 1 < len(parts) and pair in _parts():
            found.append(_parts()[pair])
            at += 2
        else:
            found.append(_parts().get(parts[at]) or _word(parts[at]))
            at += 1
    text = " ".join(found)
    return text[:1].upper() + text[1:]


def _word(word: str) -> str:
    if not any(letter in _LETTERS for letter in word):
        return word
    if word.startswith("ال") and len(word) > 4:
        return "al-" + _letters(word[2:]).capitalize()
    return _letters(word).capitalize()


def _letters(word: str) -> str:
    """Romanise letters: و and ي are vowels between consonants, a short a parts consonants that clash."""
    out = ""
    for at, letter in enumerate(word):
        after = word[at + 1 : at + 2]
        if letter in "وي" and at > 0 and after not in ("ا", "و", "ي") and out[-1:] not in _VOWELS:
            out += "u" if letter == "و" else "i"
        elif letter == "ه" and at == len(word) - 1:
            out += "ya" if out[-1:] == "i" else "a" if out[-1:] not in _VOWELS else ""
        elif letter == "ا" and out[-1:] == "a":
            continue
        else:
            sound = _LETTERS.get(letter, letter)
            if at > 0 and out[-1:] not in _VOWELS and sound[:1] not in _VOWELS and sound and _needs_vowel(word, at):
                out += "a"
            out += sound
    return out


def _needs_vowel(word: str, at: int) -> bool:
    """Say whether a short vowel is written before this consonant: the second of a word, or the last of three."""
    consonants = [letter not in "اوي" for letter in word]
    return at == 1 or (at >= 2 and consonants[at - 1] and consonants[at - 2])

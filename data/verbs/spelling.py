"""Writing a word's sounds in folded letters: long vowels, doubled consonants and the seat of the hamza.

Sounds are consonant letters (hamza is ء), short vowels a i u, long ones A I U, and Y for a final long a written ى.
"""

from __future__ import annotations

_LONG = {"A": "ا", "I": "ي", "U": "و", "Y": "ي"}
_VOWELS = "aiuAIUY"


def spelled(sounds: str, *, old: bool = False) -> str:
    """Return the folded spelling of sounds; `old` does not seat a hamza on the long u after it (قرأوا, مسئول)."""
    letters: list[str] = []
    at, last = 0, len(sounds) - 1
    while at <= last:
        sound = sounds[at]
        if sound == "ء":
            before = sounds[at - 1] if at else ""
            after = sounds[at + 1] if at < last else ""
            letters.append(_seat(before, after, old))
            if letters[-1] == "ا" and after == "A":
                at += 1
        elif sound in _LONG:
            letters.append(_LONG[sound])
        elif sound not in _VOWELS and not (at and sounds[at - 1] == sound):
            letters.append(sound)
        at += 1
    return "".join(letters)


def _seat(before: str, after: str, old: bool) -> str:
    if not before:
        return "ا"
    if not after:
        return {"a": "ا", "i": "ي", "u": "و"}.get(before, "ء")
    if before in "iIي" or after in "iI":
        return "ي"
    if after == "U" and old:
        return {"a": "ا", "A": "ء"}.get(before, "ي")
    if before == "u" or after in "uU":
        return "و"
    return "ء" if before in "AU" else "ا"

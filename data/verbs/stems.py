"""Building the stems of a verb from its shape: past and present of both voices, participles, regular verbal noun.

A slot is a place where the stem may change before what is attached; `data.verbs.cells` says what is attached there.
"""

from __future__ import annotations

from collections.abc import Iterator

from data.verbs.shapes import Shape
from data.verbs.spelling import spelled

_SHORT = {"A": "a", "I": "i", "U": "u"}
# Slot, sounds attached behind the stem, letters of them.
_PAST = (("a", "", ""), ("b", "aت", "ت"), ("c", "A", "ا"), ("d", "U", "و"), ("e", "نA", "نا"))
_PRESENT = (("f", "", ""), ("g", "Aن", "ان"), ("h", "Uن", "ون"), ("i", "نa", "ن"), ("j", "", ""))
_PARTICIPLE = (("k", "", ""), ("l", "aت", "ت"), ("m", "Uن", "ون"))


def stems(verb: Shape) -> dict[str, tuple[str, ...]]:
    """Return the folded stems of a verb by slot: a–e past, f–j present, k–m participle, capitals for the passive."""
    found: dict[str, list[str]] = {}
    for passive in (False, True):
        for slots, sounds, start in (
            (_PAST, _past(verb, passive), 0),
            (_PRESENT, _present(verb, passive), 1),
            (_PARTICIPLE, _participle(verb, passive), 0),
        ):
            for (slot, attached, letters), stem in zip(slots, sounds, strict=True):
                # The present is spelled with its ي, which is then cut: a hamza after it is not the first letter.
                word = "ي" * start + stem + attached
                for old in (False, True):
                    text = spelled(word, old=old)[start : -len(letters) or None]
                    known = found.setdefault(slot.upper() if passive else slot, [])
                    if text not in known:
                        known.append(text)
    return {slot: tuple(texts) for slot, texts in found.items()}


def _onset(verb: Shape, tense: str, passive: bool) -> tuple[str, str]:
    """Return the sounds of a stem up to its middle radical, and the vowel after it."""
    first, middle = verb.first, verb.middle
    past = tense == "past"
    vowel = ("i" if past else "a") if passive else "a" if past or verb.form in ("V", "VI", "QT") else "i"
    p = "u" if passive else "a"
    match verb.form:
        case "I":
            if not passive:
                vowel = verb.vowel if past else _present_vowel(verb)
            if past:
                return first + p + middle, vowel
            if verb.weak == "defective" and first + middle == "رء":
                # رأى, the one verb that loses its hamza: يرى.
                return p + first, "a"
            drops = first == "و" and not passive and verb.weak != "doubled" and verb.vowel != "u"
            return p + ("" if drops else first) + middle, vowel
        case "II" | "III" | "Q":
            inside = {"II": p, "III": "U" if passive else "A", "Q": p}[verb.form]
            if not past:
                inside = "A" if verb.form == "III" else "a"
            body = {
                "II": first + inside + middle * 2,
                "III": first + inside + middle,
                "Q": first[0] + inside + first[1:] + middle,
            }
            return ("" if past else "u") + body[verb.form], vowel
        case "IV":
            if not past:
                return "u" + first + middle, vowel
            if first == "ء":
                return "ء" + ("U" if passive else "A") + middle, vowel
            return "ء" + p + first + middle, vowel
        case "V" | "VI" | "QT":
            inside = p if past else "a"
            long = "U" if past and passive else "A"
            body = {
                "V": first + inside + middle * 2,
                "VI": first + long + middle,
                "QT": first[0] + inside + first[1:] + middle,
            }
            return ("" if past else p) + "ت" + inside + body[verb.form], vowel
        case "X":
            inside = p if past else "a"
            return (("u" if passive else "i") if past else p) + "ست" + inside + first + middle, vowel
        case _:
            inside = p if past else "a"
            return (("u" if passive else "i") if past else p) + first + inside + middle, vowel


def _present_vowel(verb: Shape) -> str:
    if verb.vowel != "a":
        return "a" if verb.vowel == "i" else "u"
    if verb.weak == "defective":
        return "u" if verb.long == "U" else "i"
    return "a" if {verb.middle, verb.last} & set("ءهعحغخ") else "u"


def _wasl(sounds: str) -> str:
    """Put the alif on which a word leans that begins with i or u and two consonants."""
    return "ا" + sounds if sounds[0] in "iu" else sounds


def _past(verb: Shape, passive: bool) -> tuple[str, ...]:
    onset, vowel = _onset(verb, "past", passive)
    return tuple(_wasl(stem) for stem in _past_stems(verb, onset, vowel))


def _past_stems(verb: Shape, onset: str, vowel: str) -> tuple[str, ...]:
    if verb.weak == "doubled":
        tight, loose = _tight(verb, onset, vowel), onset + vowel + verb.last
        return tight, tight, tight, tight, loose
    if verb.weak == "hollow":
        long = "A" if vowel == "a" else "I"
        stem = _hollow(onset)
        short = stem + (_SHORT[long] if verb.form != "I" else "u" if verb.long == "U" else "i") + verb.last
        return (stem + long + verb.last,) * 4 + (short,)
    if verb.weak == "defective":
        if vowel == "a":
            root_w = verb.form == "I" and verb.last == "و"
            full = onset + "a" + ("و" if root_w else "ي")
            return onset + ("A" if root_w else "Y"), onset, full, onset, full
        return onset + "iي", onset + "iي", onset + "iي", onset, onset + "I"
    return (onset + vowel + verb.last,) * 5


def _present(verb: Shape, passive: bool) -> tuple[str, ...]:
    onset, vowel = _onset(verb, "present", passive)
    if verb.weak == "doubled":
        tight, loose = _tight(verb, onset, vowel), onset + vowel + verb.last
        return tight, tight, tight, loose, tight
    if verb.weak == "hollow":
        stem = _hollow(onset)
        long = "A" if passive or verb.form == "VIII" else verb.long if verb.form == "I" else "I"
        full, short = stem + long + verb.last, stem + _SHORT[long] + verb.last
        return full, full, full, short, short
    if verb.weak == "defective":
        if vowel == "a":
            return onset + "Y", onset + "aي", onset, onset + "aي", onset
        long, glide = ("U", "uو") if vowel == "u" else ("I", "iي")
        return onset + long, onset + glide, onset, onset + long, onset
    return (onset + vowel + verb.last,) * 5


def _participle(verb: Shape, passive: bool) -> tuple[str, ...]:
    first, middle, last = verb.first, verb.middle, verb.last
    if verb.form == "I" and not passive:
        if verb.weak == "hollow":
            return (first + "Aءi" + last,) * 3
        if verb.weak == "doubled":
            return (first + "A" + middle + middle,) * 3
        if verb.weak == "defective":
            return first + "A" + middle + "I", first + "A" + middle + "iي", first + "A" + middle
        return (first + "A" + middle + "i" + last,) * 3
    if verb.form == "I":
        if verb.weak == "hollow":
            return ("مa" + first + ("I" if verb.long == "I" else "U") + last,) * 3
        long = "" if verb.weak == "defective" else "U"
        return ("مa" + first + middle + (long + last if long else ("uو" if last == "و" else "iي")),) * 3
    onset, _ = _onset(verb, "present", passive)
    onset = "مu" + onset[1:]
    vowel = "a" if passive else "i"
    if verb.weak == "doubled":
        return (_tight(verb, onset, vowel),) * 3
    if verb.weak == "hollow":
        long = "A" if passive or verb.form == "VIII" else "I"
        return (_hollow(onset) + long + last,) * 3
    if verb.weak == "defective":
        return (onset + "Y", onset + "A", onset) if passive else (onset + "I", onset + "iي", onset)
    return (onset + vowel + last,) * 3


def _tight(verb: Shape, onset: str, vowel: str) -> str:
    """Return a stem whose last two radicals are one doubled letter: the vowel between goes, or moves before them."""
    if onset[-2] in "aiuAIU":
        # Q…ّ verbs (اطمأنّ) keep the vowel: there the doubled letter is the last radical alone.
        return onset + vowel + verb.last * 2 if verb.form == "QI" else onset + verb.last
    return onset[:-1] + vowel + verb.last * 2


def _hollow(onset: str) -> str:
    """Return what stands before a hollow stem's long vowel."""
    return onset[:-1].rstrip("aiu") if onset[-2] in "aiu" else onset[:-1]


def regular_noun(verb: Shape) -> Iterator[str]:
    """Yield the folded verbal noun that the forms II to X and four radicals have by rule; nothing for I."""
    first, middle, last = verb.first, verb.middle, verb.last
    defective, hollow = verb.weak == "defective", verb.weak == "hollow"
    end = "Aء" if defective else "A" + last
    close = "I" if defective else "u" + last
    sounds: tuple[str, ...] = ()
    match verb.form:
        case "II":
            taf = "تa" + first + middle
            sounds = (taf + "iيaه",) if defective else (taf + "iءaه",) if last == "ء" else (taf + "I" + last,)
        case "III":
            sounds = (
                "مu"
                + first
                + "A"
                + middle
                + ("Aه" if defective else "aه" if verb.weak == "doubled" else "a" + last + "aه"),
            )
        case "IV":
            head = "ءI" if first in "ويء" else "ءi" + first
            sounds = (("ءi" + first + "A" + last + "aه") if hollow else head + middle + end,)
        case "V":
            sounds = ("تa" + first + "a" + middle * 2 + close,)
        case "VI":
            sounds = ("تa" + first + "A" + middle + close,)
        case "X":
            head = "اiستI" if first in "وي" else "اiستi" + first
            sounds = (("اiستi" + first + "A" + last + "aه") if hollow else head + middle + end,)
        case "Q":
            sounds = (first[0] + "a" + first[1:] + middle + "a" + last + "aه",)
        case "QT":
            sounds = ("تa" + first[0] + "a" + first[1:] + middle + "u" + last,)
        case "QI":
            sounds = ("اi" + first + "i" + middle + last + "A" + last,)
        case "VIII":
            sounds = ("اi" + first + "i" + ("ي" if hollow else middle) + end,)
    yield from (spelled(word) for word in sounds)

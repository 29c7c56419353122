"""Write data/lexicon/verbs.tsv, the verbs with their stems: `python -m tools.make_verbs LEMMAS.gz…`.

The lists have a lemma, its class (V, N, ADJ) and an English gloss on a line (UniMorph Arabic, CC BY-SA 3.0).
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterable

from data.arabic import fold
from data.lexicon.files import entries
from data.verbs import LEMMAS, noun_slots, ordered
from data.verbs.shapes import shape
from data.verbs.stems import regular_noun, stems

HEADER = """\
# Dictionary form, long vowel of a hollow present, verbal nouns beside the regular one, folded stems=slots.
# Written by tools/make_verbs.py from UniMorph Arabic (https://github.com/unimorph/ara, CC BY-SA 3.0) and verbs.toml;
# the slots are those of data/verbs/stems.py.
"""
_SIGNS = re.compile("[\u064b-\u0650\u0652\u0670]")
# Patterns of verbal nouns of the first form, the radicals as digits; feminine ones end in ة.
_PATTERNS = tuple("1َ2ْ3 1ُ2ُو3 1ِ2ا3َة 1َ2ا3 1ُ2ا3 1َ2َ3 1ِ2ْ3 1ُ2ْ3 1َ2ا3َة 1ُ2ُو3َة 1ِ2ا3 1َ2ِي3 1ُ2ْ3ان 1َ2ْ3َة مَ1ْ2َ3َة".split())
_LONG = (("present_ya", "I"), ("present_alif", "A"), ("present_waw", "U"))


def main(paths: Iterable[str]) -> None:
    """Read the lists and write the table."""
    glosses: dict[str, dict[str, set[str]]] = {"V": defaultdict(set), "N": defaultdict(set)}
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                lemma, kind, gloss = line.rstrip("\n").split("\t")
                # Lemmas that begin with u are passives (وُقِّع), which their verb has already.
                if kind in glosses and not (kind == "V" and lemma[1:2] == "\u064f"):
                    glosses[kind][lemma].add(gloss)
    corrections = dict(entries("verbs.toml", {"examples": list}, {"lemmas": list, "of": list}))
    for lemma in corrections["more"]["lemmas"]:
        glosses["V"][ordered(lemma.replace("اِ", "ٱِ"))].update(())
    given: dict[str, list[str]] = defaultdict(list)
    for pair in corrections["nouns"]["of"]:
        lemma, noun = pair.split(" ")
        given[ordered(lemma)].append(fold(noun))
    lines = []
    for lemma in sorted(glosses["V"]):
        nouns = dict.fromkeys((*given.get(lemma, ()), *_first_form_nouns(lemma, glosses["V"][lemma], glosses["N"])))
        for long in _long_vowels(lemma, corrections):
            slots = stems(shape(lemma, long))
            every = dict.fromkeys((*regular_noun(shape(lemma)), *nouns))
            for noun in every:
                slots |= noun_slots(noun, slots)
            lines.append("\t".join((lemma, long, " ".join(nouns), _table(slots))))
    LEMMAS.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def _long_vowels(lemma: str, corrections: dict[str, dict[str, list[str]]]) -> list[str]:
    plain = _SIGNS.sub("", lemma)
    return [long for name, long in _LONG if plain in corrections[name]["lemmas"]] or [""]


def _first_form_nouns(lemma: str, meanings: set[str], nouns: dict[str, set[str]]) -> list[str]:
    """Return the listed nouns that have the verb's radicals, a verbal noun's pattern, and a gloss like the verb's."""
    verb = shape(lemma)
    if verb.form == "III" and verb.weak == "sound":
        patterns: tuple[str, ...] = ("1ِ2ا3",)
    elif verb.form == "I" and verb.weak == "sound":
        patterns = _PATTERNS
    else:
        return []
    radicals = (verb.first, verb.middle, verb.last)
    found = []
    for pattern in patterns:
        noun = pattern
        for digit, letter in zip("123", radicals, strict=True):
            noun = noun.replace(digit, letter)
        if any(_alike(one, other) for one in nouns.get(noun, ()) for other in meanings):
            found.append(fold(noun))
    return found


def _alike(noun: str, verb: str) -> bool:
    """Say whether two glosses begin alike (kill, killing; defend, defense)."""
    stem = verb.removeprefix("be_").split("_")[0].removesuffix("e")
    return noun.startswith(stem[:5]) and len(stem) > 2


def _table(slots: dict[str, tuple[str, ...]]) -> str:
    by_stem: dict[str, str] = defaultdict(str)
    for slot, texts in slots.items():
        for text in texts:
            by_stem[text] += slot
    return " ".join(f"{stem}={places}" for stem, places in by_stem.items())


if __name__ == "__main__":
    main(sys.argv[1:])

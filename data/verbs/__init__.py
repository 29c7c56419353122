"""All forms of Arabic verbs, made from the dictionary form and found again from a word of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from data.arabic import fold
from data.verbs.cells import CELLS, Cell
from data.verbs.shapes import shape
from data.verbs.stems import regular_noun, stems

LEMMAS = Path(__file__).parents[1] / "lexicon" / "verbs.tsv"
_VOWEL_SIGNS = "\u064e\u064f\u0650\u0652"
_SHADDA = "\u0651"
_LONGEST_ENDING = max(len(cell.after) for cell in CELLS)
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "ه")


class Form(NamedTuple):
    """One form of a verb, its key folded.

    kind: verb, noun (verbal noun) or participle. tense: past, present or empty. voice: active, passive, or empty for
    a noun. person: 1, 3 or 0; number: s, d, p; gender: m, f or empty. short: only after لم, لن, أن, ل.
    """

    key: str
    kind: str
    tense: str
    voice: str
    person: int
    number: str
    gender: str
    short: bool = False


class Analysis(NamedTuple):
    """A form found in the text: its verb's dictionary form, vocalised; particles before it and a pronoun behind it."""

    lemma: str
    form: Form
    particles: str = ""
    pronoun: str = ""


@dataclass(frozen=True, slots=True)
class _Lemmas:
    longs: dict[str, list[str]]
    nouns: dict[str, tuple[str, ...]]
    by_letters: dict[str, list[str]]
    by_stem: dict[str, list[tuple[str, str]]]


def forms(lemma: str, masdar: str | Iterable[str] | None = None) -> tuple[Form, ...]:
    """Return the forms of a verb: third persons and "we" in both tenses and voices, participles, verbal nouns.

    `lemma` is the past's "he", vocalised or plain; write a shadda where there is one (وقّع). `masdar` gives the
    verbal nouns; without it they are the regular one and those the lemma list knows.
    """
    lemma = ordered(lemma)
    given = (masdar,) if isinstance(masdar, str) else masdar
    found: dict[Form, None] = {}
    for each in _vocalised(lemma):
        for long in _lemmas().longs.get(each, ("",)):
            slots = stems(shape(each, long))
            for noun in verbal_nouns(each) if given is None else map(fold, given):
                slots |= noun_slots(noun, slots)
            for cell in CELLS:
                for slot, voice in _voices(cell):
                    found |= dict.fromkeys(_form(cell, stem, voice) for stem in slots.get(slot, ()))
    return tuple(found)


def ordered(lemma: str) -> str:
    """Return a lemma with each shadda before its vowel, as the lemma list has it."""
    return re.sub("([\u064b-\u0650])\u0651", "\u0651\\1", lemma)


def verbal_nouns(lemma: str) -> tuple[str, ...]:
    """Return the folded verbal nouns of a vocalised lemma: the regular one and those the lemma list adds."""
    return tuple(dict.fromkeys((*regular_noun(shape(lemma)), *_lemmas().nouns.get(lemma, ()))))


def noun_slots(noun: str, slots: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the slots of a folded verbal noun, added to those its verb has already."""
    slot, stem = ("o", noun[:-1]) if noun.endswith("ه") else ("n", noun)
    return {slot: (*slots.get(slot, ()), stem)}


def _voices(cell: Cell) -> tuple[tuple[str, str], ...]:
    """Return the slots of a cell with their voices; a verbal noun has one slot and no voice."""
    return ((cell.slot, ""),) if cell.kind == "noun" else ((cell.slot, "active"), (cell.slot.upper(), "passive"))


def _form(cell: Cell, stem: str, voice: str) -> Form:
    return Form(
        cell.before + stem + cell.after,
        cell.kind,
        cell.tense,
        voice,
        cell.person,
        cell.number,
        cell.gender,
        cell.short,
    )


def _vocalised(lemma: str) -> tuple[str, ...]:
    """Return the entries of the lemma list that a dictionary form without vowels may be, or itself."""
    if any(sign in lemma for sign in _VOWEL_SIGNS) or lemma in _lemmas().longs:
        return (lemma,)
    alike = _lemmas().by_letters.get(fold(lemma), ())
    same = [each for each in alike if _consonants(each) == _consonants(lemma)]
    same = same or [each for each in alike if _SHADDA not in lemma or _SHADDA in each]
    single = [each for each in same if _SHADDA not in each[:-1]] if _SHADDA not in lemma else []
    return tuple(single or same) or (lemma,)


def _consonants(lemma: str) -> str:
    return lemma.translate(dict.fromkeys(map(ord, _VOWEL_SIGNS))).replace("ٱ", "ا")


@cache
def _lemmas() -> _Lemmas:
    read = _Lemmas(defaultdict(list), {}, defaultdict(list), defaultdict(list))
    for line in LEMMAS.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        lemma, long, nouns, table = line.split("\t")
        read.longs[lemma].append(long)
        if nouns:
            read.nouns[lemma] = tuple(nouns.split(" "))
        if len(read.longs[lemma]) == 1:
            read.by_letters[fold(lemma)].append(lemma)
        for entry in table.split(" "):
            stem, slots = entry.split("=")
            read.by_stem[stem].append((lemma, slots))
    return read


@cache
def _cells() -> dict[str, dict[str, tuple[int, list[tuple[str, Form]]]]]:
    """Return by letters before a stem, and after it, their order, and the slots there with forms that lack the stem."""
    found: dict[str, dict[str, tuple[int, list[tuple[str, Form]]]]] = defaultdict(dict)
    orders: dict[tuple[str, str], int] = {}
    for cell in CELLS:
        order = orders.setdefault((cell.before, cell.after), len(orders))
        cells = found[cell.before].setdefault(cell.after, (order, []))[1]
        cells.extend((slot, _form(cell, "", voice)) for slot, voice in _voices(cell))
    return dict(found)


@lru_cache(maxsize=4_000)
def lookup(key: str) -> tuple[Analysis, ...]:
    """Return what a folded word without particles or pronouns may be, of all verbs of the lemma list."""
    found = []
    by_stem, every = _lemmas().by_stem, _cells()
    for before in ("", key[:1]):
        behind = every.get(before)
        if behind is None:
            continue
        for end in range(len(key), max(len(before), len(key) - _LONGEST_ENDING - 1), -1):
            if key[end:] in behind and (lemmas := by_stem.get(key[len(before) : end])):
                order, cells = behind[key[end:]]
                found += [
                    (order, Analysis(lemma, Form(key, *form[1:])))
                    for lemma, slots in lemmas
                    for slot, form in cells
                    if slot in slots
                ]
    return tuple([analysis for _, analysis in sorted(found, key=itemgetter(0))]) if found else ()


@lru_cache(maxsize=16_000)
def readings(key: str) -> tuple[Analysis, ...]:
    """Return what a folded word of the text may be of a verb, past particles (و ف س ل) and before an object pronoun."""
    starts = [("", key)]
    if len(key) > 2 and key[0] in "وف":
        starts.append((key[0], key[1:]))
    starts += [
        (before + rest[0], rest[1:])
        for before, rest in starts
        if len(rest) > 3 and rest[0] in "سل" and rest[1] in "يتن"
    ]
    whole = [
        Analysis(found.lemma, found.form, before) if before else found
        for before, rest in starts
        for found in lookup(rest)
        if not before.endswith(("س", "ل")) or found.form.tense == "present"
    ]
    if whole or not key.endswith(_PRONOUNS):
        return tuple(whole)
    return tuple(
        Analysis(found.lemma, found.form, before, pronoun)
        for before, rest in starts
        for pronoun in _PRONOUNS
        if rest.endswith(pronoun) and len(rest) - len(pronoun) > 1
        for base in _before_pronoun(rest[: -len(pronoun)])
        for found in lookup(base)
        if found.form.kind == "verb" or found.form.number != "d"
    )


def _before_pronoun(base: str) -> Iterable[str]:
    """Yield how a word may be written alone that stands so before a pronoun (دعاه دعى, شنوها شنوا, إدانته إدانة)."""
    yield base
    if base[-1] == "و":
        yield base + "ا"
    if base[-1] == "ا":
        yield base[:-1] + "ي"
    if base[-1] == "ت":
        yield base[:-1] + "ه"
    if base[-1] in "وي" and base[-2:-1] == "ا":
        yield base[:-1] + "ء"

"""Quantities: numbers in digits or words with what they count, and how exact the text says they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress

from babel import Locale

from data.arabic import fold, inside, rests, splits
from data.dates.numbers import Number, begins_number, number_at
from data.dates.words import unit_names, values
from data.ids import quantity_id
from data.lexicon.files import entries
from data.lexicon.phrases import Phrases
from data.model import Mention, Quantity, Sentence, Word

ENTRIES = tuple(
    entries("quantities.toml", {"kind": str, "forms": list}, {"means": str, "examples": list, "counterexamples": list})
)
# A sign between digits makes a score, a date, a time or a telephone number.
_SIGNS = frozenset("-–/:+#")
# How many words before a number the word may stand that says what happened to those counted.
_REACH = 4
# Units that a word before the number may say more of: persons, and what no noun names.
_PEOPLE = ("people", "")


def find_quantities(article_id: str, sentences: Iterable[Sentence], dates: Iterable[Mention]) -> tuple[Quantity, ...]:
    """Return the quantities that sentences give, in order; what is part of a date is none."""
    dated = [(mention.start, mention.end) for mention in dates]
    return tuple(quantity for sentence in sentences for quantity in _in_sentence(article_id, sentence, dated))


def _in_sentence(article_id: str, sentence: Sentence, dated: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    words, after, free = sentence.words, 0, 0  # words before `free` belong to the quantity before
    fate, fate_ends = "", -1  # what happened to those counted last, and where their words end
    for index in compress(range(len(words)), map(_begins, [word.key for word in words])):
        number = (number_at(words, index) or _dual(words, index)) if index >= after else None
        if number is None:
            continue
        after = max(index + 1, number.last)
        start, end = words[number.first].start, words[number.last - 1].end
        counts = None if _overlaps(start, end, dated) else _counts(words, number)
        if counts and counts[0] == "other" and _overlaps(end + 1, words[counts[1] - 1].end, dated):
            counts = "", number.last  # "12 yesterday"
        if counts is None:
            continue
        unit, last = counts
        qualifier, first, last = _qualified(words, number.first, last, free)
        if unit in _PEOPLE:
            # "The killing of 10 soldiers and 5 civilians": what is joined by "and" alone shares it.
            shared = fate if fate_ends in (first, first - 1) and words[first].key[0] in "و0123456789" else ""
            fate = _governed(words, first) or shared
            unit, fate_ends = fate or unit, last
        if not unit:
            continue
        start, end = words[first].start, words[last - 1].end
        if first == number.first:
            start += inside(sentence.text[start - sentence.start : end - sentence.start], number.cut)
        surface = sentence.text[start - sentence.start : end - sentence.start]
        key = quantity_id(article_id, start, end)
        yield Quantity(key, sentence.sentence_id, number.value, qualifier, unit, surface, start, end)
        after = free = max(after, last)


def _overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < stop and end > begin for begin, stop in spans)


@lru_cache(maxsize=16_000)
def _begins(key: str) -> bool:
    """Return whether a number or a dual may begin with a folded word: most begin none."""
    return begins_number(key) or not _duals().keys().isdisjoint(rests(key))


def _dual(words: Sequence[Word], index: int) -> Number | None:
    """Return two where a counted noun stands in the dual (شخصان, قتيلين); the number has no word of its own."""
    key = words[index].key
    if not key.endswith(("ان", "ين")):
        return None
    return next((Number(index, index, 2, each.cut) for each in splits(key) if each.rest in _duals()), None)


def _counts(words: Sequence[Word], number: Number) -> tuple[str, int] | None:
    """Return the unit of a number and where its noun ends; None where it counts nothing that is kept.

    The unit is empty where no noun stands with it: then what happened to those counted tells it, or nothing does.
    """
    before = words[number.first - 1].key if number.first else ""
    after = words[number.last].key if number.last < len(words) else ""
    if before in _SIGNS or before in _kind("numbered") or (after in _SIGNS and _is_number(words, number.last + 1)):
        return None
    if number.first == number.last:  # a dual
        return next(
            _duals()[each.rest] for each in splits(words[number.first].key) if each.rest in _duals()
        ), number.last + 1
    if after in _kind("range") and _is_number(words, number.last + 1):
        return None
    if after in _times() or after in values("month"):
        return None
    skipped = number.last + 1 if after == "من" else number.last
    noun = _nouns().at(words, skipped) if skipped < len(words) else None
    if noun and not noun.split.particles:
        return noun.values[0], noun.last
    return ("other", number.last + 1) if _is_noun(after) else ("", number.last)


def _is_number(words: Sequence[Word], index: int) -> bool:
    return index < len(words) and words[index].key[0].isdigit()


def _is_noun(key: str) -> bool:
    """Return whether a word may be an indefinite noun that is counted."""
    return (
        len(key) > 2
        and "\u0621" <= key[0] <= "\u064a"
        and key not in _kind("function")
        and not key.startswith(("ال", "و"))
        and key not in _qualifying()
    )


def _governed(words: Sequence[Word], first: int) -> str:
    """Return what happened to those counted, by the nearest word before the number that says so."""
    for word in reversed(words[max(0, first - _REACH) : first]):
        if word.key in '.،؛:!؟»«"' or word.key[0].isdigit():
            break
        for key in (word.key, word.key[1:] if word.key[0] in "وفبل" else ""):
            if key in _governors():
                return _governors()[key]
    return ""


def _qualified(words: Sequence[Word], first: int, last: int, free: int) -> tuple[str, int, int]:
    """Return the qualifier of a number and the span with it; words before `free` are not taken."""
    for size in (3, 2, 1):
        if size <= first - free:
            phrase = _phrase(words[first - size : first])
            for known in (phrase, phrase[1:] if phrase[0] == "ب" else phrase):
                if known in _qualifiers("qualifier"):
                    return _qualifiers("qualifier")[known], first - size, last
    for size in (2, 1):
        found = _qualifiers("qualifier_after").get(_phrase(words[last : last + size]))
        if found:
            return found, first, last + size
    return "exact", first, last


def _phrase(words: Sequence[Word]) -> str:
    return " ".join(word.key for word in words)


@cache
def _kind(kind: str) -> frozenset[str]:
    return frozenset(fold(form) for _, entry in ENTRIES if entry["kind"] == kind for form in entry["forms"])


@cache
def _qualifiers(kind: str) -> dict[str, str]:
    return {fold(form): entry["means"] for _, entry in ENTRIES if entry["kind"] == kind for form in entry["forms"]}


@cache
def _qualifying() -> frozenset[str]:
    """Return the words with which a qualifier begins; none is a counted noun."""
    return frozenset(form.split()[0] for form in _qualifiers("qualifier") | _qualifiers("qualifier_after"))


@cache
def _governors() -> dict[str, str]:
    return _qualifiers("governor")


@cache
def _times() -> frozenset[str]:
    """Return the words that measure time or a game; what a number of them says is kept nowhere here."""
    return frozenset(key for number in ("forms", "dual", "plural") for key in unit_names(number)) | _kind("time")


@cache
def _duals() -> dict[str, str]:
    """Return the duals of counted nouns with their units."""
    found: dict[str, str] = {}
    units = _qualifiers("unit")
    for form, unit in units.items():
        if " " not in form and unit in ("killed", "wounded", "detained", "people") and not form.endswith(("ين", "ون")):
            stem = form[:-1] + "ت" if form.endswith("ه") else form
            # مسلحين is the plural too, and so no two.
            found |= {stem + ending: unit for ending in ("ان", "ين") if stem + ending not in units}
    return found


@cache
def _nouns() -> Phrases[str]:
    """Return the counted nouns with their units, and currencies with their codes."""
    currencies = {name: code for code, name in Locale("ar").currencies.items() if len(name.split()) == 2}
    bare = _qualifiers("unit") | _qualifiers("money")
    forms = [(form + ending, unit) for form, unit in bare.items() for ending in ("", "ا")]
    return Phrases([*forms, *currencies.items()])

"""The words of time, from CLDR, hijridate and lexicon/time.toml: their values, and the patterns rules name them by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from babel import Locale
from hijridate import Hijri

from data.arabic import fold
from data.lexicon.files import entries

# One locale for each tradition: Gregorian-Arabic, Levantine, Maghrebi of Algeria and Tunisia, Morocco, Mauritania.
_LOCALES = ("ar", "ar_SY", "ar_DZ", "ar_MA", "ar_MR")
_FIELDS = {"value": int, "dual": list, "plural": list, "examples": list, "counterexamples": list}
ENTRIES = tuple(entries("time.toml", {"kind": str, "forms": list}, _FIELDS))

# Numerals are often glued to names of days and months (الأربعاء02, 25جانفي, ماي2017).
_NO_LETTER = r"(?![^\W\d_])"


@cache
def values(kind: str) -> dict[str, int]:
    """Return the folded forms of a kind with their values (0 where a word has none)."""
    found: dict[str, int] = {}
    if kind in ("month", "weekday"):
        for locale in map(Locale.parse, _LOCALES):
            # CLDR counts weekdays from Monday = 0, months from January = 1, as we do.
            names = locale.months if kind == "month" else locale.days
            found |= {fold(name): key for key, name in names["format"]["wide"].items()}
    if kind == "hijri_month":
        found |= {fold(Hijri(1400, month, 1).month_name("ar")): month for month in range(1, 13)}
    for _, entry in ENTRIES:
        if entry["kind"] == kind:
            found |= {fold(form): entry.get("value", 0) for form in entry["forms"]}
    return found


@cache
def unit_names(number: str) -> dict[str, str]:
    """Return folded unit words in the forms, the dual or the plural, each with its unit's name."""
    return {fold(form): name for name, entry in ENTRIES if entry["kind"] == "unit" for form in entry[number]}


@cache
def plurals(kind: str) -> dict[str, int]:
    """Return the folded plurals of a kind with their values."""
    return {
        fold(form): entry["value"] for _, entry in ENTRIES if entry["kind"] == kind for form in entry.get("plural", ())
    }


def any_of(forms: Iterable[str]) -> str:
    """Return a pattern for any of these forms, longest first."""
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first) + ")"


def _twins() -> str:
    """Return the pattern of a month named once or in two traditions side by side (كانون الأول/ ديسمبر)."""
    names: dict[int, list[str]] = defaultdict(list)
    for form, month in values("month").items():
        names[month].append(form)
    return any_pattern(
        rf"{any_of(forms)}(?:(?:\s*[/\\\-–،]\s*|\s+){any_of(forms)}{_NO_LETTER}|\s*\(\s*{any_of(forms)}\s*\))?"
        for forms in names.values()
    )


def any_pattern(patterns: Iterable[str]) -> str:
    """Return a pattern for any of these patterns, in their order."""
    return "(?:" + "|".join(patterns) + ")"


def _inflected(kind: str) -> str:
    return any_of(values(kind)) + "(?:ه|ين|ان|تين|تان)?"


@cache
def atoms() -> dict[str, str]:
    """Return the named pieces of which rules' patterns are made; all match folded text."""
    units, tens, ordinals = any_of(values("cardinal")), any_of(values("tens")), any_of(values("ordinal"))
    hundreds = any_of([*values("hundreds"), *hundreds_words()])
    small = rf"(?:{units}(?:\s+عشره?)?(?:\s+و\s?(?:ال)?{tens})?|{tens})"
    number = rf"(?:\d{{1,3}}(?![\d:])|{hundreds}(?:\s+و\s?{small})?|{small})(?!\w)"
    ordinal = rf"(?:(?:ال)?{ordinals}(?:\s+عشره?)?(?:\s+و\s?ال{tens})?|ال{tens})(?!\w)"
    numeral_day = r"(?:ال\s?)?(?:0?[1-9]|[12]\d|3[01])(?![\d%]|[.,:]\d)"
    written = rf"(?:الفين|الفان)(?:\s+و\s?{small})?|الف\s+و\s?{hundreds}(?:\s+و\s?{small})?"
    year = rf"(?:(?:1[0-9]|20|21)\d\d(?!\d|[.,:]\d)(?:\s*م(?!\w))?|(?:{written})(?!\w))"
    shift = rf"(?:{_inflected('past')}|{_inflected('coming')}|{_inflected('current')})(?!\w)"
    singular = any_of(form for form, unit in unit_names("forms").items() if unit != "hour")
    twins = _twins() + _NO_LETTER
    return {
        "number": number,
        "ordinal": ordinal,
        "last": any_of(values("ordinal_last")),
        "day": rf"(?:{numeral_day}|{ordinal}|{small}(?=\s+(?:من\s+)?(?:شهر\s+)?{any_of(values('month'))}))",
        "digits": r"(?:ال\s?)?(?:0?[1-9]|[12]\d|3[01])(?!\d)",
        "month": twins,
        # شهر 3, شهر عشرة, الشهر التاسع
        "numbered_month": any_pattern(
            (
                twins,
                r"(?<=شهر\s)(?:1[0-2]|0?[1-9])(?!\d)",
                rf"(?<=شهر\s){units}(?:\s+عشره?)?(?!\w)",
                rf"الشهر\s+(?:ال)?{ordinals}(?:\s+عشره?)?(?!\w)",
            )
        ),
        "hijri": any_of(values("hijri_month")) + r"(?!\w)",
        "hijri_year": r"1[34]\d\d(?!\d)",
        "weekday": any_of(values("weekday")) + _NO_LETTER,
        "any_weekday": "(?:ال)?" + any_of(form.removeprefix("ال") for form in values("weekday")) + r"(?!\w)",
        "day_word": any_of(values("day_word")) + r"(?!\w)",
        "part": any_of(values("part")) + r"(?!\w)",
        "adverb": any_of(values("part_adverb")) + r"(?!\w)",
        "year": year,
        "numeral_year": r"(?:1[89]|20)\d\d(?!\d|[.,:]\d)",
        "shift": shift,
        "past": _inflected("past") + r"(?!\w)",
        "counted_shift": rf"(?:{shift}|{_inflected('latest')}|{any_of(values('past_indefinite'))}"
        rf"|{any_of(values('coming_indefinite'))})(?!\w)",
        "unit": singular + r"(?!\w)",
        "counted": any_of([*unit_names("forms"), *unit_names("plural")]) + r"(?!\w)",
        "dual": any_of(unit_names("dual")) + r"(?!\w)",
        "edge": any_of(values("edge")) + r"(?!\w)",
        "season": any_of(values("season")) + r"(?!\w)",
        "decade": "(?:ال)?" + any_of(values("decade")) + r"(?!\w)",
        "roughly": any_of(values("roughly")) + r"(?!\w)",
        "since": any_of(values("since")) + r"(?!\w)",
        "ago": any_of(values("ago")) + r"(?!\w)",
        "after": any_of(values("after")) + r"(?!\w)",
        "al": r"(?:ال|(?<=ل)ل)",
        "to": r"(?:\s*[-–—]\s*|\s+(?:و\s?)?(?:الي|حتي)\s+)",
        "or_and": r"(?:\s*[-–—]\s*|\s+(?:و\s?)?(?:الي|حتي)\s+|\s+و\s?)",
    }


def hundreds_words() -> dict[str, int]:
    """Return 300 to 900 as one word or two (ثلاثمئة, ثلاث مائة), and 100 itself, folded."""
    found = dict(values("hundred"))
    for form, value in values("cardinal").items():
        if 3 <= value <= 9 and not form.endswith("ه"):
            found |= {f"{form}{gap}{word}": 100 * value for word in values("hundred") for gap in ("", " ")}
    return found


def has_word(text: str, kind: str, *, last: bool = False) -> bool:
    """Return whether text ends (last) or begins with a word of this kind, whole and with no particle but و or ف."""
    return bool((_ending(kind) if last else _beginning(kind)).search(text))


@cache
def _ending(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?{any_of(values(kind))}\W{{0,3}}$")


@cache
def _beginning(kind: str) -> re.Pattern[str]:
    return re.compile(rf"^\W{{0,2}}{any_of(values(kind))}(?!\w)")

"""Words by which actors and places are described: titles, bodies, groups, place words, adjectives, small words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from data.arabic import fold
from data.lexicon.actors import states
from data.lexicon.files import LexiconError, entries

SUFFIXES = ("ه", "ها", "هم", "هما", "نا")


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that begins a description; `family` is its file's sort, `entry` its table, `word` its folded lemma.

    state: definite by ال ("def"), by a pronoun ("own"), or neither ("").
    """

    family: str
    entry: str
    word: str
    state: str
    plural: bool
    fields: HeadFields
    english: str = ""

    @property
    def office(self) -> str:
        """What makes two titles one office: the entry, but the word where an entry has many offices."""
        return self.word if self.entry == "director" else self.entry


@dataclass(frozen=True, slots=True)
class HeadFields:
    """What an entry says of its heads; empty where its file has no such field."""

    kind: str = ""
    sector: str = ""
    sort: str = ""
    english: str = ""
    where: str = ""
    inside: bool = False
    unseen: bool = False
    alone: bool = False
    theirs: bool = False
    managed: bool = False
    name_behind: bool = False
    named_only: bool = False
    of_fields: bool = False
    before_name: bool = False
    sent: bool = False
    at_work: bool = False
    describing: bool = False
    of_others: bool = False
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Nisba:
    """A form of an adjective of origin: ISO code or table, English, definite or not, shape m, f, p(lural) or people.

    An adjective of two words (كوري شمالي) has its `second`; with another second word it is that of `other`.
    """

    code: str
    english: str
    definite: bool
    shape: str
    second: str = ""
    other: str = ""


_FAMILIES: dict[str, tuple[str, dict[str, type], dict[str, type]]] = {
    "title": ("titles.toml", {"sort": str, "english": str, "words": list}, {"plural": list, "sent": bool}),
    "body": (
        "bodies.toml",
        {"words": list, "kind": str},
        {"sector": str}
        | dict.fromkeys(("alone", "theirs", "managed", "name_behind", "named_only", "of_fields", "before_name"), bool),
    ),
    "group": (
        "groups.toml",
        {"words": list, "english": str, "kind": str, "where": str},
        {"called": dict, "at_work": bool, "describing": bool, "of_others": bool, "acting": bool, "alone": bool},
    ),
    "place": ("placewords.toml", {"words": list, "inside": bool, "unseen": bool, "kind": str}, {"called": dict}),
}


@cache
def heads() -> dict[str, dict[tuple[str, ...], tuple[Head, ...]]]:
    """Return the heads by their first folded word, then by the words that follow it (longest first)."""
    found: dict[str, dict[tuple[str, ...], tuple[Head, ...]]] = {}
    for family, (file, required, optional) in _FAMILIES.items():
        for entry, fields in entries(file, {**required, "examples": list}, optional):
            given = {key: value for key, value in fields.items() if key in HeadFields.__dataclass_fields__}
            shared = HeadFields(**given)
            called = {number(fold(word)): english for word, english in fields.get("called", {}).items()}
            for word in (*fields["words"], *fields.get("plural", ())):
                plural, lemma = word in fields.get("plural", ()), fold(word)
                for form, state in _forms(word):
                    first, *rest = fold(form).split()
                    by_rest = found.setdefault(first, {})
                    by_rest[tuple(rest)] = (
                        *by_rest.get(tuple(rest), ()),
                        Head(family, entry, lemma, state, plural, shared, called.get(number(lemma), shared.english)),
                    )
    for rests in found.values():
        for ending, several in rests.items():
            # دوله is دولة or "his states": the word wins over the pronoun.
            if any(head.state != "own" for head in several):
                rests[ending] = tuple(head for head in several if head.state != "own")
    return {first: dict(sorted(rests.items(), key=lambda item: -len(item[0]))) for first, rests in found.items()}


def number(word: str) -> str:
    """Return a folded noun without the endings of number and case by which forms of one word differ."""
    return word.removesuffix("ون").removesuffix("ين").removesuffix("و").removesuffix("ي").removesuffix("ا")


def _forms(word: str) -> Iterator[tuple[str, str]]:
    """Yield a head's written forms: bare, with ال, with a pronoun; several words as they stand, and all with ال."""
    if word.startswith("ال"):
        yield word, "def"
        return
    parts = word.split()
    if len(parts) > 1 and parts[-1].startswith("ال"):
        yield word, "def"
        return
    yield word, ""
    if len(parts) > 1:
        yield " ".join("ال" + part for part in parts), "def"
        return
    yield "ال" + word, "def"
    stem = word[:-1] + "ت" if word.endswith("ة") else word
    if word.endswith(("ون", "ين")):
        stem = word[:-1]
    if word.endswith("ء"):
        for seat in ("ئ", "ؤ"):
            for suffix in SUFFIXES:
                yield word[:-1] + seat + suffix, "own"
    for suffix in SUFFIXES:
        yield stem + suffix, "own"


@cache
def nisbas() -> dict[str, Nisba]:
    """Return every form of the adjectives of origin by its folded word; the first owner of a form keeps it."""
    found: dict[str, Nisba] = {}
    for state in states():
        _add(found, state.actor.country, state.adjective, state.nisbas, state.peoples)
    for entry, fields in entries("nisbas.toml", {"adjective": str, "nisbas": list}, {"peoples": list}):
        _add(found, entry, fields["adjective"], fields["nisbas"], fields.get("peoples", ()))
    for word in small_words("no_nisba"):
        found.pop(word, None)
    for state in states():
        for first in (fold(form).split()[0] for form in state.forms):
            if first.endswith("ا"):
                found.pop(first, None)
    return found


def _add(found: dict[str, Nisba], code: str, english: str, adjectives: Iterable[str], peoples: Iterable[str]) -> None:
    for word in adjectives:
        first, *second = fold(word).split()
        if second and first in ("جنوب", "شمال"):
            continue
        for ending, shape in _ENDINGS:
            for form, definite in ((first + ending, False), ("ال" + first + ending, True)):
                known = found.setdefault(form, Nisba(code, english, definite, shape, " ".join(second)))
                if second and known.code != code:
                    found[form] = replace(known, other=code)
    for word in peoples:
        found.setdefault(fold(word), Nisba(code, english, False, "people"))
        found.setdefault("ال" + fold(word), Nisba(code, english, True, "people"))


_ENDINGS = (
    ("", "m"),
    ("ه", "f"),
    ("ا", "m"),
    ("ين", "p"),
    ("ون", "p"),
    ("ان", "p"),
    ("تين", "p"),
    ("تان", "p"),
    ("ات", "p"),
)


@cache
def small_words(*names: str) -> frozenset[str]:
    """Return the words of some lists of namewords.toml, folded."""
    for name in names:
        if name not in _small_words():
            raise LexiconError(f"namewords.toml: the list [{name}] is missing")
    return frozenset().union(*(_small_words()[name] for name in names))


@cache
def _small_words() -> dict[str, frozenset[str]]:
    lists = entries("namewords.toml", {"words": list}, {"note": str})
    return {name: frozenset(map(fold, fields["words"])) for name, fields in lists}


@cache
def adjectives() -> frozenset[str]:
    """Return the adjectives that describe actors, in all forms, without ال."""
    endings = ("", "ه", "ا", "ين", "ون", "ان", "تين", "تان", "ات")
    return frozenset(word.removesuffix("ه") + ending for word in small_words("adjectives") for ending in endings) | (
        small_words("adjectives")
    )


@cache
def departments() -> dict[str, str]:
    """Return the fields of ministries and committees in English, by their folded word with and without ال."""
    return {
        form: entry.replace("_", " ")
        for entry, fields in entries("departments.toml", {"words": list}, {})
        for word in map(fold, fields["words"])
        for form in (word, "ال" + word)
    }

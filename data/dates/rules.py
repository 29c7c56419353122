"""What a rule of time is: a pattern over folded text, how its match is read, and sentences that test it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from data.arabic import fold
from data.dates.clause import looks_ahead
from data.dates.words import atoms, has_word, values
from data.model import DateBasis, Interval

# A word may carry و or ف, then ب, ل or ك; the article's ل after ل is the mention's (للعام = ل + العام).
# Numerals may be glued to the word before them (في15 مارس).
_PARTICLES = r"(?:(?<![\w#])(?:[وف]\s?)?(?:ل(?=ل)|[بلك](?=\w))?|(?<=[^\W\d_])(?=\d))"
# How many letters on each side of a mention a rule may look at; it keeps reading linear in the text.
_NEAR = 240
_ATOM = re.compile(r"\{(?:(\w+):)?([a-z_]+)\}")
_LETTERS = re.compile("[ء-ي]+")


class Example(NamedTuple):
    """A sentence, the publication day (empty: unknown) and the EDTF of the one date in it (empty: none)."""

    text: str
    published: str
    edtf: str


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match in folded text, with what its reading may depend on."""

    match: re.Match[str]
    anchor: date | None
    last_day: Callable[[str], date | None]

    def __getitem__(self, group: str) -> str:
        """Return what a group of the pattern matched; empty if it did not, or if the pattern has none of that name."""
        return self.match[group] or "" if group in self.match.re.groupindex else ""

    @property
    def today(self) -> date:
        """The publication day; only rules marked relative, which are not tried without one, may ask for it."""
        if self.anchor is None:
            raise ValueError("the publication day is not known")
        return self.anchor

    @property
    def before(self) -> str:
        """The text before the mention, as far as a rule looks."""
        start = self.match.start("span")
        return self.match.string[max(0, start - _NEAR) : start]

    @property
    def after(self) -> str:
        """The text after the mention, as far as a rule looks."""
        end = self.match.end("span")
        return self.match.string[end : end + _NEAR]

    @property
    def ahead(self) -> bool:
        """Whether the clause speaks of what is to come."""
        return looks_ahead(self.match.string, *self.match.span("span"))

    @property
    def begun(self) -> bool:
        """Whether منذ stands before it, so that it cannot be yet to come."""
        return has_word(self.before, "since", last=True)

    @property
    def day_before(self) -> date | None:
        """The last day named earlier in the sentence."""
        return self.last_day(self.before)


Read = Callable[[Found], Interval | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One expression of time; `cores` are the folded words or digit shapes without which it need not be tried."""

    name: str
    cores: frozenset[str]
    written: str
    read: Read
    basis: DateBasis
    examples: tuple[Example, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The rule as a regular expression, compiled when it is first asked for: many rules are not in every text."""
        return compiled(self.written)


RULES: list[Rule] = []


def family(cores: Iterable[str]) -> Callable[..., Callable[[Read], Read]]:
    """Return a decorator for rules that share the words one of which they cannot be without."""
    shared = frozenset(fold(core).split()[0] for core in cores)

    def rule(pattern: str, examples: list[tuple[str, str, str]], relative: bool = False) -> Callable[[Read], Read]:
        """Register a reading; in the pattern {atom} is a piece of words.atoms, {name:atom} captures it."""

        def register(read: Read) -> Read:
            basis = DateBasis.RELATIVE if relative else DateBasis.EXPLICIT
            tests = tuple(Example(*example) for example in examples)
            RULES.append(Rule(read.__name__, shared, pattern, read, basis, tests))
            return read

        return register

    return rule


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a rule's pattern with its atoms put in; a blank stands for any white space, ' ?' for any or none."""

    def piece(match: re.Match[str]) -> str:
        name, atom = match.groups()
        return f"(?P<{name}>{atoms()[atom]})" if name else f"(?:{atoms()[atom]})"

    spaced = fold(pattern).replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"{_PARTICLES}(?P<span>{_ATOM.sub(piece, spaced)})(?![\w])")


@cache
def letters() -> frozenset[str]:
    """Return the runs of letters of which the rules' patterns are made: words, and pieces of words."""
    pieces = [*atoms().values(), *(_ATOM.sub(" ", fold(rule.written)) for rule in RULES)]
    return frozenset(run for piece in pieces for run in _LETTERS.findall(piece))


def direction(word: str) -> int:
    """Return -1 for a word that says past (الماضي), 1 for coming (المقبل), 0 for this one (الجاري) or no word."""
    for kind, way in (("past", -1), ("coming", 1), ("latest", -1), ("past_indefinite", -1), ("coming_indefinite", 1)):
        if any(word.startswith(form) for form in values(kind)):
            return way
    return 0

"""What a group or body that no list holds is called in English: its words put in English order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from data.arabic import without_article, words
from data.latin import latin
from data.lexicon.english import adjective, department, follower, joint, noun, quantity
from data.lexicon.names import Name, names
from data.lexicon.nouns import departments, nisbas
from data.mentions.terms import look
from data.model import Word

_OFFICES = frozenset(("ministry", "minister", "committee", "council", "department", "directorate", "office"))
_SIGNS = frozenset("#\"'«»“”()[]-،")


@dataclass(slots=True)
class _Part:
    """A noun with what describes it, and what joins it to the noun before it."""

    noun: str
    joint: str = ""
    sort: str = "noun"
    definite: bool = False
    adjectives: list[str] = field(default_factory=list)

    def text(self, article: bool) -> str:
        """Return the noun behind its adjectives, with the article if it is definite."""
        adjectives = sorted(self.adjectives, key=lambda told: told != "other")
        described = " ".join((*adjectives, self.noun))
        return f"the {described}" if article and self.definite and self.sort == "noun" else described


def english(name: str, body: bool) -> str:
    """Return the English name of a description; empty if its head has no English. A body's words have capitals."""
    tokens = tuple(word for word in words(name) if word.key not in _SIGNS)
    many, head, at = _beginning(tokens)
    if head is None:
        return ""
    described = _Described(tokens, body, look(tokens[at - 1].key).definite, [head])
    following = ""
    while at < len(tokens):
        small = joint(look(tokens[at].key).rest)
        at = at + 1 if small else described.add(at, following)
        following = small
    nations = dict.fromkeys(described.nations)
    text = " ".join(part for part in (many, *nations, _joined(described.parts, not body)) if part)
    return _capitals(text) if body else text[:1].upper() + text[1:]


def _beginning(tokens: Sequence[Word]) -> tuple[str, _Part | None, int]:
    """Return the word of quantity that a description begins with, its head of one word or two, and where that ends."""
    if not tokens:
        return "", None, 0
    many = quantity(tokens[0].key)
    at = 1 if many and len(tokens) > 1 else 0
    pair = [word.key for word in tokens[at : at + 2]]
    head = _head(" ".join(map(without_article, pair)))
    if head:
        return many, head, at + len(pair)
    key = tokens[at].key
    return many, _head(without_article(key)) or _head(look(key).rest), at + 1


@dataclass
class _Described:
    """A head and the words behind it as they are put into English; `agreeing`: its adjectives have an article."""

    tokens: Sequence[Word]
    body: bool
    agreeing: bool
    parts: list[_Part]
    nations: list[str] = field(default_factory=list)

    def add(self, at: int, following: str) -> int:
        """Add a word, joined to those before by the word `following`, and return the index after it."""
        key, parts = self.tokens[at].key, self.parts
        seen = look(key)
        following, rest = _linked(key, following)
        pair = f"{rest} {without_article(self.tokens[at + 1].key)}" if at + 1 < len(self.tokens) else ""
        match = names().at(self.tokens, at)
        nation, told = nisbas().get(seen.rest), adjective(rest)
        if nation and not following:
            self._of_nation(nation.english)
        elif told and following != "for" and ((self.agreeing and len(parts) == 1) or not _of(rest)):
            _describe(parts, told, following == "and")
        elif match and _named(match.values[0]):
            parts.append(_Part(_named(match.values[0]), following, "name"))
            return match.last
        elif noun(pair):
            parts.append(_Part(noun(pair), following))
            return at + 2
        elif rest in departments() and parts[0].noun in _OFFICES and (len(parts) == 1 or following == "and"):
            parts.append(_Part(department(rest), following, "department"))
        elif _of(rest):
            parts.append(_Part(_of(rest), following, definite=bool(noun(rest)) and (seen.definite or key[:2] == "لل")))
        elif parts[-1].sort == "latin" and not following:
            parts[-1].noun += " " + latin(seen.rest)
        elif self.body or following or not seen.definite or not (parts[-1].definite or self.agreeing):
            parts.append(_Part(latin(key if not following else seen.rest), following, "latin"))
        return at + 1

    def _of_nation(self, nation: str) -> None:
        """Put a nation's adjective before all of a body's name, but right before a noun among others."""
        if self.body or self.parts[-1].sort == "department":
            self.nations.append(nation)
        else:
            self.parts[-1].adjectives.insert(0, nation)


def _linked(key: str, following: str) -> tuple[str, str]:
    """Return what joins a word to those before, `following` or what is attached to it, and the word without either."""
    seen = look(key)
    rest = without_article(seen.rest)
    if key.startswith("ل") and not following:
        if key.startswith("لل"):
            return "for", key[2:]
        if seen.particles == "ل":
            return "for", rest
        if noun(key[1:]):
            return "for", key[1:]
    if seen.particles == "و" and (key.startswith("وال") or _of(rest) or adjective(rest) or seen.nisba):
        return "and", rest
    return following, rest


def _head(word: str) -> _Part | None:
    after = follower(word)
    if after:
        return _Part(after, sort="after")
    told = noun(word) or noun(without_article(word))
    return _Part(told) if told else None


def _of(word: str) -> str:
    """Return the English of a noun that others are of."""
    return noun(word) or departments().get(word, "")


def _named(name: Name) -> str:
    """Return the English of the actor, country or place that a form names; a form that needs a cue names none."""
    entry = name.actor or name.state
    if entry:
        return entry.actor.name_en
    return name.places[0].location.name_en if name.places else ""


def _describe(parts: list[_Part], told: str, joined: bool) -> None:
    """Add an adjective to the noun it follows; behind a name, or a field that no ministry has, it is the head's."""
    of_field = parts[-1].sort == "department" and parts[0].noun in ("ministry", "minister")
    part = (
        parts[0]
        if not of_field and parts[-1].sort in ("department", "latin", "name") and not parts[-1].joint
        else parts[-1]
    )
    if joined and part.adjectives:
        part.adjectives[0] += f" and {told}"
    else:
        part.adjectives.insert(0, told)


def _joined(parts: list[_Part], articles: bool) -> str:
    """Return the nouns in English order; a body's name has no articles inside."""
    head, rest = parts[0], parts[1:]
    text = head.text(False)
    if head.sort == "after":
        before = list(takewhile(lambda part: not part.joint, rest))
        text, rest = " ".join((*(part.text(False) for part in before), text)), rest[len(before) :]
    for part in rest:
        joint = part.joint or ("" if text in ("deputy", "assistant") else "of")
        text = " ".join(word for word in (text, joint, part.text(articles)) if word)
    return text


def _capitals(text: str) -> str:
    small = ("of", "the", "and", "for", "in", "from", "at")
    parts = (text[:1].upper() + text[1:]).split()
    return " ".join(part if part in small or part.startswith("al-") else part[:1].upper() + part[1:] for part in parts)

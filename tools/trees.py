"""Reading dependency trees (CoNLL-U) as the project sees sentences: words as written, and what each is made of.

Universal Dependencies part a written word into its particles, its core and its pronoun; here they are one word again.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from data.arabic import fold, words

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")


@dataclass(slots=True)
class Token:
    """A node of the tree; `head` is 0 for the root, `word` the number of the written word it is part of."""

    number: int
    form: str
    kind: str
    features: str
    head: int
    relation: str
    glued: bool
    word: int = -1


@dataclass(slots=True)
class Tree:
    """A sentence: its words as written, and its nodes."""

    words: list[str]
    tokens: list[Token] = field(default_factory=list)

    def parts(self) -> list[list[Token]]:
        """Return the nodes of each word."""
        found: list[list[Token]] = [[] for _ in self.words]
        for token in self.tokens:
            found[token.word].append(token)
        return found

    def labels(self) -> list[str]:
        """Return the class of each word."""
        return [self.label(parts) for parts in self.parts()]

    def label(self, parts: list[Token]) -> str:
        """Return a word's class: particles (c and p), class of its core with P for a passive verb, + for a pronoun."""
        rest = list(parts)
        before = ""
        while (
            len(rest) > 1 and rest[0].kind in ("CCONJ", "CONJ", "SCONJ", "ADP", "PART") and len(fold(rest[0].form)) == 1
        ):
            letter = fold(rest.pop(0).form)
            before += "c" if letter in "وف" else "p" if letter in "بلك" else ""
        core = rest[0]
        kind = {"CONJ": "CCONJ", "X": "PROPN", "SYM": "PUNCT", "INTJ": "PART"}.get(core.kind, core.kind)
        if kind == "VERB" and "Voice=Pass" in core.features:
            kind = "VERBP"
        pronoun = any(part.kind == "PRON" for part in rest[1:])
        return f"{before}:{kind}" + ("+" if pronoun else "")


def trees(path: str) -> Iterator[Tree]:
    """Yield the trees of a .conllu.gz whose words could be put together; PADT has no text and is joined by rule."""
    text = ""
    tokens: list[Token] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text ="):
                text = line.partition("=")[2].strip()
            elif line[0].isdigit():
                fields = line.rstrip("\n").split("\t")
                if fields[0].isdigit():
                    tokens.append(_token(fields))
            elif not line.strip() and tokens:
                tree = _by_text(text, tokens) if text else _by_rule(tokens)
                if tree:
                    yield tree
                text, tokens = "", []


def _token(fields: list[str]) -> Token:
    # PADT's tag of a pronoun that is attached to a word: SP and, in its ninth place, genitive (2) or accusative (4).
    glued = fields[4][:2] == "SP" and fields[4][8:9] in ("2", "4")
    form = _MARKS.sub("", fields[1]) or "#"
    return Token(int(fields[0]), form, fields[3], fields[5], int(fields[6]), fields[7], glued)


def _by_text(text: str, tokens: list[Token]) -> Tree | None:
    spelled = [text[word.start : word.end] for word in words(text)]
    at = 0
    left = len(fold(spelled[0]))
    for token in tokens:
        size = len(fold(token.form))
        while left <= 0 and at + 1 < len(spelled):
            at += 1
            left += len(fold(spelled[at]))
        token.word = at
        left -= size
    if left or at != len(spelled) - 1:
        return None
    for word, parts in zip(spelled, Tree(spelled, tokens).parts(), strict=True):
        if not parts or fold(word)[0] != fold(parts[0].form)[0]:
            return None
    return Tree(spelled, tokens)


def _by_rule(tokens: list[Token]) -> Tree:
    spelled: list[str] = []
    open_word = False
    for token in tokens:
        form = token.form
        if spelled and (token.glued or open_word):
            spelled[-1] = _joined(spelled[-1], form, token.glued)
        else:
            spelled.append(form)
        token.word = len(spelled) - 1
        open_word = len(form) == 1 and form in "وفبلكس" and token.kind in ("CONJ", "ADP", "PART", "CCONJ", "AUX")
    return Tree(spelled, tokens)


def _joined(before: str, form: str, pronoun: bool) -> str:
    if pronoun and len(before) > 1:
        if before[-1] == "ة":
            before = before[:-1] + "ت"
        elif before[-1] == "ى":
            before = before[:-1] + ("ي" if fold(before)[-3:] in ("الي", "علي", "لدي") else "ا")
        elif before.endswith("وا"):
            before = before[:-1]
        return before + form
    if before[-1] == "ل" and form.startswith(("ال", "ٱل")):
        return before + form[1:]
    return before + form

"""How likely the rules' subjects and objects are right, from how they stand to their verb.

Weights of what is seen, by name, are in data/models/roles.tsv, learned on trees by tools/train_roles.py.
"""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

from data.grammar.agreement import agrees, verb_form
from data.grammar.clauses import governor, object_start, subject_start
from data.grammar.line import BREAKS, Line, accusative, definite
from data.grammar.phrases import phrase_end
from data.grammar.words import WORDS

FILE = Path(__file__).parents[1] / "models" / "roles.tsv"
# Below these an answer is not given: there "none" is right more often, or as often.
_LEAST = {"subject": 0.4, "object": 0.35}
_LETTERS = {
    "NOUN": "n",
    "PROPN": "e",
    "ADJ": "a",
    "VERB": "V",
    "AUX": "K",
    "ADP": "P",
    "PRON": "r",
    "NUM": "m",
    "DET": "t",
}


def likely_subject(line: Line, verb: int) -> tuple[int, float] | None:
    """Return where the rules' subject begins and how likely it is right; None where there is none, or likelier not."""
    return _if_likely(line, verb, subject_start(line, verb), "subject")


def likely_object(line: Line, verb: int) -> tuple[int, float] | None:
    """Return where the rules' object begins and how likely it is right; None where there is none, or hardly likely."""
    return _if_likely(line, verb, object_start(line, verb, subject_start(line, verb)), "object")


def _if_likely(line: Line, verb: int, start: int | None, role: str) -> tuple[int, float] | None:
    likely = 0.0 if start is None else confidence(line, verb, start, role)
    return None if start is None or likely < _LEAST[role] else (start, likely)


def confidence(line: Line, verb: int, start: int, role: str) -> float:
    """Return the likelihood, 0 to 1, that the phrase which begins at `start` is the verb's subject or object."""
    weights = _weights()
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in seen(line, verb, start, role))))


def seen(line: Line, verb: int, start: int, role: str) -> list[str]:
    """Return by name what speaks for or against a subject or object."""
    form = verb_form(line.keys[verb])
    word = line.classes[start]
    side = "before" if start < verb else "behind"
    between = range(min(start, verb) + 1, max(start, verb))
    marks = any(line.keys[at] in BREAKS for at in between)
    prepositions = sum(line.kind(at) == "ADP" or line.classes[at].preposition for at in between)
    verbs = sum(line.verb(at) for at in between)
    over = _over(line, verb)
    joined = "and" if line.classes[verb].and_ else "pronoun" if line.classes[verb].pronoun else "bare"
    head = symbol(line, start)
    gender = "?" if form.feminine is None else "f" if form.feminine else "m"
    fits = agrees(form, line.keys[start], word, before=start < verb)
    more = sum(line.starts[at] for at in range(max(start, verb) + 1, min(len(line), verb + 10)))
    touches = start < verb and phrase_end(line, start) > governor(line, verb)
    names = [
        "any",
        side,
        f"{side} over {over}",
        f"{side} joined {joined}",
        f"{side} head {head}",
        f"{side} prior {symbol(line, start - 1)}",
        f"{side} words {min(len(between), 8)}",
        f"{side} prepositions {min(prepositions, 3)}",
        f"{side} verbs {min(verbs, 2)} marks {marks:d}",
        f"{side} gender {gender}{head} fits {fits:d}",
        f"{side} plural {form.plural:d} passive {form.passive}",
        f"{side} named {line.names[start][2:] or 'O'}",
        f"{side} accusative {accusative(line.keys[start], word):d}",
        f"{side} feminine {line.keys[start].endswith('ه'):d}{gender}",
        f"{side} more {min(more, 2)}",
        f"{side} touches {touches:d} prior {symbol(line, start - 1)}",
        f"{side} touches {touches:d} {joined}",
        f"over {over} joined {joined} head {head}",
        f"kind {line.kind(verb)} tense {form.past} known {bool(form.lemma):d}",
        f"{side} lemma {form.lemma}",
    ]
    return [f"{role} {name}" for name in names]


def symbol(line: Line, at: int) -> str:
    """Return in a letter or two what a word is: class (capital if definite), & and / for particles, + for a pronoun."""
    if not 0 <= at < len(line):
        return "^" if at < 0 else "$"
    key, word = line.keys[at], line.classes[at]
    if word.kind == "PUNCT":
        return key[0]
    letter = "W" if key in WORDS["relatives"] else _LETTERS.get(word.kind, "c")
    if letter in "na" and definite(key, word):
        letter = letter.upper()
    return "&" * word.and_ + "/" * word.preposition + letter + "+" * word.pronoun


def _over(line: Line, verb: int) -> str:
    """Return what governs a verb: the list its word is of, or its symbol."""
    at = governor(line, verb)
    if at < 0:
        return "^"
    for kind in ("relatives", "that", "inna", "subordinators"):
        if line.keys[at] in WORDS[kind]:
            return kind
    return symbol(line, at)


@cache
def _weights() -> dict[str, float]:
    rows = (line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}

"""The rules that find where the subject and the object of a verb begin.

Much of it is exact: a verb before its subject is singular, so a plural one has its subject before it or none;
 a verb behind إن or كان and a noun phrase has that as subject; a relative verb has the relative's head, unless a
pronoun goes back to that head; what تم or جرى is said of is a verbal noun.
"""

from __future__ import annotations

from data.grammar.agreement import agrees, verb_form
from data.grammar.line import BREAKS, QUOTES, Line, accusative, definite
from data.grammar.words import LINKING, WORDS

_BACK, _AHEAD = 20, 8
_PRONOUNS = ("هما", "ها", "هم", "هن", "ه", "نا", "ني", "ي")
_WITH_PRONOUN = frozenset(
    before + word for before in ("", "و", "ف") for word in ("ان", "بان", "لان", "لكن", "كان", "انن")
)
_FEMININE_RELATIVE = {"الذي": False, "التي": True}
_WHICH = frozenset(("ما", "مما", "الامر"))
_NOT_BEFORE = WORDS["that"] | {"-", "–", ":", "ما", "مما", "بما", "كما", "وما", "وكما", "حتي"}


def subject_start(line: Line, verb: int) -> int | None:
    """Return the word at which the subject of a verb begins, or None for a verb that names none."""
    form = verb_form(line.keys[verb])
    over = governor(line, verb)
    before = line.keys[over] if over >= 0 else ""
    if form.purpose or (_is_pronoun(line, over) and not _performed(line, verb)):
        return None
    relative = before in WORDS["relatives"] or (before in _WHICH and line.keys[over - 1] in BREAKS)
    if not (line.classes[verb].and_ or relative or before in _NOT_BEFORE or _describes(line, verb, hidden=True)):
        found = _before(line, verb)
        if found is not None:
            return found
    if form.plural or form.we or (relative and not _returns(line, verb, before)):
        return None
    return None if _describes(line, verb) else _behind(line, verb)


def object_start(line: Line, verb: int, subject: int | None) -> int | None:
    """Return the word at which the object of a verb begins, or None; `subject` is where its subject does."""
    form = verb_form(line.keys[verb])
    if line.classes[verb].passive or line.classes[verb].pronoun or form.lemma in LINKING or _performed(line, verb):
        return None
    behind = subject is not None and subject > verb
    at = (subject if subject is not None and behind else verb) + 1
    while at < min(len(line), verb + 14):
        key, word = line.keys[at], line.classes[at]
        if key in WORDS["time_adverbs"] or (key in "([" and line.kind(at + 1) == "NUM"):
            at += 1 if key in WORDS["time_adverbs"] else 3
            continue
        if key in BREAKS or word.verb or word.kind in ("CCONJ", "SCONJ"):
            return None
        if word.kind == "ADP":
            # One prepositional phrase may stand between subject and object.
            at += 1
            while line.nominal(at) and not line.starts[at]:
                at += 1
            if not behind or not line.starts[at : at + 1] or not line.starts[at]:
                return None
            continue
        if key.endswith("ون") and not word.pronoun and line.starts[at]:
            return None
        counted = word.kind == "NUM" and line.keys[at + 1 : at + 2] == ("مرات",)
        if (line.starts[at] and not counted and word.kind != "ADV") or (accusative(key, word) and word.kind == "NOUN"):
            return at
        apart = word.kind == "NOUN" and not word.preposition and not word.and_
        if behind and apart and line.kind(at - 1) == "PROPN":
            return at
        at += 1
    return None


def _performed(line: Line, verb: int) -> bool:
    """Say whether a verb only says that what a verbal noun names is done (تم, سيجري)."""
    key = line.keys[verb]
    return key in WORDS["performed"] or any(
        key.startswith(start) and key[len(start) :] in WORDS["performed"] for start in ("س", "وس", "فس")
    )


def antecedent_start(line: Line, verb: int) -> tuple[int | None, bool]:
    """Return where the phrase begins of which a verb says something, and whether a relative pronoun joins them.

    None where another does what the verb says (الاتفاق الذي وقعه الطرفان).
    """
    over = governor(line, verb)
    relative = line.keys[over] if over >= 0 else ""
    if relative in WORDS["relatives"]:
        if verb_form(line.keys[verb]).plural or not _returns(line, verb, relative):
            return _head_start(line, over - 1), True
    elif _describes(line, verb):
        return _head_start(line, verb - 1), False
    return None, False


def _head_start(line: Line, at: int) -> int | None:
    """Return the start of the phrase to which the nominal at a word, or before a comma there, belongs."""
    if line.kind(at) == "PUNCT":
        at -= 1
    start = None
    while line.nominal(at):
        start = at
        if line.starts[at] or line.classes[at].preposition or line.kind(at - 1) == "ADP":
            return at
        at -= 1
    return start


def governor(line: Line, verb: int) -> int:
    """Return the word before a verb and its particles (لم, قد, سوف); -1 where the sentence begins."""
    at = verb - 1
    while at >= 0 and line.kind(at) in ("PART", "AUX") and line.keys[at] not in WORDS["inna"]:
        if line.classes[at].pronoun:
            return at
        at -= 1
    return at


def _is_pronoun(line: Line, at: int) -> bool:
    """Say whether a word is a conjunction with the subject as its pronoun (لكنه, أنها, لأنهم), or a pronoun itself."""
    if at < 0:
        return False
    key = line.keys[at]
    return any(key.endswith(pronoun) and key[: -len(pronoun)] in _WITH_PRONOUN for pronoun in _PRONOUNS)


def _returns(line: Line, verb: int, relative: str) -> bool:
    """Say whether a pronoun of the clause goes back to the relative's head, so that the subject is another."""
    form = verb_form(line.keys[verb])
    if form.feminine is not None and relative in _FEMININE_RELATIVE and _FEMININE_RELATIVE[relative] != form.feminine:
        return True
    if line.classes[verb].pronoun or _performed(line, verb):
        return True
    for at in range(verb + 1, min(len(line), verb + 6)):
        if line.keys[at] in BREAKS or line.verb(at):
            return False
        if line.keys[at] in WORDS["returning"] or (line.kind(at) in ("ADP", "ADV") and line.classes[at].pronoun):
            return True
    return False


def _describes(line: Line, verb: int, *, hidden: bool = False) -> bool:
    """Say whether the verb describes an indefinite noun right before it (مجموعة تضم خمسة).

    `hidden`: that noun stands behind a preposition (في غارة شنتها طائرات), so that it cannot be the subject itself.
    """
    at = verb - 1
    if at < 0 or not line.nominal(at) or line.classes[verb].and_ or (line.classes[verb].pronoun and not hidden):
        return False
    key, word = line.keys[at], line.classes[at]
    if word.kind not in ("NOUN", "ADJ") or definite(key, word) or key in WORDS["time_adverbs"]:
        return False
    start = _head_start(line, at)
    if not hidden or start is None:
        return not hidden
    return line.classes[start].preposition or line.kind(start - 1) == "ADP"


def _before(line: Line, verb: int) -> int | None:
    """Return where a subject before the verb begins: first in the clause, or behind إن or كان."""
    form = verb_form(line.keys[verb])
    at = verb
    relative = False
    while at > max(0, verb - _BACK):
        at -= 1
        key = line.keys[at]
        if line.verb(at) and key not in WORDS["inna"]:
            # A relative clause between subject and verb is passed over.
            over = governor(line, at)
            if over < 0 or line.keys[over] not in WORDS["relatives"]:
                return None
            at, relative = over, True
            continue
        if line.kind(at) == "PUNCT" and key in BREAKS and at != verb - 1:
            return None
        if key in WORDS["relatives"] or not line.starts[at]:
            continue
        if line.keys[verb - 1] in BREAKS and not relative:
            return None
        before = line.keys[at - 1] if at else ""
        word = line.classes[at]
        opens = not at or before in WORDS["inna"] or before in BREAKS | QUOTES | {"-"}
        if not (opens or line.kind(at - 1) in ("CCONJ", "SCONJ", "AUX") or word.and_):
            continue
        if not form.plural and not agrees(form, key, word, before=True):
            return None
        if key in WORDS["adverbs"] or key[0].isdigit() or (accusative(key, word) and before not in WORDS["inna"]):
            return None
        return at
    return None


def _behind(line: Line, verb: int) -> int | None:
    """Return where a subject behind the verb begins, past adverbs and prepositional phrases."""
    form = verb_form(line.keys[verb])
    at, steps = verb + 1, 0
    while at < len(line) and steps < _AHEAD:
        key, word = line.keys[at], line.classes[at]
        if line.starts[at]:
            if not form.passive and not agrees(form, key, word, before=False):
                return None
            if accusative(key, word) or (word.kind == "ADJ" and not definite(key, word) and not key.endswith("ون")):
                return None
            return at
        if (word.kind == "PUNCT" and key not in QUOTES) or word.verb or word.kind in ("CCONJ", "SCONJ"):
            return None
        if key in WORDS["inna"]:
            return None
        at += 1
        if word.kind == "ADP":
            while line.nominal(at) and not line.starts[at]:
                at += 1
            steps += 2
        else:
            steps += 1
    return None

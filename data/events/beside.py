"""The subject that stands beside a verb: before it in its clause, or behind it."""

from __future__ import annotations

from data.events.clauses import WORDS
from data.events.forms import Verb
from data.events.heads import is_object, leads
from data.events.lines import RELATIVES, SUBORDINATORS, Line, Named
from data.events.phrases import STOPS, closes, free, holder, joined, ruled_by
from data.grammar.agreement import verb_form
from data.grammar.line import QUOTES
from data.verbs import Analysis

_BEFORE_STOPS = STOPS | frozenset("-–—")  # behind a dateline the sentence begins
_INTRODUCING = WORDS["introducing"]
_ABLE = WORDS["able"]
_FEMININE_RELATIVE = {"الذي": False, "التي": True}


def own_subject(line: Line, at: int, verb: Verb | Analysis | None) -> tuple[Named, ...] | None:
    """Return whom a verb's clause names as its subject, or None where a name stands inside one that is no actor."""
    plural = verb is not None and verb.form.number in ("p", "d") and verb.form.person == 3
    before = _before(line, at)
    if plural or (before and line.bare(at - 1) == "ان"):
        return before
    if line.bare(at - 1) in RELATIVES:
        other = (verb is not None and verb.pronoun) or _of_another(line, at)
        return before if before and not other else _behind(line, at, verb)
    joined_on = line.key(at)[:1] in "وف" and verb is not None and verb.particles[:1] in ("و", "ف")
    if before and not joined_on and (_introduced(line, at, before[0]) or _alone_before(line, at, before)):
        return before
    behind = _behind(line, at, verb)
    return behind if behind or behind is None or joined_on else before


def _of_another(line: Line, at: int) -> bool:
    """Return whether a verb's gender is not that of the relative pronoun before it (الذي رصدته الدولة)."""
    feminine = verb_form(line.key(at)).feminine
    return feminine is not None and _FEMININE_RELATIVE.get(line.bare(at - 1), feminine) != feminine


def _before(line: Line, at: int) -> tuple[Named, ...]:
    if line.bare(at - 1) == "ان":
        return _able(line, at - 1)
    if line.bare(at - 1) in SUBORDINATORS and line.bare(at - 1) not in RELATIVES:
        return ()
    start = at - (line.key(at - 1) in QUOTES)
    while start > 0 and start - 1 not in line.verbs and line.key(start - 1) not in _BEFORE_STOPS:
        if _introducing(line, start - 1) and start - 1 < at - 1:
            break
        start -= 1
    if line.bare(at - 1) in RELATIVES:
        heads = [each for each in line.actors if at - 3 <= each.last < at]
        beside = heads and all(_adjoins(line, index) for index in range(heads[-1].last, at - 1))
        return joined(line, heads[-1]) if beside else ()
    found = [each for each in line.actors if start <= each.first and each.last <= at and free(line, each)]
    if not found:
        return ()
    return joined(line, holder(line, found[0]))


def _able(line: Line, that: int) -> tuple[Named, ...]:
    """Return who could, must or once did what follows أن (سبق للوزير أن زار, على الدولة أن تفعل)."""
    for each in reversed(line.actors):
        if each.last == that and ruled_by(line, each) in ("ل", "علي"):
            near = range(max(0, each.first - 3), each.first)
            return joined(line, each) if any(line.bare(index) in _ABLE for index in near) else ()
    return ()


def _adjoins(line: Line, index: int) -> bool:
    """Return whether a word may stand between a name and its relative clause."""
    return line.key(index) in ("،", ",") or line.classes[index].kind == "ADJ"


def _behind(line: Line, at: int, verb: Verb | Analysis | None) -> tuple[Named, ...] | None:
    """Return the subject behind a verb, or None where a name stands inside a subject that is no actor."""
    for each in line.actors:
        if each.first <= at:
            continue
        if any(closes(line, index) for index in range(at + 1, each.first)):
            return ()
        if free(line, each) and not each.joined.startswith("و"):
            lead = holder(line, each)
            if is_object(line, at, verb, each):
                return ()
            return joined(line, lead) if leads(line, at, lead) else None
    return ()


def _alone_before(line: Line, at: int, before: tuple[Named, ...]) -> bool:
    """Return whether a verb's clause begins with a name that stands right before it."""
    return before[-1].last == at and (before[0].first == 0 or not line.key(before[0].first - 1)[:1].isalnum())


def _introduced(line: Line, at: int, named: Named) -> bool:
    return any(_introducing(line, index) for index in range(max(0, named.first - 8), named.first)) or (
        not any(index in line.verbs for index in range(0, at))
    )


def _introducing(line: Line, index: int) -> bool:
    key = "" if index in line.inside else line.key(index)
    return key in _INTRODUCING or (key[:1] in ("و", "ف") and key[1:] in _INTRODUCING)

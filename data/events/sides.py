"""With whom, to whom and by whom an event is, as the words behind its verb or noun say."""

from __future__ import annotations

from collections.abc import Iterable

from data.events.clauses import WORDS
from data.events.heads import accusative_plural, leads
from data.events.lines import SUBORDINATORS, Line, Named
from data.events.phrases import holder, joined, ruled_by, title_at

FAR = 25  # words between an event and the last who takes part in it
_WITH = WORDS["with_whom"]
_PURPOSES = WORDS["purposes"]
_BELONGING = WORDS["belonging"]
_ATTENDING = WORDS["attending"]
_BY = ("من قبل", "علي يد", "علي ايدي", "من جانب")


def with_whom(
    line: Line, first: int, taken: Iterable[Named], *, objects: bool, passing: tuple[int | None, ...] = ()
) -> tuple[Named, ...]:
    """Return with whom or between whom it is, and a verb of meeting's object; no verb but `passing` stands between."""
    found: list[Named] = []
    for each in line.actors:
        if each.first < first or each in taken or each in found:
            continue
        if any(line.key(index) in _PURPOSES for index in range(first, each.first)):
            break
        ruled = ruled_by(line, each)
        if each.first - first > (FAR if ruled in _ATTENDING else 12) or any(
            index in line.verbs and index not in passing for index in range(first, each.first)
        ):
            break
        if ruled in _WITH or (
            objects and ruled in ("", "ب") and not any(line.bare(i) in SUBORDINATORS for i in range(first, each.first))
        ):
            named = joined(line, holder(line, each))
            found.extend(other for other in named if other not in found and other not in taken)
            first = found[-1].last if found else first
    return tuple(found)


def to_whom(
    line: Line, first: int, wanted: tuple[str, ...], taken: tuple[Named, ...], *, verb: int | None = None
) -> tuple[Named, ...]:
    """Return to or against whom it is, behind one of the wanted prepositions or as the object.

    Behind a `verb` whose subject is not known no name inside another noun phrase is its object.
    """
    if line.bare(first) in wanted and not any(first < each.first <= first + 3 for each in line.actors):
        return ()
    for each in line.actors:
        if each.first < first or each in taken:
            continue
        if any(_ends(line, index) for index in range(first, each.first)):
            return ()
        if each.first - first > FAR:
            return ()
        ruled = "" if line.bare(each.first - 1) in _BELONGING else ruled_by(line, each)
        if ruled in wanted and not _rules(line, ruled, range(first, each.first + 1)):
            return ()
        if ruled == "" and verb is not None and not taken and not _object(line, verb, each):
            return ()
        if ruled in wanted or (ruled in ("", "بين") and "object" in wanted):
            return tuple(other for other in joined(line, each) if other not in taken)
    return ()


def _object(line: Line, verb: int, named: Named) -> bool:
    """Return whether a name behind a verb whose subject is not known is its object, or whose its object is."""
    if line.bare(named.first - 1) in _BELONGING or accusative_plural(line, named):
        return True
    return leads(line, verb, named)


def _rules(line: Line, preposition: str, words: range) -> bool:
    """Return whether a preposition stands among words, alone or written onto one."""
    return any(line.bare(at) == preposition or line.key(at)[:2].removeprefix("و")[:1] == preposition for at in words)


def _ends(line: Line, index: int) -> bool:
    """Return whether a verb's objects end at a word; what somebody calls it does not end them (ما سمته)."""
    if (line.key(index) == "ما" and index + 1 in line.verbs) or (index in line.verbs and line.key(index - 1) == "ما"):
        return False
    return index in line.verbs or line.bare(index) in SUBORDINATORS


def by_whom(line: Line, at: int) -> tuple[Named, ...]:
    """Return by whom a passive verb is done (من قبل, على يد)."""
    for each in line.actors:
        if each.first > at + 2 and _by(line, each.first):
            return joined(line, holder(line, each))
    return ()


def _by(line: Line, first: int) -> bool:
    """Return whether من قبل or the like stands before a name and its title."""
    while first > 1 and f"{line.key(first - 2)} {line.key(first - 1)}" not in _BY:
        first -= 1
        if first not in line.inside and not title_at(line, first) and line.classes[first].kind != "ADJ":
            return False
    return first > 1

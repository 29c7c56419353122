"""With whom, to whom and by whom an event is, as the words behind its verb or noun say."""

from __future__ import annotations

from collections.abc import Iterable

from data.events.clauses import WORDS
from data.events.forms import event_nouns
from data.events.heads import accusative_plural, leads
from data.events.lines import PREPOSITIONS, SUBORDINATORS, Line, Named
from data.events.phrases import acts_for, holder, joined, phrase_ruled_by, ruled_by, title_at
from data.model import ActorKind, EventType

FAR = 25  # words between an event and the last who takes part in it
_CLOSE = 6  # … and the two between whom alone it is
_NEAR = 12  # … and those by whom it is done
_WITH = WORDS["with_whom"]
_PURPOSES = WORDS["purposes"]
_BELONGING = WORDS["belonging"]
_ATTENDING = WORDS["attending"]
_JUDGING = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.DENY})  # of what somebody did, not of whom it names
_ASKING = frozenset({EventType.REQUEST, EventType.SUPPORT, EventType.THREATEN})
_TOWARD = WORDS["toward"]
_FORCED = frozenset({EventType.ASSAULT, EventType.COERCE})  # done to what belongs to somebody, not for him
_SHOT_BY = ("برصاص", "بنيران", "بقذائف", "بصواريخ")
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
        if ruled == "بين" and any(event_nouns().at(line.words, index) for index in range(first + 1, each.first)):
            break
        met = ruled in ("ب", "ل") and not objects and not found and each.first <= first + 2 and _may_meet(each, ruled)
        if (
            ruled in _WITH
            or met
            or (
                objects
                and ruled in ("", "ب")
                and _met(line, each)
                and not any(line.bare(i) in SUBORDINATORS for i in range(first, each.first))
            )
        ):
            named = joined(line, holder(line, each))
            found.extend(other for other in named if other not in found and other not in taken)
            first = found[-1].last if found else first
    return tuple(found)


def between(line: Line, first: int) -> tuple[Named, ...]:
    """Return the two between whom it is, close behind an event (انفراج الأزمة بين X وY)."""
    for each in line.actors:
        if each.first < first:
            continue
        gap = range(first, each.first)
        near = len(gap) < _CLOSE and not any(_ends(line, index) or _apart(line, index) for index in gap)
        named = joined(line, holder(line, each)) if near and ruled_by(line, each) == "بين" else ()
        return named if len(named) > 1 else ()
    return ()


def _apart(line: Line, index: int) -> bool:
    """Return whether a word sets those behind it apart from the event before it."""
    return line.key(index) in ("،", "(") or event_nouns().at(line.words, index) is not None


def _met(line: Line, named: Named) -> bool:
    """Return whether a name is what a verb of meeting has as object, not what another noun belongs to (ملف إيران)."""
    before = named.first - 1
    if line.classes[before].kind != "NOUN" or before in line.inside or line.classes[before].pronoun:
        return True
    return title_at(line, before) or title_at(line, before - 1) or acts_for(line, before)


def _may_meet(named: Named, preposition: str) -> bool:
    """Return whether who stands right behind ب or ل takes part (اجتماع للجنة, اتصال بالوزير)."""
    return named.person if preposition == "ب" else named.kind in (ActorKind.GROUP, ActorKind.ORGANISATION)


def to_whom(
    line: Line, first: int, wanted: tuple[str, ...], taken: tuple[Named, ...], *, verb: int | None = None
) -> tuple[Named, ...]:
    """Return to or against whom it is, behind one of the wanted prepositions or as the object.

    Behind a `verb` whose subject is not known no name inside another noun phrase is its object.
    """
    if line.bare(first) in wanted and not any(first < each.first <= first + 3 for each in line.actors):
        return ()
    for each in line.actors:
        if each.first < first or each in taken or holder(line, each) in taken:
            continue
        if any(_ends(line, index) for index in range(first, each.first)):
            return ()
        if each.first - first > FAR or any(line.key(index) in _PURPOSES for index in range(first, each.first)):
            return ()
        if "علي" in wanted and any(
            line.key(index) in _TOWARD for index in range(max(first, each.first - 3), each.first)
        ):
            return joined(line, each)
        ruled = "" if line.bare(each.first - 1) in _BELONGING else ruled_by(line, each)
        inner = phrase_ruled_by(line, each, first) if ruled == "" else ""
        if inner == "ب" and "ب" in wanted:
            ruled = "ب"
        plain = not any(line.key(index) == "ما" for index in range(first, each.first))
        if inner and inner not in wanted and plain and line.types(first - 1) & _JUDGING:
            continue
        if ruled == "" and any(_called(line, other, each) for other in taken):
            continue
        if ruled in ("من", "علي") and _by(line, each.first):
            return ()
        over = _owner(line, each, first, wanted) if ruled == "ل" and ruled not in wanted else None
        ruled = ruled if over is None else over
        if ruled in wanted and not _rules(line, ruled, range(first, each.first + 1)):
            return ()
        if ruled == "" and verb is not None and not taken and over is None and not _object(line, verb, each):
            return ()
        if ruled in wanted or (ruled in ("", "بين") and "object" in wanted):
            return tuple(other for other in joined(line, each) if other not in taken)
    return ()


def _owner(line: Line, named: Named, first: int, wanted: tuple[str, ...]) -> str | None:
    """Return what rules that which belongs to one named with ل, if it is wanted, or None (هجوم على موقع للشرطة).

    Nothing rules what a verb of force has as its object (قصفت مواقع للجيش).
    """
    plain = "object" in wanted and bool(line.types(first - 1) & _FORCED)
    for index in range(named.first - 1, max(first - 1, named.first - 6), -1):
        key, word = line.bare(index), line.classes[index]
        if key in PREPOSITIONS:
            return key if key in wanted else None
        if any(each.first <= index < each.last for each in line.actors):
            return "" if plain and named.first - index > 1 else None
        if word.kind not in ("NOUN", "ADJ", "ADV") or word.preposition or index in line.inside:
            return None
    return "" if plain and 0 < named.first - first < 6 else None


def _called(line: Line, person: Named, named: Named) -> bool:
    """Return whether a name stands in what a person is called behind his name (سالم زعيم الحزب)."""
    between = range(person.last + (line.key(person.last) == "،"), named.first)
    if named.person or not person.person or not 0 < len(between) < 5 or line.key(between[0]).startswith("ال"):
        return False
    return title_at(line, between[0]) and not any(line.key(index) == "،" for index in between)


def _object(line: Line, verb: int, named: Named) -> bool:
    """Return whether a name behind a verb whose subject is not known is its object, or whose its object is."""
    before = named.first - 1
    if line.bare(before) in _BELONGING or accusative_plural(line, named):
        return True
    bare = before > verb and before not in line.inside and not named.person and not named.joined
    if bare and line.key(before).startswith("ال") and line.types(verb) & (_FORCED | _JUDGING | _ASKING):
        # A noun with ال rules none behind it: it is the subject, or says when.
        return line.classes[before].kind == "NOUN" and not title_at(line, before)
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
    """Return by whom a passive verb or a verbal noun is done (من قبل, على يد); no other event stands between."""
    for each in line.actors:
        if each.first <= at + 2:
            continue
        between = range(at + 1, each.first)
        if len(between) > _NEAR or any(_ends(line, i) or _other_event(line, i) for i in between):
            return ()
        if _by(line, each.first):
            return joined(line, holder(line, each))
    return ()


def from_whom(line: Line, first: int) -> tuple[Named, ...]:
    """Return from whom it comes, with nobody else named between it and من."""
    for each in line.actors:
        if each.first < first:
            continue
        between = range(first, each.first)
        if len(between) > _NEAR or any(_ends(line, index) or line.key(index) == "،" for index in between):
            return ()
        behind = [index for index in between if line.bare(index) == "من"]
        return joined(line, holder(line, each)) if behind and ruled_by(line, each) == "من" else ()
    return ()


def _other_event(line: Line, index: int) -> bool:
    """Return whether an event noun stands behind a preposition of its own (ندد بقصف المدينة من قبل …)."""
    match = event_nouns().at(line.words, index)
    ruled = match is not None and match.split.particles[-1:] in ("ب", "ل")
    return match is not None and (ruled or line.bare(index - 1) in PREPOSITIONS)


def _by(line: Line, first: int) -> bool:
    """Return whether من قبل or the like stands before a name and its title."""
    if line.key(first - 1) in _SHOT_BY:
        return True
    while first > 1 and f"{line.key(first - 2)} {line.key(first - 1)}" not in _BY:
        first -= 1
        if first not in line.inside and not title_at(line, first) and line.classes[first].kind != "ADJ":
            return False
    return first > 1

"""Who hurt those of whom only the harm is told: whose raid, fire or ambush stands behind the word of harm."""

from __future__ import annotations

from collections.abc import Set

from data.events.clauses import WORDS
from data.events.forms import Noun, event_nouns, verbs_of
from data.events.lines import RELATIVES, SUBORDINATORS, Line, Named
from data.events.phrases import STOPS, joined
from data.events.sides import to_whom
from data.events.subjects import Subjects
from data.lexicon.phrases import Match
from data.model import ActorKind, EventType

_IN_WHICH = WORDS["in_which"]
_WHEN = WORDS["when_it_happened"]
_ACTING_FOR = WORDS["acting_for"]
_FAR = 30  # words between the harm and the attack
_CLAUSE = 9  # … and between the attack and the verb that says whom it hit
_FIGHTING = (ActorKind.ARMED_FORCE, ActorKind.ARMED_GROUP, ActorKind.GROUP)
_ATTACKING = frozenset({EventType.ASSAULT})
_PROTESTING = frozenset({EventType.REQUEST, EventType.ACCUSE})
_NEAR = 5  # … and between the attack and who is named with it


def attackers(line: Line, first: int, hurt: tuple[Named, ...], found: Subjects) -> tuple[Named, ...]:
    """Return whose attack it is in which somebody came to harm, said from word `first` on (قتل في غارة للتحالف).

    `found` are the subjects of the sentence's verbs.
    """
    match = attack_behind(line, first)
    if match is None and (at := _when(line, first)) is not None:
        return tuple(each for each in found.get(at, ()) if each.first > at and each not in hurt)
    if match is None or match.values[0].words.patient:
        return ()
    return _whose(line, match.last, hurt, match.values[0].definite)


def attack_behind(line: Line, first: int) -> Match[Noun] | None:
    """Return the noun of attack, from word `first` on, in which or by which somebody came to harm."""
    for index in range(first, min(first + _FAR, len(line.words))):
        if line.key(index) in STOPS or index in line.verbs or line.bare(index) in SUBORDINATORS:
            return None
        match = event_nouns().at(line.words, index)
        if match is None or match.values[0].words.event_type is not EventType.ASSAULT:
            continue
        if line.bare(index - 1) in _IN_WHICH or match.split.particles.endswith("ب"):
            return match
    return None


def _when(line: Line, first: int) -> int | None:
    """Return the verb of attack in a clause that says when somebody came to harm (قتل عندما هاجم مسلحون الحاجز)."""
    for index in range(first, min(first + _FAR, len(line.words) - 1)):
        if line.key(index) in STOPS or index in line.verbs:
            return None
        if line.bare(index) in _WHEN:
            attacks = index + 1 in line.verbs and EventType.ASSAULT in line.types(index + 1)
            return index + 1 if attacks else None
    return None


def _whose(line: Line, first: int, hurt: tuple[Named, ...], definite: bool) -> tuple[Named, ...]:
    """Return whose attack it is, or with or between whom the fight is, but for those whom it hurt."""
    taken = {each.mention.entity_id for each in hurt}
    for each in line.actors:
        if each.first < first:
            continue
        between = range(first, each.first)
        if len(between) > _NEAR or not all(_passed(line, index) for index in between):
            return ()
        if (each.joined and each.joined != "ل") or (definite and each.first == first and not each.joined):
            return ()
        return tuple(other for other in joined(line, each) if other.mention.entity_id not in taken)
    return ()


def _passed(line: Line, index: int) -> bool:
    """Return whether a word may stand between an attack and whose it is (غارة جوية لطائرات X, معارك عنيفة بين X)."""
    key = line.key(index)
    if line.classes[index].kind == "VERB":
        return line.classes[index].pronoun
    if any(verb.pronoun in ("ه", "ها") and verb.form.tense == "past" for verb in verbs_of(key)):
        return True
    if key in ("مع", "بين") or line.bare(index) in RELATIVES:
        return True
    return line.classes[index].kind == "ADJ" or key.removeprefix("ل") in _ACTING_FOR


def owner(line: Line, last: int) -> tuple[Named, ...]:
    """Return whose attack it is as ل behind its noun says (هجوم للميليشيات, قصف لطائرات التحالف)."""
    for each in line.actors:
        if each.first < last:
            continue
        between = range(last, each.first)
        if len(between) > _NEAR or not all(_passed(line, index) for index in between):
            return ()
        ruled = each.joined == "ل" or any(line.key(index).removeprefix("ل") in _ACTING_FOR for index in between)
        return joined(line, each) if ruled and each.kind in _FIGHTING else ()
    return ()


def struck(line: Line, last: int, attacking: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return whom an attack hit, as the verb close behind its noun says (هجوم استهدف مواقع الجيش)."""
    return _object_behind(line, last, _CLAUSE, _ATTACKING, ("object",), attacking)


def protested(line: Line, last: int) -> tuple[Named, ...]:
    """Return against whom a protest is, as the verb close behind its noun says (مظاهرات تطالب الحكومة بالرحيل)."""
    return _object_behind(line, last, _NEAR, _PROTESTING, ("object", "ب"), ())


def _object_behind(
    line: Line, last: int, reach: int, types: Set[EventType], wanted: tuple[str, ...], taken: tuple[Named, ...]
) -> tuple[Named, ...]:
    """Return the object of the verb of one of some types that a noun is described by, near both of them."""
    at = next((index for index in range(last, min(last + reach, len(line.words))) if index in line.verbs), None)
    if at is None or not line.types(at) & types or any(verb.pronoun for verb in line.verbs[at]):
        return ()
    between = range(last, at)
    if any(line.key(i) in "،.:" or (line.bare(i) in SUBORDINATORS and line.bare(i) not in RELATIVES) for i in between):
        return ()
    hit = to_whom(line, at + 1, wanted, taken)
    return hit if hit and hit[0].first - at < reach else ()

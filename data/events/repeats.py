"""Words that name again an event of the article that has been named, or only how it came about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from data.events.carriers import status_noun_before
from data.events.clauses import WORDS
from data.events.forms import plain_forms, words_before
from data.events.lines import PREPOSITIONS, RELATIVES, Line
from data.events.phrases import ruled_by
from data.events.subjects import speaks
from data.events.triggers import Trigger
from data.model import EventType, Status

_OTHERS = WORDS["others"]
_ANY = WORDS["any"]
_ATTITUDES = (EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT)
_VOICED = 5  # words between a verb of saying and the attitude it voices
_SHORTLY = 2  # sentences behind an attack in which a definite noun stands for it
_BESIDE = 6  # words behind such a noun in which stands whose or where it is
_ENOUGH = 5  # words that a sentence must have to say much the same as another
_AGAIN = 12  # words within which a noun said twice names one event


def known_again(trigger: Trigger, before: Sequence[Trigger]) -> Trigger | None:
    """Return the trigger that a definite noun names again, or an indefinite one that was just named."""
    noun = trigger.noun
    if noun is None:
        return None
    alike = [other for other in before if other.meaning.family == trigger.meaning.family]
    if not alike:
        return _that_attack(trigger, before)
    if any(_just_said(trigger, other) for other in alike) and trigger.carrier in (None, alike[-1].carrier):
        return alike[-1]
    if trigger.meaning.family in ("disaster", "election"):
        return alike[-1]
    if not (noun.definite or noun.owned or _construct(trigger) or _any(trigger)):
        return None
    brought = trigger.carrying and trigger.carrying.status in (Status.ONGOING, Status.PLANNED)
    before_it = status_noun_before(trigger.line, trigger.first)
    tried = before_it is not None and before_it is not status_noun_before(alike[-1].line, alike[-1].first)
    apart = trigger.line.key(trigger.last) in _OTHERS or tried
    if brought or apart or _intended(trigger) or _said_anew(trigger, alike[-1]):
        return None
    owners = _owners(trigger)
    same = [other for other in alike if owners <= {each.mention.entity_id for each in other.line.actors}]
    return same[-1] if same else None


def _that_attack(trigger: Trigger, before: Sequence[Trigger]) -> Trigger | None:
    """Return the attack told shortly before that a definite noun stands for, of whatever meaning (قصف … الهجوم)."""
    line, noun = trigger.line, trigger.noun
    if noun is None or not noun.definite or trigger.meaning.event_type is not EventType.ASSAULT:
        return None
    bare = line.key(trigger.first)[len(trigger.particle) :]
    if not bare.startswith("ال") or line.key(trigger.last) in _OTHERS or status_noun_before(line, trigger.first):
        return None
    near = [
        other
        for other in before
        if other.meaning.event_type is EventType.ASSAULT and line.sentence.n - other.line.sentence.n <= _SHORTLY
    ]
    if not near:
        return None
    named = {each.mention.entity_id for each in (*near[-1].line.actors, *near[-1].line.places)}
    beside = (each for each in (*line.actors, *line.places) if trigger.last <= each.first < trigger.last + _BESIDE)
    return near[-1] if all(each.mention.entity_id in named for each in beside) else None


def _said_anew(trigger: Trigger, other: Trigger) -> bool:
    """Return whether a verb of saying in another sentence voices an attitude afresh (مؤكدا إدانته)."""
    if trigger.carrier is None or trigger.meaning.event_type not in _ATTITUDES or other.line is trigger.line:
        return False
    return trigger.first - trigger.carrier <= _VOICED and speaks(trigger.line, trigger.carrier)


def _just_said(trigger: Trigger, other: Trigger) -> bool:
    near = other.line is trigger.line and trigger.first - other.first < _AGAIN
    return near and other.noun is not None and other.meaning is trigger.meaning


def _owners(trigger: Trigger) -> set[str]:
    """Return the actors whose it is, named right behind the noun or behind مع or بين (قمة الحلف, الاتصال بين …)."""
    line = trigger.line
    found = {each.mention.entity_id for each in line.actors if each.first == trigger.last and not each.joined}
    for each in line.actors:
        if trigger.last <= each.first < trigger.last + 8 and ruled_by(line, each) in ("مع", "بين"):
            found.add(each.mention.entity_id)
    return found


def _intended(trigger: Trigger) -> bool:
    """Return whether the word right before says that it is to be (عازمون على اللقاء)."""
    line = trigger.line
    for back in (3, 2, 1):
        match = words_before().at(line.words, trigger.first - back) if trigger.first >= back else None
        if match and match.last == trigger.first and match.values[0].status is Status.PLANNED:
            return True
    return False


def _any(trigger: Trigger) -> bool:
    """Return whether أي stands before a noun, which then is no new event beside one of its kind."""
    return bool(_ANY & plain_forms(trigger.line.key(trigger.first - 1)))


def _construct(trigger: Trigger) -> bool:
    """Return whether a noun without ال is made definite by what follows it (زيارة الوزير)."""
    line, behind = trigger.line, trigger.last
    if any(each.first == behind for each in line.dates):
        return False
    if any(each.first == behind and not each.joined for each in line.actors):
        return True
    key = line.key(behind)
    return key.startswith("ال") and key not in PREPOSITIONS and key not in RELATIVES


def told_twice(trigger: Trigger, before: Sequence[Trigger]) -> Trigger | None:
    """Return the trigger of the same meaning in a sentence before that says much the same of the same actors."""
    if status_noun_before(trigger.line, trigger.first):
        return None
    same: dict[str, bool] = {}  # by sentence, of which each may hold many triggers
    for other in before:
        if other.meaning.family != trigger.meaning.family or other.line is trigger.line:
            continue
        if trigger.meaning.event_type is EventType.STATEMENT and not _begin_alike(trigger, other):
            continue
        key = other.line.sentence.sentence_id
        if key not in same:
            same[key] = _says_the_same(other.line, trigger.line)
        if same[key]:
            return other
    return None


def headline(line: Line) -> bool:
    """Return whether a sentence opens the article and has no full stop."""
    return line.sentence.n == 0 and line.keys[-1] not in (".", "؟", "!")


def _begin_alike(trigger: Trigger, other: Trigger) -> bool:
    return trigger.line.keys[trigger.first : trigger.last + 2] == other.line.keys[other.first : other.last + 2]


def _says_the_same(line: Line, other: Line) -> bool:
    """Return whether half the words of the shorter of two sentences, and all its actors, stand in the other one too."""
    short, long = sorted((line, other), key=lambda each: len(each.keys))
    fewer, words = _words(short.keys), _words(long.keys)
    if len(fewer) < _ENOUGH or 2 * len(fewer & words) < len(fewer):
        return False
    return {each.mention.entity_id for each in short.actors} <= {each.mention.entity_id for each in long.actors}


@lru_cache(maxsize=1_000)
def _words(keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for key in keys if len(key) > 1)


def doubles(trigger: Trigger, before: Sequence[Trigger]) -> bool:
    """Return whether a verb only says again with و what the verb right before it says (ندين ونشجب)."""
    if trigger.verb is None or trigger.verb.particles != "و":
        return False
    return any(
        other.line is trigger.line
        and other.verb is not None
        and other.first == trigger.first - 1
        and other.meaning.event_type is trigger.meaning.event_type
        for other in before
    )


def told_there(trigger: Trigger, before: Sequence[Trigger]) -> bool:
    """Return whether a verb only says what was talked about at the talks named shortly before (كما ناقش الوزيران)."""
    line = trigger.line
    if trigger.verb is None or trigger.meaning.entry not in ("talks", "discuss"):
        return False
    first, last = line.clause(trigger.first)
    here = {
        each.mention.entity_id for each in line.actors if first <= each.first < last and not each.joined.endswith("ل")
    }
    near = [
        other
        for other in before
        if other.meaning.family == "talks"
        and 0 <= line.sentence.n - other.line.sentence.n <= 2
        and other.first != trigger.first
    ]
    return (
        bool(near) and bool(here) and here <= {each.mention.entity_id for other in near for each in other.line.actors}
    )

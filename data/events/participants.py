"""Who takes part in an event: the subject and object of its verb, and those named with its noun."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from data.events.carriers import status_noun_before
from data.events.clauses import WORDS
from data.events.doers import doer as doer_of
from data.events.doers import governing, intending, occasioned, performing, ruling, undergone
from data.events.heads import kin_before, leads
from data.events.lines import PREPOSITIONS, RELATIVES, SUBORDINATORS, Line, Named
from data.events.phrases import joined, ruled_by, title_at
from data.events.sides import FAR, by_whom, to_whom, with_whom
from data.events.subjects import Subjects, speaks
from data.events.triggers import Trigger
from data.events.vocabulary import meanings_of_verbs
from data.grammar.words import WORDS as GRAMMAR
from data.lexicon.nouns import nisbas
from data.model import EventType

_DONE_BY_SUBJECT = frozenset(
    {EventType.CONSULT, EventType.AGREE, EventType.SUPPORT, EventType.RETREAT, EventType.STATEMENT}
)
_OWN_OCCASIONS = ("visit", "speech")
_TIMES = GRAMMAR["time_adverbs"]
_AGAINST = ("علي", "ضد")
_UNDER = WORDS["under_whom"]


@dataclass(frozen=True, slots=True)
class Roles:
    """The actors of an event by role, as the mentions that name them."""

    sources: tuple[Named, ...] = ()
    targets: tuple[Named, ...] = ()
    mediators: tuple[Named, ...] = ()


def roles(trigger: Trigger, found: Subjects) -> Roles:
    """Return who does a trigger's event and to whom, as its sentence says; `found` are its verbs' subjects."""
    who = _of_verb(trigger, found) if trigger.verb else _of_noun(trigger, found)
    mediators = _mediators(trigger)
    return replace(who, sources=tuple(each for each in who.sources if each not in mediators), mediators=mediators)


def _mediators(trigger: Trigger) -> tuple[Named, ...]:
    """Return under whose auspices it is (برعاية X)."""
    line = trigger.line
    for each in line.actors:
        if trigger.last <= each.first < trigger.last + FAR and ruled_by(line, each) in _UNDER:
            return joined(line, each)
    return ()


def _of_verb(trigger: Trigger, found: Subjects) -> Roles:
    line, at, verb = trigger.line, trigger.first, trigger.verb
    assert verb is not None
    subject = found.get(at, ())
    agents = by_whom(line, at)
    if verb.form.voice == "passive" or agents or _suffered(trigger):
        return Roles(agents, tuple(each for each in subject if each not in agents))
    if trigger.meaning.both:
        partners = with_whom(line, at + 1, subject, objects=not trigger.meaning.prepositions)
        if not partners and len(subject) == 1 and subject[0].first > at:
            partners = _earlier(line, found, at)
        return Roles(_unique((*subject, *partners)))
    if verb.pronoun and line.key(at - 1) in RELATIVES:
        return Roles(subject, tuple(each for each in _antecedent(line, at) if each not in subject))
    targets = to_whom(line, at + 1, trigger.meaning.target, subject, verb=at)
    return Roles(tuple(each for each in subject if each not in targets), targets)


def _earlier(line: Line, found: Subjects, at: int) -> tuple[Named, ...]:
    """Return the subject of the verb before, who may be the unnamed one of the two who meet (قبل أن يلتقي الزعيم)."""
    before = max((index for index in line.verbs if index < at), default=-1)
    return () if speaks(line, before) else found.get(before, ())


def _antecedent(line: Line, at: int) -> tuple[Named, ...]:
    before = [each for each in line.actors if each.last <= at and at - each.last < 6]
    return joined(line, before[-1]) if before else ()


def _suffered(trigger: Trigger) -> bool:
    """Return whether a verb of killing is followed by who was killed (قتل ثلاثة جنود), not by who killed."""
    return trigger.meaning.family == "killing" and trigger.verb is not None and not trigger.verb.pronoun


def _of_noun(trigger: Trigger, found: Subjects) -> Roles:
    return _of_meeting(trigger, found) if trigger.meaning.both else _of_deed(trigger, found)


def _of_meeting(trigger: Trigger, found: Subjects) -> Roles:
    """Return all who take part in what a noun names: the doer, those behind it, and with or between whom it is."""
    genitive = _genitive(trigger)
    passing = (trigger.carrier, trigger.relative)
    partners = with_whom(trigger.line, trigger.last, genitive, objects=False, passing=passing)
    if trigger.relative is not None:
        genitive = (*genitive, *found.get(trigger.relative, ()))
    said = performing(trigger, found) or ruling(trigger, found, _accused(trigger.line, found))
    doer = said or doer_of(trigger, found)
    brought = trigger.carrier is None and status_noun_before(trigger.line, trigger.first) is not None
    if not doer and not genitive and not brought:
        if partners and ruled_by(trigger.line, partners[0]) == "ل":
            doer = occasioned(trigger, found)
        elif len(partners) == 1 and _by_subject(trigger):
            indefinite = trigger.noun is not None and not trigger.noun.definite
            doer = governing(trigger, found, saying=indefinite and ruled_by(trigger.line, partners[0]) == "مع")
        elif partners and trigger.carrier is not None and ruled_by(trigger.line, partners[0]) != "بين":
            doer = found.get(trigger.carrier, ())
        elif trigger.meaning.family in _OWN_OCCASIONS:
            doer = occasioned(trigger, found)
    if genitive and not partners and not _owned(trigger):
        doer = ()
    return Roles(_unique((*doer, *genitive, *partners)))


def _of_deed(trigger: Trigger, found: Subjects) -> Roles:
    """Return who does what a noun names and to whom: the name behind it is the one or the other."""
    undergoes = undergone(trigger, found)
    agents = by_whom(trigger.line, trigger.last - 1)
    if undergoes or agents:
        undergoes = undergoes or _genitive(trigger)
        return Roles(agents, tuple(each for each in undergoes if each not in agents))
    performer = performing(trigger, found)
    genitive = () if performer else _genitive(trigger)
    said = performer or intending(trigger) or ruling(trigger, found, _accused(trigger.line, found))
    doer = said or doer_of(trigger, found)
    wanted = tuple(each for each in (*trigger.meaning.target, *_AGAINST) if each != "object")
    targets = to_whom(trigger.line, trigger.last, wanted, ())
    if not doer and not genitive and trigger.meaning.family in _OWN_OCCASIONS:
        doer = occasioned(trigger, found)
    if trigger.meaning.family == "killing" and trigger.carrier is not None and speaks(trigger.line, trigger.carrier):
        doer = said
    if genitive and not said and not genitive[-1].person and _has_object(trigger.line, genitive[-1].last):
        return Roles(genitive, targets or _objects(trigger.line, genitive[-1].last))
    if trigger.meaning.patient and not targets:
        return Roles(tuple(each for each in doer if each not in genitive), genitive)
    if trigger.meaning.speech and genitive and not said:
        doer = ()
    if trigger.meaning.family == "visit" and not doer and not genitive and targets and targets[0].person:
        return Roles(targets)
    if doer or _owned(trigger):
        return Roles(doer, targets or tuple(each for each in genitive if each not in doer))
    if genitive and not leads(trigger.line, trigger.last - 1, genitive[0]):
        genitive = ()
    return Roles(tuple(each for each in genitive if each not in targets), targets)


def _has_object(line: Line, at: int) -> bool:
    """Return whether an indefinite noun stands right behind the name that a verbal noun has (اعتقال الدولة سائقين)."""
    if any(each.first == at and not each.joined for each in line.actors):
        return not line.key(at).startswith("ال") or line.key(at).endswith("ين")
    if at >= len(line.words) or line.classes[at].kind not in ("NOUN", "NUM") or at in line.verbs:
        return False
    word, key = line.classes[at], line.key(at)
    plain = not (word.and_ or word.preposition or word.pronoun) and line.bare(at) not in PREPOSITIONS
    return plain and not key.startswith("ال") and key not in _TIMES


def _objects(line: Line, at: int) -> tuple[Named, ...]:
    return next((joined(line, each) for each in line.actors if at <= each.first <= at + 1 and not each.joined), ())


def _accused(line: Line, found: Subjects) -> Subjects:
    """Return whom the verbs of accusing of a sentence have as objects."""
    return {
        at: to_whom(line, at + 1, meaning.target, found[at])
        for at in found
        for verb in line.verbs[at]
        for meaning in meanings_of_verbs().get(verb.lemma, ())
        if meaning.event_type is EventType.ACCUSE
    }


def _owned(trigger: Trigger) -> bool:
    return trigger.noun is not None and trigger.noun.owned


def _by_subject(trigger: Trigger) -> bool:
    """Return whether the subject of the verb before a noun may be who does it."""
    happens = trigger.carrying is not None and trigger.carrying.itself
    return not happens and not trigger.meaning.patient and trigger.meaning.event_type in _DONE_BY_SUBJECT


def nisba_states(trigger: Trigger, states: Mapping[str, str]) -> tuple[str, ...]:
    """Return the states whose adjectives follow a noun (المباحثات الروسية الأمريكية); `states` are by country."""
    line, found = trigger.line, []
    for at in range(trigger.last, min(trigger.last + 5, len(line.words))):
        key = line.key(at)
        nisba = nisbas().get(key) or nisbas().get(key.removeprefix("و"))
        if nisba and nisba.shape in ("m", "f"):
            if nisba.code in states:
                found.append(states[nisba.code])
        elif key not in ("-", "–") and line.classes[at].kind != "ADJ" and at > trigger.last:
            break
    return tuple(dict.fromkeys(found))


def _genitive(trigger: Trigger) -> tuple[Named, ...]:
    """Return the mention that follows a noun at once or behind adjectives of it."""
    line = trigger.line
    for each in line.actors:
        if each.last <= trigger.last or each.first <= trigger.first:
            continue
        gap = range(trigger.last, each.first)
        titled = each.person and title_at(line, trigger.last)
        if each.joined or len(gap) > (7 if titled else 3) or any(_parts(line, index) for index in gap):
            return ()
        if kin_before(line, trigger.last - 1, each):
            return ()
        return joined(line, each)
    return ()


def _parts(line: Line, index: int) -> bool:
    key = line.bare(index)
    return (
        index in line.verbs
        or key in PREPOSITIONS
        or key in SUBORDINATORS
        or not key[:1].isalpha()
        or key.startswith(("لل", "بال"))
    )


def _unique(named: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(named))

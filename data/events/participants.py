"""Who takes part in an event: the subject and object of its verb, and those named with its noun."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from data.events.attackers import HARM, attackers, owner, struck
from data.events.carriers import status_noun_before
from data.events.clauses import WORDS
from data.events.doers import doer as doer_of
from data.events.doers import governing, intending, occasioned, performing, ruling, undergone
from data.events.genitives import genitive_of, has_object, objects
from data.events.heads import leads
from data.events.lines import RELATIVES, SUBORDINATORS, Line, Named
from data.events.patients import (
    DONE_TO_ONE,
    befallen,
    counted,
    described,
    lacks_object,
    meant,
    mentioned_before,
    pronoun_of,
    signed_passive,
    undergoing,
)
from data.events.phrases import joined, ruled_by
from data.events.sides import FAR, by_whom, from_whom, to_whom, with_whom
from data.events.subjects import Subjects, speaks
from data.events.triggers import Trigger
from data.events.vocabulary import meanings_of_verbs
from data.model import EventType

_DONE_BY_SUBJECT = frozenset(
    {EventType.CONSULT, EventType.AGREE, EventType.SUPPORT, EventType.RETREAT, EventType.STATEMENT}
)
_ATTITUDES = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN, EventType.REQUEST})
_JUDGED = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT})
_OWN_OCCASIONS = ("visit", "speech")
_AGAINST = ("علي", "ضد")
_ALWAYS_WHOM = WORDS["always_whom"]
_UNDER = WORDS["under_whom"]


@dataclass(frozen=True, slots=True)
class Roles:
    """The actors of an event by role, as the mentions that name them."""

    sources: tuple[Named, ...] = ()
    targets: tuple[Named, ...] = ()
    mediators: tuple[Named, ...] = ()


def roles(trigger: Trigger, found: Subjects, topic: tuple[Named, ...] = ()) -> Roles:
    """Return who does a trigger's event and to whom, as its sentence says.

    `found` are its verbs' subjects, `topic` is that of the sentence before.
    """
    who = _of_verb(trigger, found, topic) if trigger.verb else _of_noun(trigger, found)
    mediators = _mediators(trigger)
    return replace(who, sources=tuple(each for each in who.sources if each not in mediators), mediators=mediators)


def _mediators(trigger: Trigger) -> tuple[Named, ...]:
    """Return under whose auspices it is (برعاية X)."""
    line = trigger.line
    for each in line.actors:
        if trigger.last <= each.first < trigger.last + FAR and ruled_by(line, each) in _UNDER:
            return joined(line, each)
    return ()


def _of_verb(trigger: Trigger, found: Subjects, topic: tuple[Named, ...]) -> Roles:
    line, at, verb = trigger.line, trigger.first, trigger.verb
    assert verb is not None
    subject = found.get(at, ())
    agents = by_whom(line, at)
    if agents or _suffered(trigger) or verb.form.voice == "passive":
        if trigger.meaning.entry in HARM:
            subject = subject or counted(line, at + 1)
            agents = agents or attackers(line, at + 1, subject)
        return Roles(agents, tuple(each for each in subject if each not in agents))
    if signed_passive(line, at, verb):
        wanted = tuple(each for each in trigger.meaning.target if each != "object")
        return Roles((), to_whom(line, at + 1, wanted, ()) or undergoing(trigger, subject))
    if trigger.meaning.both:
        partners = with_whom(line, at + 1, subject, objects=not trigger.meaning.prepositions)
        if not partners and len(subject) == 1 and subject[0].first > at:
            partners = _earlier(line, found, at)
        return Roles(_unique((*subject, *partners)))
    if verb.pronoun and line.key(at - 1) in RELATIVES:
        return Roles(subject, tuple(each for each in _antecedent(line, at) if each not in subject))
    if verb.pronoun and "object" in trigger.meaning.target:
        whom = described(line, at, verb.pronoun, subject)
        if not whom and (trigger.meaning.event_type in DONE_TO_ONE or line.lemmas(at) & _ALWAYS_WHOM):
            whom = mentioned_before(line, at, verb.pronoun, found, topic)
        doing = {each.mention.entity_id for each in subject}
        return Roles(subject, tuple(each for each in whom if each.mention.entity_id not in doing))
    targets = to_whom(line, at + 1, trigger.meaning.target, subject, verb=at)
    targets = targets or _of_deed_judged(trigger, found, subject)
    if not targets and lacks_object(trigger, subject):
        return Roles((), subject)
    return Roles(tuple(each for each in subject if each not in targets), targets)


def _of_deed_judged(trigger: Trigger, found: Subjects, taken: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return whose deed is praised or blamed, as the relative clause behind it says (أدان القصف الذي نفذته القوات)."""
    line, at = trigger.line, trigger.first
    behind = min((index for index in line.verbs if index > at), default=None)
    if trigger.meaning.event_type not in _JUDGED or behind is None or line.bare(behind - 1) not in RELATIVES:
        return ()
    if any(line.bare(index) in SUBORDINATORS or line.key(index) in "،.:" for index in range(at + 1, behind - 1)):
        return ()
    if not any(verb.pronoun for verb in line.verbs[behind]) and line.key(behind + 1) not in ("به", "بها"):
        return ()
    return tuple(each for each in found.get(behind, ()) if each not in taken and each.first > behind)


def _earlier(line: Line, found: Subjects, at: int) -> tuple[Named, ...]:
    """Return the subject of the verb before, who may be the unnamed one of the two who meet (قبل أن يلتقي الزعيم)."""
    before = line.verb_before(at)
    return () if before is None or speaks(line, before) else found.get(before, ())


def _antecedent(line: Line, at: int) -> tuple[Named, ...]:
    before = [each for each in line.actors if each.last <= at and at - each.last < 6]
    return joined(line, before[-1]) if before else ()


def _suffered(trigger: Trigger) -> bool:
    """Return whether a verb of killing is followed by who was killed (قتل ثلاثة جنود), not by who killed."""
    killed = trigger.meaning.family == "killing" and trigger.verb is not None and not trigger.verb.pronoun
    return killed or trigger.meaning.entry in ("die_in_attack", "fall_victim")


def _of_noun(trigger: Trigger, found: Subjects) -> Roles:
    return _of_meeting(trigger, found) if trigger.meaning.both else _of_deed(trigger, found)


def _of_meeting(trigger: Trigger, found: Subjects) -> Roles:
    """Return all who take part in what a noun names: the doer, those behind it, and with or between whom it is."""
    genitive = genitive_of(trigger)
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
    agents = by_whom(trigger.line, trigger.last - 1) or _from_whom(trigger)
    if not agents and trigger.meaning.entry in HARM:
        agents = attackers(trigger.line, trigger.last, genitive_of(trigger))
    if hit := befallen(trigger, found):
        return Roles(agents or performing(trigger, found) or genitive_of(trigger), hit)
    if undergoes or agents:
        undergoes = undergoes or genitive_of(trigger) or _toward(trigger)
        return Roles(agents, tuple(each for each in undergoes if each not in agents))
    performer = performing(trigger, found)
    genitive = () if performer else genitive_of(trigger)
    said = performer or intending(trigger) or ruling(trigger, found, _accused(trigger.line, found))
    doer = said or doer_of(trigger, found)
    wanted = tuple(each for each in (*trigger.meaning.target, *_AGAINST) if each != "object")
    targets = to_whom(trigger.line, trigger.last, wanted, ())
    if trigger.meaning.event_type is EventType.ASSAULT and not trigger.meaning.patient:
        genitive = genitive or (() if said else owner(trigger.line, trigger.last))
        targets = targets or struck(trigger.line, trigger.last, said or genitive)
    if trigger.meaning.event_type is EventType.STATEMENT and genitive and not said and not _with_pronoun(trigger):
        return Roles(genitive, targets)
    if not doer and not genitive and trigger.meaning.family in _OWN_OCCASIONS:
        doer = occasioned(trigger, found)
    if trigger.meaning.family == "killing" and trigger.carrier is not None and speaks(trigger.line, trigger.carrier):
        doer = said
    if genitive and not said and not genitive[-1].person and has_object(trigger.line, genitive[-1].last):
        return Roles(genitive, targets or objects(trigger.line, genitive[-1].last))
    if trigger.meaning.patient and not targets and not genitive and (pronoun := pronoun_of(trigger)):
        own = () if trigger.carrier is None else doer
        return Roles(own, meant(trigger.line, trigger.first, pronoun, own))
    if trigger.meaning.patient and not targets:
        return Roles(tuple(each for each in doer if each not in genitive), genitive)
    if trigger.meaning.speech and genitive and not said and genitive != targets:
        doer = ()
    if trigger.meaning.family == "visit" and not doer and not genitive and targets and targets[0].person:
        return Roles(targets)
    if doer or _owned(trigger):
        return Roles(doer, targets or tuple(each for each in genitive if each not in doer))
    if genitive and not leads(trigger.line, trigger.last - 1, genitive[0]):
        genitive = ()
    return Roles(tuple(each for each in genitive if each not in targets), targets)


def _from_whom(trigger: Trigger) -> tuple[Named, ...]:
    """Return from whom criticism, support, a threat or a call comes (انتقادات من نواب)."""
    said = trigger.meaning.event_type in _ATTITUDES and (
        "object" in trigger.meaning.target or "من" not in trigger.meaning.target
    )
    return from_whom(trigger.line, trigger.last) if said and not _owned(trigger) else ()


def _toward(trigger: Trigger) -> tuple[Named, ...]:
    wanted = tuple(each for each in (*trigger.meaning.target, *_AGAINST) if each not in ("object", "من"))
    return to_whom(trigger.line, trigger.last, wanted, ())


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


def _with_pronoun(trigger: Trigger) -> bool:
    return trigger.line.classes[trigger.last - 1].pronoun


def _by_subject(trigger: Trigger) -> bool:
    """Return whether the subject of the verb before a noun may be who does it."""
    happens = trigger.carrying is not None and trigger.carrying.itself
    return not happens and not trigger.meaning.patient and trigger.meaning.event_type in _DONE_BY_SUBJECT


def _unique(named: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(named))

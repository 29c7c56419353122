"""Who takes part in an event that a noun names: the names behind it, and the subject of the verb that brings it."""

from __future__ import annotations

from data.events.attackers import attackers, owner, protested, struck
from data.events.carriers import status_noun_before
from data.events.clauses import WORDS
from data.events.doers import doer as doer_of
from data.events.doers import governing, intending, occasioned, performing, ruling, undergone
from data.events.genitives import genitive_of, has_object, object_with_l, objects
from data.events.heads import leads
from data.events.lines import Line, Named
from data.events.patients import befallen, meant, pronoun_of
from data.events.phrases import acts_for, phrase_ruled_by, ruled_by
from data.events.roles import Roles, unique
from data.events.sides import by_whom, from_whom, to_whom, with_whom
from data.events.subjects import Subjects, speaks
from data.events.triggers import Trigger
from data.events.vocabulary import meanings_of_verbs
from data.model import EventType

_DONE_BY_SUBJECT = frozenset(
    {EventType.CONSULT, EventType.AGREE, EventType.SUPPORT, EventType.RETREAT, EventType.STATEMENT}
)
_ATTITUDES = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN, EventType.REQUEST})
_DONE_TO = _ATTITUDES | {EventType.ASSAULT, EventType.COERCE}
_OWN_OCCASIONS = ("visit", "speech")
_AGAINST = ("علي", "ضد")
_TO = ("الي", "ل")
_DIRECTING = WORDS["directing"]


def of_noun(trigger: Trigger, found: Subjects) -> Roles:
    """Return who takes part in what a noun names; `found` are the subjects of its sentence's verbs."""
    return _of_meeting(trigger, found) if trigger.meaning.both else _of_deed(trigger, found)


def _of_meeting(trigger: Trigger, found: Subjects) -> Roles:
    """Return all who take part in what a noun names: the doer, those behind it, and with or between whom it is."""
    genitive = () if _with_b(trigger) else genitive_of(trigger)
    if (
        genitive
        and phrase_ruled_by(trigger.line, genitive[0], trigger.last)
        and not acts_for(trigger.line, trigger.last)
    ):
        genitive = ()
    passing = (trigger.carrier, trigger.relative)
    partners = with_whom(trigger.line, trigger.last, genitive, objects=_with_b(trigger), passing=passing)
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
        elif partners and trigger.meaning.event_type is EventType.ASSAULT and _opposed(trigger, partners[0]):
            doer = tuple(each for each in governing(trigger, found) if each not in partners)
        elif trigger.meaning.family in _OWN_OCCASIONS:
            doer = occasioned(trigger, found)
        elif not partners and len(together := occasioned(trigger, found)) > 1:
            doer = together
    if genitive and not partners and not _owned(trigger):
        doer = ()
    return Roles(unique((*doer, *genitive, *partners)))


def _opposed(trigger: Trigger, partner: Named) -> bool:
    """Return whether a fight is one with somebody, named right behind it (بعد معارك عنيفة مع X)."""
    return ruled_by(trigger.line, partner) == "مع" and partner.first - trigger.last < 4


def _with_b(trigger: Trigger) -> bool:
    """Return whether ب right behind a noun of meeting says with whom it is (اتصالا هاتفيا بنظيره X)."""
    line, at = trigger.line, trigger.last
    return line.key(at).startswith("ب") and at not in line.inside and line.classes[at].pronoun


def _of_deed(trigger: Trigger, found: Subjects) -> Roles:
    """Return who does what a noun names and to whom: the name behind it is the one or the other."""
    undergoes = undergone(trigger, found)
    agents = by_whom(trigger.line, trigger.last - 1) or _from_whom(trigger)
    if not agents and trigger.meaning.harm:
        agents = attackers(trigger.line, trigger.last, genitive_of(trigger), found)
    if hit := befallen(trigger, found):
        return Roles(agents or performing(trigger, found) or genitive_of(trigger), hit)
    if undergoes or agents:
        undergoes = undergoes or genitive_of(trigger) or _toward(trigger)
        return Roles(agents, tuple(each for each in undergoes if each not in agents))
    performer = performing(trigger, found)
    genitive = () if performer else genitive_of(trigger)
    said = performer or intending(trigger) or ruling(trigger, found, _accused(trigger.line, found))
    doer = said or doer_of(trigger, found)
    directed = trigger.carrier is not None and trigger.line.lemmas(trigger.carrier) & _DIRECTING
    wanted = (*trigger.meaning.target, *_AGAINST, *(_TO if directed else ()))
    targets = to_whom(trigger.line, trigger.last, tuple(each for each in wanted if each != "object"), ())
    if not targets and trigger.meaning.event_type in _DONE_TO and "object" in trigger.meaning.target:
        targets = _with_l(trigger, genitive)
    if trigger.meaning.event_type is EventType.PROTEST:
        genitive = genitive or owner(trigger.line, trigger.last)
        targets = targets or protested(trigger.line, trigger.last)
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


def _with_l(trigger: Trigger, genitive: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return to whom a deed is done as ل says: behind its doer, or behind a noun that has its doer in a pronoun."""
    if genitive:
        near = genitive[0].first == trigger.last
        return object_with_l(trigger.line, genitive[-1].last, beside=True) if near else ()
    if trigger.meaning.patient or _with_pronoun(trigger):
        return object_with_l(trigger.line, trigger.last, beside=False)
    return ()


def _from_whom(trigger: Trigger) -> tuple[Named, ...]:
    """Return from whom criticism, support, a threat or a call comes (انتقادات من نواب)."""
    said = trigger.meaning.event_type in _ATTITUDES and (
        "object" in trigger.meaning.target or "من" not in trigger.meaning.target or _answered(trigger)
    )
    return from_whom(trigger.line, trigger.last) if said and not _owned(trigger) else ()


def _answered(trigger: Trigger) -> bool:
    """Return whether a noun names what somebody else acts upon (بناء على طلب من X)."""
    return trigger.noun is not None and trigger.carrier is None and trigger.last - trigger.first > 1


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

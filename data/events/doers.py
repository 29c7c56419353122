"""Who does what an event noun names, when a word before it says so: its verb, or the name right before it."""

from __future__ import annotations

from data.events.carriers import status_noun_before
from data.events.clauses import WORDS
from data.events.forms import status_nouns, verbs_of
from data.events.lines import RELATIVES, SUBORDINATORS, Named
from data.events.phrases import free, joined
from data.events.replies import denies
from data.events.subjects import Subjects, speaks
from data.events.triggers import Trigger
from data.model import EventType, Status

_DENIED = 3  # words between who denies and what he denies to have done
_BEHIND = 4  # words behind a noun in which the verb stands that goes back to it
_WITNESSING = WORDS["witnessing"]
_SET_BY = WORDS["set_by"]
_ALWAYS_WHOM = WORDS["always_whom"]
_WILL = WORDS["will"]
_UNDERTAKING_OWN = ("قيامه", "قيامها", "قيامهم", "لقيامه", "بقيامه")
_UNDERTAKING = WORDS["undertaking"]
_OCCASIONS = WORDS["occasions"]
_DONE_WITH_B = WORDS["done_with_b"]
BEFALLING = WORDS["befalling"]


def doer(trigger: Trigger, found: Subjects) -> tuple[Named, ...]:
    """Return the subject of the verb that brings a noun, if it is not the event itself."""
    if trigger.carrier is not None:
        attempted = trigger.line.bare(trigger.first - 1) == "في" and trigger.carrier < trigger.first
        witnessed = trigger.line.lemmas(trigger.carrier) & _WITNESSING
        if witnessed or (trigger.carrying and trigger.carrying.itself and not attempted) or _set_by(trigger):
            return ()
        if _spoken_of(trigger, trigger.carrier):
            return ()
        return found.get(trigger.carrier, ())
    if trigger.noun and trigger.noun.owned:
        return governing(trigger, found)
    return ()


def _spoken_of(trigger: Trigger, carrier: int) -> bool:
    """Return whether a verb of saying only says what is done about an event with ل (أعلنت الدولة قلقها البالغ للهجوم).

    A purpose stands right behind the verb or somebody's own will (أعلن استعداده لتقديم المساعدة).
    """
    line, before = trigger.line, trigger.first - 1
    purpose = before == carrier or line.key(before) in _WILL
    return trigger.particle.endswith("ل") and not purpose and speaks(line, carrier)


def _set_by(trigger: Trigger) -> bool:
    """Return whether a noun only says when or why its verb's deed is done (قال عقب توقيع الاتفاق)."""
    line, before = trigger.line, trigger.first - 1
    if trigger.carrier is None or before <= trigger.carrier or (trigger.noun and trigger.noun.owned):
        return False
    return line.bare(before) in _SET_BY


def governing(trigger: Trigger, found: Subjects, *, saying: bool = False) -> tuple[Named, ...]:
    """Return the subject of the nearest verb before a noun that has one; of saying only if so asked or owned."""
    line, owned = trigger.line, bool(trigger.noun and trigger.noun.owned)
    before = [at for at in found if at < trigger.first and found[at] and (owned or saying or not speaks(line, at))]
    return found[max(before)] if before else ()


def performing(trigger: Trigger, found: Subjects) -> tuple[Named, ...]:
    """Return the subject of the verb behind a noun that goes back to it (هجمات صاروخية شنها الحوثيون)."""
    line = trigger.line
    for at in range(trigger.last, min(trigger.last + _BEHIND, len(line.words))):
        if line.lemmas(at) & BEFALLING:
            return ()
        if at in line.verbs:
            own = found.get(at, ()) if line.classes[at].pronoun or any(each.pronoun for each in line.verbs[at]) else ()
            return own if own and own[0].first > at else ()
        named = next((each for each in line.actors if each.first == at + 1 and not each.joined), None)
        if named and any(each.pronoun == "ها" and each.form.tense == "past" for each in verbs_of(line.key(at))):
            return joined(line, named)
        if line.classes[at].kind != "ADJ" and line.bare(at) not in RELATIVES:
            return ()
    return ()


def occasioned(trigger: Trigger, found: Subjects) -> tuple[Named, ...]:
    """Return the subject of the verb before, who does it on an occasion of his own (التقى خلال زيارة إلى المدينة)."""
    line, noun = trigger.line, trigger.noun
    if noun is None or noun.definite or noun.owned or line.bare(trigger.first - 1) not in _OCCASIONS:
        return ()
    for at in range(trigger.first - 1, -1, -1):
        if at in line.verbs:
            return found.get(at, ())
        if line.bare(at) in SUBORDINATORS:
            return ()
    return ()


def intending(trigger: Trigger) -> tuple[Named, ...]:
    """Return who is named right before a definite noun, as the one who means or refuses to do it (نية قطر الانسحاب)."""
    if trigger.noun is None or not trigger.noun.definite or trigger.particle:
        return ()
    return tuple(each for each in trigger.line.actors if each.last == trigger.first)[:1]


def ruling(trigger: Trigger, found: Subjects, accused: Subjects) -> tuple[Named, ...]:
    """Return who does it as the verb before says: who denies it, is accused of it or answers with it.

    `accused` are whom the verbs of accusing have as objects, by the verb's word.
    """
    line = trigger.line
    at = next((at for at in range(trigger.first - 1, -1, -1) if at in line.verbs or line.key(at) in ".؟!؛:"), -1)
    if any(line.bare(index) in SUBORDINATORS for index in range(max(at, 0), trigger.first)):
        return ()
    if any(denies(verb.lemma) for verb in line.verbs.get(at, ())):
        said = status_noun_before(line, trigger.first)
        if trigger.first - max((each.last for each in found.get(at, ())), default=at) > _DENIED:
            return ()
        # Who denies that it is off, or what is said, need have no part in it.
        return () if trigger.meaning.speech or (said and said.status is Status.CANCELLED) else found.get(at, ())
    if (led := _led_by_b(trigger)) is None:
        return accused[at] if at in accused and line.lemmas(at) & _ALWAYS_WHOM and _for(trigger) else ()
    if undertaken := _undertaking(trigger, led, found):
        return undertaken
    if at in accused:
        return accused[at]
    threatens = EventType.THREATEN in line.types(at)
    return found.get(at, ()) if threatens or line.lemmas(at) & _DONE_WITH_B else ()


def _led_by_b(trigger: Trigger) -> int | None:
    """Return the word onto which the ب before an event is written: its own, or one that brings it (بشن سلسلة غارات)."""
    line = trigger.line
    if trigger.particle.endswith("ب"):
        return trigger.first
    for at in (trigger.first - 1, trigger.first - 2):
        match = status_nouns().at(line.words, at) if at >= 0 else None
        if match is None or match.values[0].status is Status.CANCELLED:
            continue
        if match.split.particles.endswith("ب") and line.classes[trigger.first - 1].kind == "NOUN":
            return at
    return None


def _for(trigger: Trigger) -> bool:
    """Return whether an event is for what somebody is accused of doing (باستخدام الميناء لشن هجمات)."""
    match = status_nouns().at(trigger.line.words, trigger.first - 1) if trigger.first else None
    return match is not None and match.split.particles.endswith("ل") and match.values[0].status is not Status.CANCELLED


def _undertaking(trigger: Trigger, led: int, found: Subjects) -> tuple[Named, ...]:
    """Return who undertakes it, named behind قيام or by its pronoun (بعد قيام الوزير بزيارة, بعد قيامه بزيارة)."""
    line = trigger.line
    if line.key(led - 1) in _UNDERTAKING_OWN:
        return governing(trigger, found, saying=True)
    named = next((each for each in line.actors if each.last == led), None)
    if named is None:
        return ()
    before = (line.key(index).removeprefix("و") for index in range(max(0, named.first - 3), named.first))
    return (named,) if any(key in _UNDERTAKING or key[1:] in _UNDERTAKING for key in before) else ()


def undergone(trigger: Trigger, found: Subjects) -> tuple[Named, ...]:
    """Return to whom a noun with a pronoun is done when its verb only says that it was (الوزير تم خطفه)."""
    carrier = trigger.carrier
    if carrier is None or not (trigger.meaning.patient and trigger.noun and trigger.noun.owned):
        return ()
    if trigger.carrying is None or not trigger.carrying.itself:
        return ()
    before = [each for each in trigger.line.actors if each.last <= carrier and free(trigger.line, each)]
    return found.get(carrier, ()) or tuple(before[-1:])

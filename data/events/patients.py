"""Who undergoes an event where a verb only says what befell him: the passive, تعرض لهجوم, and the pronoun on a word."""

from __future__ import annotations

from data import grammar
from data.arabic import fold
from data.events.clauses import WORDS
from data.events.forms import Verb
from data.events.heads import gender
from data.events.lines import PREPOSITIONS, SUBORDINATORS, Line, Named
from data.events.phrases import free, joined, number_before
from data.events.subjects import Subjects
from data.events.triggers import Trigger
from data.grammar.agreement import verb_form
from data.model import ActorKind, EventType

_BEFALLING = WORDS["befalling"]
_SURVIVING = WORDS["surviving"]
_NEAR = 8
_BEHIND = 5  # words between an event and the verb of what befell somebody in it
_FAR = 12  # … and between a verb and who are counted behind it
_DAMMA = "\u064f"
_PRONOUNS = ("هما", "ها", "هم", "هن", "ه")
_DONE_TO_PEOPLE = frozenset({EventType.COERCE, EventType.ASSAULT, EventType.OTHER})
DONE_TO_ONE = frozenset({EventType.COERCE, EventType.ASSAULT, EventType.RETREAT, EventType.SANCTION})
_HUMAN = (ActorKind.PERSON, ActorKind.GROUP)


def signed_passive(line: Line, at: int, verb: Verb) -> bool:
    """Return whether a past verb is written with ُ on its first letter (قُتل)."""
    word, before = line.words[at], len(verb.particles)
    text = line.sentence.text[word.start - line.sentence.start : word.end - line.sentence.start]
    return verb.form.tense == "past" and _DAMMA in text[1 + before : 3 + before]


def undergoing(trigger: Trigger, subject: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return the subject of a passive that is no verb of saying, if its own sentence names it."""
    line = trigger.line
    if trigger.meaning.speech or any(each.mention.sentence_id != line.sentence.sentence_id for each in subject):
        return ()
    return subject


def lacks_object(trigger: Trigger, subject: tuple[Named, ...]) -> bool:
    """Return whether a past verb of what is done to people has people as subject and no object (اعتقل سالم)."""
    line, at, verb = trigger.line, trigger.first, trigger.verb
    if verb is None or verb.pronoun or verb.form.tense != "past" or verb.form.kind != "verb":
        return False
    if not (trigger.meaning.patient and trigger.meaning.event_type in _DONE_TO_PEOPLE):
        return False
    if not subject or any(each.kind not in _HUMAN for each in subject):
        return False
    behind = max(at + 1, subject[-1].last)
    closed = line.bare(behind) in PREPOSITIONS or not line.key(behind)[:1].isalpha() or behind in line.verbs
    aimed = any(line.bare(index) in trigger.meaning.target for index in range(at + 1, at + 4))
    return closed and not aimed and grammar.object_(line.sentence, at) is None


def befallen(trigger: Trigger, found: Subjects) -> tuple[Named, ...]:
    """Return the subject of a verb that says that the event befell him (تعرض الوزير لهجوم, واجه انتقادات)."""
    line = trigger.line
    for at in range(trigger.last, min(trigger.last + _BEHIND, len(line.words))):
        if at in line.verbs:
            if line.lemmas(at) & _BEFALLING and line.key(at + 1) in ("له", "لها"):
                return tuple(each for each in found.get(at, ()) if each.first > at)
            break
    for at in range(trigger.first - 1, -1, -1):
        if at in line.verbs:
            if line.lemmas(at) & _SURVIVING:
                escaped = found.get(at, ())
                return escaped if any(line.bare(index) == "من" for index in range(at + 1, trigger.first)) else ()
            hit = found.get(at, ()) if fold(verb_form(line.key(at)).lemma) in _BEFALLING else ()
            return hit if hit and _brings(trigger, max(at + 1, hit[-1].last)) else ()
        if line.bare(at) in SUBORDINATORS or line.key(at) in ".؟!؛:":
            return ()
    return ()


def _brings(trigger: Trigger, first: int) -> bool:
    """Return whether a noun stands right behind a verb and its subject, or behind its ل."""
    return 0 <= trigger.first - first <= (_NEAR if trigger.particle.endswith("ل") else 1)


def counted(line: Line, first: int) -> tuple[Named, ...]:
    """Return of whom so many are, whom a number stands for from word `first` on (قتل في الغارة 15 عنصرا من الجيش)."""
    for each in line.actors:
        if each.first < first:
            continue
        between = range(first, each.first)
        if len(between) > _FAR or any(index in line.verbs or line.bare(index) in SUBORDINATORS for index in between):
            return ()
        of_many = line.key(each.first - 1) == "من" and not each.joined and number_before(line, each.first - 1, first)
        if of_many or line.classes[each.first].kind == "NUM":
            return joined(line, each)
        if free(line, each):
            return ()
    return ()


def pronoun_of(trigger: Trigger) -> str:
    """Return the pronoun that stands for whom a noun's deed is done to (اعتقاله, الإفراج عنه), or nothing."""
    line, noun = trigger.line, trigger.noun
    if trigger.meaning.event_type not in DONE_TO_ONE:
        return ""
    behind = line.key(trigger.last)
    if behind.startswith("عن") and behind[2:] in _PRONOUNS:
        return behind[2:]
    key = line.key(trigger.last - 1)
    return next((each for each in _PRONOUNS if key.endswith(each)), "") if noun is not None and noun.owned else ""


def meant(line: Line, at: int, pronoun: str, taken: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return who alone before a word can be the one its pronoun stands for, by number and gender."""
    last: dict[str, Named] = {}
    for each in line.actors:
        if each.last <= at and each not in taken:
            last[each.mention.entity_id] = each
    fitting = [each for each in last.values() if _fits(each, pronoun)]
    return (fitting[0],) if len(fitting) == 1 else ()


def _fits(named: Named, pronoun: str) -> bool:
    many = named.kind is ActorKind.GROUP
    if pronoun in ("هم", "هن", "هما"):
        return many
    return not many and gender(named, {}) in ("", "f" if pronoun == "ها" else "m")


def described(line: Line, at: int, pronoun: str, taken: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return who stands right before a verb that says what another does to him (المؤسسة، أسسها سالم)."""
    found = meant(line, at, pronoun, taken)
    if not found or line.key(at - 1) == "ما":
        return ()
    return found if all(line.key(index) == "،" for index in range(found[0].last, at)) else ()


def mentioned_before(line: Line, at: int, pronoun: str, found: Subjects, topic: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return for whom the pronoun on a verb stands: the subject of the verb before, or else of the sentence before.

    `topic` is the subject of the sentence before.
    """
    key, word = line.key(at - 1), line.classes[at - 1]
    described = word.kind == "NOUN" and not key.startswith("ال") and at - 1 not in line.inside
    if at and (described or key == "ما" or grammar.antecedent(line.sentence, at) is not None):
        return ()
    earlier = [each for each in line.actors if each.last <= at]
    before = line.verb_before(at)
    named = found.get(before, ()) if before is not None else () if earlier else topic
    if len(named) != 1 or not _fits(named[0], pronoun):
        return ()
    other = any(_fits(each, pronoun) and each.mention.entity_id != named[0].mention.entity_id for each in earlier)
    return () if other else named

"""How a place stands to an event: what rules it, what it lies in, and whether it is that of something else."""

from __future__ import annotations

from data.arabic import rests
from data.events.clauses import WORDS
from data.events.forms import event_nouns
from data.events.lines import PREPOSITIONS, SUBORDINATORS, Line, Named
from data.events.triggers import Trigger
from data.events.vocabulary import SPOKEN
from data.model import EventType
from data.verbs import readings

ABOUT = WORDS["about_place"]
BESIDE = "beside"
_DIRECTIONS = WORDS["directions"]
_MEASURES = WORDS["measures"]
SORTS = WORDS["lying"]  # directions and sorts of places
_POSTS = WORDS["posts"]
_BELONGING = WORDS["belonging"]
_RESULTING = WORDS["resulting"]
_PARTS = WORDS["land"]
_NEARBY = WORDS["nearby"]
_ON = WORDS["on_place"]
_WITNESSING = WORDS["witnessing"]
_OCCASIONS = WORDS["during"]
_FRAMES = WORDS["frames_of_speech"]
_ABOUT_MATTERS = SPOKEN - {EventType.STATEMENT}  # a place behind their noun is that of what they are about
WITH_TOPICS = SPOKEN | {EventType.CONSULT, EventType.AGREE, EventType.OTHER}
_CLOSE = 3  # words between a place and the one it lies in
_NEAR = 8  # words between an occasion and its place
_TOLD = frozenset({EventType.STATEMENT, EventType.AGREE})
_CONTENT = WORDS["content"]
_IN_THE_COURSE = WORDS["in_the_course"]
_NO_DEEDS = frozenset({EventType.STATEMENT, EventType.AGREE, EventType.OTHER})


def ruled_by(line: Line, named: Named) -> str:
    """Return the preposition that rules a place: written onto it, before it, or before its noun (في مدينة).

    A direction alone before it (شمال حلب) is BESIDE.
    """
    if named.joined and named.joined[-1] in "بلك":
        return named.joined[-1]
    beside = BESIDE if not named.joined and line.key(named.first) in _DIRECTIONS else ""
    for index in range(named.first - 1, max(-1, named.first - 4), -1):
        key = line.bare(index)
        if key == "من" and line.key(index - 1).removeprefix("و") in _NEARBY:
            return "قرب"
        if key == "علي" and line.key(index + 1) in _ON:
            return "في"
        if key in PREPOSITIONS or key in ABOUT:
            return key
        if index in line.verbs or not key[:1].isalpha() or key in SUBORDINATORS or index in line.inside:
            return beside
        bare = key.removeprefix("و")
        if bare in _DIRECTIONS:
            beside = BESIDE
        if bare in _MEASURES:
            return bare
        if bare.startswith(("بال", "لل", "بمد", "بعا", "بقص", "بمن", "بمح")) and len(bare) > 4:
            return bare[0]
    return beside


def within(line: Line, before: Named, named: Named) -> bool:
    """Return whether a place says where the one before it lies: العمارة في العراق, حي شرق حلب, لوزان (فرنسا)."""
    gap = [line.bare(index) or line.key(index) for index in range(before.last, named.first)]
    if len(gap) > _CLOSE or named.joined.startswith("و"):
        return False
    if len(gap) < _CLOSE and (gap[-1:] == ["في"] or named.joined == "ب" or gap == ["("]):
        return True
    if named.joined == "ل" or (gap and gap[-1][:1] == "ل" and gap[-1][1:] in SORTS):
        return gap[0] in _BELONGING if gap else False
    return bool(gap) and all(word.removeprefix("ب") in SORTS for word in gap[gap[0] == "،" and len(gap) > 1 :])


def listed(line: Line, before: Named, named: Named) -> bool:
    gap = range(before.last, named.first)
    keys = [line.key(index) for index in gap]
    return len(keys) < 4 and (named.joined.startswith("و") or any(key[:1] in "و،" for key in keys))


def witnesses(trigger: Trigger, named: Named) -> bool:
    """Return whether a place is the subject of the verb that brings an event noun (شهدت حلب اشتباكات)."""
    line, carrier = trigger.line, trigger.carrier
    if carrier is None or not line.lemmas(carrier) & _WITNESSING:
        return False
    return carrier < named.first < trigger.first or (named.last <= carrier and not line.actors)


def of_content(trigger: Trigger, named: Named) -> bool:
    """Return whether a place is that of another deed or, of what is asked or denied, of its content.

    So is the one of نفى شن غارات في المدينة and انتقد التحركات في البحر; an occasion's is not (خلال لقاء في المدينة).
    """
    line = trigger.line
    first = max(trigger.last, trigger.head + 1)
    occasions = [index + 2 for index in range(first, named.first) if line.bare(index) in _OCCASIONS]
    spoken, talks, told = (trigger.meaning.event_type in kinds for kinds in (_ABOUT_MATTERS, WITH_TOPICS, _TOLD))
    for index in range(max((first, *occasions)), named.first - (not named.joined)):
        if index in line.inside or any(date.first <= index < date.last for date in line.dates):
            continue
        match = event_nouns().at(line.words, index)
        kind = match.values[0].words.event_type if match else EventType.OTHER
        if told and _opens_content(line, index):
            return True
        if (
            kind not in _NO_DEEDS
            and not (talks and kind is EventType.CONSULT)
            and not _of_one_deed(trigger, kind, index)
        ):
            return True
        if spoken and line.classes[index].kind == "NOUN" and line.key(index).lstrip("وبل") not in _FRAMES:
            return True
    return False


def _of_one_deed(trigger: Trigger, kind: EventType, index: int) -> bool:
    """Return whether two deeds are at one place: the second only goes on (خطفه وقتله في حلب) or says in or by what.

    So it does in قتل في اشتباك في حلب and أصيب بغارة على قوافل في حلب.
    """
    line = trigger.line
    if line.key(index).startswith("و") and trigger.meaning.event_type not in SPOKEN:
        casualties = kind is EventType.ASSAULT and trigger.meaning.event_type in (EventType.ASSAULT, EventType.OTHER)
        if casualties or index <= trigger.last + 1:
            return True
    if trigger.meaning.event_type is not EventType.ASSAULT:
        return False
    if kind is EventType.MOBILIZE:
        return line.bare(index - 1) == "علي"
    return kind is EventType.ASSAULT and (line.bare(index - 1) in _IN_THE_COURSE or line.key(index)[:1] == "ب")


def _opens_content(line: Line, index: int) -> bool:
    """Return whether what is told or agreed on begins at a word: behind إلى or عن, or with ل and a noun (لتطوير)."""
    if line.bare(index) in _CONTENT:
        return index + 1 not in line.inside
    return line.classes[index].kind == "NOUN" and line.classes[index].preposition and line.key(index)[:1] == "ل"


def only_mentioned(trigger: Trigger, named: Named, first: int) -> bool:
    """Return whether a place before a verb of saying is no place of speaking: neither fronted nor that of an occasion.

    first: the clause's first word.
    """
    if trigger.verb is None or named.last > trigger.first or trigger.meaning.event_type not in SPOKEN:
        return False
    line = trigger.line
    if named.first - first <= 2 or line.bare(first) == "في":
        return False
    for index in range(max(first, named.first - _NEAR), named.first):
        if line.bare(index) in _OCCASIONS or line.key(index).lstrip("وبل") in _FRAMES:
            return False
        match = event_nouns().at(line.words, index)
        if match and match.values[0].words.event_type is EventType.CONSULT:
            return False
    return True


def of_noun_before(trigger: Trigger, named: Named) -> bool:
    """Return whether a place before a noun without a verb is set off from it by a comma."""
    if trigger.noun is None or trigger.carrier is not None:
        return False
    return any(trigger.line.key(index) == "،" for index in range(named.last, trigger.first - 1))


def of_participle(line: Line, named: Named) -> bool:
    """Return whether a place only says where something else is (السفينة المسجلة في سنغافورة)."""
    before = line.key(named.first - 2)
    return (
        line.bare(named.first - 1) == "في"
        and named.first - 2 not in line.inside
        and before.startswith("ال")
        and any(each.form.kind == "participle" and each.form.voice == "passive" for each in readings(before[2:]))
    )


def of_post(line: Line, named: Named) -> bool:
    """Return whether a place is where somebody serves (السفير المصري في السودان)."""
    at = named.first - 1
    while at > named.first - 4 and line.key(at) in SORTS and line.bare(at) != "في":
        at -= 1
    if line.bare(at) != "في":
        return False
    return any(not _POSTS.isdisjoint(rests(line.key(index))) for index in range(at - 3, at))


def is_topic(line: Line, first: int, last: int) -> bool:
    """Return whether the words between an event and a place open its topic (لبحث التطورات في سوريا)."""
    return any(
        line.bare(index) in ABOUT and line.bare(index) != "علي" and not line.lemmas(index - 1) & _RESULTING
        for index in range(first, last)
    )


def of_a_part(line: Line, named: Named) -> bool:
    """Return whether من before a place only says that a part of it is meant (تسعين في المئة من المحافظة)."""
    at = next((index for index in range(named.first - 1, named.first - 4, -1) if line.bare(index) == "من"), None)
    return at is not None and line.key(at - 1) in _PARTS

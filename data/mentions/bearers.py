"""Who bears a title: the person whose name stands behind it, past honorifics, its purpose or its employer."""

from __future__ import annotations

from data.latin import given, is_part
from data.lexicon.nouns import Head, small_words
from data.mentions.drafts import Draft
from data.mentions.extents import Extent, place_of_work
from data.mentions.people import family, person_at, unlisted
from data.mentions.terms import Line
from data.model import MentionKind
from data.tagger.lemmas import noun

_MOST_HONORIFICS = 8
_LONGEST_PURPOSE = 9


def bearer(line: Line, after: int, head: Head, phrase: Extent) -> tuple[Draft | None, Extent]:
    """Return the person whose name stands behind a title, or None, and the title's extent up to the name."""
    behind = past_honorifics(line, phrase.last)
    person = _uncut(person_at(line, behind))
    if person is None and line.look(behind).key in ("،", "-", "(", ":"):
        behind = past_honorifics(line, behind + 1)
        person = _uncut(person_at(line, behind))
    if person is not None and person.first > behind and not line.looks[behind].heads:
        person = None
    if person is None and line.look(behind).definite and line.classes[behind].kind == "ADJ":
        past = past_honorifics(line, behind + 1)
        person = _uncut(person_at(line, past))
        if person is not None and person.first > past:
            person = None
    if person is None and head.state == "def" and head.fields.sort == "role":
        return called(line, behind), phrase
    if person is not None or head.fields.sort != "post" or head.plural:
        return person, phrase
    for further in (_past_purpose(line, phrase.last, after), _past_employer(line, phrase.last)):
        if further is not None:
            return further, Extent(further.first, phrase.country, phrase.names, True)
    person = _ali(line, behind)
    if person is None and line.look(behind - 1).letters:
        person = called(line, behind)
    return person, phrase


def called(line: Line, at: int) -> Draft | None:
    """Return a name that neither lexicon nor tagger knows right behind a title; of one word, where a name must be."""
    person = unlisted(line, at)
    if person is not None:
        return person
    look = line.look(at)
    plain = look.cut or look.stop or look.nisba or look.heads or look.department or look.definite
    if plain or not look.letters or line.verb(at) or not line.look(at - 1).definite:
        return None
    if line.names[at] is not None or line.classes[at].preposition or look.key in ("علي", "باسم"):
        return None
    foreign = is_part(look.key) and noun(look.key) is None
    if not (given(look.key) or foreign or line.classes[at].kind == "PROPN"):
        return None
    last = at + 1 + family(line, at + 1)
    name = tuple(word.key for word in line.words[at:last])
    return Draft(line, at, last, 0, MentionKind.ACTOR, "person: title", person=name)


def _uncut(person: Draft | None) -> Draft | None:
    """Return a person whose name has no particle before it: behind a title, و begins another one."""
    return person if person is not None and not person.cut else None


def _past_purpose(line: Line, at: int, first: int) -> Draft | None:
    """Return the person named behind what ل adds to a title: the coordinator for the peace process in X, Y."""
    starts = at if line.look(at).key[:1] == "ل" else at - 1
    if starts >= len(line.looks) or line.look(starts).key[:1] != "ل":
        return None
    if starts < first or not (line.look(starts).particles.endswith("ل") or line.classes[starts].preposition):
        return None
    for index in range(starts + 1, min(starts + _LONGEST_PURPOSE, len(line.looks))):
        look, previous = line.looks[index], line.looks[index - 1]
        person = person_at(line, index)
        if person is not None and not person.cut and previous.rest not in small_words("working"):
            closed = previous.key != "،" or line.look(person.last).key == "،"
            return person if closed and person.first == index else None
        within = look.rest in small_words("working") and not look.cut
        if look.key != "،" and (
            line.verb(index) or not look.letters or previous.key == "،" or (look.stop and not within)
        ):
            return None
    return None


def _past_employer(line: Line, at: int) -> Draft | None:
    """Return the person named behind the body that ب adds to a title: عميد كلية الطب بجامعة دمشق الدكتور سمير حداد."""
    if line.look(at).particles != "ب":
        return None
    work = place_of_work(line, at)
    behind = past_honorifics(line, work.last + (line.look(work.last).key == "،"))
    person = person_at(line, behind) if work.described and behind > work.last else None
    return person if person and person.first == behind and not person.cut else None


def _ali(line: Line, at: int) -> Draft | None:
    """Return the person behind a title whose given name is written like على: رئيس اللجنة علي عبد القادر."""
    person = person_at(line, at + 1) if line.look(at).key == "علي" and _written(line, at).endswith("ي") else None
    if person is None or person.cut or len(person.person) < 1 or person.first != at + 1:
        return None
    return Draft(line, at, person.last, 0, MentionKind.ACTOR, person.rule, person=("علي", *person.person))


def _written(line: Line, at: int) -> str:
    word, sentence = line.words[at], line.sentence
    return sentence.text[word.start - sentence.start : word.end - sentence.start]


def past_honorifics(line: Line, at: int) -> int:
    """Return the index after the honorifics, roles and second titles at a word; past a few, no name comes."""
    for _ in range(_MOST_HONORIFICS):
        if at >= len(line.looks):
            break
        if line.looks[at].key in ("#", '"', "«") or line.looks[at].key in small_words("in_office"):
            at += 1
            continue
        after = _honorific(line, at)
        if after is None or line.looks[at].cut or person_at(line, at):
            return at
        at = after
    return at


def _honorific(line: Line, at: int) -> int | None:
    """Return the index after the honorific or role that begins at a word; None if none does."""
    for rest, found in line.look(at).heads:
        after = at + 1 + len(rest)
        if tuple(look.key for look in line.looks[at + 1 : after]) == rest and any(
            head.family == "title" and head.fields.sort in ("honorific", "role") for head in found
        ):
            return after
    return None

"""People by name: those of the lexicon, those of the tagger, and names behind a title that neither knows."""

from __future__ import annotations

import re

from data.latin import given, is_part
from data.lexicon.names import Name
from data.lexicon.nouns import small_words
from data.lexicon.phrases import Match
from data.mentions.describing import sure
from data.mentions.drafts import Draft
from data.mentions.terms import Line
from data.model import ActorKind, MentionKind
from data.tagger.lemmas import noun
from data.verbs import readings

_LONGEST = 6


def person_at(line: Line, at: int) -> Draft | None:
    """Return the person named at a word, by the lexicon or the tagger, whichever name is longer."""
    if at >= len(line.looks):
        return None
    match = line.names[at]
    known = None
    if match and match.values[0].actor and match.values[0].actor.actor.kind is ActorKind.PERSON:
        first, cut = at, match.split.cut
        title = line.head(at, "title")
        if title and title[0].fields.sort == "honorific" and title[1] < match.last:
            first, cut = title[1], 0
            longer = person_at(line, first)
            if longer and longer.last > match.last:
                return longer
        known = Draft(line, first, match.last, cut, MentionKind.ACTOR, "person: lexicon", match.values[0].actor.actor)
    last = line.people.get(at, 0)
    if match and last == at + 1 and known is None and sure(match.values[0]):
        return None
    if last and (known is None or last > known.last):
        tagged = _tagged(line, at, last)
        if tagged and not (known and len(tagged.person) <= 1):
            return tagged
    return known


def _tagged(line: Line, at: int, last: int) -> Draft | None:
    """Return the tagger's person without titles before the name; None where nothing of a name is left."""
    words = line.words
    while at < last - 1 and (line.verb(at) or _FUTURE.match(words[at].key)):
        at += 1
    while at < last and (line.head(at, "title") or line.looks[at].sign):
        if (
            line.classes[at].kind == "PROPN"
            and not line.looks[at].definite
            and last - at > 1
            and not line.looks[at].cut
        ):
            head = line.head(at, "title")
            if head and head[0].fields.sort == "role":
                break
        at += 1
    if last - at > 2 and (known := line.names[at]) and known.last < last and _institution(known):
        at = known.last
    for inner in range(at + 1, last):
        if line.words[inner].key[0] == "و" and line.classes[inner].and_:
            last = inner
            break
        if line.words[inner].key in small_words("blessings") or _parts_names(line, inner):
            last = inner
            break
        match = line.names[inner]
        if match and match.last == last > inner + 1 and _bears_alone(line, at, inner, match):
            at = inner
            break
        if (
            match
            and match.last == last > inner + 1
            and match.values[0].actor
            and line.looks[inner].key in small_words("name_halves")
        ):
            at = inner
            break
    while last > at and (line.looks[last - 1].sign or (last - at > 1 and _no_name(line, last - 1))):
        last -= 1
    while last < len(words) and last - at < _LONGEST and _continues(line, at, last):
        last += 1
    if at < last and (known := line.names[at]) and known.last >= last and _institution(known):
        return None
    if at >= last or line.looks[at].stop or line.looks[at].department:
        return None
    if last - at == 1 and (line.looks[at].nisba or line.looks[at].heads or line.looks[at].adjective):
        return None
    cut = _cut(line, at)
    first = words[at].key[cut:]
    if len(first) < 2:
        return None
    person = tuple(key for key in (first, *(word.key for word in words[at + 1 : last])) if key not in ("#", "-"))
    return Draft(line, at, last, cut, MentionKind.ACTOR, "person: tagger", person=person)


def _no_name(line: Line, at: int) -> bool:
    """Say whether a word at the end of what the tagger takes for a name is a verbal noun or a verb of the future."""
    key = line.words[at].key
    if _FUTURE.match(key):
        return True
    if line.classes[at].kind != "NOUN" or given(key) or is_part(key):
        return False
    return any(reading.form.kind == "noun" for reading in readings(key))


def _institution(match: Match[Name]) -> bool:
    actor = match.values[0].actor
    return actor is not None and actor.actor.kind is not ActorKind.PERSON


def _parts_names(line: Line, at: int) -> bool:
    """Say whether a word inside what the tagger takes for one name ends it: a dash between blanks, a post."""
    if line.words[at].key in ("-", "–", "—"):
        return line.words[at - 1].end < line.words[at].start
    title = line.head(at, "title")
    if title is None or title[0].fields.sort != "post" or given(line.words[at].key):
        return False
    return title[1] > at + 1 or (title[0].state == "" and line.look(at + 1).definite)


def _bears_alone(line: Line, first: int, inner: int, match: Match[Name]) -> bool:
    """Say whether before a listed person's name stands another one's, alone: في عهد مبارك أحمد شفيق."""
    one, other = line.names[first], match.values[0].actor
    before = one.values[0].actor or one.values[0].bare if one and one.last == inner else None
    return (
        before is not None
        and other is not None
        and before.actor.kind is ActorKind.PERSON
        and other.actor.kind is ActorKind.PERSON
        and before.actor.actor_id != other.actor.actor_id
    )


def _continues(line: Line, first: int, at: int) -> bool:
    """Say whether a word after a name must belong to it, by what stands before it or by its class."""
    previous, look = line.words[at - 1].key, line.looks[at]
    if previous in small_words("name_halves"):
        return look.letters
    joined = line.classes[at].and_ or (line.classes[at].preposition and look.key[0] in "بلك")
    if at - first == 2 and line.words[first].key.endswith("عبد") and family(line, at) and not joined:
        return True  # عبد الحليم is half a name
    if look.key in small_words("name_joints") and at + 1 < len(line.looks):
        return line.looks[at + 1].letters
    if (
        _namelike(line, at)
        and line.names[at] is None
        and line.classes[at - 1].kind == "PROPN"
        and at not in line.tagged_places
    ):
        return True
    return look.key == "#" and at + 1 < len(line.looks) and (at + 1) in line.people


_FUTURE = re.compile("س[يتن].*(ون|ان)$")


def _cut(line: Line, at: int) -> int:
    """Return how many letters before a tagged name are particles, as the class tagger has it."""
    key, word_class = line.words[at].key, line.classes[at]
    cut = 0
    if is_part(key):
        return cut
    if key[0] in "وف" and len(key) > 3 and (word_class.and_ or (given(key[1:]) and not given(key))):
        cut = 1
    if word_class.preposition and len(key) > cut + 3 and key[cut] in "بلك":
        cut += 1
    return cut


def unlisted(line: Line, at: int) -> Draft | None:
    """Return a name that neither lexicon nor tagger knows: proper nouns that no list has, right behind a title."""
    look = line.look(at)
    named = given(look.key) and look.key != "باسم" and family(line, at + 1)
    if look.cut or look.nisba or look.adjective or look.heads or look.department or not look.letters:
        return None
    if look.stop and not named:
        return None
    last = at
    while last < len(line.looks) and last - at < 4 and (_namelike(line, last) or (last == at and _unheard(line, at))):
        last += 1
    if last - at < 2 and named:
        last = max(last, at + 2)
    if last == at or (line.names[at] is not None and last - at < 2):
        return None
    if last - at == 1 and not (look.definite and line.looks[at - 1].definite):
        return None
    return Draft(
        line, at, last, 0, MentionKind.ACTOR, "person: title", person=tuple(word.key for word in line.words[at:last])
    )


def family(line: Line, at: int) -> bool:
    """Say whether the word behind a given name may be the family name: no verb, particle, adjective or title."""
    look = line.look(at)
    plain = look.stop or look.nisba or look.heads or look.department or look.adjective
    if not look.letters or look.cut or plain or line.verb(at) or not line.classes[at].nominal:
        return False
    if look.key in ("احد", "احدي"):
        return False
    return line.look(at - 1).key != "علي" or given(look.key)  # على is written so too


def _unheard(line: Line, at: int) -> bool:
    """Say whether a word, the one before a proper noun, is no form of a noun that the lemma list has."""
    look = line.looks[at]
    plain = look.stop or look.nisba or look.adjective or look.heads or look.department or look.definite
    follows = at + 1 < len(line.looks) and _namelike(line, at + 1)
    return (
        look.letters
        and not look.cut
        and not plain
        and follows
        and noun(look.key) in (None, ("", "ي", "N"), ("", "ي", "AN"))
    )


def _namelike(line: Line, at: int) -> bool:
    look = line.looks[at]
    plain = look.stop or look.nisba or look.adjective or look.heads or look.department
    word_class = line.classes[at]
    whole = not look.cut and not word_class.preposition and not word_class.and_
    return look.letters and whole and not plain and word_class.kind == "PROPN"

"""Places that no table has: whether the word behind a place's noun is a name, and how far the name goes."""

from __future__ import annotations

from data.lexicon.nouns import Head, small_words
from data.mentions.drafts import Draft
from data.mentions.terms import Line
from data.model import MentionKind
from data.tagger.lemmas import noun


def add_unseen(line: Line, at: int, after: int, last: int, head: Head, drafts: list[Draft]) -> int:
    """Add a place that no table has, whose name stands at after..last behind its head word, and return `last`."""
    inside = head.fields.inside
    drafts.append(
        Draft(
            line, at if inside else after, last, line.looks[at].cut if inside else 0, MentionKind.LOCATION,
            f"place: {head.entry}, unseen", place_name=" ".join(word.key for word in line.words[after:last]),
            place_kind=head.fields.kind, head=head,
        )
    )  # fmt: skip
    return last


def add_listed(line: Line, last: int, head: Head, drafts: list[Draft]) -> int:
    """Add the names that و adds to one behind a word for several places, and return the index after them."""
    while True:
        look = line.look(last)
        if look.key in ("،", "و"):
            last += 1
            look = line.look(last)
        key = line.words[last].key if last < len(line.words) else ""
        plain = not (look.heads or look.nisba or look.stop or line.verb(last) or len(key) < 4)
        two = of_two_words(line, last, 1)
        if not key.startswith("و") or not (two or plain):
            return last
        if head.entry in ("zone", "front") and line.classes[last].kind != "PROPN" and noun(key) is not None:
            return last
        more = last + 1 < len(line.looks) and whole_name(line, last + 1) and not line.looks[last + 1].heads
        end = last + 1 + (two or more)
        drafts.append(
            Draft(
                line, last, end, 1, MentionKind.LOCATION, f"place: {head.entry}, unseen",
                place_name=" ".join(word.key for word in line.words[last:end])[1:], place_kind=head.fields.kind,
            )
        )  # fmt: skip
        last = end


def is_name(line: Line, at: int, after: int, head: Head) -> bool:
    """Say whether a word behind a place's noun is a name: a proper noun, or one that no dictionary has."""
    if head.entry in ("part", "ground"):
        return False
    if after in line.tagged_places:
        return True
    look, kind, unknown = line.looks[after], line.classes[after].kind, noun(line.words[after].key) is None
    if line.verb(after):
        return False
    if head.entry == "region":
        return kind == "PROPN" and head.word in small_words("provinces") and unknown
    if head.entry == "site":
        match = line.names[after]
        person = after in line.people or (match is not None and match.values[0].actor is not None)
        return kind == "PROPN" and not (person and head.word == "معسكر") and (unknown or not look.definite)
    if head.entry in ("zone", "front"):
        return unknown and (kind == "PROPN" or (kind == "NOUN" and (look.definite or in_place(line, at))))
    return kind == "PROPN"


def of_two_words(line: Line, at: int, cut: int = 0) -> bool:
    """Say whether a town's name of two words begins `cut` letters into a word (بني مطر)."""
    if line.look(at).key[cut:] not in small_words("town_parts"):
        return False
    look = line.look(at + 1)
    if not look.letters or look.stop or look.cut or line.verb(at + 1) or line.names[at + 1] is not None:
        return False
    return not (line.classes[at + 1].pronoun or line.classes[at + 1].preposition)


def in_place(line: Line, at: int) -> bool:
    """Say whether a word stands where only a place stands: behind ب or a word such as في."""
    before = line.look(line.before(at)).rest
    return line.looks[at].particles.endswith("ب") or (not line.looks[at].cut and before in small_words("before_place"))


def whole_name(line: Line, at: int) -> bool:
    """Say whether a word is a proper noun without particles."""
    look, word_class = line.looks[at], line.classes[at]
    attached = look.cut or word_class.preposition or word_class.and_
    return word_class.kind == "PROPN" and not look.stop and not attached and line.names[at] is None

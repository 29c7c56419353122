"""People without a name whom a number counts or a deed tells of: 11 شخصا، أربعة جنود، قتل جندي."""

from __future__ import annotations

from data.dates.numbers import number_at
from data.ids import slug
from data.latin import latin
from data.lexicon.english import counted, single
from data.lexicon.nouns import small_words
from data.mentions.describing import adjectives
from data.mentions.drafts import Draft
from data.mentions.spans import written
from data.mentions.terms import Line
from data.model import Actor, ActorKind, MentionKind

_STATISTIC = 500  # so many are no group that does or suffers one thing, unless it is death, wounds, flight, protest
_NEAR = 4
SINGLE = "person: single"
_FEW = 10  # behind more than so many, what is counted stands in the singular


def read_counted(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add the people whom the number at a word counts, and return the index after them; None if it counts none.

    Those who are among others are left out (11 شخصا بينهم 4 أطفال), and numbers that only statistics have.
    """
    number = number_at(line.words, at)
    if number is None or number.last >= len(line.looks) or number.value < 2:
        return None
    people = counted(line.looks[number.last].key) or _of_a_people(line, number.last, number.value)
    if not people or line.look(at - 1).key in small_words("among"):
        return None
    if number.value >= _STATISTIC and not _suffer(line, at, number.last):
        return None
    last, country = adjectives(line, number.last + 1, False, False)
    if line.looks[number.last].nisba and line.look(number.last + 1).cut:
        last = number.last + 1  # ستة سعوديين وأجنبي
    draft = Draft(line, at, last, number.cut, MentionKind.ACTOR, "group: counted", country=country)
    return _add(drafts, draft, f"{number.value:,.0f} {people}", ActorKind.GROUP)


def read_single(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add one person without a name right behind a verb or a word of harm (قتل جندي، مقتل طفل), or those harmed who are
    called by their number or origin alone (إصابة العشرات، مقتل فلسطيني), and return the index after; None if none."""
    look = line.looks[at]
    if look.definite or look.nisba:
        return _harmed(line, at, drafts)
    called = "" if look.cut and look.particles != "و" else single(look.rest)
    if not called or line.head(at, "group") or not _told(line, at, drafts):
        return None
    last, country = adjectives(line, at + 1, False, False)
    if last == at + 1 and _of_a_kind(line, last):
        last += 1
    if line.names[at] is not None or last in line.people:
        return None
    draft = Draft(line, at, last, look.cut, MentionKind.ACTOR, SINGLE, country=country)
    return _add(drafts, draft, _one(called), ActorKind.PERSON)


def _harmed(line: Line, at: int, drafts: list[Draft]) -> int | None:
    look = line.looks[at]
    before = line.look(at - 1).rest
    if look.cut or (before not in small_words("harmed") and before.removeprefix("و") not in small_words("harmed")):
        return None
    draft = Draft(line, at, at + 1, 0, MentionKind.ACTOR, "group: counted")
    if look.rest in small_words("dozens") and line.look(at + 1).rest != "من":
        return _add(drafts, draft, "dozens of people", ActorKind.GROUP)
    nisba = look.nisba
    if nisba is None or nisba.definite or nisba.shape not in ("m", "p") or look.rest.endswith("ات"):
        return None
    draft.country = nisba.code
    if nisba.shape == "p":
        return _add(drafts, draft, f"{nisba.english} people", ActorKind.GROUP)
    draft.rule = SINGLE
    return _add(drafts, draft, _one(f"{nisba.english} person"), ActorKind.PERSON)


def _one(called: str) -> str:
    return f"{'an' if called[0] in 'aeiouAEIOU' else 'a'} {called}"


def _told(line: Line, at: int, drafts: list[Draft]) -> bool:
    """Say whether a deed is told of somebody without a name: right behind a verb, harm, speech or that, or joined."""
    look, before = line.looks[at], line.look(at - 1)
    if look.cut:
        previous = drafts[-1] if drafts else None
        return previous is not None and previous.line is line and previous.last == at and previous.rule in _NAMELESS
    if before.rest in small_words("harm") or before.rest.removeprefix("و") in small_words("harm"):
        return True
    if look.rest in ("شخص", "شخصا"):
        return False
    if look.rest.endswith("ا"):
        return before.rest in small_words("that")
    verb = line.verb(at - 1) and not before.stop and before.rest not in small_words("being")
    return verb or before.rest.removeprefix("و") in small_words("saying")


_NAMELESS = (SINGLE, "group: counted", "group: pair")


def _of_a_kind(line: Line, at: int) -> bool:
    """Say whether a noun without ال tells of what kind one is: ضابط شرطة، رجل دين."""
    look = line.look(at)
    plain = look.letters and not (look.cut or look.stop or look.definite or look.nisba or line.verb(at))
    return plain and look.key in small_words("kinds_of_people")


def _add(drafts: list[Draft], draft: Draft, called: str, kind: ActorKind) -> int:
    """Add people without a name, whose row is that of all in this article who are called the same in English."""
    row = slug(f"{called} {draft.country}") if kind is ActorKind.GROUP else slug(latin(written(draft)))
    draft.actor = Actor(f"{row}@{draft.line.sentence.article_id}", written(draft), called, kind)
    drafts.append(draft)
    return draft.last


def _of_a_people(line: Line, at: int, count: float) -> str:
    """Return what people are called whom a number counts by their origin: 34 مصريا، 5 فلسطينيين; empty if none are."""
    nisba = line.looks[at].nisba
    if nisba is None or nisba.definite or line.looks[at].cut:
        return ""
    few = count <= _FEW and nisba.shape == "p" and not line.looks[at].key.endswith("ات")
    many = count > _FEW and nisba.shape == "m" and line.looks[at].key.endswith("ا")
    return f"{nisba.english} people" if few or many else ""


def _suffer(line: Line, at: int, noun: int) -> bool:
    """Say whether so many people do or suffer one thing: the noun says so, or a word of harm shortly before."""
    if line.looks[noun].key.removesuffix("ا") in small_words("suffering"):
        return True
    return any(look.rest.removeprefix("و") in small_words("harm") for look in line.looks[max(0, at - _NEAR) : at])

"""Groups without a name of their own: officials, sources, civilians, rebels, Western capitals."""

from __future__ import annotations

from data.lexicon.nouns import Head, small_words
from data.mentions.describing import named
from data.mentions.drafts import Draft
from data.mentions.extents import Extent, extent, place_of_work, with_pronoun
from data.mentions.terms import Line
from data.model import Actor, ActorKind, MentionKind

_WORKING = frozenset(("source", "official"))
_DESCRIBING = frozenset(("captives", "activists", "militants", "opposition", "people", "official"))
_OF_OTHERS = frozenset(("official", "ministers", "delegation", "factions", "troops"))


def read_group(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add the group whose head stands at a word, and return the index after it; None if none does."""
    found = line.head(at, "group")
    title = line.head(at, "title") if found is None else None
    if title and title[0].plural:
        found = title
    if found is None:
        return None
    head, after = found
    look, before = line.looks[at], line.look(at - 1)
    if look.stop or (head.state == "own" and line.verb(at)):
        return None
    if (
        head.word == "مسلحون"
        and not head.state
        and not look.cut
        and before.key.endswith("ون")
        and not line.verb(at - 1)
    ):
        return None
    follows_noun = before.definite or (line.classes[at - 1].pronoun and line.classes[at - 1].kind == "NOUN")
    if head.state == "def" and not look.cut and head.entry in _DESCRIBING and follows_noun and not line.verb(at - 1):
        return None
    if head.state == "own" and head.word.endswith("ي") and look.rest.endswith("يه"):
        return None  # ديبلوماسية is no diplomat's
    if head.word == "فريق" and not head.state and named(line, after) and not _owner_state(line, after):
        return None  # the team of that name: a body
    if head.state != "own" and line.look(after).particles == "و":
        second = line.head(after, "group", "title")
        if (
            second
            and second[0].state == head.state
            and (second[0].plural or second[0].family == "group")
            and second[0].fields.where == head.fields.where
        ):
            head, after = second
    phrase = extent(line, after, head)
    if line.look(after).rest in small_words("resources" if head.entry == "source" else "not_acting"):
        return None
    if head.word == "قوي" and not head.state and not (line.look(after).definite or line.look(after).rest[-1:] == "ه"):
        return None
    if head.word == "مقاومه" and head.state != "def":
        return None
    if head.word in small_words("of_someone") and (head.state == "own" or (head.state and head.word == "عناصر")):
        return None
    if (
        (
            head.entry == "official"
            and head.word not in small_words("singular")
            and not phrase.described
            and not head.state
        )
        and line.look(after).rest in ("في", "من")
        and _owner(line, after + 1)
    ):
        return None
    if head.entry in _OF_OTHERS and not head.state and _owner(line, after):
        return None
    if head.entry in _WORKING and (head.state != "def" or phrase.described):
        follows = line.look(phrase.last)
        works = follows.rest in ("في", "من") or follows.particles == "ب"
        work = place_of_work(line, phrase.last) if works else Extent(phrase.last)
        if work.described and (head.word in small_words("singular") or head.entry == "source"):
            phrase = Extent(work.last, phrase.country or work.country, (), True)
    if head.entry == "official" and line.look(phrase.last).rest == "لدي":
        phrase = _employed(line, phrase)
    first = _quantity(line, at)
    if line.look(first).rest in ("احد", "احدي") and not phrase.described:
        first = at
    some = line.look(at - 1).rest in small_words("some") and head.fields.where == "modified" and head.state == "def"
    if first == at and not some and not _counts(line, head, phrase):
        return None
    if phrase.described and line.look(first).rest not in small_words("some"):
        first = at
    phrase = with_pronoun(line, phrase)
    drafts.append(
        Draft(
            line,
            first,
            phrase.last,
            line.looks[first].cut,
            MentionKind.ACTOR,
            f"group: {head.entry}",
            head=head,
            country=phrase.country,
            modifiers=tuple(look.rest for look in line.looks[after : phrase.last] if look.letters),
            armed=_armed(line, after) if head.entry == "militants" and not head.state else None,
        )
    )
    return _second(line, phrase.last, head, drafts)


def named_whole(draft: Draft) -> bool:
    """Say whether a group is named as a whole, so that it needs no description: جميع الأطراف."""
    return draft.line.look(draft.line.before(draft.first)).rest in small_words("wholes")


def _owner_state(line: Line, at: int) -> bool:
    match = line.names[at]
    return match is not None and match.values[0].state is not None


def _employed(line: Line, phrase: Extent) -> Extent:
    """Return a description of officials with whom they work for: مسؤولون لدى الشركة."""
    work = place_of_work(line, phrase.last)
    return Extent(work.last, phrase.country or work.country, (), True) if work.described else phrase


def _armed(line: Line, at: int) -> Actor | None:
    match = line.names[at] if at < len(line.names) else None
    entry = match.values[0].actor or match.values[0].bare if match else None
    return entry.actor if entry and entry.actor.kind is ActorKind.ARMED_GROUP else None


def _owner(line: Line, at: int) -> bool:
    """Say whether what a group is of is an actor by itself: قيادات الحركة، وفد المملكة، مسؤولي الحكومة."""
    match = line.names[at] if at < len(line.names) else None
    if match and named(line, at) and not match.split.cut and not match.values[0].capital:
        return True
    look = line.look(at)
    if look.cut or (look.department and look.rest != "الحكومه"):
        return False
    group = line.head(at, "group")
    return line.head(at, "body") is not None or (group is not None and group[0].entry in ("factions", "militants"))


def _second(line: Line, at: int, head: Head, drafts: list[Draft]) -> int:
    """Add a second group that shares the head: مسؤولون أمريكيون وإسرائيليون; return the index after it."""
    look = line.look(at)
    if not (
        look.particles == "و" and look.nisba and look.nisba.shape == "p" and not look.nisba.definite and not head.state
    ):
        return at
    drafts.append(
        Draft(
            line, at, at + 1, look.cut, MentionKind.ACTOR, f"group: {head.entry}", head=head, country=look.nisba.code,
            modifiers=(look.rest,),
        )
    )  # fmt: skip
    return at + 1


def _quantity(line: Line, at: int) -> int:
    """Return the index of a quantity word right before the head that belongs to the group's span, else `at`."""
    if at > 0 and not line.looks[at].cut and line.looks[at - 1].rest in small_words("quantity"):
        return at - 1
    return at


def _counts(line: Line, head: Head, phrase: Extent) -> bool:
    """Say whether a head with its description is a group that can act here."""
    if head.word == "اوساط":
        return phrase.described or head.state == "own"
    if head.fields.where == "any":
        if head.word in small_words("singular") and not head.state:
            return phrase.described
        return True
    if head.fields.where == "definite":
        definite = phrase.described and (line.looks[phrase.last - 1].definite or phrase.country != "")
        return head.state == "def" or definite
    return phrase.described or head.state == "own" or (head.state == "def" and not head.word.endswith(("ان", "ين")))


def read_people(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add a people named by its adjective in the plural (الروس، الفلسطينيين), and return the index after it."""
    nisba = line.looks[at].nisba
    if nisba is None or not nisba.definite or nisba.shape not in ("p", "people"):
        return None
    before = line.look(at - 1)
    if (
        (
            not line.looks[at].cut
            and (before.definite or before.heads or before.adjective)
            and line.looks[at].key != before.key
        )
        and not line.verb(at - 1)
        and before.letters
        and not before.stop
    ):
        return None
    last = at + 1
    while (
        last < len(line.looks) and line.looks[last].adjective and line.looks[last].definite and not line.looks[last].cut
    ):
        last += 1
    drafts.append(
        Draft(
            line,
            at,
            last,
            line.looks[at].cut,
            MentionKind.ACTOR,
            "group: people",
            country=nisba.code,
            modifiers=("people",),
        )
    )
    return last

"""Groups without a name of their own: officials, sources, civilians, rebels, Western capitals."""

from __future__ import annotations

from data.lexicon.nouns import Head, small_words
from data.mentions.describing import named
from data.mentions.drafts import Draft
from data.mentions.extents import Extent, extent, place_of_work, with_pronoun
from data.mentions.terms import Line
from data.model import Actor, ActorKind, MentionKind

_QUOTES = frozenset("\"'«»“”")


def read_group(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add the group whose head stands at a word, and return the index after it; None if none does."""
    found = line.head(at, "group") or _several(line, at)
    if found is None or _means_else(line, at, *found):
        return None
    head, after = _second_head(line, *found)
    phrase = extent(line, after, head)
    if _names_nobody(line, head, after) or _of_another(line, head, after, phrase):
        return None
    phrase = _with_work(line, head, phrase)
    armed, last = _armed(line, after) if head.entry == "militants" and not head.state else (None, after)
    if armed and not phrase.described:
        phrase = Extent(last, armed.country, (after,), True)
    first = _quantity(line, at, head)
    if line.look(first).rest in ("احد", "احدي") and not phrase.described:
        first = at
    some = line.look(at - 1).rest in small_words("some") and head.fields.where == "modified" and head.state == "def"
    if first == at and not some and not _counts(line, head, phrase) and not _acts(line, at, head):
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
            armed=armed,
        )
    )
    return _second(line, phrase.last, head, drafts)


def _several(line: Line, at: int) -> tuple[Head, int] | None:
    """Return the title in the plural at a word and the index after it: those who bear it are a group."""
    title = line.head(at, "title")
    return title if title and title[0].plural else None


def _means_else(line: Line, at: int, head: Head, after: int) -> bool:
    """Say whether a head only describes the noun before it, is a verb or a thing, or heads a body's name."""
    look, before, class_before = line.looks[at], line.look(at - 1), line.classes[at - 1]
    if look.stop or (head.state == "own" and line.verb(at)):
        return True
    if head.entry == "source" and look.rest == "مصادره":
        return True  # a confiscation
    if head.entry == "community" and head.state != "def":
        return True  # مجتمعنا
    if head.word in ("دول", "بلدان") and before.rest == "في":
        return True  # where, not who
    if head.word == "فصيل" and head.state == "own":
        return True  # a species
    if head.entry == "pair" and (head.state == "own" or before.rest in small_words("among")):
        return True  # شخصية is no pair's, and two among others are left out
    if not (look.cut or line.verb(at - 1)):
        if head.word == "مسلحون" and not head.state and before.key.endswith("ون"):
            return True
        follows_noun = before.definite or (class_before.pronoun and class_before.kind == "NOUN")
        if head.state == "def" and head.fields.describing and follows_noun:
            return True
    if head.state == "own" and head.entry == "official" and head.word.endswith("ي") and look.rest.endswith("يه"):
        return True  # ديبلوماسية is no diplomat's
    # فريق of a name is a body's
    return head.word == "فريق" and not head.state and named(line, after) and not _owner_state(line, after)


def _second_head(line: Line, head: Head, after: int) -> tuple[Head, int]:
    """Return the last of two heads that و joins, whose description is that of both: وزراء ومسؤولون عرب."""
    second = line.head(after, "group", "title") if head.state != "own" and line.look(after).particles == "و" else None
    if second is None:
        return head, after
    several = second[0].plural or (second[0].family == "group" and second[0].entry != "pair")
    alike = second[0].state == head.state and second[0].fields.where == head.fields.where
    return second if several and alike else (head, after)


def _names_nobody(line: Line, head: Head, after: int) -> bool:
    """Say whether what stands behind a head, or its pronoun, makes a thing of it or nobody new."""
    behind = line.look(after)
    if behind.rest in small_words("resources" if head.entry == "source" else "not_acting"):
        return True
    if head.word == "قوي" and not head.state and not (behind.definite or behind.rest[-1:] == "ه"):
        return True
    if head.word == "مقاومه" and head.state != "def":
        return True
    return head.word in small_words("of_someone") and (
        head.state == "own" or (bool(head.state) and head.word == "عناصر")
    )


def _of_another(line: Line, head: Head, after: int, phrase: Extent) -> bool:
    """Say whether a group is an actor's that is named behind it, and stands for it: قيادات الحركة."""
    if head.state:
        return False
    several = head.entry == "official" and head.word not in small_words("singular") and not phrase.described
    if several and line.look(after).rest in ("في", "من") and _owner(line, after + 1):
        return True
    return head.fields.of_others and _owner(line, after)


def _with_work(line: Line, head: Head, phrase: Extent) -> Extent:
    """Return a group's description together with where its people work: مسؤول في الوزارة، مسؤولون لدى الشركة."""
    if head.fields.at_work and (head.state != "def" or phrase.described):
        follows = line.look(phrase.last)
        works = follows.rest in ("في", "من") or follows.particles == "ب"
        work = place_of_work(line, phrase.last) if works else Extent(phrase.last)
        if work.described and (head.word in small_words("singular") or head.entry == "source"):
            phrase = Extent(work.last, phrase.country or work.country, (), True)
    if head.entry == "official" and line.look(phrase.last).rest == "لدي":
        work = place_of_work(line, phrase.last)
        phrase = Extent(work.last, phrase.country or work.country, (), True) if work.described else phrase
    return phrase


def named_whole(draft: Draft) -> bool:
    """Say whether a group is named as a whole, so that it needs no description: جميع الأطراف."""
    return draft.line.look(draft.line.before(draft.first)).rest in small_words("wholes")


def _owner_state(line: Line, at: int) -> bool:
    match = line.names[at]
    return match is not None and match.values[0].state is not None


def _armed(line: Line, at: int) -> tuple[Actor | None, int]:
    """Return the armed group named at a word, perhaps in quotation marks, and the index after it: مقاتلي "قسد"."""
    first = at + (line.look(at).key in _QUOTES)
    match = line.names[first] if first < len(line.names) else None
    entry = match.values[0].actor or match.values[0].bare if match and not match.split.cut else None
    if match is None or entry is None or entry.actor.kind is not ActorKind.ARMED_GROUP:
        return None, at
    return entry.actor, match.last + (first > at and line.look(match.last).key in _QUOTES)


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


def _quantity(line: Line, at: int, head: Head) -> int:
    """Return the index of a quantity word right before the head that belongs to the group's span, else `at`."""
    before = line.look(at - 1).rest
    towards = before == "نحو" and head.state == "def"
    return at - 1 if before in small_words("quantity") and not (line.looks[at].cut or towards) else at


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
    alone = head.state == "def" and (head.fields.alone or not head.word.endswith(("ان", "ين")))
    return phrase.described or alone or head.state == "own" or " " in head.word


def _acts(line: Line, at: int, head: Head) -> bool:
    """Say whether a plural without ال is the subject or object of the verb before it: اقتحم مهاجمون المبنى."""
    if not head.fields.acting or head.state or line.looks[at].cut:
        return False
    if at == 0 and line.verb(1):
        return True  # a headline: نواب يطالبون
    before = line.look(at - 1)
    verbal = line.verb(at - 1) and not before.stop and before.rest not in small_words("being")
    plural = head.word.endswith(("ون", "ين")) or head.word in ("سكان", "اهالي")
    return plural and (verbal or before.rest in small_words("harm"))

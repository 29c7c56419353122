"""Organisations, armies and governments named by their head noun: وزارة الدفاع التركية، الحكومة، قوات النظام."""

from __future__ import annotations

from dataclasses import replace

from data.lexicon.nouns import Head, small_words
from data.mentions.describing import adjectives, country_of
from data.mentions.drafts import Draft
from data.mentions.extents import Extent, place_of_work, purpose, whole, with_pronoun
from data.mentions.terms import Line, Look
from data.model import Actor, ActorKind, MentionKind

_OPENING, _CLOSING = frozenset('"«“'), frozenset('"»”')


def read_body(line: Line, at: int, drafts: list[Draft]) -> int | None:
    """Add the organisation or force whose head stands at a word, and return the index after it; None if none does."""
    found = line.head(at, "body")
    if found is None or _means_else(line, at, *found):
        return None
    head, after = _managed(line, *found), found[1]
    phrase = _reach(line, head, after)
    if not _names(line, head, phrase, after):
        return None
    cut = line.looks[at].cut
    for actor, last in (_apposed(line, head, phrase), (_quoted_actor(line, after, phrase.last), phrase.last)):
        if actor is not None:
            drafts.append(Draft(line, at, last, cut, MentionKind.ACTOR, "actor: quoted", actor))
            return last
    modifiers = tuple(look.rest for look in line.looks[after : phrase.last] if _describes(look))
    rule = f"body: {head.entry}"
    drafts.append(
        Draft(
            line, at, phrase.last, cut, MentionKind.ACTOR, rule, head=head, country=phrase.country, modifiers=modifiers
        )
    )  # fmt: skip
    return phrase.last


def _means_else(line: Line, at: int, head: Head, after: int) -> bool:
    """Say whether a head only describes the noun before it, is a verb or nobody's, or has another meaning here."""
    look, before = line.looks[at], line.look(at - 1)
    if look.key in small_words("in_office"):
        return True
    if head.word in small_words("ministries_alone") and not look.cut and (before.definite or before.heads):
        return True
    if head.state == "own" and (line.verb(at) or not head.fields.theirs or head.word in small_words("doing")):
        return True
    if head.state == "def" and not look.cut and before.definite and line.classes[at].kind == "ADJ":
        return True
    behind = line.look(after).rest
    match = line.names[after] if after < len(line.names) else None
    made = match.values[0].actor if match else None
    return (
        (head.word in small_words("judiciary") and behind == "علي")
        or (head.word == "جانب" and not head.state)  # من جانب: on their part
        or (head.word == "تيار" and behind in small_words("resources"))
        or (head.word == "اداره" and before.rest in small_words("boards"))
        or (head.word == "جهاز" and made is not None and made.actor.sector == "BUS")  # a firm's device
    )


def _managed(line: Line, head: Head, after: int) -> Head:
    """Return إدارة before a body that has one as a head of its own sort, with that body's kind; else the head."""
    inner = line.head(after, "body") if head.word == "اداره" and not head.state and not line.look(after).cut else None
    return replace(head, entry="management", fields=inner[0].fields) if inner and inner[0].fields.managed else head


def _reach(line: Line, head: Head, after: int) -> Extent:
    """Return how far a body's name goes: its description, a name in quotation marks or without, number, and place."""
    phrase = with_pronoun(line, whole(line, after, head))
    last = phrase.last
    if line.look(after).key in _OPENING and not phrase.described:
        closed = _quoted(line, after)
        last, country = adjectives(line, closed, True, True) if closed > after else (after, "")
        while last > closed and _goes_on(line, last - 1):
            last -= 1
        phrase = Extent(last, country, (), last > after)
    elif head.entry == "media" and last == after + 1 and line.look(last).key in _OPENING:
        last = _quoted(line, last)
        phrase = Extent(last, phrase.country, phrase.names, True)
    elif (not phrase.described or head.fields.named_only) and not head.state:
        last = _proper(line, after, head)
        phrase = Extent(last, "", (), last > after)
    if head.entry == "media":
        last = _numbered(line, after, last)
        phrase = Extent(last, phrase.country, phrase.names, last > after)
    if line.look(last).rest == "في" and phrase.described and _seated(line, head, last + 1):
        last = max(last, place_of_work(line, last).last)
        phrase = Extent(last, phrase.country or country_of(line, phrase.last + 1), phrase.names, True)
    return phrase


def _by_name(line: Line, at: int) -> bool:
    """Say whether a site's name begins at a word, in quotation marks or Latin letters; social media are no speakers."""
    first = at + (line.look(at).key in _OPENING)
    look = line.look(first)
    return (first > at or look.key.isascii()) and look.letters and look.rest not in small_words("social")


def _goes_on(line: Line, at: int) -> bool:
    """Say whether an adjective is a participle with what follows it: شركة "أبل" المتخصصة في، المعادي للشركات."""
    look, behind = line.looks[at], line.look(at + 1)
    ends = look.rest.endswith(("ي", "يه")) and not (behind.cut or (behind.letters and behind.stop))
    return not (look.nisba or ends)


def _quoted_actor(line: Line, after: int, last: int) -> Actor | None:
    """Return the actor of the lexicon whose name fills the quotation marks behind a head; None if there is none."""
    match = line.names[after + 1] if line.look(after).sign and after + 1 < last else None
    filled = match is not None and (match.last >= last - 1 or line.look(match.last).key in _CLOSING)
    entry = match.values[0].actor or match.values[0].bare if match and filled else None
    return entry.actor if entry else None


def _apposed(line: Line, head: Head, phrase: Extent) -> tuple[Actor | None, int]:
    """Return the actor named right behind a body's description, and the index after it: وكالة الأنباء رويترز."""
    match = line.names[phrase.last] if phrase.last < len(line.names) else None
    entry = match.values[0].actor if match and not match.split.cut else None
    if match is None or entry is None or phrase.names or not phrase.described:
        return None, phrase.last
    same = entry.actor.kind is ActorKind.ORGANISATION and entry.actor.sector == head.fields.sector
    return (entry.actor if same else None), match.last


def _seated(line: Line, head: Head, at: int) -> bool:
    """Say whether a body's name goes on with where it is: an embassy's city, a ministry's country."""
    match = line.names[at] if at < len(line.names) else None
    if match is None or match.split.cut:
        return False
    name = match.values[0]
    return head.entry == "embassy" or (head.entry == "ministry" and name.state is not None)


def _describes(look: Look) -> bool:
    return (look.letters and look.key != "ال") or look.key.isdecimal()


def _numbered(line: Line, first: int, last: int) -> int:
    """Return the index after a channel's number and its adjective behind its head: القناة الـ12 العبرية."""
    number = last + 1 if line.look(last).key == "ال" else last
    if not line.look(number).key.isdecimal() or len(line.look(number).key) > 2:
        return last
    after, _ = adjectives(line, number + 1, True, False) if last == first else (number + 1, "")
    return after


def _quoted(line: Line, at: int) -> int:
    """Return the index after a short name in quotation marks that opens at a word; `at` if it does not close soon."""
    for end in range(at + 2, min(at + 6, len(line.looks))):
        if line.looks[end].key in _CLOSING:
            return end + 1
    return at


def _proper(line: Line, at: int, head: Head) -> int:
    """Return the index after an unknown proper name that follows a head which needs one: شركة ميرسك."""
    look = line.look(at)
    if not (head.fields.name_behind or (head.fields.named_only and look.key.isascii())):
        return at
    if look.cut or look.stop or look.heads or look.adjective or look.nisba or not look.letters or line.verb(at):
        return at
    if line.classes[at].kind not in ("PROPN", "X") and not look.key.isascii():
        return at
    last = at + 1
    while last - at < 3 and last < len(line.looks) and line.classes[last].kind in ("PROPN", "X"):
        if line.looks[last].stop or line.looks[last].cut or not line.looks[last].letters or line.classes[last].and_:
            break
        last += 1
    return last


def _names(line: Line, head: Head, phrase: Extent, after: int) -> bool:
    """Say whether a head with what describes it names one body."""
    word = head.word
    if head.fields.named_only:
        return phrase.last > after and _by_name(line, after)
    if word in small_words("governing") and head.entry != "management":
        if head.state != "own" and not phrase.names and not line.look(after).nisba:
            return False
        return bool(head.state == "own" or phrase.country) and _is_country(phrase.country)
    if word == "نظام" and not head.state:
        return bool(phrase.names) or _is_country(phrase.country)
    if word == "دوله" and (line.look(after).rest in ("التي", "اللتان") or (phrase.described and not phrase.country)):
        return False
    if head.entry == "government":
        return bool(head.state) or phrase.described
    if word in small_words("ministries_alone") and head.state == "def" and _ministry(line, after - 1):
        return True
    if word == "غرفه" and not phrase.described:
        return head.state == "def"
    if word == "غرفه" and head.state == "def" and line.look(after).rest in small_words("chambers"):
        return True
    if word in small_words("needing"):
        meant = bool(phrase.country) or bool(phrase.names) or line.look(after).department
        return phrase.described and (meant or any(purpose(line, at) > at for at in range(after, phrase.last)))
    if word == "قوات":
        return phrase.described or head.state == "own"
    if not phrase.described:
        return bool(head.state) and head.fields.alone
    if word == "مجلس" and line.look(after).rest == "اداره":
        return False
    if word == "جبهه" and phrase.names and _only_place(line, phrase.names[0]):
        return False
    if word in small_words("doing") and not phrase.names and line.look(after).letters and phrase.described:
        if head.state:
            return bool(phrase.country) or line.look(after).rest.removeprefix("ال") in small_words("not_naming")
        return line.classes[after].kind == "PROPN" or bool(line.look(after).heads)
    indefinite = not head.state and not phrase.names and not line.looks[phrase.last - 1].definite
    if indefinite and line.look(after).letters:
        by_country = bool(phrase.country) and head.entry in ("army", "court")
        return line.classes[after].kind == "PROPN" or by_country or (head.word == "لجنه" and line.look(after).adjective)
    return True


def _ministry(line: Line, at: int) -> bool:
    """Say whether a ministry called by its field alone is one here: قالت الداخلية، باسم الخارجية."""
    before = line.look(at - 1)
    if line.look(at).particles in ("", "و") and line.verb(at - 1) and not line.look(at + 1).adjective:
        return not line.classes[at - 1].pronoun
    return before.rest in ("باسم", "اسم") or (before.rest in ("في", "من") and bool(line.look(at - 2).heads))


def _only_place(line: Line, at: int) -> bool:
    match = line.names[at]
    return match is not None and not (match.values[0].actor or match.values[0].state)


def _is_country(code: str) -> bool:
    return len(code) == 3 and code.isupper()

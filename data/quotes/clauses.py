"""Where reported speech begins and ends."""

from __future__ import annotations

from functools import lru_cache

from data.arabic import fold, splits
from data.quotes.signs import CLOSING, COMMAS, DASHES, OPENING, STOPS
from data.quotes.subjects import subject_after
from data.quotes.view import View, governs
from data.quotes.vocabulary import phrases, words_of

_FURTHEST, _SHORT, _LONGEST_CLAUSE = 30, 4, 300
_ENDS = frozenset(".؛…")
_CONCEDED, _BESIDE, _LONGEST_HEAD = 4, 2, 6
_AROUND = COMMAS | DASHES | STOPS | frozenset(":…")
_BEFORE, _BEHIND = _AROUND | frozenset("»”"), _AROUND | {".."}
_BEFORE_TURN = COMMAS | CLOSING


def clause(view: View, index: int) -> tuple[int, int] | None:
    """Return the words (first, last exclusive) that a verb of saying reports after أن or إن; None if there are none."""
    first = _beginning(view, index)
    if first is None:
        return None
    feminine = view.sayings[index].gender == "f"
    last = _ending(view, first, feminine, view.sayings[index].lemma == "وصف")
    conceding = words_of("conceding")
    if any(view.key(at) in conceding for at in range(index - _CONCEDED, index)):  # "although X said …, it is"
        turns = (at for at in range(first, last) if view.key(at)[:3] == "فان" and view.key(at - 1) in COMMAS)
        last = next(turns, last)
    return _trimmed(view, first, last)


def second(view: View, index: int, span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the words of the وأن that follows a clause said all in quotation marks; None if there is none."""
    stop = next((at for at in range(span[1], min(len(view.words), span[1] + _SHORT)) if view.key(at) in COMMAS), None)
    at = stop + 1 if stop is not None else len(view.words)
    if view.key(span[1] - 1) not in CLOSING or view.key(at)[:1] != "و" or view.key(at)[1:] not in words_of("that"):
        return None
    return _trimmed(view, at + 1, _ending(view, at + 1, view.sayings[index].gender == "f"))


def after_source(view: View, index: int) -> tuple[int, int] | None:
    """Return the words (first, last exclusive) after the فإن that follows "according to …"; None if there is none."""
    at = index + 1 if view.key(index) in COMMAS else index
    if view.key(at) not in words_of("that"):
        return None
    return _trimmed(view, at + 1, _ending(view, at + 1, None))


def after_nouns(view: View) -> list[tuple[tuple[int, int], str]]:
    """Return the words that a noun of saying brings in after أن, up to a comma, and who says them: "X's claim that"."""
    found = []
    for each in view.actors:
        at = next((at for at in range(each.last, each.last + _BESIDE) if view.key(at) in words_of("that")), None)
        if at is None or view.key(at).startswith("فان"):
            continue
        head = range(each.first - 1, max(-1, each.first - _LONGEST_HEAD), -1)
        noun = next((other for other in head if _says(view, other)), None)
        gap = range(each.first if noun is None else noun + 1, each.first + 1)
        if noun is None or any(_governed(view, other) for other in gap):
            continue
        stop = _ending(view, at + 1, None)
        stop = next((other for other in range(at + 1, stop) if view.key(other) in COMMAS), stop)
        span = _trimmed(view, at + 1, stop)
        if span:
            found.append((span, each.mention.entity_id))
    return found


def _governed(view: View, at: int) -> bool:
    """Return whether a word is a preposition, or one is attached to it."""
    return governs(view.key(at)) or view.tags[at].preposition or view.key(at)[:1] == "ل"


def _says(view: View, at: int) -> bool:
    """Return whether a word is a noun of saying, with or without particles."""
    return at not in view.sayings and _is_noun(view.key(at))


@lru_cache(maxsize=10_000)
def _is_noun(key: str) -> bool:
    return any(each.rest in words_of("noun") for each in splits(key))


def _trimmed(view: View, first: int, last: int) -> tuple[int, int] | None:
    while first < last and view.key(first) in _BEFORE:
        first += 1
    while last > first and view.key(last - 1) in _BEHIND:
        last -= 1
    return (first, last) if last > first else None


def _beginning(view: View, index: int) -> int | None:
    """Return the index of the first word after the أن or إن that belongs to a verb of saying."""
    found = joined = None
    if _has_other_complement(view, index):
        return None
    for at in range(index + 1, min(len(view.words), index + _FURTHEST)):
        key = view.key(at)
        other = view.sayings.get(at)
        if _enters_speech(view, index, at) or (other and other.double):
            break
        if key in _ENDS or (
            other and other.kind != "act" and (other.form == "noun" or (found is None and _reports(view, at)))
        ):
            break
        if view.quoted(at) and not view.quoted(index):
            continue
        if found is None and joined is None and key[:1] == "و" and key[1:] in words_of("that"):
            joined = at + 1  # "affirmed its support, and that …"
        if view.sayings[index].kind == "act" and key[:1] != "ب":
            continue  # accused of …, by saying that
        if _is_that(view, index, at):
            if found and key.startswith("فان"):
                break
            surface = view.sentence.text[view.words[at].start - view.sentence.start :]
            if view.sayings[index].lemma != "قال" or surface.lstrip("فب").startswith("إ") or key.startswith("فان"):
                return at + 1
            found = found or at + 1
        if view.key(at) in OPENING and view.key(at - 1) == ":":
            break
    return found or (joined if view.sayings[index].form == "verb" else None)


def _is_that(view: View, verb: int, at: int) -> bool:
    """Return whether a word is the أن or إن that a verb of saying may bring in."""
    free = view.key(at) in words_of("that") and view.key(at - 1) not in words_of("not_that")
    return free and not _conditional(view, verb, at)


def _conditional(view: View, verb: int, at: int) -> bool:
    """Return whether a word like أن begins a condition: إن before a verb, and على أن after a comma."""
    lemma = view.sayings[verb].lemma
    if view.key(at - 1) == "علي" and view.key(at - 2) in COMMAS and fold(lemma) not in words_of("insisting"):
        return True
    start = view.words[at].start - view.sentence.start
    if lemma == "قال" or at == verb + 1 or at + 1 == len(view.words):
        return False
    return view.sentence.text[start : start + 3] == "إن " and view.tags[at + 1].verb


def _has_other_complement(view: View, index: int) -> bool:
    """Return whether a verb points to a thing: "pointed to the need", not "pointed to that"."""
    named = subject_after(view, index)
    places = {index + 1, named.last if named else index + 1}
    if view.key(index + 1)[:1] == "ب":  # "talked confidently about"
        places.add(index + 2)
    if view.sayings[index].lemma == "قال":
        return False
    return any(view.key(at) in ("الي", "عن") and view.key(at + 1) not in words_of("that") for at in places)


def _enters_speech(view: View, index: int, at: int) -> bool:
    """Return whether a word stands in a longer quotation that does not hold the verb; short ones may be names."""
    return any(
        start <= view.words[at].start < end and not start <= view.words[index].start < end
        and view.index(end) - view.index(start) > _SHORT
        for start, end in view.quotations
    )  # fmt: skip


def _reports(view: View, at: int) -> bool:
    """Return whether a later verb of saying is itself followed by أن."""
    return any(view.key(each) in words_of("that") for each in range(at + 1, at + 12))


def _ending(view: View, first: int, feminine: bool | None, describing: bool = False) -> int:
    """Return the index after the last word of a clause; `feminine` tells who is speaking, as far as the verb does."""
    quoted = (
        [last for start, last in view.quotations if start <= view.words[first].start < last]
        if first < len(view.words)
        else []
    )
    opens = next((last for start, last in view.quotations if view.index(start) == first + 1), None)
    closes = view.index(opens) + 1 if opens and view.key(first) in OPENING | {"‘"} else None
    if closes and (view.key(closes) in COMMAS or describing):
        return closes
    stop = min(view.index(min(quoted)) if quoted else len(view.words), first + _LONGEST_CLAUSE)
    for at in range(first + 1, stop):
        if view.quoted(at) and not quoted:
            continue
        comma = view.key(at - 1) in _BEFORE_TURN
        other = view.sayings.get(at)
        if view.key(at) in _ENDS and at + 1 < stop and view.key(at) != ".":
            return at
        turn = phrases("turn").at(view.words, at)
        if view.key(at).startswith("لكن") and feminine not in (None, view.key(at).endswith("ها")):
            turn = None  # "but she", where he is speaking, is somebody else within what he says
        if turn and (
            comma or view.key(at) == "علي" or any(each in view.sayings for each in range(turn.last, turn.last + 2))
        ):
            return at
        if other is None or other.form == "noun":
            continue
        follows = any(view.key(each) in words_of("that") for each in range(at + 1, at + 5))
        if other.form == "participle" and (follows or comma):
            return at
        if other.form == "verb" and other.particles[:1] in ("و", "ف") and (comma or follows):
            return at
    return stop

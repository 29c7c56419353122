"""Whether what stands between quotation marks names something rather than being said."""

from __future__ import annotations

from data.arabic import splits
from data.quotes.view import View
from data.quotes.vocabulary import words_of
from data.tagger import names

_SHORT_NAME, _LONGEST_HEAD = 4, 3
_OF_NAMES = frozenset(("PROPN", "X", "NUM"))


def is_name(seen: View, start: int, end: int) -> bool:
    """Return whether the words between quotation marks name something rather than being said."""
    opening = seen.index(start) - 1
    if any(seen.sayings[each].naming for each in (opening - 1, opening - 2, opening - 3) if each in seen.sayings):
        return False
    if any(first <= start and end <= last for first, last in seen.named):
        return True
    at = opening - 2 if seen.key(opening - 1) == ":" else opening - 1
    before = {each.rest for each in splits(seen.key(at))}
    if before & words_of("title_head"):
        return True
    if at != opening - 1 or seen.length(start, end) > _SHORT_NAME:
        return False
    saying = seen.sayings.get(at)
    if saying and saying.kind == "act" and saying.form == "verb" and not saying.owned:  # «X» condemned, welcomed
        return True
    if seen.key(at) == "ب":  # known as «X»
        before |= {each.rest for each in splits(seen.key(at - 1))}
    inner = [seen.tags[each].kind for each in range(opening + 1, seen.index(end)) if seen.key(each)[0].isalnum()]
    if not inner:
        return True  # without a word nothing is said
    if all(kind in _OF_NAMES for kind in inner) and (seen.tags[at].nominal or saying or _called(seen, opening + 1)):
        return True
    if seen.key(at) == "ل" and _addressed(seen, at):
        return True
    if before & words_of("name_head"):
        return True
    definite = inner[0] == "PROPN" or (inner[0] == "NOUN" and seen.key(opening + 1).startswith("ال"))
    return definite and _heads(seen, at)


def _called(seen: View, at: int) -> bool:
    """Return whether the tagger of names finds one at a word."""
    return any(first <= at < last for first, last, _ in names(seen.sentence))


def _heads(seen: View, at: int) -> bool:
    """Return whether a word describes a noun that names follow: the Syrian agency «X»."""
    begin = at
    while at and at > begin - _LONGEST_HEAD and seen.key(at).startswith("ال"):
        at -= 1
        if {each.rest.removeprefix("ال") for each in splits(seen.key(at))} & words_of("name_head"):
            return True
    return False


def within_another(seen: View, start: int, end: int) -> bool:
    """Return whether marks stand between other marks, and nobody is told there to have said it."""
    opening = seen.index(start) - 1
    around = [seen.index(first) for first, last in seen.quotations if first < start and end < last]
    return bool(around) and not any(max(around) <= at < opening for at in seen.sayings)


def _addressed(seen: View, index: int) -> bool:
    """Return whether the ل at an index tells to whom something is said: only the subject stands before it."""
    begin = next((at for at in range(index - 1, -1, -1) if at in seen.sayings), None)
    return begin is not None and not any(seen.key(at) in words_of("that") for at in range(begin + 1, index))

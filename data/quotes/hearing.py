"""From whom a verb of hearing hands on what was said: "quoted from X", "learned from X"."""

from __future__ import annotations

from data.quotes.view import Named, View
from data.quotes.vocabulary import words_of

_FURTHEST_SPEAKER, _FURTHEST_SOURCE, _FURTHEST_NAME = 20, 10, 3
_PRONOUNS = ("ه", "ها", "هم")


def handed_on_from(view: View, index: int, carried: str) -> str:
    """Return the actor after the "from" behind a verb of hearing; `carried`, who spoke before, after "from him"."""
    sources = view.sayings[index].sources
    of_him = {source + pronoun for source in sources for pronoun in _PRONOUNS}
    for at in range(index + 1, min(len(view.words), index + _FURTHEST_SPEAKER)):
        key = view.key(at)
        if key in words_of("that"):
            return ""
        if key in of_him:
            return carried
        if key in sources:
            return _named_behind(view, at)
    return ""


def source_of(view: View, index: int) -> Named | None:
    """Return who is named right after the "from" behind a verb of hearing, or after what was given out: a statement."""
    froms = (at for at in range(index + 1, index + _FURTHEST_SOURCE) if view.key(at) in view.sayings[index].sources)
    at = next(froms, None)
    if at is None:
        return None
    at += view.key(at + 1) in words_of("writing")
    return next((each for each in view.actors if each.first == at + 1), None)


def _named_behind(view: View, at: int) -> str:
    """Return who is named after "from", or behind the titles that stand there."""
    for each in view.actors:
        titled = all(view.tags[other].nominal for other in range(at + 1, each.first))
        if at < each.first and (each.first <= at + _FURTHEST_NAME or (titled and each.person)):
            behind = (other for other in view.actors if each.last <= other.first <= each.last + _FURTHEST_NAME)
            person = next((other for other in behind if other.person and not other.unnamed), None)
            if person and not each.person and all(view.tags[gap].nominal for gap in range(each.last, person.first)):
                return person.mention.entity_id
            return each.mention.entity_id
    return ""

"""Who speaks: the subject of a verb of saying, or the speaker before where it has none of its own."""

from __future__ import annotations

from collections.abc import Mapping

from data.quotes.view import Named, View, governs
from data.quotes.vocabulary import Saying, phrases, words_of

_FURTHEST_SUBJECT, _FURTHEST_NAME = 16, 3
_PRONOUNS_OF_THAT = frozenset("انه انها انهم انهما بانه بانها بانهم".split())
_RELATIVES_OF_THINGS = frozenset("ما مما".split())
_MARKS = frozenset('"«“:؛')


def speaker(view: View, index: int, voices: Mapping[int, str], carried: str) -> str:
    """Return the actor whose words a verb of saying brings in; empty if nobody is named.

    `voices` holds the speakers of the verbs before it in the sentence, `carried` that of the sentence before.
    """
    saying = view.sayings[index]
    if saying.kind == "hear":
        return _source(view, index, saying)
    before = [at for at in voices if at < index and voices[at]]
    agreeing = [at for at in before if view.sayings[at].gender in ("", saying.gender) or saying.form == "noun"]
    if saying.form == "noun":
        return voices[before[-1]] if before else carried or _topic(view, index)
    if saying.form == "participle":
        return voices[(agreeing or before)[-1]] if before else _topic(view, index) or carried
    if view.key(index - 1) in _PRONOUNS_OF_THAT:  # "that he told X": he is whoever is speaking
        return voices[agreeing[-1]] if agreeing else carried
    beside = next((each for each in view.actors if each.last == index and not each.governed), None)
    named = beside or (None if saying.plural else subject_after(view, index))
    if named:
        return named.mention.entity_id
    if _has_other_subject(view, index):
        return ""
    if index == 0 or saying.particles[:1] in ("و", "ف") or view.key(index - 1) in words_of("turn") | {"و", "وقد"}:
        return voices[agreeing[-1]] if agreeing else carried
    if saying.plural or _resumes(view, index):
        return _nearest(view, index, max(before, default=-1))
    return ""


def subject_after(view: View, index: int) -> Named | None:
    """Return who is named after a verb as its subject: the first actor that no preposition governs."""
    stop = index + 1
    while (
        stop < min(len(view.words), index + _FURTHEST_SUBJECT)
        and view.key(stop) not in words_of("that")
        and view.key(stop) not in _MARKS
        and view.sayings.get(stop) is None
    ):
        stop += 1
    named = [each for each in view.actors if index < each.first < stop]
    free = [each for each in named if not each.governed]
    if not free:
        return None
    for each in named:
        if each.person and not each.governed and _entitled(view, free[0], each):
            return each
    between = index + 1
    while between < free[0].first:  # "called for the departure of X": X is no subject; "for his part X" may be
        aside = phrases("turn").at(view.words, between)
        if aside is None and view.key(between) in words_of("lead"):
            return None
        between = aside.last if aside else between + 1
    return free[0]


def _entitled(view: View, title: Named, person: Named) -> bool:
    """Return whether a person's name follows a title that was taken for an actor of its own: the director of X, Y."""
    if (title.person and not title.unnamed) or not 0 <= person.first - title.last <= _FURTHEST_NAME:
        return False
    return not any(governs(view.key(at)) for at in range(title.last, person.first))


def _source(view: View, index: int, saying: Saying) -> str:
    """Return the actor after "from" behind a verb of hearing."""
    for at in range(index + 1, min(len(view.words), index + _FURTHEST_SUBJECT)):
        if view.key(at) in words_of("that"):
            return ""
        if view.key(at) in saying.sources:
            return next((each.mention.entity_id for each in view.actors if at < each.first <= at + 3), "")
    return ""


def _has_other_subject(view: View, index: int) -> bool:
    """Return whether a verb without a named subject belongs to nobody, to a relative, or to a thing that follows."""
    if phrases("turn").at(view.words, index) is not None or view.key(index - 1) in _RELATIVES_OF_THINGS:
        return True  # "it is said that"; "what points to"
    after = view.key(index + 1)
    if view.sayings[index].kind != "say":
        return False
    if view.sayings[index].owned or view.sayings[index].plural:
        return view.sayings[index].owned
    expected = words_of("that") | words_of("aside") | words_of("lead") | words_of("turn")
    return after[:1].isalnum() and after not in expected and phrases("turn").at(view.words, index + 1) is None


def _resumes(view: View, index: int) -> bool:
    """Return whether a verb takes up the actor before an inserted clause: "X, who came yesterday, said"."""
    return view.key(index - 1) in ("،", ",", "-", "–", ")")


def _nearest(view: View, index: int, after: int) -> str:
    """Return the actor before a verb, nearest to it, that no preposition governs."""
    free = [each for each in view.actors if after < each.first and each.last <= index and not each.governed]
    return free[-1].mention.entity_id if free else ""


def _topic(view: View, index: int) -> str:
    """Return the first actor of a sentence before a word, that no preposition governs."""
    return next((each.mention.entity_id for each in view.actors if each.last <= index and not each.governed), "")

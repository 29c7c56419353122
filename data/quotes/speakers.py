"""Who speaks: the subject of a verb of saying, or the speaker before where it has none of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.quotes.authors import same_again, speech_maker, writer
from data.quotes.hearing import handed_on_from
from data.quotes.preceding import clause_topic, described, ends_at, nearest, opening, topic
from data.quotes.telling import Telling
from data.quotes.view import View, governs
from data.quotes.vocabulary import words_of

_NEAR = 4
_THEIRS = ("هم", "ه", "ها")
_OF_IT = ("عن", "في", "به", "له", "من")


def speaker(view: View, index: int, voices: dict[int, str], carried: str) -> str:
    """Return the actor whose words a verb of saying brings in; empty if nobody is named.

    `voices` holds the speakers of the verbs before it in the sentence, `carried` that of the sentence before.
    """
    if view.sayings[index].kind == "hear":
        return handed_on_from(view, index, carried)
    telling = Telling(view, index, voices, carried)
    answers = (step(telling) for step in _STEPS[telling.saying.form])
    return next((answer for answer in answers if answer is not None), "")


def _of_noun(telling: Telling) -> str:
    """Return who spoke last, or those just heard where the noun is theirs: "quoted from officials their saying"."""
    view, index = telling.view, telling.index
    if view.key(index).endswith(_THEIRS):
        hearing = [voice for at, voice in telling.voices.items() if view.sayings[at].kind == "hear"]
        if hearing:
            return hearing[-1]
    return telling.last_voice or clause_topic(view, index, possessors=True) or telling.carried or topic(view, index)


def _of_participle(telling: Telling) -> str:
    """Return who spoke last; empty where a verb right before it has nobody: "the singer ended her words, saying"."""
    view, index, voices = telling.view, telling.index, telling.voices
    near = (at for at in range(index - _NEAR, index) if at in voices and view.sayings[at].form == "verb")
    if not all(voices[at] for at in near):
        return ""
    return telling.agreeing_voice or telling.last_voice or topic(view, index) or telling.carried


def _by_pronoun(telling: Telling) -> str | None:
    """Return whoever is speaking where only a pronoun says who does: "that he told X", "whom he called"."""
    if telling.key_before in words_of("that_he"):
        return telling.agreeing_voice or telling.carried
    if telling.about_another and telling.key_before in words_of("which", "what", "whom"):
        return telling.last_voice or clause_topic(telling.view, telling.index) or telling.carried
    return None


def _right_before(telling: Telling) -> str | None:
    """Return who is named right before the verb: "X said"."""
    return ends_at(telling.view, telling.begins) or None


def _after_that(telling: Telling) -> str | None:
    """Return the subject of the main clause, which the verb has too: "after he said"."""
    view, index = telling.view, telling.index
    if telling.key_before == "ان" and view.key(index - 2) in words_of("before_that") and telling.subject is None:
        return nearest(view, index) or telling.carried
    return None


def _described(telling: Telling) -> str | None:
    """Return whom the relative before the verb describes, unless somebody else is its subject: "which X said"."""
    view, index, relative = telling.view, telling.index, telling.begins - 1
    if view.key(relative) not in words_of("relative"):
        return None
    who, named = described(view, relative), telling.subject
    of_it = telling.key_after.startswith(_OF_IT)
    return who if who or not named or (named.first > index + 1 and not of_it) else None


def _before_inserted(telling: Telling) -> str | None:
    """Return who acts where only the object is named behind the verb: "X, who …, accused Y"."""
    if telling.saying.object and telling.resumes and not telling.introduced:
        return telling.agreeing_voice or topic(telling.view, telling.index) or None
    return None


def _subject(telling: Telling) -> str | None:
    """Return who is named behind the verb, if not as its object."""
    saying, named = telling.saying, telling.subject
    if named is None or saying.plural or telling.about_another:
        return None
    accused = saying.double and telling.joined and telling.is_about(named)
    return None if accused else named.mention.entity_id


def _author(telling: Telling) -> str | None:
    """Return who wrote what is said to say so."""
    return writer(telling.view, telling.index) or None


def _by_surname(telling: Telling) -> str | None:
    """Return who is called by a last name alone; على is not the name علي."""
    known = telling.view.surnames.get(telling.key_after)
    return known if telling.saying.kind == "say" and not governs(telling.key_after) else None


def _another(telling: Telling) -> str | None:
    """Return nobody where somebody else is the subject, but who spoke before where he is called by his role."""
    if not telling.of_another:
        return None
    if same_again(telling.view, telling.index):
        return telling.view.roles.get(telling.key_after) or telling.carried
    return ""


def _speech_maker(telling: Telling) -> str | None:
    """Return who made the speech in which something is said."""
    return None if telling.saying.plural else speech_maker(telling.view, telling.index) or None


def _going_on(telling: Telling) -> str | None:
    """Return who spoke before where the verb only goes on: "and added", "but he said"."""
    view, index = telling.view, telling.index
    but = telling.key_before in words_of("but_he")
    if index and not telling.joined and not but:
        return None
    # "he said that X …, but it affirmed"
    above = telling.agreeing_voice or (nearest(view, index, telling.last + 1) if but else "")
    return above or (clause_topic(view, index) if index else "") or telling.carried


def _at_the_time(telling: Telling) -> str | None:
    """Return the subject of the main clause, which the verb has too: "X met the delegation, when he said"."""
    if telling.key_before not in words_of("when"):
        return None
    above = telling.agreeing_voice or nearest(telling.view, telling.index)
    return above or (telling.carried if telling.key_before == "حيث" else "")


def _taken_up(telling: Telling) -> str | None:
    """Return whom a verb takes up behind an inserted clause, and whom one in the plural can only mean."""
    near = nearest(telling.view, telling.index, telling.last)
    if telling.resumes and (telling.key_after in words_of("that") or telling.key_after == ":"):
        return (telling.introduced and telling.carried) or near or telling.carried
    return near if telling.saying.plural or telling.resumes else None


def _heard(telling: Telling) -> str | None:
    """Return whose words were handed on before: "the agency handed on words of X, in which he said"."""
    heard = telling.last >= 0 and telling.view.sayings[telling.last].kind == "hear"
    return telling.last_voice if heard and telling.key_after in words_of("in_it") else None


def _opening(telling: Telling) -> str | None:
    """Return the actor that the sentence opens with."""
    return opening(telling.view, telling.index) or None


# By the form of what tells: who may speak, the surest first. None: what a step looks for is not there.
_STEPS: Mapping[str, tuple[Callable[[Telling], str | None], ...]] = {
    "noun": (_of_noun,),
    "participle": (_of_participle,),
    "verb": (
        _by_pronoun, _right_before, _after_that, _described, _before_inserted, _subject, _author, _by_surname,
        _another, _speech_maker, _going_on, _at_the_time, _taken_up, _heard, _opening,
    ),
}  # fmt: skip

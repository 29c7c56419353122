"""Who speaks: the subject of a verb of saying, or the speaker before where it has none of its own."""

from __future__ import annotations

from collections.abc import Mapping

from data.quotes.authors import same_again, speech_maker, writer
from data.quotes.subjects import subject_after
from data.quotes.view import RELATIVES, Named, View, governs
from data.quotes.vocabulary import Saying, phrases, words_of

_FURTHEST_SUBJECT, _FURTHEST_NAME, _LONGEST_TITLE, _FURTHEST_TOPIC, _LONGEST_DATELINE, _NEAR = 20, 3, 10, 6, 12, 4
_TITLED = 3  # words of a title may stand before a person's name
_AUXILIARIES = frozenset("قد كان كانت فقد لقد".split())
_GOING_ON = frozenset("ومضي ومضت وعاد وعادت وراح وراحت".split())
_BREAKS = frozenset('،,:؛()"«»“”')
_COMMAS = frozenset("،,")
_PRONOUNS_OF_THAT = frozenset("انه انها انهم انهما بانه بانها بانهم".split())
_OF = frozenset("مسووليه علي الي".split())
_BUT = frozenset("لكنه لكنها لكنهم ولكنه ولكنها ولكنهم".split())
_WHOM = frozenset("من ما بما لما عما مما ممن بمن".split())
_RELATIVES_OF_THINGS = frozenset("ما مما".split())
_WHEN = frozenset("حيث اذ عندما حين حينما بعدما".split())
_THEIRS = ("هم", "ه", "ها")
_OF_IT = ("عن", "في", "به", "له", "من")
_CONJUNCTIONS = frozenset("بعد قبل منذ".split())


def speaker(view: View, index: int, voices: Mapping[int, str], carried: str) -> str:
    """Return the actor whose words a verb of saying brings in; empty if nobody is named.

    `voices` holds the speakers of the verbs before it in the sentence, `carried` that of the sentence before.
    """
    saying = view.sayings[index]
    if saying.kind == "hear":
        return _source(view, index, saying, carried)
    before = [at for at in voices if at < index and voices[at]]
    agreeing = [at for at in before if view.sayings[at].gender in ("", saying.gender) or saying.form == "noun"]
    if saying.form == "noun":
        hearing = [at for at in voices if at < index and view.sayings[at].kind == "hear"]
        if hearing and view.key(index).endswith(_THEIRS):
            return voices[hearing[-1]]  # "handed on from officials their saying"
        return voices[before[-1]] if before else _clause_topic(view, index, True) or carried or _topic(view, index)
    if saying.form == "participle":
        near = (at for at in range(index - _NEAR, index) if at in voices and view.sayings[at].form == "verb")
        if not all(voices[at] for at in near):
            return ""  # "the singer ended her words, saying": nobody is named
        return voices[(agreeing or before)[-1]] if before else _topic(view, index) or carried
    if view.key(index - 1) in _PRONOUNS_OF_THAT:  # "that he told X": he is whoever is speaking
        return voices[agreeing[-1]] if agreeing else carried
    if saying.owned and view.key(index - 1) in _WHOM and not _adjacent(view, index):
        # "whom he called": he is whoever is speaking
        return voices[before[-1]] if before else _clause_topic(view, index) or carried
    start = index - 1 if view.key(index - 1) in _AUXILIARIES else index
    beside = next((each for each in view.actors if each.last == start and not each.governed), None)
    if beside:
        return _first_of_several(view, beside).mention.entity_id
    if view.key(index - 1) == "ان" and view.key(index - 2) in _CONJUNCTIONS and subject_after(view, index) is None:
        return _nearest(view, index, -1) or carried  # "after he said"
    if view.key(start - 1) in RELATIVES:
        described, named = _described(view, start - 1), subject_after(view, index)
        if described or not named or (named.first > index + 1 and not view.key(index + 1).startswith(_OF_IT)):
            return described
    if saying.object and _resumes(view, index) and not _introduced(view):  # "X, who …, accused Y": Y is no subject
        above = voices[agreeing[-1]] if agreeing else _topic(view, index)
        if above:
            return above
    named = None if saying.plural else subject_after(view, index)
    if saying.owned and not _adjacent(view, index):  # "whom he called X", but "as X called it"
        named = None
    joined = saying.particles[:1] in ("و", "ف") or view.key(index - 1) in words_of("turn") | {"و", "وقد"} | _GOING_ON
    if named and not (saying.double and joined and _is_object(view, index, named)):
        return named.mention.entity_id
    author = writer(view, index)
    if author:
        return author
    after = view.key(index + 1)
    if saying.kind == "say" and after in view.surnames and not governs(after):  # على is no علي
        return view.surnames[after]
    if _has_other_subject(view, index, joined):
        return (view.roles.get(view.key(index + 1)) or carried) if same_again(view, index) else ""
    maker = "" if saying.plural else speech_maker(view, index)
    if maker:
        return maker
    if index == 0 or joined or view.key(index - 1) in _BUT:
        above = voices[agreeing[-1]] if agreeing else ""
        if not above and view.key(index - 1) in _BUT:  # "he said that X …, but it affirmed"
            above = _nearest(view, index, max(before, default=-1) + 1)
        return above or (_clause_topic(view, index) if index else "") or carried
    if view.key(index - 1) in _WHEN:
        before_it = voices[agreeing[-1]] if agreeing else _nearest(view, index, -1)
        return before_it or (carried if view.key(index - 1) == "حيث" else "")
    if _resumes(view, index) and (view.key(index + 1) in words_of("that") or view.key(index + 1) == ":"):
        return (_introduced(view) and carried) or _nearest(view, index, max(before, default=-1)) or carried
    if saying.plural or _resumes(view, index):
        return _nearest(view, index, max(before, default=-1))
    if before and view.sayings[before[-1]].kind == "hear" and view.key(index + 1) in ("فيه", "فيها"):
        return voices[before[-1]]  # "handed on words of X, in which he said"
    return _opening(view, index)


def _first_of_several(view: View, last: Named) -> Named:
    """Return the first of the actors that are joined by و before a verb: "X and Y announced"."""
    for each in reversed(view.actors):
        joined = view.key(last.first)[:1] == "و" and not last.mention.surface.startswith("و")
        if joined and each.last == last.first and not each.governed:
            last = each
    return last


def _described(view: View, relative: int) -> str:
    """Return whom a relative describes: the actor before it, or before the title that is set beside his name."""
    for each in reversed(view.actors):
        if relative - 2 < each.last <= relative:
            return each.mention.entity_id
        if each.last < relative and each.person:
            beside = range(each.last + (view.key(each.last) in _COMMAS), relative)
            titled = len(beside) <= _LONGEST_TITLE and all(view.tags[at].nominal for at in beside)
            return each.mention.entity_id if titled else ""
    return ""


def _is_object(view: View, index: int, named: Named) -> bool:
    """Return whether the only one named between a verb and its ب is whom it is about: "and accused X of …"."""
    if named.first != index + 1:
        return False
    stop = next((at for at in range(named.last, len(view.words)) if view.key(at)[:1] == "ب" or view.key(at) in _OF), 0)
    between = [view.key(at) for at in range(named.last, stop)]
    others = [
        each for each in view.actors
        if named.last < each.first < stop and not each.governed
        and view.key(each.first)[:1] != "و" and view.key(each.first - 1) not in _BREAKS | {"و"}
    ]  # fmt: skip
    coordinated = all(key[:1] == "و" or at for at, key in enumerate(between))
    return bool(stop) and coordinated and not others


def _source(view: View, index: int, saying: Saying, carried: str) -> str:
    """Return the actor after "from" behind a verb of hearing."""
    for at in range(index + 1, min(len(view.words), index + _FURTHEST_SUBJECT)):
        if view.key(at) in words_of("that"):
            return ""
        if any(view.key(at) in (source + "ه", source + "ها", source + "هم") for source in saying.sources):
            return carried  # عنه: whoever spoke before
        if view.key(at) in saying.sources:
            return _heard_from(view, at)
    return ""


def _heard_from(view: View, at: int) -> str:
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


def _has_other_subject(view: View, index: int, joined: bool) -> bool:
    """Return whether a verb without a named subject belongs to nobody, to a relative, or to a thing that follows."""
    if phrases("turn").at(view.words, index) is not None or view.key(index - 1) in _RELATIVES_OF_THINGS:
        return True  # "it is said that"; "what points to"
    after = view.key(index + 1)
    saying = view.sayings[index]
    if saying.kind != "say" or (saying.object and joined):
        return False
    if saying.owned or saying.plural:
        return saying.owned
    expected = words_of("that") | words_of("aside") | words_of("lead") | words_of("turn") | words_of("document")
    if not after[:1].isalnum() or after in expected or view.tags[index + 1].preposition:
        return False
    return phrases("turn").at(view.words, index + 1) is None


def _adjacent(view: View, index: int) -> bool:
    """Return whether an actor is named right after a verb."""
    return any(each.first == index + 1 and not each.governed for each in view.actors)


def _introduced(view: View) -> bool:
    """Return whether a sentence opens with what is talked about, not with who talks: "on the talks with X, he said"."""
    return governs(view.key(0)) or view.key(0) in words_of("intro")


def _resumes(view: View, index: int) -> bool:
    """Return whether a verb takes up the actor before an inserted clause: "X, who came yesterday, said"."""
    return view.key(index - 1) in ("،", ",", "-", "–", ")")


def _nearest(view: View, index: int, after: int) -> str:
    """Return the actor before a verb, nearest to it, that no preposition governs."""
    free = [each for each in view.actors if after < each.first and each.last <= index and not each.governed]
    return free[-1].mention.entity_id if free else ""


def _topic(view: View, index: int) -> str:
    """Return the first actor of a sentence before a word, that no preposition governs; a dateline's is none."""
    begin = next((at for at in range(min(index, _LONGEST_DATELINE), 0, -1) if view.key(at - 1) == ":"), 0)
    free = (each for each in view.actors if begin <= each.first and each.last <= index and not each.governed)
    return next((each.mention.entity_id for each in free), "")


def _clause_topic(view: View, index: int, possessors: bool = False) -> str:
    """Return the first free actor of the clause before a word: from the last turn after a comma on.

    With `possessors` also one to whom what a preposition governs belongs: "after X's criticism and his saying that".
    """
    begin = next(
        (at for at in range(index - 1, 0, -1) if view.key(at - 1) in _COMMAS and view.key(at) in words_of("turn")), 0
    )
    near = (
        each for each in view.actors
        if begin <= each.first <= begin + _FURTHEST_TOPIC + (_TITLED if each.person else 0) and each.last <= index
    )  # fmt: skip
    return next((each.mention.entity_id for each in near if not each.governed or (possessors and each.possesses)), "")


def _opening(view: View, index: int) -> str:
    """Return the actor that a clause without conjunction opens with: "X in an interview said"."""
    first = view.actors[0] if view.actors else None
    return first.mention.entity_id if first and first.first == 0 and first.last <= index else ""

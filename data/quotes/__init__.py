"""Quotes: what stands between quotation marks and what is reported after أن, each with its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from data.arabic import splits
from data.ids import quote_id
from data.model import Article, Mention, Quote, Sentence
from data.quotes.clauses import after_source, clause
from data.quotes.sources import sources
from data.quotes.speakers import speaker, subject_after
from data.quotes.view import View, governs, view
from data.quotes.vocabulary import phrases, words_of
from data.tagger import names as tagged_names

if TYPE_CHECKING:
    from data.mentions import Names

__all__ = ["find_quotes"]

_LONG, _SHORT_NAME, _LONGEST_SILENCE = 6, 4, 3
_FURTHEST_FRAGMENT, _LONGEST_HEAD, _ALMOST_ALL = 24, 3, 0.9
_WITH = frozenset("مع لدي عبر".split())
_OF_NAMES = frozenset(("PROPN", "X", "NUM"))
_ALL_MARKS = frozenset('"«»“”‘’ـ')
_MARKS = frozenset('"»”')


def find_quotes(article: Article, sentences: Sequence[Sentence], names: Names) -> tuple[Quote, ...]:
    """Return an article's quotes in order; where nobody is named as speaker, only longer direct ones."""
    kinds = {actor.actor_id: actor.kind for actor in names.actors}
    by_sentence: dict[str, list[Mention]] = {}
    for mention in names.mentions:
        by_sentence.setdefault(mention.sentence_id, []).append(mention)
    found: list[Quote] = []
    carried, silence, announced = "", 0, False
    for sentence in sentences:
        seen = view(sentence, by_sentence.get(sentence.sentence_id, ()), kinds)
        quotes, told = _of_sentence(seen, carried, announced)
        found.extend(quotes)
        silence = silence + 1 if told is None else 0
        carried = (carried if silence <= _LONGEST_SILENCE else "") if told is None else told
        announced = sentence.text.rstrip().endswith(":")
    return tuple(found)


def _of_sentence(seen: View, carried: str, announced: bool) -> tuple[list[Quote], str | None]:
    """Return a sentence's quotes, and who spoke last in it: "" if that is not named, None if nobody spoke."""
    voices: dict[int, str] = {}
    clauses: dict[int, tuple[int, int]] = {}
    told: str | None = None
    for index in sorted(seen.sayings):
        quoted = seen.quoted(index)
        nested = quoted or any(first <= index < last for first, last in clauses.values())
        outer = {at: voice for at, voice in voices.items() if quoted or not seen.quoted(at)}
        voices[index] = speaker(seen, index, outer, carried)
        saying = seen.sayings[index]
        demanding = saying.kind == "act" and not saying.double
        silent = demanding or (saying.form == "noun" and quoted)  # "I can say that …", within a quotation
        reported = None if silent else clause(seen, index)
        if reported:
            clauses[index] = reported
        if not nested and (reported or voices[index]):
            told = voices[index]
    quotes = []
    for _, named in sources(seen):
        reported = after_source(seen, named.last)
        if reported:
            quotes.append(_reported(seen, reported, named.mention.entity_id, ""))
            told = named.mention.entity_id if told is None else told
    for start, end in seen.quotations:
        if not _is_name(seen, start, end) and not _within_another(seen, start, end):
            governing = _governing(seen, start, end, clauses)
            voice = voices[governing] if governing is not None else ""
            if governing is not None:
                told = voice if told is None else told
            else:
                governing = _verb_behind(seen, end)
                behind = subject_after(seen, governing) if governing is not None else None
                voice = behind.mention.entity_id if behind else carried if announced else ""
                told = voice if told is None and voice else told
            if voice or _length(seen, start, end) >= _LONG:
                lemma = seen.sayings[governing].lemma if governing is not None and voice else ""
                quotes.append(_quote(seen.sentence, start, end, voice, True, lemma))
    for index, span in clauses.items():
        if voices[index] and not _quoted_whole(seen, span):
            quotes.append(_reported(seen, span, voices[index], seen.sayings[index].lemma))
    unique = {quote.quote_id: quote for quote in reversed(quotes)}
    return sorted(unique.values(), key=lambda quote: (quote.start, -quote.end)), told


def _governing(seen: View, start: int, end: int, clauses: dict[int, tuple[int, int]]) -> int | None:
    """Return the verb of saying that words between quotation marks belong to, if one stands before them."""
    opening = seen.index(start) - 1
    before = [at for at in seen.sayings if at < opening and not seen.quoted(at)]
    if seen.key(opening - 1) == ":":
        before = [at for at in before if seen.sayings[at].kind != "act"] or before
    long = _length(seen, start, end) >= _LONG
    for at in reversed(before):
        saying = seen.sayings[at]
        if saying.kind == "hear" and not any(seen.key(each).startswith(saying.sources) for each in range(at, opening)):
            continue  # what stands before "from" is handed on, or hands it on
        if at not in clauses and any(
            first <= at < last and first - 1 <= opening < last for other, (first, last) in clauses.items() if other < at
        ):
            continue  # what somebody does within what another says is in the other's words
        if at in clauses and clauses[at][0] - 1 <= opening < clauses[at][1]:
            return at
        if at not in clauses and (seen.sayings[at].form == "noun" or _leads(seen, at, opening)):
            return at
        if (at not in clauses and long and not governs(seen.key(at - 1))) or (
            (at not in clauses or clauses[at][1] <= opening) and _reaches(seen, at, opening)
        ):
            return at
    return None


def _reaches(seen: View, verb: int, opening: int) -> bool:
    """Return whether a fragment stands in the same stretch as a verb: no sign or turn between them but other marks."""
    if opening - verb > _FURTHEST_FRAGMENT or governs(seen.key(verb - 1)) or seen.key(opening - 1) in _WITH:
        return False
    return not any(
        (not seen.key(at)[0].isalnum() and seen.key(at) not in _ALL_MARKS) or phrases("turn").at(seen.words, at)
        for at in range(verb + 1, opening)
    )  # fmt: skip


def _leads(seen: View, verb: int, opening: int) -> bool:
    """Return whether what stands right before an opening mark brings in the words of a verb's subject."""
    before = seen.key(opening - 1)
    said = seen.sayings[verb].kind != "act" and seen.key(opening + 2) not in _MARKS  # no: it is called «X»
    if (
        before == ":"
        or (opening - 1 == verb and said)
        or before in words_of("lead")
        or seen.key(opening - 2) in words_of("lead")
    ):
        return True
    return any(each.last == opening and each.first > verb and not each.governed for each in seen.actors)


def _verb_behind(seen: View, end: int) -> int | None:
    """Return the verb of saying that stands right behind a closing mark: «…»، قال الوزير."""
    closing = seen.index(end)
    at = closing + (2 if seen.key(closing + 1) in ("،", ",") else 1)
    saying = seen.sayings.get(at)
    return at if saying and saying.form == "verb" and saying.kind == "say" and not saying.owned else None


def _is_name(seen: View, start: int, end: int) -> bool:
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
    if at != opening - 1 or _length(seen, start, end) > _SHORT_NAME:
        return False
    saying = seen.sayings.get(at)
    if saying and saying.kind == "act" and saying.form == "verb" and not saying.owned:  # «X» condemned, welcomed
        return True
    if seen.key(at) == "ب":  # known as «X»
        before |= {each.rest for each in splits(seen.key(at - 1))}
    inner = [seen.tags[each].kind for each in range(opening + 1, seen.index(end)) if seen.key(each)[0].isalnum()]
    if all(kind in _OF_NAMES for kind in inner) and (
        seen.tags[at].nominal or saying or _called(seen, opening + 1)
    ):
        return True
    if seen.key(at) == "ل" and _addressed(seen, at):
        return True
    if before & words_of("name_head"):
        return True
    definite = inner[0] == "PROPN" or (inner[0] == "NOUN" and seen.key(opening + 1).startswith("ال"))
    return definite and _heads(seen, at)


def _called(seen: View, at: int) -> bool:
    """Return whether the tagger of names finds one at a word."""
    return any(first <= at < last for first, last, _ in tagged_names(seen.sentence))


def _heads(seen: View, at: int) -> bool:
    """Return whether a word describes a noun that names follow: the Syrian agency «X»."""
    begin = at
    while at and at > begin - _LONGEST_HEAD and seen.key(at).startswith("ال"):
        at -= 1
        if {each.rest.removeprefix("ال") for each in splits(seen.key(at))} & words_of("name_head"):
            return True
    return False


def _within_another(seen: View, start: int, end: int) -> bool:
    """Return whether marks stand between other marks, and nobody is told there to have said it."""
    opening = seen.index(start) - 1
    around = [seen.index(first) for first, last in seen.quotations if first < start and end < last]
    return bool(around) and not any(max(around) <= at < opening for at in seen.sayings)


def _addressed(seen: View, index: int) -> bool:
    """Return whether the ل at an index tells to whom something is said: only the subject stands before it."""
    begin = next((at for at in range(index - 1, -1, -1) if at in seen.sayings), None)
    return begin is not None and not any(seen.key(at) in words_of("that") for at in range(begin + 1, index))


def _length(seen: View, start: int, end: int) -> int:
    return sum(word.key[0].isalnum() for word in seen.words[seen.index(start) : seen.index(end)])


def _quoted_whole(seen: View, span: tuple[int, int]) -> bool:
    """Return whether the quotations in a clause say it all: no word of it, or one of very many, stands outside."""
    start, end = seen.words[span[0]].start, seen.words[span[1] - 1].end
    inner = [(first, last) for first, last in seen.quotations if start <= first and last <= end]
    bare = [
        word.key for word in seen.words[span[0] : span[1]]
        if word.key[0].isalnum() and not _is_that(word.key) and not any(a <= word.start < b for a, b in inner)
    ]  # fmt: skip
    covered = sum(last - first for first, last in inner) > _ALMOST_ALL * (end - start)
    return bool(inner) and len(bare) <= covered


def _is_that(key: str) -> bool:
    return key in words_of("that") or (key[0] == "و" and key[1:] in words_of("that"))


def _reported(seen: View, span: tuple[int, int], voice: str, lemma: str) -> Quote:
    start, end = seen.words[span[0]].start, seen.words[span[1] - 1].end
    return _quote(seen.sentence, start, end, voice, False, lemma)


def _quote(sentence: Sentence, start: int, end: int, voice: str, direct: bool, lemma: str) -> Quote:
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Quote(
        quote_id(sentence.article_id, start, end), sentence.sentence_id, voice, start, end, text, direct, lemma
    )

"""Quotes: what stands between quotation marks and what is reported after أن, each with its speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from data.arabic import fold_word
from data.ids import quote_id
from data.model import ActorKind, Article, Mention, Quote, Sentence
from data.quotes.clauses import after_source, clause
from data.quotes.marks import is_name, within_another
from data.quotes.sources import sources
from data.quotes.speakers import speaker, subject_after
from data.quotes.view import View, governs, view
from data.quotes.vocabulary import phrases, words_of

if TYPE_CHECKING:
    from data.mentions import Names

__all__ = ["find_quotes"]

_LONG, _FEW, _LONGEST_SILENCE = 6, 2, 3
_FURTHEST_FRAGMENT, _ALMOST_ALL = 24, 0.9
_WITH = frozenset("مع لدي عبر".split())
_ALL_MARKS = frozenset('"«»“”‘’ـ')
_MARKS = frozenset('"»”')


def find_quotes(article: Article, sentences: Sequence[Sentence], names: Names) -> tuple[Quote, ...]:
    """Return an article's quotes in order; where nobody is named as speaker, only longer direct ones."""
    kinds = {actor.actor_id: actor.kind for actor in names.actors}
    by_sentence: dict[str, list[Mention]] = {}
    for mention in names.mentions:
        by_sentence.setdefault(mention.sentence_id, []).append(mention)
    surnames = _surnames(names, kinds)
    found: list[Quote] = []
    carried, silence, announced, goes_on = "", 0, False, False
    for sentence in sentences:
        seen = view(sentence, by_sentence.get(sentence.sentence_id, ()), kinds, surnames)
        quotes, told = _of_sentence(seen, carried, announced, goes_on and not seen.sayings)
        found.extend(quotes)
        silence = silence + 1 if told is None else 0
        carried = (carried if silence <= _LONGEST_SILENCE else "") if told is None else told
        announced = sentence.text.rstrip().endswith(":")
        goes_on = bool(quotes) and quotes[-1].direct and quotes[-1].speaker_id == carried
    return tuple(found)


def _surnames(names: Names, kinds: Mapping[str, ActorKind]) -> dict[str, str]:
    """Return by their folded last names the people who are the only ones to bear them."""
    bearers: dict[str, set[str]] = {}
    for mention in names.mentions:
        if kinds.get(mention.entity_id) is ActorKind.PERSON and " " in mention.surface and "@" not in mention.entity_id:
            bearers.setdefault(fold_word(mention.surface.split()[-1]), set()).add(mention.entity_id)
    return {name: min(who) for name, who in bearers.items() if len(who) == 1}


def _of_sentence(seen: View, carried: str, announced: bool, goes_on: bool) -> tuple[list[Quote], str | None]:
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
        praying = seen.key(index + 1) in words_of("prayed_to")
        silent = demanding or praying or (saying.form == "noun" and quoted)  # "I can say that …", within a quotation
        reported = None if silent else clause(seen, index)
        if reported:
            clauses[index] = reported
        if not nested and (reported or voices[index]):
            told = voices[index]
    quotes = []
    told_by = sources(seen)
    by_source = {first: named.mention.entity_id for first, named in told_by}
    for _, named in told_by:
        reported = after_source(seen, named.last)
        if reported:
            quotes.append(_reported(seen, reported, named.mention.entity_id, ""))
            told = named.mention.entity_id if told is None else told
    for start, end in seen.quotations:
        if not is_name(seen, start, end) and not within_another(seen, start, end):
            governing = _governing(seen, start, end, clauses)
            voice = voices[governing] if governing is not None else ""
            if governing is not None:
                told = voice if told is None else told
            else:
                governing = _verb_behind(seen, end)
                behind = subject_after(seen, governing) if governing is not None else None
                closing = seen.index(end)
                source = by_source.get(closing + 1) or by_source.get(closing + 2, "")
                voice = behind.mention.entity_id if behind else source
                voice = voice or (carried if announced or (goes_on and _fills(seen, start, end)) else "")
                told = voice if told is None and voice else told
            if voice or seen.length(start, end) >= _LONG:
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
    long = seen.length(start, end) >= _LONG
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


def _fills(seen: View, start: int, end: int) -> bool:
    """Return whether longer words between quotation marks are all of a sentence but a word or two."""
    inner = seen.length(start, end)
    return inner >= _LONG and seen.length(seen.sentence.start, seen.sentence.end) - inner <= _FEW


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

"""Quotes: what stands between quotation marks and what is reported after أن, each with its speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from data.arabic import fold_word
from data.ids import quote_id
from data.model import ActorKind, Article, Mention, Quote, Sentence
from data.quotes.authors import described
from data.quotes.clauses import after_nouns, after_source, clause, second
from data.quotes.marks import is_name, within_another
from data.quotes.owners import governing, source_around, verb_behind
from data.quotes.sources import sources
from data.quotes.speakers import speaker
from data.quotes.subjects import subject_after
from data.quotes.view import View, view, without
from data.quotes.vocabulary import vocabulary, words_of

if TYPE_CHECKING:
    from data.mentions import Names

__all__ = ["find_quotes"]

_LONG, _FEW, _LONGEST_SILENCE, _NEAR, _ALMOST_ALL = 6, 2, 3, 4, 0.9


def find_quotes(article: Article, sentences: Sequence[Sentence], names: Names) -> tuple[Quote, ...]:
    """Return an article's quotes in order; where nobody is named as speaker, only longer direct ones."""
    kinds = {actor.actor_id: actor.kind for actor in names.actors}
    by_sentence: dict[str, list[Mention]] = {}
    for mention in names.mentions:
        by_sentence.setdefault(mention.sentence_id, []).append(mention)
    surnames = _surnames(names, kinds)
    roles: dict[str, str] = {}
    heard: dict[str, str] = {}
    found: list[Quote] = []
    carried, latest, silence, announced, goes_on = "", "", 0, False, False
    for sentence in sentences:
        seen = view(sentence, by_sentence.get(sentence.sentence_id, ()), kinds, surnames, roles)
        before = latest if latest and _begins_anew(seen) else carried
        quotes, told = _of_sentence(seen, before, heard, announced, goes_on and not seen.sayings)
        found.extend(quotes)
        roles |= described(seen)
        silence = silence + 1 if told is None else 0
        carried = (carried if silence <= _LONGEST_SILENCE else "") if told is None else told
        latest = _person_acting(seen) if told is None else ""
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


def _person_acting(seen: View) -> str:
    """Return the person whom a sentence names right after the verb that it begins with."""
    named = subject_after(seen, 0) if seen.tags and seen.tags[0].verb else None
    return named.mention.entity_id if named and named.person and not named.unnamed and named.first <= _NEAR else ""


def _begins_anew(seen: View) -> bool:
    """Return whether a sentence begins with a verb of saying that does not go on with what was said before."""
    saying = seen.sayings.get(0)
    if saying is None or seen.key(1) in words_of("document"):
        return False
    return saying.form == "verb" and saying.lemma not in vocabulary()["add"]["lemma"]


def _fitting(seen: View, index: int, carried: str, heard: Mapping[str, str]) -> str:
    """Return who spoke before a verb of saying, if it may be its subject: of its gender, as far as that is known.

    `heard`: the genders of the verbs that people were named with.
    """
    saying = seen.sayings[index]
    if heard.get(carried, saying.gender) == saying.gender:
        return carried
    free = saying.form == "noun" or saying.kind != "say" or saying.following or saying.plural
    free = free or any(seen.key(index + 1) in words_of(kind) for kind in ("document", "role", "writing"))
    return carried if free else ""


def _of_sentence(
    seen: View, carried: str, heard: dict[str, str], announced: bool, goes_on: bool
) -> tuple[list[Quote], str | None]:
    """Return a sentence's quotes, and who spoke last in it: "" if that is not named, None if nobody spoke.

    The people named as speaking are put into `heard`.
    """
    voices: dict[int, str] = {}
    clauses: dict[int, tuple[int, int]] = {}
    told: str | None = None
    for index in sorted(seen.sayings):
        quoted = seen.quoted(index)
        nested = quoted or any(first <= index < last for first, last in clauses.values())
        over = [(first, last) for first, last in clauses.values() if last <= index]
        outer = {
            at: voice for at, voice in voices.items()
            if (quoted or not seen.quoted(at)) and not any(first <= at < last for first, last in over)
        }  # fmt: skip
        voices[index] = speaker(without(seen, over), index, outer, _fitting(seen, index, carried, heard))
        saying = seen.sayings[index]
        spoke = voices[index] and saying.form == "verb" and saying.kind == "say"
        named = subject_after(seen, index) if spoke else None
        if named and named.person and not saying.plural and named.mention.entity_id == voices[index]:
            heard[voices[index]] = saying.gender
        demanding = saying.kind == "act" and not saying.double
        praying = seen.key(index + 1) in words_of("prayed_to")
        silent = demanding or praying or (saying.form == "noun" and quoted)  # "I can say that …", within a quotation
        reported = None if silent else clause(seen, index)
        if reported:
            clauses[index] = reported
        if not nested and (reported or voices[index]):
            told = voices[index]
    quotes = []
    told_by = sources(seen, carried)
    by_clause: list[tuple[int, int, str]] = []
    for source in told_by:
        reported = after_source(seen, source.last)
        if reported:
            quotes.append(_reported(seen, reported, source.actor_id, ""))
            by_clause.append((*reported, source.actor_id))
        told = told or source.actor_id
    for span, actor_id in after_nouns(seen):
        quotes.append(_reported(seen, span, actor_id, ""))
        by_clause.append((*span, actor_id))
    for index, span in clauses.items():
        behind = next((each for each in told_by if span[1] <= each.first <= span[1] + 1), None)
        if not voices[index] and behind and seen.key(index + 1) in words_of("that"):
            voices[index] = behind.actor_id  # "it is said that …, according to X"
    before, voice_before = len(seen.words), ""
    for start, end in seen.quotations:
        if not is_name(seen, start, end) and not within_another(seen, start, end):
            owner = governing(seen, start, end, clauses)
            voice = voices[owner] if owner is not None else ""
            if owner is not None:
                told = voice if told is None else told
            else:
                owner = verb_behind(seen, end)
                after = subject_after(seen, owner) if owner is not None else None
                voice = after.mention.entity_id if after else source_around(seen, start, end, told_by, by_clause)
                voice = voice or (carried if announced or (goes_on and _fills(seen, start, end)) else "")
                told = voice if told is None and voice else told
            joined = seen.key(seen.index(start) - 2) == "و" and before == seen.index(start) - 3  # «so» و«so»
            voice = voice or (voice_before if joined else "")
            if voice or joined or seen.length(start, end) >= _LONG:
                lemma = seen.sayings[owner].lemma if owner is not None and voice else ""
                quotes.append(_quote(seen.sentence, start, end, voice, True, lemma))
                before, voice_before = seen.index(end), voice
    for index, span in clauses.items():
        if voices[index] and not _quoted_whole(seen, span):
            quotes.append(_reported(seen, span, voices[index], seen.sayings[index].lemma))
        further = second(seen, index, span) if voices[index] else None
        if further:
            quotes.append(_reported(seen, further, voices[index], seen.sayings[index].lemma))
    unique = {quote.quote_id: quote for quote in reversed(quotes)}
    return sorted(unique.values(), key=lambda quote: (quote.start, -quote.end)), told


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

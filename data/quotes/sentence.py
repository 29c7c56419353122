"""The quotes of one sentence: in quotation marks, behind أن, or resting on somebody's word, each with its speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.ids import quote_id
from data.model import Quote
from data.quotes.clauses import after_nouns, after_source, clause, second
from data.quotes.marks import is_name, within_another
from data.quotes.owners import governing, source_around, verb_behind
from data.quotes.sources import Source, sources
from data.quotes.speakers import speaker
from data.quotes.subjects import subject_after
from data.quotes.view import View, without
from data.quotes.vocabulary import words_of

_LONG, _FEW, _ALMOST_ALL = 6, 2, 0.9
# Words first..last (exclusive) of a sentence.
Span = tuple[int, int]


def quotes_of_sentence(
    seen: View, carried: str, heard: dict[str, str], announced: bool, goes_on: bool
) -> tuple[list[Quote], str | None]:
    """Return a sentence's quotes, and who spoke last in it: "" if that is not named, None if nobody spoke.

    `carried`: who spoke before; what stands in quotation marks is his where the sentence before `announced` it by a
    colon or his own quotation `goes_on`. The people named as speaking are put into `heard`, with the verb's gender.
    """
    voices, clauses, told = _verbs(seen, carried, heard)
    told_by = sources(seen, carried)
    on_word = [(span, source.actor_id) for source in told_by if (span := after_source(seen, source.last))]
    on_word += after_nouns(seen)
    for source in told_by:
        told = told or source.actor_id
    _give_voices(seen, voices, clauses, told_by)
    said = _Said(voices, clauses, told_by, on_word)
    direct, first_quoted = _in_marks(seen, said, carried, announced, goes_on)
    quotes = [_reported(seen, span, actor_id, "") for span, actor_id in on_word]
    quotes += [*direct, *_by_verbs(seen, voices, clauses)]
    unique = {quote.quote_id: quote for quote in reversed(quotes)}
    return sorted(unique.values(), key=lambda quote: (quote.start, -quote.end)), first_quoted if told is None else told


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence says outside quotation marks: who speaks by each verb, which words it reports, who is named as
    a source, and which words rest on whose word."""

    voices: Mapping[int, str]
    clauses: Mapping[int, Span]
    told_by: Sequence[Source]
    on_word: Sequence[tuple[Span, str]]


def _in_marks(seen: View, said: _Said, carried: str, announced: bool, goes_on: bool) -> tuple[list[Quote], str | None]:
    """Return what is said in quotation marks, and who says the first of it: "" if that is not named, None if nobody."""
    quotes: list[Quote] = []
    first_voice: str | None = None
    before, voice_before = len(seen.words), ""
    for start, end in seen.quotations:
        if is_name(seen, start, end) or within_another(seen, start, end):
            continue
        verb = governing(seen, start, end, said.clauses)
        governed = verb is not None
        if verb is not None:
            voice = said.voices[verb]
        else:
            verb, voice = _around(seen, start, end, said)
            voice = voice or (carried if announced or (goes_on and _fills(seen, start, end)) else "")
        if first_voice is None and (governed or voice):
            first_voice = voice
        joined = seen.key(seen.index(start) - 2) == "و" and before == seen.index(start) - 3  # «so» و«so»
        voice = voice or (voice_before if joined else "")
        if voice or joined or seen.length(start, end) >= _LONG:
            lemma = seen.sayings[verb].lemma if verb is not None and voice else ""
            quotes.append(_quote(seen, start, end, voice, True, lemma))
            before, voice_before = seen.index(end), voice
    return quotes, first_voice


def _verbs(seen: View, carried: str, heard: dict[str, str]) -> tuple[dict[int, str], dict[int, Span], str | None]:
    """Return who speaks by each verb of saying, which words it reports, and who spoke last, outside another's words."""
    voices: dict[int, str] = {}
    clauses: dict[int, Span] = {}
    told: str | None = None
    for index in sorted(seen.sayings):
        nested = seen.quoted(index) or any(first <= index < last for first, last in clauses.values())
        voices[index] = voice = _voice(seen, index, voices, clauses, _fitting(seen, index, carried, heard))
        if _named_by_verb(seen, index, voice):
            heard[voice] = seen.sayings[index].gender
        reported = None if _tells_nothing(seen, index) else clause(seen, index)
        if reported:
            clauses[index] = reported
        if not nested and (reported or voice):
            told = voice
    return voices, clauses, told


def _voice(seen: View, index: int, voices: Mapping[int, str], clauses: Mapping[int, Span], carried: str) -> str:
    """Return who speaks by a verb: nobody from within what was reported before it, nor from marks if it is outside."""
    over = [(first, last) for first, last in clauses.values() if last <= index]
    outer = {
        at: voice for at, voice in voices.items()
        if (seen.quoted(index) or not seen.quoted(at)) and not any(first <= at < last for first, last in over)
    }  # fmt: skip
    return speaker(without(seen, over), index, outer, carried)


def _fitting(seen: View, index: int, carried: str, heard: Mapping[str, str]) -> str:
    """Return who spoke before a verb of saying, if it may be its subject: of its gender, as far as that is known."""
    saying = seen.sayings[index]
    if heard.get(carried, saying.gender) == saying.gender:
        return carried
    free = saying.form == "noun" or saying.kind != "say" or saying.following or saying.plural
    return carried if free or seen.key(index + 1) in words_of("document", "report", "role", "writing") else ""


def _named_by_verb(seen: View, index: int, voice: str) -> bool:
    """Return whether it is the verb's own subject that speaks, one person, so that the verb's gender is that of him."""
    saying = seen.sayings[index]
    if not voice or saying.form != "verb" or saying.kind != "say" or saying.plural:
        return False
    named = subject_after(seen, index)
    return named is not None and named.person and named.mention.entity_id == voice


def _tells_nothing(seen: View, index: int) -> bool:
    """Return whether what a verb brings in is asked for, prayed for, or within another's words: "I can say that"."""
    saying = seen.sayings[index]
    demanding = saying.kind == "act" and not saying.double
    within = saying.form == "noun" and seen.quoted(index)
    return demanding or within or seen.key(index + 1) in words_of("prayed_to")


def _give_voices(seen: View, voices: dict[int, str], clauses: Mapping[int, Span], told_by: Sequence[Source]) -> None:
    """Give what nobody says to the source named behind it: "it is said that …, according to X"."""
    for index, (_, last) in clauses.items():
        behind = next((each for each in told_by if last <= each.first <= last + 1), None)
        if behind and not voices[index] and seen.key(index + 1) in words_of("that"):
            voices[index] = behind.actor_id


def _around(seen: View, start: int, end: int, said: _Said) -> tuple[int | None, str]:
    """Return the verb behind a quotation and who it names, or else the source named around it."""
    verb = verb_behind(seen, end)
    subject = subject_after(seen, verb) if verb is not None else None
    return verb, subject.mention.entity_id if subject else source_around(seen, start, end, said.told_by, said.on_word)


def _by_verbs(seen: View, voices: Mapping[int, str], clauses: Mapping[int, Span]) -> Iterator[Quote]:
    """Yield what verbs of saying report, where it is known who speaks and it is more than a quotation."""
    for index, span in clauses.items():
        if voices[index]:
            lemma = seen.sayings[index].lemma
            if not _quoted_whole(seen, span):
                yield _reported(seen, span, voices[index], lemma)
            further = second(seen, index, span)
            if further:
                yield _reported(seen, further, voices[index], lemma)


def _fills(seen: View, start: int, end: int) -> bool:
    """Return whether longer words between quotation marks are all of a sentence but a word or two."""
    inner = seen.length(start, end)
    return inner >= _LONG and seen.length(seen.sentence.start, seen.sentence.end) - inner <= _FEW


def _quoted_whole(seen: View, span: Span) -> bool:
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


def _reported(seen: View, span: Span, voice: str, lemma: str) -> Quote:
    start, end = seen.words[span[0]].start, seen.words[span[1] - 1].end
    return _quote(seen, start, end, voice, False, lemma)


def _quote(seen: View, start: int, end: int, voice: str, direct: bool, lemma: str) -> Quote:
    sentence = seen.sentence
    text = sentence.text[start - sentence.start : end - sentence.start]
    key = quote_id(sentence.article_id, start, end)
    return Quote(key, sentence.sentence_id, voice, start, end, text, direct, lemma)

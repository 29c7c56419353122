"""Quotes: what stands between quotation marks and what is reported after أن, each with its speaker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from data.arabic import fold_word
from data.model import ActorKind, Article, Mention, Quote, Sentence
from data.quotes.authors import described
from data.quotes.sentence import quotes_of_sentence
from data.quotes.subjects import subject_after
from data.quotes.view import View, view
from data.quotes.vocabulary import vocabulary, words_of

if TYPE_CHECKING:
    from data.mentions import Names

__all__ = ["find_quotes"]

_LONGEST_SILENCE, _NEAR = 3, 4


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
        quotes, told = quotes_of_sentence(seen, before, heard, announced, goes_on and not seen.sayings)
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
    if saying is None or seen.key(1) in words_of("document", "report"):
        return False
    return saying.form == "verb" and saying.lemma not in vocabulary()["add"]["lemma"]

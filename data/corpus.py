"""From files to readings: the stages run over each article in turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from data import articles, tagger
from data.casualties import linked
from data.dates import find_dates
from data.events import find_events
from data.mentions import find_names
from data.model import Article, Boilerplate, Reading, Rejection, Sentence
from data.publication import dated
from data.quantities import find_quantities
from data.quotes import find_quotes
from data.sentences import find_boilerplate, split

_TOGETHER = 16  # articles whose words are tagged together
_CHUNKS = 4


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles that were read, and inputs that were not."""

    readings: tuple[Reading, ...] = ()
    rejections: tuple[Rejection, ...] = ()


def read(paths: Iterable[Path]) -> Corpus:
    """Return all that the files and folders hold, read."""
    items = list(stream(paths))
    readings = tuple(item for item in items if isinstance(item, Reading))
    return Corpus(readings, tuple(item for item in items if isinstance(item, Rejection)))


def stream(paths: Iterable[Path], jobs: int = 1) -> Iterator[Reading | Rejection]:
    """Yield readings as articles come, in their order, read by several processes at once if `jobs` is over one."""
    left = articles.read(paths)
    chunks = iter(lambda: list(islice(left, _TOGETHER)), [])
    if jobs <= 1:
        yield from chain.from_iterable(map(_read, chunks))
        return
    with ProcessPoolExecutor(jobs) as pool:
        while some := list(islice(chunks, _CHUNKS * jobs)):
            yield from chain.from_iterable(pool.map(_read, some))


def _read(items: Iterable[Article | Rejection]) -> list[Reading | Rejection]:
    """Return what articles give; all their sentences are tagged together, much faster than an article at a time."""
    parted = [item if isinstance(item, Rejection) else _parted(item) for item in items]
    tagger.read([sentence for part in parted if not isinstance(part, Rejection) for sentence in part.sentences])
    return [part if isinstance(part, Rejection) else _reading(part) for part in parted]


def read_article(article: Article) -> Reading:
    """Return an article with all that is found in it."""
    return _reading(_parted(article))


@dataclass(frozen=True, slots=True)
class _Parted:
    """An article with its sentences and what is none of them."""

    article: Article
    boilerplate: tuple[Boilerplate, ...]
    sentences: tuple[Sentence, ...]


def _parted(article: Article) -> _Parted:
    boilerplate = find_boilerplate(article)
    return _Parted(article, boilerplate, split(article, boilerplate))


def _reading(part: _Parted) -> Reading:
    """Return what is found in an article, each stage standing on those before."""
    boilerplate, sentences = part.boilerplate, part.sentences
    article = dated(part.article, sentences)
    dates = tuple(date for sentence in sentences for date in find_dates(sentence, article.published))
    names = find_names(article, sentences, dates)
    quotes = find_quotes(article, sentences, names)
    events = find_events(article, sentences, names, dates, quotes)
    quantities = linked(find_quantities(article.article_id, sentences, dates), events)
    mentions = {mention.mention_id: mention for mention in (*names.mentions, *dates)}
    return Reading(
        article, boilerplate, sentences, names.actors, names.locations,
        tuple(sorted(mentions.values(), key=lambda mention: mention.start)),
        quotes, quantities, events,
    )  # fmt: skip

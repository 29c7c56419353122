"""From files to readings: the stages run over each article in turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from data import articles
from data.casualties import linked
from data.dates import find_dates
from data.events import find_events
from data.mentions import find_names
from data.model import Article, Reading, Rejection
from data.publication import dated
from data.quantities import find_quantities
from data.quotes import find_quotes
from data.sentences import find_boilerplate, split

_CHUNK = 64


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
    if jobs <= 1:
        yield from map(_read, articles.read(paths))
        return
    left = articles.read(paths)
    with ProcessPoolExecutor(jobs) as pool:
        while chunk := list(islice(left, _CHUNK * jobs)):
            yield from pool.map(_read, chunk, chunksize=_CHUNK // 8)


def _read(item: Article | Rejection) -> Reading | Rejection:
    return item if isinstance(item, Rejection) else read_article(item)


def read_article(article: Article) -> Reading:
    """Return an article with all that is found in it, each stage standing on those before."""
    boilerplate = find_boilerplate(article)
    sentences = split(article, boilerplate)
    article = dated(article, sentences)
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

"""Single cases behind the figures: what of each annotated article was found, missed or found falsely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.matching import Matching, matched
from evaluation.score import attributes
from evaluation.tables import read


@dataclass(frozen=True, slots=True, order=True)
class Case:
    """One thing right or wrong: `line` is the row of the table of figures, offsets are the article's."""

    article_id: str
    line: str
    start: int
    end: int
    right: bool
    what: str = ""

    @property
    def key(self) -> str:
        """What stays the same from run to run; a false find is a case of its own."""
        return f"{self.article_id} {self.line} {self.start}-{self.end} {self.what}"


def cases(folder: Path, golds: list[dict[str, Any]]) -> Iterator[Case]:
    """Yield the cases of all annotated articles; an attribute of an event is right if nothing of it is wrong."""
    tables = read(folder)
    for gold in golds:
        article = matched(tables, gold)
        key = article.article_id
        for line, matching in (
            ("actors", article.actors), ("places", article.places), ("dates", article.dates),
            ("quotes", article.quotes), ("events", article.events),
        ):  # fmt: skip
            yield from _found(key, line, matching)
        for i, j in article.events.pairs:
            start, end = article.events.want[i]["anchor"]
            for line, (hit, wanted, got) in attributes(tables, article, i, j).items():
                yield Case(key, line, start, end, hit == wanted == got)


def _found(article: str, line: str, matching: Matching) -> Iterator[Case]:
    hit = {i for i, _ in matching.pairs}
    true = {j for _, j in matching.pairs}
    yield from (Case(article, line, *_span(each), i in hit) for i, each in enumerate(matching.want))
    false = (each for j, each in enumerate(matching.got) if j not in true)
    yield from (Case(article, line, *_span(each), False, "false find") for each in false)


def _span(found: Any) -> tuple[int, int]:
    """Return where an item, an annotated event or an event's row stands."""
    if isinstance(found, tuple):
        return found[0], found[1]
    start, end = found.get("anchor") or (found["start"], found["end"])
    return int(start), int(end)

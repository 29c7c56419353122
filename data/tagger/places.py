"""What the gazetteer and the list of countries say of a single word, as hints to the taggers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from data.arabic import fold

_FOLDER = Path(__file__).parents[1] / "lexicon"


@cache
def place_hints() -> dict[str, tuple[str, ...]]:
    """Return by folded word: city (with the step of its use as a place), country, first or rest of a longer name."""
    hints: dict[str, set[str]] = defaultdict(set)
    for file, column, kind in (("gazetteer.tsv", "names_ar", "city"), ("countries.tsv", "name_ar", "country")):
        for names, share in _columns(file, column, "place_share"):
            step = str(min(4, int(float(share) * 5))) if share else ""
            for name in names.split("|"):
                first, *rest = name.split(" ")
                hints[first].add("place1" if rest else kind + step)
                for word in rest:
                    hints[word].add("place2")
    return {word: tuple(sorted(found)) for word, found in hints.items()}


def _columns(file: str, named: str, *others: str) -> Iterator[tuple[str, ...]]:
    """Yield these columns of a table, the first one folded, empty where the table lacks one."""
    first, *rows = (_FOLDER / file).read_text(encoding="utf-8").rstrip("\n").split("\n")
    head = first.split("\t")
    cells = [row.split("\t") for row in rows]
    places = [head.index(column) if column in head else None for column in others]
    names = fold("\n".join(row[head.index(named)] for row in cells)).split("\n")
    for name, row in zip(names, cells, strict=True):
        yield name, *("" if place is None else row[place] for place in places)

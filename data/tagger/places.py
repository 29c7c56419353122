"""What the gazetteer and the list of countries say of a single word, as hints to the taggers."""

from __future__ import annotations

import csv
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
    for file, kind in (("gazetteer.tsv", "city"), ("countries.tsv", "country")):
        for name, share in _names(file):
            first, *rest = fold(name).split()
            if rest:
                hints[first].add("place1")
                for word in rest:
                    hints[word].add("place2")
            else:
                hints[first].add(kind + share)
    return {word: tuple(sorted(found)) for word, found in hints.items()}


def _names(file: str) -> Iterator[tuple[str, str]]:
    with (_FOLDER / file).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            share = row.get("place_share") or ""
            step = str(min(4, int(float(share) * 5))) if share else ""
            for name in (row.get("names_ar") or row.get("name_ar") or "").split("|"):
                if name:
                    yield name, step

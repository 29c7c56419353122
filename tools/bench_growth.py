"""How the time to read one article grows with its length: 1.00 is linear, 2.00 would be quadratic.

usage: python -m tools.bench_growth [LONGEST]

Texts of several shapes are doubled from an eighth of LONGEST (200,000 characters) up to it, each read as one article,
three times, and the quickest taken. Each repetition has a number, since what stands twice is read once.
The exponent is the slope of a straight line through the logarithms.
"""

from __future__ import annotations

import math
import re
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from data import corpus
from data.model import Article

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 3


def shapes() -> dict[str, str]:
    """Return what is repeated to make a long text, by what is special about it."""
    seed = next(iter(sorted((ROOT / "seeds").glob("*.txt")))).read_text(encoding="utf-8")
    one_line = " ".join(seed.split())
    return {
        "the seed again and again": re.sub(r"(?m)^(?=\w)", "{0} ", seed) + "\n",
        "the same in one line": one_line + " {0} ",
        "without a full stop": one_line.replace(".", " ").replace("،", " ") + " {0} ",
        "one name again and again": "سيرغي لافروف {0} ",
        "dates alone": "في الثامن من ديسمبر 2016 {0} ",
        "marks never closed": "وقال الوزير «إن {0} ",
    }


def text(unit: str, size: int) -> str:
    """Return so many characters of a unit again and again, its {0} being the number of the repetition."""
    return "".join(unit.replace("{0}", str(n)) for n in range(size // len(unit) + 1))[:size]


def seconds(article: Article) -> float:
    """Return the quickest of a few readings of one article, in seconds of the processor."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        corpus.read_article(article)
        taken.append(time.process_time() - begun)
    return min(taken)


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Return the power of the size that the time grows with."""
    return statistics.linear_regression([math.log(size) for size in sizes], [math.log(each) for each in times]).slope


def main(longest: int = 200_000) -> None:
    """Print seconds by length, and the exponent, a shape a line."""
    sizes = [longest // part for part in (8, 4, 2, 1)]
    print(f"{'seconds by characters':28}" + "".join(f"{size:>11,}" for size in sizes) + f"{'exponent':>11}")
    for shape, unit in shapes().items():
        times = [seconds(Article("a", text(unit, size))) for size in sizes]
        figures = "".join(f"{each:11.2f}" for each in times)
        print(f"{shape:28}{figures}{exponent(sizes, times):11.2f}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

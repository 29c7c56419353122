"""Speed on one core: articles a second, peak memory, the share of each stage, and dates beside dateparser.

usage: python -m tools.bench FILE-OR-FOLDER… [--limit N]

The shares come from a second, profiled pass over at most 200 articles, whose words the tagger knows by then (on new
ones it takes a third of the time): the time spent in each part of data/ itself,
with that of the functions it calls outside. The peer, dateparser, reads the dates of 20 articles.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import resource
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from data import corpus, tables
from data.dates import find_dates
from data.model import Reading, Rejection

ROOT = Path(__file__).resolve().parents[1] / "data"
PROFILED, PEER = 200, 20


def part(filename: str) -> str | None:
    """Return the part of data/ that a file belongs to; None for files elsewhere."""
    path = Path(filename)
    return path.relative_to(ROOT).parts[0].removesuffix(".py") if path.is_relative_to(ROOT) else None


def shares(paths: Sequence[Path], limit: int) -> Counter[str]:
    """Return seconds by part of data/, from a profiled pass."""
    profile = cProfile.Profile()
    profile.runcall(lambda: sum(1 for _ in islice(corpus.stream(paths), limit)))
    seconds: Counter[str] = Counter()
    for (filename, _, _), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if owner := part(filename):
            seconds[owner] += own
        else:
            for (caller, _, _), (_, _, share, _) in callers.items():
                seconds[part(caller) or "libraries"] += share
    return seconds


def peer_seconds(readings: Sequence[Reading]) -> tuple[float, float] | None:
    """Return seconds an article for dates, Hudna's and dateparser's; None where that is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    start = time.perf_counter()
    for reading in readings:
        for sentence in reading.sentences:
            find_dates(sentence, reading.article.published)
    middle = time.perf_counter()
    for reading in readings:
        search_dates(reading.article.text, languages=["ar"])
    end = time.perf_counter()
    return (middle - start) / len(readings), (end - middle) / len(readings)


def main(arguments: Sequence[str]) -> int:
    """Measure and print; exit code 1 if nothing was read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--limit", type=int, default=2_720, help="articles read at most (default: 2720)")
    options = parser.parse_args(arguments)
    next(corpus.stream(options.paths), None)  # lexicons and models are loaded now
    start = time.perf_counter()
    items = list(islice(corpus.stream(options.paths), options.limit))
    middle = time.perf_counter()
    readings = tuple(item for item in items if isinstance(item, Reading))
    tables.build(corpus.Corpus(readings, tuple(item for item in items if isinstance(item, Rejection))))
    end = time.perf_counter()
    if not readings:
        print("no article was read", file=sys.stderr)
        return 1
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    print(f"{len(readings)} articles, {end - start:.1f} s ({len(readings) / (end - start):.1f} articles/s, one core)")
    print(f"reading {middle - start:.1f} s, tables {end - middle:.1f} s; peak memory {memory:.0f} MB")
    seconds = shares(options.paths, PROFILED)
    for name, spent in seconds.most_common():
        if spent / seconds.total() >= 0.005:
            print(f"  {name:14} {spent / seconds.total():6.1%}")
    if both := peer_seconds(readings[:PEER]):
        print(f"dates: {both[0] * 1000:.1f} ms an article, dateparser {both[1] * 1000:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

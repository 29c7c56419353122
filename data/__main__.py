"""The command line: `python -m data build INPUT… --out DIR` and `python -m data explain FILE`."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from data import tables
from data.articles import PARTLY
from data.corpus import stream
from data.explain import explanation
from data.model import Reading, Rejection


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 if every input was read, 1 if one was not, 2 if the command itself cannot be carried out."""
    for output in (sys.stdout, sys.stderr):
        if isinstance(output, io.TextIOWrapper):
            output.reconfigure(encoding="utf-8")
    parser = argparse.ArgumentParser(prog="python -m data", description="Arabic news articles in, tidy tables out.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="read articles and write the tables")
    build.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help=".txt, .html, .jsonl, .csv, or a folder")
    build.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder for the tables")
    build.add_argument("--format", choices=tables.FORMATS, default="csv")
    build.add_argument("--jobs", type=int, default=1, metavar="N", help="processes that read at once (default 1)")
    build.set_defaults(run=lambda given: _build(given.inputs, given.out, given.format, given.jobs))
    explain = commands.add_parser("explain", help="show an article sentence by sentence, with what was found and why")
    explain.add_argument("file", type=Path, metavar="FILE")
    explain.set_defaults(run=lambda given: _explain(given.file))
    given = parser.parse_args(arguments)
    return int(given.run(given))


def _build(inputs: Sequence[Path], out: Path, file_format: str, jobs: int) -> int:
    for path in inputs:
        if path.is_dir() and out.resolve().is_relative_to(path.resolve()):
            return _refused(f"{out} lies within the input {path}; name a folder outside it")
    counts: Counter[str] = Counter()
    gc.set_threshold(200_000, 50, 50)  # nothing read goes in circles, for which it would look again and again
    began = perf_counter()
    try:
        tables.write(_told(stream(inputs, jobs), counts), out, file_format)
    except (tables.TablesError, OSError) as error:
        return _refused(str(error))
    took = perf_counter() - began
    if counts["undated"]:
        print(f"articles without a publication day: {counts['undated']}; give it as `published`", file=sys.stderr)
    read, rejected = counts["read"], counts["rejected"]
    print(
        f"{read + rejected} articles: 0 kept, {read} read, {rejected} rejected, "
        f"{took:.0f} s ({read / took if took else 0:.0f} articles/s)"
    )
    return 1 if rejected else 0


def _told(items: Iterable[Reading | Rejection], counts: Counter[str]) -> Iterator[Reading | Rejection]:
    """Pass readings on, counting them, and say what was not read."""
    for item in items:
        if isinstance(item, Rejection):
            counts["rejected"] += not item.reason.startswith(PARTLY)
            _say(item)
        else:
            counts["read"] += 1
            counts["undated"] += item.article.published is None
        yield item


def _explain(path: Path) -> int:
    failed = False
    for item in stream([path]):
        if isinstance(item, Rejection):
            failed |= not item.reason.startswith(PARTLY)
            _say(item)
        else:
            print("\n".join(explanation(item)), end="\n\n")
    return 1 if failed else 0


def _say(rejection: Rejection) -> None:
    where = f"{rejection.path}:{rejection.line}" if rejection.line else rejection.path
    print(f"{where}: {rejection.reason}", file=sys.stderr)


def _refused(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())

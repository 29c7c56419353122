"""Write data/lexicon/nouns.tsv, UniMorph Arabic's nouns and adjectives: `python -m tools.make_nouns LEMMAS.gz…`."""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from data.arabic import fold
from data.tagger.lemmas import NOUNS

HEADER = """\
# Folded lemma, classes (N noun, A adjective). Written by tools/make_nouns.py from UniMorph Arabic
# (https://github.com/unimorph/ara, CC BY-SA 3.0).
"""


def main(paths: Iterable[str]) -> None:
    """Read the lists and write the table."""
    classes: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                lemma, kind, _ = line.split("\t")
                if kind in ("N", "ADJ") and len(fold(lemma)) > 1:
                    classes[fold(lemma)].add(kind[0])
    lines = [f"{lemma}\t{''.join(sorted(kinds))}" for lemma, kinds in sorted(classes.items())]
    Path(NOUNS).write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

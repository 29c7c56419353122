"""The command behind `make score`: read annotated articles, print the figures, and what was gained and lost since."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from data import corpus, tables
from evaluation.cases import Case, cases
from evaluation.score import score, table

FOLDER = Path(__file__).parent


def main(argv: list[str] | None = None) -> int:
    """Score the articles against the annotation; exit code 2 if there is none."""
    options = _options().parse_args(argv)
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(options.gold.glob("*.json"))]
    if not golds:
        print(f"no annotated article (*.json) in {options.gold}", file=sys.stderr)
        return 2
    read = corpus.read([options.articles])
    texts = {reading.article.article_id: reading.article.text for reading in read.readings}
    with tempfile.TemporaryDirectory() as folder:
        tables.save(tables.build(read), Path(folder), "csv")
        figures = score(Path(folder), golds)
        found = sorted(cases(Path(folder), golds))
    print(table(figures, len(golds)))
    record = FOLDER / "recorded" / f"{options.name}.json"
    print(changes(_recorded(record), found, texts))
    if options.record:
        record.parent.mkdir(exist_ok=True)
        record.write_text(json.dumps(_run(figures, found, len(golds)), indent=1, ensure_ascii=False) + "\n", "utf-8")
        print(f"recorded in {record.relative_to(FOLDER.parent)}")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="folder of annotations, made as GUIDE.md says")
    parser.add_argument("--articles", type=Path, required=True, help="file or folder with the articles' texts")
    parser.add_argument("--name", default="seed", help="which recorded run to compare with (default: seed)")
    parser.add_argument("--record", action="store_true", help="keep this run's figures and cases")
    return parser


def changes(before: dict[str, bool], found: list[Case], texts: dict[str, str]) -> str:
    """Return the cases that differ from the recorded run, gained (+) and lost (-), with their words."""
    if not before:
        return "no recorded run to compare with"
    lines = []
    now = {case.key: case for case in found}
    for key, case in now.items():
        was = before.get(key, case.what == "false find")
        if was != case.right:
            words = texts.get(case.article_id, "")[case.start : case.end].replace("\n", " ")
            lines.append(f"{'+' if case.right else '-'} {key}  {words}")
    lines += [f"+ {key} is gone" for key in before if key.endswith("false find") and key not in now]
    gained = sum(line.startswith("+") for line in lines)
    return "\n".join([*sorted(lines), f"against the recorded run: {gained} gained, {len(lines) - gained} lost"])


def _recorded(path: Path) -> dict[str, bool]:
    return json.loads(path.read_text(encoding="utf-8"))["cases"] if path.exists() else {}


def _run(figures: dict[str, dict[str, float]], found: list[Case], n: int) -> dict[str, Any]:
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return {
        "day": date.today().isoformat(),
        "commit": commit.stdout.strip(),
        "articles": n,
        "figures": figures,
        "cases": {case.key: case.right for case in found},
    }


if __name__ == "__main__":
    sys.exit(main())

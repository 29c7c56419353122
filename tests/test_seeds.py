"""The seed article is the one that was given, byte for byte, and what stands beside it is right."""

from __future__ import annotations

import hashlib
import json
import tomllib
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "seeds" / "000_bd438237ea05216b.txt"


def test_seed_is_untouched() -> None:
    digest = hashlib.sha256(SEED.read_bytes()).hexdigest()
    assert digest == "8a2c156fe5eec6960192f06e46fe51e2ee4e7f9b6a76d4d868bcc0104a03a2b4", (
        "git or an editor has changed the seed: restore it with git checkout seeds/"
    )


def test_what_the_file_does_not_say_stands_in_articles_toml() -> None:
    articles = tomllib.loads((ROOT / "seeds" / "articles.toml").read_text(encoding="utf-8"))
    assert {path.stem for path in SEED.parent.glob("*.txt")} >= set(articles)
    assert articles[SEED.stem] == {"outlet": "إرم نيوز", "published": date(2016, 12, 8), "published_basis": "given"}


def test_annotation_counts_code_points_of_the_seed() -> None:
    text = SEED.read_text(encoding="utf-8")
    gold = json.loads((ROOT / "evaluation" / "seed" / f"{SEED.stem}.json").read_text(encoding="utf-8"))
    surfaces = {text[start:end] for actor in gold["actors"] for start, end in actor["mentions"]}
    assert {"جون كيري", "لافروف", "موسكو"} <= surfaces

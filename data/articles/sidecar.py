"""The file `articles.toml` beside articles: what their files do not say themselves."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from data.articles.checked import partly
from data.model import PublishedBasis, Rejection

NAME = "articles.toml"
_KEYS = ("title", "outlet", "url", "published", "published_basis")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What an `articles.toml` says of the articles beside it, by their files' names without suffix."""

    articles: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    rejections: tuple[Rejection, ...] = ()

    def fields(self, stem: str) -> dict[str, Any]:
        """Return the fields given for an article."""
        return {key: value for key, value in self.articles.get(stem, {}).items() if key != "published_basis"}

    def basis(self, stem: str) -> PublishedBasis:
        """Return where the day given for an article comes from."""
        return PublishedBasis(self.articles.get(stem, {}).get("published_basis", PublishedBasis.GIVEN))


def read_sidecar(folder: Path, stems: Iterable[str]) -> Sidecar:
    """Return what a folder's `articles.toml` says of the articles of these names, and what in it cannot be read."""
    path = folder / NAME
    if not path.is_file():
        return Sidecar()
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        return Sidecar(rejections=(partly(path, 0, f"it is no TOML ({error}); articles are read without it"),))
    known, problems = set(stems), []
    for stem, fields in list(found.items()):
        if not isinstance(fields, dict):
            problems.append(f'{stem} stands outside a table; put it under ["the file\'s name without suffix"]')
            del found[stem]
            continue
        if stem not in known:
            problems.append(f"[{stem}] names no article beside it")
        for key in sorted(fields.keys() - set(_KEYS)):
            problems.append(f"[{stem}] has the unknown key {key}; known are {', '.join(_KEYS)}")
        if fields.get("published_basis", PublishedBasis.GIVEN) not in list(PublishedBasis):
            problems.append(f"[{stem}] published_basis must be one of {', '.join(PublishedBasis)}")
            del fields["published_basis"]
    return Sidecar(found, tuple(partly(path, 0, problem) for problem in problems))

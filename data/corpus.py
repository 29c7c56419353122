"""From files to readings: the stages run over each article in turn."""

from __future__ import annotations

from dataclasses import dataclass

from data.model import Reading, Rejection


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles that were read, and inputs that were not."""

    readings: tuple[Reading, ...] = ()
    rejections: tuple[Rejection, ...] = ()

"""The roles that actors have in an event, as the mentions that name them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.events.lines import Named


@dataclass(frozen=True, slots=True)
class Roles:
    """The actors of an event by role, as the mentions that name them."""

    sources: tuple[Named, ...] = ()
    targets: tuple[Named, ...] = ()
    mediators: tuple[Named, ...] = ()


def unique(named: Iterable[Named]) -> tuple[Named, ...]:
    return tuple(dict.fromkeys(named))

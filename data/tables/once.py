"""What is worked out once for the same tables and kept: nobody changes tables, and a page asks for it often."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from data.tables.schema import Tables

T = TypeVar("T")
_KEPT = 16


def once(work: Callable[[Tables], T]) -> Callable[[Tables], T]:
    """Return a function that answers from memory where it is given the same tables; nobody changes the answer."""
    kept: OrderedDict[int, tuple[Tables, T]] = OrderedDict()

    @wraps(work)
    def asked(tables: Tables) -> T:
        found = kept.get(id(tables))
        if found is None:
            # The tables are kept too, so that no others can come to have their id.
            found = kept[id(tables)] = tables, work(tables)
            while len(kept) > _KEPT:
                kept.popitem(last=False)
        return found[1]

    return asked

"""What a reader chose to see: from a link and back, applied to the tables, and said in words."""

from data.filters.join import FACETS
from data.filters.link import LANES, MATCHES, Dropped, Filters, from_query, to_query
from data.filters.select import apply, counts, narrows, undated
from data.filters.words import describe

__all__ = [
    "FACETS", "LANES", "MATCHES", "Dropped", "Filters", "apply", "counts", "describe", "from_query", "narrows",
    "to_query", "undated",
]  # fmt: skip

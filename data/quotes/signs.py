"""The signs that part a sentence of speech, as folded words hold them: each set in this place alone."""

from __future__ import annotations

COMMAS = frozenset("،,")
DASHES = frozenset("-–—")
STOPS = frozenset(".؛؟!")
OPENING = frozenset('"«“')
CLOSING = frozenset('"»”')
QUOTATION = OPENING | CLOSING | frozenset("‘’")
# What is said begins behind these.
BEFORE_SPEECH = OPENING | frozenset(":؛")
# No name or title goes on beyond these.
BREAKS = COMMAS | OPENING | CLOSING | frozenset(":؛()")

"""Why an input was not read, in the reader's language: data/articles says it in English, strings.toml holds both."""

from __future__ import annotations

import re
from functools import cache
from string import Formatter

from pages.ui.strings import keys, t, words

_KEYS = "rejected."
_INNER = "reason"  # what follows "read in part:" is a reason itself


def reason_words(reason: str, lang: str) -> str:
    """Return a reason in a language; one that strings.toml does not hold stays as it is."""
    if lang == "en":
        return reason
    for key, pattern in _patterns().items():
        if found := pattern.fullmatch(reason):
            values = found.groupdict()
            if _INNER in values:
                values[_INNER] = reason_words(values[_INNER], lang)
            return t(key, lang, **values)
    return reason


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    found = {}
    for key in keys():
        if key.startswith(_KEYS):
            parts = Formatter().parse(words(key, "en"))
            pattern = "".join(re.escape(text) + (f"(?P<{name}>.+)" if name else "") for text, name, *_ in parts)
            found[key] = re.compile(pattern, re.DOTALL)
    return found

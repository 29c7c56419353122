"""Articles that are one file each: plain text, and web pages as a browser saved them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from data.articles.checked import EMPTY, NOT_TEXT, Found, InputError, check_language, checked
from data.articles.encoding import encoding, file_bytes, page_encoding
from data.articles.sidecar import Sidecar
from data.boilerplate import LONGEST_HEADLINE
from data.model import PublishedBasis

# Saved pages may be of any year that the web has seen; without bounds of its own the reader of dates asks the clock.
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1990-01-01", "max_date": "2099-12-31"}


def read_text(path: Path, stem: str, sidecar: Sidecar) -> Iterator[Found]:
    """Yield the article of a text file, titled by its first line where that looks like a headline."""
    text = _decoded(data := file_bytes(path), encoding(data))
    fields = {"title": headline(text), **sidecar.fields(stem), "text": text}
    yield from checked(fields, stem, path, basis=sidecar.basis(stem))


def headline(text: str) -> str:
    """Return the first line of a text that has more than one, if it is short and no full sentence; else ""."""
    lines = [line.strip() for line in re.split(r"[\r\n]+", text) if line.strip()]
    if len(lines) < 2 or len(lines[0]) > LONGEST_HEADLINE or re.search(r"(?<!\.)\.$|[،,:؛]$", lines[0]):
        return ""
    return lines[0]


def read_page(path: Path, stem: str, sidecar: Sidecar) -> Iterator[Found]:
    """Yield the article of a saved web page: its main text, and title, day, outlet and address from its metadata."""
    html = _decoded(data := file_bytes(path), page_encoding(data))
    if not html.strip():
        raise InputError("there is no text in it")
    found = _extracted(html)
    given = sidecar.fields(stem)
    basis = sidecar.basis(stem) if "published" in given else PublishedBasis.METADATA
    yield from checked({**found, **given}, stem, path, basis=basis)


def _extracted(html: str) -> Mapping[str, Any]:
    import trafilatura  # half a second to import, and needed for web pages alone

    document: Any = trafilatura.bare_extraction(
        html, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    page = document.as_dict() if document else {}
    if not (page.get("text") or "").strip():
        check_language(re.sub(r"(?s)<(script|style).*?</\1>|<[^>]*>", " ", html))
        raise InputError("no article was found in the page; save its text as .txt")
    outlet = page.get("sitename") or page.get("hostname") or ""
    return {
        "text": page["text"],
        "title": _without_site(page.get("title") or "", outlet),
        "published": page.get("date"),
        "outlet": outlet,
        "url": page.get("url"),
    }


def _without_site(title: str, outlet: str) -> str:
    """Return a page's title without the site's name that stands at its end."""
    parts = re.split(r"\s+[|–—-]\s+", title)
    last = parts[-1].strip()
    if len(parts) > 1 and (
        re.search(rf"\|\s+{re.escape(last)}$", title) or (outlet and outlet in last) or last in outlet
    ):
        return title[: title.rindex(last)].rstrip(" |–—-")
    return title


def _decoded(data: bytes, name: str) -> str:
    if not data:
        raise InputError(EMPTY)
    if not name:
        raise InputError(NOT_TEXT)
    try:
        return data.decode(name, "surrogateescape")
    except UnicodeDecodeError as error:
        raise InputError(f"it is damaged at byte {error.start} ({name}); save it again as UTF-8") from error

"""Where an article comes from, as pieces of a page: its title and outlet, its day, the way to it at the outlet."""

from __future__ import annotations

from html import escape

from data.days import day_words
from data.tables.cells import Row
from pages.ui.event_words import iso
from pages.ui.strings import t


def in_arabic(text: str) -> str:
    """Return Arabic text as it stands among other words, however those run; empty for empty text."""
    return f'<bdi lang="ar">{escape(text)}</bdi>' if text else ""


def title(article: Row) -> str:
    """Return an article's title as HTML, its id where it has none."""
    return in_arabic(article["title"] or article["article_id"])


def outlet(article: Row) -> str:
    """Return an article's outlet as HTML; empty where it is not known."""
    return in_arabic(article["outlet"])


def day(article: Row, lang: str, months: str = "levant") -> str:
    """Return in words when an article came out, or that this is not known."""
    published = iso(article["published"])
    return day_words(published, lang, months) if published else t("article.no_day", lang)


def web_address(url: str) -> str:
    """Return an address that a browser may open; empty for any other."""
    return url if url.startswith(("https://", "http://")) else ""


def outside(url: str, words: str) -> str:
    """Return a link that leads out of the dashboard, in a window of its own."""
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(words)}</a>'

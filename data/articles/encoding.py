"""Which encoding Arabic text was saved in, told from its bytes."""

from __future__ import annotations

import codecs
import gzip
import re
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ARABIC_BLOCK = 0x06  # the high byte of every Arabic letter in UTF-16
_DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_MOST_DAMAGE = 0.02
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def file_bytes(path: Path) -> bytes:
    """Return a file's bytes, unpacked if it is a .gz; damaged ones raise OSError or EOFError."""
    return gzip.decompress(path.read_bytes()) if path.suffix.lower() == ".gz" else path.read_bytes()


def encoding(data: bytes) -> str:
    """Return the encoding of Arabic text from its first bytes; empty if it is none that is known.

    A byte-order mark says it; else UTF-16 has the high byte of Arabic in every other place; else it is UTF-8, a few
    damaged bytes allowed, or Windows-1256 where that gives Arabic letters.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    for at, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(data) > 3 and data[at::2].count(_ARABIC_BLOCK) > len(data) / 6:
            return name
    text = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(data)
    damaged = sum("\udc80" <= character <= "\udcff" for character in text)
    if damaged <= len(text) * _MOST_DAMAGE:
        return "utf-8"
    text = data.decode("cp1256")
    letters = [character for character in text if character.isalpha() and character > "\x7f"]
    arabic = sum("\u0621" <= character <= "\u064a" for character in letters)
    if arabic > 0.85 * len(letters) and len(_CONTROL.findall(text)) < len(text) / 500:
        return "cp1256"
    return ""


def page_encoding(data: bytes) -> str:
    """Return the encoding of a web page: as its bytes tell, where they leave a doubt as the page declares."""
    told = encoding(data)
    declared = _DECLARED.search(data[:4096])
    if declared and told in ("", "cp1256"):
        try:
            return codecs.lookup(declared.group(1).decode()).name
        except LookupError:
            return told
    return told

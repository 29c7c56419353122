"""What the dashboard shows: the tables of a folder of articles or of a built folder, read once and kept in memory."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import streamlit as st

from data import corpus, tables
from data.tables import Tables
from pages.ui.strings import LANGUAGES, t

ROOT = Path(__file__).parents[2]
State = tuple[tuple[str, int, int], ...]


def read() -> tuple[Tables, str]:
    """Return the tables of $HUDNA_TABLES or of the articles in $HUDNA_ARTICLES (seeds/), and their state's name."""
    built = os.environ.get("HUDNA_TABLES", "")
    folder = Path(built or os.environ.get("HUDNA_ARTICLES") or ROOT / "seeds")
    state = _state(folder)
    return _read(str(folder), bool(built), state), f"{folder}|{hash(state)}"


@st.cache_resource(max_entries=2, show_spinner=" · ".join(t("shown.reading", lang) for lang in LANGUAGES))
def _read(folder: str, built: bool, state: State) -> Tables:
    found = tables.load(Path(folder)) if built else tables.build(corpus.read([Path(folder)]))
    # Streamlit collects garbage after every click, and the reader waits: what stays for good is not looked at again.
    gc.collect()
    gc.freeze()
    return found


def _state(folder: Path) -> State:
    """Return name, time and size of every file, so that a change on disk is seen at the next look."""
    files = sorted(folder.rglob("*")) if folder.is_dir() else [folder]
    found = ((str(file), file.stat()) for file in files if file.is_file())
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in found)

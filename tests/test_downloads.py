"""What is shown as files: each read back and counted, nothing that a spreadsheet runs, a report that stands alone."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

from data import corpus, filters, tables
from pages.ui import downloads, names, report

ALL = tables.build(corpus.read([Path(__file__).parents[1] / "seeds"]))
CHOSEN, _ = filters.from_query({"actor": ["john_kerry"]}, ALL)
SHOWN = filters.apply(ALL, CHOSEN)


def test_csv_holds_every_row_and_a_byte_order_mark() -> None:
    with zipfile.ZipFile(io.BytesIO(downloads.csv_zip(SHOWN))) as archive:
        assert sorted(archive.namelist()) == sorted(f"{name}.csv" for name, _ in SHOWN)
        for name, rows in SHOWN:
            content = archive.read(f"{name}.csv")
            assert content.startswith("\ufeff".encode())
            assert len(pd.read_csv(io.BytesIO(content))) == len(rows)


def test_parquet_holds_every_row() -> None:
    with zipfile.ZipFile(io.BytesIO(downloads.parquet_zip(SHOWN))) as archive:
        for name, rows in SHOWN:
            assert len(pd.read_parquet(io.BytesIO(archive.read(f"{name}.parquet")))) == len(rows)


def test_json_holds_every_row_and_null_where_nothing_is_known() -> None:
    read = json.loads(downloads.json_text(SHOWN))
    assert {name: len(rows) for name, rows in read.items()} == {name: len(rows) for name, rows in SHOWN}
    undated = [row for row in read["events"] if row["date_start"] is None]
    assert len(undated) == (SHOWN.events.date_start == "").sum()


def test_geojson_holds_a_point_for_each_event_and_place() -> None:
    read = json.loads(downloads.geojson(SHOWN))
    placed = SHOWN.event_locations.merge(SHOWN.locations, on="location_id").dropna(subset=["latitude"])
    assert len(read["features"]) == len(placed) > 0
    for feature in read["features"]:
        longitude, latitude = feature["geometry"]["coordinates"]
        assert -180 <= longitude <= 180 and -90 <= latitude <= 90
        assert feature["properties"]["text"]


@pytest.mark.parametrize(
    ("cell", "safe"),
    [("=1+1", "'=1+1"), ("+49", "'+49"), ("-", "'-"), ("@here", "'@here"), ("\t=1", "'\t=1"), ("حلب", "حلب"), ("", "")],
)
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(cell: str, safe: str) -> None:
    assert downloads.harmless(cell) == safe


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_report_holds_every_event_and_asks_for_nothing(lang: str) -> None:
    made = report.html(SHOWN, ALL, names.read(ALL), "said", lang)
    assert made.count("<article ") == len(SHOWN.events)
    assert not re.search(r"""(?:src|href)=["'](?!https?://)""", made)
    assert not re.search(r"<(?:script|link|img|iframe)\b", made)
    assert "url(http" not in made


def test_the_report_escapes_what_articles_say() -> None:
    evil = "<script>alert(1)</script>"
    articles = ALL.articles.assign(title=evil, outlet=evil)
    made = report.html(replace(ALL, articles=articles), ALL, names.read(ALL), evil, "ar")
    assert "<script" not in made and "&lt;script&gt;" in made


def test_the_report_is_well_formed() -> None:
    """Every element that is opened is closed in its turn."""
    never_closed = {"meta", "br", "input", "img", "link"}

    class Stack(HTMLParser):
        open: list[str] = []  # noqa: RUF012

        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag not in never_closed:
                self.open.append(tag)

        def handle_startendtag(self, tag: str, attrs: object) -> None:
            """Leave alone what closes itself."""

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    stack = Stack()
    stack.feed(report.html(ALL, ALL, names.read(ALL), "", "en"))
    assert not stack.open

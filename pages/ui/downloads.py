"""What is shown as files: CSV for spreadsheets, Parquet, JSON, GeoJSON."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd

from data.tables import SCHEMAS, Tables, save
from data.tables.cells import records
from data.tables.schema import DAY, TEXT

# What a spreadsheet takes for a formula at a cell's beginning.
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_BYTE_ORDER_MARK = "\ufeff"


def csv_zip(tables: Tables) -> bytes:
    """Return the tables as CSV files for spreadsheets: with a byte-order mark, and no cell that would be run."""
    files = {}
    for name, rows in tables:
        texts = [column for column, kind in SCHEMAS[name].items() if kind in (TEXT, DAY)]
        safe = rows.assign(**{column: rows[column].map(harmless) for column in texts})
        files[f"{name}.csv"] = (_BYTE_ORDER_MARK + safe.to_csv(index=False)).encode()
    return _zip(files)


def parquet_zip(tables: Tables) -> bytes:
    """Return the tables as Parquet files."""
    with tempfile.TemporaryDirectory() as folder:
        save(tables, Path(folder), "parquet")
        return _zip({file.name: file.read_bytes() for file in sorted(Path(folder).iterdir())})


def json_text(tables: Tables) -> str:
    """Return the tables as one JSON object, a list of rows each; what is not known is null."""
    return json.dumps({name: _nulled(rows) for name, rows in tables}, ensure_ascii=False, indent=1)


def geojson(tables: Tables) -> str:
    """Return one GeoJSON point for each event and place of it, with what is known of the event and its sentence."""
    rows = tables.event_locations.drop(columns="mention_id").merge(tables.events, on="event_id")
    rows = rows.merge(
        tables.locations[["location_id", "name_ar", "name_en", "latitude", "longitude"]], on="location_id"
    ).dropna(subset=["latitude", "longitude"])
    rows = rows.merge(tables.sentences[["sentence_id", "text"]], on="sentence_id", how="left")
    features = []
    for row in _nulled(rows):
        point = [row.pop("longitude"), row.pop("latitude")]
        features.append({"type": "Feature", "geometry": {"type": "Point", "coordinates": point}, "properties": row})
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1)


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs: a leading sign of a formula gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_RUNS) else cell


def _nulled(rows: pd.DataFrame) -> list[dict[str, Any]]:
    plain = rows.astype(object)
    return records(plain.where(rows.notna() & (plain != ""), None))


def _zip(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            # A fixed time, so that the same view gives the same file.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()

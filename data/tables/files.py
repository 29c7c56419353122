"""Tables on disk: a folder of CSV or Parquet files, written part by part and read back whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from data.tables.schema import DAY, INTEGER, NUMBER, SCHEMAS, TEXT, TRUTH, Tables, typed

FORMATS = ("csv", "parquet")
_ARROW = {TEXT: pa.string(), DAY: pa.string(), INTEGER: pa.int64(), NUMBER: pa.float64(), TRUTH: pa.bool_()}
_LARGEST_CELL = 1 << 26
_UNFINISHED = ".unfinished"


class TablesError(ValueError):
    """A folder that cannot be read as tables or written over; the message says why and what to do."""


class Writer:
    """Writes tables to a folder, any number of parts each, and puts them in place only when all is written."""

    def __init__(self, folder: Path, file_format: str = "csv") -> None:
        if file_format not in FORMATS:
            raise TablesError(f"unknown format {file_format!r}; known are {', '.join(FORMATS)}")
        check_free(folder)
        self._folder, self._format = folder, file_format
        self._unfinished = folder / _UNFINISHED

    def __enter__(self) -> Writer:
        shutil.rmtree(self._unfinished, ignore_errors=True)
        self._unfinished.mkdir(parents=True)
        self._open = {table: self._opened(table) for table in SCHEMAS}
        return self

    def add(self, table: str, columns: Iterable[Sequence[Any] | pd.Series]) -> None:
        """Write rows, given as the table's columns in their order, after those already written to it."""
        schema = _schema(table)
        found = [pa.array(column, field.type, from_pandas=True) for field, column in zip(schema, columns, strict=True)]
        self._open[table].write_table(_as_days(table, pa.table(found, schema), self._format))

    def __exit__(self, error: type[BaseException] | None, _: BaseException | None, at: TracebackType | None) -> None:
        for writer in self._open.values():
            writer.close()
        if error is None:
            for old in self._folder.iterdir():
                if old.name != _UNFINISHED:
                    shutil.rmtree(old) if old.is_dir() else old.unlink()
            for new in self._unfinished.iterdir():
                new.replace(self._folder / new.name)
        shutil.rmtree(self._unfinished)

    def _opened(self, table: str) -> pa.csv.CSVWriter | pa.parquet.ParquetWriter:
        path = str(self._unfinished / f"{table}.{self._format}")
        schema = _as_days(table, _schema(table).empty_table(), self._format).schema
        return pa.csv.CSVWriter(path, schema) if self._format == "csv" else pa.parquet.ParquetWriter(path, schema)


def save(tables: Tables, folder: Path, file_format: str = "csv") -> None:
    """Write the tables to a folder, over tables that are there; anything else there raises TablesError."""
    with Writer(folder, file_format) as writer:
        for table, rows in tables:
            writer.add(table, (rows[name] for name in SCHEMAS[table]))


def load(folder: Path) -> Tables:
    """Read the tables of a folder: `{table}.csv`, `{table}.parquet`, or a folder `{table}/` of Parquet parts."""
    return Tables(**{table: _loaded(folder, table) for table in SCHEMAS})


def check_free(folder: Path) -> None:
    """Raise TablesError if the folder is a file or holds anything but tables."""
    if folder.exists() and not folder.is_dir():
        raise TablesError(f"{folder} is a file; name a folder")
    foreign = sorted({entry.name for entry in folder.iterdir()} - _own_names()) if folder.exists() else []
    if foreign:
        raise TablesError(f"{folder} holds something else ({foreign[0]}); name an empty or a new folder")


def _own_names() -> set[str]:
    return {f"{table}{suffix}" for table in SCHEMAS for suffix in (".csv", ".parquet", "")} | {_UNFINISHED}


def _schema(table: str) -> pa.Schema:
    return pa.schema([(name, _ARROW[kind]) for name, kind in SCHEMAS[table].items()])


def _as_days(table: str, whole: pa.Table, file_format: str) -> pa.Table:
    """Return a table as its format holds it: in Parquet days are days, and null where they are not known."""
    if file_format == "parquet":
        for index, (name, kind) in enumerate(SCHEMAS[table].items()):
            if kind == DAY:
                days = pa.array([day or None for day in whole[name].to_pylist()], pa.string()).cast(pa.date32())
                whole = whole.set_column(index, pa.field(name, pa.date32()), days)
    return whole


def _loaded(folder: Path, table: str) -> pd.DataFrame:
    columns = SCHEMAS[table]
    csv, parquet, parts = folder / f"{table}.csv", folder / f"{table}.parquet", folder / table
    try:
        if csv.exists():
            found = pa.csv.read_csv(
                csv,
                read_options=pa.csv.ReadOptions(block_size=_LARGEST_CELL),
                parse_options=pa.csv.ParseOptions(newlines_in_values=True),
                convert_options=pa.csv.ConvertOptions(
                    column_types={name: _ARROW[kind] for name, kind in columns.items()},
                    include_columns=list(columns),
                    strings_can_be_null=False,
                    true_values=["true", "True"],
                    false_values=["false", "False"],
                ),
            )
        elif parquet.exists() or parts.is_dir():
            found = pa.parquet.read_table(parquet if parquet.exists() else parts, columns=list(columns))
        else:
            raise TablesError(f"{folder} has no {table}.csv or {table}.parquet; write it by `python -m data build`")
    except (pa.ArrowException, KeyError, OSError) as error:
        raise TablesError(f"{folder}: the table {table} cannot be read ({error}); build it again") from error
    missing = columns.keys() - set(found.column_names)
    if missing:
        raise TablesError(f"{folder}: {table} has no column {sorted(missing)[0]}; build it again")
    texts = [name for name, kind in columns.items() if kind in (TEXT, DAY)]
    rows = found.select(list(columns)).cast(_schema(table)).to_pandas()
    return typed(table, rows.fillna(dict.fromkeys(texts, "")))

"""Whether tables hold together: no row of the sample or the seed is at fault, and every kind of fault is seen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from data import corpus, tables
from data.tables import Tables
from tests import sample
from tools.check_tables import Fault, faults, main

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture(scope="module")
def built() -> Tables:
    return tables.build(sample.corpus())


def spoilt(built: Tables, table: str, column: str, value: object) -> tuple[Tables, Fault]:
    """Return the tables with another value in the last row of a table, and the row's id as a fault names it."""
    rows = getattr(built, table).copy()
    rows.loc[rows.index[-1], column] = value
    return replace(built, **{table: rows}), Fault(table, str(rows.iloc[-1, 0]), "")


def test_nothing_is_wrong_with_what_was_read(built: Tables) -> None:
    assert list(faults(built)) == []
    assert list(faults(tables.build(corpus.read([SEEDS])))) == []


@pytest.mark.parametrize(
    ("table", "column", "value", "what"),
    [
        ("mentions", "surface", "كلمة أخرى", "does not cut out its words"),
        ("quotes", "end", 10**6, "is no span of its article"),
        ("events", "date_start", "0016-12-08", "is in no year of the news"),
        ("events", "attributed_to", "nobody", "attributed_to nobody is not in actors"),
        ("events", "responds_to", "nothing", "responds_to nothing is not in events"),
        ("events", "date_mention_id", "none", "date_mention_id none is not in mentions"),
        ("event_actors", "actor_id", "nobody", "actor_id nobody is not in actors"),
        ("event_locations", "location_id", "nowhere", "location_id nowhere is not in locations"),
        ("mentions", "entity_id", "nobody", "entity_id nobody is not in"),
    ],
)
def test_a_fault_is_named_with_its_row(built: Tables, table: str, column: str, value: object, what: str) -> None:
    wrong, expected = spoilt(built, table, column, value)
    (found,) = faults(wrong)
    assert (found.table, what in found.what) == (table, True)
    if not table.startswith("event_"):
        assert found.row == expected.row


def test_an_id_stands_once(built: Tables) -> None:
    twice = built.actors.iloc[[0, *range(len(built.actors))]]
    (found,) = faults(replace(built, actors=twice))
    assert found == Fault("actors", built.actors["actor_id"].iloc[0], "the id stands twice")


def test_a_folder_is_checked(built: Tables, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tables.save(built, tmp_path / "good")
    wrong, _ = spoilt(built, "mentions", "surface", "كلمة أخرى")
    tables.save(wrong, tmp_path / "bad")
    assert (main([str(tmp_path / "good")]), main([str(tmp_path / "bad")])) == (0, 1)
    assert "does not cut out its words" in capsys.readouterr().out

"""Readings as tables, in memory and on disk, and what a folder of tables may be written over."""

from dataclasses import replace

import pandas as pd
import pyarrow as pa
import pyarrow.parquet
import pytest

from data import tables
from data.corpus import Corpus
from tests import sample


@pytest.fixture(scope="module")
def built():
    return tables.build(sample.corpus())


def test_counts_of_an_actor_take_in_what_rests_on_its_word(built):
    counts = built.actors.set_index("actor_id")[["n_mentions", "n_events"]]
    assert counts.loc["nour_salem"].tolist() == [1, 2]
    assert counts.loc["northern_front"].tolist() == [2, 3]
    assert built.locations.set_index("location_id").n_events.to_dict() == {"beirut": 2, "tunis": 1}


def test_order_of_articles_changes_no_actor_and_no_location(built):
    corpus = sample.corpus()
    other = tables.build(Corpus(corpus.readings[::-1], corpus.rejections))
    pd.testing.assert_frame_equal(built.actors, other.actors)
    pd.testing.assert_frame_equal(built.locations, other.locations)


def test_label_says_what_who_where_when_and_outcome(built):
    assert built.events.label_en[0] == "Talks: Nour Salem, Karim Haddad · Tunis · 4 March 2020 · no result"
    assert built.events.label_ar[2].endswith("بيروت · 9–15 آذار 2020 · مقرّر · بحسب نور سالم")


@pytest.mark.parametrize("file_format", tables.FORMATS)
@pytest.mark.parametrize("text", ["سطر\nثان", "عود\rة", "صفر\0", "", "NA", '"اقتباس"، وفاصلة, و=1', " فراغ "])
def test_what_is_saved_is_what_is_loaded(tmp_path, built, file_format, text):
    changed = replace(built, articles=built.articles.assign(text=text))
    tables.save(changed, tmp_path / "out", file_format)
    for (_, saved), (_, loaded) in zip(changed, tables.load(tmp_path / "out"), strict=True):
        pd.testing.assert_frame_equal(saved, loaded)


@pytest.mark.parametrize("file_format", tables.FORMATS)
def test_written_as_they_come_is_the_same_as_saved_whole(tmp_path, built, file_format):
    corpus = sample.corpus()
    tables.write(iter([*corpus.readings, *corpus.rejections]), tmp_path, file_format)
    for (_, whole), (_, loaded) in zip(built, tables.load(tmp_path), strict=True):
        pd.testing.assert_frame_equal(whole, loaded)


def test_no_reading_gives_empty_tables_of_the_same_columns(tmp_path):
    tables.save(tables.build(Corpus()), tmp_path)
    for name, rows in tables.load(tmp_path):
        assert (len(rows), list(rows.columns)) == (0, list(tables.SCHEMAS[name]))


def test_days_are_dates_in_parquet_and_iso_text_in_csv(tmp_path, built):
    tables.save(built, tmp_path, "parquet")
    schema = pa.parquet.read_schema(tmp_path / "events.parquet")
    assert schema.field("date_start").type == pa.date32()
    tables.save(built, tmp_path, "csv")
    assert '"2020-03-04","2020-03-04","2020-03-04","day"' in (tmp_path / "events.csv").read_text("utf-8")
    assert not (tmp_path / "events.parquet").exists()


def test_parts_are_read_as_one_table(tmp_path, built):
    tables.save(built, tmp_path, "parquet")
    parts = tmp_path / "events"
    parts.mkdir()
    whole = pa.parquet.read_table(tmp_path / "events.parquet")
    (tmp_path / "events.parquet").unlink()
    pa.parquet.write_table(whole.slice(0, 2), parts / "0.parquet")
    pa.parquet.write_table(whole.slice(2), parts / "1.parquet")
    pd.testing.assert_frame_equal(tables.load(tmp_path).events, built.events)


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path, built):
    (tmp_path / "thesis.docx").write_text("all of it")
    with pytest.raises(tables.TablesError, match=r"thesis\.docx"):
        tables.save(built, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_build_that_fails_leaves_the_old_tables(tmp_path, built):
    tables.save(built, tmp_path)

    def broken():
        yield sample.corpus().readings[0]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        tables.write(broken(), tmp_path)
    pd.testing.assert_frame_equal(tables.load(tmp_path).events, built.events)


@pytest.mark.parametrize(
    ("spoil", "said"), [(lambda f: f.unlink(), "no mentions"), (lambda f: f.write_text("mention_id\nm1\n"), "mentions")]
)
def test_tables_that_cannot_be_read_are_named(tmp_path, built, spoil, said):
    tables.save(built, tmp_path)
    spoil(tmp_path / "mentions.csv")
    with pytest.raises(tables.TablesError, match=said):
        tables.load(tmp_path)

"""The command line: what it writes, prints, refuses and returns."""

import re

import pandas as pd
import pytest

from data import tables
from data.__main__ import main

TEXT = "لقاء في تونس\n\nالتقت الوزيرة نظيرها في تونس، في 4 آذار 2020، واتفقا على هدنة.\nشارك\nشارك"
LAST_LINE = r"(\d+) articles: 0 kept, (\d+) read, (\d+) rejected, \d+ s \(\d+ articles/s\)"


@pytest.fixture
def folder(tmp_path):
    inputs = tmp_path / "articles"
    inputs.mkdir()
    (inputs / "one.txt").write_text(TEXT, "utf-8")
    return inputs


def build(*arguments):
    return main(["build", *map(str, arguments)])


@pytest.mark.parametrize("file_format", ["csv", "parquet"])
def test_build_writes_every_table(folder, tmp_path, capsys, file_format):
    assert build(folder, "--out", tmp_path / "out", "--format", file_format) == 0
    found = tables.load(tmp_path / "out")
    assert found.articles.article_id.tolist() == ["one"]
    assert found.articles.text[0] == TEXT
    assert "2020-03-04" in found.mentions.date_start.tolist()
    output = capsys.readouterr()
    assert re.fullmatch(LAST_LINE, output.out.splitlines()[-1]).groups() == ("1", "1", "0")
    assert "articles without a publication day: 1;" in output.err


def test_good_input_is_read_beside_bad(folder, tmp_path, capsys):
    (folder / "news.jsonl").write_text('{"text": "نص عربي", "published": "x"}\n{\n', "utf-8")
    assert build(folder, folder / "gone.txt", "--out", tmp_path / "out") == 1
    output = capsys.readouterr()
    assert re.fullmatch(LAST_LINE, output.out.splitlines()[-1]).groups() == ("4", "2", "2")
    assert f"{folder / 'news.jsonl'}:2: the line is not JSON" in output.err
    assert tables.load(tmp_path / "out").rejected.line.tolist() == [1, 2, 0]


def test_what_was_read_in_part_is_no_failure(folder, tmp_path):
    (folder / "news.jsonl").write_text('{"text": "نص عربي", "published": "x"}\n', "utf-8")
    assert build(folder, "--out", tmp_path / "out") == 0


def test_several_processes_write_the_same(folder, tmp_path):
    for n in range(5):
        (folder / f"more{n}.txt").write_text(TEXT.replace("هدنة", "هدنة" * (n + 1)), "utf-8")
    assert build(folder, "--out", tmp_path / "one") == 0
    assert build(folder, "--out", tmp_path / "two", "--jobs", "2") == 0
    for (_, one), (_, two) in zip(tables.load(tmp_path / "one"), tables.load(tmp_path / "two"), strict=True):
        pd.testing.assert_frame_equal(one, two)


def test_tables_are_written_over_and_nothing_else_is(folder, tmp_path, capsys):
    out = tmp_path / "out"
    assert build(folder, "--out", out) == 0
    assert build(folder, "--out", out, "--format", "parquet") == 0
    (out / "notes.txt").write_text("mine")
    assert build(folder, "--out", out) == 2
    assert "notes.txt" in capsys.readouterr().err
    assert build(folder, "--out", folder) == 2
    assert build(folder, "--out", folder / "tables") == 2
    assert build(folder, "--out", folder / "one.txt") == 2
    assert sorted(path.name for path in folder.iterdir()) == ["one.txt"]


def test_explain_shows_what_was_found_and_what_was_not_read(folder, capsys):
    assert main(["explain", str(folder / "one.txt")]) == 0
    output = capsys.readouterr().out
    assert "4 آذار 2020 → 2020-03-04 (day)" in output
    assert "(share) شارك" in output
    assert main(["explain", str(folder / "gone.txt")]) == 1

"""What another project's date values mean in days."""

from datetime import date

import pytest

from evaluation.peer_reader import timex


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2016-12-06", date(2016, 12, 6), date(2016, 12, 6)),
        ("2016-12-06TMO", date(2016, 12, 6), date(2016, 12, 6)),
        ("2016-W49", date(2016, 12, 5), date(2016, 12, 11)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-Q4", date(2016, 10, 1), date(2016, 12, 31)),
        ("2016-WI", date(2016, 12, 1), date(2017, 2, 28)),
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("201", date(2010, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_value_names_its_first_and_last_day(value: str, first: date, last: date) -> None:
    assert timex(value) == (first, last)


@pytest.mark.parametrize("value", ["P3D", "PAST_REF", "XXXX-12", "2016-1"])
def test_a_length_or_a_vague_value_names_no_day(value: str) -> None:
    assert timex(value) is None

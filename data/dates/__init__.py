"""Dates: the expressions of Arabic time in a sentence, each read as a calendar interval."""

from data.dates.find import find_dates

__all__ = ["find_dates"]

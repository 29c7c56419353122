"""Subjects, objects and noun phrases, read from words and their classes."""

from __future__ import annotations

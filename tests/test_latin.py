"""Names in Latin letters."""

from __future__ import annotations

import pytest

from data.latin import latin


@pytest.mark.parametrize(
    ("arabic", "expected"),
    [
        ("محمد عبد السلام", "Mohammed Abdulsalam"),
        ("موسى بن حمادي", "Musa bin Hamadi"),
        ("خميس الجهيناوي", "Khamis al-Jahinawi"),
        ("لول", "Lul"),
        ("مارتن #كروز", "Martan Karuz"),
        ("ALS Ceres", "ALS Ceres"),
        ("وطنية", "Watniya"),
    ],
)
def test_latin(arabic: str, expected: str) -> None:
    assert latin(arabic) == expected

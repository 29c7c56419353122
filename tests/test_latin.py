"""Names in Latin letters."""

from __future__ import annotations

import pytest

from data.latin import latin


@pytest.mark.parametrize(
    ("arabic", "expected"),
    [
        ("محمد عبد السلام", "Mohammed Abdulsalam"),
        ("موسى بن حمادي", "Musa bin Hamadi"),
        ("خميس الجهيناوي", "Khamis Jhinaoui"),
        ("لول", "Lul"),
        ("مارتن #كروز", "Martin Karuz"),
        ("ALS Ceres", "ALS Ceres"),
        ("وطنية", "Watniya"),
        ("عبدالمطلب الدمشقي", "Abdulmuttalib al-Dimashqi"),
        ("تيسير الزمخشري", "Tisir al-Zamakhshari"),
        ("إليوت", "Ilyut"),
        ("أودينغا", "Odinga"),
        ("رئيس", "Rais"),
        ("المصريين", "Al-Masriyin"),
        ("سترومبرغ", "Strumberg"),
    ],
)
def test_latin(arabic: str, expected: str) -> None:
    assert latin(arabic) == expected

"""The theme's colours keep WCAG AA contrast, light and dark, on the page and in the sidebar."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
TEXT, SIGN = 4.5, 3.0
SURFACES = [
    (mode, name, part[name])
    for mode in ("light", "dark")
    for part in (THEME[mode], THEME[mode]["sidebar"])
    for name in ("backgroundColor", "secondaryBackgroundColor")
]
Colour = tuple[float, float, float]


def colour(text: str) -> Colour:
    red, green, blue = (int(text[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def luminance(of: Colour) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def over(top: Colour, share: float, below: Colour) -> Colour:
    red, green, blue = (share * t + (1 - share) * b for t, b in zip(top, below, strict=True))
    return red, green, blue


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(colour("#000000"), colour("#ffffff")) == pytest.approx(21)
    assert contrast(colour("#777777"), colour("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("mode", "name", "surface"), SURFACES)
def test_words_can_be_read(mode: str, name: str, surface: str) -> None:
    theme, ground = THEME[mode], colour(surface)
    assert contrast(colour(theme["textColor"]), ground) >= 2 * TEXT
    assert contrast(over(colour(theme["textColor"]), 0.6, ground), ground) >= TEXT, "a caption is the text at 60 %"
    for key in theme:
        if key.endswith("TextColor") or key == "linkColor":
            assert contrast(colour(theme[key]), ground) >= TEXT, key


@pytest.mark.parametrize(("mode", "name", "surface"), SURFACES)
def test_signs_can_be_seen(mode: str, name: str, surface: str) -> None:
    theme, ground = THEME[mode], colour(surface)
    for sign in (theme["primaryColor"], *theme["chartCategoricalColors"]):
        assert contrast(colour(sign), ground) >= SIGN, sign


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_white_words_on_buttons_and_chips_can_be_read(mode: str) -> None:
    assert contrast(colour("#ffffff"), colour(THEME[mode]["primaryColor"])) >= TEXT


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", ["red", "orange", "yellow", "green", "blue", "violet", "gray"])
def test_badges_can_be_read(mode: str, name: str) -> None:
    theme = THEME[mode]
    ground = colour(theme["backgroundColor"])
    badge = over(colour(theme[f"{name}Color"]), 0.1 if mode == "light" else 0.2, ground)
    assert contrast(colour(theme[f"{name}TextColor"]), badge) >= TEXT

"""The colours: words stand out from every ground that they may lie on (WCAG 2.2, 1.4.3)."""

import pytest
from textual.color import Color
from textual.theme import Theme

from workbench.tui.themes import DARK, LIGHT

WORDS = ("faint", "label", "open", "verified", "disputed", "unsourced", "figure", "date", "key")
GROUNDS = ("wb-title", "wb-cursor")


def luminance(colour: Color) -> float:
    """Return the relative luminance, as WCAG defines it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Color, second: Color) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_words_stand_out_from_every_ground(theme: Theme, word: str) -> None:
    colour = Color.parse(theme.variables[f"wb-{word}"])
    grounds = [theme.background, theme.surface, *(theme.variables[name] for name in GROUNDS)]
    for ground in grounds:
        assert ground is not None
        assert contrast(colour, Color.parse(ground)) >= 4.5, ground

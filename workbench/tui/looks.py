"""How each kind of text looks: the name of a colour of the theme, a ground, and attributes.

They stand here and not in the style sheet because a line view has some thirty of them, and the
style sheet would work each out again for every view at every change of focus.
"""

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.color import Color


class Look(NamedTuple):
    """Colours by the theme's names for them; None leaves what lies below."""

    color: str | None = None
    ground: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    reverse_without_colour: bool = False
    """Shown reversed under NO_COLOR, where the ground alone would tell nothing."""


LOOKS: dict[str, Look] = {
    "faint": Look("wb-faint"),
    "label": Look("wb-label"),
    "strong": Look(bold=True),
    "title": Look("wb-heading", bold=True),
    "heading": Look("wb-heading", bold=True),
    "teaser": Look("wb-teaser"),
    "open": Look("wb-open"),
    "open_text": Look("wb-open-text"),
    "verified": Look("wb-verified"),
    "disputed": Look("wb-disputed", bold=True),
    "unsourced": Look("wb-unsourced", italic=True),
    "dismissed": Look("wb-dismissed"),
    "lined": Look(underline=True),
    "current": Look("wb-heading", "wb-current", reverse_without_colour=True),
    "figure": Look("wb-figure", bold=True),
    "date": Look("wb-date", bold=True),
    "name": Look("wb-name", bold=True),
    "quotation": Look(italic=True),
    "differs": Look("wb-disputed", bold=True, underline=True),
    "picked": Look(None, "wb-hit", reverse_without_colour=True),
    "hit": Look(None, "wb-hit", bold=True, reverse_without_colour=True),
    "mended": Look("wb-bar", bold=True),
    "selected": Look("wb-heading", "wb-hit", bold=True, reverse_without_colour=True),
    "error": Look("wb-disputed", bold=True),
    "warning": Look("wb-open", bold=True),
    "gutter": Look("wb-faint"),
    "bar": Look("wb-bar"),
    "cursor": Look("wb-heading", "wb-cursor", reverse_without_colour=True),
    "done": Look("wb-verified"),
    "left": Look("wb-left"),
    "key": Look("wb-key", bold=True),
    "note": Look(),
    "part_key": Look("wb-key", bold=True),
    "ticked": Look("wb-verified", bold=True),
    "part_disputed": Look("wb-disputed", bold=True),
}


def style_of(name: str, variables: Mapping[str, str], *, colours: bool) -> Style:
    """Return the Rich style of a look in a theme with these variables."""
    look = LOOKS[name]
    if not colours:
        reverse = True if look.reverse_without_colour else None
        return Style(bold=look.bold, italic=look.italic, underline=look.underline, reverse=reverse)
    return Style(
        color=Color.parse(variables[look.color]).rich_color if look.color else None,
        bgcolor=Color.parse(variables[look.ground]).rich_color if look.ground else None,
        bold=look.bold,
        italic=look.italic,
        underline=look.underline,
    )

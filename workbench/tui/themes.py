"""The colours: one dark theme, one light, both told apart by people who are colour-blind.

The hues follow Okabe and Ito's colour-blind safe palette (2008), made lighter or darker until the
words stand out from their ground by 4.5 to 1 or more (WCAG 2.2, 1.4.3).
"""

from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

_DARK = {
    "wb-faint": "#9ca6b1", "wb-label": "#a9b4c0", "wb-heading": "#ffffff",
    "wb-teaser": "#7d8794", "wb-open": "#e0a93b", "wb-open-text": "#f0dcae",
    "wb-verified": "#4fc1a6",
    "wb-disputed": "#ff8a5c", "wb-unsourced": "#d79fd0", "wb-dismissed": "#7d8794",
    "wb-current": "#24364d", "wb-figure": "#ffd866", "wb-date": "#7cc7ff",
    "wb-name": "#d5dde6", "wb-hit": "#5b4a00", "wb-cursor": "#1f3a5f", "wb-bar": "#7cc7ff",
    "wb-left": "#3d4754", "wb-title": "#1b2430", "wb-key": "#7cc7ff", "wb-rule": "#2f3945",
}  # fmt: skip
_LIGHT = {
    "wb-faint": "#565f69", "wb-label": "#475059", "wb-heading": "#000000",
    "wb-teaser": "#68717b", "wb-open": "#8a5a00", "wb-open-text": "#4d3800",
    "wb-verified": "#00654d",
    "wb-disputed": "#b03a00", "wb-unsourced": "#84397a", "wb-dismissed": "#68717b",
    "wb-current": "#d6e6f7", "wb-figure": "#7a4b00", "wb-date": "#00528f",
    "wb-name": "#22303c", "wb-hit": "#ffe58a", "wb-cursor": "#d0e4f8", "wb-bar": "#0066b3",
    "wb-left": "#c3cad2", "wb-title": "#e6ebf0", "wb-key": "#00528f", "wb-rule": "#c3cad2",
}  # fmt: skip

DARK = Theme(
    name="workbench-dark", primary="#7cc7ff", secondary="#4fc1a6", accent="#ffd866",
    warning="#e0a93b", error="#ff8a5c", success="#4fc1a6", foreground="#d5dde6",
    background="#10151b", surface="#161c24", panel="#1b2430", dark=True, variables=_DARK,
)  # fmt: skip
LIGHT = Theme(
    name="workbench-light", primary="#00528f", secondary="#00654d", accent="#8a5a00",
    warning="#8a5a00", error="#b03a00", success="#00654d", foreground="#1d252d",
    background="#fbfbf9", surface="#f2f3f1", panel="#e6ebf0", dark=False, variables=_LIGHT,
)  # fmt: skip
_ANSI = BUILTIN_THEMES["ansi-dark"]
PLAIN = replace(
    _ANSI,
    name="workbench-plain",
    variables={**_ANSI.variables, **dict.fromkeys(_DARK, "ansi_default")},
)
"""Without any colour, for NO_COLOR: states are told by sign, underline, bold and reverse."""

DEFAULTS = _DARK
"""For the themes that Textual brings, which do not know our names."""

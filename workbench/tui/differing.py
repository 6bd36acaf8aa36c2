"""Where two texts differ: the characters of a number, the words of a sentence."""

import re

from rapidfuzz.distance import Levenshtein

from workbench.tui.widgets.sheet import Part

_BY_CHARACTER = 48
"""Up to so many characters, single ones are compared; in longer texts, words."""
_LONGEST = 4000
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


def differing(text: str, other: str, same: tuple[str, ...], apart: tuple[str, ...]) -> list[Part]:
    """Return `text` in parts: what stands in `other` as well in one look, the rest in another."""
    if text == other or not other or max(len(text), len(other)) > _LONGEST:
        return [Part(text, same)]
    ours, theirs = _pieces(text, other), _pieces(other, text)
    parts: list[Part] = []
    # Fewest changes, so that transposed digits show as two digits and not as one that moved.
    for step in Levenshtein.opcodes(ours, theirs):
        if words := "".join(ours[step.src_start : step.src_end]):
            alike = step.tag == "equal" or words.isspace()
            parts.append(Part(words, same if alike else apart))
    return parts


def _pieces(text: str, other: str) -> list[str]:
    if max(len(text), len(other)) <= _BY_CHARACTER:
        return list(text)
    return _WORDS.findall(text)

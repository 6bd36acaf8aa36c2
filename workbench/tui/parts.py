"""How the parts of a claim are shown: their keys and ticks, in the text and beside it."""

from workbench.model.part import Part, PartKind, Tick
from workbench.tui.reading import Reading
from workbench.tui.symbols import RAISED, TICK_SIGN, TICK_STYLE
from workbench.tui.widgets.sheet import Part as Words

KEYS = len(RAISED)
"""Parts that have a key at a time."""
_BLANKS = frozenset(" \u00a0")
_MARKS = frozenset("“‘„\"'«‹([")
"""What may stand between a blank and a part."""

Sign = tuple[str, tuple[str, ...]]
"""What is shown, and in which looks."""


def key_of(reading: Reading, number: int) -> str:
    """Return the digit that means part number `number` (from 0), empty while none does."""
    digit = number - reading.part_page * KEYS
    return str(digit + 1) if 0 <= digit < KEYS else ""


def part_signs(reading: Reading, index: int) -> dict[int, Sign]:
    """Return for a claim the signs of its parts by the offset of the blank that shows each.

    An offset one before the beginning of a line is the blank between gutter and text. A part
    without a free blank beside it has its sign only beside the text.
    """
    signs: dict[int, Sign] = {}
    current = index == reading.current
    for number, part in enumerate(reading.claims[index].parts):
        if part.state is not Tick.OPEN:
            sign = (TICK_SIGN[part.state], (TICK_STYLE[part.state],))
        elif current and (key := key_of(reading, number)):
            sign = (RAISED[int(key) - 1], ("part_key",))
        else:
            continue
        place = _blank(reading.text, part, signs)
        if place is not None:
            signs[place] = sign
    return signs


def _blank(text: str, part: Part, taken: dict[int, Sign]) -> int | None:
    """Return the offset of the blank before a part, or after it where that is taken."""
    before = part.start - 1
    while before >= 0 and text[before] in _MARKS:
        before -= 1
    if before not in taken and (before < 0 or text[before] in _BLANKS or text[before] == "\n"):
        return before
    after = part.end
    if after < len(text) and text[after] in _BLANKS and after not in taken:
        return after
    return None


def part_lead(reading: Reading, index: int, part: Part) -> list[Words]:
    """Return the key and the tick of a part, as they stand before it in the detail."""
    number = reading.claims[index].parts.index(part)
    key = key_of(reading, number) or " "
    return [
        Words(f"{key} ", ("part_key",)),
        Words(f"{TICK_SIGN[part.state]} ", (TICK_STYLE[part.state],)),
    ]


def parts_by_place(reading: Reading, index: int) -> dict[tuple[PartKind, int], Part]:
    """Return the parts of a claim by kind and start."""
    return {(part.kind, part.start): part for part in reading.claims[index].parts}

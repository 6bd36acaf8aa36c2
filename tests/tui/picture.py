"""Makes the picture of the review that the README shows.

    python -m tests.tui.picture docs/review.svg

The words are this project's own; the picture holds no font and fetches none.
"""

import asyncio
import re
import sys
import tempfile
from datetime import date
from pathlib import Path

from tests.tui.conftest import fill, frozen, judge_some
from workbench.desk.desk import Desk
from workbench.tui.app import WorkbenchApp

_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


_BLANKS = re.compile(
    r'x="([\d.]+)" y="([\d.]+)" textLength="([\d.]+)"([^>]*)>((?:&#160;)+)(?=[^<&])'
)
_CELL = 12.2
"""Width of a cell in the picture."""


def _without_blanks(found: re.Match[str]) -> str:
    """Shift words to where they begin: some viewers leave out blanks at the head of a text."""
    x, y, length, rest, blanks = found.groups()
    gap = len(blanks) // len("&#160;") * _CELL
    return f'x="{float(x) + gap:g}" y="{y}" textLength="{float(length) - gap:g}"{rest}>'


async def picture(store: Path) -> str:
    """Return the review of the storm article as SVG, the claim with a finding being current."""
    with Desk(store, "mila", clock=frozen) as desk:
        fill(desk)
        judge_some(desk)
        app = WorkbenchApp(desk, 1, today=lambda: date(2026, 3, 6))
        async with app.run_test(size=(112, 24)) as pilot:
            await pilot.press("n")
            await pilot.pause()
            drawn = app.export_screenshot(title="workbench review")
    drawn = _BLANKS.sub(_without_blanks, _FONT.sub("", drawn))
    return re.sub(r"font-family: Fira Code[^;]*;", "font-family: monospace;", drawn)


def main() -> None:
    """Write the picture to the path given."""
    with tempfile.TemporaryDirectory() as folder:
        drawn = asyncio.run(picture(Path(folder) / "claims.db"))
    Path(sys.argv[1]).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()

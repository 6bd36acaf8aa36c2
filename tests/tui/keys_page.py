"""Makes the page of all keys, docs/keys.md, from the commands.

python -m tests.tui.keys_page docs/keys.md
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from workbench.tui import texts
from workbench.tui.commands import COMMANDS, Group, Place, display
from workbench.tui.texts import say

_HEAD = """# The keys of the review screen

Made from the commands themselves (`python -m tests.tui.keys_page docs/keys.md`); `?` shows the same
on the screen for the place where you are, and `ctrl+p` finds any command by its name. The mouse
works as well: click a claim, a row, a word of a choice, or a command in the last line; a click on
a part of the claim in hand ticks it, in the text or beside it; ctrl and click, the right button, or
the first cell of a row picks for a deed on several; drag over words to make a claim of them.

To give commands other keys, name them in `config.toml` in the platform's config folder for
`claim-workbench` (on Linux `~/.config/claim-workbench/config.toml`):

```toml
theme = "workbench-light"   # or workbench-dark, or a theme of Textual's; NO_COLOR is honoured
language = "nl"             # the language of the screen: en or nl

[keys]
verified = "enter"
next_open = ["n", "tab"]
```

| keys | command | name in `[keys]` | where | what it does |
| --- | --- | --- | --- | --- |
"""


def page() -> str:
    """Return the page in English."""
    texts.use("en")
    return _HEAD + "".join(_rows())


def _rows() -> Iterator[str]:
    for group in Group:
        for command in COMMANDS:
            if command.group is group:
                keys = " ".join(f"`{display(key)}`" for key in command.keys).replace("|", "\\|")
                where = ", ".join(_where(place) for place in Place if place in command.places)
                if command.places == frozenset(Place):
                    where = "everywhere"
                cells = (keys, command.title, f"`{command.name}`", where, command.help)
                yield f"| {' | '.join(cells)} |\n"


def _where(place: Place) -> str:
    return say(f"place.{place}").removeprefix("the ").removeprefix("a ")


def main() -> None:
    """Write the page to the path given."""
    Path(sys.argv[1]).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()

"""What every screen is given: the desk, the keys and the calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from workbench.desk.desk import Desk
from workbench.tui.commands import Keymap


@dataclass(frozen=True, slots=True)
class Context:
    """Handed down by constructor, so that no widget reaches for the application."""

    desk: Desk
    keymap: Keymap
    today: Callable[[], date]
    """The date of access that a new source is given."""

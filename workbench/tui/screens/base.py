"""What every screen has: a line of title, a body, a line of news and a line of keys."""

from collections.abc import Callable, Iterable, Sequence
from time import monotonic
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from workbench.desk.desk import Desk
from workbench.model.errors import Refusal
from workbench.tui.commands import Command, Keymap, Place, spelled
from workbench.tui.context import Context
from workbench.tui.describe import told
from workbench.tui.messages import CommandAsked
from workbench.tui.texts import say
from workbench.tui.widgets.bars import Bar, KeyLine, small_notice
from workbench.tui.widgets.prompt import Prompt
from workbench.tui.widgets.row_list import RowList
from workbench.tui.widgets.sheet import Part

LOOK_AROUND = 0.5
"""Seconds between looks at what others wrote, and between keepings of a draft."""

_RESTS = 10
"""So many times as long as the last look took, there is none."""


class DeskScreen(Screen[None]):
    """A screen on the desk; subclasses compose a body and have an action for each command."""

    PLACE: ClassVar[Place]
    ALWAYS: ClassVar[Sequence[str]] = ("back", "help", "quit")
    """The commands that the line of keys shows at any width: how to get out of here."""
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as the base class declares it
        (0, "-cramped"), (60, "-narrow"), (100, "-wide"), (170, "-very-wide"),
    ]  # fmt: skip
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (15, "-low"), (34, "-tall")]  # noqa: RUF012

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.commands: tuple[Command, ...] = context.keymap.at(self.PLACE)
        self._count = 0
        """A count typed before a command; 0 where none was."""
        self.pressed = ""
        """The key that asked for the command being run; empty where it was not a key."""
        self._rest_until = 0.0
        """Until then nothing is read for others' sake."""

    @property
    def desk(self) -> Desk:
        """The store as this reviewer has opened it."""
        return self.context.desk

    @property
    def keymap(self) -> Keymap:
        """The keys in force."""
        return self.context.keymap

    # Composing

    def compose(self) -> ComposeResult:
        """Lay title, body, news and keys under one another."""
        yield Static(small_notice(), id="cramped", markup=False)
        yield Bar(id="title")
        yield from self.compose_body()
        yield Bar(id="news")
        yield Prompt()
        yield KeyLine(self.commands, self.ALWAYS)

    def compose_body(self) -> Iterable[Widget]:
        """Yield what stands between title and news."""
        raise NotImplementedError

    def tell(self, words: str, style: str = "label") -> None:
        """Say something in the line of news."""
        self.query_one("#news", Bar).show([Part(f" {words}", (style,))], self.standing())

    def standing(self) -> list[Part]:
        """Return what always stands at the right of the line of news."""
        return []

    def on_mount(self) -> None:
        """Look around for others while this screen is in sight."""
        self.set_interval(LOOK_AROUND, self._look_around)

    def _look_around(self) -> None:
        if self.app.screen is not self or self.typing or monotonic() < self._rest_until:
            return
        begun = monotonic()
        self.attempt_deed(lambda: self.others_wrote() if self.desk.changed() else None)
        # In a store of a hundred thousand articles reading the list takes a while: while others
        # write on and on, most of the time belongs to this reviewer.
        self._rest_until = monotonic() + _RESTS * (monotonic() - begun)

    def others_wrote(self) -> None:
        """Take up what somebody else wrote in the store, where this screen shows any of it."""

    def attempt_deed(self, deed: Callable[[], None]) -> None:
        """Do something; a refusal is one line of news."""
        try:
            deed()
        except Refusal as refusal:
            self.tell(told().refusal(refusal), "error")
            self.app.bell()

    # Commands

    async def on_key(self, event: events.Key) -> None:
        """Run the command that a key means here; a count comes before it with alt and digits."""
        if self.typing:
            self.typed_key(event)
            return
        if event.key.startswith("alt+") and event.key[4:].isdigit():
            self._count = min(self._count * 10 + int(event.key[4:]), 999)
            event.stop()
            self.tell(say("around.count", count=self._count))
            return
        command = self.keymap.command(self.PLACE, event.key)
        if command is None and event.character and event.is_printable:
            command = self.keymap.command(self.PLACE, event.character)
        if command is not None:
            event.stop()
            event.prevent_default()
            self.pressed = spelled(event.key)
            await self.run_command(command.name)

    @property
    def typing(self) -> bool:
        """Tell whether the keyboard belongs to something that is being typed."""
        return self.prompt.asking

    def typed_key(self, event: events.Key) -> None:
        """Take up a key that what is being typed has no use for."""
        if event.key == "escape":
            event.stop()
            self.prompt.give_up()
            self.focus_body()

    @property
    def prompt(self) -> Prompt:
        """The line in which the reviewer types."""
        return self.query_one(Prompt)

    def ask_for_words(self, label: str, words: str, narrow: Callable[[str], None]) -> None:
        """Ask for words to narrow a list with at each letter; whoever gives up has it whole."""

        def changed(typed: str) -> None:
            narrow(typed.strip())

        def done(typed: str) -> None:
            changed(typed)
            self.focus_body()

        self.prompt.ask(label, words, done=done, changed=changed, given_up=lambda: changed(""))

    def focus_body(self) -> None:
        """Give the keyboard back to what the screen is about."""
        if held := self.main_list():
            held.focus()

    async def on_command_asked(self, message: CommandAsked) -> None:
        """Run a command that was clicked."""
        message.stop()
        await self.run_command(message.name)

    async def run_command(self, name: str) -> None:
        """Run a command by name; a refusal is one line of news."""
        try:
            await self.run_action(name)
        except Refusal as refusal:
            self.tell(told().refusal(refusal), "error")
            self.app.bell()
        finally:
            self._count = 0
            self.pressed = ""

    @property
    def count(self) -> int:
        """How often the command is wanted."""
        return max(self._count, 1)

    # The commands that every place has

    def main_list(self) -> RowList | None:
        """Return the list that the arrows move in."""
        return None

    def action_down(self) -> None:
        """Move down."""
        if held := self.main_list():
            held.move(self.count)

    def action_up(self) -> None:
        """Move up."""
        if held := self.main_list():
            held.move(-self.count)

    def action_page_down(self) -> None:
        """Move a screenful down."""
        if held := self.main_list():
            held.move(held.page)

    def action_page_up(self) -> None:
        """Move a screenful up."""
        if held := self.main_list():
            held.move(-held.page)

    def action_first(self) -> None:
        """Move to the first."""
        if held := self.main_list():
            held.move_to(0)

    def action_last(self) -> None:
        """Move to the last."""
        if held := self.main_list():
            held.move_to(held.count() - 1)

    def action_back(self) -> None:
        """Go back to the screen before."""
        self.dismiss()

    def action_help(self) -> None:
        """Show the commands of this place."""
        from workbench.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.context, self.PLACE))

    def action_palette(self) -> None:
        """Open the command palette."""
        self.app.action_command_palette()

    def action_theme(self) -> None:
        """Change between dark and light."""
        dark = self.app.current_theme.dark
        self.app.theme = "workbench-light" if dark else "workbench-dark"

    def action_quit(self) -> None:
        """Leave; every mark is on disk already."""
        self.app.exit()

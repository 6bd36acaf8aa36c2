"""The help screen, made from the commands."""

from workbench.tui.commands import Group, Place
from workbench.tui.context import Context
from workbench.tui.screens.history import SheetScreen
from workbench.tui.symbols import STATUS_SIGN
from workbench.tui.texts import say
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.cells import fit
from workbench.tui.widgets.sheet import Part, Row, row

_KEY_CELLS = 14
_TITLE_CELLS = 24


class HelpScreen(SheetScreen):
    """What can be asked for at one place, with its keys."""

    PLACE = Place.HELP
    CSS_PATH = "history.tcss"

    def __init__(self, context: Context, about: Place) -> None:
        super().__init__(context)
        self._about = about

    def on_mount(self) -> None:
        """Show the commands of the place the reviewer came from."""
        place = say(f"place.{self._about}")
        self.query_one("#title", Bar).show(
            [Part(f" {say('help.title', place=place)}", ("title",))],
            [Part(f"{say('help.rebind')} ", ("faint",))],
        )
        commands = self.keymap.at(self._about)
        rows: list[Row] = [row(Part(say(f"help.about.{self._about}"))), row()]
        for group in Group:
            members = [command for command in commands if command.group is group]
            if not members:
                continue
            rows.append(row(Part(say(f"group.{group}"), ("heading",))))
            for command in members:
                keys = command.all_keys
                rows.append(
                    row(
                        Part(command.help, ("label",)),
                        lead=[
                            Part(f"  {fit(keys, _KEY_CELLS)}", ("key",)),
                            Part(fit(command.title, _TITLE_CELLS), ("strong",)),
                        ],
                    )
                )
            rows.append(row())
        rows.append(row(Part(say("help.signs"), ("heading",))))
        for status, sign in STATUS_SIGN.items():
            rows.append(
                row(
                    Part(say(f"help.sign.{status}"), ("label",)),
                    lead=[Part(f"  {sign} ", (str(status),)),
                          Part(fit(say(f"status.{status}"), 12), ("strong",))],
                )
            )  # fmt: skip
        rows.append(
            row(
                Part(say("help.sign.finding"), ("label",)),
                lead=[Part("  ! ", ("error",)), Part(fit(say("help.finding"), 12), ("strong",))],
            )
        )
        for name, style in (("coverage", "label"), ("nothing", "label"), ("part", "label")):
            rows.append(
                row(
                    Part(say(f"help.sign.{name}"), (style,)),
                    lead=[Part(f"  {say(f'help.shown.{name}')} ", ("strong",)),
                          Part(fit(say(f"help.word.{name}"), 10), ("strong",))],
                )
            )  # fmt: skip
        if any(command.counted for command in commands):
            rows += [row(), row(Part(say("help.counts"), ("label",)))]
        self.sheet.show_rows(rows)
        self.focus_body()

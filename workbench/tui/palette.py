"""The command palette: every command of the place where the reviewer is, found by name."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from workbench.tui.commands import Command
from workbench.tui.screens.base import DeskScreen

_TITLE_FIRST = 100
"""A command that is called so comes before every command that only speaks of it."""


class CommandsProvider(Provider):
    """Offers the commands that apply on the screen from which the palette was called."""

    def _commands(self) -> list[Command]:
        screen = self.screen
        if not isinstance(screen, DeskScreen):
            return []
        return [command for command in screen.commands if command.name != "palette"]

    async def _run(self, name: str) -> None:
        screen = self.screen
        if isinstance(screen, DeskScreen):
            await screen.run_command(name)

    async def discover(self) -> Hits:
        """Offer every command before anything is typed."""
        for command in self._commands():
            yield DiscoveryHit(
                f"{command.title}  [{command.key}]".replace("[", "\\["),
                partial(self._run, command.name),
                help=command.help,
            )

    async def search(self, query: str) -> Hits:
        """Offer the commands whose title or help is like what is typed."""
        matcher = self.matcher(query)
        for command in self._commands():
            score = matcher.match(command.title) * _TITLE_FIRST or matcher.match(command.help)
            if score > 0:
                yield Hit(
                    score,
                    matcher.highlight(command.title),
                    partial(self._run, command.name),
                    help=command.help,
                )

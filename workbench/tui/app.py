"""The terminal UI as a whole: it opens the desk, chooses the colours and shows the first screen."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from workbench.desk.desk import Desk
from workbench.model.errors import Refusal
from workbench.tui import texts
from workbench.tui.commands import Keymap
from workbench.tui.context import Context
from workbench.tui.screens.articles import ArticlesScreen
from workbench.tui.settings import Settings, read_settings
from workbench.tui.themes import DARK, DEFAULTS, LIGHT, PLAIN

if TYPE_CHECKING:
    from textual.command import Provider


def _commands() -> type[Provider]:
    """Return the palette's source; loaded when the palette is first opened."""
    from workbench.tui.palette import CommandsProvider

    return CommandsProvider


class WorkbenchApp(App[None]):
    """The review desk in a terminal."""

    CSS_PATH = "app.tcss"
    COMMANDS = {_commands}  # noqa: RUF012 - as the base class declares it
    ENABLE_COMMAND_PALETTE = True
    TITLE = "Claim Workbench"

    def __init__(
        self,
        desk: Desk,
        article: int | None = None,
        settings: Settings | None = None,
        today: Callable[[], date] | None = None,
    ) -> None:
        """Show the desk's articles, or article number `article`, with the given settings."""
        settings = settings or Settings()
        keymap = Keymap(settings.keys, settings.where)
        no_color = bool(os.environ.get("NO_COLOR"))
        super().__init__(ansi_color=True if no_color else None)
        # Textual's own reading of NO_COLOR also takes the empty value, which the convention
        # (no-color.org) excludes.
        self._article = article
        self._shared = Context(desk, keymap, today or _today)
        for theme in (DARK, LIGHT, PLAIN):
            self.register_theme(theme)
        chosen = PLAIN.name if no_color else settings.theme or DARK.name
        if chosen not in self.available_themes:
            raise Refusal(
                f"no theme {chosen!r}", settings.where, f"choose {DARK.name} or {LIGHT.name}"
            )
        self.theme = chosen
        self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the themes that Textual brings the colours that only we name."""
        return DEFAULTS

    def action_command_palette(self) -> None:
        """Open the command palette, which asks in the language of the screen."""
        from textual.command import CommandPalette

        if not any(isinstance(screen, CommandPalette) for screen in self.screen_stack):
            asks = texts.say("around.palette")
            self.push_screen(CommandPalette(placeholder=asks, id="--command-palette"))

    def on_mount(self) -> None:
        """Show the list, and on top of it the article that was asked for."""
        self.push_screen(ArticlesScreen(self._shared))
        if self._article is not None:
            from workbench.tui.screens.review import ReviewScreen

            self.push_screen(ReviewScreen(self._shared, self._article))
        self.call_after_refresh(_collect_from_now)


def _collect_from_now() -> None:
    """Turn garbage collection on, and spare it what was loaded for good."""
    gc.freeze()
    gc.enable()


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the reviewer's own calendar day


def run(
    path: Path, article: int | None = None, reviewer: str = "", language: str | None = None
) -> None:
    """Open the store at `path` for `reviewer` and show it until the reviewer leaves.

    `language` is that of the screen and of what contradicts itself; None is the one that the
    config file names, and where it names none an English screen and each article's own.

    Raises Refusal where there is no terminal, no such article, or the config file is wrong.
    """
    # Textual draws on the standard error.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Refusal("the review needs a terminal", "", "use `workbench claims` in a pipe")
    # Where these are exported, the screen would keep their size and not follow the window.
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
    settings = read_settings()
    texts.use(language or settings.language)
    with Desk(path, reviewer, language=language or settings.tongue) as desk:
        if article is not None:
            desk.article_line(article)
        WorkbenchApp(desk, article, settings).run()

"""Where one goes from the list of articles and from the review alike."""

from pathlib import Path

from workbench.tui.screens.base import DeskScreen
from workbench.tui.texts import say


class Tops(DeskScreen):
    """Goes to the library, to what is asked, and writes reports."""

    def article_in_hand(self) -> int | None:
        """Return the number of the article that a report would be on."""
        raise NotImplementedError

    def action_export(self) -> None:
        """Choose a format, see the report, and write it."""
        from workbench.tui.screens.export import ExportScreen

        def given(written: list[Path] | None) -> None:
            if written:
                self.tell(say("export.written", path=written[0]))

        self.app.push_screen(ExportScreen(self.context, self.article_in_hand()), given)

    def action_library(self) -> None:
        """Show the library of sources."""
        from workbench.tui.screens.library import LibraryScreen

        self.app.push_screen(LibraryScreen(self.context))

    def action_asked(self) -> None:
        """List what this reviewer is asked, in every article."""
        from workbench.tui.screens.search import SearchScreen
        from workbench.tui.sieve import Sieve

        self.app.push_screen(SearchScreen(self.context, Sieve(flagged_for=self.desk.reviewer)))

"""The library of sources: searched, seen with what cites them, amended once for all claims."""

from workbench.desk.deeds import Deeds
from workbench.desk.reviewing import cleaned
from workbench.desk.views import Action
from workbench.model.verdict import Source
from workbench.store import library
from workbench.store.actions import ActionKind
from workbench.store.amendments import amend, find_source
from workbench.store.library import MOST_COUNTED as MOST_COUNTED
from workbench.store.library import SourceLine as SourceLine


class Library(Deeds):
    """The sources of one store."""

    def count(self, words: str = "") -> int:
        """Return how many sources have these words, each as the beginning of a word."""
        with self._store.reading():
            return library.count_sources(self._store, words)

    def lines(self, words: str = "", limit: int = 100, offset: int = 0) -> list[SourceLine]:
        """Return the sources with these words, last used first, with the use made of them."""
        with self._store.reading():
            return library.source_lines(self._store, words, limit, offset)

    def of_article(self, article: int, limit: int = 100) -> list[Source]:
        """Return the sources that the claims of an article cite now, last used first."""
        with self._store.reading():
            return library.sources_of_article(self._store, article, limit)

    def claims(self, source_id: str, limit: int = MOST_COUNTED) -> list[str]:
        """Return the ids of the claims that cite a source now, the last that did first."""
        with self._store.reading():
            number, _ = find_source(self._store, source_id)
            return library.claims_citing(self._store, number, limit)

    def amend(self, source_id: str, amended: Source) -> Action:
        """Make a source what it should have been, in every verdict that cites it.

        Refusal when there is no such source, it is left without a locator, or another row is the
        amended source already.
        """
        source = cleaned(amended)
        with self._store.writing():
            now = self._now()
            name = f"amended, source {source.title or source.locator}"
            action = self._action(ActionKind.AMEND, name, now)
            amend(self._store, source_id, source, action, self._reviewer, now)
            return Action(action, name, ())

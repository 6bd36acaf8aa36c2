"""What a reviewer does with findings: looks one up, reads its history, has the rules run again."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from workbench.desk.views import FindingView
from workbench.model.extraction import Extraction
from workbench.model.finding import Decision, Finding
from workbench.store import articles, findings
from workbench.store.cells import moment_cell
from workbench.store.extractions import get_extraction
from workbench.store.findings import StoredFinding
from workbench.store.opening import utc_now
from workbench.store.renewals import renew
from workbench.store.store import Store

if TYPE_CHECKING:
    from workbench.languages import Pack


class Findings:
    """The findings of one store, told in `language`, or each in its article's where it is None."""

    def __init__(
        self,
        store: Store,
        language: str | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._clock = clock
        self._language = language
        if language is not None:
            # A language without a pack is refused before anything is shown.
            _pack(language)

    def articles(self) -> frozenset[int]:
        """Return the numbers of the articles with findings, those dismissed included."""
        with self._store.reading():
            return findings.articles_with_findings(self._store)

    def find(self, ref: str) -> str:
        """Return the id of the finding that an id or its beginning means; Refusal otherwise."""
        with self._store.reading():
            return findings.full_id(self._store, ref)

    def history(self, finding_id: str) -> tuple[Decision, ...]:
        """Return all decisions on a finding, the oldest first; undo and redo add to them."""
        with self._store.reading():
            findings.find_finding(self._store, finding_id)
            return findings.decisions(self._store, finding_id)

    def article_of(self, finding_id: str) -> int:
        """Return the number of the finding's article; Refusal when there is no such finding."""
        with self._store.reading():
            findings.find_finding(self._store, finding_id)
            return findings.article_of(self._store, finding_id)

    def check_again(self, article: int | None = None) -> int:
        """Run the rules over one stored article, or over all; return how many were checked.

        What was decided on a finding stays with it; one that nobody decided on and that no rule
        finds any more goes.
        """
        from workbench.checking import check
        from workbench.extract.pipeline import with_title

        with self._store.reading():
            if article is None:
                lines = articles.article_lines(self._store, None, 0)
            else:
                lines = [articles.article_line(self._store, article)]
        for one in lines:
            with self._store.writing():
                extraction, _ = get_extraction(self._store, one.number)
                pack = _pack(extraction.article.language)
                found = check(with_title(extraction, pack), pack)
                if findings.keep_findings(self._store, one.number, one.id, found):
                    renew(self._store, one.number, moment_cell(self._clock()))
        return len(lines)

    def shown(
        self, extraction: Extraction, stored: tuple[StoredFinding, ...]
    ) -> Iterator[FindingView]:
        """Yield an article's findings in the language they are wanted in.

        One that the rules no longer find is told as it was kept.
        """
        told = self._told(extraction) if stored else {}
        for one in stored:
            finding = told.get(one.finding.id(extraction.article.id), one.finding)
            yield FindingView(one.id, finding, one.state, one.reason)

    def _told(self, extraction: Extraction) -> dict[str, Finding]:
        article = extraction.article
        if self._language is None or self._language == article.language:
            return {}
        from workbench.checking import check
        from workbench.extract.pipeline import with_title

        pack, tongue = _pack(article.language), _pack(self._language)
        found = check(with_title(extraction, pack), pack, tongue)
        return {one.id(article.id): one for one in found}


def _pack(language: str) -> "Pack":
    # Rules and packs are loaded where they are needed: opening a desk goes without.
    from workbench import plugins
    from workbench.languages import load_pack

    return load_pack(language, plugins.language_folders())

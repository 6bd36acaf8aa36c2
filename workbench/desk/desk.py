"""The desk: a store opened for one reviewer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from workbench.desk.filters import SavedFilters
from workbench.desk.findings import Findings
from workbench.desk.flagging import Flagging
from workbench.desk.library import Library
from workbench.desk.maintenance import back_up, examine
from workbench.desk.mending import Mendings
from workbench.desk.record import Record
from workbench.desk.reviewing import Reviewing, typed
from workbench.desk.second import Second
from workbench.desk.standing import Standing, claim_views
from workbench.desk.stats import count_all
from workbench.desk.ticking import Ticking, paragraphs_of
from workbench.desk.views import (
    Action,
    ArticleLine,
    ArticleView,
    Backup,
    ClaimFilter,
    ClaimLine,
    Stats,
    StoredFigure,
)
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding
from workbench.model.group import Group
from workbench.model.match import Match, Relation, Side
from workbench.model.mending import within
from workbench.model.part import parts_in
from workbench.model.verdict import Citation, Source, Status, Verdict
from workbench.store import articles, claims, matches, search, verdicts
from workbench.store.actions import redoable, undoable
from workbench.store.cells import moment_cell
from workbench.store.extractions import get_extraction, save_extraction
from workbench.store.findings import get_findings, keep_findings
from workbench.store.library import sources_used
from workbench.store.mendings import mendings_of
from workbench.store.mentions import stored_figures
from workbench.store.opening import open_store, utc_now
from workbench.store.parts import ticked, with_ticks
from workbench.store.store import Store

if TYPE_CHECKING:
    from workbench.desk.comparing import Comparing
    from workbench.desk.referencing import Referencing
    from workbench.desk.trusting import Trusting


class Desk:
    """A store opened for one reviewer; it belongs to the thread that made it.

    Whatever a call writes is on disk, synced, before it returns. Every call raises Refusal when
    the store is locked for longer than `patience` seconds, or the disk fails or is full.
    """

    def __init__(
        self,
        path: Path,
        reviewer: str = "",
        create: bool = True,
        *,
        clock: Callable[[], datetime] = utc_now,
        patience: float = 5.0,
        language: str | None = None,
    ) -> None:
        self.path = path
        self.reviewer = reviewer
        self._clock = clock
        self._store: Store = open_store(path, create=create, patience=patience, clock=clock)
        self._reviewing = Reviewing(self._store, reviewer)
        self.ticking = Ticking(self._store, typed(reviewer), clock)
        """Ticks on the parts of claims and on paragraphs."""
        self.standing = Standing(self._store)
        self.record = Record(self._store)
        self.second = Second(self._store, reviewer, clock)
        self.flags = Flagging(self._store, reviewer, clock)
        self.library = Library(self._store, reviewer, clock)
        self.filters = SavedFilters(self._store, reviewer, clock)
        self.findings = Findings(self._store, language)
        """Looks findings up; their messages are in `language`, None is each article's own."""
        self.mending = Mendings(self._store, typed(reviewer), clock)
        """Claims that a person makes, and values that a person corrects."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    # What is there

    def articles(self, limit: int | None = None, offset: int = 0) -> list[ArticleLine]:
        """Return the articles in the order they came in, with how far their review is."""
        with self._store.reading():
            return articles.article_lines(self._store, limit, offset)

    def article_line(self, number: int) -> ArticleLine:
        """Return one article's line; Refusal when there is no such article."""
        with self._store.reading():
            return articles.article_line(self._store, number)

    def article(self, number: int, *, for_export: bool = False) -> ArticleView:
        """Return one article whole; with `for_export` without confidential sources.

        Refusal when there is no such article.
        """
        with self._store.reading():
            extraction, stored = get_extraction(self._store, number)
            views = claim_views(self._store, stored, for_export=for_export)
            found = get_findings(self._store, number)
            ticks = ticked(self._store, number)
            mendings = mendings_of(self._store, number)
        ticked_views = tuple(
            replace(
                view,
                parts=with_ticks(parts_in(extraction, view.claim), ticks),
                mendings=within(mendings, view.claim.start, view.claim.end),
            )
            for view in views
        )
        findings = tuple(self.findings.shown(extraction, found))
        paragraphs = paragraphs_of(extraction.passages, ticks)
        return ArticleView(number, extraction, ticked_views, findings, paragraphs)

    def claims(
        self,
        wanted: ClaimFilter | None = None,
        limit: int | None = None,
        offset: int = 0,
        *,
        for_export: bool = False,
    ) -> Iterator[ClaimLine]:
        """Give the claims of the filter in reading order; they are read as they are asked for."""
        chosen = wanted or ClaimFilter()
        return search.claim_lines(self._store, chosen, limit, offset, for_export=for_export)

    def count_claims(self, wanted: ClaimFilter | None = None) -> int:
        """Return how many claims the filter holds."""
        with self._store.reading():
            return search.count_claims(self._store, wanted or ClaimFilter())

    def claim_ids(self, wanted: ClaimFilter) -> list[str]:
        """Return the ids of all claims of the filter, for a mark on all of them."""
        with self._store.reading():
            return search.claim_ids(self._store, wanted)

    def find_claim(self, ref: str) -> str:
        """Return the id of the claim that an id or its beginning means; Refusal otherwise."""
        with self._store.reading():
            return claims.find_claim(self._store, ref)

    def find_article(self, ref: str) -> int:
        """Return the number of the article that a number, id, beginning of an id, or the
        sender's id means; Refusal when it means none or several.
        """
        with self._store.reading():
            return articles.find_article(self._store, ref)

    def number_of(self, article_id: str) -> int | None:
        """Return the number of the article with this id, None where the store has it not."""
        with self._store.reading():
            return articles.number_of(self._store, article_id)

    def search_articles(self, words: str, limit: int = 100) -> list[tuple[int, str]]:
        """Return number and a stretch of text of the articles with these words, best first."""
        with self._store.reading():
            return search.articles_with_words(self._store, words, limit)

    def next_open(self, article: int, start: int = 0) -> str | None:
        """Return the id of the first open claim from this place on, in later articles too."""
        with self._store.reading():
            return claims.next_open(self._store, article, start)

    def history(self, claim_id: str) -> tuple[Verdict, ...]:
        """Return all verdicts of a claim, the oldest first; undo and redo add to them."""
        with self._store.reading():
            claims.number_of(self._store, claim_id)
            return verdicts.history(self._store, claim_id)

    def sources(self, query: str = "", limit: int = 1000) -> list[Source]:
        """Return the sources with these words in them, last used first."""
        with self._store.reading():
            return sources_used(self._store, query, limit)

    def matches(self, article: int | None = None) -> list[Match]:
        """Return the matches of one article, or of all."""
        with self._store.reading():
            return list(matches.get_matches(self._store, article))

    def each_match(self, article: int | None = None) -> Iterator[Match]:
        """Give the matches one by one, as they are asked for: of a large store there are many."""
        return matches.get_matches(self._store, article)

    def count_matches(self) -> int:
        """Return how many matches there are."""
        with self._store.reading():
            return matches.count_matches(self._store)

    def groups(self, article: int | None = None) -> list[Group]:
        """Return the groups of one article or of all, each one thing with all its values."""
        return list(self.each_group(article))

    def each_group(
        self, article: int | None = None, relation: Relation | None = None
    ) -> Iterator[Group]:
        """Give the groups, conflicts first; of the whole store they are read as asked for."""
        from workbench.desk.grouping import Grouping

        with self._store.reading():
            grouping = Grouping(self._store)
            if article is None:
                yield from grouping.all(relation)
                return
            found = grouping.of_article(article)
        yield from (one for one in found if relation in (None, one.relation))

    def stored_figures(
        self,
        article: int | None = None,
        counted_lemma: str | None = None,
        unit: str | None = None,
    ) -> list[StoredFigure]:
        """Return figures of the whole store in reading order, narrowed by what is given."""
        with self._store.reading():
            return stored_figures(self._store, article, counted_lemma, unit)

    def changed(self) -> bool:
        """Tell whether somebody else wrote in the store since this was last asked."""
        return self._store.changed()

    # Putting in

    def keep(self, extraction: Extraction, findings: Sequence[Finding] = ()) -> bool:
        """Store an article with all that was found; False when it stands there already."""
        return self.keep_many([(extraction, findings)])[0]

    def keep_many(self, items: Iterable[tuple[Extraction, Sequence[Finding]]]) -> list[bool]:
        """Store several articles in one transaction, all or none; False for those there already.

        Make batches of some hundred: others cannot write meanwhile.
        """
        now = moment_cell(self._clock())
        with self._store.writing():
            return [
                save_extraction(self._store, extraction, findings, now)
                for extraction, findings in items
            ]

    def keep_findings(self, article: int, findings: Sequence[Finding]) -> None:
        """Make these the article's findings; what was decided on those that stay is kept."""
        with self._store.writing():
            line = articles.article_line(self._store, article)
            keep_findings(self._store, article, line.id, findings)

    def keep_matches(self, found: Iterable[Match], articles: Iterable[int] | None = None) -> None:
        """Make these the matches of the articles with these numbers; None is the whole store."""
        with self._store.writing():
            matches.keep_matches(self._store, found, articles)

    def compare(
        self,
        *,
        again: bool = False,
        jobs: int | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Compare the articles that are new with the rest; with `again` all with all.

        `jobs` is the number of processes for a store of many, None one for each processor;
        `progress` is told how many articles are done, of how many.
        """
        self._comparing().update(again=again, jobs=jobs, progress=progress)

    def compare_article(self, number: int) -> None:
        """Compare one article with those it meets, and keep its matches."""
        self._comparing().take_in(number)

    def _comparing(self) -> "Comparing":
        # Words and concepts are loaded where they are needed: opening a desk goes without.
        from workbench.desk.comparing import Comparing

        return Comparing(self._store)

    @cached_property
    def reference(self) -> "Referencing":
        """What the store knows already, held against its articles."""
        from workbench.desk.referencing import Referencing

        return Referencing(self._store)

    @cached_property
    def trusted(self) -> "Trusting":
        """The tables of trusted figures."""
        from workbench.desk.trusting import Trusting

        return Trusting(self._store, self._clock)

    # Deciding

    def judge(
        self,
        claim_ids: Sequence[str],
        status: Status,
        note: str | None = None,
        citations: Sequence[Citation] | None = None,
    ) -> Action:
        """Give the claims a verdict; None keeps the note or the sources in force."""
        chosen = (claim_ids,) if isinstance(claim_ids, str) else claim_ids
        return self._reviewing.judge(chosen, status, note, citations, self._clock())

    def write_note(self, claim_id: str, note: str) -> Action:
        """Change the claim's note, and nothing else."""
        return self._reviewing.write_note(claim_id, note, self._clock())

    def cite(self, claim_ids: str | Sequence[str], citation: Citation) -> Action:
        """Add a source to claims as they stand, open ones too; one action for all of them."""
        chosen = (claim_ids,) if isinstance(claim_ids, str) else claim_ids
        return self._reviewing.cite(chosen, citation, self._clock())

    def decide_finding(self, finding_id: str, state: str, reason: str = "") -> Action:
        """Set a finding to `accepted`, `dismissed` or `open` again."""
        return self._reviewing.decide_finding(finding_id, state, reason, self._clock())

    def decide_pairs(self, pairs: Sequence[tuple[Side, Side]], state: str) -> Action:
        """Say of each two figures that they are the `same` thing, `different` ones, or `open`.

        It holds however often the articles are ingested and compared again.
        """
        return self._reviewing.decide_pairs(pairs, state, self._clock())

    def settle(
        self, group: Group, value: int, note: str = "", citations: Sequence[Citation] = ()
    ) -> Action:
        """Let one value of a group stand: claims that fit it are verified, others disputed.

        Claims that state an earlier or later count keep what they have. One action, which undo
        takes back whole.
        """
        from workbench.desk.settling import verdicts_of

        with self._store.reading():
            statuses = verdicts_of(self._store, group, value)
        words = group.members[group.values[value].members[0]].side.text
        return self._reviewing.settle(words, statuses, note, citations, self._clock())

    def undo(self) -> Action | None:
        """Take back this reviewer's last action, of an earlier session too; None when none is."""
        return self._reviewing.undo(self._clock())

    def redo(self) -> Action | None:
        """Do again what this reviewer undid last; None when there is nothing to redo."""
        return self._reviewing.redo(self._clock())

    def undo_name(self) -> str | None:
        """Return the name of what undo would take back."""
        with self._store.reading():
            deed = undoable(self._store, self.reviewer)
        return deed.name if deed else None

    def redo_name(self) -> str | None:
        """Return the name of what redo would do again."""
        with self._store.reading():
            deed = redoable(self._store, self.reviewer)
        return deed.name if deed else None

    def keep_draft(self, claim_id: str, note: str) -> None:
        """Keep a note as far as it is typed; `write_note` or `drop_draft` ends it."""
        self._reviewing.keep_draft(claim_id, note, self._clock())

    def drop_draft(self, claim_id: str) -> None:
        """Forget a note that was typed and given up."""
        self._reviewing.drop_draft(claim_id)

    def draft(self, claim_id: str) -> str | None:
        """Return the note that this reviewer was typing when last seen, if any."""
        return self._reviewing.draft(claim_id)

    # Looking after the store

    def stats(self) -> Stats:
        """Return how far the review is."""
        with self._store.reading():
            return count_all(self._store)

    def backup(self, to: Path) -> Backup:
        """Copy the store as it is now into a new file and verify the copy."""
        return back_up(self._store, to)

    def doctor(self) -> list[str]:
        """Examine the store; return one line for each problem, none when all is well."""
        return examine(self._store)

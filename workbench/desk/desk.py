"""The desk: a store opened for one reviewer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from workbench.desk.filters import SavedFilters
from workbench.desk.findings import Findings
from workbench.desk.flagging import Flagging
from workbench.desk.library import Library
from workbench.desk.looking import Looking
from workbench.desk.maintenance import back_up, examine
from workbench.desk.mending import Mendings
from workbench.desk.record import Record
from workbench.desk.reviewing import Reviewing, typed
from workbench.desk.revisions import Revisions
from workbench.desk.second import Second
from workbench.desk.standing import Standing
from workbench.desk.stats import count_all
from workbench.desk.ticking import Ticking
from workbench.desk.views import (
    Action,
    Backup,
    Stats,
)
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding
from workbench.model.group import Group
from workbench.model.match import Match, Side
from workbench.model.verdict import Citation, Status
from workbench.store import articles, matches
from workbench.store.actions import redoable, undoable
from workbench.store.cells import moment_cell
from workbench.store.extractions import save_extraction
from workbench.store.findings import keep_findings
from workbench.store.opening import open_store, utc_now
from workbench.store.renewals import renew
from workbench.store.store import Store

if TYPE_CHECKING:
    from workbench.desk.comparing import Comparing
    from workbench.desk.reading_again import Reread
    from workbench.desk.referencing import Referencing
    from workbench.desk.trusting import Trusting


class Desk(Looking):
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
        self.language = language
        """The language that the reviewer reads; None is that of each article."""
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
        self.findings = Findings(self._store, language, clock)
        """Looks findings up; their messages are in `language`, None is each article's own."""
        self.mending = Mendings(self._store, typed(reviewer), clock)
        """Claims that a person makes, and values that a person corrects."""
        self.revisions = Revisions(self._store, clock)
        """Drafts: which text follows which, and what changed between them."""

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
            if keep_findings(self._store, article, line.id, findings):
                renew(self._store, article, moment_cell(self._clock()))

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

    def read_again(self, numbers: Sequence[int] = (), jobs: int = 1) -> "Iterator[Reread]":
        """Read stored articles again, these or all, and lay what persons did over what is found.

        Yields what became of each, in order, as soon as it is on disk; at the end what changed is
        compared with the other articles. The same reading twice changes nothing.
        """
        from workbench.desk.reading_again import read_again

        return read_again(self._store, self._clock, numbers, jobs)

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
        statuses = self.standing.were_to_stand(group, value)
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

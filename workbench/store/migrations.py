"""How a store came to be what it is: append-only, one small function a step.

A step that shipped is never edited: another is added below it. The file's `user_version` is the
number of steps it has had.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from workbench.store.schema import (
    contents,
    knowing,
    library,
    mending,
    relations,
    rereading,
    review,
    second,
    ticking,
)
from workbench.store.schema import revisions as drafts
from workbench.store.schema import search as words

if TYPE_CHECKING:
    from workbench.store.database import Database

APPLICATION_ID = 0x434C5742
"""`CLWB` in the file's header: a store of this workbench and nothing else."""

Step = Callable[["Database"], None]


class Steps(list["Step"]):
    """The steps in their order; calling it gives the decorator that adds one at the end."""

    def __call__(self) -> Callable[[Step], Step]:
        """Return the decorator."""

        def add(step: Step) -> Step:
            self.append(step)
            return step

        return add


STEPS = Steps()


@STEPS()
def articles(db: Database) -> None:
    """Articles with their texts and the progress of their review."""
    db.executescript(contents.ARTICLES)


@STEPS()
def claims(db: Database) -> None:
    """Claims, counted by state as they come, change and go."""
    db.executescript(contents.CLAIMS)


@STEPS()
def mentions(db: Database) -> None:
    """Figures, dates, quotations and names."""
    db.executescript(contents.MENTIONS)


@STEPS()
def actions(db: Database) -> None:
    """What each reviewer did, in order, and what of it was undone."""
    db.executescript(review.ACTIONS)


@STEPS()
def verdicts(db: Database) -> None:
    """Verdicts with their sources, never changed or deleted, and the view of what is in force."""
    db.executescript(review.VERDICTS)


@STEPS()
def note_drafts(db: Database) -> None:
    """Notes as they are being typed."""
    db.executescript(review.NOTE_DRAFTS)


@STEPS()
def findings(db: Database) -> None:
    """Findings and what reviewers decided on them."""
    db.executescript(review.FINDINGS)


@STEPS()
def matches(db: Database) -> None:
    """Matches between articles."""
    db.executescript(relations.MATCHES)


@STEPS()
def search(db: Database) -> None:
    """Full-text search over articles and claims, kept by triggers."""
    db.executescript(words.SEARCH)


@STEPS()
def digests(db: Database) -> None:
    """What of each article is compared with others, and the keys under which articles meet."""
    db.executescript(relations.DIGESTS)


@STEPS()
def pair_decisions(db: Database) -> None:
    """What reviewers said of two figures: the same thing, or not."""
    db.executescript(relations.DECISIONS)


@STEPS()
def ticks(db: Database) -> None:
    """Ticks on parts of claims and on paragraphs."""
    db.executescript(ticking.TICKS)


@STEPS()
def second_opinions(db: Database) -> None:
    """What second reviewers say of verdicts, and what reviewers ask one another."""
    db.executescript(second.OPINIONS)
    db.executescript(second.FLAGS)


@STEPS()
def source_library(db: Database) -> None:
    """Sources by words and by last use, and what was amended in them; filters by name."""
    db.executescript(library.LIBRARY)
    db.executescript(library.FILTERS)


@STEPS()
def compared_articles(db: Database) -> None:
    """Which articles wait to be compared, and the keys of the others."""
    db.executescript(relations.COMPARED)


@STEPS()
def known_figures(db: Database) -> None:
    """Tables of trusted figures, and the keys under which judged claims are found."""
    db.executescript(knowing.KNOWN)


@STEPS()
def mendings(db: Database) -> None:
    """Claims that persons made or retired, and what they corrected."""
    db.executescript(mending.CLAIMS)
    db.executescript(mending.MENDINGS)


@STEPS()
def revisions(db: Database) -> None:
    """Which article is a later text of which."""
    db.executescript(drafts.REVISIONS)


@STEPS()
def rereadings(db: Database) -> None:
    """Claims that the last reading of their article did not find."""
    db.executescript(rereading.UNFOUND)


@STEPS()
def renewals(db: Database) -> None:
    """When articles were read or checked again."""
    db.executescript(rereading.RENEWALS)


@STEPS()
def filters_in_large_stores(db: Database) -> None:
    """Claims by speaker and findings by rule, without a look at every claim."""
    db.executescript(words.FILTERED)


@STEPS()
def points_in_matches(db: Database) -> None:
    """Which ends of matches are percentage points."""
    db.executescript(relations.POINTS)


@STEPS()
def claims_by_kinds(db: Database) -> None:
    """Claims of a kind that few have, without a look at every claim."""
    db.executescript(words.KINDS)


def newest() -> int:
    """Return the version of a store that has had every step."""
    return len(STEPS)


def migrate(connection: sqlite3.Connection, now: datetime, stop_before: str | None = None) -> None:
    """Bring the store up to date inside the caller's transaction; `now` dates the steps.

    With `stop_before` it ends before the step of that name, which is how an older store is made.
    """
    # sqlite-utils is loaded where it is needed: opening a store that is up to date goes without.
    from workbench.store.database import Database, Migrations

    db = Database(connection, strict=True)
    steps = Migrations("workbench")
    for step in STEPS:
        steps()(step)
    before = {step.name for step in steps.applied(db)}
    steps.apply(db, stop_before=stop_before)
    applied = steps.applied(db)
    for done in applied:
        if done.name not in before:
            db.execute(
                f"UPDATE {steps.migrations_table} SET applied_at = ? WHERE name = ?",  # noqa: S608
                (now.isoformat(timespec="seconds"), done.name),
            )
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {len(applied)}")

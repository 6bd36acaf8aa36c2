"""How a store came to be what it is: append-only, one small function a step.

A step that shipped is never edited: another is added below it. The file's `user_version` is the
number of steps it has had.
"""

from datetime import datetime

from workbench.store.database import Database, Migrations
from workbench.store.schema import contents, relations, review
from workbench.store.schema import search as words

APPLICATION_ID = 0x434C5742
"""`CLWB` in the file's header: a store of this workbench and nothing else."""

STEPS = Migrations("workbench")


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


def newest() -> int:
    """Return the version of a store that has had every step."""
    return len(STEPS.pending(Database(memory=True)))


def migrate(db: Database, now: datetime, stop_before: str | None = None) -> None:
    """Bring the store up to date inside the caller's transaction; `now` dates the steps.

    With `stop_before` it ends before the step of that name, which is how an older store is made.
    """
    before = {step.name for step in STEPS.applied(db)}
    STEPS.apply(db, stop_before=stop_before)
    applied = STEPS.applied(db)
    for step in applied:
        if step.name not in before:
            db.execute(
                f"UPDATE {STEPS.migrations_table} SET applied_at = ? WHERE name = ?",  # noqa: S608
                (now.isoformat(timespec="seconds"), step.name),
            )
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {len(applied)}")

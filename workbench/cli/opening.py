"""Opens the store for a command that answers from it."""

from pathlib import Path

from workbench.desk.desk import Desk
from workbench.model.errors import Refusal


def open_desk(db: Path, reviewer: str = "") -> Desk:
    """Return the desk on an existing store; Refusal where there is none, and none is made."""
    if not db.exists():
        raise Refusal(f"no store at {db}", mend="run workbench ingest first, or name it with --db")
    return Desk(db, reviewer, create=False)

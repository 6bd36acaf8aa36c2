"""Opens the store for a command that answers from it."""

from pathlib import Path

from workbench.desk.desk import Desk
from workbench.model.errors import Refusal


def open_desk(db: Path, reviewer: str = "", language: str | None = None) -> Desk:
    """Return the desk on an existing store; Refusal where there is none, and none is made.

    What contradicts itself is told in `language`, None is each article's own.
    """
    if not db.exists():
        raise Refusal(f"no store at {db}", mend="run workbench ingest first, or name it with --db")
    return Desk(db, reviewer, create=False, language=language)


def interface_language(asked: str | None) -> str | None:
    """Return the language of the interface: the one asked for, else the config file's, if any."""
    if asked is not None:
        return asked
    from workbench.tui.settings import read_settings

    return read_settings().tongue

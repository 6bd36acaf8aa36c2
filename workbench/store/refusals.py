"""Says in the reviewer's words why SQLite would not do something."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.model.errors import Refusal

_LINES: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: (
        "the store is locked by another process",
        "close what holds it, or try again",
    ),
    sqlite3.SQLITE_LOCKED: (
        "the store is locked by another process",
        "close what holds it, or try again",
    ),
    sqlite3.SQLITE_FULL: (
        "the disk is full, nothing was written",
        "free some space and try again",
    ),
    sqlite3.SQLITE_IOERR: (
        "the disk failed or is full, nothing was written",
        "check the disk and its free space, then run: workbench doctor",
    ),
    sqlite3.SQLITE_READONLY: (
        "the store cannot be written to",
        "give yourself write access to the file and its folder",
    ),
    sqlite3.SQLITE_PERM: (
        "the store cannot be written to",
        "give yourself write access to the file and its folder",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "the store cannot be opened",
        "check that its folder exists and can be written to",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "the store is damaged",
        "run: workbench doctor, or go back to a backup",
    ),
    sqlite3.SQLITE_NOTADB: (
        "this is no claim store",
        "name another file with --db",
    ),
    sqlite3.SQLITE_TOOBIG: (
        "a text is larger than the store can hold",
        "split it into several articles",
    ),
}
_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one."""


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file, the disk or other processes into a Refusal."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        line = _LINES.get(code & _PRIMARY) if code is not None else None
        if line is None:
            raise
        what, mend = line
        raise Refusal(what, str(path), mend) from error
    except UnicodeEncodeError as error:
        raise Refusal(
            "the text holds bytes that are no characters", str(path), "save it as UTF-8"
        ) from error

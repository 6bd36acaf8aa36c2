"""Transactions on a plain connection; one inside another is a savepoint.

Opening a store and judging in it need no more than this, so that sqlite-utils is loaded only where
a store is made or brought up to date: loading it would be a seventh of the time until the first
screen.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

_numbers = count()
_PAUSE = 0.002
"""Seconds between two tries for the write lock. SQLite's own waiting grows to a tenth of a second,
in which others who write one thing after another pass by for as long as they go on."""
_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one."""


@contextmanager
def atomic(connection: sqlite3.Connection, patience: float | None = None) -> Iterator[None]:
    """Keep all that is done inside, or, when it raises, nothing of it.

    With `patience` it holds the write lock from the start, and waits so many seconds for it.
    """
    undo: tuple[str, ...] = ("ROLLBACK",)
    keep = "COMMIT"
    if connection.in_transaction:
        name = f"part_{next(_numbers)}"
        keep = f"RELEASE {name}"
        undo = (f"ROLLBACK TO {name}", f"RELEASE {name}")
        connection.execute(f"SAVEPOINT {name}")
    elif patience is None:
        connection.execute("BEGIN")
    else:
        _take_the_write_lock(connection, patience)
    try:
        yield
        connection.execute(keep)
    except BaseException:
        # A failed write can end the whole transaction by itself.
        if connection.in_transaction:
            for statement in undo:
                connection.execute(statement)
        raise


def patiently(attempt: Callable[[], object], patience: float) -> None:
    """Do something as soon as no other process is in the way, within so many seconds."""
    until = time.monotonic() + patience
    while True:
        try:
            attempt()
            return
        except sqlite3.OperationalError as error:
            code = getattr(error, "sqlite_errorcode", 0)
            if code & _PRIMARY != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
        time.sleep(_PAUSE)


def _take_the_write_lock(connection: sqlite3.Connection, patience: float) -> None:
    """Begin as a writer: what others wrote is seen, and nobody else writes until the end."""
    (usual,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        patiently(lambda: connection.execute("BEGIN IMMEDIATE"), patience)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {usual}")

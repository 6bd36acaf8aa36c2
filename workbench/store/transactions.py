"""Transactions on a plain connection; one inside another is a savepoint.

Opening a store and judging in it need no more than this, so that sqlite-utils is loaded only where
a store is made or brought up to date: loading it would be a seventh of the time until the first
screen.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

_numbers = count()


@contextmanager
def atomic(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep all that is done inside, or, when it raises, nothing of it."""
    undo: tuple[str, ...] = ("ROLLBACK",)
    if not connection.in_transaction:
        begin, keep = "BEGIN", "COMMIT"
    else:
        name = f"part_{next(_numbers)}"
        begin, keep = f"SAVEPOINT {name}", f"RELEASE {name}"
        undo = (f"ROLLBACK TO {name}", f"RELEASE {name}")
    connection.execute(begin)
    try:
        yield
        connection.execute(keep)
    except BaseException:
        # A failed write can end the whole transaction by itself.
        if connection.in_transaction:
            for statement in undo:
                connection.execute(statement)
        raise

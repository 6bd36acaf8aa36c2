"""Copies a store while others may be writing in it, and verifies the copy."""

import sqlite3
from contextlib import closing
from pathlib import Path

from workbench.model.errors import Refusal
from workbench.store.refusals import refusing


def copy_into(connection: sqlite3.Connection, to: Path) -> int:
    """Copy the store as it is at one moment into the new file `to`; return its size in bytes.

    Refusal when `to` exists, cannot be written, or does not come out whole; nothing stays there
    then.
    """
    try:
        to.touch(exist_ok=False)
    except FileExistsError as error:
        raise Refusal("there is a file already", str(to), "name another") from error
    except OSError as error:
        raise Refusal(f"the copy cannot be written: {error.strerror}", str(to)) from error
    try:
        with refusing(to), closing(sqlite3.connect(to)) as copy:
            connection.backup(copy)
            (answer,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
            if answer != "ok":
                raise Refusal(f"the copy is not whole: {answer}", str(to), "run: workbench doctor")
        return to.stat().st_size
    except BaseException:
        for leftover in (to, to.with_name(to.name + "-wal"), to.with_name(to.name + "-shm")):
            leftover.unlink(missing_ok=True)
        raise

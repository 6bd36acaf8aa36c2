"""Opens a store: makes a new one, brings an older one up to date, refuses what is none."""

import os
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from workbench.model.errors import Refusal
from workbench.store.copying import copy_into
from workbench.store.migrations import APPLICATION_ID, migrate, newest
from workbench.store.refusals import refusing
from workbench.store.store import Store
from workbench.store.transactions import atomic, patiently

_MAGIC = b"SQLite format 3\0"
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = FAST",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16384",
)
"""FAST secure deletion costs no writing and leaves no stray bytes, so that the same work gives
the same file; the cache holds 16 MiB."""


def utc_now() -> datetime:
    """Return the time, aware, UTC."""
    return datetime.now(UTC)


def open_store(
    path: Path,
    *,
    create: bool = True,
    patience: float = 5.0,
    clock: Callable[[], datetime] = utc_now,
) -> Store:
    """Return the store at `path`, up to date; an older one is first copied beside itself.

    `patience` is the number of seconds to wait for other writers. Refusal when the file is no
    store, a newer store, not there (without `create`), locked, or cannot be opened.
    """
    _refuse_what_is_no_store(path, create=create)
    writable = _can_write(path)
    with refusing(path):
        connection = _connect(path, writable=writable, patience=patience)
        try:
            _bring_up_to_date(connection, path, clock, patience, writable=writable)
            return Store(path, connection, writable=writable, patience=patience)
        except BaseException:
            connection.close()
            raise


def _refuse_what_is_no_store(path: Path, *, create: bool) -> None:
    where = str(path)
    try:
        if "\0" in where:
            raise ValueError("a file name cannot hold a null character")
        if path.is_dir():
            raise Refusal("this is a folder, no store", where, "name a file with --db")
        if not path.exists():
            if not create:
                raise Refusal("there is no store", where, "ingest an article first, or name --db")
            if not path.parent.is_dir():
                raise Refusal("there is no such folder", str(path.parent), "make it first")
            return
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refusal(f"the store cannot be read: {reason}", where) from error
    if head and head != _MAGIC:
        raise Refusal("this is no claim store", where, "name another file with --db")


def _can_write(path: Path) -> bool:
    folder = path.absolute().parent
    return os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _connect(path: Path, *, writable: bool, patience: float) -> sqlite3.Connection:
    mode = "rwc"
    if not writable:
        log = path.with_name(path.name + "-wal")
        unfinished = log.exists() and log.stat().st_size > 0
        # Beside a file in a folder that cannot be written to, SQLite cannot keep the index of
        # the log that it wants; without a log there is nothing to keep.
        mode = "ro" if unfinished else "ro&immutable=1"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=patience)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    connection.create_function("folded", 1, _folded, deterministic=True)
    return connection


def _folded(text: str | None) -> str | None:
    """Return the text without regard to case, in every script; SQLite itself knows only ASCII."""
    return None if text is None else text.casefold()


def _bring_up_to_date(
    connection: sqlite3.Connection,
    path: Path,
    clock: Callable[[], datetime],
    patience: float,
    *,
    writable: bool,
) -> None:
    version = _version(connection, path)
    if version == newest():
        return
    if not writable:
        raise Refusal(
            f"the store is of version {version} and cannot be brought to {newest()}",
            str(path),
            "give yourself write access to the file and its folder",
        )
    if version:
        stamp = clock().strftime("%Y%m%dT%H%M%SZ")
        copy_into(connection, _unused(path.with_name(f"{path.name}.backup-v{version}-{stamp}")))
    else:
        # SQLite does not wait here for another process that is making the same store.
        patiently(lambda: connection.execute("PRAGMA journal_mode = WAL").fetchone(), patience)
    with atomic(connection, patience):
        # Another process may have been here before this one had the write lock.
        if _version(connection, path) != newest():
            migrate(connection, clock())


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """Return how many steps the store has had, 0 for an empty file."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if application or version or tables:
            raise Refusal(
                "this is an SQLite file but no claim store",
                str(path),
                "name another file with --db",
            )
        return 0
    if version > newest():
        raise Refusal(
            f"the store is of version {version}, this workbench knows up to {newest()}",
            str(path),
            "update the workbench",
        )
    return int(version)


def _unused(path: Path) -> Path:
    """Return `path`, or the first of `path-2`, `path-3`... that does not exist."""
    free, count = path, 1
    while free.exists():
        count += 1
        free = path.with_name(f"{path.name}-{count}")
    return free

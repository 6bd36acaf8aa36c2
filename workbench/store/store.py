"""One open store: its connection, its transactions, and word of what others wrote."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from workbench.model.errors import Refusal
from workbench.store.refusals import refusing
from workbench.store.transactions import atomic

Row = tuple[Any, ...]
"""What SQLite answers with, column by column."""


class Store:
    """A store opened by one thread; `opening.open_store` makes it."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, *, writable: bool, patience: float
    ) -> None:
        self.path = path
        self.connection = connection
        self.writable = writable
        self._patience = patience
        self._seen = self._data_version()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold one transaction: all of it is on disk at the end, or none of it.

        Refusal when the store is locked for longer than its patience, read-only, or the disk
        is full.
        """
        if not self.writable:
            raise Refusal(
                "the store cannot be written to",
                str(self.path),
                "give yourself write access to the file and its folder",
            )
        with refusing(self.path), atomic(self.connection, self._patience):
            yield

    @contextmanager
    def part(self) -> Iterator[None]:
        """Hold a part of the running transaction that can fail without the rest."""
        with atomic(self.connection):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold one view of the store, whatever others write meanwhile."""
        with refusing(self.path), atomic(self.connection):
            yield

    @contextmanager
    def roomy(self, kilobytes: int) -> Iterator[None]:
        """Hold more of the store in memory for a while: work on all of it is then much faster."""
        usual = self.value("PRAGMA cache_size")
        self.connection.execute(f"PRAGMA cache_size = {-kilobytes}")
        try:
            yield
        finally:
            self.connection.execute(f"PRAGMA cache_size = {usual}")

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
        """Run a query and give its rows one by one."""
        return iter(self.connection.execute(sql, parameters))

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Run a query and give its first row."""
        answer: Row | None = self.connection.execute(sql, parameters).fetchone()
        return answer

    def value(self, sql: str, parameters: Sequence[object] = ()) -> Any:
        """Run a query and give the first column of its first row; None where there is no row."""
        row = self.row(sql, parameters)
        return row[0] if row else None

    def add(self, sql: str, parameters: Sequence[object]) -> int:
        """Insert one row inside the running transaction and return its number."""
        return self.connection.execute(sql, parameters).lastrowid or 0

    def run(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Change rows inside the running transaction and return how many."""
        return self.connection.execute(sql, parameters).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row inside the running transaction."""
        self.connection.executemany(sql, rows)

    def changed(self) -> bool:
        """Tell whether another connection wrote since this was last asked."""
        with refusing(self.path):
            now = self._data_version()
        before, self._seen = self._seen, now
        return now != before

    def _data_version(self) -> int:
        return int(self.value("PRAGMA data_version"))

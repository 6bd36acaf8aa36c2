"""Looking after a store: copies and examinations."""

from pathlib import Path

from workbench.desk.views import Backup
from workbench.store.copying import copy_into
from workbench.store.counting import count_rows
from workbench.store.examining import problems
from workbench.store.opening import open_store
from workbench.store.store import Store


def back_up(store: Store, to: Path) -> Backup:
    """Copy the store into the new file `to`, and open the copy to see that it is one."""
    size = copy_into(store.connection, to)
    copy = open_store(to, create=False)
    try:
        return Backup(to, size, count_rows(copy, "articles"), count_rows(copy, "claims"))
    finally:
        copy.close()


def examine(store: Store) -> list[str]:
    """Return one line for each problem of the store."""
    return list(problems(store))

"""What was amended in sources: once, for every claim that cites them."""

import json

from workbench.model.errors import Refusal
from workbench.model.verdict import Source
from workbench.store.ledger import Ledger
from workbench.store.sources import source_of
from workbench.store.store import Store

_GET = "SELECT number, kind, locator, title, rank, confidential FROM sources WHERE id = ?"
_SET = """
UPDATE sources SET id = ?, kind = ?, locator = ?, title = ?, rank = ?, confidential = ?
WHERE number = ?
"""
_ADD = """
INSERT INTO source_amendments (source, action, before, after, reviewer, amended_at, replaces)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_ADD_RESTORED = """
INSERT INTO source_amendments (source, action, before, after, reviewer, amended_at, restores)
SELECT ?, number, ?, ?, reviewer, done_at, ? FROM actions WHERE number = ?
"""
_AS_IT_CAME = """
SELECT before FROM source_amendments WHERE source = ? ORDER BY number LIMIT 1
"""


def find_source(store: Store, source_id: str) -> tuple[int, Source]:
    """Return number and source with this id; Refusal when there is none."""
    row = store.row(_GET, (source_id,))
    if row is None:
        raise Refusal("there is no such source", str(store.path), "it may have been amended")
    return int(row[0]), source_of(row[1:])


def amend(
    store: Store, source_id: str, amended: Source, action: int, reviewer: str, now: str
) -> None:
    """Make a source what it should have been, wherever it is cited, as part of an action.

    Refusal when there is no such source, or when the amended one stands in the library already.
    """
    number, before = find_source(store, source_id)
    if _is_another(store, number, amended):
        raise Refusal(
            f"the source {amended.locator!r} stands in the library already", mend="cite that one"
        )
    replaces = AMENDMENTS.standing(store, number)
    row = (number, action, _cell(before), _cell(amended), reviewer, now, replaces)
    store.add(_ADD, row)
    _set(store, number, amended)


def _is_another(store: Store, number: int, wanted: Source) -> bool:
    """Tell whether another row is that source already."""
    held = store.value("SELECT number FROM sources WHERE id = ?", (wanted.id,))
    return held is not None and held != number


def _set(store: Store, number: int, source: Source) -> None:
    row = (source.id, source.kind, source.locator, source.title, source.rank, source.confidential)
    store.run(_SET, (*row, number))


def _restore(store: Store, action: int, number: int, amendment: int | None) -> bool:
    if amendment is None:
        cell = store.value(_AS_IT_CAME, (number,))
    else:
        cell = store.value("SELECT after FROM source_amendments WHERE number = ?", (amendment,))
    source = _read(cell)
    if _is_another(store, number, source):
        return False
    sql = "SELECT kind, locator, title, rank, confidential FROM sources WHERE number = ?"
    present = store.row(sql, (number,))
    before = cell if present is None else _cell(source_of(present))
    store.add(_ADD_RESTORED, (number, before, cell, amendment, action))
    _set(store, number, source)
    return True


AMENDMENTS = Ledger("source_amendments", "source", _restore)


def _cell(source: Source) -> str:
    row = (source.kind, source.locator, source.title, source.rank, source.confidential)
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _read(cell: str) -> Source:
    return source_of(tuple(json.loads(cell)))

"""Filters that few claims pass: found from what they speak of, not by a look at every claim."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workbench.model.claim import ClaimKind
from workbench.model.verdict import Status
from workbench.store.cells import json_cell
from workbench.store.lines import ClaimFilter
from workbench.store.schema.search import KIND_BITS, KINDS_OF_A_CLAIM
from workbench.store.store import Store

FEW = 10_000
"""Claims up to which it pays to gather them first: more are met soon enough on the way."""

_NAMES = "SELECT name FROM speakers WHERE instr(folded(name), ?) > 0"
NAMED = f"+claims.speaker IN ({_NAMES})"
"""Condition that a claim's speaker has this in the name, given in lower case; the plus keeps
SQLite from sorting all claims of speakers who say much for one page."""
_BY_SPEAKER = f"""
SELECT named.number FROM claims AS named WHERE named.speaker IN ({_NAMES})
"""  # noqa: S608 - fixed names
_BY_FINDING = """
SELECT held.number FROM findings
CROSS JOIN json_each(findings.spans) AS span
CROSS JOIN claims AS held ON held.article = findings.article
    AND held.start < json_extract(span.value, '$[1]')
    AND held.end > json_extract(span.value, '$[0]')
WHERE findings.state <> 'dismissed'{}
"""
_OF_STATUS = "SELECT judged.number FROM claims AS judged WHERE judged.status IN ({})"
_UNSEEN = """
SELECT judged.number FROM claims AS judged
WHERE judged.status IN ('verified', 'disputed', 'unsourced') AND NOT EXISTS (
    SELECT 1 FROM second_looks
    WHERE second_looks.claim = judged.number AND second_looks.stance <> 'none')
"""

_BY_KINDS = f"""
SELECT held.number FROM claims AS held
WHERE ({KINDS_OF_A_CLAIM}) IN (SELECT value FROM json_each(?))
"""  # noqa: S608 - fixed names


class Few(NamedTuple):
    """A condition that few claims meet, as a query for their numbers."""

    field: str
    """The field of the filter that it stands for."""
    numbers: str
    parameters: tuple[object, ...]


def few(store: Store, wanted: ClaimFilter) -> tuple[Few, ...]:
    """Return the conditions of a filter that few claims meet."""
    return tuple(one for one in _possible(wanted) if _are_few(store, one))


def _possible(wanted: ClaimFilter) -> Iterator[Few]:
    if wanted.speaker:
        yield Few("speaker", _BY_SPEAKER, (wanted.speaker.casefold(),))
    if wanted.rule is not None:
        yield Few("findings", _BY_FINDING.format(" AND findings.rule = ?"), (wanted.rule,))
    elif wanted.with_findings:
        yield Few("findings", _BY_FINDING.format(""), ())
    if wanted.text and wanted.status and Status.OPEN not in wanted.status:
        marks = ", ".join("?" for _ in wanted.status)
        yield Few("status", _OF_STATUS.format(marks), wanted.status)
    if wanted.kind and wanted.article is None:
        yield Few("kind", _BY_KINDS, (json_cell(_with_any(wanted.kind)),))
    if wanted.second == "none":
        yield Few("second", _UNSEEN, ())


def _with_any(kinds: Iterable[ClaimKind]) -> list[int]:
    """Return what `KINDS_OF_A_CLAIM` is for claims with any of these kinds."""
    wanted = sum(KIND_BITS[kind] for kind in set(kinds))
    return [held for held in range(1, 2 * max(KIND_BITS.values())) if held & wanted]


def _are_few(store: Store, one: Few) -> bool:
    sql = f"SELECT count(*) FROM (SELECT 1 FROM ({one.numbers}) LIMIT {FEW + 1})"  # noqa: S608
    return int(store.value(sql, one.parameters)) <= FEW

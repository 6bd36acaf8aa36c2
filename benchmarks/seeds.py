"""Rebuilds claims.db and exports/ from seeds/, a few claims judged: run with `make seeds`.

The clock stands still at fixed moments, so that the same seeds give the same store.
"""

import argparse
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from workbench.desk.desk import Desk
from workbench.desk.ingesting import ingest
from workbench.desk.intake import Stated, arrivals, files
from workbench.desk.reporting import report_files, write_files
from workbench.desk.views import ClaimFilter
from workbench.exporters.registry import exporter_for
from workbench.model.verdict import Citation, Method, Rank, Source, SourceKind, Status

ROOT = Path(__file__).parents[1]
_BEGUN = datetime(2026, 2, 16, 9, 0, tzinfo=UTC)
_MINUTES = Source(
    SourceKind.DOCUMENT, "Oosterwaard safety region, situation report 4", rank=Rank.PRIMARY
)
_BUDGET = Source(SourceKind.URL, "https://waterboard.example.org/budget-2026", rank=Rank.PRIMARY)
_REGISTRAR = Source(SourceKind.PERSON, "Registrar of Brackwater council", rank=Rank.PRIMARY)
_HANDBOOK = Source(
    SourceKind.URL, "https://statistics.example.org/ports", "Port statistics", Rank.SECONDARY
)
_READ = date(2026, 2, 16)

_VERDICTS: tuple[tuple[str, Status, str, tuple[Citation, ...]], ...] = (
    (
        "71 woningen onder en zitten",
        Status.VERIFIED,
        "Situation report 4 gives 71 flooded homes and 1,240 households without power.",
        (Citation(_MINUTES, "71 woningen", _READ, Method.READ),),
    ),
    (
        "liepen 17 woningen onder",
        Status.DISPUTED,
        "Digits swapped: the situation report has 71.",
        (Citation(_MINUTES, "71 woningen", _READ, Method.READ, supports=False),),
    ),
    (
        "herstel 3,4 miljoen euro",
        Status.VERIFIED,
        "Budget line 12: 3.4 million euro.",
        (Citation(_BUDGET, None, _READ, Method.READ),),
    ),
    (
        "cost €3.4 billion",
        Status.DISPUTED,
        "Million, not billion; see the water board's budget.",
        (Citation(_BUDGET, None, _READ, Method.READ, supports=False),),
    ),
    (
        "21 votes to 19",
        Status.VERIFIED,
        "Confirmed by telephone.",
        (Citation(_REGISTRAR, None, _READ, Method.PHONED),),
    ),
    (
        "1.2 million to 1.5 million",
        Status.VERIFIED,
        "1.5 / 1.2 = 1.25, so 25 per cent is right.",
        (Citation(_HANDBOOK, None, _READ, Method.CALCULATED),),
    ),
    ("one in five containers", Status.UNSOURCED, "Asked the company for its source.", ()),
)


class _Clock:
    """Goes on by a minute each time it is asked."""

    def __init__(self) -> None:
        self._now = _BEGUN

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


def rebuild(path: Path) -> None:
    """Make the store at `path` anew from seeds/, with its verdicts."""
    for old in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        old.unlink(missing_ok=True)
    with Desk(path, "Mila Verhoef", clock=_Clock()) as desk:
        for kept in ingest(desk, arrivals(list(files([str(ROOT / "seeds")])), Stated())):
            if kept.refusal:
                raise kept.refusal
        for words, status, note, citations in _VERDICTS:
            (claim,) = desk.claims(ClaimFilter(text=words), 1)
            desk.judge([claim.id], status, note, citations)
        # What is verified is taken into what is known when first asked for: ask now, so that
        # whoever looks at the samples leaves every byte.
        for _ in desk.reference.each():
            pass


def main(arguments: list[str] | None = None) -> None:
    """Rebuild the sample store and its reports."""
    parser = argparse.ArgumentParser(prog="benchmarks.seeds", description=main.__doc__)
    parser.add_argument("--db", type=Path, default=ROOT / "claims.db")
    parser.add_argument("--out", type=Path, default=ROOT / "exports")
    chosen = parser.parse_args(arguments)
    rebuild(chosen.db)
    with Desk(chosen.db) as desk:
        for name in ("markdown", "html"):
            for path in write_files(report_files(desk, exporter_for(name)), chosen.out):
                sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()

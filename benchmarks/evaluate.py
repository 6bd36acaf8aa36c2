"""Every quality score in one table: `python -m benchmarks.evaluate`, or `make evaluate`.

The exit status is 1 where a score is below the floor recorded for it.
"""

import argparse
import importlib
import importlib.util
import sys
from collections.abc import Iterator, Sequence

from benchmarks import floors, recognizers
from benchmarks.floors import Row

SCORERS = (
    "recognizers",
    "gold",
    "attaching",
    "dates",
    "speech",
    "naming",
    "kinds",
    "worth",
    "matching",
    "checks",
)
_PUBLIC = "public cases: not on this machine (looked for in shared/eval beside this folder)\n"


def rows(scorers: Sequence[str] = SCORERS) -> Iterator[Row]:
    """Yield what every scorer measures."""
    for name in scorers:
        if importlib.util.find_spec(f"benchmarks.{name}") is not None:
            yield from importlib.import_module(f"benchmarks.{name}").rows()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; with --raise write the scores that are higher than their floor."""
    parser = argparse.ArgumentParser(prog="benchmarks.evaluate", description=main.__doc__)
    parser.add_argument("--raise", action="store_true", dest="lift")
    lift = parser.parse_args(arguments).lift
    recorded = floors.read()
    measured = []
    write = sys.stdout.write
    if not recognizers.available():
        write(_PUBLIC)
    write(f"{'language':9} {'task':20} {'score':>6} {'floor':>6} {'cases':>6}\n")
    for row in rows():
        measured.append(row)
        floor = recorded.get(row.language, {}).get(row.task)
        stands = "     -" if floor is None else f"{floor:6.3f}"
        fallen = "  below its floor" if floors.below([row], recorded) else ""
        write(f"{row.language:9} {row.task:20} {row.score:6.3f} {stands} {row.cases:6}{fallen}\n")
        sys.stdout.flush()
    if lift:
        floors.write(floors.raised(measured, recorded))
    return 1 if floors.below(measured, recorded) else 0


if __name__ == "__main__":
    sys.exit(main())

"""What a scorer yields, and the scores that may not be lost: `tests/gold/floors.toml`.

A module of `benchmarks` is a scorer when it has `rows()`, which yields `Row`s.
"""

import math
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).resolve().parents[1] / "tests" / "gold" / "floors.toml"
Floors = dict[str, dict[str, float]]
"""Language to task to the lowest score allowed, in thousandths."""
_HEAD = (
    "# Scores reached per language and task; `python -m benchmarks.evaluate --raise`"
    " writes higher ones.\n"
)


class Row(NamedTuple):
    """The score of one task in one language; both names may stand as a key in TOML."""

    language: str
    task: str
    score: float
    """From 0 to 1."""
    cases: int
    """How many cases or items it was measured on."""


def read(file: Path = FILE) -> Floors:
    """Return the recorded floors."""
    floors: Floors = tomllib.loads(file.read_text(encoding="utf-8"))
    return floors


def below(rows: Iterable[Row], floors: Floors) -> list[Row]:
    """Return the rows that score less than their floor; one without a floor never does."""
    return [
        row for row in rows if _thousandths(row) < floors.get(row.language, {}).get(row.task, 0)
    ]


def raised(rows: Iterable[Row], floors: Floors) -> Floors:
    """Return the floors with every row that scores higher or has none yet; none gets lower."""
    found = {language: dict(tasks) for language, tasks in floors.items()}
    for row in rows:
        tasks = found.setdefault(row.language, {})
        tasks[row.task] = max(tasks.get(row.task, 0.0), _thousandths(row))
    return found


def write(floors: Floors, file: Path = FILE) -> None:
    """Write floors, languages and tasks by name."""
    parts = [_HEAD]
    for language, tasks in sorted(floors.items()):
        parts.append(f"\n[{language}]\n")
        parts.extend(f"{task} = {score:.3f}\n" for task, score in sorted(tasks.items()))
    file.write_text("".join(parts), encoding="utf-8")


def _thousandths(row: Row) -> float:
    # Down, so that a score never fails the floor that was written from it.
    return math.floor(row.score * 1000 + 1e-9) / 1000

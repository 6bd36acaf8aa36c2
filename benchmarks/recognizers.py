"""Scores extraction on the public cases of Microsoft Recognizers-Text, read in place.

The cases are not part of this repository: they are looked for beside it, under `shared/eval`.
"""

import argparse
import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.floors import Row

ROOT = Path(__file__).resolve().parent
CASES = ROOT.parents[1] / "shared" / "eval"
TASKS = (
    "number",
    "percentage",
    "ordinal",
    "range",
    "money",
    "measure",
    "temperature",
    "age",
    "date",
)
FLOORS = {
    "number": 0.97,
    "percentage": 0.97,
    "ordinal": 0.95,
    "range": 0.95,
    "money": 0.95,
    "measure": 0.95,
    "temperature": 0.95,
    "age": 0.95,
    "date": 0.90,
}
_TOLERANCE = Decimal("1e-9")
_SAME_TEXT = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'"})


class FoundFigure(NamedTuple):
    """A figure as the scorer needs it."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: str | None


class FoundDate(NamedTuple):
    """A date mention as the scorer needs it."""

    start: int
    end: int
    value: str | None


class Found(NamedTuple):
    """All that a reader found in the text of one case."""

    figures: Sequence[FoundFigure]
    dates: Sequence[FoundDate]


Reader = Callable[[str, str, date | None], Found]
"""Takes text, language and reference date."""


@dataclass(frozen=True, slots=True)
class Case:
    """One public case."""

    id: str
    task: str
    language: str
    reference: date | None
    text: str
    expect: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many cases of a task are right; exceptions are counted apart."""

    right: int
    scored: int
    excepted: int
    wrong: tuple[Case, ...]

    @property
    def share(self) -> float:
        """Return right over scored, 1 where nothing is scored."""
        return self.right / self.scored if self.scored else 1.0


def available() -> bool:
    """Tell whether the public cases are on this machine."""
    return CASES.is_dir()


def cases(task: str, language: str) -> Iterator[Case]:
    """Yield the cases of a task in file order."""
    path = CASES / f"recognizers.{language}.jsonl"
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            if data["task"] != task:
                continue
            reference = data["reference"]
            yield Case(
                data["id"],
                task,
                data["language"],
                date.fromisoformat(reference[:10]) if reference else None,
                data["text"],
                tuple(data["expect"]),
            )


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / name).read_text(encoding="utf-8"))


def exceptions(language: str) -> Mapping[str, str]:
    """Return the cases that a news checker reads otherwise: `id task` to the reason."""
    found: Mapping[str, str] = _data("recognizers_exceptions.toml").get(language, {})
    return found


def score(task: str, language: str, read: Reader | None = None) -> Score:
    """Score a reader, or else `workbench.extract.pipeline.extract`, on one task."""
    reader = read or read_with_pipeline
    units = _data("recognizers_units.toml")["units"]
    excepted = exceptions(language)
    right = scored = skipped = 0
    wrong = []
    for case in cases(task, language):
        if f"{case.id} {case.task}" in excepted:
            skipped += 1
            continue
        scored += 1
        if is_right(case, reader(case.text, case.language, case.reference), units):
            right += 1
        else:
            wrong.append(case)
    return Score(right, scored, skipped, tuple(wrong))


def rows() -> Iterator[Row]:
    """Yield every task of both languages; nothing where the cases are not on this machine."""
    if not available():
        return
    for language in ("nl", "en"):
        for task in TASKS:
            found = score(task, language)
            yield Row(language, f"public-{task}", found.share, found.scored)


def read_with_pipeline(text: str, language: str, reference: date | None) -> Found:
    """Read a case with the whole extraction."""
    from workbench.extract.pipeline import extract
    from workbench.languages import load_pack
    from workbench.model.article import Article

    found = extract(Article(text, language, reference), load_pack(language))
    return Found(
        [FoundFigure(f.start, f.end, f.low, f.high, f.unit) for f in found.figures],
        [FoundDate(d.start, d.end, d.value) for d in found.dates],
    )


def is_right(case: Case, found: Found, units: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether every item of the case is found where it stands."""
    places = list(_places(case))
    if case.task == "date":
        return all(
            _date_found(item, place, found.dates)
            for item, place in zip(case.expect, places, strict=True)
        )
    return all(
        _figure_found(case.task, item, place, found.figures, units)
        for item, place in zip(case.expect, places, strict=True)
    )


def _places(case: Case) -> Iterator[tuple[int, int]]:
    """Yield where each item stands: the next occurrence of its words, in any case."""
    text = case.text.translate(_SAME_TEXT).lower()
    at = 0
    for item in case.expect:
        words = str(item["text"]).translate(_SAME_TEXT).lower()
        start = text.find(words, at)
        if start < 0:
            start = text.find(words)
        if start < 0:
            yield 0, len(text)
        else:
            at = start + len(words)
            yield start, at


def _overlaps(place: tuple[int, int], start: int, end: int) -> bool:
    return start < place[1] and place[0] < end


def _same(value: Decimal | None, wanted: str | None) -> bool:
    if value is None or wanted is None:
        return value is None and wanted is None
    expected = Decimal(wanted)
    return abs(value - expected) <= max(abs(expected), Decimal(1)) * _TOLERANCE


def _figure_found(
    task: str,
    item: Mapping[str, Any],
    place: tuple[int, int],
    figures: Sequence[FoundFigure],
    units: Mapping[str, Sequence[str]],
) -> bool:
    for figure in figures:
        if not _overlaps(place, figure.start, figure.end):
            continue
        if task == "range":
            if _same(figure.low, item["low"]) and _same(figure.high, item["high"]):
                return True
        elif _same(figure.low, item["value"]) or _same(figure.high, item["value"]):
            found = "unit" not in item or _same_unit(figure.unit, item, units)
            if found:
                return True
    return False


def _same_unit(
    unit: str | None, item: Mapping[str, Any], units: Mapping[str, Sequence[str]]
) -> bool:
    iso: str | None = item.get("iso")
    if iso:
        return unit == iso
    names: Sequence[str] = units[str(item["unit"])]
    return unit in names


def _date_found(
    item: Mapping[str, Any], place: tuple[int, int], dates: Sequence[FoundDate]
) -> bool:
    wanted = set(item["values"])
    return any(
        _overlaps(place, found.start, found.end)
        and found.value is not None
        and not wanted.isdisjoint(readings(found.value))
        for found in dates
    )


def readings(value: str) -> Iterator[str]:
    """Yield an EDTF value as written, and as the start and the excluded end of what it covers."""
    yield value
    first, _, last = value.partition("/")
    start, end = _covered(first), _covered(last or first)
    if start and end:
        yield f"{start[0].isoformat()}/{end[1].isoformat()}"
        yield f"{start[0].isoformat()}/{end[0].isoformat()}"
        if (end[1] - start[0]).days == 1:
            yield start[0].isoformat()


_SEASONS = {"21": (3, 6), "22": (6, 9), "23": (9, 12), "24": (12, 15)}
_QUARTERS = {"33": 1, "34": 4, "35": 7, "36": 10}


def _covered(value: str) -> tuple[date, date] | None:
    """Return the first day and the day after the last day of an EDTF date."""
    value = value.rstrip("?~%")
    try:
        if "-W" in value:
            year, week = value.split("-W")
            start = date.fromisocalendar(int(year), int(week), 1)
            return start, start + timedelta(days=7)
        if value.endswith("X"):
            width = 10 ** value.count("X")
            first = int(value.replace("X", "0"))
            return date(first, 1, 1), date(first + width, 1, 1)
        parts = value.split("-")
        year_number = int(parts[0])
        if len(parts) == 1:
            return date(year_number, 1, 1), date(year_number + 1, 1, 1)
        if len(parts) == 2:
            return _part_of_year(year_number, parts[1])
        start = date.fromisoformat(value[:10])
        return start, start + timedelta(days=1)
    except ValueError:
        return None


def _part_of_year(year: int, part: str) -> tuple[date, date]:
    if part in _SEASONS:
        first, last = _SEASONS[part]
        return _month(year, first), _month(year, last)
    if part in _QUARTERS:
        first = _QUARTERS[part]
        return _month(year, first), _month(year, first + 3)
    return _month(year, int(part)), _month(year, int(part) + 1)


def _month(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def main() -> None:
    """Print the scores of the tasks named, or of all; with --misses what was found instead."""
    parser = argparse.ArgumentParser(prog="benchmarks.recognizers", description=main.__doc__)
    parser.add_argument("tasks", nargs="*", default=TASKS)
    parser.add_argument("--languages", nargs="*", default=["nl", "en"])
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    for language in asked.languages:
        for task in asked.tasks:
            found = score(task, language)
            print(f"{language} {task:11} {found.share:.3f} {found.scored} + {found.excepted}")
            for case in found.wrong if asked.misses else ():
                print(f"  {case.id} {case.reference} {case.text}\n    wanted {case.expect}")
                print(f"    found {read_with_pipeline(case.text, language, case.reference)}")


if __name__ == "__main__":
    main()

"""Scores what is attached to figures on `tests/gold/attaching.LANG.jsonl`: counted, said, when.

`python -m benchmarks.attaching en --misses` lists every miss, so that the finders can be mended.
Each figure of the gold has a number and for each field what a checker would note down: a text, a
list of readings that are as good as each other, or null where nothing should stand; a field that
the gold leaves out is not judged. `inferred` names the fields that the text gives elsewhere.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from benchmarks.floors import Row
from benchmarks.gold import GOLD, Tally, bare, place
from benchmarks.recognizers import readings
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.figure import Figure

FIELDS = {
    "counted": "counted",
    "lemma": "counted_lemma",
    "verb": "verb",
    "speaker": "speaker",
    "when": "when",
    "where": "where",
}
"""What the gold calls a field: the attribute of the figure."""
_MARKED = ("counted", "speaker", "when", "where")
Readings = frozenset[str | None]


class GoldFigure(NamedTuple):
    """What a checker notes down beside the number at `start:end`."""

    start: int
    end: int
    fields: Mapping[str, Readings]
    inferred: frozenset[str]


@dataclass(frozen=True, slots=True)
class Case:
    """One text of the gold."""

    id: str
    topic: str
    text: str
    published: date | None
    figures: tuple[GoldFigure, ...]


def cases(language: str) -> list[Case]:
    """Return the gold of a language."""
    with (GOLD / f"attaching.{language}.jsonl").open(encoding="utf-8") as lines:
        return [_case(json.loads(line)) for line in lines]


def _case(data: Mapping[str, Any]) -> Case:
    text = data["text"]
    return Case(
        data["id"],
        data["topic"],
        text,
        date.fromisoformat(data["published"]) if data.get("published") else None,
        tuple(_figure(text, item) for item in data["figures"]),
    )


def _figure(text: str, item: Mapping[str, Any]) -> GoldFigure:
    fields = {
        name: frozenset(item[name] if isinstance(item[name], list) else [item[name]])
        for name in FIELDS
        if name in item
    }
    return GoldFigure(*place(text, item, "number"), fields, frozenset(item.get("inferred", ())))


def score(language: str, prefix: str = "") -> dict[str, Tally]:
    """Score the texts of a language whose id begins with `prefix`: field to tally.

    The tally `inferred` is on the right values alone: right where the mark is as in the gold.
    """
    pack = load_pack(language)
    articles = frozenset(pack.grammar.words.articles.split())
    tallies = {name: Tally() for name in (*FIELDS, "inferred")}
    for case in cases(language):
        if case.id.startswith(prefix):
            found = extract(Article(case.text, language, case.published), pack).figures
            for gold in case.figures:
                _judge(case, gold, _at(gold, found), tallies, articles)
    return tallies


def _at(gold: GoldFigure, found: Sequence[Figure]) -> Figure | None:
    overlaps = (f for f in found if f.number_start < gold.end and gold.start < f.number_end)
    return next(overlaps, None)


def _judge(
    case: Case,
    gold: GoldFigure,
    figure: Figure | None,
    tallies: Mapping[str, Tally],
    articles: frozenset[str],
) -> None:
    number = case.text[gold.start : gold.end]
    for name, wanted in gold.fields.items():
        tally, said = tallies[name], getattr(figure, FIELDS[name], None)
        if _same(name, said, wanted, articles):
            tally.right += said is not None
        else:
            _miss(tally, case, number, said, wanted)
            continue
        if figure is not None and said is not None and name in _MARKED and len(wanted) == 1:
            marked, mark = name in figure.inferred, name in gold.inferred
            if marked == mark:
                tallies["inferred"].right += 1
            else:
                seen = f"{name} {'inferred' if marked else 'stated'}"
                hoped: Readings = frozenset((f"{name} {'inferred' if mark else 'stated'}",))
                _miss(tallies["inferred"], case, number, seen, hoped)


def _miss(tally: Tally, case: Case, figure: str, said: str | None, wanted: Readings) -> None:
    """Count a value that is none of those wanted: too few, too many, or both."""
    tally.missed += None not in wanted
    tally.invented += said is not None
    hoped = " or ".join(repr(reading) for reading in sorted(wanted, key=str))
    tally.tell(case, f"{figure!r} has {said!r}, not {hoped}")


def _same(name: str, said: str | None, wanted: Readings, articles: frozenset[str]) -> bool:
    if said is None:
        return None in wanted
    if name == "when":
        return any(_days(said) == _days(reading) for reading in wanted if reading)
    return any(bare(said, articles) == bare(reading, articles) for reading in wanted if reading)


def _days(value: str) -> tuple[str, ...]:
    """Return the days that an EDTF value covers, so that a quarter equals its interval."""
    first, _, last = value.partition("/")
    if last == "..":
        return *_days(first)[:1], last
    covered = list(readings(value))
    return tuple((covered[1] if len(covered) > 1 else value).split("/"))


def rows() -> Iterator[Row]:
    """Yield every score of both languages."""
    for language in ("nl", "en"):
        for name, tally in score(language).items():
            yield from rows_of_field(tally, language, name)


def rows_of_field(tally: Tally, language: str, name: str) -> Iterator[Row]:
    """Yield precision and recall as rows, each on as many items as it is a share of."""
    right = tally.right
    yield Row(language, f"attached-{name}-precision", tally.precision, right + tally.invented)
    yield Row(language, f"attached-{name}-recall", tally.recall, right + tally.missed)


def main() -> None:
    """Print the scores of the languages named, with every miss where asked."""
    parser = argparse.ArgumentParser(prog="benchmarks.attaching", description=main.__doc__)
    parser.add_argument("languages", nargs="*", default=["nl", "en"])
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--prefix", default="", help="only texts whose id begins so")
    asked = parser.parse_args()
    for language in asked.languages:
        print(f"{language}:")
        for name, tally in score(language, asked.prefix).items():
            print(
                f"  {name:8} precision {tally.precision:.3f}, recall {tally.recall:.3f}  "
                f"right {tally.right}, missed {tally.missed}, wrong {tally.invented}"
            )
            if asked.misses:
                print("".join(f"    {miss}\n" for miss in tally.misses), end="")


if __name__ == "__main__":
    main()

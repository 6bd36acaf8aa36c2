"""Scores figures, dates and direct quotations on gold of our own, `tests/gold/figures.LANG*.jsonl`.

`python -m benchmarks.gold en --misses` lists every miss, so that the finders can be mended.
"""

import argparse
import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from benchmarks.floors import Row
from benchmarks.recognizers import readings
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.date import DateMention
from workbench.model.figure import Figure
from workbench.model.quotation import Quotation

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
TARGETS = {
    "figures": 0.97,
    "counted": 0.90,
    "hedge": 0.97,
    "unit": 0.97,
    "dates": 0.97,
    "quotations": 0.97,
    "speaker": 0.92,
}
_SHARES = ("counted", "hedge", "unit", "speaker")
_TOLERANCE = Decimal("1e-9")
_EDGES = " \u00a0\n\t.,;:!?…-–—'\"‘’“”„«»‹›"


class GoldFigure(NamedTuple):
    """What a checker reads at `start:end`; a bound of None is open."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    kind: str
    hedge: str
    unit: str | None
    counted: str | None


class GoldDate(NamedTuple):
    """A date mention and its EDTF value; None where the text alone does not give one."""

    start: int
    end: int
    value: str | None


class GoldQuotation(NamedTuple):
    """The words inside the marks and who said them; None where the text does not tell."""

    start: int
    end: int
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """One text of the gold."""

    id: str
    topic: str
    text: str
    published: date | None
    figures: tuple[GoldFigure, ...]
    dates: tuple[GoldDate, ...]
    quotations: tuple[GoldQuotation, ...]
    lookalike: bool


class Text(Protocol):
    """A case as a miss is told of it."""

    @property
    def id(self) -> str:
        """What tells it from the others."""

    @property
    def text(self) -> str:
        """Its words."""


@dataclass(slots=True)
class Tally:
    """Counts of one task, with every miss in words."""

    right: int = 0
    missed: int = 0
    invented: int = 0
    """Found where the gold has nothing like it; stays 0 where a share is measured."""
    misses: list[str] = field(default_factory=list)
    share: bool = False
    """Whether the score is the share of right ones and not F1."""

    @property
    def score(self) -> float:
        """Return F1 or the share; 1 where nothing is to be found."""
        weight = 1 if self.share else 2
        total = weight * self.right + self.missed + self.invented
        return weight * self.right / total if total else 1.0

    def row(self, language: str, task: str) -> Row:
        """Return the score as a row, on as many items as the gold has."""
        return Row(language, task, self.score, self.right + self.missed)

    @property
    def precision(self) -> float:
        """Return the share of right ones among those found; 1 where none is."""
        given = self.right + self.invented
        return self.right / given if given else 1.0

    @property
    def recall(self) -> float:
        """Return the share of right ones among those of the gold; 1 where it has none."""
        wanted = self.right + self.missed
        return self.right / wanted if wanted else 1.0

    def miss(self, case: Text, what: str) -> None:
        """Count one that is missing or wrong."""
        self.missed += 1
        self.tell(case, what)

    def invent(self, case: Text, what: str) -> None:
        """Count one that the gold does not have."""
        self.invented += 1
        self.tell(case, what)

    def tell(self, case: Text, what: str) -> None:
        """Keep in words what is not right."""
        self.misses.append(f"{case.id}: {what}\n    {case.text}")


def cases(language: str) -> list[Case]:
    """Return the gold of a language, its files by name."""
    return [
        case for path in sorted(GOLD.glob(f"figures.{language}*.jsonl")) for case in _read(path)
    ]


def _read(path: Path) -> Iterator[Case]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield _case(json.loads(line))


def _case(data: Mapping[str, Any]) -> Case:
    text = data["text"]
    return Case(
        data["id"],
        data["topic"],
        text,
        date.fromisoformat(data["published"]) if data.get("published") else None,
        tuple(_figure(text, item) for item in data["figures"]),
        tuple(GoldDate(*place(text, item, "text"), item["value"]) for item in data["dates"]),
        tuple(
            GoldQuotation(*place(text, item, "text"), item["speaker"])
            for item in data["quotations"]
        ),
        bool(data.get("lookalike", False)),
    )


def place(text: str, item: Mapping[str, Any], key: str) -> tuple[int, int]:
    """Return where the `nth` (from 0) occurrence of the item's words stands.

    Raises ValueError where the text has no such occurrence.
    """
    words = str(item[key])
    start = -1
    for _ in range(int(item.get("nth", 0)) + 1):
        start = text.find(words, start + 1)
        if start < 0:
            raise ValueError(f"{words!r} does not stand so often in {text!r}")
    return start, start + len(words)


def _figure(text: str, item: Mapping[str, Any]) -> GoldFigure:
    low, high = item["low"], item["high"]
    return GoldFigure(
        *place(text, item, "number"),
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
        item["kind"],
        item["hedge"],
        item["unit"],
        item["counted"],
    )


def score(language: str) -> dict[str, Tally]:
    """Score the whole extraction on the gold of a language: task to tally."""
    pack = load_pack(language)
    articles = frozenset(pack.grammar.words.articles.split())
    tallies = {task: Tally(share=task in _SHARES) for task in TARGETS}
    for case in cases(language):
        found = extract(Article(case.text, language, case.published), pack)
        _judge_figures(case, found.figures, tallies, articles)
        judge_dates(case, found.dates, tallies["dates"])
        _judge_quotations(case, found.quotations, tallies)
    return tallies


def _judge_figures(
    case: Case, found: Sequence[Figure], tallies: Mapping[str, Tally], articles: frozenset[str]
) -> None:
    tally = tallies["figures"]
    rest = list(found)
    for gold in case.figures:
        match = next((figure for figure in rest if _same_figure(gold, figure)), None)
        if match is None:
            tally.miss(case, f"missing {case.text[gold.start : gold.end]!r} {_bounds(gold)}")
            continue
        rest.remove(match)
        tally.right += 1
        _compare(case, tallies["hedge"], match.text, str(match.hedge), gold.hedge)
        _compare(case, tallies["unit"], match.text, match.unit, gold.unit)
        if gold.counted is not None:
            said, wanted = (
                words and bare(words, articles) for words in (match.counted, gold.counted)
            )
            _compare(case, tallies["counted"], match.text, said, wanted)
    for figure in rest:
        tally.invent(case, f"invented {figure.text!r} {_bounds(figure)}")


def _same_figure(gold: GoldFigure, figure: Figure) -> bool:
    return (
        figure.number_start < gold.end
        and gold.start < figure.number_end
        and _same_value(gold.low, figure.low)
        and _same_value(gold.high, figure.high)
    )


def _same_value(wanted: Decimal | None, found: Decimal | None) -> bool:
    if wanted is None or found is None:
        return wanted is found
    return abs(wanted - found) <= abs(wanted) * _TOLERANCE


def _bounds(figure: GoldFigure | Figure) -> str:
    return f"[{figure.low}, {figure.high}]"


def bare(words: str, leads: Collection[str]) -> str:
    """Return words without regard to case, and without an article or the like that leads them."""
    found = words.casefold().split()
    return " ".join(found[1:] if len(found) > 1 and found[0] in leads else found)


def _compare(case: Case, tally: Tally, about: str, said: str | None, wanted: str | None) -> None:
    if said == wanted:
        tally.right += 1
    else:
        tally.miss(case, f"{about!r} has {said!r}, not {wanted!r}")


def judge_dates(case: Case, found: Sequence[DateMention], tally: Tally) -> None:
    """Compare the dates found in a text with its gold, each found one with at most one."""
    rest = list(found)
    for gold in case.dates:
        match = next((mention for mention in rest if _same_date(gold, mention)), None)
        if match is None:
            tally.miss(case, f"missing {case.text[gold.start : gold.end]!r} {gold.value}")
            continue
        rest.remove(match)
        tally.right += 1
    for mention in rest:
        tally.invent(case, f"invented {mention.text!r} {mention.value}")


def _same_date(gold: GoldDate, mention: DateMention) -> bool:
    if mention.end <= gold.start or gold.end <= mention.start:
        return False
    if gold.value is None or mention.value is None:
        return gold.value is mention.value
    return _days(gold.value) == _days(mention.value)


def _days(value: str) -> tuple[str, ...]:
    """Return the days that an EDTF value covers, so that a quarter equals its interval."""
    first, _, last = value.partition("/")
    if last == "..":
        return *_days(first)[:1], last
    covered = list(readings(value))
    return tuple((covered[1] if len(covered) > 1 else value).split("/"))


def _judge_quotations(case: Case, found: Sequence[Quotation], tallies: Mapping[str, Tally]) -> None:
    tally = tallies["quotations"]
    rest = [quotation for quotation in found if quotation.direct]
    for gold in case.quotations:
        span = _trimmed(case.text, gold.start, gold.end)
        match = next((q for q in rest if _trimmed(case.text, q.start, q.end) == span), None)
        if match is None:
            tally.miss(case, f"missing {case.text[gold.start : gold.end]!r}")
            continue
        rest.remove(match)
        tally.right += 1
        if gold.speaker is not None:
            _compare(case, tallies["speaker"], match.text, match.speaker, gold.speaker)
    for quotation in rest:
        tally.invent(case, f"invented {quotation.text!r}")


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


Scorer = Callable[[str], Mapping[str, Tally]]
"""Takes a language; returns its tallies by task."""


def rows_of(scorer: Scorer) -> Iterator[Row]:
    """Yield the scores of both languages."""
    for language in ("nl", "en"):
        for task, tally in scorer(language).items():
            yield tally.row(language, task)


def tell(program: str, scorer: Scorer) -> None:
    """Print the scores of the languages named, with every miss where asked."""
    parser = argparse.ArgumentParser(prog=program, description=tell.__doc__)
    parser.add_argument("languages", nargs="*", default=["nl", "en"])
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    for language in asked.languages:
        for task, tally in scorer(language).items():
            target = f"; target {TARGETS[task]}" if task in TARGETS else ""
            print(
                f"{language} {task:18} {tally.score:.3f}  right {tally.right}, "
                f"missed {tally.missed}, invented {tally.invented}{target}"
            )
            if asked.misses:
                print("".join(f"    {miss}\n" for miss in tally.misses), end="")


def rows() -> Iterator[Row]:
    """Yield every score of both languages."""
    return rows_of(score)


if __name__ == "__main__":
    tell("benchmarks.gold", score)

"""Quality of the cross-check on gold events: linking, relations, and linking across languages.

A unit of the score is one thing in two articles: found where any link joins its figures there.
Every link between figures that do not speak of the same thing counts against precision, links
between articles of different events included.
"""

import argparse
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.floors import Row
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.matching.linking import link
from workbench.matching.subjects import Subject, subjects_of
from workbench.model.article import Article
from workbench.model.extraction import Extraction
from workbench.model.match import Match, MatchKind, Relation, Side

EVENTS = Path(__file__).parents[1] / "tests" / "gold" / "events"
_MARK = re.compile(r"\{(?P<label>[a-z-]+)\|(?P<words>[^}]*)\}")
Unit = tuple[str, str, str]
"""Label of a thing, and the two articles that speak of it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with the marked spans of its figures."""

    article: Article
    event: str
    marks: tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class Gold:
    """Articles of all events, and the relation of every pair that speaks of one thing."""

    articles: list[Marked] = field(default_factory=list)
    expected: dict[Unit, Relation] = field(default_factory=dict)

    @property
    def languages(self) -> dict[str, str]:
        """Language by article."""
        return {held.article.external_id or "": held.article.language for held in self.articles}


def read_gold(folder: Path = EVENTS) -> Gold:
    """Return all events of a folder."""
    gold = Gold()
    for file in sorted(folder.glob("*.toml")):
        _add(gold, file.stem, tomllib.loads(file.read_text(encoding="utf-8")))
    return gold


def _add(gold: Gold, event: str, data: Mapping[str, Any]) -> None:
    labels: dict[str, list[str]] = defaultdict(list)
    for entry in data["articles"]:
        text, marks = _unmarked(entry["text"].strip())
        article = Article(
            text,
            entry["language"],
            date.fromisoformat(entry["published"]) if "published" in entry else None,
            outlet=entry["outlet"],
            external_id=entry["id"],
        )
        gold.articles.append(Marked(article, event, marks))
        for label in dict.fromkeys(mark[2] for mark in marks):
            labels[label].append(entry["id"])
    for label, holders in labels.items():
        for left, right in combinations(sorted(holders), 2):
            gold.expected[f"{event}:{label}", left, right] = Relation.AGREES
    for entry in data.get("differs", []):
        for pair in entry["pairs"]:
            left, right = sorted(pair.split())
            unit = (f"{event}:{entry['label']}", left, right)
            if unit not in gold.expected:
                raise ValueError(f"{event}: no such pair {unit}")
            gold.expected[unit] = Relation(entry["relation"])


def _unmarked(text: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marks.append((len(plain), len(plain) + len(match["words"]), match["label"]))
        plain += match["words"]
        at = match.end()
    return plain + text[at:], tuple(marks)


@dataclass(slots=True)
class Score:
    """What was found of what is there."""

    found: set[Unit] = field(default_factory=set)
    missed: set[Unit] = field(default_factory=set)
    false: list[Match] = field(default_factory=list)
    wrong: dict[Unit, Relation] = field(default_factory=dict)
    """Units found with another relation than they have."""

    @property
    def precision(self) -> float:
        """Share of what is linked that is the same thing."""
        return _share(len(self.found), len(self.false))

    @property
    def recall(self) -> float:
        """Share of the same things that is linked."""
        return _share(len(self.found), len(self.missed))

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def relations(self) -> float:
        """Share of what is rightly linked that has the right relation."""
        return _share(len(self.found) - len(self.wrong), len(self.wrong))


def _share(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 0.0


def score(gold: Gold, matches: Iterable[Match], across: bool = False) -> Score:
    """Compare matches with the gold; with `across` only between articles of two languages."""
    marks = {held.article.external_id or "": held for held in gold.articles}
    languages = gold.languages
    units = {
        unit: relation
        for unit, relation in gold.expected.items()
        if not across or languages[unit[1]] != languages[unit[2]]
    }
    result = Score()
    for match in matches:
        if match.kind is not MatchKind.FIGURE:
            continue
        sides = sorted((match.left, match.right), key=lambda side: side.external_id or "")
        names = [side.external_id or "" for side in sides]
        if across and languages[names[0]] == languages[names[1]]:
            continue
        first, second = (_label(marks[name], side) for name, side in zip(names, sides, strict=True))
        unit = (first or "", names[0], names[1])
        if first is None or first != second or unit not in units:
            result.false.append(match)
            continue
        result.found.add(unit)
        if match.relation is not units[unit]:
            result.wrong[unit] = match.relation
    result.missed = set(units) - result.found
    return result


def _label(marked: Marked, side: Side) -> str | None:
    for start, end, label in marked.marks:
        if side.start < end and start < side.end:
            return f"{marked.event}:{label}"
    return None


def read(articles: Sequence[Marked]) -> list[Extraction]:
    """Extract all articles."""
    return [extract(held.article, load_pack(held.article.language)) for held in articles]


def subjects(extractions: Iterable[Extraction]) -> list[Subject]:
    """Return the figures of all extractions in their context."""
    return [
        subject
        for extraction in extractions
        for subject in subjects_of(extraction, load_pack(extraction.article.language))
    ]


def rows() -> Iterator[Row]:
    """Yield linking, relations, and linking across languages on the gold events."""
    gold = read_gold()
    matches = link(subjects(read(gold.articles)))
    whole, across = score(gold, matches), score(gold, matches, across=True)
    cases = len(gold.expected)
    yield Row("all", "matching-precision", whole.precision, cases)
    yield Row("all", "matching-f1", whole.f1, cases)
    yield Row("all", "matching-relations", whole.relations, len(whole.found))
    yield Row("all", "matching-across-f1", across.f1, len(across.found) + len(across.missed))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print linking precision, recall and F1, relation accuracy, and F1 across languages."""
    parser = argparse.ArgumentParser(prog="benchmarks.matching", description=main.__doc__)
    parser.add_argument("--events", type=Path, default=EVENTS, help="folder of gold events")
    parser.add_argument("--errors", action="store_true", help="print what went wrong as well")
    chosen = parser.parse_args(arguments)
    gold = read_gold(chosen.events)
    matches = link(subjects(read(gold.articles)))
    whole, across = score(gold, matches), score(gold, matches, across=True)
    write = sys.stdout.write
    write(f"linking: precision {whole.precision:.3f}, recall {whole.recall:.3f}, ")
    write(f"F1 {whole.f1:.3f} ({len(gold.expected)} pairs)\n")
    write(f"relations right: {whole.relations:.3f}\n")
    write(f"across languages: F1 {across.f1:.3f}\n")
    if chosen.errors:
        for unit in sorted(whole.missed):
            write(f"missed {' '.join(unit)}\n")
        for match in whole.false:
            write(f"false {match.left.external_id} {match.left.text!r} = ")
            write(f"{match.right.external_id} {match.right.text!r} {match.reasons}\n")
        for unit, relation in sorted(whole.wrong.items()):
            write(f"wrong {' '.join(unit)}: {relation}, is {gold.expected[unit]}\n")


if __name__ == "__main__":
    main()

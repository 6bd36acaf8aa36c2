"""Scores the consistency rules on gold of our own, `tests/gold/checks/RULE.LANG.toml`.

A case is a text with what is wrong in it, or one `of` another with one place doctored: `was` those
words and is `now` others, everything else being the same.

A finding is right where its rule matches and one of its spans overlaps the words marked; every
other finding on a case is false, whatever its rule. `python -m benchmarks.checks` also runs all
rules over clean text and tells what part of the time of extraction they add (each rule by itself:
`python -m benchmarks.checks_cost`); --misses lists what is missed and what is false.
"""

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.checks_cost import SOURCES, cost
from benchmarks.corpus import SEEDS
from benchmarks.floors import Row
from workbench.checking import check
from workbench.desk.intake import Stated, arrivals, files
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.finding import Finding, Severity

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold" / "checks"
SHARED = ROOT / ".." / "shared"
LANGUAGES = ("nl", "en")
PUBLISHED = date(2026, 2, 4)
"""The date that clean sentences without one are read by."""
PLANTED = frozenset({"woensdag 20 januari", "woensdag 3 februari", "60 jaar oud | 8 mei 1945"})
"""What is wrong in the samples on purpose, was wrong in print, or is wrong by PUBLISHED: who was
born in 1945 was 60 when that sentence was written, and is not when it is read by a later date."""
_TIMED = 100_000
"""Characters of each text on which the time that checks add is taken."""
_JOINED = 40
"""Sentences of the evaluation cases that make one text."""


class Expected(NamedTuple):
    """What a checker would point at."""

    rule: str
    severity: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Case:
    """One text of the gold, with the findings that are right; none where it is clean."""

    id: str
    article: Article
    findings: tuple[Expected, ...]


@dataclass(slots=True)
class Score:
    """Counts of one rule in one language, or of all."""

    right: int = 0
    false: int = 0
    missed: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the findings that are right; 1 where there are none."""
        found = self.right + self.false
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of the marked errors that are found; 1 where there are none."""
        marked = self.right + self.missed
        return self.right / marked if marked else 1.0

    @property
    def cases(self) -> int:
        """Errors marked and false findings together."""
        return self.right + self.missed + self.false


def cases(file: Path) -> Iterator[Case]:
    """Yield the cases of one gold file; its name is RULE.LANGUAGE.toml."""
    language = file.stem.rpartition(".")[2]
    entries = tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    whole = {entry["id"]: entry for entry in entries}
    for told in entries:
        entry = _doctored(told, whole[told["of"]]) if "of" in told else told
        article = Article(entry["text"], language, entry.get("published"), entry.get("title"))
        yield Case(entry["id"], article, tuple(_expected(entry)))


def _doctored(entry: dict[str, Any], clean: dict[str, Any]) -> dict[str, Any]:
    """Return a case with the text of another, in which one place reads otherwise."""
    if entry["was"] not in clean["text"]:
        raise ValueError(f"{entry['id']}: {entry['was']!r} does not stand in {clean['id']}")
    return {**clean, **entry, "text": clean["text"].replace(entry["was"], entry["now"], 1)}


def _expected(entry: dict[str, Any]) -> Iterator[Expected]:
    for finding in entry["findings"]:
        start = entry["text"].find(finding["at"])
        if start < 0:
            raise ValueError(f"{entry['id']}: {finding['at']!r} does not stand in the text")
        yield Expected(finding["rule"], finding["severity"], start, start + len(finding["at"]))


def judge(case: Case, score: Score) -> None:
    """Add what the rules find in a case to the score."""
    extraction = extract(case.article, load_pack(case.article.language))
    open_ = list(case.findings)
    for finding in check(extraction, load_pack(case.article.language)):
        hit = next((one for one in open_ if _hits(finding, one)), None)
        if hit is not None:
            open_.remove(hit)
            score.right += 1
        elif not any(_hits(finding, one) for one in case.findings):
            score.false += 1
            score.notes.append(f"false  {case.id}: {finding.rule} {finding.message}")
    score.missed += len(open_)
    score.notes += [f"missed {case.id}: {one.rule}" for one in open_]


def _hits(finding: Finding, expected: Expected) -> bool:
    return finding.rule == expected.rule and any(
        span.start < expected.end and expected.start < span.end for span in finding.spans
    )


def scores(language: str) -> dict[str, Score]:
    """Return the score of every gold file of the language by the rule it is for."""
    found = {}
    for file in sorted(GOLD.glob(f"*.{language}.toml")):
        score = found[file.name.partition(".")[0]] = Score()
        for case in cases(file):
            judge(case, score)
    return found


def total(parts: Sequence[Score]) -> Score:
    """Return the sum of scores."""
    whole = Score()
    for part in parts:
        whole.right += part.right
        whole.false += part.false
        whole.missed += part.missed
        whole.notes += part.notes
    return whole


def rows() -> Iterator[Row]:
    """Yield precision and recall over all gold of each language, for the table of scores."""
    for language in LANGUAGES:
        whole = total(list(scores(language).values()))
        yield Row(language, "check-precision", whole.precision, whole.right + whole.false)
        yield Row(language, "check-recall", whole.recall, whole.right + whole.missed)


def clean_articles(language: str) -> Iterator[Article]:
    """Yield text that no finding of severity error should stand in, save where it is one."""
    for folder in (SEEDS, SHARED / "seeds"):
        if folder.is_dir():
            for arrival in arrivals(list(files([str(folder)])), Stated()):
                if arrival.article is not None and arrival.article.language == language:
                    yield arrival.article
    for published, sentences in _public(language).items():
        for first in range(0, len(sentences), _JOINED):
            yield Article(" ".join(sentences[first : first + _JOINED]), language, published)


def _public(language: str) -> dict[date, list[str]]:
    """Return the sentences of the evaluation cases by the date they are read by."""
    found: dict[date, list[str]] = {}
    for file in sorted((SHARED / "eval").glob(f"*.{language}.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            told = entry.get("reference")
            published = date.fromisoformat(told[:10]) if told else PUBLISHED
            found.setdefault(published, []).append(entry["text"].strip().rstrip(".") + ".")
    return found


def alarms(language: str) -> tuple[int, list[tuple[str, Finding]]]:
    """Return the characters of clean text read, and every finding in it with its words."""
    size, found = 0, []
    pack = load_pack(language)
    for article in clean_articles(language):
        size += len(article.text)
        for finding in check(extract(article, pack), pack):
            words = " | ".join(span.of(article.text) for span in finding.spans)
            if words not in PLANTED:
                found.append((words, finding))
    return size, found


def main(arguments: Sequence[str] | None = None) -> None:
    """Print precision and recall by rule, false alarms on clean text, and the time added."""
    parser = argparse.ArgumentParser(prog="benchmarks.checks", description=main.__doc__)
    parser.add_argument("--misses", action="store_true")
    misses = parser.parse_args(arguments).misses
    for language in LANGUAGES:
        _report(language, misses=misses)


def _report(language: str, *, misses: bool) -> None:
    write = sys.stdout.write
    by_rule = scores(language)
    whole = total(list(by_rule.values()))
    for name, score in (*by_rule.items(), ("all", whole)):
        write(
            f"{language} {name:20} P {score.precision:.3f} R {score.recall:.3f} {score.cases:4}\n"
        )
    size, found = alarms(language)
    severities = Counter(finding.severity.value for _, finding in found)
    errors = severities[Severity.ERROR.value] * 100_000 / max(size, 1)
    write(f"{language} clean text: {size} characters, {dict(severities)}, ")
    dense, usual = (
        cost(articles(language, _TIMED), load_pack(language)).share for articles in SOURCES.values()
    )
    write(f"{errors:.2f} errors per 100,000; ")
    write(f"checks add {dense:.3f} (ordinary news: {usual:.3f})\n")
    if misses:
        for note in whole.notes:
            write(f"  {note}\n")
        for words, finding in found:
            write(f"  clean  {finding.severity}: {finding.rule} [{words}] {finding.message}\n")


if __name__ == "__main__":
    main()

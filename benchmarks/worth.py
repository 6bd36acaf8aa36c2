"""Scores check-worthiness: on gold of our own, and on debate sentences that are read in place.

A sentence counts as a claim worth a check when a claim that overlaps it scores at least one half.
The debate sentences (Arslan et al. 2020, "A Benchmark Dataset of Check-worthy Factual Claims",
ICWSM) are not part of this repository and nothing is trained on them: the terms of the copy at
hand are not stated, so they only measure.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.floors import Row
from workbench.languages import load_pack
from workbench.model.article import Article

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
DEBATES = ROOT.parent / "shared" / "eval" / "claimbuster.en.jsonl"
THRESHOLD = 0.5
FLOORS = {"gold nl": 0.97, "gold en": 0.97, "gold nl held out": 0.94, "gold en held out": 0.965}
"""Macro-F1 on our own gold; these only rise."""
DEBATE_FLOOR = 0.8

Scorer = Callable[[str, str], float]
"""Takes a text and its language; returns the highest score of its claims, 0 without any."""


class Case(NamedTuple):
    """One sentence."""

    text: str
    checkworthy: bool
    held_out: bool
    """Never looked at when words and weights were chosen."""


class Score(NamedTuple):
    """How well claims and other sentences are told apart."""

    cases: int
    claims_f1: float
    others_f1: float
    wrong: tuple[tuple[Case, float], ...]

    @property
    def macro_f1(self) -> float:
        """Return the mean of both F1 scores."""
        return (self.claims_f1 + self.others_f1) / 2


def gold(language: str) -> list[Case]:
    """Return our own gold in file order."""
    return list(_read(GOLD / f"claims.{language}.jsonl"))


def debates() -> list[Case]:
    """Return the debate sentences; empty where they are not on this machine."""
    return list(_read(DEBATES)) if DEBATES.is_file() else []


def _read(path: Path) -> Iterator[Case]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)
            held_out = bool(data.get("held_out", False))
            yield Case(data["text"], bool(data["checkworthy"]), held_out)


def score(cases: Iterable[Case], language: str, scorer: Scorer | None = None) -> Score:
    """Score the whole extraction, or else `scorer`, on `cases`."""
    weigh = scorer or score_with_pipeline
    pairs = [(case, weigh(case.text, language)) for case in cases]
    wrong = tuple(
        (case, worth) for case, worth in pairs if (worth >= THRESHOLD) != case.checkworthy
    )
    return Score(len(pairs), _f1(pairs, claims=True), _f1(pairs, claims=False), wrong)


def score_with_pipeline(text: str, language: str) -> float:
    """Return the highest score among the claims that extraction finds in `text`."""
    from workbench.extract.pipeline import extract

    found = extract(Article(text, language), load_pack(language))
    return max((claim.score for claim in found.claims), default=0.0)


def _f1(pairs: Sequence[tuple[Case, float]], *, claims: bool) -> float:
    said = [(worth >= THRESHOLD) == claims for _, worth in pairs]
    true = [case.checkworthy == claims for case, _ in pairs]
    both = sum(a and b for a, b in zip(said, true, strict=True))
    return 2 * both / max(1, sum(said) + sum(true))


def table() -> dict[str, Score]:
    """Return every score by its name."""
    scores: dict[str, Score] = {}
    for language in ("nl", "en"):
        cases = gold(language)
        scores[f"gold {language}"] = score(cases, language)
        scores[f"gold {language} held out"] = score(
            [case for case in cases if case.held_out], language
        )
    if found := debates():
        scores["debates en"] = score(found, "en")
    return scores


def rows() -> Iterator[Row]:
    """Yield macro-F1 of every set of sentences."""
    for name, found in table().items():
        part, language, *rest = name.split()
        yield Row(language, "-".join(("worth", part, *rest)), found.macro_f1, found.cases)


def main() -> None:
    """Print the table."""
    for name, found in table().items():
        print(
            f"{name:20} {found.cases:5} sentences  macro-F1 {found.macro_f1:.3f}  "
            f"claims {found.claims_f1:.3f}  others {found.others_f1:.3f}"
        )


if __name__ == "__main__":
    main()

"""Scores the kinds that words tell of a claim, on `tests/gold/kinds.LANG.jsonl`.

Half of the gold are look-alikes (the First Minister, "rather than", a last will). A kind is right
where the gold has it and one of the text's claims too; a text without a claim has none.

`python -m benchmarks.kinds en --misses` lists every miss.
"""

import json
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.floors import Row
from benchmarks.gold import GOLD, Tally, rows_of, tell
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.claim import ClaimKind

KINDS = (
    ClaimKind.SUPERLATIVE,
    ClaimKind.COMPARISON,
    ClaimKind.CAUSE,
    ClaimKind.PREDICTION,
    ClaimKind.NAME,
)
"""Kinds that figures, dates and quotations do not make."""
TASKS = tuple(f"kind-{kind}" for kind in KINDS)


class Case(NamedTuple):
    """One text of the gold, and the kinds of `KINDS` that its claims have."""

    id: str
    text: str
    kinds: frozenset[ClaimKind]


def cases(language: str) -> list[Case]:
    """Return the gold of a language; ValueError where it names no kind of `KINDS`."""
    with (GOLD / f"kinds.{language}.jsonl").open(encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines]
    return [
        Case(str(number), case["text"], frozenset(map(ClaimKind, case["kinds"])))
        for number, case in enumerate(read, 1)
    ]


def score(language: str) -> dict[str, Tally]:
    """Return the tally of F1 of each kind, by task."""
    pack = load_pack(language)
    tallies = {kind: Tally() for kind in KINDS}
    for case in cases(language):
        claims = extract(Article(case.text, language), pack).claims
        found = {kind for claim in claims for kind in claim.kinds}
        for kind, tally in tallies.items():
            if kind in case.kinds and kind in found:
                tally.right += 1
            elif kind in case.kinds:
                tally.miss(case, f"no {kind}")
            elif kind in found:
                tally.invent(case, f"invented {kind}")
    return {f"kind-{kind}": tally for kind, tally in tallies.items()}


def rows() -> Iterator[Row]:
    """Yield the scores of both languages."""
    return rows_of(score)


if __name__ == "__main__":
    tell("benchmarks.kinds", score)

"""Fits what each feature of a comparison is worth, on the gold events.

Logistic regression with a ridge, by gradient descent in plain Python: the same numbers on every
machine. Each event is also judged by what the others teach, which is what the table in
`workbench/matching/weighing.py` may be trusted for on events that nobody has seen.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp
from pathlib import Path

from benchmarks.matching import EVENTS, Gold, Marked, read, read_gold, score, subjects
from workbench.matching import weighing
from workbench.matching.blocking import order, pairs_of_two
from workbench.matching.comparing import compare
from workbench.matching.events import compare_events
from workbench.matching.linking import link
from workbench.matching.subjects import Subject

_RIDGE = 0.6
_STEPS = 400
_PACE = 4.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that meet, and whether they are one thing."""

    event: str
    features: Mapping[str, float]
    same: bool


def pairs_of(gold: Gold, found: Sequence[Subject]) -> list[Pair]:
    """Return all pairs of figures that a comparison does not bar, with what the gold says."""
    marks = {held.article.external_id or "": held for held in gold.articles}
    by_article: dict[str, list[Subject]] = defaultdict(list)
    for subject in sorted(found, key=order):
        by_article[subject.profile.external_id or ""].append(subject)
    pairs = []
    for ours, theirs in combinations(by_article.values(), 2):
        event = compare_events(ours[0].profile, theirs[0].profile)
        if event.score <= 0:
            continue
        for left, right in (
            (one.subject, other.subject) for one, other in pairs_of_two(ours, theirs)
        ):
            comparison = compare(left, right, event)
            if comparison is None:
                continue
            first, second = _label(marks, left), _label(marks, right)
            home = marks[left.profile.external_id or ""].event
            same = first is not None and first == second
            pairs.append(Pair(home, comparison.features, same))
    return pairs


def _label(marks: Mapping[str, Marked], subject: Subject) -> str | None:
    marked = marks[subject.profile.external_id or ""]
    for start, end, label in marked.marks:
        if subject.figure.start < end and start < subject.figure.end:
            return f"{marked.event}:{label}"
    return None


def fit(pairs: Sequence[Pair]) -> dict[str, float]:
    """Return the log odds of each feature."""
    names = sorted({name for pair in pairs for name in pair.features})
    place = {name: at for at, name in enumerate(names)}
    rows = [
        ([(place[name], amount) for name, amount in pair.features.items()], float(pair.same))
        for pair in pairs
    ]
    worth = [0.0] * len(names)
    speed = [0.0] * len(names)
    for _ in range(_STEPS):
        slope = [-_RIDGE * value for value in worth]
        for row, same in rows:
            odds = sum(worth[at] * amount for at, amount in row)
            error = same - 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
            for at, amount in row:
                slope[at] += error * amount
        for at, value in enumerate(slope):
            speed[at] = 0.9 * speed[at] + _PACE * value / len(rows)
            worth[at] += speed[at]
    return {name: round(worth[at], 2) for at, name in enumerate(names)}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, and how events score by what the others teach."""
    parser = argparse.ArgumentParser(prog="benchmarks.weights", description=main.__doc__)
    parser.add_argument("--events", type=Path, default=EVENTS, help="folder of gold events")
    parser.add_argument(
        "--also", type=Path, help="a second folder, scored by the first one's table"
    )
    parser.add_argument("--held-out", action="store_true", help="judge each event by the others")
    chosen = parser.parse_args(arguments)
    gold = read_gold(chosen.events)
    found = subjects(read(gold.articles))
    pairs = pairs_of(gold, found)
    table = fit(pairs)
    for name, value in sorted(table.items(), key=lambda item: (-item[1], item[0])):
        sys.stdout.write(f'    "{name}": {value},\n')
    if chosen.also:
        other = read_gold(chosen.also)
        weighing.WORTH = table
        _tell(chosen.also.name, [_score_of(other)])
    if chosen.held_out:
        events = sorted({pair.event for pair in pairs})
        scores = []
        for event in events:
            weighing.WORTH = fit([pair for pair in pairs if pair.event != event])
            own = Gold(
                [held for held in gold.articles if held.event == event],
                {
                    unit: rel
                    for unit, rel in gold.expected.items()
                    if unit[0].startswith(f"{event}:")
                },
            )
            scores.append(_score_of(own))
            _tell(event, scores[-1:])
        _tell("held out", scores)


def _score_of(gold: Gold) -> tuple[int, int, int, int]:
    whole = score(gold, link(subjects(read(gold.articles))))
    return len(whole.found), len(whole.missed), len(whole.false), len(whole.wrong)


def _tell(name: str, scores: Sequence[tuple[int, int, int, int]]) -> None:
    found, missed, false, wrong = (sum(column) for column in zip(*scores, strict=True))
    precision, recall = found / max(1, found + false), found / max(1, found + missed)
    both = 2 * precision * recall / max(1e-9, precision + recall)
    sys.stdout.write(
        f"{name}: precision {precision:.3f}, recall {recall:.3f}, F1 {both:.3f}, "
        f"relations {(found - wrong) / max(1, found):.3f}\n"
    )


if __name__ == "__main__":
    main()

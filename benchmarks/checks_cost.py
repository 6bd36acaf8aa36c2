"""Measures what the consistency rules add to the time of extraction, and which of them add it.

`python -m benchmarks.checks_cost` reads the seeds, which are dense, and ordinary prose. Every
article is extracted and checked in turn, as ingesting does, for a number of rounds, and the best
round of each article counts, of extraction and of checks alike: what else the machine does cannot
make the one dearer than the other. The share of each rule is taken in rounds of their own. What
several rules read of an article (its lines and its row of words and times) is told apart; a
relation of two rules counts for the first of them by name, which is the one that reads it.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from benchmarks.corpus import ordinary, varied
from workbench.checking import check
from workbench.checking.checker import all_rules
from workbench.checking.relations.lines import plain_lines
from workbench.checking.relations.shapes import shape
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.languages.pack import Pack
from workbench.model.article import Article
from workbench.model.extraction import Extraction

LANGUAGES = ("nl", "en")
SOURCES = {"seeds": varied, "prose": ordinary}
_SHARED: tuple[tuple[str, Callable[[Extraction], object]], ...] = (
    ("(lines)", plain_lines),
    ("(row of words)", shape),
)
_WARMING = 8
"""Articles that are checked before time is taken, so that no table is built in it."""
_ROUNDS = 5


@dataclass(slots=True)
class Cost:
    """Seconds over all articles, the best round of each."""

    characters: int = 0
    extraction: float = 0.0
    checks: float = 0.0
    rules: dict[str, float] = field(default_factory=dict)
    """Seconds of each rule by its name, and of what rules share."""

    @property
    def share(self) -> float:
        """What checks take as a share of extraction."""
        return self.checks / self.extraction

    def milliseconds(self, seconds: float) -> float:
        """Return the milliseconds for 100,000 characters."""
        return seconds * 1000 * 100_000 / self.characters


def cost(articles: Iterable[Article], pack: Pack, rounds: int = _ROUNDS) -> Cost:
    """Return what extraction and checks of the articles take."""
    held = list(articles)
    for article in held[:_WARMING]:
        check(extract(article, pack), pack)
    whole = Cost(sum(len(article.text) for article in held))
    for article in held:
        turns = [_turn(article, pack) for _ in range(rounds)]
        whole.extraction += min(turn[0] for turn in turns)
        whole.checks += min(turn[1] for turn in turns)
        extraction = extract(article, pack)
        each = [_by_rule(replace(extraction), pack) for _ in range(rounds)]
        for name in each[0]:
            best = min(one[name] for one in each)
            whole.rules[name] = whole.rules.get(name, 0.0) + best
    return whole


def _turn(article: Article, pack: Pack) -> tuple[float, float]:
    begun = time.process_time()
    extraction = extract(article, pack)
    done = time.process_time()
    check(extraction, pack)
    return done - begun, time.process_time() - done


def _by_rule(extraction: Extraction, pack: Pack) -> dict[str, float]:
    """Return the seconds of each rule on an extraction that no rule has read before."""
    spent = {}
    for name, read in _SHARED:
        begun = time.perf_counter()
        read(extraction)
        spent[name] = time.perf_counter() - begun
    kinds = frozenset(figure.kind for figure in extraction.figures)
    for rule in all_rules():
        begun = time.perf_counter()
        if rule.may_speak(kinds, dated=bool(extraction.dates)):
            for _ in rule.find(extraction, pack):
                pass
        spent[rule.name] = time.perf_counter() - begun
    return spent


def main(arguments: Sequence[str] | None = None) -> None:
    """Print what checks add to extraction, and what each rule takes."""
    parser = argparse.ArgumentParser(prog="benchmarks.checks_cost", description=main.__doc__)
    parser.add_argument("--characters", type=int, default=100_000, help="of each text read")
    parser.add_argument("--rounds", type=int, default=_ROUNDS, help="of which the best counts")
    options = parser.parse_args(arguments)
    for language in LANGUAGES:
        pack = load_pack(language)
        for source, articles in SOURCES.items():
            taken = cost(articles(language, options.characters), pack, options.rounds)
            _report(f"{language} {source}", taken)


def _report(name: str, taken: Cost) -> None:
    write = sys.stdout.write
    write(
        f"{name}: checks add {taken.share:.3f} to extraction, "
        f"{taken.milliseconds(taken.checks):.1f} to {taken.milliseconds(taken.extraction):.1f} ms "
        "for 100,000 characters\n"
    )
    for rule, seconds in sorted(taken.rules.items(), key=lambda row: -row[1]):
        write(
            f"  {rule:20} {taken.milliseconds(seconds):6.2f} ms  {seconds / taken.extraction:.4f}\n"
        )


if __name__ == "__main__":
    main()

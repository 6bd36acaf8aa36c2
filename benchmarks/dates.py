"""Scores dates on `tests/gold/dates.LANG.jsonl`: whole articles, and one grammar a sentence.

`python -m benchmarks.dates en --misses` lists every miss.
"""

import argparse
import json
from collections.abc import Iterator
from datetime import date

from benchmarks.floors import Row
from benchmarks.gold import GOLD, Case, GoldDate, Tally, judge_dates, place
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article

TASKS = {"articles": "dates-articles", "grammar": "dates-grammar"}
"""Texts by what they are: an article, or a sentence that holds one grammar."""


def cases(language: str) -> Iterator[Case]:
    """Yield the gold of a language in file order."""
    with (GOLD / f"dates.{language}.jsonl").open(encoding="utf-8") as lines:
        for data in map(json.loads, lines):
            text = data["text"]
            dates = tuple(
                GoldDate(*place(text, item, "text"), item["value"]) for item in data["dates"]
            )
            published = data["published"]
            yield Case(
                data["id"],
                data["topic"],
                text,
                date.fromisoformat(published) if published else None,
                (),
                dates,
                (),
                not dates,
            )


def score(language: str) -> dict[str, Tally]:
    """Return the tally of each task."""
    pack = load_pack(language)
    tallies = {task: Tally() for task in TASKS.values()}
    for case in cases(language):
        kind = "grammar" if case.topic == "grammar" else "articles"
        found = extract(Article(case.text, language, case.published), pack).dates
        judge_dates(case, found, tallies[TASKS[kind]])
    return tallies


def rows() -> Iterator[Row]:
    """Yield the scores of both languages."""
    for language in ("nl", "en"):
        for task, tally in score(language).items():
            yield tally.row(language, task)


def main() -> None:
    """Print the scores of the languages named, with every miss where asked."""
    parser = argparse.ArgumentParser(prog="benchmarks.dates", description=main.__doc__)
    parser.add_argument("languages", nargs="*", default=["nl", "en"])
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    for language in asked.languages:
        for task, tally in score(language).items():
            print(
                f"{language} {task:15} {tally.score:.3f}  right {tally.right}, "
                f"missed {tally.missed}, invented {tally.invented}"
            )
            if asked.misses:
                print("".join(f"    {miss[:300]}\n" for miss in tally.misses), end="")


if __name__ == "__main__":
    main()

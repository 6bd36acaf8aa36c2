"""Scores dates on `tests/gold/dates.LANG.jsonl`: whole articles, and one grammar a sentence.

`python -m benchmarks.dates en --misses` lists every miss.
"""

import json
from collections.abc import Iterator
from datetime import date

from benchmarks.floors import Row
from benchmarks.gold import GOLD, Case, GoldDate, Tally, judge_dates, place, rows_of, tell
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
    return rows_of(score)


if __name__ == "__main__":
    tell("benchmarks.dates", score)

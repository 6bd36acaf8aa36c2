"""Scores direct and indirect speech and its speakers on gold texts.

`tests/gold/speech.LANG.jsonl` holds sentences, `speech.LANG.articles.jsonl`,
`speech.LANG.fresh.jsonl` and `speech.LANG.rounds.jsonl` whole articles whose answers were written
down before they were first read. `python -m benchmarks.speech` lists misses.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from benchmarks.floors import Row
from benchmarks.gold import GOLD, Tally
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.quotation import Quotation

ARTICLES = "articles"
FRESH = "fresh"
ROUNDS = "rounds"
WHOLE = (ARTICLES, FRESH, ROUNDS)
Listener = Callable[[str, str], Sequence[Quotation]]
"""Takes a text and its language; returns all its quotations."""


def listen(text: str, language: str) -> Sequence[Quotation]:
    """Return the quotations that the whole extraction finds."""
    return extract(Article(text, language), load_pack(language)).quotations


def rows() -> Iterator[Row]:
    """Yield the scores of both languages, on sentences and on articles."""
    for language in ("nl", "en"):
        yield from score(language, listen)
        for kind in WHOLE:
            yield from score(language, listen, kind)


def score(language: str, listener: Listener, kind: str = "") -> list[Row]:
    """Return F1 of direct and of indirect speech, and the share of right speakers.

    `kind` is empty for the sentences, or one of `WHOLE`.
    """
    direct, indirect, speakers = Tally(), Tally(), Tally(share=True)
    for case in cases(language, kind):
        quotations = listener(case["text"], language)
        _compare(case, "direct", [q for q in quotations if q.direct], direct, speakers)
        _compare(case, "indirect", [q for q in quotations if not q.direct], indirect, Tally())
    tallies = {"direct": direct, "indirect": indirect, "speaker": speakers}
    task = f"speech-{kind}-" if kind else "speech-"
    return [tally.row(language, task + name) for name, tally in tallies.items()]


def cases(language: str, kind: str = "") -> Iterator[Mapping[str, Any]]:
    """Yield the gold texts of a language; `kind` as for `score`."""
    name = f"speech.{language}.{kind}.jsonl" if kind else f"speech.{language}.jsonl"
    with (GOLD / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _compare(
    case: Mapping[str, Any],
    key: str,
    found: Sequence[Quotation],
    tally: Tally,
    speakers: Tally,
) -> None:
    """Compare quotations with their gold by their words, each with at most one."""
    rest = list(found)
    for item in case[key]:
        match = next((quotation for quotation in rest if quotation.text == item["text"]), None)
        if match is None:
            tally.missed += 1
            tally.misses.append(f"missing {key} {item['text']!r}")
            continue
        rest.remove(match)
        tally.right += 1
        if match.speaker == item["speaker"]:
            speakers.right += 1
        else:
            speakers.missed += 1
            speakers.misses.append(f"{match.text!r} by {match.speaker!r}, not {item['speaker']!r}")
    tally.invented += len(rest)
    tally.misses += [f"invented {key} {quotation.text!r}" for quotation in rest]


def main() -> None:
    """Print what is missed, invented or given to somebody else, article by article."""
    for language in ("nl", "en"):
        for kind in ("", *WHOLE):
            for case in cases(language, kind):
                tally = Tally()
                for key in ("direct", "indirect"):
                    said = listen(case["text"], language)
                    said = [q for q in said if q.direct == (key == "direct")]
                    _compare(case, key, said, tally, tally)
                for miss in tally.misses:
                    print(f"{case.get('id', language)}: {miss}")


if __name__ == "__main__":
    main()

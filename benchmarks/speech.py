"""Scores direct and indirect speech and its speakers on `tests/gold/speech.LANG.jsonl`."""

import json
from collections.abc import Callable, Iterator, Sequence

from benchmarks.floors import Row
from benchmarks.gold import GOLD
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.quotation import Quotation

Listener = Callable[[str, str], Sequence[Quotation]]
"""Takes a text and its language; returns all its quotations."""


def listen(text: str, language: str) -> Sequence[Quotation]:
    """Return the quotations that the whole extraction finds."""
    return extract(Article(text, language), load_pack(language)).quotations


def rows() -> Iterator[Row]:
    """Yield the scores of both languages."""
    for language in ("nl", "en"):
        yield from score(language, listen)


def score(language: str, listener: Listener) -> list[Row]:
    """Return F1 of direct and of indirect speech, and the share of right speakers."""
    wanted, found, right, spoken = [0, 0], [0, 0], [0, 0], 0
    with (GOLD / f"speech.{language}.jsonl").open(encoding="utf-8") as lines:
        for case in map(json.loads, lines):
            quotations = listener(case["text"], language)
            for kind, key in enumerate(("direct", "indirect")):
                gold = {item["text"]: item["speaker"] for item in case[key]}
                got = {q.text: q.speaker for q in quotations if q.direct == (kind == 0)}
                shared = gold.keys() & got.keys()
                wanted[kind] += len(gold)
                found[kind] += len(got)
                right[kind] += len(shared)
                if kind == 0:
                    spoken += sum(gold[text] == got[text] for text in shared)
    return [
        Row(language, "speech-direct", 2 * right[0] / (wanted[0] + found[0]), wanted[0]),
        Row(language, "speech-indirect", 2 * right[1] / (wanted[1] + found[1]), wanted[1]),
        Row(language, "speech-speaker", spoken / right[0], right[0]),
    ]

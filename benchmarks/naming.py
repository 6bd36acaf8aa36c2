"""Scores the persons an article names, with their roles, on `tests/gold/names.LANG.jsonl`.

A name is right where it stands at the gold's characters; a role where its words are the gold's,
whatever article or possessive leads them. Where two roles stand beside a name (Dr X, the chief
medical officer) the gold lists both, and either is right.

`python -m benchmarks.naming en --misses` lists every miss.
"""

import json
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from benchmarks.floors import Row
from benchmarks.gold import GOLD, Tally, bare, rows_of, tell
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.quotation import NameMention

TASKS = ("names", "names-role")


class GoldName(NamedTuple):
    """A person named at `start:end`, and the roles that may be given; empty where none stands."""

    start: int
    end: int
    roles: tuple[str, ...]


class Case(NamedTuple):
    """One text of the gold."""

    id: str
    text: str
    names: tuple[GoldName, ...]


def cases(language: str) -> list[Case]:
    """Return the gold of a language; ValueError where a name does not stand in its text."""
    with (GOLD / f"names.{language}.jsonl").open(encoding="utf-8") as lines:
        return [_case(number, json.loads(line)) for number, line in enumerate(lines, 1)]


def _case(number: int, data: dict[str, Any]) -> Case:
    text, end = data["text"], 0
    names = []
    for name in data["names"]:
        start = text.index(name["text"], end)
        end = start + len(name["text"])
        names.append(GoldName(start, end, tuple(name["roles"])))
    return Case(f"{data['topic']}-{number}", text, tuple(names))


def score(language: str) -> dict[str, Tally]:
    """Return the tallies of F1 of names, and of the share of right roles of the names found."""
    pack = load_pack(language)
    determiners = pack.names.determiners
    names, roles = Tally(), Tally(share=True)
    for case in cases(language):
        found = extract(Article(case.text, language), pack).names
        rest = {(mention.start, mention.end): mention for mention in found}
        for gold in case.names:
            mention = rest.pop((gold.start, gold.end), None)
            if mention is None:
                names.miss(case, f"missing {case.text[gold.start : gold.end]!r}")
                continue
            names.right += 1
            if _is_role(mention, gold, determiners):
                roles.right += 1
            else:
                roles.miss(case, f"{mention.text!r} is {mention.role!r}, not {gold.roles}")
        for mention in rest.values():
            names.invent(case, f"invented {mention.text!r}")
    return {"names": names, "names-role": roles}


def _is_role(mention: NameMention, gold: GoldName, leads: Collection[str]) -> bool:
    if mention.role is None or not gold.roles:
        return mention.role is None and not gold.roles
    return bare(mention.role, leads) in {bare(role, leads) for role in gold.roles}


def rows() -> Iterator[Row]:
    """Yield the scores of both languages."""
    return rows_of(score)


if __name__ == "__main__":
    tell("benchmarks.naming", score)

"""Holds the links of a store against what its articles are known to say of one thing."""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.newsroom import Newsroom, Told
from workbench.desk.desk import Desk
from workbench.model.group import Group
from workbench.model.match import Match, MatchKind, Side

_SAMPLE = 2000
"""Articles whose links are looked at."""
_LARGE = 500
"""Articles on one event from which it is looked at as a whole."""

Thing = tuple[int, int]
"""Event and fact."""


def hold(path: Path, count: int) -> None:
    """Print how many links are right, how many figures are linked, and what large groups do."""
    told = list(islice(Newsroom().articles(count), count))
    by_id = {one.article.id: one for one in told}
    sample = told[:: max(1, count // _SAMPLE)]
    stated = Counter((one.event, fact) for one in told for _, _, fact in one.marks)
    right = wrong = found = wanted = 0
    with Desk(path) as desk:
        for one in sample:
            linked = set()
            for ours, theirs in _figures(desk, one, by_id):
                if ours == theirs and ours is not None:
                    right += 1
                    linked.add(ours)
                else:
                    wrong += 1
            shared = {(one.event, fact) for _, _, fact in one.marks if stated[one.event, fact] > 1}
            wanted += len(shared)
            found += len(shared & linked)
        _say(
            f"{count} articles: {right / max(right + wrong, 1):.3f} of the links are right, "
            f"{found / max(wanted, 1):.3f} of the figures that others state are linked"
        )
        sizes = Counter(one.event for one in told)
        for event, size in sizes.most_common(1):
            if size >= _LARGE:
                _large(desk, count, [one for one in told if one.event == event], by_id)


def _figures(
    desk: Desk, told: Told, by_id: Mapping[str, Told]
) -> list[tuple[Thing | None, Thing | None]]:
    number = desk.number_of(told.article.id)
    matches = [m for m in desk.matches(number) if m.kind is MatchKind.FIGURE]
    return [(_thing(m.left, by_id), _thing(m.right, by_id)) for m in matches if _known(m, by_id)]


def _known(match: Match, by_id: Mapping[str, Told]) -> bool:
    return match.left.article in by_id and match.right.article in by_id


def _thing(side: Side, by_id: Mapping[str, Told]) -> Thing | None:
    told = by_id[side.article]
    facts = (fact for at, end, fact in told.marks if at < side.end and side.start < end)
    fact = next(facts, None)
    return None if fact is None else (told.event, fact)


def _large(desk: Desk, count: int, event: Sequence[Told], by_id: Mapping[str, Told]) -> None:
    """Print whether the figures of an event that very many report hang together."""
    links: dict[int, list[tuple[str, str]]] = defaultdict(list)
    pairs = set()
    for one in event:
        for match in desk.matches(desk.number_of(one.article.id)):
            ends = match.left.article, match.right.article
            pairs.add(ends)
            if match.kind is MatchKind.FIGURE and _known(match, by_id):
                ours, theirs = _thing(match.left, by_id), _thing(match.right, by_id)
                if ours is not None and ours == theirs:
                    links[ours[1]].append(ends)
    stated = Counter(fact for one in event for _, _, fact in one.marks)
    whole = sum(_largest(ends) for ends in links.values()) / sum(stated.values())
    began = time.perf_counter()
    groups = desk.groups(desk.number_of(event[len(event) // 2].article.id))
    seconds = time.perf_counter() - began
    members = max(len(group.members) for group in groups)
    copies = {one.article.id: one.copy_of for one in event if one.copy_of}
    once = _counted_once(groups, copies)
    _say(
        f"{count} articles: {len(event)} on one event: {len(pairs) / len(event):.1f} pairs an "
        f"article, {whole:.3f} of its figures in one chain of links each; the {len(groups)} groups "
        f"of one of them in {seconds:.1f} s, the largest of {members}; {once}"
    )


def _largest(ends: Sequence[tuple[str, str]]) -> int:
    """Return how many articles the largest chain of links holds."""
    near: dict[str, set[str]] = defaultdict(set)
    for left, right in ends:
        near[left].add(right)
        near[right].add(left)
    best, seen = 0, set[str]()
    for start in near:
        reached, waiting = {start}, [start]
        while waiting and start not in seen:
            fresh = near[waiting.pop()] - reached
            reached |= fresh
            waiting += fresh
        seen |= reached
        best = max(best, len(reached))
    return best


def _counted_once(groups: Sequence[Group], copies: Mapping[str, str]) -> str:
    """Say of how many copies the group knows the text that they print."""
    known = total = 0
    for group in groups:
        source = {m.side.article: m.source for m in group.members}
        for copy, original in copies.items():
            if copy in source and original in source:
                total += 1
                known += source[copy] == source[original]
    return f"{known} of {total} copies counted with the text they print"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()

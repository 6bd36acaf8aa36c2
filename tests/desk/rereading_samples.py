"""Two articles on one flood, and readings of the first as another extractor might give them."""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from workbench.desk.desk import Desk
from workbench.desk.reading_again import Reread
from workbench.desk.views import ClaimView
from workbench.model.article import Article
from workbench.model.claim import Claim, claim_id
from workbench.model.extraction import Extraction

FIRST = (
    "Burgemeester Vera Holt van Delmond zei dat 1.200 huizen onder water staan. "
    "De schade bedraagt 35 miljoen euro. "
    "Op woensdag 3 februari braken twee dijken door. "
    "In het stadhuis sliepen 80 mensen op veldbedden. "
    "De gemeente telde 14 gewonden en 3 vermisten."
)
SECOND = (
    "In Delmond staan 1.150 huizen onder water, aldus de provincie. "
    "De schade loopt op tot 35 miljoen euro."
)
Reader = Callable[[Extraction], Extraction]


Newer = Callable[[Reader], None]
"""Lets a newer extractor give another reading of the first article."""


def article(text: str, outlet: str) -> Article:
    return Article(text, "nl", date(2026, 2, 4), title=None, outlet=outlet)


def view(desk: Desk, words: str) -> ClaimView:
    (found,) = (one for one in desk.article(1).claims if words in one.claim.text)
    return found


def words(desk: Desk) -> list[str]:
    return [one.claim.text for one in desk.article(1).claims]


def again(desk: Desk, *numbers: int) -> dict[int, Reread]:
    done = list(desk.read_again(numbers))
    assert desk.doctor() == []
    assert all(one.refusal is None for one in done)
    return {one.article: one for one in done}


def contents(path: Path) -> str:
    """Everything in the store, row by row, as text."""
    with closing(sqlite3.connect(path)) as db:
        return hashlib.sha256("\n".join(db.iterdump()).encode()).hexdigest()


def without(*starts: str) -> Reader:
    def read(found: Extraction) -> Extraction:
        left = [one for one in found.claims if not one.text.startswith(starts)]
        return replace(found, claims=tuple(left))

    return read


def cut(found: Extraction, surface: str, like: Claim) -> Claim:
    start = found.article.text.index(surface)
    end = start + len(surface)

    def inside(indexes: Sequence[int], at: Callable[[int], int]) -> tuple[int, ...]:
        return tuple(index for index in indexes if start <= at(index) < end)

    return replace(
        like,
        id=claim_id(found.article.id, start, end, surface),
        start=start,
        end=end,
        text=surface,
        figures=inside(like.figures, lambda index: found.figures[index].number_start),
        dates=inside(like.dates, lambda index: found.dates[index].start),
        quotations=(),
        names=inside(like.names, lambda index: found.names[index].start),
    )


def split_last(found: Extraction) -> Extraction:
    """Read the last sentence as two claims."""
    last = found.claims[-1]
    halves = (
        cut(found, "De gemeente telde 14 gewonden", last),
        cut(found, "en 3 vermisten.", last),
    )
    return replace(found, claims=(*found.claims[:-1], *halves))

"""What persons corrected, laid over a newer reading of the same article."""

import json
from typing import NamedTuple

from workbench.store.mendings import (
    MATCH_HOMES,
    apply_correction,
    current_fields,
    needs_rereading,
    rehome,
    spoken,
)
from workbench.store.store import Store

_MENDED = """
SELECT number, kind, start, end, was, (
    SELECT fields FROM corrections WHERE corrections.mended = mended.number
    ORDER BY corrections.number DESC LIMIT 1) IS NOT NULL
FROM mended WHERE article = ? ORDER BY number
"""
_MOVE = "UPDATE mended SET start = ?, end = ? WHERE number = ?"
_SET_WAS = "UPDATE mended SET was = ? WHERE number = ?"


class Mended(NamedTuple):
    """A figure, date or speaker that a person corrected, or had corrected once."""

    number: int
    kind: str
    start: int
    end: int
    was: str
    stands: bool
    """False where the correction was taken back."""


def mended_places(store: Store, article: int) -> list[Mended]:
    """Return all places of an article that persons ever corrected."""
    return [
        Mended(number, kind, start, end, was, bool(stands))
        for number, kind, start, end, was, stands in list(store.rows(_MENDED, (article,)))
    ]


def move_mended(store: Store, number: int, start: int, end: int) -> None:
    """Let a correction be about another place: where the same thing was read with other bounds."""
    store.run(_MOVE, (start, end, number))


def correct_again(store: Store, article: int, read: frozenset[tuple[str, int, int]]) -> None:
    """Lay the corrections over what was just read; `read` is kind, start and end of each thing.

    What was read is kept beside each; of things that the reading does not have, what was read
    before stays.
    """
    for mended in mended_places(store, article):
        place = (mended.start, mended.end)
        anew = (mended.kind, *place) in read
        now = current_fields(store, article, mended.kind, *place)
        if now is None or (mended.kind != "speaker" and not anew):
            continue
        if mended.kind == "speaker":
            if not anew:
                now["speaker"] = json.loads(mended.was)["speaker"]
            now["at"] = spoken(store, article, place, now["speaker"])
        store.run(_SET_WAS, (json.dumps(now, ensure_ascii=False), mended.number))
        if mended.stands:
            apply_correction(store, mended.number)


def wait_for_comparing(store: Store, article: int, length: int) -> None:
    """Let the matches of an article belong to the claims that stand now, until it is compared."""
    rehome(store, article, 0, length + 1, MATCH_HOMES)
    needs_rereading(store, article)

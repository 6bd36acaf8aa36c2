"""Claims of an article, with their state."""

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.model.claim import Claim
from workbench.model.errors import Refusal
from workbench.model.verdict import Status
from workbench.store.cells import indexes, json_cell, kinds, words
from workbench.store.store import Row, Store

_COLUMNS = """id, start, end, text, kinds, score, reasons, speaker, figures, dates, quotations,
    names"""
_ADD = f"""
INSERT INTO claims (number, article, {_COLUMNS})
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""  # noqa: S608 - fixed names
_OF_ARTICLE = f"""
SELECT number, status, {_COLUMNS} FROM claims WHERE article = ? AND NOT retired
ORDER BY start, end, number
"""  # noqa: S608 - fixed names
_POSITION = """
SELECT count(*) FROM claims AS before JOIN claims AS this ON this.number = ?
WHERE before.article = this.article AND NOT before.retired
    AND (before.start, before.end, before.number) <= (this.start, this.end, this.number)
"""
_SET_CONTENTS = """
UPDATE claims SET kinds = ?, score = ?, reasons = ?, speaker = ?, figures = ?, dates = ?,
    quotations = ?, names = ?
WHERE number = ?
"""
_SHORTEST_PREFIX = 4
_LAST_CHARACTER = "\U0010ffff"


def add_claims(store: Store, article: int, claims: Sequence[Claim]) -> range:
    """Add an article's claims in text order and return their numbers.

    Refusal when two stand at the same place.
    """
    if len({claim.id for claim in claims}) < len(claims):
        raise Refusal("two claims stand at the same place", f"article {article}")
    first = (store.value("SELECT max(number) FROM claims") or 0) + 1
    numbers = range(first, first + len(claims))
    rows = (_row(number, article, claim) for number, claim in zip(numbers, claims, strict=True))
    store.run_many(_ADD, rows)
    return numbers


def set_contents(store: Store, claims: Iterable[tuple[int, Claim]]) -> None:
    """Let claims, by number, hold what these hold; place and words are the same."""
    rows = ((*_row(number, 0, claim)[6:], number) for number, claim in claims)
    store.run_many(_SET_CONTENTS, rows)


def get_claims(store: Store, article: int) -> list[tuple[int, Status, Claim]]:
    """Return number, state and claim of all claims of an article, in text order."""
    return [
        (number, Status(status), _claim(cells))
        for number, status, *cells in store.rows(_OF_ARTICLE, (article,))
    ]


def get_claim(store: Store, number: int) -> tuple[int, Claim]:
    """Return the claim of this number with the number of its article."""
    sql = f"SELECT article, {_COLUMNS} FROM claims WHERE number = ?"  # noqa: S608 - fixed names
    article, *cells = store.row(sql, (number,)) or ()
    return article, _claim(cells)


def number_of(store: Store, claim_id: str) -> int:
    """Return the number of the claim with this id; Refusal when there is none."""
    number = store.value("SELECT number FROM claims WHERE id = ?", (claim_id,))
    if number is None:
        raise _no_claim(store, claim_id)
    return int(number)


def article_of(store: Store, claim_id: str) -> int:
    """Return the number of the article that a claim stands in; Refusal for no such claim."""
    sql = "SELECT article FROM claims WHERE number = ?"
    return int(store.value(sql, (number_of(store, claim_id),)))


def texts(store: Store, article: int) -> dict[str, str]:
    """Return the words of an article's claims, by id."""
    return dict(store.rows("SELECT id, text FROM claims WHERE article = ?", (article,)))


def find_claim(store: Store, ref: str) -> str:
    """Return the id of the claim that `ref` means: its id or the first four or more of it.

    Refusal when it means none or several.
    """
    if store.value("SELECT 1 FROM claims WHERE id = ? AND NOT retired", (ref,)):
        return ref
    if len(ref) < _SHORTEST_PREFIX:
        raise _no_claim(store, ref)
    sql = "SELECT id FROM claims WHERE id >= ? AND id < ? AND NOT retired ORDER BY id LIMIT 3"
    found = [row[0] for row in store.rows(sql, (ref, ref + _LAST_CHARACTER))]
    if not found:
        raise _no_claim(store, ref)
    if len(found) > 1:
        raise Refusal(f"several claims begin with {ref!r}", mend=f"give more of it: {found[0]}")
    return str(found[0])


def position_of(store: Store, number: int) -> int:
    """Return where the claim stands among its article's claims, counting from 1."""
    return int(store.value(_POSITION, (number,)))


def open_between(store: Store, article: int, start: int, end: int) -> int:
    """Return how many open claims share a character with this stretch of an article."""
    sql = """
    SELECT count(*) FROM claims
    WHERE article = ? AND start < ? AND end > ? AND status = 'open' AND NOT retired
    """
    return int(store.value(sql, (article, end, start)))


def next_open(store: Store, article: int, start: int) -> str | None:
    """Return the id of the first open claim from this place on: in this article, then later."""
    sql = """
    SELECT id FROM claims WHERE status = 'open' AND (article, start) >= (?, ?) AND NOT retired
        AND article NOT IN (SELECT number FROM articles WHERE superseded_by IS NOT NULL)
    ORDER BY article, start, end LIMIT 1
    """
    found: str | None = store.value(sql, (article, start))
    return found


def _no_claim(store: Store, ref: str) -> Refusal:
    return Refusal(f"there is no claim {ref!r}", str(store.path), "workbench claims lists them")


def _row(number: int, article: int, claim: Claim) -> Row:
    return (
        number,
        article,
        claim.id,
        claim.start,
        claim.end,
        claim.text,
        json_cell(claim.kinds),
        claim.score,
        json_cell(claim.reasons),
        claim.speaker,
        json_cell(claim.figures),
        json_cell(claim.dates),
        json_cell(claim.quotations),
        json_cell(claim.names),
    )


def _claim(cells: Sequence[Any]) -> Claim:
    (
        claim_id, start, end, text, kind_cell, score, reasons, speaker,
        figures, dates, quotations, names,
    ) = cells  # fmt: skip
    return Claim(
        claim_id, start, end, text, kinds(kind_cell), score, words(reasons), speaker,
        indexes(figures), indexes(dates), indexes(quotations), indexes(names),
    )  # fmt: skip

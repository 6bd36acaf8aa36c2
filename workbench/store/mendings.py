"""What persons changed in an article's claims, figures, dates and speakers."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from workbench.model.claim import Claim
from workbench.model.mending import Mending, MendingKind
from workbench.store.cells import json_cell, moment
from workbench.store.claims import add_claims, get_claim
from workbench.store.ledger import Ledger
from workbench.store.store import Store

Fields = dict[str, Any]
"""Columns of a row with their cells."""

FIGURE_FIELDS = (
    "kind", "low", "high", "low_inclusive", "high_inclusive", "hedge", "step", "unit", "counted",
    "counted_lemma", "inferred",
)  # fmt: skip
DATE_FIELDS = ("value", "precision", "inferred")
_PLACE = {
    "figure": ("figures", "number_start", "number_end", FIGURE_FIELDS),
    "date": ("dates", "start", "end", DATE_FIELDS),
    "speaker": ("claims", "start", "end", ("speaker",)),
}
"""Of each kind of thing its table, the columns that place it, and those that can be corrected."""

_SPOKEN = (
    ("quotations", "start >= :start AND end <= :end"),
    ("figures", "number_start >= :start AND number_end <= :end"),
)
_KEEP = """
INSERT INTO mended (article, kind, start, end, was) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (article, kind, start, end) DO UPDATE SET start = excluded.start RETURNING number
"""
_CORRECT = """
INSERT INTO corrections (mended, action, fields, reviewer, corrected_at, replaces)
VALUES (?, ?, ?, ?, ?, ?)
"""
_RESTORE_CORRECTION = """
INSERT INTO corrections (mended, action, fields, reviewer, corrected_at, restores)
SELECT mended, ?, fields, reviewer, corrected_at, number FROM corrections WHERE number = ?
"""
_RESTORE_READ = """
INSERT INTO corrections (mended, action, fields, reviewer, corrected_at)
SELECT ?, number, NULL, reviewer, done_at FROM actions WHERE number = ?
"""
_CHANGE = """
INSERT INTO claim_changes (claim, action, retired, reviewer, changed_at, replaces)
VALUES (?, ?, ?, ?, ?, ?)
"""
_RESTORE_CHANGE = """
INSERT INTO claim_changes (claim, action, retired, reviewer, changed_at, restores)
SELECT claim, ?, retired, reviewer, changed_at, number FROM claim_changes WHERE number = ?
"""
_RESTORE_UNCHANGED = """
INSERT INTO claim_changes (claim, action, retired, reviewer, changed_at)
SELECT claims.number, actions.number, claims.origin = 'person', reviewer, done_at
FROM claims JOIN actions ON actions.number = ? WHERE claims.number = ?
"""
_MADE = """
SELECT made_claims.kind, claims.start, claims.end, made_claims.was, claims.text,
    made_claims.reviewer, made_claims.made_at
FROM made_claims JOIN claims ON claims.number = made_claims.claim
WHERE claims.article = ? AND NOT claims.retired
"""
_KEPT = """
SELECT 'kept', claims.start, claims.end, '', claims.text,
    coalesce((SELECT reviewer FROM verdicts WHERE verdicts.claim = claims.number
              ORDER BY verdicts.number DESC LIMIT 1), ''),
    unfound_claims.missed_at
FROM unfound_claims JOIN claims ON claims.number = unfound_claims.claim
WHERE claims.article = ? AND kept AND NOT claims.retired
"""
_CORRECTED = """
SELECT mended.kind, mended.start, mended.end, mended.was, corrections.fields,
    corrections.reviewer, corrections.corrected_at
FROM mended JOIN corrections ON corrections.number = (
    SELECT max(latest.number) FROM corrections AS latest WHERE latest.mended = mended.number
)
WHERE mended.article = ? AND corrections.fields IS NOT NULL
"""
_TO_REREAD = "INSERT OR IGNORE INTO to_reread (article) VALUES (?)"
_REHOME = """
UPDATE {table} SET {column} = (
    SELECT claims.number FROM claims
    WHERE claims.article = {table}.{article} AND NOT claims.retired
        AND claims.start <= {table}.{start} AND claims.end > {table}.{start}
    ORDER BY claims.start, claims.end LIMIT 1
)
WHERE {article} = ? AND {start} >= ? AND {start} < ?
"""
_HOMES = (
    ("figures", "claim", "article", "number_start"),
    ("dates", "claim", "article", "start"),
    ("quotations", "claim", "article", "start"),
    ("names", "claim", "article", "start"),
    ("matches", "left_claim", "left_article", "left_start"),
    ("matches", "right_claim", "right_article", "right_start"),
)
MATCH_HOMES = _HOMES[-2:]
"""The columns in which matches say to which claims they belong."""


# Claims


def make_claim(
    store: Store, article: int, claim: Claim, kind: MendingKind, was: str, reviewer: str, now: str
) -> int:
    """Add a claim that a person made, retired until it is changed, and return its number.

    A claim that stood at this place before is taken as it is.
    """
    number = store.value("SELECT number FROM claims WHERE id = ?", (claim.id,))
    if number is None:
        (number,) = add_claims(store, article, [claim])
        store.run("UPDATE claims SET origin = 'person', retired = 1 WHERE number = ?", (number,))
    sql = """
    INSERT INTO made_claims (claim, kind, was, reviewer, made_at)
    SELECT number, ?, ?, ?, ? FROM claims WHERE number = ? AND origin = 'person'
    ON CONFLICT (claim) DO UPDATE SET kind = excluded.kind, was = excluded.was,
        reviewer = excluded.reviewer, made_at = excluded.made_at
    """
    store.run(sql, (kind, was, reviewer, now, number))
    return int(number)


def is_retired(store: Store, claim: int) -> bool:
    """Tell whether a claim stands no more."""
    return bool(store.value("SELECT retired FROM claims WHERE number = ?", (claim,)))


def change_claim(
    store: Store, claim: int, action: int, reviewer: str, now: str, *, retired: bool
) -> None:
    """Retire a claim, or let it stand, as part of an action."""
    standing = CLAIM_CHANGES.standing(store, claim)
    store.add(_CHANGE, (claim, action, retired, reviewer, now, standing))
    _take_place(store, claim)


def _take_place(store: Store, claim: int) -> None:
    """Let the mentions where a claim stands belong to what stands there now."""
    sql = "SELECT article, start, end FROM claims WHERE number = ?"
    article, start, end = store.row(sql, (claim,)) or (0, 0, 0)
    rehome(store, article, start, end)
    needs_rereading(store, article)


def rehome(
    store: Store,
    article: int,
    start: int,
    end: int,
    homes: Sequence[tuple[str, str, str, str]] = _HOMES,
) -> None:
    """Let the mentions and matches of a stretch of text belong to the claims that stand there."""
    for table, column, of_article, at in homes:
        sql = _REHOME.format(table=table, column=column, article=of_article, start=at)
        store.run(sql, (article, start, end))


def _restore_change(store: Store, action: int, claim: int, change: int | None) -> None:
    if change is None:
        store.add(_RESTORE_UNCHANGED, (action, claim))
    else:
        store.add(_RESTORE_CHANGE, (action, change))
    _take_place(store, claim)


def _judged_since(store: Store, action: int, claims: Sequence[int]) -> bool:
    """Tell whether somebody else judged a claim since the action made it."""
    sql = """
    SELECT 1 FROM verdicts JOIN actions ON actions.number = verdicts.action
    WHERE verdicts.claim IN (SELECT value FROM json_each(?)) AND verdicts.action > ?
        AND actions.reviewer <> (SELECT reviewer FROM actions WHERE number = ?)
        AND actions.undone_by IS NULL AND actions.target IS NULL LIMIT 1
    """
    return store.value(sql, (json_cell(claims), action, action)) is not None


CLAIM_CHANGES = Ledger("claim_changes", "claim", _restore_change, "SELECT ?", _judged_since)


# Figures, dates and speakers


def current_fields(store: Store, article: int, kind: str, start: int, end: int) -> Fields | None:
    """Return what stands at a place now; None where nothing of this kind does."""
    table, first, last, columns = _PLACE[kind]
    standing = " AND NOT retired" if table == "claims" else ""
    sql = f"""
    SELECT {", ".join(columns)} FROM {table} WHERE article = ? AND {first} = ? AND {last} = ?
    {standing} LIMIT 1
    """  # noqa: S608 - fixed names
    row = store.row(sql, (article, start, end))
    return None if row is None else dict(zip(columns, row, strict=True))


def correct(
    store: Store,
    article: int,
    kind: str,
    place: tuple[int, int],
    fields: Fields,
    action: int,
    reviewer: str,
    now: str,
) -> None:
    """Put other values at a place, as part of an action; what was read stays beside them."""
    read = current_fields(store, article, kind, *place)
    if read is None:
        raise LookupError(kind)
    if kind == "speaker":
        read["at"] = spoken(store, article, place, read["speaker"])
    mended = int(store.value(_KEEP, (article, kind, *place, json.dumps(read, ensure_ascii=False))))
    standing = CORRECTIONS.standing(store, mended)
    cell = json.dumps(fields, ensure_ascii=False)
    store.add(_CORRECT, (mended, action, cell, reviewer, now, standing))
    apply_correction(store, mended)


def apply_correction(store: Store, mended: int) -> None:
    """Write what stands of a mended thing, as last corrected or as read, into its row."""
    sql = "SELECT article, kind, start, end, was FROM mended WHERE number = ?"
    article, kind, start, end, was = store.row(sql, (mended,)) or (0, "", 0, 0, "{}")
    read: Fields = json.loads(was)
    sql = "SELECT fields FROM corrections WHERE mended = ? ORDER BY number DESC LIMIT 1"
    cell = store.value(sql, (mended,))
    fields = read if cell is None else {**read, **json.loads(cell)}
    table, first, last, columns = _PLACE[kind]
    sets = ", ".join(f"{column} = ?" for column in columns)
    sql = f"UPDATE {table} SET {sets} WHERE article = ? AND {first} = ? AND {last} = ?"  # noqa: S608
    store.run(sql, (*(fields[column] for column in columns), article, start, end))
    for said, at in read.get("at", []):
        place = "start" if said == "quotations" else "number_start"
        sql = f"UPDATE {said} SET speaker = ? WHERE article = ? AND {place} = ?"  # noqa: S608
        store.run(sql, (fields["speaker"], article, at))
    needs_rereading(store, article)


def spoken(
    store: Store, article: int, place: tuple[int, int], speaker: str | None
) -> list[tuple[str, int]]:
    """Return what inside a claim is said by its speaker: table and start of each."""
    found: list[tuple[str, int]] = []
    for table, inside in _SPOKEN:
        at = "start" if table == "quotations" else "number_start"
        sql = f"""
        SELECT {at} FROM {table} WHERE article = :article AND {inside} AND speaker IS :speaker
        """  # noqa: S608 - fixed names
        values = {"article": article, "start": place[0], "end": place[1], "speaker": speaker}
        found += [(table, row[0]) for row in store.connection.execute(sql, values)]
    return found


def _restore_correction(store: Store, action: int, mended: int, correction: int | None) -> None:
    if correction is None:
        store.add(_RESTORE_READ, (mended, action))
    else:
        store.add(_RESTORE_CORRECTION, (action, correction))
    apply_correction(store, mended)


_CLAIMS_OF_MENDED = """
SELECT claims.number FROM mended JOIN claims ON claims.article = mended.article
    AND claims.start <= mended.start AND claims.end >= mended.end AND NOT claims.retired
WHERE mended.number = ?
"""
CORRECTIONS = Ledger("corrections", "mended", _restore_correction, _CLAIMS_OF_MENDED)


# What stands


def made_in(store: Store, article: int) -> list[tuple[Claim, MendingKind, str, str, str]]:
    """Return the standing claims that persons made: claim, kind, former words, who and when."""
    sql = """
    SELECT claims.number, made_claims.kind, made_claims.was, made_claims.reviewer,
        made_claims.made_at
    FROM claims JOIN made_claims ON made_claims.claim = claims.number
    WHERE claims.article = ? AND NOT claims.retired ORDER BY claims.start
    """
    return [
        (get_claim(store, number)[1], MendingKind(kind), was, reviewer, at)
        for number, kind, was, reviewer, at in list(store.rows(sql, (article,)))
    ]


def standing_corrections(store: Store, article: int) -> list[tuple[str, int, int, str, str, str]]:
    """Return what persons put in place of what was read: kind, start, end, fields, who, when."""
    return [
        (kind, start, end, fields, reviewer, at)
        for kind, start, end, _, fields, reviewer, at in store.rows(_CORRECTED, (article,))
    ]


def any_mending(store: Store) -> bool:
    """Tell whether anything in the store was ever mended or stands since it was judged."""
    sql = """
    SELECT EXISTS (SELECT 1 FROM made_claims) OR EXISTS (SELECT 1 FROM mended)
        OR EXISTS (SELECT 1 FROM unfound_claims WHERE kept)
    """
    return bool(store.value(sql))


def waiting(store: Store) -> list[int]:
    """Return the numbers of the articles whose findings and matches are of before a mending."""
    return [row[0] for row in store.rows("SELECT article FROM to_reread ORDER BY article")]


def needs_rereading(store: Store, article: int) -> None:
    """Say that an article's findings and matches are of before what was changed in it."""
    store.run(_TO_REREAD, (article,))


def reread(store: Store, article: int) -> None:
    """Say that an article's findings and matches fit its mendings."""
    store.run("DELETE FROM to_reread WHERE article = ?", (article,))


def mendings_of(store: Store, article: int) -> list[Mending]:
    """Return all that stands in an article since a person says so, in text order."""
    found = [_made(row) for sql in (_MADE, _KEPT) for row in store.rows(sql, (article,))]
    found += list(_corrected(store.rows(_CORRECTED, (article,))))
    return sorted(found, key=lambda one: (one.start, one.end, one.kind))


def _made(row: Sequence[Any]) -> Mending:
    kind, start, end, was, text, reviewer, at = row
    return Mending(MendingKind(kind), start, end, was, text, reviewer, moment(at))


def _corrected(rows: Iterable[Sequence[Any]]) -> Iterator[Mending]:
    for kind, start, end, was, fields, reviewer, at in rows:
        read, now = json.loads(was), json.loads(fields)
        yield Mending(
            MendingKind(kind), start, end,
            _words(kind, read), _words(kind, {**read, **now}), reviewer, moment(at),
        )  # fmt: skip


def _words(kind: str, fields: Fields) -> str:
    """Return a value in one line, as listings and reports tell it."""
    if kind == "speaker":
        return str(fields["speaker"] or "")
    if kind == "date":
        return str(fields["value"] or "")
    low, high = fields["low"], fields["high"]
    if low is None or high is None:
        sign = "at most " if low is None else "at least "
        value = sign + str(high if low is None else low) if low or high else ""
    else:
        value = str(low) if low == high else f"{low} to {high}"
    return " ".join(part for part in (value, fields["unit"], fields["counted"]) if part)

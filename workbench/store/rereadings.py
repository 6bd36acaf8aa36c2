"""What a newer reading of an article changes in its rows; nothing that a person did goes."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from workbench.model.article import Passage, Sentence
from workbench.model.claim import Claim
from workbench.store.cells import json_cell
from workbench.store.claims import add_claims, get_claim
from workbench.store.store import Store

_CLAIMS = """
SELECT claims.number, claims.retired, claims.origin = 'person',
    EXISTS (SELECT 1 FROM claims_retired_by_persons AS gone WHERE gone.claim = claims.number)
FROM claims WHERE article = ? ORDER BY start, end, number
"""
_DECIDED = """
SELECT number FROM claims WHERE article = ?1 AND (
    status <> 'open'
    OR EXISTS (
        SELECT 1 FROM verdicts WHERE verdicts.number = (
            SELECT max(latest.number) FROM verdicts AS latest WHERE latest.claim = claims.number
        ) AND (note <> '' OR EXISTS (
            SELECT 1 FROM citations WHERE citations.verdict = verdicts.number)))
    OR EXISTS (SELECT 1 FROM second_looks
               WHERE second_looks.claim = claims.number AND stance <> 'none')
    OR EXISTS (SELECT 1 FROM flags WHERE flags.claim = claims.number AND state <> 'dropped')
    OR EXISTS (SELECT 1 FROM note_drafts WHERE note_drafts.claim = claims.number AND note <> '')
    OR EXISTS (SELECT 1 FROM sources WHERE kind = 'claim' AND locator = claims.id)
    OR EXISTS (
        SELECT 1 FROM mended JOIN corrections ON corrections.number = (
            SELECT max(latest.number) FROM corrections AS latest
            WHERE latest.mended = mended.number
        )
        WHERE mended.article = claims.article AND mended.kind = 'speaker'
            AND mended.start = claims.start AND mended.end = claims.end
            AND corrections.fields IS NOT NULL)
)
"""
_PLACES = """
SELECT start, end FROM parts WHERE article = ?1 AND kind <> 'paragraph' AND state <> 'open'
UNION
SELECT start, end FROM mended WHERE article = ?1 AND kind <> 'speaker' AND (
    SELECT fields FROM corrections WHERE corrections.mended = mended.number
    ORDER BY corrections.number DESC LIMIT 1) IS NOT NULL
ORDER BY start, end
"""
_UNFOUND = """
INSERT INTO unfound_claims (claim, kept, missed_at) VALUES (?, ?, ?)
ON CONFLICT (claim) DO UPDATE SET kept = excluded.kept WHERE kept <> excluded.kept
"""
_KEPT = """
SELECT claims.number FROM unfound_claims JOIN claims ON claims.number = unfound_claims.claim
WHERE claims.article = ? AND kept AND NOT retired ORDER BY start, end
"""
_LAYOUT = "UPDATE article_texts SET passages = ?, sentences = ? WHERE article = ?"
_EVERYTHING = (
    "SELECT passages, sentences FROM article_texts WHERE article = ?",
    """SELECT id, kinds, score, reasons, speaker, figures, dates, quotations, names, status,
        origin, retired, kept
    FROM claims LEFT JOIN unfound_claims ON unfound_claims.claim = claims.number
    WHERE article = ? ORDER BY start, end, id""",
    """SELECT position, start, end, number_start, number_end, kind, low, high, low_inclusive,
        high_inclusive, hedge, step, unit, counted, counted_start, counted_end, counted_lemma,
        verb, speaker, when_, where_, inferred
    FROM figures WHERE article = ? ORDER BY position""",
    """SELECT position, start, end, value, precision, parts, inferred
    FROM dates WHERE article = ? ORDER BY position""",
    """SELECT position, start, end, direct, speaker, speaker_start, speaker_end, role, cue,
        inferred
    FROM quotations WHERE article = ? ORDER BY position""",
    """SELECT position, start, end, name, role, role_start, role_end
    FROM names WHERE article = ? ORDER BY position""",
    """SELECT id, rule, severity, message, suggestion, spans, state
    FROM findings WHERE article = ? ORDER BY id""",
    "SELECT kind, start, end, was FROM mended WHERE article = ? ORDER BY kind, start, end",
)
"""All that a reading makes or changes, without the numbers of the rows and where they stand."""


class Held(NamedTuple):
    """One claim that the store holds of an article, standing or not."""

    number: int
    claim: Claim
    retired: bool
    by_person: bool
    """True where a person made it."""
    taken_away: bool
    """True where a person mended it into another."""


def held_claims(store: Store, article: int) -> list[Held]:
    """Return all claims that the store has of an article, in text order."""
    return [
        Held(number, get_claim(store, number)[1], bool(retired), bool(person), bool(taken))
        for number, retired, person, taken in list(store.rows(_CLAIMS, (article,)))
    ]


def decided_on(store: Store, article: int) -> set[int]:
    """Return the numbers of the claims on which something that persons did is in force."""
    return {row[0] for row in store.rows(_DECIDED, (article,))}


def marked_places(store: Store, article: int) -> list[tuple[int, int]]:
    """Return start and end of all that is ticked, disputed or corrected inside claims."""
    return [(start, end) for start, end in store.rows(_PLACES, (article,))]


def kept_claims(store: Store, article: int) -> list[Claim]:
    """Return the claims that the last reading did not find and that stand all the same."""
    return [get_claim(store, row[0])[1] for row in list(store.rows(_KEPT, (article,)))]


def find_again(store: Store, numbers: Iterable[int]) -> None:
    """Let claims stand as found."""
    store.run_many("DELETE FROM unfound_claims WHERE claim = ?", ((one,) for one in numbers))


def find_no_more(store: Store, numbers: Iterable[int], kept: Collection[int], now: str) -> None:
    """Note that a reading does not find these claims; those in `kept` stand all the same."""
    store.run_many(_UNFOUND, ((number, number in kept, now) for number in numbers))


def keep_claim(store: Store, article: int, claim: Claim, now: str) -> None:
    """Let a claim stand that the reading of this article did not find; it may be there already."""
    number = store.value("SELECT number FROM claims WHERE id = ?", (claim.id,))
    if number is None:
        (number,) = add_claims(store, article, [claim])
    find_no_more(store, [number], [number], now)


def keep_unfound(store: Store, number: int) -> None:
    """Let a claim stand that the last reading did not find, where it is one."""
    store.run("UPDATE unfound_claims SET kept = 1 WHERE claim = ? AND NOT kept", (number,))


def lay_out(
    store: Store, article: int, passages: Sequence[Passage], sentences: Sequence[Sentence]
) -> None:
    """Put other passages and sentences in the place of an article's."""
    passage_cell = json_cell((p.start, p.end, p.kind) for p in passages)
    sentence_cell = json_cell((s.start, s.end, s.passage) for s in sentences)
    store.run(_LAYOUT, (passage_cell, sentence_cell, article))


def fingerprint(store: Store, article: int) -> str:
    """Return a digest of all that a reading of this article makes or changes."""
    digest = hashlib.sha256()
    for sql in _EVERYTHING:
        for row in store.rows(sql, (article,)):
            digest.update(repr(row).encode())
    return digest.hexdigest()

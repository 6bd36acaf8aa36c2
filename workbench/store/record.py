"""All rows about one claim, whatever ledger they stand in, in the order in which they came."""

from collections.abc import Iterator
from typing import NamedTuple

from workbench.store.store import Store

_LINES = """
WITH rows (kind, number, action, what, words) AS (
    SELECT 'verdict', number, action, status, note FROM verdicts WHERE claim = ?1
    UNION ALL
    SELECT 'opinion', opinions.number, action, opinions.stance, note
    FROM second_looks JOIN opinions ON opinions.look = second_looks.number
    WHERE second_looks.claim = ?1
    UNION ALL
    SELECT CASE flag_decisions.state WHEN 'open' THEN 'asked' ELSE flag_decisions.state END,
        flag_decisions.number, action, asked_of,
        CASE flag_decisions.state WHEN 'open' THEN flags.words ELSE flag_decisions.words END
    FROM flags JOIN flag_decisions ON flag_decisions.flag = flags.number
    WHERE flags.claim = ?1
    UNION ALL
    SELECT 'tick', ticks.number, action, ticks.state,
        substr(article_texts.text, parts.start + 1, parts.end - parts.start)
    FROM claims
    JOIN parts ON parts.article = claims.article AND parts.kind <> 'paragraph'
        AND parts.start >= claims.start AND parts.end <= claims.end
    JOIN ticks ON ticks.part = parts.number
    JOIN article_texts ON article_texts.article = claims.article
    WHERE claims.number = ?1
)
SELECT rows.kind, rows.number, rows.action, rows.what, rows.words,
    actions.kind, actions.name, actions.reviewer, actions.done_at
FROM rows JOIN actions ON actions.number = rows.action
ORDER BY rows.action, rows.kind DESC, rows.number
"""


_SINCE = """
SELECT claims.id FROM claims WHERE claims.number IN (
    SELECT claim FROM verdicts WHERE action > ?1
    UNION
    SELECT claim FROM opinions JOIN second_looks ON second_looks.number = opinions.look
    WHERE action > ?1
    UNION
    SELECT claim FROM flag_decisions JOIN flags ON flags.number = flag_decisions.flag
    WHERE action > ?1
)
"""


class RecordLine(NamedTuple):
    """One row about a claim, with the action that it belongs to."""

    kind: str
    """`verdict`, `opinion`, `asked`, `answered`, `dropped` or `tick`."""
    number: int
    action: int
    what: str
    words: str
    action_kind: str
    name: str
    by: str
    done_at: str


def lines(store: Store, claim: int) -> Iterator[RecordLine]:
    """Give every row about the claim with this number, the oldest first."""
    return (RecordLine(*row) for row in store.rows(_LINES, (claim,)))


def claims_since(store: Store, action: int) -> list[str]:
    """Return the ids of the claims judged, seconded or asked about after an action."""
    return [row[0] for row in store.rows(_SINCE, (action,))]

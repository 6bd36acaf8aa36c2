"""What became of an article without a reviewer's doing, so that an open screen can follow."""

from typing import NamedTuple

from workbench.store.revisions import newest_of
from workbench.store.store import Store

_MATCHES = """
SELECT count(*), total(number), total(weight), total(relation = 'conflicts')
FROM (
    SELECT number, weight, relation FROM matches WHERE left_article = ?1
    UNION ALL
    SELECT number, weight, relation FROM matches WHERE right_article = ?1
)
"""


class Edition(NamedTuple):
    """What of an article changes without anybody judging; another value says that it did."""

    renewal: int
    """Number of the last time that it was read or checked again; 0 where it never was."""
    newest: int
    """Number of the newest text of the article."""
    matches: tuple[float, ...]
    """Tells its matches apart from others."""


def renew(store: Store, article: int, now: str) -> None:
    """Note that an article has other claims or findings than before."""
    store.run("INSERT INTO renewals (article, renewed_at) VALUES (?, ?)", (article, now))


def edition(store: Store, article: int) -> Edition:
    """Return what an article is like now."""
    last = store.value("SELECT max(number) FROM renewals WHERE article = ?", (article,))
    matches = store.row(_MATCHES, (article,)) or ()
    return Edition(int(last or 0), newest_of(store, article), tuple(matches))

"""How far the review is."""

from workbench.desk.views import Stats
from workbench.store import counting
from workbench.store.articles import article_lines
from workbench.store.store import Store


def count_all(store: Store) -> Stats:
    """Count claims by state, reviewer, kind and article."""
    by_status = counting.by_status(store)
    lines = article_lines(store)
    return Stats(
        articles=len(lines),
        claims=sum(by_status.values()),
        by_status=by_status,
        by_reviewer=counting.by_reviewer(store),
        by_kind=counting.by_kind(store),
        findings=counting.findings_by_state(store),
        verdicts=counting.count_rows(store, "verdicts"),
        sources=counting.count_rows(store, "sources"),
        per_article=tuple(lines),
    )

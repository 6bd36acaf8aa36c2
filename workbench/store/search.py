"""Lists of claims over the whole store, and search by words."""

from collections.abc import Iterator, Sequence

from workbench.model.article import opening_words
from workbench.model.claim import ClaimKind
from workbench.model.mending import within
from workbench.model.verdict import Status
from workbench.store.articles import openings
from workbench.store.cells import kinds
from workbench.store.flags import open_flags
from workbench.store.lines import ClaimFilter, ClaimLine
from workbench.store.mendings import any_mending, mendings_of
from workbench.store.narrowing import NAMED, Few, few
from workbench.store.opinions import standing_opinions
from workbench.store.revisions import OF_NEWEST
from workbench.store.store import Row, Store
from workbench.store.verdicts import in_force

_PAGE = 500
_COLUMNS = """claims.number, claims.id, claims.article, articles.id, articles.external_id,
    articles.title, claims.start, claims.end, claims.text, claims.kinds, claims.score,
    claims.speaker, claims.status"""
_JUDGED_BY = """{number} IN (
    SELECT own.claim FROM verdicts AS own WHERE own.reviewer = ? AND NOT EXISTS (
        SELECT 1 FROM verdicts AS later
        WHERE later.claim = own.claim AND later.number > own.number))"""
_FLAGGED = "{number} IN (SELECT flags.claim FROM flags WHERE flags.state = 'open')"
_FLAGGED_FOR = """{number} IN (
    SELECT flags.claim FROM flags WHERE flags.state = 'open' AND (
        folded(flags.asked_of) = ? OR (flags.asked_of = '' AND folded(flags.asked_by) <> ?)))"""
_SAID = """{number} IN (
    SELECT second_looks.claim FROM second_looks WHERE second_looks.stance = ?)"""
_UNSEEN = """+claims.status NOT IN ('open', 'dismissed') AND NOT EXISTS (
    SELECT 1 FROM second_looks
    WHERE second_looks.claim = claims.number AND second_looks.stance <> 'none')"""
_CITES = """{number} IN (
    SELECT verdicts.claim FROM sources
    JOIN citations ON citations.source = sources.number
    JOIN verdicts ON verdicts.number = citations.verdict
    WHERE sources.id = ? AND verdicts.number = (
        SELECT max(latest.number) FROM verdicts AS latest WHERE latest.claim = verdicts.claim))"""
_HAS_FINDING = """EXISTS (
    SELECT 1 FROM findings, json_each(findings.spans) AS span
    WHERE findings.article = claims.article AND findings.state <> 'dismissed'{}
        AND json_extract(span.value, '$[0]') < claims.end
        AND json_extract(span.value, '$[1]') > claims.start)"""

_Condition = tuple[str, tuple[object, ...]]


def claim_lines(
    store: Store,
    wanted: ClaimFilter,
    limit: int | None = None,
    offset: int = 0,
    *,
    for_export: bool = False,
) -> Iterator[ClaimLine]:
    """Give the claims of the filter in reading order, page by page.

    With `for_export` confidential sources are left out.
    """
    left = limit
    found = _match(wanted) is not None
    with store.reading():
        scarce = few(store, wanted)
    after: tuple[int, ...] | None = None
    while left is None or left > 0:
        size = _PAGE if left is None else min(_PAGE, left)
        with store.reading():
            page = _page(store, wanted, scarce, size, offset if after is None else 0, after)
            lines = list(_lines(store, page, for_export=for_export))
        yield from lines
        if len(page) < size:
            return
        number, _, article, _, _, _, start, end, *_ = page[-1]
        after = (number,) if found else (article, start, end)
        left = None if left is None else left - size


def count_claims(store: Store, wanted: ClaimFilter, at_most: int | None = None) -> int:
    """Return how many claims the filter holds, counted no further than `at_most`."""
    source, condition, parameters = _query(wanted, few(store, wanted))
    sql = f"SELECT count(*) FROM {source}{condition}"  # noqa: S608 - only fixed names are put in
    if at_most is not None:
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {source}{condition} LIMIT {int(at_most)})"  # noqa: S608
    return int(store.value(sql, parameters))


def claim_ids(store: Store, wanted: ClaimFilter) -> list[str]:
    """Return the ids of all claims of the filter in reading order."""
    source, condition, parameters = _query(wanted, few(store, wanted))
    sql = f"SELECT claims.id FROM {source}{condition} ORDER BY {_order(wanted)}"  # noqa: S608
    return [row[0] for row in store.rows(sql, parameters)]


def articles_with_words(store: Store, words: str, limit: int = 100) -> list[tuple[int, str]]:
    """Return number and a stretch of text of the articles with these words, best first."""
    match = match_expression(words)
    if match is None:
        return []
    sql = """
    SELECT rowid, snippet(articles_fts, 1, '', '', '…', 16) FROM articles_fts
    WHERE articles_fts MATCH ? ORDER BY rank LIMIT ?
    """
    return [(row[0], row[1]) for row in store.rows(sql, (match, limit))]


def match_expression(words: str) -> str | None:
    """Return the FTS5 query for words as somebody types them; None when there is no word in it.

    Each word stands for all that begin with it. Nothing a reviewer types is read as an operator.
    """
    pieces = [piece for piece in words.split() if any(c.isalnum() for c in piece)]
    quoted = ['"' + piece.replace('"', '""').replace("\0", "") + '"*' for piece in pieces]
    return " ".join(quoted) or None


def _page(
    store: Store,
    wanted: ClaimFilter,
    scarce: tuple[Few, ...],
    size: int,
    offset: int,
    after: tuple[int, ...] | None,
) -> list[Row]:
    source, condition, parameters = _query(wanted, scarce, after)
    order = "picked.number" if _match(wanted) else _order(wanted)
    sql = f"""
    SELECT {_COLUMNS}
    FROM (
        SELECT claims.number AS number FROM {source}{condition}
        ORDER BY {_order(wanted)} LIMIT ? OFFSET ?
    ) AS picked
    JOIN claims ON claims.number = picked.number
    JOIN articles ON articles.number = claims.article
    ORDER BY {order}
    """  # noqa: S608 - only fixed names are put in
    return list(store.rows(sql, (*parameters, size, offset)))


def _order(wanted: ClaimFilter) -> str:
    """Return the order; found words come by number, which is reading order as ingested."""
    if _match(wanted) is not None:
        return "claims_fts.rowid"
    return "claims.article, claims.start, claims.end"


def _query(
    wanted: ClaimFilter, scarce: tuple[Few, ...], after: tuple[int, ...] | None = None
) -> tuple[str, str, tuple[object, ...]]:
    """Return what to read from, the condition and its parameters."""
    match = _match(wanted)
    # What depends on the number alone is asked of the words that were found, before their claims
    # are read; the plus keeps the words from being sought claim by claim.
    number = "claims.number" if match is None else "+claims_fts.rowid"
    conditions = [
        *((f"{number} IN ({one.numbers})", one.parameters) for one in scarce),
        *_conditions(wanted, number, {one.field for one in scarce}),
    ]
    # Without an index it begins with the few claims that were gathered.
    source = "claims NOT INDEXED" if scarce else "claims"
    if match is not None:
        source = "claims_fts CROSS JOIN claims ON claims.number = claims_fts.rowid"
        conditions.append(("claims_fts MATCH ?", (match,)))
        if after is not None:
            conditions.append(("claims_fts.rowid > ?", after))
        if wanted.article is not None:
            bounds = "(SELECT {}(number) FROM claims WHERE article = ?)"
            between = f"claims_fts.rowid BETWEEN {bounds.format('min')} AND {bounds.format('max')}"
            conditions.append((between, (wanted.article, wanted.article)))
    elif after is not None:
        place = "(claims.article, claims.start, claims.end) > (?, ?, ?)"
        conditions.append((place, after))
    sql = " AND ".join(condition for condition, _ in conditions)
    parameters = tuple(value for _, values in conditions for value in values)
    return source, f" WHERE {sql}" if sql else "", parameters


def _match(wanted: ClaimFilter) -> str | None:
    return match_expression(wanted.text) if wanted.text else None


def _conditions(wanted: ClaimFilter, number: str, gathered: set[str]) -> Iterator[_Condition]:
    """Yield the conditions but for those of the fields gathered; `number` is that of a claim."""
    yield "NOT claims.retired", ()
    if wanted.article is None:
        yield OF_NEWEST, ()
    if "status" in gathered:
        pass
    elif len(wanted.status) == 1:
        yield "claims.status = ?", (wanted.status[0],)
    elif wanted.status:
        # The plus keeps SQLite from sorting all claims of these states for one page.
        yield f"+claims.status IN ({_marks(wanted.status)})", wanted.status
    if wanted.kind and "kind" not in gathered:
        one = " OR ".join("claims.kinds LIKE ?" for _ in wanted.kind)
        yield f"({one})", tuple(f'%"{ClaimKind(kind)}"%' for kind in wanted.kind)
    if wanted.article is not None:
        yield "claims.article = ?", (wanted.article,)
    if wanted.speaker and "speaker" not in gathered:
        yield NAMED, (wanted.speaker.casefold(),)
    if wanted.text and _match(wanted) is None:
        yield "instr(claims.text, ?) > 0", (wanted.text,)
    if wanted.reviewer is not None:
        yield _JUDGED_BY.format(number=number), (wanted.reviewer,)
    if wanted.min_score is not None:
        yield "claims.score >= ?", (wanted.min_score,)
    if "findings" in gathered:
        pass
    elif wanted.rule is not None:
        yield _HAS_FINDING.format(" AND findings.rule = ?"), (wanted.rule,)
    elif wanted.with_findings:
        yield _HAS_FINDING.format(""), ()
    yield from _asked_and_seen(wanted, number, gathered)


def _asked_and_seen(wanted: ClaimFilter, number: str, gathered: set[str]) -> Iterator[_Condition]:
    if wanted.flagged_for is not None:
        name = wanted.flagged_for.casefold()
        yield _FLAGGED_FOR.format(number=number), (name, name)
    elif wanted.flagged:
        yield _FLAGGED.format(number=number), ()
    if wanted.second == "none":
        if "second" not in gathered:
            yield _UNSEEN, ()
    elif wanted.second is not None:
        yield _SAID.format(number=number), (wanted.second,)
    if wanted.source is not None:
        yield _CITES.format(number=number), (wanted.source,)


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" for _ in values)


def _lines(store: Store, page: Sequence[Row], *, for_export: bool) -> Iterator[ClaimLine]:
    numbers = [row[0] for row in page]
    verdicts = in_force(store, numbers, for_export=for_export)
    opinions = standing_opinions(store, numbers)
    asked = open_flags(store, numbers)
    untitled = openings(store, (row[2] for row in page if not row[5]))
    mended = {}
    if any_mending(store):
        mended = {article: mendings_of(store, article) for article in {row[2] for row in page}}
    for row in page:
        (
            number, claim_id, article, article_id, external_id, title, start, end, text,
            kind_cell, score, speaker, status,
        ) = row  # fmt: skip
        verdict = verdicts.get(number)
        yield ClaimLine(
            claim_id, article, article_id, external_id,
            title or opening_words(untitled[article]), start, end, text,
            kinds(kind_cell), score, speaker, Status(status),
            verdict.note if verdict else "",
            verdict.citations if verdict else (),
            verdict.reviewer if verdict else "",
            verdict.judged_at if verdict else None,
            opinions.get(number, ()),
            asked.get(number, ()),
            within(mended.get(article, ()), start, end),
        )  # fmt: skip

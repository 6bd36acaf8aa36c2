"""Articles: their numbers, their texts, and how far their review is."""

import json
from collections.abc import Iterable, Sequence

from workbench.model.article import OPENING, Article, Passage, PassageKind, Sentence
from workbench.model.errors import Refusal
from workbench.store.cells import day, day_cell, json_cell
from workbench.store.lines import ArticleLine
from workbench.store.store import Row, Store

_ADD = """
INSERT INTO articles
    (id, external_id, title, outlet, author, url, language, published, ingested_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ADD_TEXT = "INSERT INTO article_texts (article, text, passages, sentences) VALUES (?, ?, ?, ?)"
_GET = """
SELECT article_texts.text, language, published, title, outlet, author, url, external_id,
    passages, sentences
FROM articles JOIN article_texts ON article_texts.article = articles.number
WHERE number = ?
"""
_LINES = f"""
SELECT number, id, title, outlet, published, language, external_id,
    claims, open, verified, disputed, unsourced, dismissed, findings - findings_dismissed,
    CASE WHEN coalesce(title, '') = ''
    THEN (SELECT substr(text, 1, {OPENING}) FROM article_texts WHERE article = articles.number)
    ELSE '' END,
    coalesce((SELECT position FROM revisions WHERE revisions.article = articles.number
              ORDER BY revisions.number DESC LIMIT 1), 1),
    (SELECT before FROM revisions WHERE revisions.article = articles.number
     ORDER BY revisions.number DESC LIMIT 1),
    superseded_by
FROM articles JOIN article_progress ON article_progress.article = articles.number
"""  # noqa: S608 - a fixed number
_OPENINGS = f"""
SELECT article, substr(text, 1, {OPENING})
FROM json_each(?) AS wanted JOIN article_texts ON article_texts.article = wanted.value
"""  # noqa: S608 - a fixed number
_SHORTEST_PREFIX = 4
_LAST_CHARACTER = "\U0010ffff"
_MOST_NAMED = 5


def number_of(store: Store, article_id: str) -> int | None:
    """Return the number of the article with this id."""
    number: int | None = store.value("SELECT number FROM articles WHERE id = ?", (article_id,))
    return number


def add_article(
    store: Store,
    article: Article,
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    now: str,
) -> int:
    """Add an article that is not there yet and return its number."""
    number = store.add(
        _ADD,
        (
            article.id,
            article.external_id,
            article.title,
            article.outlet,
            article.author,
            article.url,
            article.language,
            day_cell(article.published),
            now,
        ),
    )
    passage_cell = json_cell((p.start, p.end, p.kind) for p in passages)
    sentence_cell = json_cell((s.start, s.end, s.passage) for s in sentences)
    store.add(_ADD_TEXT, (number, article.text, passage_cell, sentence_cell))
    return number


def get_article(
    store: Store, number: int
) -> tuple[Article, tuple[Passage, ...], tuple[Sentence, ...]]:
    """Return the article of this number with its layout; Refusal when there is none."""
    row = store.row(_GET, (number,))
    if row is None:
        raise _no_article(store, str(number))
    text, language, published, title, outlet, author, url, external_id, passages, sentences = row
    article = Article(text, language, day(published), title, outlet, author, url, external_id)
    return (
        article,
        tuple(Passage(start, end, PassageKind(k)) for start, end, k in json.loads(passages)),
        tuple(Sentence(start, end, passage) for start, end, passage in json.loads(sentences)),
    )


def article_lines(
    store: Store, limit: int | None = None, offset: int = 0, *, earlier: bool = False
) -> list[ArticleLine]:
    """Return the articles in the order they came in; with `earlier` also their earlier texts."""
    newest = "" if earlier else " WHERE superseded_by IS NULL"
    sql = _LINES + newest + " ORDER BY number LIMIT ? OFFSET ?"
    return [_line(row) for row in store.rows(sql, (-1 if limit is None else limit, offset))]


def article_line(store: Store, number: int) -> ArticleLine:
    """Return one article's line; Refusal when there is none."""
    row = store.row(_LINES + " WHERE number = ?", (number,))
    if row is None:
        raise _no_article(store, str(number))
    return _line(row)


def openings(store: Store, numbers: Iterable[int]) -> dict[int, str]:
    """Return the beginnings of these articles' texts, by number."""
    return dict(store.rows(_OPENINGS, (json_cell(sorted(set(numbers))),)))


def find_article(store: Store, ref: str) -> int:
    """Return the number of the article that `ref` means.

    `ref` is, in this order, a number of the list, an id, the sender's id, or the first four or
    more characters of an id. Refusal when it means none or several.
    """
    if ref.isascii() and ref.isdecimal() and len(ref) < 16:
        number = store.value("SELECT number FROM articles WHERE number = ?", (int(ref),))
        if number is not None:
            return int(number)
    for sql in (
        "SELECT number FROM articles WHERE id = ?",
        "SELECT number FROM articles WHERE external_id = ? AND superseded_by IS NULL",
    ):
        numbers = [row[0] for row in store.rows(sql, (ref,))]
        if numbers:
            return _only(ref, numbers)
    if len(ref) >= _SHORTEST_PREFIX:
        sql = "SELECT number FROM articles WHERE id >= ? AND id < ? ORDER BY number"
        numbers = [row[0] for row in store.rows(sql, (ref, ref + _LAST_CHARACTER))]
        if numbers:
            return _only(ref, numbers)
    raise _no_article(store, ref)


def _only(ref: str, numbers: Sequence[int]) -> int:
    if len(numbers) > 1:
        named = ", ".join(str(number) for number in numbers[:_MOST_NAMED])
        more = ", ..." if len(numbers) > _MOST_NAMED else ""
        raise Refusal(
            f"{len(numbers)} articles are called {ref!r}",
            mend=f"name one by its number: {named}{more}",
        )
    return numbers[0]


def _no_article(store: Store, ref: str) -> Refusal:
    count = store.value("SELECT count(*) FROM articles")
    mend = "workbench articles lists them" if count else "the store is empty: ingest one first"
    return Refusal(f"there is no article {ref!r}", str(store.path), mend)


def _line(row: Row) -> ArticleLine:
    number, article_id, title, outlet, published, language, external_id, *counts = row
    return ArticleLine(
        number, article_id, title, outlet, day(published), language, external_id, *counts
    )

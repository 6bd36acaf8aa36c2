"""The file reads well by itself, and guards what must never change."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.samples import Clock, extraction_of, finding, page
from workbench.desk.desk import Desk
from workbench.model.verdict import Status


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The store as sqlite3 alone shows it, with one claim judged by a source, one by a secret."""
    path = tmp_path / "claims.db"
    with Desk(path, "An", clock=Clock()) as desk:
        desk.keep(extraction_of(external_id="flood-1"), [finding()])
        claims = [view.claim.id for view in desk.article(1).claims]
        secret = page("Anna van de griffie", confidential=True)
        desk.judge([claims[2]], Status.DISPUTED, "53", [page("https://delmond.example/"), secret])
        desk.decide_finding(desk.article(1).findings[0].id, "dismissed", "klopt")
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def test_a_view_lists_claims_with_their_verdict(plain: sqlite3.Connection) -> None:
    rows = plain.execute("SELECT * FROM claims_with_verdict ORDER BY number").fetchall()

    assert [row["status"] for row in rows] == ["open", "open", "disputed", "open"]
    judged = rows[2]
    assert judged["text"] == "De schade is 35 miljoen euro."
    assert judged["article_title"] == "Delmond onder water"
    assert (judged["note"], judged["reviewer"]) == ("53", "An")
    assert judged["judged_at"] == "2026-02-05T00:00:03Z"
    assert judged["sources"] == "https://delmond.example/"


def test_figures_stand_in_plain_columns(plain: sqlite3.Connection) -> None:
    sql = """
    SELECT figures.text, low, high, hedge, kind, counted_lemma, claims.text AS claim
    FROM figures JOIN claims ON claims.number = figures.claim ORDER BY figures.number
    """
    row = plain.execute(sql).fetchone()
    assert tuple(row) == (
        "1200",
        "1200",
        "1200",
        "exactly",
        "count",
        "huis",
        "In Delmond stonden 1200 huizen onder water.",
    )


def test_words_are_found_with_plain_sql(plain: sqlite3.Connection) -> None:
    claims = "SELECT text FROM claims WHERE number IN (SELECT rowid FROM claims_fts(?))"
    assert plain.execute(claims, ("miljoen",)).fetchone()["text"].startswith("De schade")
    articles = "SELECT title FROM articles WHERE number IN (SELECT rowid FROM articles_fts(?))"
    assert plain.execute(articles, ("gewond",)).fetchone()["title"] == "Delmond onder water"


def test_every_table_is_strict_and_every_name_is_a_plain_word(plain: sqlite3.Connection) -> None:
    tables = plain.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    ).fetchall()
    own = {row["name"]: row["strict"] for row in tables if "_fts" not in row["name"]}
    own.pop("sqlite_schema")
    own.pop("sqlite_sequence", None)

    assert {"articles", "claims", "figures", "verdicts", "sources", "findings"} <= set(own)
    assert all(own.values())
    assert all(name.strip("_").replace("_", "a").islower() for name in own)


def test_the_file_is_in_wal_mode(plain: sqlite3.Connection) -> None:
    assert plain.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


@pytest.mark.parametrize("table", ["verdicts", "citations", "finding_decisions"])
def test_what_was_decided_cannot_be_changed_or_deleted(
    plain: sqlite3.Connection, table: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="is never changed"):
        plain.execute(f"UPDATE {table} SET number = number")
    with pytest.raises(sqlite3.IntegrityError, match="is never deleted"):
        plain.execute(f"DELETE FROM {table}")


def test_rows_of_other_hands_keep_search_and_progress_true(plain: sqlite3.Connection) -> None:
    plain.execute("UPDATE claims SET text = 'Iets over 99 eenden.' WHERE number = 2")
    plain.execute("UPDATE articles SET title = 'Hoogwater' WHERE number = 1")
    plain.execute("INSERT INTO actions VALUES (9, 'judge', 'x', 'Bo', '2026', NULL, NULL)")
    plain.execute(
        "INSERT INTO verdicts VALUES (9, 1, 9, 'verified', '', 'Bo', '2026-01-01', NULL, NULL)"
    )
    plain.commit()

    found = "SELECT rowid FROM claims_fts(?)"
    assert plain.execute(found, ("eenden",)).fetchone()[0] == 2
    assert plain.execute(found, ("pech",)).fetchone() is None
    titled = "SELECT rowid FROM articles_fts('title: hoogwater')"
    assert plain.execute(titled).fetchone()[0] == 1
    assert plain.execute("SELECT status FROM claims WHERE number = 1").fetchone()[0] == "verified"
    assert plain.execute("SELECT open, verified FROM article_progress").fetchone()[:] == (2, 1)

"""Ingest, list, judge, check, back up: a store from the command line."""

import json
import os
import sqlite3
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pexpect
import pytest

from tests.cli.conftest import Run
from tests.cli.test_extracting import schema


def rows(run: Run, *args: str) -> list[Any]:
    result = run(*args, "--json")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_ingesting_twice_changes_nothing(run: Run, articles: Path, store: Path) -> None:
    before = run("claims", "--json").stdout
    again = run("ingest", str(articles), "--json")
    assert json.loads(again.stdout)["known"] == 2
    assert json.loads(again.stdout)["added"] == 0
    assert run("claims", "--json").stdout == before
    assert "2 known already" in run("ingest", str(articles)).stderr


def test_ingest_on_several_processes_gives_the_same_store(
    run: Run, articles: Path, store: Path
) -> None:
    assert run("ingest", str(articles), "--db", "two.db", "--jobs", "2").exit_code == 0
    assert run("claims", "--json", "--db", "two.db").stdout == run("claims", "--json").stdout


def test_articles_are_listed(run: Run, store: Path) -> None:
    fire, flood = rows(run, "articles")
    assert (fire["number"], fire["title"], fire["outlet"]) == (
        1,
        "Fire in Port Arlen",
        "Arlen Post",
    )
    assert flood["findings"] == 1
    assert flood["open"] == flood["claims"] > 2
    assert "Fire in Port Arlen" in run("articles").stdout


def test_claims_follow_their_schema_and_reading_order(run: Run, store: Path) -> None:
    claims = rows(run, "claims")
    for claim in claims:
        jsonschema.validate(claim, schema("claims"))
        assert claim["status"] == "open"
    flood = [claim["start"] for claim in claims if claim["article"] == claims[-1]["article"]]
    assert flood == sorted(flood)


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--article", "1"), "Arlen"),
        (("--text", "dijken"), "dijken"),
        (("--speaker", "dunne"), "two hours"),
        (("--kind", "figure", "--article", "2", "--text", "schade"), "3,4 miljoen"),
        (("--status", "open", "--limit", "1"), "Port Arlen"),
    ],
)
def test_claims_are_filtered(run: Run, store: Path, options: tuple[str, ...], word: str) -> None:
    found = rows(run, "claims", *options)
    assert 0 < len(found) < len(rows(run, "claims"))
    assert word in " ".join(claim["text"] for claim in found)


def test_no_such_claims_is_an_answer(run: Run, store: Path) -> None:
    result = run("claims", "--status", "verified")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "no such claims\n"


def test_a_verdict_is_kept_with_note_sources_and_reviewer(run: Run, store: Path) -> None:
    claim = rows(run, "claims", "--text", "dijken")[0]["id"]
    judged = run(
        "judge",
        claim[:8],
        "disputed",
        "--note",
        "3 maart was een dinsdag",
        "--source",
        "https://kalender.example/2026",
        "--source",
        "person:A. de Wilde",
        "--reviewer",
        "Bo",
    )
    assert judged.exit_code == 0
    (now,) = rows(run, "claims", "--status", "disputed")
    jsonschema.validate(now, schema("claims"))
    assert (now["id"], now["note"], now["reviewer"]) == (claim, "3 maart was een dinsdag", "Bo")
    assert [(one["kind"], one["locator"]) for one in now["sources"]] == [
        ("url", "https://kalender.example/2026"),
        ("person", "A. de Wilde"),
    ]
    (verdict,) = rows(run, "judge", claim, "unsourced")
    assert (verdict["status"], verdict["note"], verdict["reviewer"]) == (
        "unsourced",
        "3 maart was een dinsdag",
        "An",
    )
    assert len(verdict["sources"]) == 2


def test_confidential_sources_are_not_listed(run: Run, store: Path) -> None:
    claim = rows(run, "claims", "--text", "dijken")[0]["id"]
    assert (
        run("judge", claim, "verified", "--source", "person:Bron X", "--confidential").exit_code
        == 0
    )
    assert "Bron X" not in run("claims", "--json").stdout


@pytest.mark.parametrize("source", ["", " ", "person:", "\u200b"])
def test_an_empty_source_is_refused(run: Run, store: Path, source: str) -> None:
    claim = rows(run, "claims")[0]["id"]
    result = run("judge", claim, "verified", "--source", source)
    assert result.exit_code == 1
    assert result.stderr.startswith("--source: ")
    assert rows(run, "stats")[0]["verdicts"] == 0


def test_findings_are_listed_and_exit_status_is_0(run: Run, store: Path) -> None:
    (finding,) = rows(run, "check")
    assert finding["rule"] == "weekday-date"
    assert finding["state"] == "open"
    assert rows(run, "check", "--article", "1") == []
    shown = run("check", "--article", "2")
    assert f"\n         suggestie: {finding['suggestion']}\n" in shown.stdout
    shown = run("check", "--article", "2", "--language", "en")
    assert shown.exit_code == 0
    assert "weekday-date" in shown.stdout
    assert "\n         suggestion: " in shown.stdout
    assert run("check", "--article", "1").stderr == "nothing contradicts itself\n"


def test_lists_are_told_in_the_language_asked_for(run: Run, store: Path) -> None:
    claim = rows(run, "claims", "--article", "2")[0]["id"]
    run("judge", claim, "verified")
    of_its_own = run("claims", "--article", "2").stdout.splitlines()[0]
    assert " klopt " in of_its_own
    assert "[geen bron]" in of_its_own
    told = run("claims", "--article", "2", "--language", "en").stdout.splitlines()[0]
    assert " verified " in told
    assert "[no source]" in told
    assert rows(run, "claims") == rows(run, "claims", "--language", "nl")
    heads, first = run("articles", "--language", "nl").stdout.splitlines()[:2]
    assert heads.split() == [
        "N",
        "versie",
        "datum",
        "taal",
        "bewer.",
        "open",
        "bevind.",
        "medium",
        "titel",
    ]
    assert " 5 maart 2026 " in first
    assert "bevindingen" in run("stats", "--language", "nl").stdout


@pytest.mark.parametrize("command", ["check", "export", "claims", "crosscheck"])
def test_an_unknown_article_gets_one_line(run: Run, store: Path, command: str) -> None:
    result = run(command, "--article", "99")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert "99" in line


def test_stats_count(run: Run, store: Path) -> None:
    claim = rows(run, "claims")[0]["id"]
    run("judge", claim, "verified")
    (stats,) = rows(run, "stats")
    assert stats["articles"] == 2
    assert stats["by_status"]["verified"] == 1
    assert stats["by_status"]["open"] == stats["claims"] - 1
    assert "1 judged" in run("stats").stdout


def test_a_backup_is_a_store(run: Run, store: Path) -> None:
    assert run("backup", "copy.db").exit_code == 0
    assert run("claims", "--json", "--db", "copy.db").stdout == run("claims", "--json").stdout
    again = run("backup", "copy.db")
    assert again.exit_code == 1
    assert again.stderr.startswith("copy.db: is there already")
    made = json.loads(run("backup", "--json").stdout)
    assert made["articles"] == 2
    assert Path(made["path"]).exists()


def test_doctor_finds_a_sound_store_sound(run: Run, store: Path) -> None:
    result = run("doctor")
    assert (result.exit_code, result.stdout) == (0, "the store is sound\n")
    assert rows(run, "doctor") == [{"schema": 1, "problems": []}]


def test_doctor_names_what_is_wrong(run: Run, store: Path) -> None:
    connection = sqlite3.connect(store)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE claims SET article = 77 WHERE number = 1")
    connection.commit()
    connection.close()
    result = run("doctor")
    assert result.exit_code == 1
    assert result.stderr


def test_merely_looking_leaves_the_store_unchanged(run: Run, store: Path) -> None:
    before = store.read_bytes()
    for command in ("articles", "claims", "stats", "check", "export", "doctor"):
        assert run(command).exit_code == 0
    assert store.read_bytes() == before


def test_a_folder_says_what_it_passes_over(run: Run, articles: Path) -> None:
    (articles / "scan.pdf").write_bytes(b"%PDF-1.7")
    (articles / ".hidden.txt").write_text("x")
    result = run("ingest", str(articles))
    assert result.exit_code == 0
    assert "passed over: 1 .pdf" in result.stderr


def test_a_terminal_sees_a_progress_bar_and_no_escape_from_articles(
    here: Path, articles: Path
) -> None:
    (articles / "\x1b[2Jbad.txt").write_bytes(b"")
    terminal = pexpect.spawn(
        "python",
        ["-m", "workbench", "ingest", str(articles)],
        cwd=here,
        encoding="utf-8",
        dimensions=(24, 80),
        env=dict(os.environ) | {"PATH": str(Path(sys.executable).parent), "TERM": "xterm"},
    )
    seen = terminal.read()
    terminal.close()
    assert terminal.exitstatus == 1
    assert "━" in seen
    assert "2 articles added" in seen
    assert "\x1b[2Jbad" not in seen

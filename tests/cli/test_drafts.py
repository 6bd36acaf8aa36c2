"""Drafts from the command line: told, recognised, listed."""

import json
from pathlib import Path

from click.testing import CliRunner

from workbench.cli import main

FIRST = """---
title: Dike breaks at Holmerveen
outlet: Harbour Post
published: 2026-02-04
language: en
---
The dike broke on Monday. About 300 people left their homes. Mayor Vera Holt spoke of bad luck.
Two schools were closed. The damage is put at 35 million euros.
"""


def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [*arguments, "--db", str(folder / "claims.db")])
    return result.exit_code, result.stdout, result.stderr


def test_a_later_text_keeps_verdicts_and_is_listed_as_a_draft(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(FIRST)
    second.write_text(FIRST.replace("About 300", "About 400"))
    assert run(tmp_path, "ingest", str(first))[0] == 0
    claims = [json.loads(line) for line in run(tmp_path, "claims", "--json")[1].splitlines()]
    damage = next(claim for claim in claims if "35 million" in claim["text"])
    run(tmp_path, "judge", damage["id"], "verified", "--note", "ledger")
    _, _, told = run(tmp_path, "ingest", str(second))
    assert "a new draft of article 1 (the same title and outlet" in told
    claims = [json.loads(line) for line in run(tmp_path, "claims", "--json")[1].splitlines()]
    assert {claim["text"]: claim["status"] for claim in claims}[damage["text"]] == "verified"
    assert not any("300" in claim["text"] for claim in claims)
    listed = [json.loads(line) for line in run(tmp_path, "articles", "--json")[1].splitlines()]
    assert [(one["number"], one["revision"], one["revision_of"]) for one in listed] == [(2, 2, 1)]
    _, table, _ = run(tmp_path, "articles", "--revisions")
    assert len(table.splitlines()) == 3
    _, _, told = run(tmp_path, "ingest", str(first))
    assert "known as an earlier text of article 2" in told
    _, _, told = run(tmp_path, "ingest", str(first), "--revision-of", "2")
    assert "a new draft of article 2" in told
    assert run(tmp_path, "doctor")[0] == 0


def test_revision_of_is_for_one_article(tmp_path: Path) -> None:
    first, lines = tmp_path / "a.txt", tmp_path / "b.jsonl"
    first.write_text(FIRST)
    run(tmp_path, "ingest", str(first))
    lines.write_text('{"text": "One bridge fell.", "language": "en"}\n'
                     '{"text": "Two bridges fell.", "language": "en"}\n')  # fmt: skip
    code, _, told = run(tmp_path, "ingest", str(lines), "--revision-of", "1")
    assert code == 1
    assert "more than one article" in told

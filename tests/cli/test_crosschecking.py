"""`crosscheck`: one thing with all that is reported of it, what differs first."""

import json
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import Run
from tests.cli.test_extracting import schema

ENGLISH = "It was a bad night in Delmora, the city of mayor Ilsa Verkamp. "
DUTCH = "In Delmora, de stad van burgemeester Ilsa Verkamp, was het vannacht onrustig. "
AGENCY = (
    "The army fired 71 missiles. Residents sheltered in cellars and stations until the morning, "
    "when buses ran again and the market by the river opened as it does on every other day."
)
TOLD = (
    (DUTCH + "Er werden 71 raketten afgevuurd.", "nl", "2026-01-14", "Bode"),
    (ENGLISH + "The army fired 17 missiles. She has 40 cats.", "en", "2026-01-15", "Post"),
    (ENGLISH + AGENCY, "en", "2026-01-16", "Times"),
    (ENGLISH + "By our own desk. " + AGENCY, "en", "2026-01-16", "Gazette"),
    (ENGLISH + "Five people\x1b[31m were killed.", "en", "2026-01-15", "[red]Herald"),
    (ENGLISH + "Five people were killed.", "en", "2026-01-15", "Courier"),
)


@pytest.fixture
def store(run: Run) -> None:
    keys = ("text", "language", "published", "outlet")
    lines = (json.dumps(dict(zip(keys, told, strict=True))) for told in TOLD)
    assert run("ingest", "-", stdin="\n".join(lines)).exit_code == 0


def document(run: Run, *options: str) -> Any:
    result = run("crosscheck", "--json", *options)
    found = json.loads(result.stdout)
    jsonschema.validate(found, schema("crosscheck"))
    return found


@pytest.mark.usefixtures("store")
def test_groups_are_printed_conflicts_first_with_all_that_a_reader_wants(run: Run) -> None:
    shown = run("crosscheck", "--language", "en").stdout
    head, *lines = shown.splitlines()
    assert head == "CONFLICTS  raketten  (figure, transposed digits)"
    value, *told = lines[: lines.index("  17  1 outlet")]
    assert value == "  71  2 independent outlets, more than any other"
    assert told[:2] == ["    1 Bode, 2026-01-14", "      “Er werden 71 raketten afgevuurd.”"]
    assert told.count("      “The army fired 71 missiles.”") == 1
    assert "    2 Post, 2026-01-15" in lines
    assert "  over time: 2026-01-14: 71, 2026-01-15: 17, 2026-01-16: 71" in lines
    assert any(line.startswith("  same thing: ") and "missiles" in line for line in lines)
    assert shown.index("CONFLICTS") < shown.index("AGREES")
    assert "[red]Herald" in shown
    assert "\x1b" not in shown


@pytest.mark.usefixtures("store")
def test_conflicts_and_one_article_narrow_it(run: Run) -> None:
    assert "AGREES" in run("crosscheck", "--language", "en").stdout
    assert "AGREES" not in run("crosscheck", "--conflicts", "--language", "en").stdout
    deaths = run("crosscheck", "--article", "5")
    assert "missiles" not in deaths.stdout
    assert run("crosscheck", "--article", "5", "--conflicts").stderr == "no conflicts\n"
    shown = run("crosscheck", "--article", "2", "--language", "en").stdout
    assert shown.startswith("CONFLICTS  raketten")


@pytest.mark.usefixtures("store")
def test_json_has_matches_and_groups(run: Run) -> None:
    found = document(run)
    assert list(found) == ["schema", "matches", "groups", "references"]
    group = next(one for one in found["groups"] if one["relation"] == "conflicts")
    assert [(one["low"], one["sources"]) for one in group["values"]] == [("71", 2), ("17", 1)]
    assert sorted(at for one in group["values"] for at in one["members"]) == [0, 1, 2, 3]
    assert {one["outlet"] for one in group["members"]} == {"Bode", "Post", "Times", "Gazette"}
    assert [group["values"][one["value"]]["low"] for one in group["course"]] == ["71", "17", "71"]
    conflicts = document(run, "--conflicts")
    assert {one["relation"] for one in conflicts["matches"]} == {"conflicts"}
    assert conflicts["groups"] == [group]
    assert document(run, "--article", "6")["groups"] == document(run, "--article", "5")["groups"]
    assert run("crosscheck", "--json").stdout == run("crosscheck", "--json").stdout


@pytest.mark.usefixtures("store")
def test_what_a_reviewer_judged_is_shown(run: Run) -> None:
    group = document(run)["groups"][0]
    odd = next(one for one in group["members"] if one["side"]["low"] == "17")
    run("judge", odd["side"]["claim"], "disputed")
    shown = run("crosscheck", "--language", "en").stdout
    assert "    2 Post, 2026-01-15  [disputed]" in shown.splitlines()


@pytest.mark.usefixtures("store")
def test_a_group_is_told_in_the_language_of_its_first_article_or_the_one_asked_for(
    run: Run,
) -> None:
    shown = run("crosscheck").stdout
    head, *lines = shown.splitlines()
    assert head == "BOTST      raketten  (getal, verwisselde cijfers)"
    assert "  71  2 media, los van elkaar, meer dan elke andere waarde" in lines
    assert "    2 Post, 15 januari 2026" in lines
    assert any(line.startswith("  waarom hetzelfde: hetzelfde geteld: ") for line in lines)
    english = run("crosscheck", "--language", "en").stdout
    assert "BOTST" not in english
    assert document(run) == document(run, "--language", "nl")


def test_a_store_of_one_article_has_nothing_to_compare(run: Run) -> None:
    run("ingest", "-", "--language", "en", stdin="Twelve boats sank on 3 May 2026.")
    result = run("crosscheck")
    assert result.stderr == "no two articles speak of the same thing\n"
    assert document(run) == {"schema": 1, "matches": [], "groups": [], "references": []}

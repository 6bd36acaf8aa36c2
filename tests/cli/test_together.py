"""Two pairs of eyes from scripts: second opinions, questions, the library, saved filters."""

import json
from pathlib import Path

import jsonschema

from tests.cli.conftest import Run
from tests.cli.test_extracting import schema
from tests.cli.test_store_commands import rows
from workbench.desk.desk import Desk
from workbench.desk.views import ClaimFilter


def first(run: Run) -> str:
    found: str = rows(run, "claims", "--limit", "1")[0]["id"]
    return found


def test_a_second_reviewer_objects_and_both_are_kept(run: Run, store: Path) -> None:
    claim = first(run)
    refused = run("second", claim, "confirms", "--reviewer", "Bo")
    assert refused.exit_code == 1
    assert "claim 1 has no verdict yet; judge it first" in refused.stderr

    run("judge", claim, "verified", "--note", "seen")
    assert "by An too" in run("second", claim, "confirms").stderr
    said = run("second", claim, "objects", "--note", "it was 15", "--reviewer", "Bo", "--json")
    opinion = json.loads(said.stdout)["opinions"][0]
    assert (opinion["reviewer"], opinion["stance"], opinion["status"], opinion["note"]) == (
        "Bo", "objects", "verified", "it was 15",
    )  # fmt: skip
    (line,) = rows(run, "claims", "--second", "objects")
    jsonschema.validate(line, schema("claims"))
    assert (line["status"], line["reviewer"], line["opinions"][0]["reviewer"]) == (
        "verified", "An", "Bo",
    )  # fmt: skip
    assert "Bo objects" in run("claims", "--second", "objects").stdout
    assert rows(run, "claims", "--second", "none") == []
    run("second", claim, "none", "--reviewer", "Bo")
    assert [line["id"] for line in rows(run, "claims", "--second", "none")] == [claim]


def test_a_second_opinion_stands_in_every_report(run: Run, store: Path) -> None:
    claim = first(run)
    run("judge", claim, "verified")
    run("second", claim, "objects", "--note", "it was <15>", "--reviewer", "Bo")
    for format_, words in (
        ("markdown", "second: objection by Bo, "),
        ("html", "it was &lt;15&gt;"),
        ("csv", "objection by Bo, "),
        ("json", '"stance": "objects"'),
    ):
        written = run("export", "--format", format_, "--out", "-").stdout
        assert words in written, format_
    document = json.loads(run("export", "--format", "json", "--out", "-").stdout)
    jsonschema.validate(document, schema("report"))
    markdown = run("export", "--out", "-").stdout
    assert "source: no source given" in markdown


def test_asking_and_answering(run: Run, store: Path) -> None:
    claim = first(run)
    assert "asked Bo, claim 1" in run("flag", claim, "--to", "Bo", "--note", "ring them?").stdout
    (line,) = rows(run, "claims", "--flagged-for", "bo")
    jsonschema.validate(line, schema("claims"))
    assert line["flags"][0]["words"] == "ring them?"
    assert "asked of Bo" in run("claims", "--flagged").stdout
    assert rows(run, "claims", "--flagged-for", "An") == []

    answered = run("flag", claim, "--answer", "rang: right", "--reviewer", "Bo", "--json")
    flag = json.loads(answered.stdout)["flags"][0]
    assert (flag["state"], flag["answer"], flag["answered_by"]) == ("answered", "rang: right", "Bo")
    assert rows(run, "claims", "--flagged") == []
    again = run("flag", claim, "--answer", "yes")
    assert (again.exit_code, again.stdout) == (1, "")
    assert "nothing is asked about claim 1" in again.stderr
    both = run("flag", claim, "--answer", "yes", "--to", "Bo")
    assert both.exit_code == 1


def test_a_question_can_be_taken_back(run: Run, store: Path) -> None:
    claim = first(run)
    run("flag", claim)
    assert rows(run, "claims", "--flagged-for", "Bo")[0]["flags"][0]["asked_of"] is None
    assert "dropped, claim 1" in run("flag", claim, "--drop").stdout
    assert rows(run, "claims", "--flagged") == []


def test_the_library_lists_sources_with_their_use(run: Run, store: Path) -> None:
    one, two = (line["id"] for line in rows(run, "claims", "--limit", "2"))
    for claim in (one, two):
        run("judge", claim, "verified", "--source", "document:Fire log")
    run("judge", two, "verified", "--source", "person:M.", "--confidential")
    (line,) = rows(run, "sources")
    assert (line["locator"], line["claims"]) == ("Fire log", 1)
    shown = run("sources").stdout.splitlines()
    assert shown[0].split() == ["1", "person", "M.", "[confidential]"]
    assert run("sources", "--text", "fire").stdout.split()[2:] == ["Fire", "log"]
    assert run("sources", "--text", "water").stderr == "no such sources\n"


def test_more_filters_and_those_with_a_name(run: Run, store: Path) -> None:
    claim = first(run)
    run("judge", claim, "verified", "--reviewer", "Bo")
    assert [line["id"] for line in rows(run, "claims", "--reviewer", "Bo")] == [claim]
    assert "[no source]" in run("claims", "--reviewer", "Bo").stdout
    every = rows(run, "claims")
    high = rows(run, "claims", "--min-score", "0.6")
    assert [line for line in every if line["score"] >= 0.6] == high
    found = rows(run, "claims", "--findings")
    assert 0 < len(found) < len(every)
    rule = rows(run, "check")[0]["rule"]
    assert rows(run, "claims", "--rule", rule) == found
    assert rows(run, "claims", "--rule", "no-such-rule") == []

    with Desk(store, "An") as desk:
        desk.filters.save("to do", ClaimFilter(with_findings=True))
    assert rows(run, "claims", "--filter", "to do") == found
    refused = run("claims", "--filter", "todo")
    assert refused.exit_code == 1
    assert "the filters are: to do" in refused.stderr

"""`check` and `decide`: findings by id and state, decided on with a reason, in two tongues."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import Run
from tests.cli.test_extracting import schema
from workbench.desk.desk import Desk


def findings(run: Run, *args: str) -> list[Any]:
    result = run("check", "--json", *args)
    assert result.exit_code == 0, result.stderr
    found = [json.loads(line) for line in result.stdout.splitlines()]
    for one in found:
        jsonschema.validate(one, schema("check"))
    return found


def test_a_finding_is_dismissed_with_its_reason_and_out_of_every_report(
    run: Run, store: Path
) -> None:
    (finding,) = findings(run)
    assert finding["id"] in run("check").stdout
    answered = run("decide", finding["id"][:8], "dismissed", "--reason", "stond zo in de brief")
    assert answered.stdout == "dismissed, finding weekday-date\n"

    (dismissed,) = findings(run)
    assert (dismissed["state"], dismissed["reason"]) == ("dismissed", "stond zo in de brief")
    assert "verworpen: stond zo in de brief" in run("check").stdout
    assert findings(run, "--state", "open", "--state", "accepted") == []
    for name in ("markdown", "html", "csv", "json"):
        assert finding["message"] not in run("export", "--format", name, "--out", "-").stdout


@pytest.mark.parametrize("name", ["markdown", "html", "csv", "json"])
def test_an_accepted_finding_stands_in_the_report_with_its_reason(
    run: Run, store: Path, name: str
) -> None:
    (finding,) = findings(run)
    run("decide", finding["id"], "accepted", "--reason", "de krant van die dag")
    report = run("export", "--format", name, "--out", "-").stdout
    assert finding["message"] in report
    assert "de krant van die dag" in report
    assert "accepted" in report


def test_the_history_tells_who_when_and_what_before(run: Run, store: Path) -> None:
    (finding,) = findings(run)
    run("decide", finding["id"], "accepted", "--reason", "klopt", "--reviewer", "Bo")
    run("decide", finding["id"], "dismissed", "--reason", "toch niet")
    with Desk(store, "An") as desk:
        desk.undo()
    (finding,) = findings(run)
    steps = [(s["before"], s["state"], s["reviewer"], s["how"]) for s in finding["history"]]
    assert steps == [
        ("open", "accepted", "Bo", "decided"),
        ("accepted", "dismissed", "An", "decided"),
        ("dismissed", "accepted", "An", "undone"),
    ]
    assert (finding["state"], finding["reason"]) == ("accepted", "klopt")


def test_a_decision_outlives_another_ingest_and_the_rules_run_again(
    run: Run, store: Path, articles: Path
) -> None:
    (finding,) = findings(run)
    answered = run("decide", finding["id"], "accepted", "--reason", "klopt", "--json")
    run("ingest", str(articles))
    (again,) = findings(run, "--again")
    assert again == json.loads(answered.stdout)
    assert again["state"] == "accepted"


def test_reopened_it_may_do_without_a_reason(run: Run, store: Path) -> None:
    (finding,) = findings(run)
    run("decide", finding["id"], "dismissed", "--reason", "nee")
    assert run("decide", finding["id"], "open").exit_code == 0
    (finding,) = findings(run)
    assert (finding["state"], finding["reason"]) == ("open", "")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("dismissed",), "a dismissal without a reason"),
        (("dismissed", "--reason", "  "), "a dismissal without a reason"),
    ],
)
def test_a_dismissal_needs_its_reason(
    run: Run, store: Path, args: tuple[str, ...], words: str
) -> None:
    (finding,) = findings(run)
    result = run("decide", finding["id"], *args)
    assert (result.exit_code, findings(run)[0]["state"]) == (1, "open")
    assert words in result.stderr


def test_an_unknown_finding_gets_one_line(run: Run, store: Path) -> None:
    result = run("decide", "zzzzzzzz", "accepted")
    assert result.exit_code == 1
    assert "there is no finding 'zzzzzzzz'" in result.stderr


def test_findings_are_told_in_the_language_asked_for(run: Run, store: Path) -> None:
    (dutch,) = findings(run)
    (english,) = findings(run, "--language", "en")
    assert "een dinsdag" in dutch["message"]
    assert "Tuesday" in english["message"]
    assert {**dutch, "message": "", "suggestion": ""} == {
        **english,
        "message": "",
        "suggestion": "",
    }
    report = run("export", "--language", "en", "--out", "-").stdout
    assert "Tuesday, not a Wednesday" in report
    assert run("check", "--language", "xx").exit_code == 1


def test_the_config_file_names_the_language(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('language = "en"\n', encoding="utf-8")
    monkeypatch.setattr("workbench.tui.settings.config_path", lambda: config)
    assert "Tuesday" in findings(run)[0]["message"]
    assert "dinsdag" in findings(run, "--language", "nl")[0]["message"]

"""`extract --json`: the document of its schema, the same bytes every time, in the order given."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import Run
from tests.cli.samples import FIRE, FLOOD


def schema(name: str) -> Any:
    file = files("workbench.exporters") / "schemas" / f"{name}.schema.json"
    return json.loads(file.read_text(encoding="utf-8"))


def documents(output: str) -> list[Any]:
    found = [json.loads(line) for line in output.splitlines()]
    for document in found:
        jsonschema.validate(document, schema("extract"))
    return found


def holds_its_spans(document: Any) -> None:
    text = document["article"]["text"]
    for key in ("claims", "figures", "dates", "quotations", "names"):
        for one in document[key]:
            assert text[one["start"] : one["end"]] == one["text"]


def test_the_document_follows_its_schema(run: Run, articles: Path) -> None:
    result = run("extract", str(articles), "--json")
    assert result.exit_code == 0
    fire, flood = documents(result.stdout)
    holds_its_spans(fire)
    holds_its_spans(flood)
    assert list(flood) == [
        "schema",
        "article",
        "claims",
        "figures",
        "dates",
        "quotations",
        "names",
        "findings",
    ]
    assert fire["article"]["published"] == "2026-03-05"
    assert fire["article"]["title"] == "Fire in Port Arlen"
    assert flood["article"]["language"] == "nl"
    assert flood["article"]["text"].startswith("Het water")
    assert [one["rule"] for one in flood["findings"]] == ["weekday-date"]
    figure = next(one for one in flood["figures"] if "1.200" in one["text"])
    assert (figure["low"], figure["high"], figure["hedge"]) == ("1200", None, "more_than")


def test_articles_come_in_the_order_given(run: Run, here: Path) -> None:
    lines = [json.dumps({"text": f"Er vielen {n} bomen om.", "id": str(n)}) for n in range(2, 40)]
    (here / "a.jsonl").write_text("\n".join(lines))
    options = ("--json", "--language", "nl", "--date", "2026-03-04")
    one = run("extract", "a.jsonl", *options)
    two = run("extract", "a.jsonl", *options, "--jobs", "2")
    assert [d["article"]["external_id"] for d in documents(one.stdout)] == [
        str(n) for n in range(2, 40)
    ]
    assert one.stdout == two.stdout


def test_paths_are_read_in_the_order_given(run: Run, articles: Path) -> None:
    result = run("extract", "articles/flood.txt", "articles/fire.txt", "--json")
    assert [d["article"]["language"] for d in documents(result.stdout)] == ["nl", "en"]


def test_standard_input_is_read_as_text_or_json_lines(run: Run) -> None:
    (text,) = documents(run("extract", "-", "--json", stdin=FLOOD).stdout)
    line = json.dumps({"text": "Er viel 3 centimeter sneeuw.", "language": "nl", "id": "s"})
    (bulk,) = documents(run("extract", "-", "--json", stdin=line).stdout)
    assert text["article"]["published"] == "2026-03-04"
    assert bulk["article"]["external_id"] == "s"


def test_options_overrule_the_file(run: Run, here: Path) -> None:
    (here / "fire.txt").write_text(FIRE)
    options = ("--date", "2026-03-07", "--title", "Brand", "--language", "Dutch")
    (document,) = documents(run("extract", "fire.txt", "--json", *options).stdout)
    article = document["article"]
    assert (article["published"], article["title"]) == ("2026-03-07", "Brand")
    assert article["language"] == "nl"


def test_a_title_fits_one_article(run: Run, articles: Path) -> None:
    assert run("extract", str(articles), "--title", "x").exit_code == 2


def test_a_gap_after_an_apostrophe_is_closed(run: Run, here: Path) -> None:
    text = "Het vriest er ’ s nachts 12 graden, zei de coördinator. Hij noemde het ‘ijzig’ s."
    (here / "a.txt").write_text(text)
    (document,) = documents(run("extract", "a.txt", "--json", "--language", "nl").stdout)
    assert document["article"]["text"] == text.replace("’ s nachts", "’s nachts")
    holds_its_spans(document)


def test_a_person_can_read_it(run: Run, articles: Path) -> None:
    result = run("extract", str(articles))
    assert "Fire in Port Arlen (en, 2026-03-05)" in result.stdout
    assert "> 1200" in result.stdout
    assert "weekday-date" in result.stdout
    assert "\n      suggestie: " in result.stdout


def test_each_article_is_told_in_its_own_language(run: Run, here: Path) -> None:
    text = "date 2026-03-05\nIn Zuiderveen steeg de werkloosheid dinsdag met 2,5 procent.\n"
    (here / "a.txt").write_text(text)
    shown = run("extract", "a.txt").stdout
    assert "(nl, 5 maart 2026)" in shown
    assert ": 2,5 % " in shown
    assert "dinsdag: 3 maart 2026" in shown
    (document,) = documents(run("extract", "a.txt", "--json").stdout)
    assert [figure["low"] for figure in document["figures"]] == ["2.5"]
    assert [mention["value"] for mention in document["dates"]] == ["2026-03-03"]


@pytest.mark.parametrize("name", ["extract", "crosscheck", "claims", "report", "check"])
def test_schemas_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))

"""What a person mended is told as theirs in every report."""

import csv
import json
from dataclasses import replace
from io import StringIO

import jsonschema

from tests.cli.test_extracting import schema
from tests.exporters.samples import HARM, JUDGED, report
from workbench.exporters.registry import exporter_for
from workbench.model.mending import Mending, MendingKind


def written(name: str) -> str:
    whole = report()
    article = whole.articles[0]
    mendings = (
        Mending(MendingKind.SPLIT, 0, 51, f"Ruim {HARM}", "Ruim", "An <b>", JUDGED),
        Mending(MendingKind.FIGURE, 5, 10, "1.2", "1200 bewoners", "An <b>", JUDGED),
    )
    claim = replace(article.claims[0], mendings=mendings)
    changed = replace(article, claims=(claim, *article.claims[1:]))
    return exporter_for(name).write(replace(whole, articles=(changed,))).decode("utf-8-sig")


def test_markdown_and_html_say_what_who_and_when() -> None:
    words = written("markdown")
    assert "- mended: figure “1.2” corrected to “1200 bewoners”" in words
    assert "2026-03-04" in words
    page = written("html")
    assert "<dt>mended</dt>" in page
    assert "corrected to “1200 bewoners” (An &lt;b&gt;, 2026-03-04)" in page
    assert "<script>" not in page


def test_json_has_both_values_and_fits_its_schema() -> None:
    document = json.loads(written("json"))
    jsonschema.validate(document, schema("report"))
    split, figure = document["articles"][0]["claims"][0]["mendings"]
    assert (split["kind"], figure["was"], figure["now"]) == ("split", "1.2", "1200 bewoners")
    assert figure["mended_at"] == JUDGED.isoformat()


def test_a_spreadsheet_has_a_column_for_them() -> None:
    rows = list(csv.DictReader(StringIO(written("csv"))))
    assert rows[0]["mended"].startswith("claim split off, was")
    assert rows[1]["mended"] == ""

"""Ticks on the parts of claims, and paragraphs with nothing to check, stand in every report."""

import csv
import json
from io import StringIO

from tests.exporters.samples import HARM, JUDGED, report
from workbench.exporters.registry import exporter_for


def written(name: str) -> str:
    return exporter_for(name).write(report()).decode("utf-8-sig")


def test_markdown_and_html_show_what_was_ticked_by_sign() -> None:
    words = written("markdown")
    assert "- part: ✓ Ruim 1.200 bewoners" in words
    assert "- part: ✗ maart" in words
    assert "bewoners\n- part: bewoners" not in words
    assert "Nothing to check in 1 of 2 paragraphs (Bo" in words
    page = written("html")
    assert "<dd>✓ Ruim 1.200 bewoners</dd>" in page
    assert "Nothing to check in 1 of 2 paragraphs (Bo &lt;b&gt;)." in page


def test_json_tells_each_part_with_who_and_when() -> None:
    article = json.loads(written("json"))["articles"][0]
    parts = article["claims"][0]["parts"]
    assert [(part["text"], part["state"]) for part in parts] == [
        ("Ruim 1.200 bewoners", "ticked"),
        (f"maart {HARM}", "disputed"),
        ("bewoners", "open"),
    ]
    assert (parts[0]["reviewer"], parts[0]["ticked_at"]) == ("An", JUDGED.isoformat())
    assert parts[2]["ticked_at"] is None
    (paragraph,) = article["nothing_to_check"]
    assert (paragraph["start"], paragraph["reviewer"]) == (53, "Bo <b>")


def test_a_spreadsheet_has_them_in_a_column() -> None:
    rows = list(csv.DictReader(StringIO(written("csv"))))
    assert rows[0]["ticks"].startswith("✓ Ruim 1.200 bewoners; ✗ maart")
    assert rows[1]["ticks"] == ""

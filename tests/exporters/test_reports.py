"""Reports: worst first, the same bytes every time, and nothing in them can act."""

import csv
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from typing import Any

import jsonschema
import pytest
from markdown_it import MarkdownIt

from tests.cli.test_extracting import schema
from tests.exporters.samples import HARM, TEXT, report
from workbench.exporters.registry import exporter_for, formats
from workbench.model.errors import Refusal
from workbench.model.finding import Finding, Severity
from workbench.model.report import ReportFinding
from workbench.model.span import Span

SHOWN = " ".join(HARM.split())


def written(name: str, *, whole_store: bool = False) -> str:
    return exporter_for(name).write(report(whole_store=whole_store)).decode()


class Page(HTMLParser):
    """Collects the tags, the targets and the text of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.targets: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.targets += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("whole_store", [False, True])
def test_the_same_report_gives_the_same_bytes(name: str, whole_store: bool) -> None:
    first = written(name, whole_store=whole_store)
    assert first == written(name, whole_store=whole_store)


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(Refusal, match="markdown, html, csv, json, claimreview"):
        exporter_for("papyrus")


@pytest.mark.parametrize("whole_store", [False, True])
def test_html_shows_text_and_runs_nothing(whole_store: bool) -> None:
    source = written("html", whole_store=whole_store)
    page = Page(source)
    assert SHOWN in " ".join(page.words.split())
    assert not page.tags & {"script", "img", "b", "i", "iframe", "link", "object", "form"}
    assert not any(name.startswith("on") for name in page.attributes)
    assert {target.split(":")[0] for target in page.targets if not target.startswith("#")} == {
        "https"
    }
    assert "default-src 'none'" in source
    assert "prefers-color-scheme: dark" in source
    assert "@media print" in source


def test_html_links_lead_somewhere() -> None:
    source = written("html")
    targets = {target[1:] for target in Page(source).targets if target.startswith("#")}
    assert targets
    assert targets <= set(re.findall(r'id="([^"]+)"', source))


@pytest.mark.parametrize("whole_store", [False, True])
def test_markdown_shows_text_and_no_markup_from_it(whole_store: bool) -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(
        written("markdown", whole_store=whole_store)
    )
    page = Page(html)
    assert SHOWN in " ".join(page.words.split())
    assert not page.tags & {"script", "img", "b", "i", "code", "h5", "h6"}
    assert set(page.targets) == {"https://bode.example/water?a=1&b=2"}
    headings = [line for line in written("markdown").splitlines() if line.startswith("# ")]
    assert len(headings) == 1


def test_markdown_reads_worst_first() -> None:
    text = written("markdown")
    assert "**4 claims: 1 disputed, 1 unsourced, 1 open, 1 verified, 1 dismissed" in text
    order = ["1 finding.**", "## Between articles", "## Disputed and unsourced"]
    order += ["## What contradicts itself", "## Claim by claim", "### 1. ✗ disputed", "### 4. ○"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert "“Ruim 1.200 bewoners” = &gt; 1200 bewoners" in text
    assert "“woensdag 3 maart” = 2026-03-03" in text
    assert "- source: no source given" in text
    assert "refutes the claim" in text
    assert "regel twee" in text


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_a_group_in_conflict_is_told_once_value_by_value(name: str) -> None:
    source = written(name)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(source)
    words = " ".join(Page(source if name == "html" else html).words.split())
    told = words[words.index("Between articles") : words.index("Disputed and unsourced")]
    order = ["conflicts", "1020", "2 independent outlets, more than any other", "8 Post: “<script>"]
    order += ["=Post, 2026-03-05: “vertrokken 1.020”", "1200", "1 outlet", "2026-03-04: “Ruim"]
    order += ["over time", "2026-03-04: >= 1200, 2026-03-05: 1020", "same <b>"]
    places = [told.index(part) for part in order]
    assert places == sorted(places)
    assert told.count("transposed digits") == 1


def test_csv_has_a_row_for_each_claim_and_no_formula() -> None:
    data = exporter_for("csv").write(report())
    rows = list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["status"] for row in rows] == [
        "disputed",
        "unsourced",
        "verified",
        "open",
        "dismissed",
    ]
    assert rows[0]["note"] == "'=HYPERLINK(1)\nregel twee"
    assert rows[0]["readings"].startswith("Ruim 1.200 bewoners = > 1200 bewoners")
    assert rows[1]["text"] == SHOWN
    for row in rows:
        for value in row.values():
            assert not value.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_csv_has_a_row_for_a_finding_that_speaks_of_no_claim() -> None:
    whole = report()
    (article,) = whole.articles
    formula = TEXT.index("=1+1")
    apart = (Span(formula, formula + 4), Span(53, 60))
    wrong = Finding("sum", Severity.WARNING, "=2+2 is five", apart, None)
    found = (*article.findings, ReportFinding(wrong, accepted=False))
    claims = (article.claims[0], *article.claims[2:])
    alone = replace(whole, articles=(replace(article, claims=claims, findings=found),))
    data = exporter_for("csv").write(alone).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(data, newline="")))

    assert [row["claim"] for row in rows] == ["1", "", "2", "3", "4"]
    row = rows[1]
    assert row["article"] == "7"
    assert row["kinds"] == "finding"
    assert row["text"] == f"'=1+1 … {TEXT[53:60]}"
    assert row["findings"] == "warning, =2+2 is five (open)"
    assert (row["status"], row["claim_id"], row["note"], row["second_opinions"]) == ("", "", "", "")
    assert rows[0]["findings"].endswith("(accepted: klopt <b>niet</b>)")
    assert [one["findings"] for one in rows[2:]] == ["", "", ""]


def test_json_follows_its_schema() -> None:
    jsonschema.validate(json.loads(written("json", whole_store=True)), schema("report"))
    document = json.loads(written("json"))
    jsonschema.validate(document, schema("report"))
    (article,) = document["articles"]
    assert article["claims"][0]["figures"][0]["low"] == "1200"
    assert article["claims"][0]["verdict"]["sources"][0]["supports"] is False
    assert article["findings"][0]["accepted"] is True
    (group,) = document["groups"]
    assert [value["members"] for value in group["values"]] == [[1, 2], [0]]


def test_claim_review_holds_the_judged_claims() -> None:
    text = written("claimreview")
    assert "<" not in text
    reviews: list[dict[str, Any]] = json.loads(text)["@graph"]
    assert [one["reviewRating"]["alternateName"] for one in reviews] == [
        "Disputed",
        "Unsourced",
        "Verified",
    ]
    assert reviews[0]["itemReviewed"]["appearance"]["publisher"]["name"] == "De <b>Bode</b>"
    assert reviews[0]["datePublished"] == "2026-03-04"
    assert "url" not in reviews[1]["citation"][0]

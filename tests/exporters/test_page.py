"""The HTML report as an editor gets it: whole, in order, in its own language, fit for paper."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.exporters.samples import report
from workbench.exporters.grouped import course_words
from workbench.exporters.registry import exporter_for
from workbench.exporters.telling import ENGLISH
from workbench.exporters.values import bounds, number
from workbench.model.group import Group
from workbench.model.match import MatchKind

_VOID = {"meta", "br"}


class Outline(HTMLParser):
    """Checks that what is opened is closed, and collects headings and languages."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.told: dict[str, set[str | None]] = {}
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        self.open.append(tag)
        if tag in {"h1", "h2", "h3"}:
            self.headings.append(int(tag[1]))
        if language := dict(attrs).get("lang"):
            self.told.setdefault(language, set()).add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("whole_store", [False, True])
@pytest.mark.parametrize("differing", [False, True])
def test_every_element_is_closed_and_no_heading_skips_a_level(
    whole_store: bool, differing: bool
) -> None:
    made = report(whole_store=whole_store)
    if not differing:
        made = replace(made, matches=(), groups=(), references=())
    outline = Outline(exporter_for("html").write(made).decode())
    assert outline.open == []
    assert outline.headings[0] == 1
    assert outline.headings.count(1) == 1
    levels = outline.headings
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert (3 in levels) is whole_store


def test_quoted_text_says_in_which_language_it_is() -> None:
    outline = Outline(exporter_for("html").write(report()).decode())
    assert outline.told["en"] == {"html"}
    assert outline.told["nl"] == {"div", "a", "p"}


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"),
        ("1200", "1200"),
        ("12400", "12 400"),
        ("3.4E+9", "3 400 000 000"),
        ("-12400.50", "-12 400.5"),
        ("1E+60000", "1E+60000"),
    ],
)
def test_thousands_stand_apart_in_long_numbers(value: str, shown: str) -> None:
    assert number(ENGLISH, Decimal(value)).replace("\u00a0", " ") == shown


def test_both_ends_are_written_so() -> None:
    assert bounds(ENGLISH, Decimal(12400), None, low_inclusive=False) == "> 12\u00a0400"
    assert bounds(ENGLISH, Decimal(9000), Decimal(10000)) == "9000 to 10\u00a0000"


def on_days(group: Group, *days: int) -> Group:
    members = [
        replace(member, published=date(2026, 3, day))
        for member, day in zip(group.members, days, strict=True)
    ]
    return replace(group, members=tuple(members))


def test_a_value_moves_over_days_only() -> None:
    (group,) = report().groups
    assert course_words(ENGLISH, on_days(group, 4, 5, 6)) == "2026-03-04: >= 1200, 2026-03-05: 1020"
    assert course_words(ENGLISH, on_days(group, 4, 4, 4)) == ""
    assert course_words(ENGLISH, replace(on_days(group, 4, 5, 6), kind=MatchKind.QUOTATION)) == ""

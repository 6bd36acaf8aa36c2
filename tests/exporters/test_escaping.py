"""Text stays text in Markdown and in spreadsheets."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from workbench.exporters.escaping import cell, markdown, one_line, web_address

RENDER = MarkdownIt("gfm-like", {"linkify": False})
PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Co", "Cn")))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+31 6 12", "+31 6 12"),
        ("+SUM(A1)", "'+SUM(A1)"),
        ("-20", "-20"),
        ("-2,5 %", "-2,5 %"),
        ("-20 graden", "'-20 graden"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'=1"),
        (" =1", "' =1"),
        ("＝1", "'＝1"),
        ("gewoon = goed", "gewoon = goed"),
        ("a\x00b\x1b[31m\u202e", "ab[31m"),
    ],
)
def test_cells_are_no_formulas(text: str, shown: str) -> None:
    assert cell(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "# kop",
        "- punt",
        "1. een",
        "1) een",
        "> citaat",
        "    code",
        "===",
        "---",
        "* x",
        "+ x",
        ": x",
    ],
)
def test_no_line_opens_a_block(text: str) -> None:
    assert RENDER.render(f"> {markdown(text)}").startswith("<blockquote>\n<p>")


@given(PRINTABLE)
def test_markdown_shows_just_the_text(text: str) -> None:
    html = RENDER.renderInline(markdown(text))
    assert "<" not in html
    assert unescape(html) == one_line(text)


@pytest.mark.parametrize(
    ("locator", "is_one"),
    [
        ("https://bode.example/a?b=c&d", True),
        ("HTTP://bode.example", True),
        ("javascript:alert(1)", False),
        ("https://a b", False),
        ('https://a"onclick="x', False),
        ("https://a\n", False),
        ("data:text/html,x", False),
        ("Jaarverslag 2025", False),
    ],
)
def test_only_plain_web_addresses_become_links(locator: str, is_one: bool) -> None:
    assert (web_address(locator) == locator) is is_one

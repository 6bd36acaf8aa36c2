"""JSON numbers and text are written in one way only."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exporters.documents import article_part, decimal_string, extraction_pieces, to_json
from workbench.exporters.telling import ENGLISH
from workbench.exporters.values import bounds
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (Decimal("1E+3"), "1000"),
        (Decimal("2.50"), "2.5"),
        (Decimal(1000), "1000"),
        (Decimal(-20), "-20"),
        (Decimal("-0.0"), "0"),
        (Decimal("0E+5"), "0"),
        (Decimal("0.001"), "0.001"),
        (Decimal("1E+100"), "1E+100"),
        (Decimal("12345678901234567890123456789012345.5"), "12345678901234567890123456789012345.5"),
    ],
)
def test_decimals(value: Decimal | None, written: str | None) -> None:
    assert decimal_string(value) == written


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_keep_their_value(value: Decimal) -> None:
    written = decimal_string(value)
    assert written is not None
    assert Decimal(written) == value


@given(st.text())
def test_json_is_one_line_that_moves_no_cursor(text: str) -> None:
    line = to_json({"text": text})
    assert json.loads(line)["text"] == text
    assert not any(ord(one) < 32 or 127 <= ord(one) < 160 for one in line)
    assert len(line.splitlines()) == 1


@pytest.mark.parametrize(
    ("low", "high", "inclusive", "shown"),
    [
        ("71", "71", True, "71"),
        ("1000", None, False, "> 1000"),
        ("1000", None, True, ">= 1000"),
        (None, "5", False, "< 5"),
        (None, "5", True, "<= 5"),
        ("10", "15", True, "10 to 15"),
        (None, None, True, "any value"),
    ],
)
def test_bounds(low: str | None, high: str | None, inclusive: bool, shown: str) -> None:
    values = [None if one is None else Decimal(one) for one in (low, high)]
    assert bounds(ENGLISH, values[0], values[1], inclusive, inclusive) == shown


def test_a_document_in_pieces_is_one_document() -> None:
    text = 'Er vielen 12 doden bij "Ommen" \\ \u007f. ' * 2800
    assert len(text) > 100_000
    found = extract(Article(text, "nl", external_id="a"), load_pack("nl"))
    pieces = list(extraction_pieces(found, ()))
    line = "".join(pieces)
    assert max(map(len, pieces)) < len(line) / 2
    document = json.loads(line)
    assert line == to_json(document)
    assert document["article"] == article_part(found.article)
    assert [claim["id"] for claim in document["claims"]] == [claim.id for claim in found.claims]
    assert len(document["figures"]) == len(found.figures) > 2000

"""How values are told in each language."""

import ast
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import workbench.exporters.telling as module
from tests.exporters.samples import report
from workbench.desk.amounts import read_amount
from workbench.exporters.csv import Csv
from workbench.exporters.html import Html
from workbench.exporters.json import Json
from workbench.exporters.markdown import Markdown
from workbench.exporters.telling import ENGLISH, languages, shared_language, telling
from workbench.exporters.values import bounds, number
from workbench.model.errors import Refusal
from workbench.store import refusals

DUTCH = telling("nl")
_BRACES = re.compile(r"\{\w+\}")


def keys(language: str) -> dict[str, str]:
    return {
        key: text
        for key, text in module._catalogue(language).items()
        if not key.startswith(("because.", "unit.", "refusal."))
    }


@pytest.mark.parametrize("language", languages())
def test_catalogues_have_the_same_keys_and_braces(language: str) -> None:
    english, other = keys("en"), keys(language)
    assert english.keys() == other.keys()
    for key, text in english.items():
        if key not in {"write.day", "write.month"}:
            assert set(_BRACES.findall(text)) == set(_BRACES.findall(other[key])), key


def test_the_dutch_way_of_numbers() -> None:
    assert number(DUTCH, Decimal("2.5")) == "2,5"
    assert number(DUTCH, Decimal("3400000.25")).replace("\u00a0", " ") == "3 400 000,25"
    assert bounds(DUTCH, Decimal(200), Decimal("999.5")) == "200 tot 999,5"
    assert DUTCH.share(0.5) == "0,50"
    assert number(ENGLISH, Decimal("2.5")) == "2.5"


@pytest.mark.parametrize(
    ("value", "dutch"),
    [
        ("2026-02-04", "4 februari 2026"),
        ("2026-02", "februari 2026"),
        ("2026", "2026"),
        ("2026-02-03/2026-02-04", "3 februari 2026 tot en met 4 februari 2026"),
        ("2026-W05", "week 5 van 2026"),
        ("198X", "de jaren 1980"),
        ("18XX", "1800 tot en met 1899"),
        ("2022/..", "vanaf 2022"),
        ("../2022-05", "tot en met mei 2022"),
        ("1650~", "omstreeks 1650"),
        ("2026-02-31", "2026-02-31"),
        ("071-2026-02", "071-2026-02"),
        ("burgemeester Vera Mol (52)", "burgemeester Vera Mol (52)"),
    ],
)
def test_dates_are_written_out(value: str, dutch: str) -> None:
    assert DUTCH.when(value) == dutch
    assert ENGLISH.when(value) == value


@pytest.mark.parametrize(
    ("reason", "dutch"),
    [
        ("same thing counted: homes = woningen", "hetzelfde geteld: homes = woningen"),
        ("same thing happened: flood", "hetzelfde gebeurd: overstroming"),
        ("both speak of household, Snel", "beide spreken van huishouden, Snel"),
        ("both speak of without power, UA", "beide spreken van zonder stroom, Oekraïne"),
        ("same time: 2026-02-04", "dezelfde tijd: 4 februari 2026"),
        ("same time", "dezelfde tijd"),
        ("published the same day", "op dezelfde dag gepubliceerd"),
        ("published 2 days apart", "2 dagen na elkaar gepubliceerd"),
        ("86% the same words", "86 % dezelfde woorden"),
        ("transposed digits", "verwisselde cijfers"),
        ("a factor of a thousand", "een factor duizend"),
        ("another day: 1 apart", "een andere dag: één dag verschil"),
        ("another day: 3 apart", "een andere dag: 3 dagen verschil"),
        ("another age, another title", "een andere leeftijd, een andere functie"),
        ("another unit: km, [mi_i]", "een andere eenheid: km, mijl"),
    ],
)
def test_reasons_and_causes_are_told_in_dutch(reason: str, dutch: str) -> None:
    assert DUTCH.because(reason) == dutch
    assert ENGLISH.because(reason) == reason


def reasons_given() -> set[str]:
    """Return how each reason and cause begins that the comparison can give, from its source."""
    found = set()
    for path in (Path(module.__file__).parents[1] / "matching").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for text in _texts(node):
                if re.match(r"(same|both|one is|another|other|a factor|counted|published) ", text):
                    found.add(text.removesuffix(" ").partition(":")[0])
    return found


def _texts(node: ast.AST) -> list[str]:
    if isinstance(node, ast.JoinedStr):
        first = node.values[0]
        return [str(first.value)] if isinstance(first, ast.Constant) else []
    return []


@pytest.mark.parametrize("language", sorted({*languages()} - {"en"}))
def test_every_reason_that_is_given_has_words(language: str) -> None:
    given = reasons_given()
    assert len(given) > 10
    told = telling(language)
    for start in given - {"published", "a factor of"}:
        assert told.because(f"{start} 3: x" if start == "both speak of" else start) != start


SHOWN_ON_THE_SCREEN = (
    "desk/amounts", "desk/filters", "desk/flagging", "desk/mending", "desk/reporting",
    "desk/reviewing", "desk/second", "desk/settling", "desk/ticking", "store/amendments",
    "store/store",
)  # fmt: skip


def refusals_of(source: str) -> set[str]:
    """Return what the refusals of a module say, an 8 in place of what is filled in."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refusal":
            mend = [word.value for word in node.keywords if word.arg == "mend"]
            for part in [*node.args[:1], *node.args[2:3], *mend]:
                if isinstance(part, ast.Constant):
                    found.add(str(part.value))
                elif isinstance(part, ast.JoinedStr):
                    pieces = (
                        str(one.value) if isinstance(one, ast.Constant) else "claim 8"
                        for one in part.values
                    )
                    found.add("".join(pieces).replace("claim claim", "claim"))
    return found


@pytest.mark.parametrize("module_name", SHOWN_ON_THE_SCREEN)
def test_what_the_screen_refuses_has_dutch_words(module_name: str) -> None:
    root = Path(module.__file__).parents[1]
    for words in refusals_of((root / f"{module_name}.py").read_text(encoding="utf-8")):
        if words and words != "claim 8 in this paragraph":
            assert DUTCH.refusal(Refusal(words)) != words, words


def test_what_sqlite_refuses_has_dutch_words() -> None:
    for what, mend in refusals._LINES.values():
        assert DUTCH.refusal(Refusal(what)) != what
        assert DUTCH.refusal(Refusal(mend)) != mend


def test_a_refusal_keeps_what_was_typed_and_where() -> None:
    refusal = Refusal(
        "'1.234' can be read in two ways", "veld", "write 1234, or with other decimals"
    )
    assert DUTCH.refusal(refusal) == (
        "veld: '1.234' is op twee manieren te lezen; schrijf 1234, of met andere decimalen"
    )
    assert ENGLISH.refusal(refusal) == refusal.line
    with pytest.raises(Refusal) as raised:
        read_amount("veel")
    assert DUTCH.refusal(raised.value).startswith("'veel' is geen waarde; schrijf het als 12400")


def test_several_articles_are_told_in_the_language_of_most() -> None:
    assert shared_language(["en", "nl", "nl"]) == "nl"
    assert shared_language(["nl", "en"]) == "nl"
    assert shared_language([]) == "en"
    assert telling("xx").language == "en"


def test_reports_are_told_in_their_language_and_data_is_not() -> None:
    english, dutch = report(), replace(report(), language="nl")
    for exporter in (Csv(), Json()):
        assert exporter.write(dutch) == exporter.write(english)
    for told in (Markdown().write(dutch).decode(), Html().write(dutch).decode()):
        assert "Bewering voor bewering" in told
        for words in ("Claim by claim", "claims", ">source<", "- source", ": judged", ">judged<"):
            assert words not in told
    assert '<html lang="nl">' in Html().write(dutch).decode()


def test_days_are_told_as_a_reader_writes_them() -> None:
    assert DUTCH.day(date(2026, 2, 4)) == "4 februari 2026"
    assert ENGLISH.day(date(2026, 2, 4)) == "2026-02-04"
    assert ENGLISH.long_day(date(2026, 2, 4)) == "4 February 2026"

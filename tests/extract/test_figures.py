"""Figures in sentences of our own: value, bounds, kind, unit, hedge and span."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from workbench.extract.figures.draft import FigureDraft
from workbench.extract.figures.finder import FigureFinder
from workbench.extract.tokens import Tokens
from workbench.languages import load_pack

CASES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "figure_cases.toml").read_text(encoding="utf-8")
)
PAIRS = [(language, case) for language, cases in CASES.items() for case in cases]


@cache
def finder(language: str) -> FigureFinder:
    return FigureFinder(load_pack(language))


def find(
    text: str, language: str = "nl", taken: tuple[tuple[int, int], ...] = ()
) -> list[FigureDraft]:
    return finder(language).find(Tokens(text, 0, len(text)), taken)


def line(text: str, draft: FigureDraft) -> str:
    low = "" if draft.low is None else str(draft.low)
    high = "" if draft.high is None else str(draft.high)
    surface = text[draft.start : draft.end]
    return f"{surface}|{low}|{high}|{draft.kind}|{draft.unit or ''}|{draft.hedge}"


@pytest.mark.parametrize(("language", "case"), PAIRS, ids=[case["text"][:40] for _, case in PAIRS])
def test_sentence(language: str, case: dict[str, Any]) -> None:
    text = case["text"]
    assert [line(text, draft) for draft in find(text, language)] == case["figures"]


def test_no_figure_stands_in_a_date() -> None:
    text = "Op 3 februari vielen 12 doden"
    assert [draft.low for draft in find(text, taken=((3, 13),))] == [12]


def test_a_unit_that_runs_into_a_date_is_cut() -> None:
    text = "Er waren 5 mei 2020 vrij"
    assert find(text, taken=((9, 19),)) == []


def test_number_span_holds_unit_and_sign_but_no_hedge() -> None:
    text = "ongeveer € 3,5 miljoen"
    (draft,) = find(text)
    assert text[draft.number_start : draft.number_end] == "€ 3,5 miljoen"
    assert draft.step == 100000


def test_bounds_tell_inclusive_from_exclusive() -> None:
    (more,) = find("meer dan 5 huizen")
    (least,) = find("minstens 5 huizen")
    assert (more.low_inclusive, least.low_inclusive) == (False, True)
    assert more.high is None
    assert least.high is None


def test_inferred_unit_is_marked() -> None:
    _, second = find("Het is min 20 graden, niet warmer dan min 12.")
    assert second.inferred == ["unit"]


def test_passage_offsets_index_the_whole_text() -> None:
    text = "Kop\n\nEr waren 12 huizen."
    tokens = Tokens(text, 5, len(text))
    (draft,) = finder("nl").find(tokens, ())
    assert text[draft.start : draft.end] == "12"

"""Values on the screen as people write them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tui.samples import figure
from workbench.exporters.telling import ENGLISH
from workbench.exporters.values import figure_value
from workbench.model.figure import Figure, FigureKind
from workbench.tui import texts
from workbench.tui.describe import bounds, deed_words, number, value_of


def share(kind: FigureKind, value: str) -> Figure:
    made = figure("2.5", 0, ("2.5", value, "exactly", "%", None))
    return replace(made, kind=kind)


@pytest.mark.parametrize(
    ("language", "kind", "value", "shown"),
    [
        ("en", FigureKind.PERCENTAGE, "2.5", "2.5%"),
        ("en", FigureKind.PERCENTAGE_POINTS, "2.5", "2.5 points"),
        ("en", FigureKind.PERCENTAGE_POINTS, "1", "1 point"),
        ("nl", FigureKind.PERCENTAGE_POINTS, "2.5", "2,5 procentpunt"),
        ("nl", FigureKind.PERCENTAGE_POINTS, "1", "1 procentpunt"),
    ],
)
def test_points_are_told_from_percent(
    language: str, kind: FigureKind, value: str, shown: str
) -> None:
    texts.use(language)
    assert value_of(share(kind, value)).replace("\u00a0", " ") == shown


def test_reports_tell_them_apart_too() -> None:
    assert (
        figure_value(ENGLISH, share(FigureKind.PERCENTAGE_POINTS, "2.5")) == "2.5 percentage points"
    )
    assert figure_value(ENGLISH, share(FigureKind.PERCENTAGE, "2.5")) == "2.5 %"


def test_reports_cut_a_fraction_without_end() -> None:
    third = share(FigureKind.RATIO, str(Decimal(1) / 3))
    assert figure_value(ENGLISH, third) == "0.333… %"
    assert figure_value(ENGLISH, share(FigureKind.RATIO, "0.3125")) == "0.3125 %"


def test_a_fraction_without_end_is_cut() -> None:
    assert number(Decimal(1) / Decimal(3)) == "0.333…"
    assert number(Decimal("3.14159")) == "3.14159"


def test_units_are_written_as_people_write_them() -> None:
    texts.use("nl")
    assert bounds(Decimal(4), Decimal(4), "Cel") == "4\u00a0°C"
    assert bounds(Decimal(70), None, "a") == "≥\u00a070\u00a0jr"
    assert bounds(Decimal(3), Decimal(3), "EUR") == "3\u00a0euro"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("merged, claims 2 and 3", "samengevoegd, beweringen 2 en 3"),
        ("corrected figure 12.400", "getal verbeterd 12.400"),
        ("corrected speaker, claim 3", "spreker verbeterd, bewering 3"),
        ("accepted, finding weekday-date", "aanvaard, bevinding weekday-date"),
        ("71 woningen stands, 3 claims", "71 woningen blijft staan, 3 beweringen"),
        ("amended, source Outage log", "verbeterd, bron Outage log"),
    ],
)
def test_deeds_are_told_in_the_language_of_the_screen(name: str, shown: str) -> None:
    texts.use("nl")
    assert deed_words(name) == shown

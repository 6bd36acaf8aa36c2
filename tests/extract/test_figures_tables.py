"""The tables of units and money are complete and keep to their codes."""

import pytest
from babel import Locale

from tests.extract.test_figures import find
from workbench.languages import load_pack
from workbench.languages.signs import currency_signs, unit_signs
from workbench.model.figure import FigureKind, Hedge

LANGUAGES = ["nl", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_currency_of_cldr_has_its_name(language: str) -> None:
    names = load_pack(language).currencies.names
    known = {name for group in names.values() for name in group}
    for code, name in Locale(language).currencies.items():
        if not code.startswith("X") and "(" not in name:
            assert name.lower() in known, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_units_belong_to_a_unit(language: str) -> None:
    units, signs = load_pack(language).units, unit_signs()
    prefixed = {prefix + code for prefix in signs.prefixes for code in signs.units}
    assert set(units.names) <= set(signs.units) | prefixed
    assert units.prefixed <= set(signs.units)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hedges_are_the_models(language: str) -> None:
    hedges = load_pack(language).hedges
    for table in (hedges.before, hedges.after, hedges.signs):
        assert set(table) <= {hedge.value for hedge in Hedge}
    seen: set[str] = set()
    for phrases in hedges.before.values():
        assert seen.isdisjoint(phrases), seen.intersection(phrases)
        seen |= set(phrases)


def test_every_sign_of_money_is_read_on_either_side() -> None:
    for code, signs in currency_signs().signs.items():
        for sign in signs:
            for text in (f"{sign} 25 erbij", f"25 {sign} erbij"):
                drafts = find(text)
                assert [(d.kind, d.unit) for d in drafts] == [(FigureKind.MONEY, code)], text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_and_currency_is_read_after_a_number(language: str) -> None:
    pack, money = load_pack(language), currency_signs()
    tables = [
        *pack.units.names.values(),
        *pack.units.signs.values(),
        *(unit.signs for unit in unit_signs().units.values()),
        *pack.currencies.names.values(),
        *pack.currencies.subunits.values(),
        money.codes,
        money.scaled_codes,
    ]
    forms = {form for table in tables for form in table}
    for form in sorted(forms):
        if form.lower() not in pack.numbers.digit_scales:
            (draft,) = find(f"bij 25 {form} samen", language)
            assert draft.unit is not None, form


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5 km", "km"), ("5 km2", "km2"), ("5 m³", "m3"), ("5 m^2", "m2"), ("5 kWh", "kW.h"),
        ("5 MW", "MW"), ("5 mW", "mW"), ("5 °C", "Cel"), ("5 °F", "[degF]"), ("5 µSv", "uSv"),
        ("5 hectare", "har"), ("5 vierkante kilometer", "km2"), ("5 kubieke meter", "m3"),
        ("5 km/u", "km/h"), ("5 km per uur", "km/h"), ("5 meter per seconde", "m/s"),
        ("5 megabyte", "MBy"), ("5 Mbit/s", "Mbit/s"), ("5 hPa", "hPa"), ("5 lichtjaar", "[ly]"),
        ("5 gigawattuur", "GW.h"), ("5 decibel", "dB"), ("5 knopen", "[kn_i]"), ("5 pk", "[HP]"),
        ("5 jaar", "a"), ("5 minuten", "min"), ("5 graden Fahrenheit", "[degF]"),
    ],
)  # fmt: skip
def test_units(text: str, unit: str) -> None:
    (draft,) = find(text)
    assert draft.unit == unit

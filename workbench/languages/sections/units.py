"""units.toml: the units of measure, once as signs of all languages and once as a pack's words."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitSign:
    """A unit and how every language abbreviates it."""

    quantity: str
    """What it measures: length, mass, time and so on."""
    signs: tuple[str, ...] = ()
    """As written, upper and lower case told apart."""
    prefixes: tuple[str, ...] = ()
    """UCUM prefixes that news uses with it."""


@dataclass(frozen=True, slots=True)
class UnitSigns:
    """The units that figures may carry, by UCUM code."""

    prefixes: Mapping[str, tuple[str, ...]]
    """UCUM prefix to its signs."""
    units: Mapping[str, UnitSign]
    parts: Mapping[str, Mapping[str, int]]
    """Larger unit to the smaller ones that may follow it, and how many of them make one."""
    part_signs: Mapping[str, tuple[str, ...]]
    """Signs that are a unit only as the smaller part."""


@dataclass(frozen=True, slots=True)
class WeightOrMoney:
    """What a word for a mass is as money."""

    currency: str
    """ISO 4217."""
    factor: int = 1
    """How much of it the word stands for (a Dutch ton is 100000 euros)."""


@dataclass(frozen=True, slots=True)
class Units:
    """How one language names units."""

    prefixes: Mapping[str, tuple[str, ...]]
    """UCUM prefix to its names (kilo)."""
    names: Mapping[str, tuple[str, ...]]
    """UCUM code without prefix to its names, every inflected form."""
    signs: Mapping[str, tuple[str, ...]]
    """UCUM code to abbreviations of this language alone, as written."""
    prefixed: frozenset[str]
    """Codes whose names take the prefixes' names."""
    square: frozenset[str]
    """Words before a length that make it an area."""
    cubic: frozenset[str]
    per_names: Mapping[str, tuple[str, ...]]
    """UCUM code to names that are a unit only below the line (per vat)."""
    per: frozenset[str]
    """Words between a unit and the unit it is divided by."""
    per_speed: frozenset[str]
    """Words that do so only between a length and a time (miles an hour)."""
    degrees: frozenset[str]
    """Words and abbreviations for degree before the name of a temperature scale."""
    degree_unit: str
    """UCUM code of a degree without a scale, where no angle is meant."""
    angle_cues: frozenset[str]
    """Words nearby that make a degree an angle."""
    scales: Mapping[str, tuple[str, ...]]
    """UCUM code of a temperature scale to its names and abbreviations."""
    below_zero: tuple[str, ...]
    """Phrases after a temperature that make it negative."""
    weight_or_money: Mapping[str, WeightOrMoney]
    """Words that are a mass and an amount of money."""
    money_cues: frozenset[str]
    """Words nearby that make them money."""

"""currencies.toml: signs of money for every language, and a pack's names of currencies."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CurrencySigns:
    """ISO 4217 code to signs, as written; read with or without space before or after an amount."""

    signs: Mapping[str, tuple[str, ...]]
    codes: frozenset[str]
    """Codes that are read as such in running text; those that are words elsewhere are left out."""
    scaled_codes: Mapping[str, str]
    """Codes with a magnitude before them (MEUR): form to ISO 4217 code; all are millions."""


@dataclass(frozen=True, slots=True)
class Currencies:
    """How one language names money."""

    names: Mapping[str, tuple[str, ...]]
    """ISO 4217 code to names in lower case, singular and plural; one word or several."""
    subunits: Mapping[str, tuple[str, ...]]
    """Code of the hundredth part to its names; `cEUR` is a hundredth of EUR."""
    subunit_of: Mapping[str, tuple[str, ...]]
    """Currency to the names of its hundredth part, for amounts of both (3 euro en 50 cent)."""
    glued: Mapping[str, tuple[str, ...]]
    """Code to abbreviations that are read only against the digits (35p)."""
    joins: frozenset[str]
    """Words between the two parts of such an amount."""

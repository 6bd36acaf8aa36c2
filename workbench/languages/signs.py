"""What every language shares: signs of units and money, and concepts."""

from functools import lru_cache
from importlib.resources import files

from workbench.languages.reader import read_section
from workbench.languages.sections.bounds import Bounds
from workbench.languages.sections.concepts import ConceptTable
from workbench.languages.sections.currencies import CurrencySigns
from workbench.languages.sections.units import UnitSigns


@lru_cache(maxsize=1)
def unit_signs() -> UnitSigns:
    """Return the units by UCUM code with their signs."""
    return read_section(UnitSigns, files("workbench.languages") / "units.toml")


@lru_cache(maxsize=1)
def currency_signs() -> CurrencySigns:
    """Return the signs and codes of money."""
    return read_section(CurrencySigns, files("workbench.languages") / "currencies.toml")


@lru_cache(maxsize=1)
def concept_table() -> ConceptTable:
    """Return the concepts that packs give words for."""
    return read_section(ConceptTable, files("workbench.languages") / "concepts.toml")


@lru_cache(maxsize=1)
def bounds() -> Bounds:
    """Return what values of each kind lie between."""
    return read_section(Bounds, files("workbench.languages") / "bounds.toml")

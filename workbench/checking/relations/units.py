"""How units of one quantity relate.

Source: NIST Special Publication 811 (2008), appendix B, for the factors; a unit that goes by
several sizes under one name (ton, gallon, mile) has them all.
"""

from decimal import Decimal
from typing import NamedTuple

from workbench.model.interval import Interval


class Size(NamedTuple):
    """A unit in the base unit of its quantity: value * factor + offset."""

    quantity: str
    factors: tuple[Decimal, ...]
    offset: Decimal = Decimal(0)


def _sizes(quantity: str, **named: str) -> dict[str, Size]:
    return {code: Size(quantity, (Decimal(factor),)) for code, factor in named.items()}


def _more(quantity: str, code: str, *factors: str) -> dict[str, Size]:
    return {code: Size(quantity, tuple(Decimal(factor) for factor in factors))}


_SIZES: dict[str, Size] = {
    **_sizes("length", mm="0.001", cm="0.01", dm="0.1", m="1", km="1000"),
    **_more("length", "[mi_i]", "1609.344", "1852"),
    **_more("length", "[nmi_i]", "1852"),
    **_more("length", "[yd_i]", "0.9144"),
    **_more("length", "[ft_i]", "0.3048"),
    **_more("length", "[in_i]", "0.0254"),
    **_more("length", "[fth_i]", "1.8288"),
    **_sizes("area", m2="1", km2="1000000", cm2="0.0001", ar="100", har="10000"),
    **_more("area", "[acr_us]", "4046.86"),
    **_more("area", "[sft_i]", "0.09290304"),
    **_more("area", "[ft_i]2", "0.09290304"),
    **_more("area", "[mi_i]2", "2589988"),
    **_more("area", "[smi_us]", "2589988"),
    **_sizes("volume", mL="0.001", cL="0.01", dL="0.1", L="1", hL="100", m3="1000"),
    **_more("volume", "[gal_us]", "3.785412", "4.54609"),
    **_more("volume", "[pt_us]", "0.473176", "0.568261"),
    **_more("volume", "[foz_us]", "0.0295735", "0.0284131"),
    **_more("volume", "[bbl_us]", "158.9873"),
    **_sizes("mass", mg="0.000001", g="0.001", kg="1"),
    **_more("mass", "t", "1000", "907.18474", "1016.047"),
    **_more("mass", "[lb_av]", "0.45359237"),
    **_more("mass", "[oz_av]", "0.028349523"),
    **_more("mass", "[oz_tr]", "0.031103477"),
    **_more("mass", "[stone_av]", "6.35029318"),
    **_more("mass", "[ston_av]", "907.18474", "1000"),
    **_more("mass", "[lton_av]", "1016.047", "1000"),
    **_more("speed", "km/h", "1"),
    **_more("speed", "m/s", "3.6"),
    **_more("speed", "[mi_i]/h", "1.609344", "1.852"),
    **_more("speed", "[kn_i]", "1.852"),
    **_more("pressure", "bar", "100000"),
    **_more("pressure", "[psi]", "6894.757"),
    **_more("pressure", "hPa", "100"),
    **_more("pressure", "kPa", "1000"),
    "Cel": Size("temperature", (Decimal(1),)),
    "K": Size("temperature", (Decimal(1),), Decimal("-273.15")),
    "[degF]": Size("temperature", (Decimal(5) / Decimal(9),), Decimal(-160) / Decimal(9)),
}


def quantity(unit: str | None) -> str | None:
    """Return what a unit measures, None where its size is not known."""
    size = _SIZES.get(unit or "")
    return size.quantity if size else None


def in_base(amount: Interval, unit: str) -> list[Interval]:
    """Return an amount in the base unit of its quantity, once for each size the unit may have."""
    size = _SIZES[unit]
    return [amount.scaled(factor).shifted(size.offset) for factor in size.factors]


def converted(value: Decimal, unit: str, wanted: str) -> Decimal:
    """Return a value in another unit of the same quantity, by the usual size of both."""
    one, other = _SIZES[unit], _SIZES[wanted]
    return (value * one.factors[0] + one.offset - other.offset) / other.factors[0]

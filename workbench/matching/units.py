"""Units of one quantity on one scale, by UCUM code; factors are exact by definition of the unit."""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from workbench.model.interval import Interval


class Scale(NamedTuple):
    """How a unit stands to the base unit of its quantity: base = value * factor + offset."""

    quantity: str
    factor: Decimal
    offset: Decimal = Decimal(0)


_FACTORS = {
    "length": {
        "mm": "0.001", "cm": "0.01", "dm": "0.1", "m": "1", "km": "1000", "[mi_i]": "1609.344",
        "[nmi_i]": "1852", "[yd_i]": "0.9144", "[ft_i]": "0.3048", "[in_i]": "0.0254",
    },
    "mass": {
        "mg": "0.001", "g": "1", "kg": "1000", "t": "1000000", "kt": "1000000000",
        "Mt": "1000000000000", "[lb_av]": "453.59237", "[oz_av]": "28.349523125",
    },
    "time": {
        "ms": "0.001", "s": "1", "min": "60", "h": "3600", "d": "86400", "wk": "604800",
        "mo": "2629800", "a": "31557600", "15.min": "900", "30.min": "1800", "2.wk": "1209600",
    },
    "area": {
        "m2": "1", "km2": "1000000", "har": "10000", "[acr_us]": "4046.8564224",
        "[smi_us]": "2589988.110336", "[sft_i]": "0.09290304",
    },
    "volume": {"mL": "0.000001", "cL": "0.00001", "L": "0.001", "m3": "1", "hL": "0.1"},
    "power": {"W": "1", "kW": "1000", "MW": "1000000", "GW": "1000000000"},
    "energy": {"W.h": "1", "kW.h": "1000", "MW.h": "1000000", "GW.h": "1000000000"},
    "speed": {"km/h": "1000", "[mi_i]/h": "1609.344", "m/s": "3600", "[kn_i]": "1852"},
    "data": {"kBy": "1", "MBy": "1000", "GBy": "1000000", "TBy": "1000000000"},
}  # fmt: skip
_SCALES = {
    code: Scale(quantity, Decimal(factor))
    for quantity, codes in _FACTORS.items()
    for code, factor in codes.items()
} | {
    "Cel": Scale("temperature", Decimal(1)),
    "[degF]": Scale("temperature", Decimal(5) / 9, Decimal(-160) / 9),
}


@lru_cache(maxsize=1024)
def scale_of(unit: str | None) -> Scale:
    """Return the unit's scale; a unit that is not known is a quantity of its own."""
    found = _SCALES.get(unit or "")
    return found or Scale(unit or "", Decimal(1))


def on_scale(interval: Interval, scale: Scale) -> Interval:
    """Return the interval in the base unit of its quantity."""
    return interval.scaled(scale.factor).shifted(scale.offset)

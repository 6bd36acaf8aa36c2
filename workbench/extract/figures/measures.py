"""Units of measure after a number: names, signs, powers and quotients, as UCUM codes."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from workbench.extract.figures.phrases import PhraseTable, set_of, table_of
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.languages.sections.units import Units, UnitSigns
from workbench.languages.signs import unit_signs

_SUPERSCRIPTS = {"²": "2", "³": "3", "2": "2", "3": "3"}
_QUANTITIES = {"2": "area", "3": "volume"}
_CUES = 8
"""Tokens on either side in which a cue for an angle or for money counts."""
_HYPHENS = frozenset("-‑‐")
_SPACED_SCALES = frozenset("CF")
_ROUND = frozenset(("100", "1000"))
"""Numbers that a unit below the line is told by."""
_BRACKETS = {"(": ")", "[": "]"}
_QUOTIENT_OF = frozenset(
    ("length", "energy", "volume", "mass", "area", "data", "radiation", "substance", "power")
)


class Unit(NamedTuple):
    """A unit at a place in the tokens."""

    end: int
    """Index of the token after it."""
    code: str
    """UCUM."""
    quantity: str
    """length, mass, time and so on."""


class MeasureTable:
    """Reads units by the names and signs of a pack."""

    def __init__(self, pack: Pack) -> None:
        units, signs = pack.units, unit_signs()
        self._units = units
        self._quantities = {code: unit.quantity for code, unit in signs.units.items()}
        self._names: PhraseTable[tuple[str, str]] = PhraseTable(self._named(units))
        self._signs = dict(self._signed(units, signs))
        self._parts = signs.parts
        self._part_signs = table_of(signs.part_signs)
        self._scales = table_of(units.scales)
        self._per_names = table_of(units.per_names)
        self._below_zero = set_of(units.below_zero)
        self._to = set_of(phrase for phrase in pack.figures.ranges.to if "/" in phrase)
        self.mass_or_money = units.weight_or_money
        self.per_words = units.per | _HYPHENS | {"/"}
        """What may stand for per, or before it."""
        self.first_words = self._names.first_words | self._scales.first_words | units.degrees
        self.first_words |= units.square | units.cubic | _HYPHENS | frozenset(_BRACKETS)
        self.first_words |= self._below_zero.first_words | frozenset(self.mass_or_money)
        self.first_words |= {sign.lower() for sign in self._signs}
        """What a unit may begin with in lower case, if in plain letters (no power as in m²)."""

    def _quantity(self, code: str, bare: str) -> str:
        found = self._quantities.get(code) or self._quantities.get(bare)
        return found or "other"

    def _named(self, units: Units) -> Iterator[tuple[str, tuple[str, str]]]:
        for code, names in units.names.items():
            quantity = self._quantity(code, code.lstrip("unmcdhkMGTP"))
            for name in names:
                yield name, (code, quantity)
            if code not in units.prefixed:
                continue
            for prefix, prefix_names in units.prefixes.items():
                for name in names:
                    for prefix_name in prefix_names:
                        yield prefix_name + name, (prefix + code, quantity)

    @staticmethod
    def _signed(units: Units, signs: UnitSigns) -> Iterator[tuple[str, tuple[str, str]]]:
        for code, unit in signs.units.items():
            for sign in unit.signs:
                for prefix in unit.prefixes:
                    for prefix_sign in signs.prefixes[prefix]:
                        yield prefix_sign + sign, (prefix + code, unit.quantity)
        for code, unit in signs.units.items():
            for sign in unit.signs:
                yield sign, (code, unit.quantity)
        for code, forms in units.signs.items():
            found = signs.units.get(code)
            for form in forms:
                yield form, (code, found.quantity if found else "speed")

    def read(self, tokens: Tokens, index: int) -> Unit | None:
        """Return the unit that begins at `index`, with powers and quotients, or None."""
        if index >= len(tokens.lowers):
            return None
        word = tokens.lowers[index]
        if word in _HYPHENS:
            if index + 1 >= len(tokens.lowers) or not (
                tokens.glued(index) and tokens.glued(index + 1)
            ):
                return None
            index += 1
            if (
                tokens.lowers[index] in self._units.square
                or tokens.lowers[index] in self._units.cubic
            ):
                return self._tied_power(tokens, index)
            found = self._names.match_from(tokens.lowers, index) or self._sign(tokens, index)
            return None if found is None else Unit(found[0], *found[1])
        if word in _BRACKETS:
            return self._bracketed(tokens, index)
        if word in self._to.first_words and self.is_joint(tokens, index):
            return None
        unit = self.read_simple(tokens, index)
        return None if unit is None else self._divided(tokens, unit)

    def _tied_power(self, tokens: Tokens, index: int) -> Unit | None:
        """Read a power that hyphens tie to its unit: a 400-square-metre roof."""
        after = index + 1
        if after + 1 >= len(tokens.lowers) or tokens.lowers[after] not in _HYPHENS:
            return None
        if not (tokens.glued(after) and tokens.glued(after + 1)):
            return None
        base = self._base(tokens, after + 1)
        if base is None or base.quantity != "length":
            return None
        power = "2" if tokens.lowers[index] in self._units.square else "3"
        return Unit(base.end, _power(base.code, power), _QUANTITIES[power])

    def is_joint(self, tokens: Tokens, index: int) -> bool:
        """Tell whether letters and a slash join two numbers here: 4 t/m 12 is no tonnes a metre,
        but 3 t/m3 is."""
        found = self._to.match_from(tokens.lowers, index)
        return found is not None and found[0] < len(tokens) and not tokens.glued(found[0])

    def read_simple(self, tokens: Tokens, index: int) -> Unit | None:
        """Return the unit at `index` without what it is divided by."""
        lowers = tokens.lowers
        if index >= len(lowers):
            return None
        word = lowers[index]
        if word in self._units.square or word in self._units.cubic:
            base = self._base(tokens, index + 1)
            if base is None or base.quantity != "length":
                return None
            power = "2" if word in self._units.square else "3"
            return Unit(base.end, _power(base.code, power), _QUANTITIES[power])
        if word in self._units.degrees or word in self._scales.first_words:
            found = self._degrees(tokens, index)
            if found is not None:
                return found
        base = self._base(tokens, index)
        if base is None or base.quantity != "length":
            return base
        return self._raised(tokens, base)

    def _base(self, tokens: Tokens, index: int) -> Unit | None:
        found = self._names.match_from(tokens.lowers, index) or self._sign(tokens, index)
        return None if found is None else Unit(found[0], *found[1])

    def _sign(self, tokens: Tokens, index: int) -> tuple[int, tuple[str, str]] | None:
        if index >= len(tokens.forms):
            return None
        form = tokens.forms[index]
        found = self._signs.get(form)
        if found is not None:
            return None if self._is_prefix(tokens, index) else (index + 1, found)
        if form[-1:] in "²³" and form[:-1] in self._signs:
            code, quantity = self._signs[form[:-1]]
            if quantity == "length":
                return index + 1, (_power(code, _SUPERSCRIPTS[form[-1]]), "area")
        return None

    @staticmethod
    def _is_prefix(tokens: Tokens, index: int) -> bool:
        """Tell whether a single capital begins another word (4K-tv) or a name (100 A4's)."""
        after = index + 1
        return (
            after < len(tokens.forms)
            and len(tokens.forms[index]) == 1
            and tokens.forms[index].isupper()
            and tokens.glued(after)
            and (tokens.lowers[after] in _HYPHENS or tokens.lowers[after].isdecimal())
        )

    @staticmethod
    def _raised(tokens: Tokens, base: Unit) -> Unit:
        end = base.end
        if end < len(tokens.forms) and tokens.glued(end):
            form = tokens.forms[end]
            if form == "^" and end + 1 < len(tokens.forms):
                end += 1
                form = tokens.forms[end]
            power = _SUPERSCRIPTS.get(form)
            if power is not None:
                return Unit(end + 1, _power(base.code, power), _QUANTITIES[power])
        return base

    def _degrees(self, tokens: Tokens, index: int) -> Unit | None:
        """Read a temperature scale, with or without a word for degree, or a bare degree."""
        lowers = tokens.lowers
        word = lowers[index]
        if word not in self._units.degrees:
            found = self._scales.match_from(lowers, index)
            if found is None or (
                len(word) == 1
                and not self._glued_scale(tokens, index)
                and not self._spaced_scale(tokens, index)
            ):
                return None
            return Unit(found[0], found[1], "temperature")
        after = index + 1
        if after < len(lowers) and lowers[after] == "." and len(word) <= 3:
            after += 1
        found = self._scales.match_from(lowers, after)
        if found is not None and not (len(lowers[after]) == 1 and self._apart(tokens, after)):
            return Unit(found[0], found[1], "temperature")
        if len(word) == 2:
            return None
        near = lowers[max(0, index - _CUES) : index + _CUES]
        code = self._units.degree_unit
        if not self._units.angle_cues.isdisjoint(near):
            code = "deg"
        return Unit(after, code, "angle" if code == "deg" else "temperature")

    def _glued_scale(self, tokens: Tokens, index: int) -> bool:
        """Tell a capital that stands alone against digits (12C)."""
        after = index + 1
        return (
            index > 0
            and tokens.glued(index)
            and tokens.forms[index].isupper()
            and tokens.lowers[index - 1][-1].isdigit()
            and not (
                after < len(tokens.lowers)
                and tokens.glued(after)
                and (tokens.lowers[after][0].isalnum() or tokens.lowers[after] in _HYPHENS)
            )
        )

    def _spaced_scale(self, tokens: Tokens, index: int) -> bool:
        """Tell a capital for a scale that closes a phrase after digits: -40 C, 90 F (32 C)."""
        if not index or tokens.glued(index) or tokens.forms[index] not in _SPACED_SCALES:
            return False
        after = index + 1
        if after < len(tokens.lowers) and tokens.lowers[after] in _HYPHENS:
            return False
        closed = after >= len(tokens.lowers) or not tokens.forms[after][0].isalnum()
        return closed and tokens.lowers[index - 1][-1].isdigit()

    @staticmethod
    def _apart(tokens: Tokens, index: int) -> bool:
        """Tell whether a single letter goes on as another word (20 degrees c'est)."""
        after = index + 1
        return (
            after < len(tokens.lowers) and tokens.glued(after) and (tokens.lowers[after] in "'’-")
        )

    def _divided(self, tokens: Tokens, unit: Unit) -> Unit:
        end = unit.end
        if end >= len(tokens.lowers):
            return unit
        word = tokens.lowers[end]
        if word != "/" and word not in self._units.per and word not in self._units.per_speed:
            return unit
        below = self.read_simple(tokens, end + 1) or self._of_many(tokens, end + 1)
        if below is None or unit.quantity not in _QUOTIENT_OF:
            return unit
        if word in self._units.per_speed and (unit.quantity, below.quantity) != ("length", "time"):
            return unit
        quantity = "speed" if (unit.quantity, below.quantity) == ("length", "time") else "rate"
        return Unit(below.end, f"{unit.code}/{below.code}", quantity)

    def _of_many(self, tokens: Tokens, index: int) -> Unit | None:
        """Read a round number of a unit below the line: 6.4 litres per 100 km."""
        if index >= len(tokens.lowers) or tokens.lowers[index] not in _ROUND:
            return None
        base = self.read_simple(tokens, index + 1)
        if base is None or base.quantity not in _QUOTIENT_OF:
            return None
        return base._replace(code=f"({tokens.lowers[index]}.{base.code})")

    def read_per(self, tokens: Tokens, index: int, money: bool = False) -> Unit | None:
        """Return the unit after a word or sign for per at `index` (euro per kWh).

        With `money` an article may stand for per too ($80 a barrel).
        """
        if index >= len(tokens.lowers):
            return None
        word = tokens.lowers[index]
        if word in _HYPHENS and tokens.glued(index) and index + 2 < len(tokens.lowers):
            tied = tokens.lowers[index + 2] in _HYPHENS and tokens.glued(index + 2)
            per = tokens.lowers[index + 1]
            if tied and (per in self._units.per or (money and per in self._units.per_speed)):
                return self.read_simple(tokens, index + 3)
            return None
        if word == "/" or word in self._units.per:
            named = self._per_names.match_from(tokens.lowers, index + 1)
            if named:
                return Unit(*named, "volume")
            return self.read_simple(tokens, index + 1) or self._of_many(tokens, index + 1)
        if money and word in self._units.per_speed:
            return self.read_simple(tokens, index + 1)
        return None

    def _bracketed(self, tokens: Tokens, index: int) -> Unit | None:
        found = self._sign(tokens, index + 1)
        if found is None or found[0] >= len(tokens.lowers):
            return None
        if tokens.lowers[found[0]] != _BRACKETS[tokens.lowers[index]]:
            return None
        return Unit(found[0] + 1, *found[1])

    def smaller_part(self, tokens: Tokens, index: int, larger: str) -> tuple[int, Decimal] | None:
        """Return the end of a smaller unit at `index` and how many make one `larger`."""
        ratios = self._parts.get(larger)
        if ratios is None:
            return None
        found = self._part_signs.match_from(tokens.lowers, index)
        if found is None:
            unit = self.read_simple(tokens, index)
            if unit is None:
                return None
            found = (unit.end, unit.code)
        count = ratios.get(found[1])
        return None if count is None else (found[0], Decimal(count))

    def has_parts(self, code: str) -> bool:
        """Tell whether a smaller unit may follow this one."""
        return code in self._parts

    def below_zero(self, tokens: Tokens, index: int) -> int | None:
        """Return the index after a phrase for below zero at `index`."""
        found = self._below_zero.match_from(tokens.lowers, index)
        return None if found is None else found[0]

    def means_money(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether words near the tokens speak of money."""
        near = tokens.lowers[max(0, start - _CUES) : end + _CUES]
        return not self._units.money_cues.isdisjoint(near)


def _power(code: str, power: str) -> str:
    return f"{code}{power}"

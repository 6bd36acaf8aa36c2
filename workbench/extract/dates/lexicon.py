"""The words that dates are made of, each with its classes, values and character."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from workbench.extract.dates.feasts import Feast
from workbench.extract.dates.pattern import Alphabet, literal, literals_of
from workbench.extract.numbers.lexicon import ADD, ORDINAL, Lexicon
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.languages.sections.dates import DateRule

GRAINS = (
    "day", "weekday", "week", "weekend", "month", "quarter", "half", "season", "year", "decade",
    "century", "interval", "part", "now",
)  # fmt: skip
"""What a resolved piece covers; each gives its rule class, as in DAY_POINT."""
_MADE = ("MONTH", "WEEKDAY", "ORDINAL", "NUM", "YEAR", "HOLIDAY", "TIME", "TOWARD", "UNIT", "UNITS")
APOSTROPHE = "'"
_APOSTROPHES = "'’‘`´"
_DASHES = "-–—‑−"
_LAST_YEAR = 2100
_LEAST_LATE, _LAST_DAY = 10, 31
"""Ordinals in words that stand for a day more often than for a floor or a place in a row."""
_MARKS = (APOSTROPHE, ".", ",", "/", ":", "~", "(", ")", "=", "_", "+")


class Words:
    """Looks up classes and values of words in lower case; never changes once built."""

    def __init__(self, pack: Pack) -> None:
        dates = pack.dates
        self.after_day = dates.after_day
        self.capital_names = dates.capital_names
        self.than = dates.than
        self.counted = dates.counted
        self.changes = pack.figures.ranges.changes
        self.plural_endings = dates.plural_endings
        self.month_prepositions = dates.month_prepositions
        self.feasts: dict[str, Feast] = {}
        self.alphabet = Alphabet()
        self.values: dict[str, dict[str, str]] = {}
        """Class, then word, then value."""
        self.phrases: list[DateRule] = []
        """Entries of more than one word, as rules that make a lexeme of them."""
        self._add_words(dates.words)
        self._add_holidays(pack)
        self._add_digits()
        self._add_numbers(pack)
        rules = (*dates.times, *dates.lexemes, *dates.points, *dates.frames, *dates.joins)
        words = literals_of((*rules, *self.phrases), dates.shorthand)
        strong = set(dates.strong) | {"YEAR"}
        sets: dict[str, set[str]] = {}
        for name, entries in self.values.items():
            for word in entries:
                sets.setdefault(word, set()).add(name)
        for word in words | set(_MARKS):
            sets.setdefault(word, set()).add(literal(word))
        for phrase in self.phrases:
            sets[_heaviest(phrase.pattern, sets, strong)].add("STRONG")
        for variants in (_APOSTROPHES, _DASHES):
            known = set().union(*(sets.get(mark, set()) for mark in variants))
            for mark in variants if known else "":
                sets[mark] = set(known)
        for classes in sets.values():
            if classes & strong:
                classes.add("STRONG")
        self.characters: dict[str, str] = {
            word: self.alphabet.character(sets[word]) for word in sorted(sets)
        }
        """Word in lower case to the character of its classes."""
        for name in sorted({*_MADE, *(rule.value.partition(" ")[0] for rule in self.phrases)}):
            self.alphabet.character({name, "STRONG"} if name in strong else {name})
        for grain in GRAINS:
            self.alphabet.character(point_classes(grain))
        self.ordinary = frozenset(self.values.get("ORDINARY", ()))
        self.known = set(self.values) | set(_MADE) | {"POINT", "OTHER"}
        self.known |= {f"{grain.upper()}_POINT" for grain in GRAINS}

    def _add(self, name: str, word: str, value: str) -> None:
        forms = Tokens(word, 0, len(word)).lowers
        if len(forms) == 1:
            self.values.setdefault(name, {})[word] = value
        else:
            self.values.setdefault(name, {})
            pattern = " ".join(_as_literal(form) for form in forms)
            self.phrases.append(DateRule(pattern, "lexeme", f"{name} {value}", alone=False))

    def _add_words(self, words: Mapping[str, Mapping[str, str]]) -> None:
        for name in sorted(words):
            for word, value in words[name].items():
                self._add(name, word, value)

    def _add_holidays(self, pack: Pack) -> None:
        for holiday in pack.holidays.holiday:
            key = holiday.names[0]
            self.feasts[key] = Feast(holiday)
            for name in holiday.names:
                self._add("HOLIDAY", name, key)

    def _add_digits(self) -> None:
        values = self.values
        for number in range(1000):
            self._digit_classes(str(number), number)
        for number in range(10):
            self._digit_classes(f"0{number}", number)
        for number in range(1000, _LAST_YEAR + 1):
            values.setdefault("YEAR", {})[str(number)] = str(number)
            values["NUM"][str(number)] = str(number)

    def _digit_classes(self, form: str, number: int) -> None:
        tables = [("NUM", not form.startswith("0")), ("DAY", 1 <= number <= 31)]
        tables += [("MON", 1 <= number <= 12), ("HOUR", number <= 24 and len(form) <= 2)]
        tables += [("MIN", number <= 59 and len(form) == 2), ("YY", len(form) == 2)]
        for name, fits in tables:
            if fits:
                self.values.setdefault(name, {})[form] = str(number)

    def _add_numbers(self, pack: Pack) -> None:
        lexicon = Lexicon(pack.numbers)
        cardinals = dict(pack.numbers.cardinals)
        ordinals: dict[str, int] = dict(pack.numbers.ordinals)
        for word, ordinal, value in _compounds(lexicon):
            (ordinals if ordinal else cardinals)[word] = value
        for word, value in cardinals.items():
            self.values["NUM"][word] = str(value)
            self.values.setdefault("NUMWORD", {})[word] = str(value)
            if value >= 20 and value % 10 == 0:
                self.values.setdefault("TENS", {})[word] = str(value)
            if 10 <= value <= 21:
                self.values.setdefault("TEEN", {})[word] = str(value)
            if 1 <= value <= 9:
                self.values.setdefault("ONES", {})[word] = str(value)
        self._add_ordinals(ordinals)
        for word, amount in pack.dates.numbers.items():
            self._add("NUM", word, amount)
        for stem, value in pack.dates.year_stems.items():
            if stem not in cardinals:
                # Nineteen by itself is a number; only with more behind it may it be a year.
                self.values.setdefault("YEARSTEM", {})[stem] = str(value)
            for word, number in cardinals.items() if pack.numbers.words.compounds else ():
                if number:
                    self.values.setdefault("YEARWORD", {})[stem + word] = str(value + number)

    def _add_ordinals(self, ordinals: Mapping[str, int]) -> None:
        for word, value in ordinals.items():
            if 1 <= value <= 31 or value % 10 == 0:
                self.values.setdefault("ORDINAL", {})[word] = str(value)
            if _LEAST_LATE <= value <= _LAST_DAY:
                self.values.setdefault("LATEORDINAL", {})[word] = str(value)
            if value <= 9:
                self.values.setdefault("ONESORD", {})[word] = str(value)

    def text_value(self, name: str, word: str) -> str | None:
        """Return the value of a word in a class, or None where it is not in it."""
        entries = self.values.get(name)
        if entries is None:
            return None
        return entries.get(word if word.isalnum() else _plain(word))


def point_classes(grain: str) -> frozenset[str]:
    """Return the classes of a piece that names a time of this grain."""
    return frozenset(("POINT", f"{grain.upper()}_POINT"))


def _as_literal(form: str) -> str:
    return "'" if form in _APOSTROPHES else form


def _plain(word: str) -> str:
    if word in _APOSTROPHES:
        return "'"
    return "-" if word in _DASHES else word


def _heaviest(pattern: str, sets: Mapping[str, set[str]], strong: set[str]) -> str:
    """Return the word of a phrase at which the search for it begins."""
    words = pattern.split()
    for word in words:
        if sets[word] & strong:
            return word
    return max(words, key=len)


def _compounds(lexicon: Lexicon) -> Iterator[tuple[str, bool, int]]:
    """Yield compounds from 21 to 99 that the language writes as one word."""
    style = lexicon.numbers.words
    if not style.compounds:
        return
    cardinals = lexicon.numbers.cardinals
    ones = {word: value for word, value in cardinals.items() if 1 <= value <= 9}
    for tens, value in cardinals.items():
        if value < 20 or value % 10:
            continue
        for one, unit in ones.items():
            for link in (*style.links, ""):
                word = one + link + tens if style.units_first else tens + link + one
                if _sound(lexicon, word, value + unit):
                    yield word, False, value + unit
    for ordinal, value in lexicon.numbers.ordinals.items():
        if value < 20 or value % 10:
            continue
        for one, unit in ones.items():
            for link in style.links if style.units_first else ():
                yield one + link + ordinal, True, value + unit


def _sound(lexicon: Lexicon, word: str, value: int) -> bool:
    atoms = lexicon.atoms(word)
    if atoms is None or any(atom.kind == ORDINAL for atom in atoms):
        return False
    return sum((atom.value for atom in atoms if atom.kind == ADD), Decimal(0)) == value

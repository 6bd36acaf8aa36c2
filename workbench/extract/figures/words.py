"""Figures that are a word by themselves: vague numbers, multiples, compounds with a number."""

from collections.abc import Callable
from decimal import Decimal
from itertools import compress, count

from workbench.extract.figures.decades import DecadeReader
from workbench.extract.figures.lookalikes import Lookalikes
from workbench.extract.figures.phrases import set_of
from workbench.extract.figures.reading import Reading
from workbench.extract.figures.single import SingleReader
from workbench.extract.numbers.lexicon import SCALE
from workbench.extract.numbers.sums import ONE, Part, add_up
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.figure import FigureKind, Hedge

_FEWEST_LETTERS = 6
_MOST_KNOWN = 50_000
_LOW = Decimal(2)
_CLOSING = frozenset(".,;:!?)")
_HUNDRED = Decimal(100)
_TEN = Decimal(10)
_MILLIONS = Decimal(2000000)
"""From here on pounds are money."""
_UNITS = {"%": FigureKind.PERCENTAGE, "count": FigureKind.COUNT, "ratio": FigureKind.RATIO}


class WordFigures:
    """Reads the figure at a token: by its word alone, or else as a number with unit."""

    def __init__(self, pack: Pack, single: SingleReader, lookalikes: Lookalikes) -> None:
        figures = pack.figures
        self._single = single
        self._lookalikes = lookalikes
        self._figures = figures
        self._reader = single.reader
        self._vague = figures.vague
        self._ratios = figures.ratios.words
        self._ages = frozenset(figures.ages.hyphen_old)
        self._at_least = figures.ages.at_least
        self._lasting = figures.ages.lasting
        self._endings = (
            *figures.compound_endings,
            *figures.ages.hyphen_old,
            *figures.ages.at_least,
            *figures.collective_endings,
        )
        self._by_length = sorted(self._endings, key=lambda ending: -len(ending))
        self._units_first = pack.numbers.words.units_first
        self._compared = figures.ratios.compared
        self._times_as = set_of(figures.ratios.times_as)
        self._decades = DecadeReader(pack)
        self._alone = frozenset(self._vague) | frozenset(self._ratios) | frozenset(self._compared)
        self._points = pack.numbers.words.points
        self._spans = figures.one_spans | figures.half_units
        self._alone |= self._decades.words | self._spans
        self._vague_of = figures.vague_of
        self._vague_factors = figures.vague_factors
        self._vague_leads = self._vague_factors | self._vague_of
        self._articles = pack.numbers.words.articles
        self._minus = pack.numbers.minus
        self._compounding = pack.numbers.words.compounds
        self._one_followers = single.one_followers
        self._begins = _Known(self._may_begin).__getitem__
        self._is_number = _Known(self._may_be_number).__getitem__
        self._is_counted = _Known(self._may_be_counted).__getitem__

    def starts(self, tokens: Tokens) -> list[int]:
        """Return the tokens where a figure may begin, in order."""
        lowers = tokens.lowers
        starts = list(compress(count(), map(self._begins, lowers)))
        if not self._compounding:
            return starts
        articles, minus = self._articles, self._minus
        counted, last = self._is_counted, len(lowers) - 1
        return [
            index
            for index in starts
            if lowers[index] not in articles
            or (index < last and counted(lowers[index + 1]))
            or (lowers[index - 1] in minus and self._is_minus_one(lowers, index))
        ]

    def _is_minus_one(self, lowers: list[str], index: int) -> bool:
        """Tell whether the article for one stands between a minus and the end: het is min een."""
        if not index or lowers[index - 1] not in self._minus:
            return False
        return index + 1 >= len(lowers) or lowers[index + 1] in _CLOSING

    def _may_begin(self, word: str) -> bool:
        if word in self._reader.words or word in self._alone or word[0].isnumeric():
            return True
        compounds = self._reader.lexicon.starts
        if not compounds:
            return self._may_be_compound(word)
        begins = word[:3] in compounds
        return begins and (self._may_be_number(word) or self._may_be_compound(word))

    def _may_be_number(self, word: str) -> bool:
        """Tell whether a number, with its sign, may begin with a word where a figure may."""
        known = word[0].isnumeric() or word in self._minus
        return known or self._reader.lexicon.atoms(word) is not None

    def _may_be_compound(self, word: str) -> bool:
        """Tell whether a word is a number with one of the endings: driedaagse, tenfold."""
        return word.endswith(self._endings) and any(
            word.endswith(ending) and self._value_of(word[: -len(ending)]) is not None
            for ending in self._endings
        )

    def _may_be_counted(self, word: str) -> bool:
        """Tell whether an article for one may be a number before this word."""
        known = word in self._one_followers or word in self._points
        return known or self._reader.lexicon.atoms(word) is not None

    def read(self, tokens: Tokens, index: int, free: int) -> tuple[Reading | None, int]:
        """Return the figure at token `index` and the token to go on from.

        `free` is the first token that no earlier figure holds.
        """
        word = tokens.lowers[index]
        if word in self._articles and not self._article_counts(tokens, index):
            return None, index + 1
        if index > free and tokens.lowers[index - 1] in self._vague_leads:
            found = self._read_factor(tokens, index, free)
            if found is not None:
                return found, found.end
        decade = self._decades.read(tokens, index)
        if decade is not None:
            return decade, decade.end
        if word in self._alone:
            found = self._read_alone(tokens, index, free)
            if found is not None:
                return found, found.end
        if (
            word not in self._reader.words
            and len(word) >= _FEWEST_LETTERS
            and word.endswith(self._endings)
            and not word[0].isnumeric()
            and not self._lookalikes.is_name(tokens, index)
            and not self._lookalikes.is_saying(tokens, index, index + 1)
        ):
            found = self._compound(tokens, index)
            if found is not None:
                return found, found.end
        if not self._is_number(word):
            return None, index + 1
        return self._single.read(tokens, index, free)

    def _article_counts(self, tokens: Tokens, index: int) -> bool:
        """Tell whether the article for one may be a number by the word after it."""
        after = index + 1
        if self._is_minus_one(tokens.lowers, index):
            return True
        if after >= len(tokens.lowers):
            return False
        word = tokens.lowers[after]
        if word in self._points and after + 1 < len(tokens.lowers):
            word = tokens.lowers[after + 1]
        return word in self._one_followers or self._reader.lexicon.atoms(word) is not None

    def _read_alone(self, tokens: Tokens, index: int, free: int) -> Reading | None:
        word = tokens.lowers[index]
        if word in self._spans:
            return self._single.read_span(tokens, index) if index > free else None
        vague = self._vague.get(word)
        if vague is None:
            value = self._ratios.get(word)
            if value is None and word not in self._compared:
                return None
            if value is None or word in self._compared:
                if self._times_as.match_from(tokens.lowers, index + 1) is None:
                    return None
                value = self._compared[word]
            return Reading(
                index,
                index + 1,
                value,
                value,
                kind=FigureKind.RATIO,
                number_end=index + 1,
                words=True,
            )
        if index > free and tokens.lowers[index - 1].isdecimal():
            return None
        return self._read_vague(tokens, index, vague.low, vague.high)

    def _read_factor(self, tokens: Tokens, index: int, free: int) -> Reading | None:
        """Read a magnitude after a vague word: enkele honderden, several hundred."""
        start, word = index - 1, tokens.lowers[index]
        if start > free and tokens.lowers[start] in self._vague_of:
            start -= 1
        if tokens.lowers[start] not in self._vague_factors:
            return None
        vague = self._vague.get(word)
        if vague is not None:
            found = self._read_vague(tokens, index, vague.low, vague.high)
        else:
            scale = self._scale_of(word)
            if scale is None or scale < _HUNDRED:
                return None
            found = self._read_vague(tokens, index, _LOW * scale, _TEN * scale - 1)
        found.start = start
        return found

    def _read_vague(self, tokens: Tokens, index: int, low: Decimal, high: Decimal) -> Reading:
        """Read vague words, also two of them: tientallen miljoenen, tens of thousands."""
        end = index + 1
        lowers = tokens.lowers
        after = end + 1 if end < len(lowers) and lowers[end] in self._vague_of else end
        if after < len(lowers):
            scale = self._scale_of(lowers[after])
            if scale is not None and scale >= _TEN:
                low, high, end = low * scale, (high + 1) * scale - 1, after + 1
        reading = Reading(
            index,
            end,
            low,
            high,
            step=low / 2,
            scale=low / 2 if low >= _MILLIONS else ONE,
            hedge=Hedge.ABOUT,
            number_end=end,
            words=True,
        )
        self._single.units.take_unit(tokens, reading)
        if reading.unit is None and end < len(lowers) and lowers[end] in self._vague_of:
            reading.end = end + 1
            self._single.units.take_unit(tokens, reading)
            if reading.unit is None:
                reading.end, reading.kind = end, FigureKind.COUNT
        return reading

    def _scale_of(self, word: str) -> Decimal | None:
        atoms = self._reader.lexicon.atoms(word)
        if atoms is not None and len(atoms) == 1 and atoms[0].kind == SCALE:
            return atoms[0].value
        vague = self._vague.get(word)
        return None if vague is None else vague.low / 2

    def _compound(self, tokens: Tokens, index: int) -> Reading | None:
        """Read a word that begins with a number: driedaagse, tienjarige, dertigtal."""
        word = tokens.lowers[index]
        for ending in self._by_length:
            if word.endswith(ending):
                value = self._value_of(word[: -len(ending)])
                if value is not None:
                    return self._compound_reading(tokens, index, value, ending)
        return None

    def _value_of(self, word: str) -> Decimal | None:
        atoms = self._reader.lexicon.atoms(word)
        if atoms is None:
            return None
        last = len(atoms) - 1
        parts = [
            Part(atom.kind, atom.value, ONE, 1 if number == last else 0)
            for number, atom in enumerate(atoms)
        ]
        total = add_up(parts, self._units_first)
        if total is None or total.ordinal or total.taken != len(parts):
            return None
        return total.value

    def _compound_reading(self, tokens: Tokens, index: int, value: Decimal, ending: str) -> Reading:
        reading = Reading(index, index + 1, value, value, number_end=index + 1, words=True)
        figures = self._figures
        if ending in self._ages or ending in self._at_least:
            after = tokens.lowers[index + 1 : index + 3]
            lasting = not self._lasting.isdisjoint(after)
            reading.kind = FigureKind.DURATION if lasting else FigureKind.AGE
            reading.unit, reading.quantity = "a", "time"
            if ending in self._at_least:
                reading.bound(Hedge.AT_LEAST)
        elif ending in figures.compound_endings:
            unit = figures.compound_endings[ending]
            reading.kind = _UNITS.get(unit, FigureKind.DURATION)
            reading.unit = None if unit in ("count", "ratio") else unit
            reading.quantity = "time" if reading.kind is FigureKind.DURATION else ""
        elif value % _TEN == 0 and value > _TEN:
            reading.hedge = Hedge.ABOUT
        return reading


class _Known(dict[str, bool]):
    """Whether a figure may begin with a word; a new word is looked at once and remembered."""

    def __init__(self, tell: Callable[[str], bool]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[word] = self._tell(word)
        return found

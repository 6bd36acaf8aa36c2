"""Looks up many word classes at once: one dictionary access for a token, whatever their number."""

from collections.abc import Sequence

from workbench.extract.tokens import Tokens
from workbench.languages.sections.claims import Wording

_MOST_REMEMBERED = 1 << 16
"""Bounds the memory that a text of ever new words can take."""
_Phrase = tuple[tuple[str, ...], int, int]


class Lexicon:
    """Word classes numbered from 0; counts their hits in a range of tokens."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self._size = len(wordings)
        self._classes = _WordClasses(wordings)
        phrases: dict[str, list[_Phrase]] = {}
        for number, wording in enumerate(wordings):
            for phrase in wording.phrases:
                for spelling in {phrase, phrase.replace("'", "’")}:
                    first, *rest = Tokens(spelling, 0, len(spelling)).lowers
                    phrases.setdefault(first, []).append((tuple(rest), len(rest) + 1, number))
        self._phrases = {first: tuple(found) for first, found in phrases.items()}

    def count(self, lowers: Sequence[str], first: int, last: int) -> list[int]:
        """Return for each class how many words and phrases of tokens `first` to `last` it holds."""
        counts = [0] * self._size
        inside = lowers[first:last]
        for numbers in filter(None, map(self._classes.__getitem__, inside)):
            for number in numbers:
                counts[number] += 1
        phrases = self._phrases
        for offset in [i for i, token in enumerate(inside) if token in phrases]:
            for rest, length, number in phrases[inside[offset]]:
                if tuple(inside[offset + 1 : offset + length]) == rest:
                    counts[number] += 1
        return counts

    def at(self, lowers: Sequence[str], index: int) -> set[int]:
        """Return the classes that have a word or phrase at token `index`."""
        token = lowers[index]
        found = set(self._classes[token])
        for rest, length, number in self._phrases.get(token, ()):
            if tuple(lowers[index + 1 : index + length]) == rest:
                found.add(number)
        return found


class _WordClasses(dict[str, tuple[int, ...]]):
    """Token to the numbers of its classes; a new token is looked at once and remembered."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        super().__init__()
        self._words: dict[str, list[int]] = {}
        self._endings: dict[str, list[int]] = {}
        self._starts: dict[str, list[int]] = {}
        self._exceptions = [wording.exceptions for wording in wordings]
        for number, wording in enumerate(wordings):
            for table, entries in (
                (self._words, wording.words),
                (self._endings, wording.endings),
                (self._starts, wording.starts),
            ):
                for entry in entries:
                    table.setdefault(entry, []).append(number)
        self._ending_lengths = sorted({len(ending) for ending in self._endings})
        self._start_lengths = sorted({len(start) for start in self._starts})

    def __missing__(self, token: str) -> tuple[int, ...]:
        numbers = set(self._words.get(token, ()))
        for length in self._ending_lengths:
            if length < len(token):
                numbers.update(self._allowed(token, self._endings.get(token[-length:], ())))
        for length in self._start_lengths:
            if length < len(token):
                numbers.update(self._allowed(token, self._starts.get(token[:length], ())))
        found = tuple(sorted(numbers))
        if len(self) < _MOST_REMEMBERED:
            self[token] = found
        return found

    def _allowed(self, token: str, numbers: Sequence[int]) -> list[int]:
        return [number for number in numbers if token not in self._exceptions[number]]

"""Looks up many word classes at once: one dictionary access for a token, whatever their number."""

from collections.abc import Sequence

from workbench.extract.tokens import Tokens
from workbench.languages.sections.claims import Wording
from workbench.model.errors import Refusal

_MOST_REMEMBERED = 1 << 16
"""Bounds the memory that a text of ever new words can take."""
_LEAST = 2
_Rest = tuple[list[str], int, int]
"""The third token of a phrase and on, how many tokens it has in all, and its class."""


class Lexicon:
    """Word classes numbered from 0; counts their hits in a range of tokens."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self._classes = _WordClasses(wordings)
        self._look_up = self._classes.__getitem__
        self._phrases: dict[str, dict[str, list[_Rest]]] = {}
        """By the first token, then by the second."""
        for number, wording in enumerate(wordings):
            for phrase in wording.phrases:
                for spelling in sorted({phrase, phrase.replace("'", "’")}):
                    self._add(Tokens(spelling, 0, len(spelling)).lowers, number)

    def _add(self, phrase: list[str], number: int) -> None:
        if len(phrase) < _LEAST:
            what = f"the phrase {' '.join(phrase)!r} is a single word"
            raise Refusal(what, "claims.toml or worth.toml", "list it under words")
        first, second, *rest = phrase
        seconds = self._phrases.setdefault(first, {})
        seconds.setdefault(second, []).append((rest, len(phrase), number))

    def count(self, lowers: list[str]) -> dict[int, int]:
        """Return how many words and phrases of a sentence's tokens each class holds.

        A class without any is left out.
        """
        counts: dict[int, int] = {}
        for numbers in filter(None, map(self._look_up, lowers)):
            for number in numbers:
                counts[number] = counts.get(number, 0) + 1
        phrases = self._phrases
        if phrases.keys().isdisjoint(lowers):
            return counts
        for offset in [at for at, token in enumerate(lowers[:-1]) if token in phrases]:
            token, following = lowers[offset], lowers[offset + 1]
            if following in phrases[token]:
                for rest, length, number in phrases[token][following]:
                    if lowers[offset + 2 : offset + length] == rest:
                        counts[number] = counts.get(number, 0) + 1
        return counts

    def at(self, lowers: Sequence[str], index: int) -> set[int]:
        """Return the classes that have a word or phrase at token `index`."""
        token = lowers[index]
        found = set(self._classes[token])
        if token in self._phrases and index + 1 < len(lowers):
            for rest, length, number in self._phrases[token].get(lowers[index + 1], ()):
                if lowers[index + 2 : index + length] == rest:
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

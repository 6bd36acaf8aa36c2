"""Looks up many word classes at once: one dictionary access for a token, whatever their number."""

from collections.abc import Callable, Container, Sequence, Set

from workbench.extract.tokens import Tokens
from workbench.languages.sections.claims import Wording
from workbench.model.errors import Refusal

_MOST_REMEMBERED = 1 << 16
"""Bounds the memory that a text of ever new words can take."""
_LEAST = 2
_Rest = tuple[list[str], int, int]
"""The third token of a phrase and on, how many tokens it has in all, and its class."""
_Entry = tuple[tuple[int, ...], dict[str, list[_Rest]] | None]
"""The classes of a token, and the phrases that begin with it by their second token."""
_NONE: tuple[_Rest, ...] = ()
_NOWHERE: frozenset[int] = frozenset()
Sorter = Callable[[str], tuple[int, ...]]
"""Takes a word; returns the classes that its form tells, whatever the lists say."""


def _unsorted(_: str) -> tuple[int, ...]:
    return ()


class Lexicon:
    """Word classes numbered from 0; counts their hits in a range of tokens."""

    def __init__(self, wordings: Sequence[Wording], sorter: Sorter = _unsorted) -> None:
        phrases: dict[str, dict[str, list[_Rest]]] = {}
        for number, wording in enumerate(wordings):
            for phrase in wording.phrases:
                for spelling in sorted({phrase, phrase.replace("'", "’")}):
                    _add(phrases, Tokens(spelling, 0, len(spelling)).lowers, number)
        self._entries = _Entries(wordings, phrases, sorter)
        self._look_up = self._entries.__getitem__

    def count(self, lowers: list[str]) -> dict[int, int]:
        """Return how many words and phrases of a sentence's tokens each class holds.

        A class without any is left out.
        """
        counts: dict[int, int] = {}
        size = len(lowers)
        for after, entry in enumerate(map(self._look_up, lowers), 1):
            if entry is None:
                continue
            numbers, seconds = entry
            for number in numbers:
                counts[number] = counts[number] + 1 if number in counts else 1
            if seconds is not None and after < size and lowers[after] in seconds:
                for rest, length, number in seconds[lowers[after]]:
                    if not rest or lowers[after + 1 : after - 1 + length] == rest:
                        counts[number] = counts[number] + 1 if number in counts else 1
        return counts

    def spans(
        self, lowers: Sequence[str], wanted: Container[int]
    ) -> dict[int, list[tuple[int, int]]]:
        """Return the tokens, from one to before another, of each hit of the classes wanted."""
        found: dict[int, list[tuple[int, int]]] = {}
        for index, entry in enumerate(map(self._look_up, lowers)):
            if entry is None:
                continue
            numbers, seconds = entry
            for number in numbers:
                if number in wanted:
                    found.setdefault(number, []).append((index, index + 1))
            if seconds is not None and index + 1 < len(lowers):
                for rest, length, number in seconds.get(lowers[index + 1], _NONE):
                    if number in wanted and lowers[index + 2 : index + length] == rest:
                        found.setdefault(number, []).append((index, index + length))
        return found

    def at(self, lowers: Sequence[str], index: int) -> Set[int]:
        """Return the classes that have a word or phrase at token `index`."""
        entry = self._entries[lowers[index]]
        if entry is None:
            return _NOWHERE
        numbers, seconds = entry
        found = set(numbers)
        if seconds is not None and index + 1 < len(lowers):
            for rest, length, number in seconds.get(lowers[index + 1], _NONE):
                if lowers[index + 2 : index + length] == rest:
                    found.add(number)
        return found


def _add(phrases: dict[str, dict[str, list[_Rest]]], phrase: list[str], number: int) -> None:
    if len(phrase) < _LEAST:
        what = f"the phrase {' '.join(phrase)!r} is a single word"
        raise Refusal(what, "claims.toml or worth.toml", "list it under words")
    first, second, *rest = phrase
    seconds = phrases.setdefault(first, {})
    seconds.setdefault(second, []).append((rest, len(phrase), number))


class _Entries(dict[str, _Entry | None]):
    """Token to its entry, None for most; a new token is looked at once and remembered."""

    def __init__(
        self,
        wordings: Sequence[Wording],
        phrases: dict[str, dict[str, list[_Rest]]],
        sorter: Sorter,
    ) -> None:
        super().__init__()
        self._phrases = phrases
        self._sorter = sorter
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

    def __missing__(self, token: str) -> _Entry | None:
        numbers = {*self._words.get(token, ()), *self._sorter(token)}
        for length in self._ending_lengths:
            if length < len(token):
                numbers.update(self._allowed(token, self._endings.get(token[-length:], ())))
        for length in self._start_lengths:
            if length < len(token):
                numbers.update(self._allowed(token, self._starts.get(token[:length], ())))
        seconds = self._phrases.get(token)
        found = (tuple(sorted(numbers)), seconds) if numbers or seconds else None
        if len(self) < _MOST_REMEMBERED:
            self[token] = found
        return found

    def _allowed(self, token: str, numbers: Sequence[int]) -> list[int]:
        return [number for number in numbers if token not in self._exceptions[number]]

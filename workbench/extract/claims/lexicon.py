"""Looks up many word classes at once: one dictionary access for a token, whatever their number."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from workbench.extract.tokens import Tokens
from workbench.languages.sections.claims import Wording
from workbench.model.errors import Refusal

_MOST_REMEMBERED = 1 << 16
"""Bounds the memory that a text of ever new words can take."""
_LEAST = 2
Sorter = Callable[[str], tuple[int, ...]]
"""Takes a word; returns the classes that its form tells, whatever the lists say."""


def _unsorted(_: str) -> tuple[int, ...]:
    return ()


class _Phrase(NamedTuple):
    """A phrase as one of its tokens finds it."""

    before: int
    """How many of its tokens stand before that one."""
    after: int
    """How many stand from that one on."""
    tokens: list[str]
    number: int
    """Its class."""


_Phrases = Mapping[str, Sequence[_Phrase]]
_Entry = tuple[tuple[int, ...], tuple[_Phrases, _Phrases] | None]
"""The classes of a token, and the phrases that it finds: those that begin with it by the token
after it, the others by the token before it."""
_NONE: Sequence[_Phrase] = ()


class Lexicon:
    """Word classes numbered from 0; finds their words and phrases in a range of tokens.

    A phrase is found by its longest word: its first is often one that most sentences hold.
    """

    def __init__(self, wordings: Sequence[Wording], sorter: Sorter = _unsorted) -> None:
        self._look_up = _Entries(wordings, sorter, _longest).__getitem__

    def classes(self, lowers: list[str]) -> list[int]:
        """Return the classes of all words and phrases of a sentence's tokens, one for each hit."""
        found: list[int] = []
        last = len(lowers) - 1
        for at, entry in enumerate(map(self._look_up, lowers)):
            if entry is None:
                continue
            numbers, phrases = entry
            found += numbers
            if phrases is not None:
                leading, led = phrases
                if led and lowers[at - 1] in led:
                    for before, after, tokens, number in led[lowers[at - 1]]:
                        if before <= at and lowers[at - before : at + after] == tokens:
                            found.append(number)
                if leading and at < last and lowers[at + 1] in leading:
                    for _, after, tokens, number in leading[lowers[at + 1]]:
                        if after == _LEAST or lowers[at : at + after] == tokens:
                            found.append(number)
        return found

    def spans(self, lowers: list[str]) -> dict[int, list[tuple[int, int]]]:
        """Return the tokens, from one to before another, of each hit of each class, in text order;
        a class without any is left out."""
        found: dict[int, list[tuple[int, int]]] = {}
        for at, entry in enumerate(map(self._look_up, lowers)):
            if entry is None:
                continue
            numbers, phrases = entry
            for number in numbers:
                found.setdefault(number, []).append((at, at + 1))
            if phrases is not None:
                leading, led = phrases
                near = list(led.get(lowers[at - 1], _NONE)) if at else []
                if at + 1 < len(lowers):
                    near += leading.get(lowers[at + 1], _NONE)
                for before, after, tokens, number in near:
                    if before <= at and lowers[at - before : at + after] == tokens:
                        found.setdefault(number, []).append((at - before, at + after))
        for spans in found.values():
            spans.sort()
        return found


class Openings:
    """Word classes numbered from 0; tells which have a word or phrase that begins at one token."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        self._look_up = _Entries(wordings, _unsorted, _first).__getitem__

    def at(self, lowers: Sequence[str], index: int) -> Sequence[int]:
        """Return the classes that have a word or phrase at token `index`, each once."""
        entry = self._look_up(lowers[index])
        if entry is None:
            return ()
        numbers, phrases = entry
        if phrases is None or index + 1 == len(lowers):
            return numbers
        near = phrases[0].get(lowers[index + 1])
        if near is None:
            return numbers
        found = set(numbers)
        for _, after, tokens, number in near:
            if lowers[index : index + after] == tokens:
                found.add(number)
        return sorted(found)


def _first(_: Sequence[str]) -> int:
    return 0


def _longest(tokens: Sequence[str]) -> int:
    return max(range(len(tokens)), key=lambda at: (len(tokens[at]), at))


def _phrases(wordings: Sequence[Wording]) -> Iterator[tuple[list[str], int]]:
    """Yield the tokens of each phrase, in each spelling, with its class."""
    for number, wording in enumerate(wordings):
        for phrase in wording.phrases:
            for spelling in sorted({phrase, phrase.replace("'", "’")}):
                tokens = Tokens(spelling, 0, len(spelling)).lowers
                if len(tokens) < _LEAST:
                    what = f"the phrase {' '.join(tokens)!r} is a single word"
                    raise Refusal(what, "claims.toml or worth.toml", "list it under words")
                yield tokens, number


class _Entries(dict[str, _Entry | None]):
    """Token to its entry, None for most; a new token is looked at once and remembered."""

    def __init__(
        self,
        wordings: Sequence[Wording],
        sorter: Sorter,
        finder: Callable[[Sequence[str]], int],
    ) -> None:
        """Take what tells which token of a phrase it is to be found by."""
        super().__init__()
        self._sorter = sorter
        self._phrases: dict[str, tuple[dict[str, list[_Phrase]], dict[str, list[_Phrase]]]] = {}
        for tokens, number in _phrases(wordings):
            at = finder(tokens)
            leading, led = self._phrases.setdefault(tokens[at], ({}, {}))
            near = led.setdefault(tokens[at - 1], []) if at else leading.setdefault(tokens[1], [])
            near.append(_Phrase(at, len(tokens) - at, tokens, number))
        self._shared: dict[_Entry, _Entry] = {}
        """Words of the same classes share an entry: few entries stay near the processor."""
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
        phrases = self._phrases.get(token)
        found: _Entry | None = None
        if phrases:
            found = tuple(sorted(numbers)), phrases
        elif numbers:
            found = tuple(sorted(numbers)), None
            found = self._shared.setdefault(found, found)
        if len(self) < _MOST_REMEMBERED:
            self[token] = found
        return found

    def _allowed(self, token: str, numbers: Sequence[int]) -> list[int]:
        return [number for number in numbers if token not in self._exceptions[number]]

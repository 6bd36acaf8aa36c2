"""Phrases of one or more words, looked up where they begin or where they end."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from workbench.extract.tokens import Tokens

T = TypeVar("T")


def words_of(phrase: str, lower: bool = True) -> tuple[str, ...]:
    """Return a phrase as the tokens that the text would have, in lower case or as written."""
    tokens = Tokens(phrase, 0, len(phrase))
    return tuple(tokens.lowers if lower else tokens.forms)


def _spellings(phrase: str) -> Iterable[str]:
    yield phrase
    if "'" in phrase:
        yield phrase.replace("'", "’")


class PhraseTable(Generic[T]):
    """Phrases with a value each; the longest phrase wins, the first given among equals."""

    __slots__ = ("_ends", "first_words", "firsts", "last_words", "lasts")

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self.firsts: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self.lasts: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in phrases:
            for spelling in _spellings(phrase):
                words = words_of(spelling)
                if words:
                    self.firsts.setdefault(words[0], []).append((words, value))
                    self.lasts.setdefault(words[-1], []).append((words, value))
        for table in (self.firsts, self.lasts):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))
        self._ends: dict[str, tuple[dict[str, list[tuple[tuple[str, ...], T]]], list[T]]] = {}
        """By the last word: longer phrases by the word before it, and the values of it alone."""
        for last, entries in self.lasts.items():
            longer, alone = self._ends[last] = {}, []
            for words, value in entries:
                if len(words) == 1:
                    alone.append(value)
                else:
                    longer.setdefault(words[-2], []).append((words, value))
        self.first_words = frozenset(self.firsts)
        self.last_words = frozenset(self.lasts)

    def match_from(self, words: Sequence[str], start: int) -> tuple[int, T] | None:
        """Return the index after the phrase that begins at `start`, and its value."""
        if start >= len(words):
            return None
        for phrase, value in self.firsts.get(words[start], ()):
            end = start + len(phrase)
            if len(phrase) == 1:
                return end, value
            if end > len(words) or words[end - 1] != phrase[-1]:
                continue
            if tuple(words[start:end]) == phrase:
                return end, value
        return None

    def match_to(self, words: Sequence[str], end: int) -> tuple[int, T] | None:
        """Return the index of the phrase that ends before `end`, and its value."""
        if end <= 0 or words[end - 1] not in self._ends:
            return None
        longer, alone = self._ends[words[end - 1]]
        if end > 1 and words[end - 2] in longer:
            for phrase, value in longer[words[end - 2]]:
                start = end - len(phrase)
                if start >= 0 and words[start] == phrase[0] and tuple(words[start:end]) == phrase:
                    return start, value
        return (end - 1, alone[0]) if alone else None


def table_of(groups: Mapping[str, Iterable[str]]) -> PhraseTable[str]:
    """Return a table whose values are the keys of `groups`."""
    return PhraseTable((phrase, key) for key, phrases in groups.items() for phrase in phrases)


def set_of(phrases: Iterable[str]) -> PhraseTable[bool]:
    """Return a table that only tells whether a phrase is there."""
    return PhraseTable((phrase, True) for phrase in phrases)

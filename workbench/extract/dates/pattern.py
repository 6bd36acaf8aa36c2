"""Compiles the pattern language of dates.toml into regular expressions over word classes.

Every token of a passage becomes one character that stands for the set of classes it belongs to,
so a rule such as `DAY MONTH [YEAR]` is a short regular expression over a short string.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from workbench.languages.sections.dates import DateRule
from workbench.model.errors import Refusal

OTHER = " "
"""The character of tokens that no rule knows."""
_FIRST_CHARACTER = 0x4E00
"""Start of a block of letters that need no escaping inside a character class."""
_LITERAL = "="
_MOST_NESTED = 8
MOST_KNOWN = 1 << 12
"""Bounds the memory that a text of ever new orders can take."""
_CLOSING = "])|"
_NEVER = "\U0010fffd"
"""A noncharacter's neighbour at the end of the last plane, which no text holds as a class."""
_TOKEN = re.compile(r"[\[\]()|]|[^\s\[\]()|]+")


class Compiled(NamedTuple):
    """A rule that is ready to match."""

    rule: DateRule
    regex: re.Pattern[str]
    source: str
    roles: tuple[str, ...]
    """The class that each capturing group stands for."""
    firsts: frozenset[str]
    """Characters that a match may begin with."""


class Alphabet:
    """Gives one character to every set of classes that some word belongs to."""

    def __init__(self) -> None:
        self._characters: dict[frozenset[str], str] = {}
        self._sets: list[frozenset[str]] = []

    def character(self, classes: Iterable[str]) -> str:
        """Return the character of a set of classes, a new one where it has none yet."""
        key = frozenset(classes)
        found = self._characters.get(key)
        if found is None:
            found = chr(_FIRST_CHARACTER + len(self._sets))
            self._characters[key] = found
            self._sets.append(key)
        return found

    def all_of(self, name: str) -> str:
        """Return the characters of all sets that hold the class `name`."""
        return "".join(self._characters[key] for key in self._sets if name in key)


def literal(word: str) -> str:
    """Return the class of a word that stands in a pattern as itself."""
    return _LITERAL + word


def literals_of(rules: Iterable[DateRule], shorthand: Mapping[str, str]) -> set[str]:
    """Return the words that stand in patterns as themselves."""
    found: set[str] = set()
    for text in (*(rule.pattern for rule in rules), *shorthand.values()):
        for token in _TOKEN.findall(text):
            name = token.lstrip("!")
            if name and not _is_class(name) and name not in "[]()|":
                found.add(name)
    return found


def _is_class(name: str) -> bool:
    return name[0].isalpha() and name.isupper()


class _Piece(NamedTuple):
    """A compiled stretch of a pattern."""

    source: str
    firsts: frozenset[str]
    """Characters that it may begin with."""
    empty: bool
    """Whether it may match nothing."""


class PatternCompiler:
    """Turns patterns into regular expressions, once all words have their characters."""

    def __init__(self, alphabet: Alphabet, shorthand: Mapping[str, str], known: set[str]) -> None:
        self._alphabet = alphabet
        self._shorthand = shorthand
        self._known = known

    def compile(self, rule: DateRule) -> Compiled:
        """Return the rule ready to match; Refusal names the pattern that is off."""
        roles: list[str] = []
        tokens = _TOKEN.findall(self._expanded(rule.pattern, 0))
        tokens.reverse()
        piece = self._choice(tokens, "", rule, roles)
        if tokens or piece.empty:
            raise _unreadable(rule.pattern)
        return Compiled(rule, re.compile(piece.source), piece.source, tuple(roles), piece.firsts)

    def _expanded(self, pattern: str, depth: int) -> str:
        if depth > _MOST_NESTED:
            raise Refusal(f"shorthand in {pattern!r} names itself", "dates.toml", "mend it")
        parts = []
        for token in _TOKEN.findall(pattern):
            inner = self._shorthand.get(token)
            parts.append(token if inner is None else f"({self._expanded(inner, depth + 1)})")
        return " ".join(parts)

    def _choice(self, tokens: list[str], closing: str, rule: DateRule, roles: list[str]) -> _Piece:
        """Read alternatives up to the closing bracket; `tokens` are reversed and used up."""
        branches = [self._sequence(tokens, rule, roles)]
        while tokens and tokens[-1] == "|":
            tokens.pop()
            branches.append(self._sequence(tokens, rule, roles))
        if closing and (not tokens or tokens.pop() != closing):
            raise _unreadable(rule.pattern)
        firsts = frozenset().union(*(branch.firsts for branch in branches))
        source = "|".join(branch.source for branch in branches)
        return _Piece(source, firsts, any(branch.empty for branch in branches))

    def _sequence(self, tokens: list[str], rule: DateRule, roles: list[str]) -> _Piece:
        source, empty = "", True
        firsts: frozenset[str] = frozenset()
        while tokens and tokens[-1] not in _CLOSING:
            piece = self._unit(tokens, rule, roles)
            source += piece.source
            if empty:
                firsts |= piece.firsts
                empty = piece.empty
        return _Piece(source, firsts, empty)

    def _unit(self, tokens: list[str], rule: DateRule, roles: list[str]) -> _Piece:
        name = tokens.pop()
        if name == "[":
            inner = self._choice(tokens, "]", rule, roles)
            return _Piece(f"(?:{inner.source})?", inner.firsts, True)
        if name == "(":
            inner = self._choice(tokens, ")", rule, roles)
            return _Piece(f"(?:{inner.source})", inner.firsts, inner.empty)
        if len(name) > 1 and name.startswith("!"):
            return _Piece(f"(?![{self._characters(name[1:], rule)}])", frozenset(), True)
        characters = self._characters(name, rule)
        if _is_class(name):
            roles.append(name)
            return _Piece(f"([{characters}])", frozenset(characters), False)
        return _Piece(f"[{characters}]", frozenset(characters), False)

    def _characters(self, token: str, rule: DateRule) -> str:
        if not _is_class(token):
            return self._alphabet.all_of(literal(token))
        found = self._alphabet.all_of(token)
        if not found and token not in self._known:
            raise Refusal(
                f"pattern {rule.pattern!r} names the unknown class {token}",
                "dates.toml",
                "define it under words or shorthand",
            )
        return found or _NEVER


def _unreadable(pattern: str) -> Refusal:
    return Refusal(f"pattern {pattern!r} cannot be read", "dates.toml", "mend its brackets")


class Fit(NamedTuple):
    """A rule that matches at a place."""

    end: int
    """Index after the match."""
    rule: DateRule
    captured: list[tuple[str, int]]
    """The class of each captured character, and its index."""


class Place(NamedTuple):
    """Where rules match."""

    at: int
    fits: list[Fit]
    """The longest first, then as in the file."""


class Level:
    """One layer of rules: finds where one may begin, and which ones match there.

    Texts put the same classes in the same order again and again, so what was found for a string
    of characters is remembered.
    """

    def __init__(self, rules: Iterable[Compiled]) -> None:
        self._places: dict[tuple[str, int], Place | None] = {}
        self._by_first: dict[str, list[Compiled]] = {}
        sources = []
        for rule in rules:
            sources.append(re.sub(r"\((?!\?)", "(?:", rule.source))
            for character in sorted(rule.firsts):
                self._by_first.setdefault(character, []).append(rule)
        self._any = re.compile("|".join(sources) or r"(?!)")

    def next_place(self, characters: str, start: int) -> Place | None:
        """Return the first place from `start` on at which a rule matches."""
        key = characters, start
        if key in self._places:
            return self._places[key]
        match = self._any.search(characters, start)
        found = self._place(characters, match.start()) if match else None
        if len(self._places) >= MOST_KNOWN:
            self._places.clear()
        self._places[key] = found
        return found

    def _place(self, characters: str, at: int) -> Place:
        fits = [
            _fit(match, rule)
            for rule in self._by_first[characters[at]]
            if (match := rule.regex.match(characters, at))
        ]
        fits.sort(key=lambda fit: -fit.end)
        return Place(at, fits)


def _fit(match: re.Match[str], compiled: Compiled) -> Fit:
    captured = [
        (name, match.start(group))
        for group, name in enumerate(compiled.roles, 1)
        if match.start(group) >= 0
    ]
    return Fit(match.end(), compiled.rule, captured)

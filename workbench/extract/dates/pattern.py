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
_TOKEN = re.compile(r"[\[\]()|]|[^\s\[\]()|]+")


class Compiled(NamedTuple):
    """A rule that is ready to match."""

    rule: DateRule
    regex: re.Pattern[str]
    source: str
    roles: tuple[str, ...]
    """The class that each capturing group stands for."""


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


class PatternCompiler:
    """Turns patterns into regular expressions, once all words have their characters."""

    def __init__(self, alphabet: Alphabet, shorthand: Mapping[str, str], known: set[str]) -> None:
        self._alphabet = alphabet
        self._shorthand = shorthand
        self._known = known

    def compile(self, rule: DateRule) -> Compiled:
        """Return the rule ready to match; Refusal names the pattern that is off."""
        roles: list[str] = []
        source = self._source(rule.pattern, rule, roles, 0)
        try:
            return Compiled(rule, re.compile(source), source, tuple(roles))
        except re.error as error:
            raise Refusal(
                f"pattern {rule.pattern!r} cannot be read ({error})", "dates.toml", "mend it"
            ) from error

    def _source(self, pattern: str, rule: DateRule, roles: list[str], depth: int) -> str:
        if depth > _MOST_NESTED:
            raise Refusal(f"shorthand in {rule.pattern!r} names itself", "dates.toml", "mend it")
        parts: list[str] = []
        for token in _TOKEN.findall(pattern):
            if token in "[(":
                parts.append("(?:")
            elif token == "]":
                parts.append(")?")
            elif token in ")|":
                parts.append(token)
            elif token.startswith("!"):
                parts.append(f"(?![{self._characters(token[1:], rule)}])")
            elif token in self._shorthand:
                parts.append(f"(?:{self._source(self._shorthand[token], rule, roles, depth + 1)})")
            elif _is_class(token):
                roles.append(token)
                parts.append(f"([{self._characters(token, rule)}])")
            else:
                parts.append(f"[{self._characters(token, rule)}]")
        return "".join(parts)

    def _characters(self, token: str, rule: DateRule) -> str:
        if not _is_class(token):
            return self._alphabet.all_of(literal(token))
        if token == "OTHER":
            return OTHER
        found = self._alphabet.all_of(token)
        if not found and token not in self._known:
            raise Refusal(
                f"pattern {rule.pattern!r} names the unknown class {token}",
                "dates.toml",
                "define it under words or shorthand",
            )
        return found or "\U0010fffd"


class Level:
    """One layer of rules: finds where one may begin, then which one fits best there."""

    def __init__(self, rules: Iterable[Compiled]) -> None:
        self._rules = tuple(rules)
        sources = "|".join(re.sub(r"\((?!\?)", "(?:", rule.source) for rule in self._rules)
        self._any = re.compile(sources or r"(?!)")

    def next_start(self, characters: str, start: int) -> int:
        """Return where the next rule may match, or -1."""
        found = self._any.search(characters, start)
        return found.start() if found else -1

    def matches(self, characters: str, start: int) -> list[tuple[re.Match[str], Compiled]]:
        """Return the rules that match at `start`, the longest first, then as in the file."""
        found = [
            (match, rule)
            for rule in self._rules
            if (match := rule.regex.match(characters, start)) and match.end() > start
        ]
        if len(found) > 1:
            found.sort(key=lambda pair: -pair[0].end())
        return found

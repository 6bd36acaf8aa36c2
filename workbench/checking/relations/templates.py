"""Rows of words and marks to look for in the shape of an article, as the packs write them.

A template is words with blanks between them. DATE, LENGTH, AGE, NTH, AGO (a time told from now),
NAME and NUMBER stand for a mark; a second DATE is DATE2. `a|b` is a choice, `x?` may be absent,
`$name` is any phrase of that class of words, `..3` is up to three words or figures without a mark
or any punctuation, and § is the end of a sentence.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from workbench.checking.relations.shapes import BREAK, Piece, Shape, spaced
from workbench.model.errors import Refusal

_LETTERS = {
    "DATE": "D",
    "LENGTH": "L",
    "AGE": "ACL",
    "NTH": "O",
    "AGO": "R",
    "NAME": "N",
    "NUMBER": "CL",
}
_MOST_KNOWN = 2000
_ANY = r"(?:[^\W_A-Z]\S* ){0,%d}"


class Hit(NamedTuple):
    """Where a template fits the shape of an article."""

    shape: Shape
    start: int
    end: int
    marks: Mapping[str, Piece]
    """What its marks stand for, by their name in the template."""
    places: Mapping[str, tuple[int, int]]
    """Where those marks stand in the shape."""

    @property
    def around(self) -> str:
        """The words of the sentences it stands in."""
        return self.shape.around(self.start, self.end)

    @property
    def words(self) -> str:
        """The words that it fits, with a blank on either side."""
        return self.shape.words[self.start - 1 : self.end]

    def before(self, characters: int = 40) -> str:
        """Return the words before it."""
        return self.shape.words[max(0, self.start - characters) : self.start]

    def after(self, characters: int = 40) -> str:
        """Return the words after it."""
        return self.shape.words[self.end : self.end + characters]

    def gap(self, left: str, right: str) -> str:
        """Return the words between two of its marks."""
        return self.shape.words[self.places[left][1] : self.places[right][0]]


class _Template(NamedTuple):
    """One template: its pattern, the groups of its marks, and how many of each mark it needs."""

    pattern: re.Pattern[str]
    groups: Mapping[str, str]
    needs: tuple[tuple[str, int], ...]
    """Letters any of which must stand so often in a sentence for the pattern to be tried."""
    words: tuple[frozenset[str], ...]
    """Sets of words, of each of which one stands where it fits."""
    across: bool
    """Whether it goes on in the next sentence."""

    def fits(self, marks: str) -> bool:
        """Tell whether a sentence with these marks may match."""
        return all(sum(map(marks.count, letters)) >= count for letters, count in self.needs)


class Templates:
    """Templates of one kind, compiled; which of them may fit is kept for each set of marks."""

    def __init__(self, rows: Sequence[_Template]) -> None:
        self._within = tuple(row for row in rows if not row.across)
        self._across = tuple(row for row in rows if row.across)
        self._fit_within: dict[str, tuple[_Template, ...]] = {}
        self._fit_across: dict[str, tuple[_Template, ...]] = {}

    def hits(self, shape: Shape) -> list[Hit]:
        """Return where any of them fits, each template by itself."""
        found: list[Hit] = []
        for index in range(len(shape.sentences)):
            found += self.hits_in(shape, index)
        return found

    def hits_in(self, shape: Shape, index: int) -> list[Hit]:
        """Return where any of them fits in one sentence, or begins and goes on in the next."""
        sentence = shape.sentences[index]
        found: list[Hit] = []
        # Most sentences fit no template: for those the table is asked and no more.
        fitting = self._fit_within.get(sentence.marks)
        if fitting is None:
            fitting = _fitting(self._within, sentence.marks, self._fit_within)
        if fitting:
            found += _hits(fitting, shape, sentence.start, sentence.end, sentence.vocabulary)
        if self._across and index + 1 < len(shape.sentences):
            follower = shape.sentences[index + 1]
            if follower.joined:
                marks = sentence.marks + follower.marks
                fitting = _fitting(self._across, marks, self._fit_across)
                if fitting:
                    words = sentence.vocabulary | follower.vocabulary
                    found += _hits(fitting, shape, sentence.start, follower.end, words)
        return found


def _fitting(
    rows: Sequence[_Template], marks: str, known: dict[str, tuple[_Template, ...]]
) -> tuple[_Template, ...]:
    fitting = known.get(marks)
    if fitting is None:
        fitting = tuple(row for row in rows if row.fits(marks))
        if len(known) < _MOST_KNOWN:
            known[marks] = fitting
    return fitting


def _hits(
    rows: Sequence[_Template], shape: Shape, start: int, end: int, words: frozenset[str]
) -> Iterator[Hit]:
    for row in rows:
        if any(map(words.isdisjoint, row.words)):
            continue
        for match in row.pattern.finditer(shape.words, start, end):
            yield _hit(shape, match, row.groups)


def _hit(shape: Shape, match: re.Match[str], groups: Mapping[str, str]) -> Hit:
    found = {name: group for name, group in groups.items() if match[group] is not None}
    return Hit(
        shape,
        match.start(),
        match.end(),
        {name: shape.piece(match[group]) for name, group in found.items()},
        {name: match.span(group) for name, group in found.items()},
    )


def compiled(rows: Sequence[str], words: Mapping[str, Sequence[str]]) -> Templates:
    """Return templates ready for use; Refusal names one that cannot be read."""
    return Templates(tuple(_compiled(row, words) for row in rows))


def _compiled(row: str, words: Mapping[str, Sequence[str]]) -> _Template:
    groups: dict[str, str] = {}
    tokens = row.split()
    pattern = "".join(_token(token, row, words, groups) for token in tokens)
    needs = Counter(_LETTERS[token] for token in tokens if token in _LETTERS)
    return _Template(
        re.compile(f"(?<= ){pattern}"),
        groups,
        tuple(needs.items()),
        _wanted(tokens, words),
        BREAK in tokens,
    )


def _wanted(
    tokens: Sequence[str], words: Mapping[str, Sequence[str]]
) -> tuple[frozenset[str], ...]:
    """Return for each token that must be there, and is no mark, the words it may begin with."""
    wanted = []
    for token in tokens:
        if token.startswith("..") or token == BREAK or (token.endswith("?") and len(token) > 1):
            continue
        first: set[str] = set()
        for choice in token.split("|"):
            if choice in _LETTERS:
                break
            phrases = words[choice[1:]] if choice.startswith("$") else (choice,)
            first.update(spaced(phrase).split(" ", 1)[0] for phrase in phrases)
        else:
            wanted.append(frozenset(first))
    return tuple(wanted)


def _token(token: str, row: str, words: Mapping[str, Sequence[str]], names: dict[str, str]) -> str:
    if token.startswith(".."):
        return _ANY % int(token[2:])
    optional = token.endswith("?") and len(token) > 1
    choices = [_choice(one, row, words, names) for one in token.removesuffix("?").split("|")]
    return f"(?:{'|'.join(choices)})" + ("?" if optional else "")


def _choice(one: str, row: str, words: Mapping[str, Sequence[str]], names: dict[str, str]) -> str:
    if one in _LETTERS:
        count = sum(name.rstrip("0123456789") == one for name in names) + 1
        name = one if count == 1 else f"{one}{count}"
        names[name] = f"m{len(names)}"
        return f"(?P<{names[name]}>[{_LETTERS[one]}]\\d+) "
    if one.startswith("$"):
        if one[1:] not in words:
            raise Refusal(f"template {row!r} names the unknown {one!r}", "chronology.toml")
        return any_phrase(words[one[1:]])
    return re.escape(one) + " "


def any_phrase(phrases: Sequence[str]) -> str:
    """Return a pattern for any of the phrases and the blank after it, the longest first."""
    rows = sorted({spaced(phrase) for phrase in phrases}, key=lambda row: (-len(row), row))
    return "(?:" + "|".join(map(re.escape, rows)) + ")" if rows else "(?!)"

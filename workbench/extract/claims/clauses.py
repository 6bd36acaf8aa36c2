"""Cuts a sentence that states two independent things into its main clauses, and only such a one."""

from collections.abc import Iterator, Sequence

from workbench.extract.claims.lexicon import Openings
from workbench.extract.tokens import Tokens
from workbench.languages.sections.claims import Clauses

_LEAST = 4
"""Tokens; what is shorter is hardly a clause."""
_MOST_CHECKABLE = 32
"""A stretch with more is a table or a list in disguise, and comparing all pairs would be slow."""
_SEAMS = frozenset(",;")
_OPENING = {"(": 1, "[": 1, ")": -1, "]": -1}


class ClauseCutter:
    """Finds where a second main clause begins.

    It asks for a semicolon, or a comma with a conjunction; a finite verb on both sides, near the
    start of the second; no bracket or quotation across the cut; and something checkable on both
    sides. A clause that leans on the one before it (he said that ..., and ...) is left whole.
    """

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        self._verbs = Openings([clauses.verbs])
        self._joints = clauses.joints
        self._marks = clauses.joints | {";"}

    def may_cut(self, tokens: Tokens, first: int, last: int) -> bool:
        """Tell whether the tokens hold the marks of a cut at all."""
        inside = tokens.lowers[first:last]
        return not (_SEAMS.isdisjoint(inside) or self._marks.isdisjoint(inside))

    def cut(
        self,
        tokens: Tokens,
        first: int,
        last: int,
        checkable: Sequence[tuple[int, int]],
        whole: Sequence[tuple[int, int]],
    ) -> list[tuple[int, int]]:
        """Return the token ranges of the clauses of the sentence `first` to `last`.

        `checkable` are the character spans of which each clause must hold one; no cut falls
        inside a span of `whole`.
        """
        if not 2 <= len(checkable) <= _MOST_CHECKABLE:
            return [(first, last)]
        pieces: list[tuple[int, int]] = []
        begin = first
        for end, start in self._cuts(tokens, first, last):
            seam, after = tokens.starts[end], tokens.starts[start]
            if (
                end - begin >= _LEAST
                and last - start >= _LEAST
                and self._stands_alone(tokens.lowers, begin, end)
                and any(tokens.starts[begin] <= span[0] and span[1] <= seam for span in checkable)
                and any(after <= span[0] for span in checkable)
                and not any(span[0] < after and seam < span[1] for span in whole)
            ):
                pieces.append((begin, end))
                begin = start
        return [*pieces, (begin, last)]

    def _cuts(self, tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the end of the clause before and the start of the clause after each seam."""
        lowers = tokens.lowers
        depth = 0
        for index in range(first, last - _LEAST):
            mark = lowers[index]
            depth += _OPENING.get(mark, 0)
            if depth > 0 or mark not in _SEAMS:
                continue
            joined = lowers[index + 1] in self._joints
            start = index + 1 + joined
            if (joined or mark == ";") and self._opens(tokens, start, last):
                yield index, start

    def _opens(self, tokens: Tokens, start: int, last: int) -> bool:
        """Tell whether a main clause with its own subject and verb begins at `start`."""
        form = tokens.forms[start]
        if not (form.istitle() or form.isdigit() or form.lower() in self._clauses.openers):
            return False
        for index in range(start, min(start + self._clauses.reach, last)):
            if tokens.lowers[index] in self._clauses.subordinators and index > start:
                return False
            if self._verbs.at(tokens.lowers, index):
                return index > start
        return False

    def _stands_alone(self, lowers: list[str], begin: int, end: int) -> bool:
        inside = lowers[begin:end]
        return (
            inside[0] not in self._clauses.subordinators
            and (lowers[end] == ";" or self._clauses.carriers.isdisjoint(inside))
            and any(self._verbs.at(inside, index) for index in range(len(inside)))
        )

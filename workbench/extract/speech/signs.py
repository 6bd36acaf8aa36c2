"""What stands beside a full name and tells that a person bears it: an age, a party, "who"."""

import re
from collections.abc import Iterable, Sequence

from workbench.extract.speech.lexicon import NameLexicon
from workbench.extract.speech.people import Candidate

_BEGINS = (" ", ",")
"""How every sign after a name begins."""
_MOST_BETWEEN = 40
_BRACKETS = r"(?: \([^()\n]{1,24}\))?"


class SignReader:
    """Reads the signs of one language."""

    def __init__(self, lexicon: NameLexicon) -> None:
        signs = lexicon.signs
        words = _any(signs.age_words)
        parties = _any(signs.parties)
        followers = _any(signs.followers)
        age = rf"(?:(?:{words}) )?\d{{1,2}}(?: (?:{words}))?"
        self._after = re.compile(
            rf" \({age}\)|, {age}(?=[,.])|,? \((?:{parties})(?=[)\s,/–-])|, (?:{parties})-\w"
            rf"|,? (?:{followers})(?!\w)"
        )
        links = _any(signs.coordinators)
        self._between = re.compile(rf"{_BRACKETS}(,|,? (?:{links})) ")

    def told(self, text: str, end: int) -> bool:
        """Tell whether what follows the name that ends at `end` is said of persons only."""
        return text.startswith(_BEGINS, end) and self._after.match(text, end) is not None

    def coordinate(self, text: str, candidates: Sequence[Candidate]) -> None:
        """Make sure of the full names that stand in one row with a person's (A, B and C)."""
        row: list[Candidate] = []
        coordinated = False
        end = -_MOST_BETWEEN
        for candidate in candidates:
            start = candidate.start
            near = 0 < start - end < _MOST_BETWEEN
            match = self._between.fullmatch(text, end, start) if near else None
            end = candidate.end
            if match is None or (coordinated and match[1] == ","):
                if coordinated:
                    _settle(row)
                row, coordinated = [candidate], False
                continue
            row.append(candidate)
            coordinated = match[1] != ","
        if coordinated:
            _settle(row)


def _settle(row: Sequence[Candidate]) -> None:
    """Make sure of the full names of a row, where one of them is a person's."""
    if any(one.sure and len(one.words) > 1 for one in row):
        for one in row:
            one.sure = one.sure or (one.alone and not one.barred)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))

"""What the build of a sentence tells about its worth: length, capitals and marks."""

from collections.abc import Mapping

_DASHES = frozenset(("…", "-", "–", "—"))
_UNFINISHED = _DASHES | {"."}
"""What a sentence begins with that began before."""
_DOTS = [".", "."]
_VERY_SHORT = 4
_SHORT = 8
_LONG = 20
_SEVERAL = 3
_ENDING = 3
_BITS = 12
"""Bits of one count; five of them fit the machine's integers, so that adding is fast."""
_MOST = (1 << _BITS) - 1
_TITLES, _PRONOUNS, _UPPERS, _DIGITS = (_BITS * place for place in range(1, 5))
_WORD, _TITLE, _PRONOUN, _UPPER, _DIGIT = (1 << _BITS * place for place in range(5))
_MOST_KNOWN = 50_000


class Build:
    """Tells the signals that sentences give by their build, in one language."""

    def __init__(self, capital_pronouns: frozenset[str], signals: Mapping[str, int]) -> None:
        """Take the lower-case words that have a capital and are no names, and the feature of each
        signal."""
        self._long, self._short = signals["long"], signals["short"]
        self._very_short, self._exclamation = signals["very_short"], signals["exclamation"]
        self._names, self._several_names = signals["names"], signals["several_names"]
        self._abbreviation, self._unfinished = signals["abbreviation"], signals["unfinished"]
        self._look_up = _Traits(capital_pronouns).__getitem__

    def signals(self, lowers: list[str], forms: list[str]) -> tuple[list[int], bool]:
        """Return the features that the tokens of one sentence have by their build, and whether
        digits stand among them."""
        if len(forms) <= _MOST:
            total = sum(map(self._look_up, forms))
            words, digits = total & _MOST, total >= _DIGIT
            # What opens a sentence has its capital from there.
            total -= self._look_up(forms[0])
            names = (total >> _TITLES & _MOST) - (total >> _PRONOUNS & _MOST)
            upper = total >> _UPPERS & _MOST
        else:
            words, digits, names, upper = self._counted(forms)
        signals: list[int] = []
        if words >= _LONG:
            signals.append(self._long)
        elif words <= _SHORT:
            signals.append(self._very_short if words <= _VERY_SHORT else self._short)
        if names > 0:
            signals.append(self._names)
            if names >= _SEVERAL:
                signals.append(self._several_names)
        if upper:
            signals.append(self._abbreviation)
        if "!" in lowers[-_ENDING:]:
            signals.append(self._exclamation)
        ending = lowers[-1]
        if (
            lowers[0] in _UNFINISHED
            or ending in _DASHES
            or (ending == "." and lowers[-2:] == _DOTS)
        ):
            signals.append(self._unfinished)
        return signals, digits

    def _counted(self, forms: list[str]) -> tuple[int, bool, int, int]:
        """Return words, digits, names and words in capitals of what is too long for one sum."""
        opening = self._look_up(forms[0])
        words = digits = 0
        names = (opening >> _PRONOUNS & _MOST) - (opening >> _TITLES & _MOST)
        upper = -(opening >> _UPPERS & _MOST)
        for at in range(0, len(forms), _MOST):
            total = sum(map(self._look_up, forms[at : at + _MOST]))
            words += total & _MOST
            names += (total >> _TITLES & _MOST) - (total >> _PRONOUNS & _MOST)
            upper += total >> _UPPERS & _MOST
            digits += total >> _DIGITS
        return words, digits > 0, names, upper


class _Traits(dict[str, int]):
    """What one token as written adds to the counts; a new one is looked at once."""

    def __init__(self, pronouns: frozenset[str]) -> None:
        super().__init__()
        self._pronouns = pronouns

    def __missing__(self, form: str) -> int:
        lower = form.lower()
        found = (
            lower.isalnum() * _WORD
            + form.istitle() * _TITLE
            + (lower in self._pronouns) * _PRONOUN
            + (form.isupper() and len(form) > 1) * _UPPER
            + lower.isdigit() * _DIGIT
        )
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[form] = found
        return found

"""What the build of a sentence tells about its worth: length, capitals and marks."""

from collections.abc import Mapping

from workbench.extract.claims.worth import Moved

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

    def __init__(self, capital_pronouns: frozenset[str], signals: Mapping[str, Moved]) -> None:
        """Take the lower-case words that have a capital and are no names, and what each signal
        does."""
        self._signals = signals
        self._traits = _Traits(capital_pronouns)
        self._look_up = self._traits.__getitem__

    def signals(self, lowers: list[str], forms: list[str]) -> tuple[list[Moved], bool]:
        """Return what the signals do that the tokens of one sentence give by their build, and
        whether digits stand among them."""
        total = sum(map(self._look_up, forms[:_MOST]))
        words, digits = total & _MOST, total >> _DIGITS > 0
        # What opens a sentence has its capital from there.
        total -= self._traits[forms[0]]
        names, pronouns = total >> _TITLES & _MOST, total >> _PRONOUNS & _MOST
        upper = total >> _UPPERS & _MOST
        if len(forms) > _MOST:
            for at in range(_MOST, len(forms), _MOST):
                more = sum(map(self._look_up, forms[at : at + _MOST]))
                words += more & _MOST
                names += more >> _TITLES & _MOST
                pronouns += more >> _PRONOUNS & _MOST
                upper += more >> _UPPERS & _MOST
                digits = digits or more >> _DIGITS > 0
        known = self._signals
        signals: list[Moved] = []
        if words >= _LONG:
            signals.append(known["long"])
        elif words <= _SHORT:
            signals.append(known["very_short" if words <= _VERY_SHORT else "short"])
        if names > pronouns:
            signals.append(known["names"])
            if names - pronouns >= _SEVERAL:
                signals.append(known["several_names"])
        if upper:
            signals.append(known["abbreviation"])
        if "!" in lowers[-_ENDING:]:
            signals.append(known["exclamation"])
        opening, ending = lowers[0], lowers[-1]
        if opening in _UNFINISHED or ending in _DASHES or lowers[-2:] == _DOTS:
            signals.append(known["unfinished"])
        return signals, digits


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

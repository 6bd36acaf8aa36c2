"""What the build of a sentence tells about its worth: length, capitals and marks."""

_DASHES = frozenset(("…", "-", "–", "—"))
_VERY_SHORT = 4
_SHORT = 8
_LONG = 20
_SEVERAL = 3
_ENDING = 3
_BITS = 12
"""Bits of one count; five of them fit the machine's integers, so that adding is fast."""
_MOST = (1 << _BITS) - 1
_WORD, _TITLE, _PRONOUN, _UPPER, _DIGIT = (1 << _BITS * place for place in range(5))
_MOST_KNOWN = 50_000


class Build:
    """Tells the signals that sentences give by their build, in one language."""

    def __init__(self, capital_pronouns: frozenset[str]) -> None:
        """Take the lower-case words that have a capital and are no names."""
        self._traits = _Traits(capital_pronouns)
        self._look_up = self._traits.__getitem__

    def signals(self, lowers: list[str], forms: list[str]) -> tuple[list[str], bool]:
        """Return the names of the signals that the tokens of one sentence give by their build,
        and whether digits stand among them."""
        first = self._traits[forms[0]]
        total = sum(map(self._look_up, forms[:_MOST]))
        words, names = total & _MOST, (total - first) // _TITLE & _MOST
        pronouns = (total - first) // _PRONOUN & _MOST
        upper, digits = (total - first) // _UPPER & _MOST, total // _DIGIT > 0
        for at in range(_MOST, len(forms), _MOST):
            more = sum(map(self._look_up, forms[at : at + _MOST]))
            words += more & _MOST
            names += more // _TITLE & _MOST
            pronouns += more // _PRONOUN & _MOST
            upper += more // _UPPER & _MOST
            digits = digits or more // _DIGIT > 0
        signals: list[str] = []
        if words <= _VERY_SHORT:
            signals.append("very_short")
        elif words <= _SHORT:
            signals.append("short")
        elif words >= _LONG:
            signals.append("long")
        if names > pronouns:
            signals.append("names")
            if names - pronouns >= _SEVERAL:
                signals.append("several_names")
        if upper:
            signals.append("abbreviation")
        if "!" in lowers[-_ENDING:]:
            signals.append("exclamation")
        if lowers[0] in _DASHES or lowers[-1] in _DASHES or _dots(lowers):
            signals.append("unfinished")
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


def _dots(lowers: list[str]) -> bool:
    return lowers[0] == "." or lowers[-2:] == [".", "."]

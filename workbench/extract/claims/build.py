"""What the build of a sentence tells about its worth: length, capitals and marks."""

_DASHES = frozenset(("…", "-", "–", "—"))
_VERY_SHORT = 4
_SHORT = 8
_LONG = 20
_SEVERAL = 3
_ENDING = 3


def of_build(lowers: list[str], forms: list[str], capital_pronouns: frozenset[str]) -> list[str]:
    """Return the names of the signals that the tokens of one sentence give by their build.

    `capital_pronouns` are words with a capital that are no names.
    """
    signals: list[str] = []
    words = sum(map(str.isalnum, lowers))
    if words <= _VERY_SHORT:
        signals.append("very_short")
    elif words <= _SHORT:
        signals.append("short")
    elif words >= _LONG:
        signals.append("long")
    inner = forms[1:]
    names = sum(map(str.istitle, inner))
    if names and not capital_pronouns.isdisjoint(lowers):
        names -= sum(map(capital_pronouns.__contains__, lowers[1:]))
    if names > 0:
        signals.append("names")
        if names >= _SEVERAL:
            signals.append("several_names")
    if max(map(len, filter(str.isupper, inner)), default=0) > 1:
        signals.append("abbreviation")
    if "!" in lowers[-_ENDING:]:
        signals.append("exclamation")
    if lowers[0] in _DASHES or lowers[-1] in _DASHES or _dots(lowers):
        signals.append("unfinished")
    return signals


def _dots(lowers: list[str]) -> bool:
    return lowers[0] == "." or lowers[-2:] == [".", "."]

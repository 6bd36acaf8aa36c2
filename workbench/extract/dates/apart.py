"""Tells what digits are by themselves: no part of a code, no title, surely a day."""

from workbench.extract.tokens import Tokens

_GLUE_BEFORE = frozenset("(['‘’\"“”„=–—-/_~.,«")
_QUOTES = frozenset("'‘’\"“”„«»")
_SEPARATORS = frozenset(".,:-/–—")
_GLUE_AFTER = frozenset(")].,;:!?'‘’\"“”…–—-/_~»")
_MONTHS = 12
_DENOMINATORS = frozenset((16, 20, 24, 25, 30))


def is_title(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether quotation marks stand around the digits and nothing else."""
    if not start or end >= len(tokens):
        return False
    return tokens.forms[start - 1] in _QUOTES and tokens.forms[end] in _QUOTES


def stands_apart(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the digits are a word by themselves."""
    forms = tokens.forms
    if start and tokens.glued(start):
        before = forms[start - 1]
        if before not in _GLUE_BEFORE:
            return False
        if before in _SEPARATORS and start > 1 and tokens.glued(start - 1):
            return before == "–" and not forms[start - 2].isdecimal()
    if end < len(forms) and tokens.glued(end):
        after = forms[end]
        if after not in _GLUE_AFTER:
            return False
        if end + 1 < len(forms) and tokens.glued(end + 1):
            return not (forms[end + 1].isdecimal() and after in _SEPARATORS)
    return True


def is_only_a_date(surface: str) -> bool:
    """Tell whether day and month in digits can be nothing else: 22/04, 29/2."""
    if "/" not in surface:
        return False
    first, _, second = surface.partition("/")
    if not (first.isdecimal() and second.isdecimal()):
        return False
    if first.startswith("0") or second.startswith("0") or int(first) > int(second):
        return True
    return int(second) > _MONTHS and int(second) not in _DENOMINATORS

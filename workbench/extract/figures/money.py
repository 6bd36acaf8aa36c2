"""Money: signs, codes and names of currencies before and after an amount, as ISO 4217."""

from workbench.extract.figures.phrases import PhraseTable, table_of, words_of
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.languages.signs import currency_signs

_MILLION = 1000000
_LOWER_CODES = frozenset(
    ("eur", "usd", "gbp", "chf", "cad", "aud", "jpy", "cny", "inr", "sek", "nok", "dkk", "btc")
)
"""Codes that also count in lower case; the others are words somewhere."""


_YEAR_DIGITS = 4


class CurrencyTable:
    """Reads currencies by the names of a pack and the signs of all languages."""

    def __init__(self, pack: Pack) -> None:
        shared, names = currency_signs(), pack.currencies
        self._signs = table_of(shared.signs)
        self._written = frozenset(
            tuple(words_of(sign, lower=False)) for group in shared.signs.values() for sign in group
        )
        self._sign_ends = self._signs.last_words
        self._codes = shared.codes
        self._scaled = shared.scaled_codes
        self._names: PhraseTable[str] = PhraseTable(
            [
                *((name, code) for code, group in names.names.items() for name in group),
                *((name, code) for code, group in names.subunits.items() for name in group),
            ]
        )
        self._subunits = {code: table_of({code: group}) for code, group in names.subunit_of.items()}
        self._prefix_names = frozenset(
            name
            for code in names.names
            for name in names.names[code]
            if len(words_of(name)) == 1 and code in names.subunit_of
        )
        self._glued = {form: code for code, forms in names.glued.items() for form in forms}
        self._articles = pack.numbers.words.articles
        self.joins = names.joins
        codes = {form.lower() for form in (*self._codes, *_LOWER_CODES, *self._scaled)}
        self.first_words = self._names.first_words | self._signs.first_words | codes
        self.first_words |= {form.lower() for form in self._glued}
        """What a currency after its amount may begin with in lower case, if in plain letters."""
        self.last_words = self._sign_ends | codes | self._prefix_names
        """What a currency before its amount may end with in lower case."""

    def before(self, tokens: Tokens, end: int) -> tuple[int, str, int] | None:
        """Return start, ISO code and magnitude of the currency that ends before token `end`."""
        if end == 0:
            return None
        lowers = tokens.lowers
        word = lowers[end - 1]
        if word in self._sign_ends:
            for words, sign_code in self._signs.lasts[word]:
                start = end - len(words)
                stands = start >= 0 and tuple(lowers[start:end]) == words
                if stands and self._sign_stands(tokens, start, end):
                    return start, sign_code, 1
        form = tokens.forms[end - 1]
        if len(form) < 3:
            return None
        code = self._code(form)
        if code is not None:
            return end - 1, code, 1
        if form in self._scaled:
            return end - 1, self._scaled[form], _MILLION
        if word in self._prefix_names:
            named = self._names.match_to(lowers, end)
            if named is not None and named[0] == end - 1 and not _counted(tokens, end - 1):
                return named[0], named[1], 1
        return None

    def _sign_stands(self, tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether a sign is as written in the table and no part of a longer word."""
        forms = tokens.forms
        if not forms[start][0].isalpha():
            return True
        if start and tokens.glued(start) and forms[start - 1][-1].isalpha():
            return False
        if tokens.lowers[start] in self._articles and not tokens.glued(start + 1):
            return False
        return tuple(forms[start:end]) in self._written

    @staticmethod
    def _begins_an_amount(tokens: Tokens, start: int, end: int) -> bool:
        """Tell whether a sign stands between a year and its number: tot 2030 € 2,5 miljard."""
        year = tokens.lowers[start - 1] if start else ""
        return (
            len(year) == _YEAR_DIGITS
            and year.isdecimal()
            and not tokens.lowers[start].isalpha()
            and not tokens.glued(start)
            and end < len(tokens.lowers)
            and tokens.lowers[end][0].isdecimal()
        )

    def _code(self, form: str) -> str | None:
        if form in self._codes:
            return form
        if form in _LOWER_CODES:
            return form.upper()
        return None

    def after(self, tokens: Tokens, index: int) -> tuple[int, str, int] | None:
        """Return end, ISO code and magnitude of the currency that begins at token `index`."""
        lowers = tokens.lowers
        if index >= len(lowers):
            return None
        word = lowers[index]
        if word not in self.first_words and word.isascii():
            return None
        found = self._names.match_from(lowers, index)
        if found is not None:
            return found[0], found[1], 1
        found = self._signs.match_from(lowers, index)
        if (
            found is not None
            and self._sign_stands(tokens, index, found[0])
            and not (
                found[0] < len(lowers)
                and tokens.glued(found[0])
                and lowers[found[0]].isalnum()
                and not lowers[index].isalpha()
            )
            and not self._begins_an_amount(tokens, index, found[0])
        ):
            return found[0], found[1], 1
        form = tokens.forms[index]
        code = self._code(form)
        if code is None and form in self._glued and tokens.glued(index):
            code = self._glued[form]
        if code is not None:
            return index + 1, code, 1
        scaled = self._scaled.get(form.upper())
        return None if scaled is None else (index + 1, scaled, _MILLION)

    def subunit(self, tokens: Tokens, index: int, code: str) -> int | None:
        """Return the end of a name for hundredths of `code` at token `index`."""
        table = self._subunits.get(code)
        if table is None:
            return None
        found = table.match_from(tokens.lowers, index)
        return None if found is None else found[0]


def _counted(tokens: Tokens, index: int) -> bool:
    """Tell whether a name of money belongs to a number before it."""
    return (
        index > 0 and tokens.lowers[index - 1].isalnum() and (tokens.lowers[index - 1][0].isdigit())
    )

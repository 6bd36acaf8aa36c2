"""Numbers in digits and in words, read back from what an independent speller writes."""

from decimal import Decimal
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from workbench.extract.numbers.reader import Number, NumberReader
from workbench.extract.tokens import Tokens
from workbench.languages import load_pack


@cache
def reader(language: str) -> NumberReader:
    return NumberReader(load_pack(language))


def read(text: str, language: str) -> Number | None:
    return reader(language).read_at(Tokens(text, 0, len(text)), 0)


def value(text: str, language: str) -> Decimal | None:
    tokens = Tokens(text, 0, len(text))
    number = reader(language).read_at(tokens, 0)
    return None if number is None or number.end != len(tokens) else number.value


NL = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
NL_TENS = [
    "",
    "",
    *["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"],
]
EN = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
EN_TENS = ["", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]]


def dutch(number: int) -> str:
    if number < 20:
        return NL[number]
    if number < 100:
        ten, unit = divmod(number, 10)
        link = "ën" if NL[unit].endswith("e") else "en"
        return (NL[unit] + link if unit else "") + NL_TENS[ten]
    if number < 1000:
        hundred, rest = divmod(number, 100)
        return (NL[hundred] if hundred > 1 else "") + "honderd" + (dutch(rest) if rest else "")
    if number < 1_000_000:
        thousand, rest = divmod(number, 1000)
        head = (dutch(thousand) if thousand > 1 else "") + "duizend"
        return head + (" " + dutch_tail(rest) if rest else "")
    for scale, name in ((10**12, "biljoen"), (10**9, "miljard"), (10**6, "miljoen")):
        if number >= scale:
            count, rest = divmod(number, scale)
            return f"{dutch(count)} {name}" + (" " + dutch_tail(rest) if rest else "")
    raise AssertionError(number)


def dutch_tail(number: int) -> str:
    """A one that stands alone is stressed, since without accents it is the article."""
    return "één" if number == 1 else dutch(number)


def english(number: int) -> str:
    if number < 20:
        return EN[number]
    if number < 100:
        ten, unit = divmod(number, 10)
        return EN_TENS[ten] + (f"-{EN[unit]}" if unit else "")
    if number < 1000:
        hundred, rest = divmod(number, 100)
        return f"{EN[hundred]} hundred" + (f" and {english(rest)}" if rest else "")
    scales = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
    for scale, name in scales:
        if number >= scale:
            count, rest = divmod(number, scale)
            joint = " and " if 0 < rest < 100 else " "
            return f"{english(count)} {name}" + (joint + english(rest) if rest else "")
    raise AssertionError(number)


NUMBERS = st.one_of(st.integers(0, 2000), st.integers(0, 10**6), st.integers(0, 10**14))


@given(NUMBERS)
@example(330_326_001_000)
@example(10**14 + 1000)
@example(11_001_000_000)
@settings(max_examples=300, deadline=None)
def test_words_are_read_back(number: int) -> None:
    assert value(dutch(number), "nl") == number
    assert value(english(number), "en") == number


@given(st.integers(0, 10**15), st.integers(0, 9999))
@settings(max_examples=200, deadline=None)
def test_digits_are_read_back(whole: int, part: int) -> None:
    grouped = f"{whole:,}"
    expected = Decimal(f"{whole}.{part:04d}")
    assert value(f"{grouped}.{part:04d}", "en") == expected
    swapped = grouped.replace(",", ".")
    assert value(f"{swapped},{part:04d}", "nl") == expected
    if whole < 10**12:
        for space in (" ", "\u00a0", "\u202f", "'"):
            assert value(grouped.replace(",", space), "nl") == whole


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "tweeënhalf miljoen", "2500000"),
        ("nl", "achttienhonderd", "1800"),
        ("nl", "drie-entwintig", "23"),
        ("nl", "honderd en vijf", "105"),
        ("nl", "1 biljoen", "1000000000000"),
        ("nl", "3,2 mln", "3200000"),
        ("nl", "2½", "2.5"),
        ("nl", "−20", "-20"),
        ("nl", "min 20", "-20"),
        ("nl", "drie kwart", "0.75"),
        ("nl", "een half miljoen", "500000"),
        ("nl", "1e6", "1000000"),
        ("nl", "twaalf dozijn", "144"),
        ("en", "twenty-five hundred", "2500"),
        ("en", "a dozen", "12"),
        ("en", "4.5bn", "4500000000"),
        ("en", "1 trillion", "1000000000000"),
        ("en", "two and a half million", "2500000"),
        ("en", "three quarters", "0.75"),
        ("en", "two point five", "2.5"),
        ("en", "10 1/2", "10.5"),
    ],
)
def test_forms_of_news(language: str, text: str, expected: str) -> None:
    assert value(text, language) == Decimal(expected)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "3e", 3),
        ("nl", "8ste", 8),
        ("nl", "twintigste", 20),
        ("nl", "honderdentweede", 102),
        ("nl", "drieëntwintigste", 23),
        ("en", "21st", 21),
        ("en", "twenty-first", 21),
        ("en", "two hundredth", 200),
    ],
)
def test_ordinals(language: str, text: str, expected: int) -> None:
    number = read(text, language)
    assert number is not None
    assert number.ordinal
    assert number.value == expected


@pytest.mark.parametrize("text", ["vieren", "tweeën", "achter", "eender", "tienen", "en"])
def test_words_that_only_look_like_numbers(text: str) -> None:
    assert read(text, "nl") is None


def test_step_is_the_place_of_the_last_digit() -> None:
    for text, step in (
        ("25", "1"),
        ("3,4 miljard", "1E+8"),
        ("0,25", "0.01"),
        ("drie miljoen", "1E+6"),
    ):
        number = read(text, "nl")
        assert number is not None
        assert number.step == Decimal(step)

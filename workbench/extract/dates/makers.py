"""Makes single times of the words that a rule of the layers `lexemes` and `points` matched."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from workbench.extract.dates.nodes import Calendar, Clock, Lexeme, Node, Relative, Window
from workbench.extract.dates.reading import Item, Reading

Made: TypeAlias = Node | Lexeme | Clock
Maker: TypeAlias = Callable[[Reading], "Made | list[Made] | None"]

DIRECTIONS = {
    "previous": -1, "recent": -1, "last": -1, "this": 0, "next": 1, "coming": 1, "following": 1,
    "same": 0,
}  # fmt: skip
CENTURY = 100
PIVOT = 30
"""Years of two digits up to this many after the century are of the new one."""
_LAST_RANK = 3
"""Up to so many an ordinal in words before a thing is its place in a row."""
_LAST_DAY = 31
_DECIMAL_MARKS = (".", ",")
_BEFORE_SHORT_YEAR = frozenset("'’‘`´")


def full_year(number: int) -> int:
    """Return the year that two digits stand for: '22 is 2022, '87 is 1987."""
    return number + (2000 if number <= PIVOT else 1900)


def lexeme(reading: Reading) -> Made | None:
    """Make one word of a phrase; `value` names its class and value."""
    name, _, value = reading.rule.value.partition(" ")
    return Lexeme(reading.start, reading.end, name, value)


def total(reading: Reading) -> Made | None:
    """Make one number of its parts; `value` names the class it gets."""
    values = [int(value) for _, value in reading.pairs("TENS", "ONES", "ONESORD", "NUM", "DAY")]
    return Lexeme(reading.start, reading.end, reading.rule.value, str(sum(values)))


def glued_ordinal(reading: Reading) -> Made | None:
    """Make an ordinal of digits and the suffix against them: 21st, 3e."""
    return Lexeme(reading.start, reading.end, "ORDINAL", reading.text("DAY", "NUM"))


def short(reading: Reading) -> Made | None:
    """Make a name of its abbreviation; the full stop is its own unless the sentence ends."""
    name = reading.rule.value
    tokens = reading.tokens
    end = reading.end
    value = reading.text("MON3" if name == "MONTH" else "DAY3")
    if tokens.lowers[end - 1] == ".":
        follower = tokens.forms[end] if end < len(tokens) else ""
        if not tokens.glued(end - 1) or not follower or follower[0].isupper():
            end -= 1
    return Lexeme(reading.start, end, name, value)


def year_in_words(reading: Reading) -> Made | None:
    """Make a year of words: nineteen eighty-six, tweeduizend twintig; `value` is its century
    where the words before the rest only stand for it (twenty eighteen)."""
    whole = reading.number("YEARSTEM", "YEARWORD")
    if reading.rule.value:
        short = sum(int(value) for _, value in reading.pairs("TENS", "ONES", "TEEN"))
        return Lexeme(reading.start, reading.end, "YEAR", str(int(reading.rule.value) + short))
    if whole is None:
        teen = reading.number("TEEN")
        if teen is None:
            return None
        whole = teen * CENTURY
    rest = sum(int(value) for _, value in reading.pairs("TENS", "ONES", "NUMWORD"))
    if rest >= CENTURY:
        return None
    return Lexeme(reading.start, reading.end, "YEAR", str(whole + rest))


def clock(reading: Reading) -> Made | None:
    """Make a time of day, so that its numbers are no figures.

    `value` is `tight` where hours and minutes must stand against each other, `quarter` or `half`
    for the word that must be there, `before` where the last word is no part of it.
    """
    numbers = reading.all("HOUR", "MIN", "NUM", "NUMWORD", "CLOCK")
    value = reading.rule.value
    first, last = numbers[0], numbers[-1]
    tokens = reading.tokens
    if value == "tight":
        if not all(tokens.glued(index) for index in range(first.start + 1, last.end)):
            return None
        if first.start and tokens.glued(first.start) and tokens.forms[first.start - 1] in ":./":
            return None
    word = reading.text("CLOCK")
    if (value, word) in (("quarter", "30"), ("half", "15")):
        return None
    end = reading.end - 1 if value == "before" else reading.end
    for name, hour in reading.pairs("HOUR", "NUMWORD"):
        if name == "NUMWORD" and not 0 <= int(hour) <= 24:
            return None
    return Clock(first.start, end)


def calendar(reading: Reading) -> Made | None:
    """Make a day, month or year of the calendar; `value` may be `cued`."""
    if not stands_free(reading):
        return None
    stated = reading.stated()
    year, two_digits = _whole(stated.get("YEAR")), False
    if year is None and (short_year := _whole(stated.get("YY"))) is not None:
        year, two_digits = full_year(short_year), True
    weekday, part = _weekday(stated)
    month = _whole(stated.get("MONTH") or stated.get("MON"))
    day = _whole(stated.get("DAY") or stated.get("ORDINAL") or stated.get("FIRSTDAY"))
    if day is not None and not 1 <= day <= 31:
        return None
    rule = reading.rule
    if rule.tight and not _one_mark(reading):
        return None
    if day is None and year is not None and _is_verb(reading):
        return None
    if day and year is None and _counts_something(reading, month):
        return None
    if day and month is None and _ranks_something(reading, day):
        return None
    dated = day is not None and month is not None and weekday is not None
    toward = "" if dated else _toward(stated, rule.value)
    part = stated.get("PART") or part
    return Calendar(
        reading.start,
        reading.end,
        weekday,
        day,
        month,
        year,
        toward,
        part,
        rule.alone,
        cued=rule.value == "cued",
        sure=rule.value == "sure",
        two_digits=two_digits,
        weak=day is None and year is None and not toward and not part and _is_weak(reading),
    )


def _whole(value: str | None) -> int | None:
    return int(value) if value and value.isdecimal() else None


def _one_mark(reading: Reading) -> bool:
    """Tell whether one mark stands between all parts of a date in digits."""
    forms = reading.tokens.forms[reading.start : reading.end]
    return len({form for form in forms if not form.isalnum()} - _BEFORE_SHORT_YEAR) <= 1


def _counts_something(reading: Reading, month: int | None) -> bool:
    """Tell whether a month or weekday named by itself stands before a number: in May 5 people,
    on Saturday 23 arrests."""
    if reading.rule.tight or not reading.tokens.lowers[reading.end - 1].isdecimal():
        return False
    if not reading.noun_follows():
        return False
    if month is None:
        follower = reading.tokens.lowers[reading.end]
        return follower in reading.words.counted or follower.endswith(reading.words.plural_endings)
    months = reading.all("MONTH")
    if not months or months[0].start == 0:
        return False
    if reading.all("TOWARD"):
        return True
    return reading.tokens.lowers[months[0].start - 1] in reading.words.month_prepositions


def _ranks_something(reading: Reading, day: int) -> bool:
    """Tell whether the ordinal after a weekday is the place of what follows: on Saturday the
    first 450 tickets, zaterdag de eerste kaarten."""
    if day > _LAST_RANK or not reading.tokens.lowers[reading.end - 1].isalpha():
        return False
    if not reading.all("WEEKDAY", "DAY3", "DAY2"):
        return False
    lowers = reading.tokens.lowers
    counted = reading.end < len(lowers) and lowers[reading.end][0].isdigit()
    return counted or reading.noun_follows()


def toward_of(reading: Reading) -> str:
    """Return the direction that the words state, or nothing."""
    return _toward(reading.stated(), reading.rule.value)


def _toward(stated: Mapping[str, str], value: str) -> str:
    toward = stated.get("TOWARD") or ("recent" if stated.get("FINAL") else "")
    if not toward and value in DIRECTIONS:
        toward = value
    if toward == "following" and not stated.get("WEEKDAY"):
        toward = "next"
    return "" if toward == "same" else toward


def spelled_day(reading: Reading) -> Made | None:
    """Make a day of the month whose number is written as a cardinal word: May twenty-nine.

    The word for one is left out: it is the article too.
    """
    day, month = reading.number("NUMWORD", "NUM"), reading.number("MONTH")
    if day is None or not 2 <= day <= 31 or reading.noun_follows() or not stands_free(reading):
        return None
    weekday, _ = _weekday(reading.stated())
    return Calendar(
        reading.start, reading.end, weekday, day, month, reading.number("YEAR") or year_of(reading)
    )


def short_year(reading: Reading) -> Made | None:
    """Make a month with a year of two digits that no day of it has: in April 87."""
    year = reading.number("YY") or 0
    if year <= _LAST_DAY or reading.noun_follows():
        return None
    return calendar(reading)


def year_of(reading: Reading) -> int | None:
    """Return the year that is stated with four digits or two."""
    year = reading.number("YEAR")
    if year is None and (tail := reading.number("YY")) is not None:
        return full_year(tail)
    return year


def _is_weak(reading: Reading) -> bool:
    lowers = reading.tokens.lowers
    words = [lowers[item.start] for item in reading.all("MONTH", "WEEKDAY")]
    return reading.words.ordinary.issuperset(words)


def _is_verb(reading: Reading) -> bool:
    """Tell a small letter where months have a capital: 1800 may go in."""
    months = reading.all("MONTH") if reading.words.capital_names else ()
    return any(
        reading.tokens.forms[item.start].islower() and is_ordinary(reading, item) for item in months
    )


def is_ordinary(reading: Reading, item: Item) -> bool:
    """Tell whether a word is an ordinary one in this language too."""
    return reading.tokens.lowers[item.start] in reading.words.ordinary


def _weekday(stated: Mapping[str, str]) -> tuple[int | None, str]:
    value = stated.get("WEEKDAY") or stated.get("DAY3") or stated.get("DAY2")
    if not value:
        return None, ""
    weekday, _, part = value.partition(" ")
    return int(weekday), part


def stands_free(reading: Reading) -> bool:
    """Tell whether the digits at the ends are whole numbers and no part of a longer one."""
    tokens, first, after = reading.tokens, reading.start, reading.end
    if tokens.forms[first].isdecimal() and first and tokens.glued(first):
        before = tokens.forms[first - 1]
        if before in _DECIMAL_MARKS and first > 1 and tokens.glued(first - 1):
            if tokens.forms[first - 2].isdecimal():
                return False
        elif before in "$€£+" or (before.isalnum() and not before.isascii()):
            return False
    elif tokens.forms[first].isdecimal() and first and tokens.forms[first - 1] in "$€£":
        return False
    if tokens.forms[after - 1].isdecimal() and after < len(tokens) and tokens.glued(after):
        follower = tokens.forms[after]
        if follower[0].isalpha() or follower in "%°‰":
            return False
        if follower in _DECIMAL_MARKS and after + 1 < len(tokens) and tokens.glued(after + 1):
            return not tokens.forms[after + 1].isdecimal()
    return True


def relative(reading: Reading) -> Made | None:
    """Make a word that counts days from publication: yesterday, gisteravond, vannacht."""
    amount, _, part = reading.text("DAYWORD").partition(" ")
    return Relative(
        reading.start,
        reading.end,
        "day",
        int(amount or 0),
        part=reading.text("PART") or part,
        alone=reading.rule.alone,
    )


def now(reading: Reading) -> Made | None:
    """Make the end of a stretch that runs to the day of publication."""
    return Relative(reading.start, reading.end, "day", 0, alone=False, now=True)


def toward_unit(reading: Reading) -> Made | None:
    """Make a unit with a direction: last week, dit jaar, the same month; `value` counts them
    where no word of direction does (the week after next)."""
    unit = reading.text("UNIT")
    toward = reading.text("TOWARD") or "this"
    part = reading.text("PART")
    if reading.rule.value:
        return Relative(reading.start, reading.end, unit, int(reading.rule.value))
    if part:
        unit = "day"
    amount = DIRECTIONS[toward]
    if unit in ("decade", "century") and toward == "recent":
        return Window(reading.start, reading.end, ((1, unit),), -1)
    if unit == "fortnight" and amount:
        return Window(reading.start, reading.end, ((14, "day"),), amount)
    if unit == "day" and not part and toward not in ("this", "same"):
        return None
    if part == "night" and toward in ("recent", "coming"):
        amount = -1 if toward == "recent" else 0
    elif part and toward == "recent":
        amount = -1
    return Relative(
        reading.start,
        reading.end,
        unit,
        amount,
        part=part,
        alone=reading.rule.alone,
        anaphoric=toward == "same",
        nearest=toward == "coming",
    )


def loose_weekend(reading: Reading) -> Made | None:
    """Make the weekend that the sentence's tense tells: over the weekend."""
    return Relative(reading.start, reading.end, "weekend", 0, loose=True)


def anaphor(reading: Reading) -> Made | None:
    """Make a unit counted from the time spoken of last: the next day, that year; `value` says
    by how much, and the unit where no word of the rule does."""
    part = reading.text("PART")
    amount, _, named = reading.rule.value.partition(" ")
    unit = "day" if part else reading.text("UNIT") or named or "day"
    return Relative(reading.start, reading.end, unit, int(amount), part=part, anaphoric=True)


def anaphor_at_end(reading: Reading) -> Made | None:
    """Make a unit counted from the time spoken of last, where no other anchor follows."""
    tokens = reading.tokens
    if reading.end < len(tokens) and tokens.forms[reading.end][0].isalnum():
        return None
    return anaphor(reading)


POINT_MAKERS: dict[str, Maker] = {
    "lexeme": lexeme,
    "total": total,
    "glued_ordinal": glued_ordinal,
    "short": short,
    "year_in_words": year_in_words,
    "clock": clock,
    "calendar": calendar,
    "spelled_day": spelled_day,
    "short_year": short_year,
    "relative": relative,
    "now": now,
    "toward_unit": toward_unit,
    "loose_weekend": loose_weekend,
    "anaphor": anaphor,
    "anaphor_at_end": anaphor_at_end,
}

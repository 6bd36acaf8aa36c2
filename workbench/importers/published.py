"""Reads a publication date as stated; never guesses the order of numbers or the language."""

import re
from datetime import date, datetime

from workbench.model.errors import Refusal

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$")
_WORDED = re.compile(r"[^\W\d_]{3}")
_MEND = "write it as YYYY-MM-DD"


def read_date(words: str, language: str | None, where: str) -> date:
    """Return the date that `words` state, in the form 2026-02-04 or in words of `language`.

    `language` is the language that somebody stated, None where nobody did. Refusal for a date
    that does not exist, for numbers in another order than year, month, day, and for words whose
    language is not stated.
    """
    if match := _ISO.match(words):
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError as error:
            raise Refusal(f"the date {words} does not exist", where, _MEND) from error
    if not _WORDED.search(words):
        raise Refusal(f"cannot tell the order of day and month in {words[:40]!r}", where, _MEND)
    if language is None:
        raise Refusal(
            f"the date {words[:40]!r} is in words of a language that nobody stated",
            where,
            f"{_MEND}, or state the language",
        )
    found = _in_words(words, language)
    if found is None:
        raise Refusal(f"cannot read the date {words[:40]!r} (language {language})", where, _MEND)
    return found.date()


def _in_words(words: str, language: str) -> datetime | None:
    if len(words) > 60:
        return None
    from dateparser import parse

    return parse(
        words,
        languages=[language],
        settings={
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - no part may come from it
        },
    )

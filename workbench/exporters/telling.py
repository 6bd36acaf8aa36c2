"""Tells values in the language of a reader: one catalogue for each, `words/CODE.toml`.

Numbers, days and amounts are written here alone for reports, lists and the screen. JSON and CSV
are told in English whatever the reader speaks, so that programs can rely on it.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from workbench.model.errors import Refusal

_ENGLISH = "en"
_BRACE = re.compile(r"\\\{(\w+)\\\}")
"""What is filled in, in an escaped pattern."""
_NO_WORD = re.compile(r"\W+")
_FIRST_NUMBER = re.compile(r"\d+")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_EDTF = r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\d{4}-W\d\d|\d{3}X|\d\dXX)~?"
_WHEN = re.compile(rf"(?<![\w-])(?:{_EDTF}|\.\.)(?:/(?:{_EDTF}|\.\.))?(?![\w-])")


class Telling:
    """The words and the way of writing of one language."""

    def __init__(self, language: str) -> None:
        self.language = language if language in languages() else _ENGLISH
        """The language told in: English where there is no catalogue of the one asked for."""
        self._words = _catalogue(self.language)

    def say(self, key: str, **values: object) -> str:
        """Return the text under `key`, its braces filled."""
        text = self._words[key]
        return text.format(**values) if values else text

    def count(self, key: str, count: int, **values: object) -> str:
        """Return the text for `count` things: under `key.one` or `key.many`."""
        return self.say(f"{key}.one" if count == 1 else f"{key}.many", count=count, **values)

    def find(self, key: str) -> str | None:
        """Return the text under `key`, None where there is none."""
        return self._words.get(key)

    def number(self, plain: str) -> str:
        """Return a number in digits, written with a point, as the language writes it."""
        return plain.replace(".", self._words["write.decimal"])

    def share(self, value: float | Decimal) -> str:
        """Return a weight or score with two decimals."""
        return self.number(f"{value:.2f}")

    def day(self, day: date) -> str:
        """Return a day as lists and reports have it."""
        return self._written("write.day", day, day.isoformat())

    def long_day(self, day: date) -> str:
        """Return a day as a sentence has it."""
        return self._written("write.long_day", day, day.isoformat())

    def when(self, words: str) -> str:
        """Return words with each ISO 8601 or EDTF date in them, or interval, as people write it.

        What is no such date stays as it is: a number of four digits alone is a year either way.
        """
        return _WHEN.sub(lambda found: self._interval(found[0]), words)

    def _written(self, key: str, day: date, iso: str) -> str:
        # The catalogue names the months: to load those of CLDR would delay the first screen.
        month = self._words["write.months"].split()[day.month - 1]
        return self.say(key, day=day.day, month=month, year=day.year, iso=iso)

    def _interval(self, value: str) -> str:
        first, slash, last = value.partition("/")
        if not slash:
            return self._moment(value)
        if last == "..":
            return self.say("write.since", first=self._moment(first))
        if first == "..":
            return self.say("write.until", last=self._moment(last))
        return self.say("write.interval", first=self._moment(first), last=self._moment(last))

    def _moment(self, value: str) -> str:
        if value.endswith("~"):
            return self.say("write.about", value=self._moment(value[:-1]))
        if value.endswith("XX"):
            return self.say("write.century", year=value[:2])
        if value.endswith("X"):
            return self.say("write.decade", year=value[:3])
        if week := _WEEK.fullmatch(value):
            number = week[2] if self.language == _ENGLISH else str(int(week[2]))
            return self.say("write.week", year=week[1], week=number)
        found = _DATE.fullmatch(value)
        if found is None or found[2] is None:
            return value
        try:
            day = date(int(found[1]), int(found[2]), int(found[3] or 1))
        except ValueError:
            return value
        key = "write.day" if found[3] else "write.month"
        return self._written(key, day, value)

    def because(self, reason: str) -> str:
        """Return why two figures are thought the same thing, or why they conflict.

        The comparison gives reasons in English, `same place: Kyiv`; the concepts that they name
        are told by the language's own words for them, what stands in an article stays.
        """
        if self.language == _ENGLISH:
            return reason
        return ", ".join(self._one_reason(part) for part in _parts(reason))

    def _one_reason(self, reason: str) -> str:
        head, colon, about = reason.partition(": ")
        if not colon and reason.startswith("both speak of "):
            head, about = "both speak of", reason.removeprefix("both speak of ")
        key = _NO_WORD.sub("_", _FIRST_NUMBER.sub("", head.replace("%", ""))).strip("_")
        text = self.find(f"because.{key}")
        if text is None:
            return self.number(self.when(reason))
        number = _FIRST_NUMBER.search(head)
        if number is not None and "{count}" in text:
            text = text.format(count=number[0])
        elif number is not None and "%" in head:
            text = f"{number[0]} % {text}"
        if not about:
            return text
        if key == "another_day":
            return f"{text}: {self.say('because.days_apart', count=self._days(about))}"
        if key in _OF_CONCEPTS:
            about = ", ".join(_concept(word, self.language) for word in about.split(", "))
        if key == "same_time":
            about = self.when(about)
        if key == "another_unit":
            about = ", ".join(self.find(f"unit.{code}") or code for code in about.split(", "))
        return f"{text}: {about}" if colon else f"{text} {about}"

    def _days(self, about: str) -> str:
        found = _FIRST_NUMBER.search(about)
        count = int(found[0]) if found else 0
        return self.count("count.days", count)

    def refusal(self, refusal: Refusal) -> str:
        """Return the line of a refusal, what was wrong and what would work in these words."""
        what, mend = (self._told_refusal(part) for part in (refusal.what, refusal.mend))
        return Refusal(what, refusal.where, mend).line

    def _told_refusal(self, words: str) -> str:
        for pattern, text in _refusals(self.language):
            if found := pattern.fullmatch(words):
                return text.format(**found.groupdict())
        return words

    def reasons(self, reasons: Iterable[str], between: str = "; ") -> str:
        """Return reasons in one line."""
        return between.join(self.because(reason) for reason in reasons)


_OF_CONCEPTS = frozenset({"both_speak_of", "same_thing_happened", "same_title"})
"""Reasons that name concepts by their English keys, beside names."""


def _parts(reason: str) -> list[str]:
    """Return the causes of a conflict one by one: a person may have several, without a colon."""
    return [reason] if ":" in reason or reason.startswith("both ") else reason.split(", ")


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a catalogue, sorted."""
    folder = resources.files("workbench.exporters") / "words"
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def _catalogue(language: str) -> Mapping[str, str]:
    return flat_texts(resources.files("workbench.exporters") / "words" / f"{language}.toml")


def flat_texts(catalogue: Traversable) -> dict[str, str]:
    """Return the texts of a TOML catalogue, its tables flattened to dotted keys."""
    flat: dict[str, str] = {}
    _flatten("", tomllib.loads(catalogue.read_text(encoding="utf-8")), flat)
    return flat


def _flatten(prefix: str, table: Mapping[str, object], flat: dict[str, str]) -> None:
    for key, value in table.items():
        if isinstance(value, dict):
            _flatten(f"{prefix}{key}.", value, flat)
        else:
            flat[prefix + key] = str(value)


@cache
def _refusals(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the English words of refusals as patterns, with those of the language."""
    head = "refusal."
    return tuple(
        (_pattern(key.removeprefix(head)), text)
        for key, text in _catalogue(language).items()
        if key.startswith(head)
    )


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(_BRACE.sub(r"(?P<\1>.+)", re.escape(words)), re.DOTALL)


@cache
def _concepts(language: str) -> Mapping[str, str]:
    """Return the first word that a language has for each concept, by its English key as shown."""
    from workbench import plugins
    from workbench.languages import available, load_pack

    if language not in available(plugins.language_folders()):
        return {}
    held = load_pack(language, plugins.language_folders()).concepts
    shown: dict[str, str] = {}
    for words in (held.words, held.verbs):
        for key, said in words.items():
            if said:
                shown.setdefault(key.removesuffix("_verb").replace("_", " "), said[0])
    return shown


def _concept(word: str, language: str) -> str:
    if len(word) == 2 and word.isupper():
        return _territory(word, language)
    return _concepts(language).get(word, word)


@cache
def _territory(code: str, language: str) -> str:
    from babel import Locale

    return str(Locale.parse(language).territories.get(code, code))


@cache
def telling(language: str | None) -> Telling:
    """Return how a language tells values; English for None."""
    return Telling(language or _ENGLISH)


def shared_language(languages_of: Iterable[str]) -> str:
    """Return the language to tell of several articles in: that of most, of the first in a tie."""
    counted = Counter(languages_of)
    return max(counted, key=lambda code: counted[code]) if counted else _ENGLISH


ENGLISH = telling(_ENGLISH)
"""How JSON and CSV are told."""

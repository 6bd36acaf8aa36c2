"""Four digits without a separator: a year is a date, a count a figure, and nothing is both."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from workbench.extract.lemmas import lemmas_of
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article

CASES: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parent / "year_cases.toml").read_text(encoding="utf-8")
)
LINES = [(language, line) for language, lines in CASES.items() for line in lines]
PUBLISHED = date(2026, 2, 4)
MARKED = re.compile(r"([\[{<])(\d{4})[\]}>]")
SIGNS = {"[": "year", "{": "count", "<": "nothing"}
VERB_LISTS = (
    "change", "vague_change", "level", "at_verbs", "counters", "tallies", "year_verbs",
)  # fmt: skip


def read(line: str) -> tuple[str, list[tuple[int, str, str]]]:
    """Return the text of a marked line and where its numbers stand, each with what it is."""
    text, numbers, last = "", [], 0
    for match in MARKED.finditer(line):
        text += line[last : match.start()]
        numbers.append((len(text), match[2], SIGNS[match[1]]))
        text += match[2]
        last = match.end()
    return text + line[last:], numbers


@pytest.mark.parametrize(("language", "line"), LINES, ids=[line[:50] for _, line in LINES])
def test_digits_are_what_the_words_around_make_them(language: str, line: str) -> None:
    text, numbers = read(line)
    found = extract(Article(text, language, PUBLISHED), load_pack(language))
    told = []
    for start, digits, _ in numbers:
        end = start + len(digits)
        dates = [mention for mention in found.dates if mention.start < end and mention.end > start]
        figures = [figure for figure in found.figures if figure.start < end and figure.end > start]
        years = any(digits in mention.text for mention in dates)
        counts = any(
            bound is not None and bound == int(digits)
            for figure in figures
            for bound in (figure.low, figure.high)
        )
        assert not (dates and figures)
        told.append((start, digits, "year" if years else "count" if counts else "nothing"))
    assert told == numbers


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", VERB_LISTS)
def test_verbs_stand_as_infinitives_that_some_form_leads_to(language: str, name: str) -> None:
    pack = load_pack(language)
    lemmas = lemmas_of(pack)
    known = [
        verb
        for verb in getattr(pack.years, name)
        for form in (verb, f"{verb}d", f"{verb}ed", f"{verb}{verb[-1]}ed")
        if lemmas.verb(form).lemma == verb
    ]
    assert getattr(pack.years, name) - set(known) == set()

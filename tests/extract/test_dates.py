"""Dates in sentences of our own, and what the rules need to know of them."""

import tomllib
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from workbench.extract.dates.feasts import Feast
from workbench.extract.dates.finder import DateFinder
from workbench.extract.tokens import Tokens
from workbench.languages import load_pack
from workbench.languages.sections.holidays import Holiday
from workbench.model.date import DateMention, Precision
from workbench.model.errors import Refusal

DATA = Path(__file__).parent / "dates"
PUBLISHED = date(2026, 2, 4)


@lru_cache
def finder(language: str) -> DateFinder:
    return DateFinder(load_pack(language))


def find(text: str, language: str, published: date | None = PUBLISHED) -> list[DateMention]:
    return finder(language).find(Tokens(text, 0, len(text)), published)


def gold() -> list[Any]:
    found = []
    for language in ("nl", "en"):
        cases = tomllib.loads((DATA / f"{language}.toml").read_text("utf-8"))["case"]
        found += [pytest.param(language, case, id=f"{language}:{case['text']}") for case in cases]
    return found


@pytest.mark.parametrize(("language", "case"), gold())
def test_gold(language: str, case: dict[str, Any]) -> None:
    text = case["text"]
    published = date.fromisoformat(case["published"]) if "published" in case else None
    mentions, times, _ = finder(language).scan(Tokens(text, 0, len(text)), published)
    assert [[m.text, m.value or "", str(m.precision)] for m in mentions] == case["dates"]
    assert [span.of(text) for span in times] == case.get("times", [])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_gold_is_large(language: str) -> None:
    cases = tomllib.loads((DATA / f"{language}.toml").read_text("utf-8"))["case"]
    assert sum(len(case["dates"]) for case in cases) >= 150
    assert sum(not case["dates"] for case in cases) >= 10


def test_a_weekday_that_disagrees_is_kept_beside_the_date() -> None:
    (mention,) = find("Op woensdag 3 februari gebeurde het.", "nl")
    (part,) = mention.parts
    assert mention.value == part.value == "2026-02-03"
    assert (part.weekday, part.day, part.month, part.year) == (2, 3, 2, 2026)
    assert part.year_inferred
    assert mention.inferred


def test_a_stated_year_is_not_inferred() -> None:
    (mention,) = find("On Tuesday, 3 February 2026 it happened.", "en")
    assert not mention.inferred
    assert not mention.parts[0].year_inferred
    assert mention.parts[0].weekday == 1


def test_a_night_holds_both_its_days() -> None:
    text = "In de nacht van maandag 2 op woensdag 3 februari vielen bommen."
    (mention,) = find(text, "nl")
    assert mention.value == "2026-02-02/2026-02-03"
    assert mention.precision is Precision.INTERVAL
    first, second = mention.parts
    assert text[first.start : first.end] == "maandag 2"
    assert text[second.start : second.end] == "woensdag 3 februari"
    assert (first.weekday, first.day, first.month, first.value) == (0, 2, 2, "2026-02-02")
    assert (second.weekday, second.day, second.month, second.value) == (2, 3, 2, "2026-02-03")
    assert first.year_inferred
    assert second.year_inferred


def test_a_list_shares_its_month() -> None:
    first, second = find("Op woensdag 4 en donderdag 5 februari wordt gepraat.", "nl")
    assert (first.parts[0].weekday, first.parts[0].month) == (2, 2)
    assert first.value == "2026-02-04"
    assert second.value == "2026-02-05"


def test_an_impossible_date_keeps_what_it_states() -> None:
    (mention,) = find("It ended on 31 February 2026.", "en")
    assert mention.value is None
    (part,) = mention.parts
    assert (part.day, part.month, part.year, part.value) == (31, 2, 2026, None)


def test_without_a_publication_date_nothing_is_guessed() -> None:
    for language, text in (("nl", "gisteren, op 3 mei en in maart"), ("en", "last May, today")):
        assert [mention.value for mention in find(text, language, None)] != []
        assert all(mention.value is None for mention in find(text, language, None))


@pytest.mark.parametrize(
    ("text", "said_on", "value"),
    [
        ("De aanvallen zoals afgelopen nacht", date(2026, 2, 3), "2026-02-02/2026-02-03"),
        ("Ik heb dit vandaag besproken", date(2026, 2, 3), "2026-02-03"),
        ("Ik kom op 24 februari 2022", date(2026, 2, 3), "2022-02-24"),
        ("Ik kom morgen", None, None),
    ],
)
def test_a_quotation_counts_from_the_day_it_was_said(
    text: str, said_on: date | None, value: str | None
) -> None:
    tokens = Tokens(text, 0, len(text))
    (mention,) = finder("nl").find(tokens, PUBLISHED)
    moved = finder("nl").rebase(mention, tokens, said_on)
    assert moved.value == value
    assert (moved.start, moved.end, moved.text) == (mention.start, mention.end, mention.text)


def test_offsets_count_from_the_article() -> None:
    text = "Kop\n\nGisteren vroor het."
    tokens = Tokens(text, 5, len(text))
    (mention,) = finder("nl").find(tokens, PUBLISHED)
    assert text[mention.start : mention.end] == mention.text == "Gisteren"


def test_times_alone_are_found_too() -> None:
    text = "Om 20.30 uur op 3 mei"
    (time,) = finder("nl").find_times(Tokens(text, 0, len(text)))
    assert time.of(text) == "20.30 uur"


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter", 2000, date(2000, 4, 23)),
        ("easter+1", 2038, date(2038, 4, 26)),
        ("advent", 2026, date(2026, 11, 29)),
        ("last monday of 5", 2025, date(2025, 5, 26)),
        ("monday before 5-25", 2025, date(2025, 5, 19)),
        ("tuesday after 11-1", 2024, date(2024, 11, 5)),
        ("thursday 4 of 11 +1", 2010, date(2010, 11, 26)),
        ("islamic 10-1", 2023, date(2023, 4, 21)),
        ("2-29", 2023, None),
    ],
)
def test_feasts(rule: str, year: int, day: date | None) -> None:
    assert Feast(Holiday(("x",), rule)).in_year(year) == day


def test_a_feast_gives_way_to_a_sunday() -> None:
    kings = Feast(Holiday(("x",), "4-27", unless="sunday"))
    assert kings.in_year(2025) == date(2025, 4, 26)
    assert kings.in_year(2026) == date(2026, 4, 27)


def test_a_feast_that_cannot_be_reckoned_is_refused() -> None:
    with pytest.raises(Refusal, match="every full moon"):
        Feast(Holiday(("x",), "every full moon"))


def test_a_day_later_counts_from_the_paragraph_before() -> None:
    first, second = "Op 5 januari brak de dijk.", "Twee dagen later kwam het leger."
    said = finder("nl").scan(Tokens(first, 0, len(first)), PUBLISHED)
    (mention,) = finder("nl").scan(Tokens(second, 0, len(second)), PUBLISHED, said.spoken).mentions
    assert mention.value == "2026-01-07"


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("nl", "Volgend jaar gaat de brug in maart open.", ["2027", "2027-03"]),
        ("nl", "In 2019 duurde het van maart tot mei.", ["2019", "2019-03/2019-05"]),
        ("nl", "In 2019 kwam de wet. In mei gaat zij in.", ["2019", "2026-05"]),
        ("nl", "De zaak van vorig jaar komt in mei voor.", ["2025", "2026-05"]),
        ("en", "In 2024 it was shut over Easter.", ["2024", "2024-03-31"]),
        ("en", "The 1994 law takes effect in May.", ["1994", "2026-05"]),
        ("en", "It launches next year, in March.", ["2027", "2027-03"]),
    ],
)
def test_a_year_that_opens_the_sentence_holds_for_it(
    language: str, text: str, values: list[str]
) -> None:
    assert [mention.value for mention in find(text, language)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("‘Zo snel zag ik het nooit gaan,’ zei burgemeester Anna Kramer dinsdag.", "2026-02-03"),
        ("‘Dat zal wel,’ vindt Kramer, die maandag terugkwam.", "2026-02-02"),
        ("Zij zei dat het plan dinsdag ingaat.", "2026-02-10"),
    ],
)
def test_what_is_quoted_tells_no_tense_of_the_day_it_was_said(text: str, value: str) -> None:
    assert [mention.value for mention in find(text, "nl")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The Christmas tree fell.",
        "The Bloody Sunday inquiry.",
        "On a Monday it rained.",
        "ISBN 978-90-253-2012-5",
    ],
)
def test_a_kind_of_thing_is_no_date(text: str) -> None:
    assert find(text, "en") == []

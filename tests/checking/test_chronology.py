"""The rules of time spell out what they reckoned, respect hedges, and know when to keep silent."""

from datetime import date

import pytest

from workbench.checking import check
from workbench.checking.relations.shapes import shape
from workbench.checking.relations.templates import compiled
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.errors import Refusal
from workbench.model.finding import Finding

PUBLISHED = date(2026, 2, 4)


def found(
    text: str, language: str = "en", published: date | None = PUBLISHED
) -> tuple[Finding, ...]:
    pack = load_pack(language)
    return check(extract(Article(text, language, published), pack), pack)


@pytest.mark.parametrize(
    ("language", "text", "rule", "message"),
    [
        (
            "en",
            "The pool shut on 29 February 2025.",
            "impossible-date",
            "2025 is no leap year: February has 28 days in it",
        ),
        ("nl", "De brug gaat op 31 april open.", "impossible-date", "april heeft 30 dagen"),
        (
            "en",
            "The road is closed from 9 to 3 March.",
            "reversed-interval",
            "3 March 2026 comes 6 days before 9 March 2026",
        ),
        (
            "nl",
            "Hij was wethouder van 2023 tot 2019.",
            "reversed-interval",
            "2019 valt 4 jaar voor 2023",
        ),
        (
            "nl",
            "De driedaagse top van 3 tot en met 7 maart begint zo.",
            "duration-interval",
            "van 3 maart 2026 tot 7 maart 2026 is 5 dagen, niet driedaagse",
        ),
        (
            "en",
            "Anna Kroon (45), born in 1970, is the new mayor.",
            "age-birth",
            "someone born in 1970 is 55–56 at publication (4 February 2026), not 45",
        ),
        (
            "en",
            "Ten years after the disaster of 2014 the village is whole.",
            "anniversary",
            "from 2014 to 4 February 2026 is 11–12 years, not Ten years",
        ),
        (
            "nl",
            "Zij won de koers op 12 maart 2027.",
            "future-past",
            "12 maart 2027 valt 401 dagen na de publicatie op 4 februari 2026, "
            "maar is als verleden verteld",
        ),
    ],
)
def test_the_arithmetic_is_told(language: str, text: str, rule: str, message: str) -> None:
    (finding,) = found(text, language)
    assert (finding.rule, finding.message) == (rule, message)


def test_the_year_in_which_it_was_past_is_suggested() -> None:
    (finding,) = found("She won the race on 12 January 2027.")
    assert "2026" in (finding.suggestion or "")
    (finding,) = found("She won the race on 12 March 2027.")
    assert "2025" in (finding.suggestion or "")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Kroon (45), born in 1970, is the new mayor.",
        "The war, which began in 2022, has lasted nine years.",
        "Ten years after the disaster of 2014 the village is whole.",
        "She won the race on 12 March 2027.",
    ],
)
def test_what_depends_on_publication_is_not_guessed_without_it(text: str) -> None:
    assert found(text, published=None) == ()


@pytest.mark.parametrize("age", [54, 57])
def test_both_ages_of_a_year_are_right_and_no_other(age: int) -> None:
    assert found(f"Anna Kroon ({age}), born in 1970, is the new mayor.")
    for right in (55, 56):
        assert not found(f"Anna Kroon ({right}), born in 1970, is the new mayor.")


def test_a_reversed_range_is_told_once_although_the_weekday_was_read_by_another_month() -> None:
    (finding,) = found("No trains run from Friday 17 to Monday 6 April 2026.")
    assert finding.rule == "reversed-interval"


def test_text_that_looks_like_a_mark_is_none() -> None:
    text = "D0 and L1 met in A2, ¶ § said Kroon, 45, on 3 March 2026 for N7 hours."
    pack = load_pack("en")
    row = shape(extract(Article(text, "en", PUBLISHED), pack))
    assert "d0 and l1 met in a2" in row.words
    assert found(text) == ()


def test_a_template_with_an_unknown_class_is_refused_by_name() -> None:
    with pytest.raises(Refusal, match="begins"):
        compiled(["$begins DATE"], {})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "In de nacht van maandag op woensdag brak brand uit."),
        ("nl", "In de nacht van maandag 2 op woensdag 4 februari brak brand uit."),
        ("en", "A fire broke out in the night of 2 to 4 February."),
    ],
)
def test_a_night_lies_between_two_days_that_follow_each_other(language: str, text: str) -> None:
    (finding,) = found(text, language)
    assert finding.rule == "reversed-interval"
    assert "2 n" in finding.message


def test_an_age_of_long_ago_in_a_quotation_is_no_age_of_now() -> None:
    text = "„Ik was 22 en net klaar”, vertelt ze. Zij werd geboren in 1958."
    assert not found(text, "nl")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "In 2010 won de 20-jarige Anna Vos, geboren in 1990, haar eerste titel."),
        ("nl", "Hij zit sinds 2010 al drie jaar langer in de raad dan zij."),
        ("en", "In 2010 the 20-year-old Anna Fox, born in 1990, won her first title."),
        ("en", "The court fined him three years after the fire of 2019, and is now silent."),
        ("en", "Shares fell in 2027 futures."),
        ("en", "A 10-year bond sold from 2019 to 2021."),
        ("en", "He has been ill for two weeks since 2020."),
    ],
)
def test_what_is_of_another_time_or_thing_passes(language: str, text: str) -> None:
    assert found(text, language) == ()


@pytest.mark.parametrize("published", [date.min, date.max, date(9999, 12, 25), date(1, 1, 5)])
def test_an_article_at_an_end_of_the_calendar_is_checked_too(published: date) -> None:
    text = (
        "Anna Kroon, who died aged 93, was born in 1932 and won in 2016. She was 12 on Friday.\n\n"
        "On Monday 3 March 2030 the pool opens, and from 9 to 3 March it was shut."
    )
    assert isinstance(found(text, published=published), tuple)

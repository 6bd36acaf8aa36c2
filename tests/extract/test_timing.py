"""When a figure holds, and on which day words inside a quotation were said."""

from datetime import date

import pytest

from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.extraction import Extraction

PUBLISHED = date(2026, 2, 4)


def _read(text: str, language: str) -> Extraction:
    return extract(Article(text, language, PUBLISHED), load_pack(language))


CASES = [
    # The figure's own date, and the one it is only compared with.
    ("nl", "In 2025 telde Velt 1.200 branden, meer dan in 2024.", ["2025"]),
    ("nl", "Dat is 12 procent meer dan vorig jaar.", [None]),
    ("en", "The council counted 40 fires in 2025, up from 35 in 2024.", ["2025", "2024"]),
    ("en", "Sales rose 12 per cent compared with 2024.", [None]),
    # From some day on: the stretch is open, and the first of its kind is not of that day.
    ("nl", "Sinds de storm van januari 2024 sloten 40 winkels.", ["2024-01/.."]),
    ("nl", "Het was de eerste staking sinds het akkoord van 3 mei 2019.", [None]),
    ("en", "Since the war began in February 2022, 40,000 people have fled.", ["2022-02/.."]),
    ("en", "It is the second closure since 2015.", [None]),
    # In a clause about somebody, and in a sentence about long ago.
    ("en", "Clarke, who took over in January, said repairs would cost £14m.", [None]),
    ("nl", "Aalbers, die in januari aantrad, sloot 12 zwembaden.", [None]),
    ("en", "The bridge opened in 1998. It carries 22,000 vehicles a day.", [None]),
    ("en", "The bridge closed on Monday. Some 22,000 vehicles were diverted.", ["2026-02-02"]),
    # Outside of the date.
    ("nl", "Het is een tweede ronde na besprekingen eind januari.", [None]),
    ("nl", "Na de brand van dinsdag lagen 12 mensen in het ziekenhuis.", ["2026-02-03"]),
]


@pytest.mark.parametrize(("language", "text", "when"), CASES)
def test_the_time_of_a_figure(language: str, text: str, when: list[str | None]) -> None:
    assert [figure.when for figure in _read(text, language).figures] == when


NIGHTS = [
    (
        "nl",
        "In de nacht van maandag 2 op dinsdag 3 februari ging het mis.\n\n"
        "De brandweer zei dat in één nacht 71 schuren afbrandden.",
    ),
    (
        "en",
        "Fire broke out in the night of Monday 2 to Tuesday 3 February.\n\n"
        "In a single night, 71 barns burned down, the brigade said.",
    ),
]


@pytest.mark.parametrize(("language", "text"), NIGHTS)
def test_that_night_is_the_night_told_of_before_and_says_that_it_is_inferred(
    language: str, text: str
) -> None:
    (figure,) = _read(text, language).figures
    assert (figure.when, "when" in figure.inferred) == ("2026-02-02/2026-02-03", True)


def test_today_inside_a_quotation_is_the_day_of_whom_the_speaker_met() -> None:
    text = (
        "Burgemeester Anna Kramer sprak de raad toe. Minister Joris Vink bracht op maandag 2 "
        "februari een bezoek aan Velt. Kramer toonde hem de dijk. ‘Ik heb dit vandaag met Joris "
        "Vink besproken,’ zei Kramer."
    )
    today = next(one for one in _read(text, "nl").dates if one.text == "vandaag")
    assert (today.value, today.inferred) == ("2026-02-02", True)

"""What a checker notes down beside a figure: what it counts, who says so, when and where."""

from collections.abc import Mapping
from datetime import date
from functools import cache

import pytest

from benchmarks import attaching, floors
from benchmarks.gold import Tally
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.figure import Figure

FLOORS = floors.read()


@cache
def tallies(language: str) -> Mapping[str, Tally]:
    return attaching.score(language)


@pytest.mark.parametrize("field", [*attaching.FIELDS, "inferred"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_floor(language: str, field: str) -> None:
    tally = tallies(language)[field]
    rows = list(attaching.rows_of_field(tally, language, field))
    assert all(row.task in FLOORS[language] for row in rows)
    assert floors.below(rows, FLOORS) == [], "\n".join(tally.misses)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_of_the_gold_stands_twice(language: str) -> None:
    cases = attaching.cases(language)
    assert len({case.text for case in cases}) == len({case.id for case in cases}) == len(cases)


def figures(language: str, text: str) -> list[Figure]:
    article = Article(text, language, date(2026, 3, 12))
    return list(extract(article, load_pack(language)).figures)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Rusland vuurde 71 raketten af. De luchtmacht haalde er 38 neer, het leger 12."),
        ("nl", "De NAVO stuurt 40 raketten. Duitsland levert er 30, de Belgen 4."),
        ("en", "Russia fired 71 missiles. The air force shot down 38, the army 12."),
        ("en", "The navy has 40 missiles. Only 12 work."),
    ],
)
def test_a_number_without_a_noun_counts_what_was_counted_before(language: str, text: str) -> None:
    first, *others = figures(language, text)
    for figure in others:
        assert figure.counted == first.counted
        assert "counted" in figure.inferred
        assert "counted" not in first.inferred


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("nl", "Er vielen 14 doden, onder wie 3 kinderen. Nog eens 30 raakten gewond.", "doden"),
        ("en", "A blast killed 14 adults, including 3 nurses. Another 30 were hurt.", "adults"),
    ],
)
def test_a_part_named_beside_its_whole_leaves_the_whole_in_mind(
    language: str, text: str, counted: str
) -> None:
    assert figures(language, text)[-1].counted == counted


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("nl", "Van de huizen zijn er 300 onbewoonbaar.", None),
        ("en", "The other 33 hit power stations.", None),
        ("nl", "Onder jongeren is dat 71 procent.", "jongeren"),
        ("en", "Among teenagers it is 71 per cent.", "teenagers"),
        ("en", "The councillor said the cost would be $3 million.", "cost"),
    ],
)
def test_what_follows_a_number_is_not_always_what_it_counts(
    language: str, text: str, counted: str | None
) -> None:
    assert figures(language, text)[0].counted == counted


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("nl", "In De Bilt werd het 17 graden.", "De Bilt"),
        ("nl", "De rechter in Zwolle gaf een man uit Almere 12 jaar cel.", "Zwolle"),
        ("nl", "Er kwamen 12 mensen om toen een bus in Spanje verongelukte.", "Spanje"),
        ("nl", "KYIV (ANP) - Er zijn 150 mensen vrijgelaten.", "Kyiv"),
        ("nl", "In een peiling van Meetpunt steunt 31 procent de wet.", None),
        ("en", "Growth at the Bank of England was 3 per cent.", None),
        ("en", "The ministry in Kyiv puts losses at 1,100.", None),
        ("en", "There are 56 missing, according to officials in Kathmandu.", None),
        ("en", "Some 300 people fled from the city of Torsk.", "Torsk"),
        ("en", "In Marlow, 54 per cent of voters backed the plan.", "Marlow"),
        ("en", "A judge in Hull gave a man from Leeds 12 years.", "Hull"),
        ("en", "Twelve tourists died when a coach crashed in Spain.", "Spain"),
        ("en", "The storm felled 120 trees in Kent and cut off 16,000 homes.", "Kent"),
    ],
)
def test_a_place_holds_for_the_figures_of_its_clause(
    language: str, text: str, place: str | None
) -> None:
    assert figures(language, text)[-1].where == place


def test_the_place_of_a_part_is_not_that_of_its_whole() -> None:
    whole, part = figures("en", "The firm cuts 1,400 jobs, 900 of them in Leeds.")
    assert (whole.where, part.where) == (None, "Leeds")


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        (
            "nl",
            "De bond stuurt 22 rijders: 13 vrouwen en 9 mannen. In 2022 waren het er 26.",
            "rijders",
        ),
        ("en", "Spain sends 22 skaters, 13 women and nine men. In 2022 it sent 26.", "skaters"),
        (
            "nl",
            "Van de Nederlanders spaart 58 procent. In 2020 deed 64 procent dat.",
            "Nederlanders",
        ),
        ("en", "Of all Britons, 58 per cent save. In 2020, 64 per cent did.", "Britons"),
        ("en", "They examined 5,600 scans. One in eight showed damage.", "scans"),
        (
            "en",
            "Kyiv puts Russian losses at 1,100. London puts them at 900.",
            "Russian losses",
        ),
        ("en", "The airline has a staff of 540.", "staff"),
        ("en", "It planted 3,000 shrubs. Volunteers put the first 450 in the ground.", "shrubs"),
        ("en", "A majority of 88 lawmakers backs the plan.", "lawmakers"),
        ("en", "The victim says it was $80,000.", None),
        ("en", "It carried 7 million passengers. It expects 9 million this year.", "passengers"),
        ("nl", "Er zijn 51 doden. De politie meldt ook 200 vermisten.", "vermisten"),
        ("en", "In Germany unemployment fell to 2.9 million.", "unemployment"),
        ("en", "The firm hired 320 people. It seeks another 150 tradesmen.", "tradesmen"),
        ("nl", "Er wonen 900 mensen, van wie 300 ouder zijn dan 65.", None),
    ],
)
def test_what_the_last_figure_counts(language: str, text: str, counted: str | None) -> None:
    assert figures(language, text)[-1].counted == counted


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("nl", "Boswachter Jan Peters verwacht er volgend jaar 1.000.", "Jan Peters"),
        ("nl", "Voor 2027 verwacht de NVM een stijging van 5 procent.", "de NVM"),
        ("nl", "Er meldden zich 19 kinderen met buikpijn.", None),
        ("nl", "Er worden 300 gasten verwacht.", None),
        ("en", "The Bank of England expects growth of 2 per cent.", "The Bank of England"),
        ("en", "Next year the company expects growth of 10 per cent.", "the company"),
        ("en", "Some 300 guests are expected.", None),
    ],
)
def test_who_expects_or_estimates_a_number_is_its_speaker(
    language: str, text: str, speaker: str | None
) -> None:
    assert figures(language, text)[0].speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("en", "It sells 600 doses in April; another 900 follow in May.", ["2026-04", "2026-05"]),
        ("en", "In April it sells 600 doses, in May 900 doses.", ["2026-04", "2026-05"]),
        ("nl", "Er komen 600 doses in april en 900 doses in mei.", ["2026-04", "2026-05"]),
    ],
)
def test_each_figure_has_the_time_on_its_own_side(
    language: str, text: str, times: list[str]
) -> None:
    assert [figure.when for figure in figures(language, text)] == times


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "De politie viel dinsdag binnen. Er werden 12 mensen opgepakt.", True),
        ("nl", "De politie viel dinsdag binnen. De partij heeft 12 zetels.", False),
        ("nl", "De politie viel dinsdag binnen. Hij had 12 mensen bedreigd.", False),
        ("en", "Police raided a flat on Tuesday. They have arrested 12 people.", True),
        ("en", "Police raided a flat on Tuesday. The party holds 12 seats.", False),
        ("en", "Police raided a flat on Tuesday. He had threatened 12 people.", False),
    ],
)
def test_the_day_told_of_goes_on_only_in_the_past(language: str, text: str, told: bool) -> None:
    figure = figures(language, text)[-1]
    assert figure.when == ("2026-03-10" if told else None)
    assert ("when" in figure.inferred) == told

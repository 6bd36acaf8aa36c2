"""Claims of whole articles: their spans, kinds, speakers, and what is left out."""

import time
from bisect import bisect_left
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.extract.claims.finder import ClaimFinder
from workbench.extract.sentences import find_sentences
from workbench.extract.tokens import Tokens
from workbench.languages import load_pack
from workbench.model.article import Article, Passage, PassageKind
from workbench.model.claim import Claim, ClaimKind
from workbench.model.date import DateMention, Precision
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.quotation import NameMention, Quotation

ONE = Decimal(1)
PACKS = {code: load_pack(code) for code in ("nl", "en")}
FINDERS = {code: ClaimFinder(pack) for code, pack in PACKS.items()}


def figure(text: str, surface: str, kind: FigureKind = FigureKind.COUNT) -> Figure:
    start = text.index(surface)
    return Figure(
        start,
        start + len(surface),
        surface,
        start,
        start + len(surface),
        kind,
        Decimal(1),
        Decimal(1),
        True,
        True,
        Hedge.EXACTLY,
        ONE,
    )


def date(text: str, surface: str) -> DateMention:
    start = text.index(surface)
    return DateMention(start, start + len(surface), surface, None, Precision.DAY)


def quotation(text: str, surface: str, speaker: str, *, direct: bool = True) -> Quotation:
    start, place = text.index(surface), text.index(speaker)
    return Quotation(
        start,
        start + len(surface),
        surface,
        direct,
        speaker,
        speaker_start=place,
        speaker_end=place + len(speaker),
    )


def find(
    text: str,
    language: str = "en",
    *,
    kind: PassageKind = PassageKind.BODY,
    figures: tuple[Figure, ...] = (),
    dates: tuple[DateMention, ...] = (),
    quotations: tuple[Quotation, ...] = (),
    names: tuple[NameMention, ...] = (),
) -> tuple[Claim, ...]:
    passages = (Passage(0, len(text), kind),) if text.strip() else ()
    sentences = find_sentences(text, passages, PACKS[language])
    tokens = [Tokens(text, passage.start, passage.end) for passage in passages]
    ranges: list[list[tuple[int, int]]] = [[] for _ in passages]
    for sentence in sentences:
        starts = tokens[sentence.passage].starts
        ranges[sentence.passage].append(
            (bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        )
    article = Article(text, language)
    return FINDERS[language].find(
        article, passages, sentences, tokens, ranges, figures, dates, quotations, names
    )


def test_a_figure_makes_a_claim_that_points_at_it() -> None:
    text = "It rained. The dam at Kelsworth held 71 million litres."
    claims = find(text, figures=(figure(text, "71 million"),))
    assert [claim.text for claim in claims] == ["The dam at Kelsworth held 71 million litres."]
    assert claims[0].figures == (0,)
    assert ClaimKind.FIGURE in claims[0].kinds
    assert "figure" in claims[0].reasons
    assert claims[0].score >= 0.5


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Why does nobody listen to us?"),
        ("en", "Thank you very much."),
        ("en", "I think this is a disgrace."),
        ("en", "I hope it will be fine."),
        ("nl", "Waarom luistert niemand naar ons?"),
        ("nl", "Heel hartelijk dank."),
        ("nl", "Ik vind dit een schande."),
        ("nl", "Ik hoop dat het goed komt."),
    ],
)
def test_questions_thanks_opinions_and_wishes_are_no_claims(language: str, text: str) -> None:
    assert find(text, language) == ()


@pytest.mark.parametrize("kind", [PassageKind.TEASER, PassageKind.CREDIT])
def test_teasers_and_credits_hold_no_claims(kind: PassageKind) -> None:
    text = "The council spent 12 million euros on the bridge."
    assert find(text, kind=kind, figures=(figure(text, "12 million"),)) == ()


def test_a_heading_is_a_claim_where_it_has_a_figure() -> None:
    text = "Storm leaves 400 homes dark"
    assert find(text, kind=PassageKind.HEADING) == ()
    assert len(find(text, kind=PassageKind.HEADING, figures=(figure(text, "400"),))) == 1


def test_a_forecast_is_a_claim_of_its_own_kind_with_a_low_score() -> None:
    text = "The bank will lend 300 million euros to small firms next year."
    (claim,) = find(text, figures=(figure(text, "300 million euros", FigureKind.MONEY),))
    assert ClaimKind.PREDICTION in claim.kinds
    assert claim.score < 0.5


def test_a_reported_promise_is_no_forecast() -> None:
    text = "The bank promised in March that it would lend 300 million euros to small firms."
    (claim,) = find(text, figures=(figure(text, "300 million euros", FigureKind.MONEY),))
    assert ClaimKind.PREDICTION not in claim.kinds
    assert claim.score >= 0.5


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "It was the first time a woman led the navy.", ClaimKind.SUPERLATIVE),
        ("nl", "Het was de eerste keer dat een vrouw de marine leidde.", ClaimKind.SUPERLATIVE),
        ("nl", "Zij is de enige burger die het fort van binnen zag.", ClaimKind.SUPERLATIVE),
        ("en", "Rents in Tolm are higher than in Vess.", ClaimKind.COMPARISON),
        ("nl", "De huren in Tolm zijn hoger dan in Vesse.", ClaimKind.COMPARISON),
        ("en", "The leak was caused by a broken valve.", ClaimKind.CAUSE),
        ("nl", "Het lek werd veroorzaakt door een kapotte klep.", ClaimKind.CAUSE),
        ("en", "The council closed the library in Tolm.", ClaimKind.STATEMENT),
        ("nl", "De gemeente sloot de bibliotheek in Tolm.", ClaimKind.STATEMENT),
    ],
)
def test_kinds_by_their_words(language: str, text: str, kind: ClaimKind) -> None:
    (claim,) = find(text, language)
    assert kind in claim.kinds


def test_a_hedge_is_no_comparison() -> None:
    text = "The council of Tolm bought more than 300 houses."
    (claim,) = find(text, figures=(figure(text, "more than 300 houses"),))
    assert ClaimKind.COMPARISON not in claim.kinds


def test_a_quotation_gives_its_speaker_and_is_a_claim_that_it_was_said() -> None:
    text = "“I am so happy,” said Mira Oduya."
    (claim,) = find(text, quotations=(quotation(text, "I am so happy,", "Mira Oduya"),))
    assert claim.speaker == "Mira Oduya"
    assert claim.quotations == (0,)
    assert ClaimKind.QUOTATION in claim.kinds


def test_a_later_sentence_of_a_quotation_must_state_something() -> None:
    said = "We paid for the repairs in 2019. I hope that it will be fine."
    text = f"“Hello all. {said}” Mira Oduya waved."
    claims = find(text, quotations=(quotation(text, f"Hello all. {said}", "Mira Oduya"),))
    assert "We paid for the repairs in 2019." in [claim.text for claim in claims]
    assert not any("hope" in claim.text for claim in claims)
    assert {claim.speaker for claim in claims if "paid" in claim.text} == {"Mira Oduya"}


def test_a_name_with_a_function_is_a_kind() -> None:
    text = "Minister Tomas Reyk resigned on Friday."
    name = NameMention(9, 19, "Tomas Reyk", "Tomas Reyk", "Minister", 0, 8)
    (claim,) = find(text, names=(name,), dates=(date(text, "Friday"),))
    assert {ClaimKind.NAME, ClaimKind.DATE} <= set(claim.kinds)
    assert claim.names == (0,)
    assert claim.dates == (0,)


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        (
            "en",
            "Unemployment fell to 4 percent, and the number of vacancies rose to 9,000.",
            "4 percent",
            "9,000",
        ),
        (
            "en",
            "The north lost 300 homes; the south was spared 12 floods.",
            "300",
            "12",
        ),
        (
            "nl",
            "De werkloosheid daalde naar 4 procent, en het aantal vacatures steeg tot 9.000.",
            "4 procent",
            "9.000",
        ),
        (
            "nl",
            "In het noorden vielen 30 doden, maar in het zuiden bleef het bij 2 gewonden.",
            "30",
            "2",
        ),
    ],
)
def test_two_main_clauses_are_two_claims(language: str, text: str, first: str, second: str) -> None:
    claims = find(text, language, figures=(figure(text, first), figure(text, second)))
    assert [claim.figures for claim in claims] == [(0,), (1,)]
    assert all(text[claim.start : claim.end] == claim.text for claim in claims)


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("en", "He said that exports fell 4 percent, and the debt rose 9 percent.", "4", "9"),
        ("en", "They bought 4 boats, and 9 rafts.", "4", "9"),
        ("en", "Officials who counted 4 dead, and those who counted 9, disagree.", "4", "9"),
        (
            "nl",
            "Hij zei dat de export 4 procent daalde, en de schuld steeg met 9 procent.",
            "4",
            "9",
        ),
        ("nl", "Ze kochten 4 boten, en 9 vlotten.", "4", "9"),
        (
            "nl",
            "Omdat er 4 doden vielen, en de dijk 9 meter verschoof, kwam er een noodwet.",
            "4",
            "9",
        ),
    ],
)
def test_a_clause_that_leans_on_another_is_left_whole(
    language: str, text: str, first: str, second: str
) -> None:
    claims = find(text, language, figures=(figure(text, first), figure(text, second)))
    assert [claim.figures for claim in claims] == [(0, 1)]


def test_no_cut_falls_inside_a_quotation() -> None:
    said = "We lost 300 homes; the army saved 12 people"
    text = f"“{said},” said Mira Oduya."
    claims = find(
        text,
        figures=(figure(text, "300"), figure(text, "12")),
        quotations=(quotation(text, said, "Mira Oduya"),),
    )
    assert len(claims) == 1


def test_a_figure_keeps_even_an_opinion_among_the_claims() -> None:
    text = "I think 40 flags would look lovely."
    (claim,) = find(text, figures=(figure(text, "40"),))
    assert claim.score < 0.5


def test_the_same_input_gives_the_same_claims() -> None:
    text = "The council of Tolm closed the library in March. Rents are higher than in Vess."
    assert find(text) == find(text)


def _seconds(size: int) -> float:
    text = "12 boats, and the 9 rafts were longer than 4; " * size
    step = len(text) // size
    figures = tuple(
        Figure(s, s + 2, "12", s, s + 2, FigureKind.COUNT, None, None, True, True, Hedge.ABOUT, ONE)
        for s in range(0, len(text) - 1, step)
    )
    begun = time.process_time()
    assert len(find(text, figures=figures)) == 1
    return time.process_time() - begun


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=300)
    | st.lists(
        st.sampled_from(
            [
                *("the", "Tolm", "fell", "to", "4", ",", "and", ";", ".", "“", "”", "?", "(", ")"),
                *("I", "think", "that", "’", "don", "t", "\n", "😀", "e\u0301", "\u202e", "\x00"),
            ]
        ),
        max_size=80,
    ).map(" ".join),
    st.sampled_from(["nl", "en"]),
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 40)), max_size=6),
)
def test_any_text_gives_valid_claims(
    text: str, language: str, spans: list[tuple[int, int]]
) -> None:
    placed = sorted((start, min(start + size, len(text))) for start, size in spans)
    placed = [(start, end) for start, end in placed if start < end]
    figures = tuple(
        Figure(
            s, e, text[s:e], s, e, FigureKind.COUNT, None, None, True, True, Hedge.ABOUT, Decimal(1)
        )
        for s, e in placed
    )
    quotations = tuple(Quotation(s, e, text[s:e], True, "Mira", s, e) for s, e in placed)
    claims = find(text, language, figures=figures, quotations=quotations)
    last = 0
    for claim in claims:
        assert last <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.text
        assert 0 <= claim.score <= 1
        assert round(claim.score, 2) == claim.score
        assert claim.kinds
        last = claim.end

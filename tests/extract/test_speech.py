"""Who said what: gold texts with floors, whole articles, names, and any text at all."""

from bisect import bisect_left
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.floors import below
from benchmarks.speech import WHOLE, score
from workbench.extract.sentences import find_sentences
from workbench.extract.speech.finder import Speech, SpeechFinder
from workbench.extract.structure import find_passages
from workbench.extract.tokens import Tokens
from workbench.languages import load_pack

SAMPLE = (
    Path(__file__).parents[2] / ".." / "shared" / "seeds" / "trilateral-talks-2026-02-04.nl.txt"
)
FLOORS = {"speech-direct": 0.99, "speech-indirect": 0.97, "speech-speaker": 0.98}
"""Reached on the gold texts; they only rise."""
ARTICLE_FLOORS = {"direct": 0.98, "indirect": 0.90, "speaker": 0.96}
_FINDERS = {code: SpeechFinder(load_pack(code)) for code in ("nl", "en")}


def listen(text: str, language: str) -> Speech:
    pack = load_pack(language)
    passages = find_passages(text, pack)
    sentences = find_sentences(text, passages, pack)
    tokens = [Tokens(text, passage.start, passage.end) for passage in passages]
    ranges: list[list[tuple[int, int]]] = [[] for _ in passages]
    for sentence in sentences:
        starts = tokens[sentence.passage].starts
        span = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        ranges[sentence.passage].append(span)
    return _FINDERS[language].find(text, passages, sentences, tokens, ranges)


def direct(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in listen(text, language).quotations if q.direct]


def indirect(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in listen(text, language).quotations if not q.direct]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_gold_quotations_stay_above_their_floors(language: str) -> None:
    rows = score(language, lambda text, code: listen(text, code).quotations)
    assert below(rows, {language: FLOORS}) == []


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_whole_articles_stay_above_their_floors(language: str, kind: str) -> None:
    rows = score(language, lambda text, code: listen(text, code).quotations, kind)
    floors = {f"speech-{kind}-{task}": floor for task, floor in ARTICLE_FLOORS.items()}
    assert {row.task for row in rows} == floors.keys()
    assert below(rows, {language: floors}) == []


def test_speech_over_paragraphs_that_each_open_with_a_mark() -> None:
    text = (
        "Bakker Els Vroom is boos. ‘Mijn zaak staat al weken leeg.\n\n"
        "‘De gemeente doet niets.\n\n‘Ik geef het op.’\n\nDe gemeente reageert later."
    )
    assert direct(text, "nl") == [
        ("Mijn zaak staat al weken leeg.", "Els Vroom"),
        ("De gemeente doet niets.", "Els Vroom"),
        ("Ik geef het op.", "Els Vroom"),
    ]


def test_a_pronoun_for_the_woman_in_a_role_is_inferred() -> None:
    text = "Hoelang het duurt, wist de politiewoordvoerster niet. ‘Het regent hier’, zei ze."
    (quotation,) = listen(text, "nl").quotations
    assert (quotation.speaker, quotation.inferred) == ("de politiewoordvoerster", True)
    man = "Hoelang het duurt, wist de politiewoordvoerster niet. ‘Het regent hier’, zei hij."
    (quotation,) = listen(man, "nl").quotations
    assert quotation.speaker is None


def test_what_follows_what_somebody_does_not_know_is_theirs_and_inferred() -> None:
    text = (
        "Jorèn van Steenwijk (woordvoerster Politie Noord-Waterdam) kwam kijken.\n"
        "Wat er in de kist zit, weet Van Steenwijk niet. ,,Het slot is nog dicht.’’"
    )
    (quotation,) = listen(text, "nl").quotations
    assert (quotation.speaker, quotation.inferred) == ("Jorèn van Steenwijk", True)
    assert quotation.role == "woordvoerster Politie Noord-Waterdam"


def test_the_next_paragraph_in_marks_is_by_the_same_speaker_and_says_so() -> None:
    text = "‘We gaan door,’ zei coach Bas Bos.\n\n‘Tot de laatste minuut.’"
    first, second = listen(text, "nl").quotations
    assert (first.speaker, first.inferred) == ("Bas Bos", False)
    assert (second.speaker, second.inferred, second.cue) == ("Bas Bos", True, None)


def test_a_quoted_subheading_gets_the_speaker_of_the_words_it_repeats() -> None:
    text = (
        "De sluis bij Lingerveen is dicht.\n\n‘Ronduit gevaarlijke toestanden’\n\n"
        "‘Het zijn ronduit gevaarlijke toestanden daar,’ zei schipper Wim Baas."
    )
    assert direct(text, "nl")[0] == ("Ronduit gevaarlijke toestanden", "Wim Baas")


def test_a_heading_with_a_name_before_the_colon() -> None:
    text = "Baas: ‘Dicht is dicht’\n\nSchipper Wim Baas baalt van de sluis. Hij wacht al een week."
    assert direct(text, "nl") == [("Dicht is dicht", "Wim Baas")]


def test_short_names_roles_and_pronouns_resolve_to_the_fullest_name() -> None:
    text = (
        "Wethouder Anneke de Groot presenteerde de plannen. ‘Het wordt mooi,’ zei De Groot. "
        "De wethouder belooft dat er 40 huizen komen. ‘Echt waar,’ zei ze."
    )
    quotations = listen(text, "nl").quotations
    assert {q.speaker for q in quotations} == {"Anneke de Groot"}
    assert {q.role for q in quotations} == {"Wethouder"}
    assert [q.inferred for q in quotations] == [False, True, True]


def test_a_pronoun_takes_the_person_of_its_gender() -> None:
    text = "Mary Cole met Tom Hale in Orley. “It went well,” she said. “We agreed,” he said."
    assert direct(text, "en") == [("It went well,", "Mary Cole"), ("We agreed,", "Tom Hale")]


def test_who_listens_is_not_who_speaks() -> None:
    text = "“I am staying,” Mary Cole told Tom Hale of the Orley Gazette."
    assert direct(text, "en") == [("I am staying,", "Mary Cole")]


def test_the_sentence_before_is_what_a_back_reference_reports() -> None:
    text = "Er zijn 12 gewonden gevallen. Dat meldt de politie."
    (quotation,) = listen(text, "nl").quotations
    assert (quotation.text, quotation.speaker) == (
        "Er zijn 12 gewonden gevallen",
        "de politie",
    )
    assert quotation.inferred


@pytest.mark.parametrize(
    ("text", "language", "quotations"),
    [
        (
            ",,Je blijft er gewoon af'', zegt Willem (67), die er woont. ,,Klaar.''",
            "nl",
            [("Je blijft er gewoon af", "Willem"), ("Klaar.", "Willem")],
        ),
        (
            "Minister Jan Bos heeft de plannen ‘zeer pijnlijk’ genoemd.",
            "nl",
            [("zeer pijnlijk", "Jan Bos")],
        ),
        (
            "Een diplomaat die anoniem wil blijven spreekt van ‘een blamage voor Den Haag’.",
            "nl",
            [("een blamage voor Den Haag", "Een diplomaat")],
        ),
        (
            "‘Het getal ligt hoger’, staat in het rapport.",
            "nl",
            [("Het getal ligt hoger", "het rapport")],
        ),
        (
            "Zijn vrouw was minder laconiek. ‘Hij komt dat dak niet meer op’, zegt zij.",
            "nl",
            [("Hij komt dat dak niet meer op", "Zijn vrouw")],
        ),
        (
            "Lee Hart was furious. “It was never a foul,” the striker said.",
            "en",
            [("It was never a foul,", "Lee Hart")],
        ),
        (
            "He was accused of “breaking faith with a generation”.",
            "en",
            [("breaking faith with a generation", None)],
        ),
        (
            "The plan was described by neighbours as “a monster of a scheme”.",
            "en",
            [("a monster of a scheme", "neighbours")],
        ),
        (
            "In a speech Ann Lee vowed to stay and paid tribute to “the quiet heroes”.",
            "en",
            [("the quiet heroes", "Ann Lee")],
        ),
    ],
)
def test_speech_of_many_shapes_has_its_speaker(
    text: str, language: str, quotations: list[tuple[str, str | None]]
) -> None:
    assert direct(text, language) == quotations


@pytest.mark.parametrize(
    ("text", "language", "quotations"),
    [
        ("He denied the charge of fraud but was convicted last month.", "en", []),
        ("The minister wrote to staff in a memo on Monday.", "en", []),
        ("Volgens de VN zeker 14.534 doden.", "nl", [("zeker 14.534 doden", "de VN")]),
        (
            "De dijk is zwak. Waterschap Laagland meldde dat maandag.",
            "nl",
            [("De dijk is zwak", "Waterschap Laagland")],
        ),
        ("De oogst mislukt. De bond betwist dat.", "nl", []),
        (
            "The mayor, Josefina Arce, said rescuers had found 17 people alive.",
            "en",
            [("rescuers had found 17 people alive", "Josefina Arce")],
        ),
        (
            "Brightwell Foods Inc. said Thursday it would close the plant.",
            "en",
            [("it would close the plant", "Brightwell Foods Inc.")],
        ),
        (
            "De bond laat weten het besluit te betreuren.",
            "nl",
            [("het besluit te betreuren", "De bond")],
        ),
        (
            "De trein is duurder geworden. Dat heeft minister Jan Bos aan de Kamer geschreven.",
            "nl",
            [("De trein is duurder geworden", "Jan Bos")],
        ),
        (
            "Voorzitter Gijs Noordhoek heeft naar eigen zeggen 2.300 handtekeningen.",
            "nl",
            [
                (
                    "Voorzitter Gijs Noordhoek heeft naar eigen zeggen 2.300 handtekeningen",
                    "Gijs Noordhoek",
                )
            ],
        ),
        (
            "De brief is weg en de wethouder sluit niet uit dat hij terugkomt.",
            "nl",
            [("hij terugkomt", "de wethouder")],
        ),
    ],
)
def test_indirect_speech_is_a_clause_with_its_source(
    text: str, language: str, quotations: list[tuple[str, str | None]]
) -> None:
    assert indirect(text, language) == quotations


def test_a_description_means_whom_the_sentence_before_names_and_says_that_it_is_inferred() -> None:
    (quotation,) = listen("Loes Bos won weer. ‘Ik ben op’, zei de schaatsster.", "nl").quotations
    assert (quotation.speaker, quotation.inferred) == ("Loes Bos", True)


def test_teasers_and_credits_hold_no_speech() -> None:
    text = "De sluis is dicht.\n\nLees ook: ‘Ik ga weg,’ zegt Wim Baas\n\nDe sluis gaat weer open."
    assert listen(text, "nl") == Speech((), ())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The 'smart' motorway will close, National Highways said.", "en"),
        ("The film 'Cold Harbor' opened at No. 1, according to Comscore.", "en"),
        ("De ‘Banaan’ gaat dicht, zegt wethouder Jan Bos.", "nl"),
        ("Ook de jeugdserie ‘De Nachtwacht van Noord’, zegt hij, loopt goed.", "nl"),
    ],
)
def test_a_scare_word_or_a_title_in_what_somebody_says_is_no_quotation(
    text: str, language: str
) -> None:
    assert direct(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "Dr. Pieter van der Laan en mevrouw J.A. de Wit spraken. Van der Laan won.",
            "nl",
            ["Pieter van der Laan", "J.A. de Wit", "Pieter van der Laan"],
        ),
        (
            "Elon Musks bedrijf groeit. Musk is blij, net als Poetins gezant.",
            "nl",
            ["Elon Musk", "Elon Musk", "Poetin"],
        ),
        ("Het Witte Huis en de Tweede Kamer zwijgen over Abu Dhabi.", "nl", []),
        ("Rutger van de Ven, 34, kwam op maandag uit Groningen.", "nl", ["Rutger van de Ven"]),
        ("De Nederlandsche Bank en Philips in Eindhoven groeien.", "nl", []),
        (
            "Mr. Hale and Sir Keith Mason met Anne-Marie O'Neill at the White House.",
            "en",
            ["Hale", "Keith Mason", "Anne-Marie O'Neill"],
        ),
        ("Trump's lawyer spoke to Donald Trump.", "en", ["Donald Trump", "Donald Trump"]),
        ("The Environment Agency and the Supreme Court sit in New York.", "en", []),
        ("On Monday the United States and Russia met in Geneva.", "en", []),
    ],
)
def test_names_of_persons(text: str, language: str, names: list[str]) -> None:
    assert [mention.name for mention in listen(text, language).names] == names


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        ("NAVO-chef Jan Bos sprak.", "nl", "NAVO-chef"),
        ("De Deense premier Jan Bos sprak.", "nl", "Deense premier"),
        ("Jan Bos, de minister van Financiën, sprak.", "nl", "de minister van Financiën"),
        ("Minister van Financiën Jan Bos sprak.", "nl", "Minister van Financiën"),
        ("Foreign Secretary Jim Boyd spoke.", "en", "Foreign Secretary"),
        ("Jim Boyd, the leader of the council, spoke.", "en", "the leader of the council"),
        ("The mayor, Jim Boyd, spoke.", "en", "mayor"),
    ],
)
def test_roles_stand_with_their_names(text: str, language: str, role: str) -> None:
    (mention,) = listen(text, language).names
    assert mention.role == role
    assert mention.role_start is not None
    assert text[mention.role_start : mention.role_end] == role


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample article is not part of the project")
def test_the_sample_article() -> None:
    text = SAMPLE.read_text().split(" ", 3)[3]
    speakers = [speaker for _, speaker in direct(text, "nl")]
    assert speakers == [
        "een Oekraïense militair",
        "Andrii Sybiha",
        "Andrii Sybiha",
        "Andrii Sybiha",
        "Donald Trump",
        "Mark Rutte",
        "Mark Rutte",
        "Volodymyr Zelensky",
        "Elon Musk",
        "Elon Musk",
    ]
    assert [speaker for _, speaker in indirect(text, "nl")] == [
        "Volodymyr Zelensky",
        "de Oekraïense autoriteiten",
        "Rusland",
        "Rusland",
        "Waarnemers",
        "De Kremlin-woordvoerder en andere Russische officials",
        "Mark Rutte",
    ]


WORDS = st.sampled_from(
    [
        *"‘’“”„«»\"'.,:;!?()-\n\t aé\u0301🙂",
        *(" zei ", " dat ", " said ", " volgens ", "Jan ", "van ", "De ", "hij ", "minister "),
        *("aldus ", "according to ", "’s ", "Bos", "12"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=60).map("".join), st.sampled_from(["nl", "en"]))
def test_spans_of_any_text_are_right(text: str, language: str) -> None:
    speech = listen(text, language)
    for quotation in speech.quotations:
        assert text[quotation.start : quotation.end] == quotation.text != ""
        if quotation.speaker_start is not None:
            assert quotation.speaker_end is not None
            assert 0 <= quotation.speaker_start < quotation.speaker_end <= len(text)
    for name in speech.names:
        assert text[name.start : name.end] == name.text != ""
    assert list(speech.names) == sorted(speech.names, key=lambda name: name.start)
    assert listen(text, language) == speech


@settings(deadline=None)
@given(st.text(max_size=120), st.sampled_from(["nl", "en"]))
def test_no_text_raises(text: str, language: str) -> None:
    listen(text, language)


HOSTILE = [
    "‘", "’", "'", '"', "“", "”", "«", "\n", "A ", "Aa ", "‘a’ ", "s’ a", "zei ", "zei dat ",
    "Jan Bos zei ", "‘a,’ zei hij. ", "volgens ", ", zei Jan, ", "a. ", "De ", "hij zei dat hij ",
    "minister Bos ", "‘A\n\n", "said he said ", "Bos, ",
]  # fmt: skip

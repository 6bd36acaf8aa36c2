"""Check-worthiness: against gold, and as what it says about itself."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import worth, worth_weights
from workbench.extract.claims.lexicon import Lexicon, Openings
from workbench.extract.claims.reading import Reading, SentenceReader
from workbench.extract.claims.worth import Feature, WorthModel
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.languages.sections.claims import Wording
from workbench.model.article import Article
from workbench.model.claim import ClaimKind
from workbench.model.errors import Refusal

LANGUAGES = ("nl", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_gold_has_enough_of_both_sorts(language: str) -> None:
    cases = worth.gold(language)
    assert len({case.text for case in cases}) == len(cases)
    for held_out in (False, True):
        part = Counter(case.checkworthy for case in cases if case.held_out == held_out)
        assert min(part.values()) >= (50 if held_out else 200)


@pytest.mark.parametrize("name", sorted(worth.FLOORS))
def test_gold_stays_above_its_floor(name: str) -> None:
    cases = worth.gold(name.split()[1])
    if name.endswith("held out"):
        cases = [case for case in cases if case.held_out]
    found = worth.score(cases, name.split()[1])
    assert found.macro_f1 >= worth.FLOORS[name], [case.text for case, _ in found.wrong]


def test_debates_stay_above_their_floor() -> None:
    cases = worth.debates()
    if not cases:
        pytest.skip("the debate sentences are not on this machine")
    assert worth.score(cases, "en").macro_f1 >= worth.DEBATE_FLOOR


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_name_the_strongest_features_first(language: str) -> None:
    model = WorthModel(load_pack(language).worth)
    weak, strong = model.signals["names_a_person"], model.signals["question"]
    assert model.reasons([weak, strong]) == ("question", "names a person")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_score_is_in_two_decimals_and_a_forecast_stays_below_its_ceiling(language: str) -> None:
    pack = load_pack(language).worth
    model = WorthModel(pack)
    moved = [model.signals["figure"]] * 5
    score = model.score(moved, forecast=False)
    assert 0.9 < score <= 1
    assert round(score, 2) == score
    assert model.score(moved, forecast=True) == float(pack.forecast_ceiling) < 0.5


def test_hits_count_up_to_the_limit() -> None:
    worth_of = load_pack("en").worth
    name = next(name for name, entry in worth_of.classes.items() if entry.limit == 2)
    model = WorthModel(worth_of)
    weights = [model.features[number].weight for number in model.hits[name]]
    assert weights == [weights[0], 2 * weights[0]]


def hits(lexicon: Lexicon, words: str) -> dict[int, int]:
    return dict(Counter(lexicon.classes(words.split())))


def test_a_lexicon_finds_words_phrases_endings_and_starts_but_no_exceptions() -> None:
    lexicon = Lexicon(
        [
            Wording(words=frozenset({"law"}), phrases=("no one's rule",)),
            Wording(endings=("wet",), starts=("ge",), exceptions=frozenset({"wet", "geld"})),
        ]
    )
    assert hits(lexicon, "the law of law") == {0: 2}
    assert hits(lexicon, "no one ’ s rule") == {0: 1}
    assert hits(lexicon, "no one ' s rule") == {0: 1}
    assert hits(lexicon, "no one") == {}
    assert hits(lexicon, "one's rule") == {}
    assert hits(lexicon, "boswet gezien geld wet") == {1: 2}


@given(
    st.lists(
        st.lists(st.sampled_from(["a", "bb", "ccc", "dd"]), min_size=2, max_size=4), max_size=6
    ),
    st.lists(st.sampled_from(["a", "bb", "ccc", "dd", "e"]), max_size=12),
)
def test_phrases_are_found_wherever_they_stand(phrases: list[list[str]], words: list[str]) -> None:
    wordings = [Wording(phrases=(" ".join(phrase),)) for phrase in phrases]
    spans = {
        number: [
            (at, at + len(phrase))
            for at in range(len(words))
            if words[at : at + len(phrase)] == phrase
        ]
        for number, phrase in enumerate(phrases)
    }
    lexicon, openings = Lexicon(wordings), Openings(wordings)
    assert hits(lexicon, " ".join(words)) == {at: len(of) for at, of in spans.items() if of}
    assert lexicon.spans(words) == {at: of for at, of in spans.items() if of}
    for index in range(len(words)):
        begun = [at for at, of in spans.items() if any(first == index for first, _ in of)]
        assert list(openings.at(words, index)) == begun


def test_openings_tell_the_words_and_phrases_that_begin_at_a_token() -> None:
    openings = Openings([Wording(words=frozenset({"law"})), Wording(phrases=("law of",))])
    assert list(openings.at(["a", "law"], 1)) == [0]
    assert list(openings.at(["law", "of"], 0)) == [0, 1]
    assert not openings.at(["a", "law"], 0)


def test_a_phrase_of_one_word_is_refused() -> None:
    with pytest.raises(Refusal, match="single word"):
        Lexicon([Wording(phrases=("alone",))])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_stands_in_two_classes_that_pull_apart(language: str) -> None:
    classes = load_pack(language).worth.classes
    up = {word for entry in classes.values() if entry.weight > 0 for word in entry.wording.words}
    down = {
        word
        for entry in classes.values()
        if entry.weight < 0 and not entry.opening
        for word in entry.wording.words
    }
    assert up.isdisjoint(down)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Door de zware regen verschoof een deel van de dijk bij Oldemeer."),
        ("nl", "Rond het eiland zwemmen sinds kort weer bruinvissen."),
        ("en", "The current swept two anglers off the breakwater."),
    ],
)
def test_a_finite_verb_is_known_by_its_form_and_not_only_from_a_list(
    language: str, text: str
) -> None:
    found = extract(Article(text, language), load_pack(language))
    assert [claim.text for claim in found.claims] == [text]
    assert "no finite verb" not in found.claims[0].reasons


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Nergens in de provincie staan zo veel huizen leeg."),
        ("en", "Nowhere in the county are as many houses empty."),
    ],
)
def test_nowhere_else_is_a_superlative(language: str, text: str) -> None:
    found = extract(Article(text, language), load_pack(language))
    assert ClaimKind.SUPERLATIVE in found.claims[0].kinds


def test_fitting_the_weights_keeps_every_sign_and_moves_nothing_without_sentences() -> None:
    stand = {"bias": -1.0, "figure": 1.5, "question": -2.5}
    rows = [worth_weights.Row({"bias": 1.0, "question": 1.0}, True, False)] * 50
    fitted = worth_weights.fit(rows, stand, 0.1)
    assert fitted["figure"] == stand["figure"]
    assert fitted["question"] == 0


def _scored(text: str, language: str) -> float:
    return worth.score_with_pipeline(text, language)


@pytest.mark.parametrize(
    ("language", "hard", "soft"),
    [
        ("nl", "Dit is veruit het drukste spoortraject.", "Dit is een druk spoortraject."),
        ("nl", "Dat is de hoogste toren van het land.", "Dat is de mooiste toren van het land."),
        ("nl", "Onze haven is de op één na grootste van Europa.", "Onze haven is ons veel waard."),
        ("en", "It is the longest pier in the county.", "It is a long pier in the county."),
        ("en", "Never before have so many walked out.", "Never walk out."),
    ],
)
def test_a_superlative_makes_a_claim_of_what_opens_on_nothing_named(
    language: str, hard: str, soft: str
) -> None:
    assert _scored(hard, language) >= worth.THRESHOLD > _scored(soft, language)


@pytest.mark.parametrize(
    ("text", "prediction"),
    [
        ("De minister gaat de regels versoepelen.", True),
        ("De huren gaan komend voorjaar omhoog.", True),
        ("Veel winkels dreigen te verdwijnen.", True),
        ("Dit besluit gaat banen kosten.", True),
        ("Deze week gaat de gemeente die bouwt er een lezing houden.", False),
        ("De raad gaat akkoord met het bouwen.", False),
        ("Veel gezinnen gaan elke zomer kamperen.", False),
        ("De raad dreigt met een boete.", False),
        ("De minister ging de regels versoepelen.", False),
    ],
)
def test_going_and_the_infinitive_that_ends_a_dutch_sentence_lie_ahead(
    text: str, prediction: bool
) -> None:
    claims = extract(Article(text, "nl"), load_pack("nl")).claims
    assert any(ClaimKind.PREDICTION in claim.kinds for claim in claims) == prediction


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Women in the valley wait longer for a diagnosis than men.", True),
        ("Farmers in the valley pay no tax on land.", True),
        ("Some 40 tickets for a walk.", False),
        ("Some 40 plots for farmers to buy in the valley.", False),
    ],
)
def test_a_base_form_after_a_plural_is_an_english_finite_verb(text: str, verb: bool) -> None:
    claims = extract(Article(text, "en"), load_pack("en")).claims
    assert claims
    assert ("no finite verb" not in claims[0].reasons) == verb


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Uw kabinet heeft de huren bevroren.", True),
        ("Op de begraafplaats zijn drie grafstenen omvergetrokken.", True),
        ("Drie jaar geleden was de wachtlijst lang.", False),
        ("De drie wethouders zijn bereid tot overleg.", False),
    ],
)
def test_a_participle_and_its_auxiliary_tell_what_was_done(text: str, done: bool) -> None:
    model = SentenceReader(load_pack("nl")).model
    heard: list[tuple[Reading, list[Feature]]] = []
    with worth_weights.listening(heard):
        extract(Article(text, "nl"), load_pack("nl"))
    feature = model.features[model.signals["perfect_or_passive"]]
    assert any(feature in features for _, features in heard) == done


@pytest.mark.parametrize(
    "text", ["Op die dag sloot de haven.", "De beste roeier kwam uit Terhorne."]
)
def test_a_greeting_is_one_only_where_it_opens(text: str) -> None:
    assert _scored(text, "nl") >= worth.THRESHOLD
    assert _scored("Dag mevrouw, wat fijn.", "nl") < worth.THRESHOLD

"""Any extraction that the types allow, for what must hold of all of them."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from workbench.model.article import Article, Passage, PassageKind, Sentence
from workbench.model.claim import Claim, ClaimKind, claim_id
from workbench.model.date import DateMention, DatePart, Precision
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.quotation import NameMention, Quotation
from workbench.model.span import Span

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300)
MAYBE = st.none() | WORDS
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
NAMED = st.lists(WORDS, max_size=3).map(tuple)
INDEXES = st.lists(st.integers(0, 5), max_size=3).map(tuple)
DAYS = st.none() | st.dates()
PLACES = st.none() | st.integers(0, 10**9)
Place = tuple[int, int]


def places(text: str) -> st.SearchStrategy[Place]:
    """A stretch of the text, from its first character to behind its last."""
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))


def figures(text: str) -> st.SearchStrategy[Figure]:
    return places(text).flatmap(
        lambda place: st.builds(
            Figure,
            st.just(place[0]),
            st.just(place[1]),
            st.just(text[place[0] : place[1]]),
            st.integers(0, len(text)),
            st.integers(0, len(text)),
            st.sampled_from(FigureKind),
            st.none() | DECIMALS,
            st.none() | DECIMALS,
            st.booleans(),
            st.booleans(),
            st.sampled_from(Hedge),
            st.sampled_from([Decimal(1), Decimal("0.01"), Decimal("1E+8")]),
            MAYBE,
            MAYBE,
            PLACES,
            PLACES,
            MAYBE,
            MAYBE,
            MAYBE,
            MAYBE,
            MAYBE,
            NAMED,
        )
    )


def dates(text: str) -> st.SearchStrategy[DateMention]:
    part = st.builds(
        DatePart,
        st.integers(0, len(text)),
        st.integers(0, len(text)),
        st.none() | st.integers(0, 6),
        PLACES,
        PLACES,
        PLACES,
        st.booleans(),
        MAYBE,
    )
    return places(text).flatmap(
        lambda place: st.builds(
            DateMention,
            st.just(place[0]),
            st.just(place[1]),
            st.just(text[place[0] : place[1]]),
            MAYBE,
            st.sampled_from(Precision),
            st.lists(part, max_size=2).map(tuple),
            st.booleans(),
        )
    )


def quotations(text: str) -> st.SearchStrategy[Quotation]:
    return places(text).flatmap(
        lambda place: st.builds(
            Quotation,
            st.just(place[0]),
            st.just(place[1]),
            st.just(text[place[0] : place[1]]),
            st.booleans(),
            MAYBE,
            PLACES,
            PLACES,
            MAYBE,
            MAYBE,
            st.booleans(),
        )
    )


def names(text: str) -> st.SearchStrategy[NameMention]:
    return places(text).flatmap(
        lambda place: st.builds(
            NameMention,
            st.just(place[0]),
            st.just(place[1]),
            st.just(text[place[0] : place[1]]),
            WORDS,
            MAYBE,
            PLACES,
            PLACES,
        )
    )


def _claim(
    article: Article,
    place: Place,
    kinds: tuple[ClaimKind, ...],
    score: float,
    reasons: tuple[str, ...],
    speaker: str | None,
    indexes: tuple[tuple[int, ...], ...],
) -> Claim:
    start, end = place
    words = article.text[start:end]
    figure, day, quotation, name = indexes
    return Claim(
        claim_id(article.id, start, end, words), start, end, words, kinds, score, reasons,
        speaker, figure, day, quotation, name,
    )  # fmt: skip


def claims(article: Article) -> st.SearchStrategy[tuple[Claim, ...]]:
    one = st.builds(
        _claim,
        st.just(article),
        places(article.text),
        st.lists(st.sampled_from(ClaimKind), max_size=3, unique=True).map(tuple),
        st.integers(0, 100).map(lambda percent: percent / 100),
        NAMED,
        MAYBE,
        st.tuples(INDEXES, INDEXES, INDEXES, INDEXES),
    )
    many = st.lists(one, max_size=5, unique_by=lambda claim: (claim.start, claim.end))
    return many.map(lambda found: tuple(sorted(found, key=lambda c: (c.start, c.end))))


def _of(article: Article) -> st.SearchStrategy[Extraction]:
    text = article.text
    passage = st.builds(
        lambda place, kind: Passage(place[0], place[1], kind),
        places(text),
        st.sampled_from(PassageKind),
    )
    sentence = st.builds(
        lambda place, index: Sentence(place[0], place[1], index), places(text), st.integers(0, 3)
    )
    return st.builds(
        Extraction,
        st.just(article),
        st.lists(passage, max_size=3).map(tuple),
        st.lists(sentence, max_size=4).map(tuple),
        claims(article),
        st.lists(figures(text), max_size=4).map(tuple),
        st.lists(dates(text), max_size=3).map(tuple),
        st.lists(quotations(text), max_size=3).map(tuple),
        st.lists(names(text), max_size=3).map(tuple),
    )


ARTICLES = st.builds(
    Article,
    TEXTS,
    st.sampled_from(["nl", "en"]),
    st.none() | st.dates(min_value=date(1, 1, 1)),
    MAYBE,
    MAYBE,
    MAYBE,
    MAYBE,
    MAYBE,
)
EXTRACTIONS = ARTICLES.flatmap(_of)
FINDINGS = st.lists(
    st.builds(
        Finding,
        WORDS,
        st.sampled_from(Severity),
        WORDS,
        st.lists(st.builds(Span, st.integers(0, 9), st.integers(0, 9)), max_size=3).map(tuple),
        MAYBE,
    ),
    max_size=3,
    unique_by=lambda finding: finding.id("x"),
)

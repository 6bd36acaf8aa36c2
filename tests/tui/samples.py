"""Hand-made articles, so that the screen's tests need no extraction."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from workbench.model.article import Article, Passage, PassageKind, Sentence
from workbench.model.claim import Claim, ClaimKind, claim_id
from workbench.model.date import DateMention, Precision
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.quotation import NameMention, Quotation
from workbench.model.span import Span


@dataclass
class Said:
    """One sentence with what is in it, each part named by its words."""

    text: str
    figures: Sequence[tuple[str, str, str, str | None, str | None]] = ()
    """Words of the number, low, hedge, unit, thing counted."""
    dates: Sequence[tuple[str, str]] = ()
    speaker: str | None = None
    cue: str | None = None
    names: Sequence[str] = ()
    kinds: Sequence[ClaimKind] = (ClaimKind.STATEMENT,)
    score: float = 0.5
    is_claim: bool = True
    kind: PassageKind = PassageKind.BODY


@dataclass
class _Found:
    passages: list[Passage] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    claims: list[tuple[int, int, Said, tuple[int, ...], tuple[int, ...], tuple[int, ...],
                       tuple[int, ...]]] = field(default_factory=list)  # fmt: skip
    figures: list[Figure] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    names: list[NameMention] = field(default_factory=list)


def figure(text: str, start: int, spec: tuple[str, str, str, str | None, str | None]) -> Figure:
    """Return a figure whose number begins at `start`."""
    words, low, hedge, unit, counted = spec
    open_end = hedge in ("more_than", "at_least")
    kind = FigureKind.COUNT if unit is None else FigureKind.MEASURE
    return Figure(
        start, start + len(words), text[start : start + len(words)], start, start + len(words),
        FigureKind.PERCENTAGE if unit == "%" else kind,
        Decimal(low), None if open_end else Decimal(low), hedge != "more_than", not open_end,
        Hedge(hedge), Decimal(1), unit, counted,
    )  # fmt: skip


def build(
    paragraphs: Sequence[Sequence[Said]],
    *,
    title: str,
    outlet: str,
    published: date | None,
    language: str = "en",
    external_id: str | None = None,
) -> Extraction:
    """Return an extraction of paragraphs of sentences."""
    text = "\n\n".join(" ".join(said.text for said in paragraph) for paragraph in paragraphs)
    found = _Found()
    place = 0
    for number, paragraph in enumerate(paragraphs):
        begin = place
        for said in paragraph:
            place = text.index(said.text, place)
            _take(found, text, place, said, number)
            place += len(said.text)
        found.passages.append(Passage(begin, place, paragraph[0].kind))
        place += 2
    article = Article(text, language, published, title, outlet, external_id=external_id)
    claims = tuple(
        Claim(
            claim_id(article.id, start, end, text[start:end]), start, end, text[start:end],
            tuple(said.kinds), said.score, ("figure", "attributed") if figures else (),
            said.speaker, figures, dates, quotations, names,
        )
        for start, end, said, figures, dates, quotations, names in found.claims
    )  # fmt: skip
    return Extraction(
        article, tuple(found.passages), tuple(found.sentences), claims, tuple(found.figures),
        tuple(found.dates), tuple(found.quotations), tuple(found.names),
    )  # fmt: skip


def _take(found: _Found, text: str, start: int, said: Said, passage: int) -> None:
    end = start + len(said.text)
    found.sentences.append(Sentence(start, end, passage))
    first = len(found.figures), len(found.dates), len(found.quotations), len(found.names)
    for spec in said.figures:
        found.figures.append(figure(text, text.index(spec[0], start), spec))
    for words, value in said.dates:
        at = text.index(words, start)
        found.dates.append(DateMention(at, at + len(words), words, value, Precision.DAY))
    if said.speaker and said.cue:
        found.quotations.append(Quotation(start, end, said.text, False, said.speaker, cue=said.cue))
    for name in said.names:
        at = text.index(name, start)
        found.names.append(NameMention(at, at + len(name), name, name))
    if said.is_claim:
        last = len(found.figures), len(found.dates), len(found.quotations), len(found.names)
        figures, dates, quotations, names = (
            tuple(range(left, right)) for left, right in zip(first, last, strict=True)
        )
        found.claims.append((start, end, said, figures, dates, quotations, names))


STORM = build(
    [
        [Said("Storm cuts power to the coast", kind=PassageKind.HEADING, is_claim=False)],
        [
            Said(
                "A storm left about 12,400 homes around Velmare without power on Tuesday 3 March.",
                [("12,400", "12400", "about", None, "homes")],
                [("Tuesday 3 March", "2026-03-03")],
                kinds=(ClaimKind.FIGURE, ClaimKind.DATE),
                score=0.91,
            ),
            Said(
                "The grid operator Noordlicht said that 38 of its 71 substations had failed.",
                [("38", "38", "exactly", None, "substations"),
                 ("71", "71", "exactly", None, "substations")],
                speaker="Noordlicht",
                cue="said",
                kinds=(ClaimKind.FIGURE, ClaimKind.QUOTATION),
                score=0.95,
            ),
        ],
        [
            Said(
                "It was the first time since 1987 that the sea wall at Orlen gave way.",
                dates=[("1987", "1987")],
                kinds=(ClaimKind.SUPERLATIVE, ClaimKind.DATE),
                score=0.72,
            ),
            Said("The streets were still dark at noon.", is_claim=False),
            Said(
                "Mayor Ilse Verkade spoke of more than 300 evacuated residents.",
                [("300", "300", "more_than", None, "evacuated residents")],
                speaker="Ilse Verkade",
                cue="spoke of",
                names=["Ilse Verkade"],
                kinds=(ClaimKind.FIGURE, ClaimKind.NAME),
                score=0.88,
            ),
        ],
        [Said("Read more: what a sea wall can hold", kind=PassageKind.TEASER, is_claim=False)],
        [
            Said(
                "On Wednesday 3 March the water stood at 4.2 m above the mark.",
                [("4.2 m", "4.2", "exactly", "m", None)],
                [("Wednesday 3 March", "2026-03-03")],
                kinds=(ClaimKind.FIGURE, ClaimKind.DATE),
                score=0.83,
            ),
            Said(
                "“Nobody was hurt,” the mayor added.",
                speaker="Ilse Verkade",
                cue="added",
                kinds=(ClaimKind.QUOTATION,),
                score=0.41,
            ),
            Said(
                "Repairs will cost 8 % of the town's yearly budget.",
                [("8 %", "8", "exactly", "%", "budget")],
                kinds=(ClaimKind.FIGURE, ClaimKind.PREDICTION),
                score=0.38,
            ),
        ],
    ],
    title="Storm cuts power to 12,400 homes on the coast",
    outlet="The Velmare Courier",
    published=date(2026, 3, 4),
)  # fmt: skip

FLOOD = build(
    [
        [
            Said(
                "Some 14,200 homes near Velmare lost power in Tuesday's storm.",
                [("14,200", "14200", "about", None, "homes")],
                kinds=(ClaimKind.FIGURE,),
                score=0.9,
            ),
            Said(
                "Around 310 people were brought to safety, according to the province.",
                [("310", "310", "about", None, "people")],
                speaker="the province",
                cue="according to",
                kinds=(ClaimKind.FIGURE,),
                score=0.8,
            ),
        ]
    ],
    title="Thousands in the dark after spring storm",
    outlet="Kustbode",
    published=date(2026, 3, 5),
    external_id="kb-77",
)

ODD = build(
    [
        [Said("\x1b[31mRed\x1b[0m and \u202egnp.exe\u202c stood in [bold]brackets[/bold].")],
        [Said("攻撃は昨夜、首都を直撃した。当局によると死者は12人、負傷者は340人に上った。" * 3,
              [("12", "12", "exactly", None, "死者")])],
        [Said("העיר נותקה מהחשמל ביום שלישי, 12 בני אדם נפצעו.",
              [("12", "12", "exactly", None, None)])],
        [Said("Cafe\u0301 👩\u200d👩\u200d👧 👍🏽 nai\u0308ve\tend ❤\ufe0f.")],
    ],
    title="\x1b]0;owned\x07 [red]Odd[/red] 文字",
    outlet="Ĳsbode",
    published=None,
)  # fmt: skip


def weekday_finding() -> Finding:
    """Return the finding on STORM's Wednesday."""
    text = STORM.article.text
    at = text.index("Wednesday 3 March")
    return Finding(
        "weekday-date",
        Severity.ERROR,
        "3 March 2026 was a Tuesday, not a Wednesday",
        (Span(at, at + len("Wednesday 3 March")),),
        "Tuesday 3 March, or Wednesday 4 March",
    )


def _side(found: Extraction, words: str) -> Side:
    number = next(index for index, held in enumerate(found.figures) if held.text == words)
    held = found.figures[number]
    claim = next(claim for claim in found.claims if number in claim.figures)
    return Side(
        found.article.id, found.article.external_id, claim.id, held.start, held.end, held.text,
        held.low, held.high, held.unit, held.counted,
    )  # fmt: skip


def storm_matches() -> list[Match]:
    """Return how STORM and FLOOD differ."""
    return [
        Match(MatchKind.FIGURE, _side(STORM, "300"), _side(FLOOD, "310"), Relation.ROUNDED, 0.71,
              ("evacuated residents and people", "both on 3 March")),
        Match(MatchKind.FIGURE, _side(STORM, "12,400"), _side(FLOOD, "14,200"),
              Relation.CONFLICTS, 0.93, ("the same thing counted: homes", "both near Velmare"),
              "two digits changed places"),
    ]  # fmt: skip


def long_article(claims: int) -> Extraction:
    """Return an article with this many claims, about 110 characters each."""
    paragraphs = [
        [
            Said(
                f"In district {number} the council counted {number * 7 + 11} damaged roofs and "
                f"sent help to the {number % 9 + 2} streets below the dike.",
                [(f"{number * 7 + 11}", str(number * 7 + 11), "exactly", None, "damaged roofs")],
                kinds=(ClaimKind.FIGURE,),
                score=(number % 97) / 100,
            )
            for number in range(first, min(first + 4, claims))
        ]
        for first in range(0, claims, 4)
    ]
    return build(
        paragraphs, title="District by district", outlet="Dijkpost", published=date(2026, 3, 6)
    )

"""Reports that hold what could do harm, and what an editor looks for."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from workbench.model.article import Article
from workbench.model.claim import Claim, ClaimKind, claim_id
from workbench.model.date import DateMention, Precision
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.finding import Finding, Severity
from workbench.model.group import Group, GroupValue, Member
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.part import Paragraph, Part, PartKind, Tick
from workbench.model.reference import Judged, Known, Reference, TrustedRow
from workbench.model.report import Report, ReportArticle, ReportClaim, ReportFinding
from workbench.model.span import Span
from workbench.model.verdict import Citation, Method, Rank, Source, SourceKind, Status, Verdict

HARM = (
    '<script>alert("x")</script> **vet** [klik](javascript:alert(1)) `code` | cel &lt; '
    "![p](http://kwaad.example/p.png) =1+1 # kop {{ 7*7 }} </p><img src=x onerror=alert(1)>"
)
"""Markup of every format at once."""
TEXT = f"Ruim 1.200 bewoners vertrokken op woensdag 3 maart.\n\n{HARM}\n\nDe dijk hield stand."
JUDGED = datetime(2026, 3, 4, 21, 15, tzinfo=UTC)
ARTICLE = Article(
    text=TEXT,
    language="nl",
    published=date(2026, 3, 4),
    title=f"Hoog water {HARM}",
    outlet="De <b>Bode</b>",
    author="A. | Vos",
    url="https://bode.example/water?a=1&b=2",
)
FIGURE = Figure(
    start=0,
    end=19,
    text="Ruim 1.200 bewoners",
    number_start=5,
    number_end=10,
    kind=FigureKind.COUNT,
    low=Decimal(1200),
    high=None,
    low_inclusive=False,
    high_inclusive=False,
    hedge=Hedge.MORE_THAN,
    step=Decimal(100),
    counted="bewoners",
)
DATE = DateMention(34, 50, "woensdag 3 maart", "2026-03-03", Precision.DAY)
FINDING = Finding(
    "weekday-date",
    Severity.ERROR,
    "3 maart 2026 was <i>dinsdag</i>",
    (Span(34, 50),),
    "dinsdag 3 maart",
)


def claim(start: int, end: int, *kinds: ClaimKind) -> Claim:
    text = TEXT[start:end]
    return Claim(claim_id(ARTICLE.id, start, end, text), start, end, text, kinds, 0.75)


def verdict(about: Claim, status: Status, note: str = "", *citations: Citation) -> Verdict:
    return Verdict(about.id, status, note, citations, "An <An>", JUDGED)


def report(*, whole_store: bool = False) -> Report:
    """A report of a disputed, an unsourced, a verified, an open and a dismissed claim."""
    figures = claim(0, 51, ClaimKind.FIGURE, ClaimKind.DATE)
    harm = claim(53, 53 + len(HARM), ClaimKind.STATEMENT)
    dike = claim(55 + len(HARM), len(TEXT), ClaimKind.STATEMENT)
    page = Source(SourceKind.URL, "https://kalender.example/2026", "Kalender", Rank.PRIMARY)
    trap = Source(SourceKind.URL, "javascript:alert(1)")
    cited = Citation(page, "dinsdag", date(2026, 3, 4), Method.READ, supports=False)
    claims = (
        ReportClaim(
            figures,
            Status.DISPUTED,
            verdict(figures, Status.DISPUTED, "=HYPERLINK(1)\nregel twee", cited),
            (FIGURE,),
            (DATE,),
            (),
            parts=(
                Part(PartKind.FIGURE, 5, 10, FIGURE.text, Tick.TICKED, "An", JUDGED),
                Part(PartKind.DATE, 34, 50, f"maart {HARM}", Tick.DISPUTED, "An", JUDGED),
                Part(PartKind.NAME, 11, 19, "bewoners"),
            ),
        ),
        ReportClaim(
            harm,
            Status.UNSOURCED,
            verdict(harm, Status.UNSOURCED, HARM, Citation(trap)),
            (),
            (),
            (),
        ),
        ReportClaim(dike, Status.VERIFIED, verdict(dike, Status.VERIFIED), (), (), ()),
        ReportClaim(replace(dike, id="0" * 16), Status.OPEN, None, (), (), ()),
        ReportClaim(replace(dike, id="1" * 16), Status.DISMISSED, None, (), (), ()),
    )
    findings = (ReportFinding(FINDING, accepted=True, reason="klopt <b>niet</b>"),)
    paragraphs = (Paragraph(1, 0, 51), Paragraph(2, 53, 53 + len(HARM), True, "Bo <b>", JUDGED))
    article = ReportArticle(7, ARTICLE, claims, findings, paragraphs)
    left = Side(ARTICLE.id, None, figures.id, 0, 19, FIGURE.text, Decimal(1200), None, None)
    right = Side("f" * 16, "x-1", None, 4, 9, "1.020 <b>", Decimal(1020), Decimal(1020), None)
    match = Match(
        MatchKind.FIGURE, left, right, Relation.CONFLICTS, 0.9, ("same <b>",), "transposed digits"
    )
    odd = Side("e" * 16, "x-2", None, 4, 9, "1.020 ~~x~~", Decimal(1020), Decimal(1020), None)
    group = Group(
        MatchKind.FIGURE,
        f"bewoners {HARM}",
        (
            Member(left, "De <b>Bode</b>", date(2026, 3, 4), figures.text, 0, Status.DISPUTED),
            Member(right, None, None, HARM, 1),
            Member(odd, "=Post", date(2026, 3, 5), "vertrokken 1.020", 2),
        ),
        (
            GroupValue(Decimal(1020), Decimal(1020), None, None, (1, 2), 2),
            GroupValue(Decimal(1200), None, None, None, (0,), 1),
        ),
        Relation.CONFLICTS,
        "transposed digits",
        ("same <b>",),
    )
    labels = {ARTICLE.id: "7 De <b>Bode</b>", "f" * 16: "8 Post"}
    row = TrustedRow(3, f"bewoners {HARM}", "1.200", "=Bureau <b>", "Delmond", "2025")
    trusted = Known("1.200 <b>", Decimal(1200), Decimal(1200), None, None, table="a.csv", row=row)
    judged = Judged(harm.id, "f" * 16, "=Post", None, HARM, verdict(harm, Status.VERIFIED, HARM))
    archived = Known("1.020 <b>", Decimal(1020), Decimal(1020), None, None, judged)
    references = (
        Reference(left, trusted, Relation.ROUNDED, None, ("same <b>",)),
        Reference(left, archived, Relation.CONFLICTS, "transposed digits", ("same <b>",)),
    )
    return Report((article,), (match,), whole_store, labels, (group,), references)

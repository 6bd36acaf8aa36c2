"""All that is known of one claim, as rows of a sheet."""

import re
from collections.abc import Iterable, Sequence

from workbench.desk.revisions import ClaimChange, lit
from workbench.desk.views import ClaimView, FindingView
from workbench.model.match import Match, Side
from workbench.model.mending import Mending
from workbench.model.part import PartKind
from workbench.model.verdict import Status, Verdict
from workbench.tui.describe import (
    citation_parts,
    date_parts,
    figure_parts,
    flag_parts,
    moment,
    opinion_parts,
    side_value,
    signed,
    told,
)
from workbench.tui.parts import part_lead, parts_by_place
from workbench.tui.reading import Reading
from workbench.tui.session import Earlier
from workbench.tui.symbols import (
    NOTHING_HERE,
    RELATION_SIGN,
    RELATION_STYLE,
    SEVERITY_SIGN,
    SEVERITY_STYLE,
    STATUS_SIGN,
)
from workbench.tui.texts import find, say
from workbench.tui.widgets.cells import width_of
from workbench.tui.widgets.sheet import Part, Row, row

_NO_WORD = re.compile(r"\W+")
_LABEL_CELLS = 10
_QUOTED = 72
"""Characters of a quotation shown beside the claim that holds it."""
TICK = "tick "
"""Begins what a click on a part means; its number follows, from 1."""
COMMAND = "command "
"""Begins what a click on a row means that leads to a command; its name follows."""
_ELSEWHERE = 4
"""Matches shown beside a claim; the cross-check screen has them all."""


def command(name: str) -> str:
    """Return what a click means that asks for a command."""
    return COMMAND + name


def detail_rows(
    reading: Reading,
    index: int,
    draft: str | None,
    matches: Sequence[tuple[Match, Side, str]],
    earlier: Earlier | None = None,
    *,
    spacious: bool = False,
) -> list[Row]:
    """Return what is known of claim `index`, what a checker wants first standing first.

    `matches` are those of this claim, each with its other side and the outlet that stands there;
    `earlier` is a verdict on the same claim elsewhere.
    With `spacious` an empty line sets the groups apart.
    """
    shown = reading.claims[index]
    verdict = shown.verdict
    evidence = [*_note(verdict, draft)]
    if verdict:
        evidence += _section("sources", [citation_parts(made) for made in verdict.citations])
    groups: list[Iterable[Row]] = [
        [_head(shown, len(reading.claims)), *_verdict(shown)],
        [
            *_section("second", [opinion_parts(one, shown.status) for one in shown.opinions]),
            *_section("asked", [flag_parts(flag) for flag in shown.flags]),
            *_section("earlier", [] if earlier is None else [_earlier_parts(earlier)]),
        ],
        _section("former", [_former(held)] if (held := reading.former.get(shown.claim.id)) else []),
        _findings(reading, index),
        _contents(reading, index),
        _section("mended", [mending_parts(mending) for mending in shown.mendings]),
        evidence,
        _section(
            "elsewhere",
            [_match_parts(*held) for held in matches[:_ELSEWHERE]],
            command("cross_check"),
        ),
        _section("why", [_worth(shown)]),
    ]
    rows: list[Row] = []
    for group in groups:
        members = list(group)
        if members and rows and spacious:
            rows.append(row())
        rows += members
    return rows


def _head(shown: ClaimView, whole: int) -> Row:
    status = shown.status
    return row(
        Part(f"{STATUS_SIGN[status]} {say(f'status.{status}')}", (str(status), "strong")),
        Part(f"  {say('detail.claim', position=shown.position, claims=whole)}", ("label",)),
    )


def _verdict(shown: ClaimView) -> Iterable[Row]:
    verdict = shown.verdict
    if verdict is None:
        return
    by = signed(verdict)
    if by and shown.status is not Status.OPEN:
        yield row(Part(by, ("faint",)))
    if shown.status is Status.VERIFIED and not verdict.citations:
        yield row(Part(say("detail.no_source"), ("warning",)))


def _section(
    name: str, entries: Sequence[Sequence[Part]], meant: Sequence[str] | str = ""
) -> Iterable[Row]:
    """Yield the entries, the section's label before the first.

    `meant` is what a click means: on each entry, or on any of them.
    """
    label = say(f"detail.label.{name}")
    for number, parts in enumerate(entries):
        words = label if number == 0 else ""
        padding = max(_LABEL_CELLS - width_of(words), 1)
        yield Row(
            tuple(parts),
            (Part(words + " " * padding, ("label",)),),
            meant if isinstance(meant, str) else meant[number],
        )


def _findings(reading: Reading, index: int) -> Iterable[Row]:
    shown = [reading.findings[number] for number in reading.findings_of.get(index, ())]
    return _section("findings", [finding_parts(found) for found in shown], command("findings"))


def finding_parts(shown: FindingView) -> list[Part]:
    """Return a finding's sign, message, suggestion and what was decided on it."""
    found = shown.finding
    look = SEVERITY_STYLE[found.severity] if shown.state == "open" else "faint"
    parts = [Part(f"{SEVERITY_SIGN[found.severity]} {found.message}", (look,))]
    if found.suggestion:
        parts.append(Part(f" · {say('findings.suggestion')} ", ("label",)))
        parts.append(Part(found.suggestion))
    if shown.state != "open":
        parts.append(Part(f" · {say(f'finding_state.{shown.state}')}", ("label",)))
    if shown.reason:
        parts.append(Part(f": {shown.reason}", ("faint",)))
    return parts


def _contents(reading: Reading, index: int) -> Iterable[Row]:
    claim, found = reading.claims[index].claim, reading.extraction
    ticks = parts_by_place(reading, index)

    def lead(kind: PartKind, start: int) -> list[Part]:
        part = ticks.get((kind, start))
        return part_lead(reading, index, part) if part else []

    def tick(kind: PartKind, start: int) -> str:
        part = ticks.get((kind, start))
        return f"{TICK}{reading.claims[index].parts.index(part) + 1}" if part else ""

    figures = [found.figures[n] for n in claim.figures]
    dates = [found.dates[n] for n in claim.dates]
    yield from _section(
        "figures",
        [lead(PartKind.FIGURE, f.number_start) + figure_parts(f) for f in figures],
        [tick(PartKind.FIGURE, f.number_start) for f in figures],
    )
    yield from _section(
        "dates",
        [lead(PartKind.DATE, d.start) + date_parts(d) for d in dates],
        [tick(PartKind.DATE, d.start) for d in dates],
    )
    yield from _section(
        "said",
        [
            [*part_lead(reading, index, part), Part(_cut(part.text), ("quotation",))]
            for part in ticks.values()
            if part.kind is PartKind.QUOTATION
        ],
        [tick(kind, start) for kind, start in ticks if kind is PartKind.QUOTATION],
    )
    speaker: list[Part] = []
    if claim.speaker:
        speaker.append(Part(claim.speaker, ("name",)))
    for quotation in (found.quotations[n] for n in claim.quotations):
        if quotation.role and quotation.role not in "".join(part.text for part in speaker):
            speaker.append(Part(f", {quotation.role}"))
        if quotation.cue:
            speaker.append(Part(f" · {quotation.cue}", ("faint",)))
        if quotation.inferred:
            speaker.append(Part(f" · {say('detail.inferred')}", ("faint",)))
        break
    if speaker:
        yield from _section("speaker", [speaker])
    yield from _section(
        "names",
        [
            [*part_lead(reading, index, part), Part(part.text)]
            for part in ticks.values()
            if part.kind is PartKind.NAME
        ],
        [tick(kind, start) for kind, start in ticks if kind is PartKind.NAME],
    )


def _former(change: ClaimChange) -> list[Part]:
    """Return what the claim said in the last draft, the words that differ lit, and its state."""
    if change.old is None or change.new is None:
        return []
    before, _ = lit(change.old.text, change.new.text)
    parts = [Part(f"{STATUS_SIGN[change.status]} ", (str(change.status),))]
    for word, differs in before:
        parts.append(Part(word, ("disputed", "lined") if differs else ("label",)))
        parts.append(Part(" "))
    if change.verdict and change.verdict.note:
        parts.append(Part(f"· {change.verdict.note}", ("faint",)))
    return parts


def mending_parts(mending: Mending) -> list[Part]:
    """Return what a person changed, what stood there before, and who and when."""
    kind = say(f"mending.kind.{mending.kind}")
    by = " · ".join(part for part in (mending.reviewer, moment(mending.mended_at)) if part)
    parts = [Part(f"✎ {kind}", ("mended",))]
    if mending.was:
        parts.append(Part(f" {say('mending.was')} ", ("faint",)))
        parts.append(Part(f"“{_cut(mending.was)}”", ("label",)))
    parts.append(Part(f" · {by}", ("faint",)))
    return parts


def _cut(words: str) -> str:
    """Return the words on one line, the middle left out where they are many."""
    words = " ".join(words.split())
    if len(words) <= _QUOTED:
        return words
    first, last = words[: _QUOTED // 2], words[-_QUOTED // 3 :]
    head, tail = first.rpartition(" ")[0] or first, last.partition(" ")[2] or last
    return f"{head} … {tail}"


def paragraph_rows(reading: Reading) -> list[Row]:
    """Return what is known of the paragraph in hand, which holds no claim."""
    paragraph = reading.paragraphs.at_hand
    sign = NOTHING_HERE if paragraph.ticked else STATUS_SIGN[Status.OPEN]
    where = say(
        "ticking.paragraph", position=paragraph.position, paragraphs=len(reading.paragraphs)
    )
    state = say("ticking.nothing_here") if paragraph.ticked else say("ticking.not_looked")
    rows = [
        row(
            Part(f"{sign} {state}", ("done" if paragraph.ticked else "open", "strong")),
            Part(f"  {where}", ("label",)),
        )
    ]
    if paragraph.ticked:
        at = " · ".join(part for part in (paragraph.reviewer, moment(paragraph.ticked_at)) if part)
        rows.append(row(Part(at, ("faint",))))
    else:
        rows.append(row(Part(say("ticking.no_claim_here"))))
    return rows


def _note(verdict: Verdict | None, draft: str | None) -> Iterable[Row]:
    kept = verdict.note if verdict else ""
    if kept:
        yield from _section("note", [[Part(kept, ("note",))]])
    if draft is not None and draft != kept:
        parts = [Part(f"{say('detail.draft')} ", ("warning",)), Part(draft, ("note",))]
        yield from _section("note" if not kept else "blank", [parts])


def _earlier_parts(earlier: Earlier) -> list[Part]:
    verdict = earlier.verdict
    look = str(verdict.status)
    parts = [
        Part(f"{STATUS_SIGN[verdict.status]} {say(f'status.{verdict.status}')}", (look, "strong")),
        Part(f" · {earlier.outlet} · {signed(verdict)}", ("faint",)),
    ]
    if verdict.note:
        parts.append(Part(f" {verdict.note}", ("note",)))
    parts.append(Part(f" {say('earlier.offered')}", ("label",)))
    return parts


def _match_parts(match: Match, other: Side, outlet: str) -> list[Part]:
    parts = [
        Part(
            f"{RELATION_SIGN[match.relation]} {say(f'relation.{match.relation}')} ",
            (RELATION_STYLE[match.relation],),
        ),
        Part(side_value(other), ("strong",)),
    ]
    if other.counted:
        parts.append(Part(f" {other.counted}"))
    parts.append(Part(f" · {outlet}", ("faint",)))
    return parts


def _worth(shown: ClaimView) -> list[Part]:
    claim = shown.claim
    kinds = ", ".join(say(f"kind.{kind}") for kind in claim.kinds)
    parts = [Part(told().share(claim.score), ("strong",)), Part(f" {kinds}", ("label",))]
    if claim.reasons:
        parts.append(Part(f" · {', '.join(map(reason_words, claim.reasons))}", ("faint",)))
    return parts


def reason_words(reason: str) -> str:
    """Return why a claim is worth a check, in the language of the screen."""
    return find(f"worth.{_NO_WORD.sub('_', reason)}") or reason.replace("_", " ")

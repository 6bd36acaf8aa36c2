"""Markdown: the report for an editor, readable as it stands and in any viewer."""

from collections.abc import Iterator

from workbench.exporters import grouped, known
from workbench.exporters.differences import agreeing, differences, side_name, side_value
from workbench.exporters.escaping import markdown, web_address
from workbench.exporters.summary import (
    ORDER,
    SIGNS,
    Counts,
    by_severity,
    byline,
    counts,
    evidence,
    found_in,
    mendings,
    nothing_to_check,
    numbered,
    readings,
    second_opinions,
    signed,
    status_words,
    ticks,
    title,
    wanting,
)
from workbench.exporters.telling import Telling, telling
from workbench.model.group import Group
from workbench.model.report import Report, ReportArticle, ReportClaim, ReportFinding
from workbench.model.verdict import Status


class Markdown:
    """CommonMark with GFM tables; nothing from an article or a note can become markup."""

    suffix: str = ".md"

    def write(self, report: Report) -> bytes:
        """Return the report as Markdown in UTF-8."""
        return ("\n".join(_lines(telling(report.language), report)).rstrip("\n") + "\n").encode()


def _lines(told: Telling, report: Report) -> Iterator[str]:
    yield f"# {markdown(title(told, report))}"
    yield ""
    if not report.whole_store:
        yield from _published(told, report.articles[0])
    total = counts(report.articles)
    yield f"**{total.line(told)}**"
    yield ""
    yield from _table(told, total)
    if report.whole_store:
        yield from _contents(told, report)
    yield from _known(told, report)
    yield from _differences(told, report)
    for article in report.articles:
        yield from _article(told, article, whole_store=report.whole_store)


def _published(told: Telling, article: ReportArticle) -> Iterator[str]:
    yield markdown(byline(told, article.article))
    yield ""
    if article.article.url:
        yield _link(article.article.url)
        yield ""


def _link(locator: str) -> str:
    return f"<{locator}>" if web_address(locator) else markdown(locator)


def _table(told: Telling, total: Counts) -> Iterator[str]:
    yield f"| | {told.say('report.claims_column')} |"
    yield "| --- | ---: |"
    for status in ORDER:
        yield f"| {SIGNS[status]} {status_words(told, status)} | {total.by_status[status]} |"
    yield ""


def _contents(told: Telling, report: Report) -> Iterator[str]:
    named = (told.say(f"status.{status}") for status in ORDER[:4])
    heads = (told.say("report.article_column"), *named, told.say("report.findings_column"))
    yield f"| N | {' | '.join(heads)} |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: |"
    for article in report.articles:
        total = counts((article,))
        states = " | ".join(str(total.by_status[status]) for status in ORDER[:4])
        name = f"{markdown(article.article.name)} ({markdown(byline(told, article.article))})"
        yield f"| {article.number} | {name} | {states} | {total.findings} |"
    yield ""


def _known(told: Telling, report: Report) -> Iterator[str]:
    if not report.references:
        return
    yield f"## {told.say('report.known')}"
    yield ""
    for reference in report.references:
        name = markdown(side_name(report, reference.side))
        words = markdown(reference.side.text)
        yield f"- **{told.say(f'relation.{reference.relation}')}**: {name}: “{words}”"
        yield f"  - {markdown(known.reference_words(told, reference))}"
        if reference.known.judged:
            yield f"  - “{markdown(reference.known.judged.words)}”"
        for source in known.known_sources(told, reference.known):
            yield f"  - {told.say('report.source')}: {markdown(source)}"
        if reference.reasons:
            yield _why(told, reference.reasons)
    yield ""


def _differences(told: Telling, report: Report) -> Iterator[str]:
    found = differences(report)
    if not found and not agreeing(report) and not report.groups:
        return
    yield f"## {told.say('report.between')}"
    yield ""
    for group in report.groups:
        yield from _group(told, group, report)
    if report.groups:
        yield ""
    for match in found:
        cause = f" ({markdown(told.because(match.cause))})" if match.cause else ""
        yield f"- **{told.say(f'relation.{match.relation}')}**{cause}"
        for side in (match.left, match.right):
            value = markdown(side_value(told, match, side))
            yield f"  - {markdown(side_name(report, side))}: “{markdown(side.text)}” = {value}"
        if match.reasons:
            yield _why(told, match.reasons)
    if found:
        yield ""
    if agreeing(report):
        yield told.say("count.agree", count=agreeing(report))
        yield ""


def _group(told: Telling, group: Group, report: Report) -> Iterator[str]:
    cause = f" ({markdown(told.because(group.cause))})" if group.cause else ""
    relation = told.say(f"relation.{group.relation}")
    yield f"- **{relation}**{cause}: {markdown(group.thing)}"
    lead = grouped.leading(group)
    for value in group.values:
        most = f", {told.say('report.most')}" if value is lead else ""
        outlets = f"{grouped.outlet_words(told, value)}{most}"
        yield f"  - **{markdown(grouped.value_words(told, value))}**: {outlets}"
        for member in grouped.shown_members(group, value):
            name = markdown(grouped.member_name(told, member, report.labels))
            yield f"    - {name}: “{markdown(member.words)}”"
        if more := grouped.unshown(value):
            yield f"    - {told.say('count.more', count=more)}"
    if course := grouped.course_words(told, group):
        yield f"  - {told.say('report.over_time')}: {markdown(course)}"
    if group.reasons:
        yield _why(told, group.reasons)


def _article(told: Telling, article: ReportArticle, *, whole_store: bool) -> Iterator[str]:
    if whole_store:
        yield f"## {article.number}. {markdown(article.article.name)}"
        yield ""
        yield from _published(told, article)
        yield f"**{counts((article,)).line(told)}**"
        yield ""
    level = "###" if whole_store else "##"
    yield from _wanting(told, article, level)
    yield from _findings(told, article, level)
    yield f"{level} {told.say('report.claim_by_claim')}"
    yield ""
    if looked := nothing_to_check(told, article):
        yield markdown(looked)
        yield ""
    for number, claim in numbered(article):
        yield from _claim(told, article, number, claim, level)


def _wanting(told: Telling, article: ReportArticle, level: str) -> Iterator[str]:
    claims = wanting(article)
    if not claims:
        return
    yield f"{level} {told.say('report.wanting')}"
    yield ""
    for number, claim in claims:
        status = told.say(f"status.{claim.status}")
        where = told.say("report.claim_number", number=number)
        yield f"- {SIGNS[claim.status]} **{status}**, {where}: {markdown(claim.claim.text)}"
        if claim.verdict and claim.verdict.note:
            yield f"  - {_note(claim.verdict.note)}"
    yield ""


def _findings(told: Telling, article: ReportArticle, level: str) -> Iterator[str]:
    if not article.findings:
        return
    yield f"{level} {told.say('report.contradicts')}"
    yield ""
    for found in by_severity(article):
        yield f"- {_finding(told, found)}"
        for span in found.finding.spans[:1]:
            yield f"  - “{markdown(span.of(article.article.text))}”"
        if found.finding.suggestion:
            yield f"  - {told.say('report.suggestion')}: {markdown(found.finding.suggestion)}"
        if found.reason:
            yield f"  - {told.say('report.reason')}: {_note(found.reason)}"
    yield ""


def _finding(told: Telling, found: ReportFinding) -> str:
    accepted = f", {told.say('report.accepted')}" if found.accepted else ""
    rule = markdown(found.finding.rule)
    severity = told.say(f"severity.{found.finding.severity}")
    return f"**{severity}**{accepted}: {markdown(found.finding.message)} ({rule})"


def _claim(
    told: Telling, article: ReportArticle, number: int, claim: ReportClaim, level: str
) -> Iterator[str]:
    yield f"{level}# {number}. {SIGNS[claim.status]} {told.say(f'status.{claim.status}')}"
    yield ""
    yield f"> {markdown(claim.claim.text)}"
    yield ""
    lines = list(_about(told, article, claim))
    yield from lines
    if lines:
        yield ""


def _about(told: Telling, article: ReportArticle, claim: ReportClaim) -> Iterator[str]:
    if claim.claim.speaker:
        yield f"- {told.say('report.says')}: {markdown(claim.claim.speaker)}"
    for words, value in readings(told, claim):
        yield f"- {told.say('report.read')}: “{markdown(words)}” = {markdown(value)}"
    for words in mendings(told, claim):
        yield f"- {told.say('report.mended')}: {markdown(words)}"
    for words in ticks(claim):
        yield f"- {told.say('report.part')}: {markdown(words)}"
    for found in found_in(article, claim):
        yield f"- {told.say('report.finding')}, {_finding(told, found)}"
        if found.reason:
            yield f"  - {told.say('report.reason')}: {_note(found.reason)}"
    if claim.verdict and claim.verdict.note:
        yield f"- {told.say('report.note')}: {_note(claim.verdict.note)}"
    for words in evidence(told, claim):
        yield f"- {told.say('report.source')}: {markdown(words)}"
    if claim.status is not Status.OPEN and signed(told, claim):
        yield f"- {told.say('report.judged')}: {markdown(signed(told, claim))}"
    for words in second_opinions(told, claim):
        yield f"- {told.say('report.second')}: {_note(words)}"


def _why(told: Telling, reasons: tuple[str, ...]) -> str:
    return f"  - {told.say('report.why')}: {markdown(told.reasons(reasons))}"


def _note(note: str) -> str:
    """Return a note with its line ends kept as hard breaks."""
    lines = [markdown(line) for line in note.splitlines()]
    return "\\\n  ".join(line for line in lines if line)

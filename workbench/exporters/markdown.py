"""Markdown: the report for an editor, readable as it stands and in any viewer."""

from collections.abc import Iterator

from workbench.exporters import grouped, known
from workbench.exporters.differences import agreeing, differences, side_name, side_value
from workbench.exporters.escaping import markdown, web_address
from workbench.exporters.summary import (
    ORDER,
    SIGNS,
    WORDS,
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
    ticks,
    title,
    wanting,
)
from workbench.model.group import Group
from workbench.model.report import Report, ReportArticle, ReportClaim, ReportFinding
from workbench.model.verdict import Status


class Markdown:
    """CommonMark with GFM tables; nothing from an article or a note can become markup."""

    suffix: str = ".md"

    def write(self, report: Report) -> bytes:
        """Return the report as Markdown in UTF-8."""
        return ("\n".join(_lines(report)).rstrip("\n") + "\n").encode()


def _lines(report: Report) -> Iterator[str]:
    yield f"# {markdown(title(report))}"
    yield ""
    if not report.whole_store:
        yield from _published(report.articles[0])
    total = counts(report.articles)
    yield f"**{total.line}**"
    yield ""
    yield from _table(total)
    if report.whole_store:
        yield from _contents(report)
    yield from _known(report)
    yield from _differences(report)
    for article in report.articles:
        yield from _article(article, whole_store=report.whole_store)


def _published(article: ReportArticle) -> Iterator[str]:
    yield markdown(byline(article.article))
    yield ""
    if article.article.url:
        yield _link(article.article.url)
        yield ""


def _link(locator: str) -> str:
    return f"<{locator}>" if web_address(locator) else markdown(locator)


def _table(total: Counts) -> Iterator[str]:
    yield "| | claims |"
    yield "| --- | ---: |"
    for status in ORDER:
        yield f"| {SIGNS[status]} {WORDS[status]} | {total.by_status[status]} |"
    yield ""


def _contents(report: Report) -> Iterator[str]:
    yield "| N | article | disputed | unsourced | open | verified | findings |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: |"
    for article in report.articles:
        total = counts((article,))
        states = " | ".join(str(total.by_status[status]) for status in ORDER[:4])
        name = f"{markdown(article.article.name)} ({markdown(byline(article.article))})"
        yield f"| {article.number} | {name} | {states} | {total.findings} |"
    yield ""


def _known(report: Report) -> Iterator[str]:
    if not report.references:
        return
    yield "## Against what is known"
    yield ""
    for reference in report.references:
        name = markdown(side_name(report, reference.side))
        yield f"- **{reference.relation}**: {name}: “{markdown(reference.side.text)}”"
        yield f"  - {markdown(known.reference_words(reference))}"
        if reference.known.judged:
            yield f"  - “{markdown(reference.known.judged.words)}”"
        for source in known.known_sources(reference.known):
            yield f"  - source: {markdown(source)}"
        if reference.reasons:
            yield f"  - why: {markdown('; '.join(reference.reasons))}"
    yield ""


def _differences(report: Report) -> Iterator[str]:
    found = differences(report)
    if not found and not agreeing(report) and not report.groups:
        return
    yield "## Between articles"
    yield ""
    for group in report.groups:
        yield from _group(group, report)
    if report.groups:
        yield ""
    for match in found:
        cause = f" ({markdown(match.cause)})" if match.cause else ""
        yield f"- **{match.relation}**{cause}"
        for side in (match.left, match.right):
            value = markdown(side_value(match, side))
            yield f"  - {markdown(side_name(report, side))}: “{markdown(side.text)}” = {value}"
        if match.reasons:
            yield f"  - why: {markdown('; '.join(match.reasons))}"
    if found:
        yield ""
    if agreeing(report):
        yield f"{agreeing(report)} other statements agree."
        yield ""


def _group(group: Group, report: Report) -> Iterator[str]:
    cause = f" ({markdown(group.cause)})" if group.cause else ""
    yield f"- **{group.relation}**{cause}: {markdown(group.thing)}"
    lead = grouped.leading(group)
    for value in group.values:
        most = ", more than any other" if value is lead else ""
        outlets = f"{grouped.outlet_words(value)}{most}"
        yield f"  - **{markdown(grouped.value_words(value))}**: {outlets}"
        for member in grouped.shown_members(group, value):
            name = markdown(grouped.member_name(member, report.labels))
            yield f"    - {name}: “{markdown(member.words)}”"
        if more := grouped.unshown(value):
            yield f"    - and {more} more"
    if course := grouped.course_words(group):
        yield f"  - over time: {markdown(course)}"
    if group.reasons:
        yield f"  - why: {markdown('; '.join(group.reasons))}"


def _article(article: ReportArticle, *, whole_store: bool) -> Iterator[str]:
    if whole_store:
        yield f"## {article.number}. {markdown(article.article.name)}"
        yield ""
        yield from _published(article)
        yield f"**{counts((article,)).line}**"
        yield ""
    level = "###" if whole_store else "##"
    yield from _wanting(article, level)
    yield from _findings(article, level)
    yield f"{level} Claim by claim"
    yield ""
    if looked := nothing_to_check(article):
        yield markdown(looked)
        yield ""
    for number, claim in numbered(article):
        yield from _claim(article, number, claim, level)


def _wanting(article: ReportArticle, level: str) -> Iterator[str]:
    claims = wanting(article)
    if not claims:
        return
    yield f"{level} Disputed and unsourced"
    yield ""
    for number, claim in claims:
        yield f"- {SIGNS[claim.status]} **{claim.status}**, claim {number}: " + markdown(
            claim.claim.text
        )
        if claim.verdict and claim.verdict.note:
            yield f"  - {_note(claim.verdict.note)}"
    yield ""


def _findings(article: ReportArticle, level: str) -> Iterator[str]:
    if not article.findings:
        return
    yield f"{level} What contradicts itself"
    yield ""
    for found in by_severity(article):
        yield f"- {_finding(found)}"
        for span in found.finding.spans[:1]:
            yield f"  - “{markdown(span.of(article.article.text))}”"
        if found.finding.suggestion:
            yield f"  - suggestion: {markdown(found.finding.suggestion)}"
        if found.reason:
            yield f"  - reason: {_note(found.reason)}"
    yield ""


def _finding(found: ReportFinding) -> str:
    accepted = ", accepted" if found.accepted else ""
    rule = markdown(found.finding.rule)
    return f"**{found.finding.severity}**{accepted}: {markdown(found.finding.message)} ({rule})"


def _claim(article: ReportArticle, number: int, claim: ReportClaim, level: str) -> Iterator[str]:
    yield f"{level}# {number}. {SIGNS[claim.status]} {claim.status}"
    yield ""
    yield f"> {markdown(claim.claim.text)}"
    yield ""
    lines = list(_about(article, claim))
    yield from lines
    if lines:
        yield ""


def _about(article: ReportArticle, claim: ReportClaim) -> Iterator[str]:
    if claim.claim.speaker:
        yield f"- says: {markdown(claim.claim.speaker)}"
    for words, value in readings(claim):
        yield f"- read: “{markdown(words)}” = {markdown(value)}"
    for words in mendings(claim):
        yield f"- mended: {markdown(words)}"
    for words in ticks(claim):
        yield f"- part: {markdown(words)}"
    for found in found_in(article, claim):
        yield f"- finding, {_finding(found)}"
        if found.reason:
            yield f"  - reason: {_note(found.reason)}"
    if claim.verdict and claim.verdict.note:
        yield f"- note: {_note(claim.verdict.note)}"
    for words in evidence(claim):
        yield f"- source: {markdown(words)}"
    if claim.status is not Status.OPEN and signed(claim):
        yield f"- judged: {markdown(signed(claim))}"
    for words in second_opinions(claim):
        yield f"- second: {_note(words)}"


def _note(note: str) -> str:
    """Return a note with its line ends kept as hard breaks."""
    lines = [markdown(line) for line in note.splitlines()]
    return "\\\n  ".join(line for line in lines if line)

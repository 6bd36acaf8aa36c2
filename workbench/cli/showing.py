"""An extraction as a person reads it on a terminal."""

from collections.abc import Iterator, Sequence

from workbench.cli.output import one_line
from workbench.exporters.values import figure_value
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding


def show(origin: str, extraction: Extraction, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the lines that show one article's claims with what was read in them."""
    article = extraction.article
    published = article.published.isoformat() if article.published else "no date"
    title = article.title or origin
    yield f"{one_line(title)} ({article.language}, {published})"
    for number, claim in enumerate(extraction.claims, 1):
        yield ""
        yield f"{number:>4}  {one_line(claim.text)}"
        yield f"      {claim.score:.2f}  {', '.join(claim.kinds)}" + (
            f"; {one_line(claim.speaker)}" if claim.speaker else ""
        )
        for index in claim.figures:
            figure = extraction.figures[index]
            yield f"      figure  {one_line(figure.text)}: {figure_value(figure)}"
        for index in claim.dates:
            mention = extraction.dates[index]
            yield f"      date    {one_line(mention.text)}: {mention.value or 'unresolved'}"
        for index in claim.quotations:
            quotation = extraction.quotations[index]
            speaker = quotation.speaker or "unknown speaker"
            yield f"      quote   {one_line(quotation.text)}: {one_line(speaker)}"
    for finding in findings:
        yield ""
        yield f"{finding.severity.upper()}  {finding.rule}: {one_line(finding.message)}"
        if finding.suggestion:
            yield f"      suggestion: {one_line(finding.suggestion)}"
    yield ""

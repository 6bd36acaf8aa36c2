"""An extraction as a person reads it on a terminal."""

from collections.abc import Iterator, Sequence

from workbench.cli.output import one_line
from workbench.exporters.telling import Telling
from workbench.exporters.values import figure_value
from workbench.model.extraction import Extraction
from workbench.model.finding import Finding

_ROWS = ("figure", "date", "quotation")
"""What stands before each thing that was read."""


def show(
    told: Telling, origin: str, extraction: Extraction, findings: Sequence[Finding]
) -> Iterator[str]:
    """Yield the lines that show one article's claims with what was read in them."""
    article = extraction.article
    day = article.published
    published = told.day(day) if day else told.say("listing.undated")
    names = {name: told.say(f"listing.{name}") for name in _ROWS}
    wide = max(map(len, names.values())) + 2
    title = article.title or origin
    yield f"{one_line(title)} ({article.language}, {published})"
    for number, claim in enumerate(extraction.claims, 1):
        yield ""
        yield f"{number:>4}  {one_line(claim.text)}"
        kinds = ", ".join(told.say(f"kind.{kind}") for kind in claim.kinds)
        yield f"      {told.share(claim.score)}  {kinds}" + (
            f"; {one_line(claim.speaker)}" if claim.speaker else ""
        )
        for index in claim.figures:
            figure = extraction.figures[index]
            value = figure_value(told, figure)
            yield f"      {names['figure']:<{wide}}{one_line(figure.text)}: {value}"
        for index in claim.dates:
            mention = extraction.dates[index]
            value = told.when(mention.value) if mention.value else told.say("listing.unresolved")
            yield f"      {names['date']:<{wide}}{one_line(mention.text)}: {value}"
        for index in claim.quotations:
            quotation = extraction.quotations[index]
            speaker = quotation.speaker or told.say("listing.unknown_speaker")
            name = f"{names['quotation']:<{wide}}"
            yield f"      {name}{one_line(quotation.text)}: {one_line(speaker)}"
    for finding in findings:
        yield ""
        severity = told.say(f"severity.{finding.severity}").upper()
        yield f"{severity}  {finding.rule}: {one_line(finding.message)}"
        if finding.suggestion:
            yield f"      {told.say('listing.suggestion')}: {one_line(finding.suggestion)}"
    yield ""

"""HTML: the report as one file that needs no other, on screen and on paper."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from workbench.exporters import differences, grouped, known, summary
from workbench.exporters.escaping import seen, web_address
from workbench.exporters.sources import used
from workbench.exporters.telling import telling
from workbench.model.report import Report, ReportArticle, ReportClaim
from workbench.model.verdict import Status

Piece = tuple[str, int, str]
"""A stretch of text, the number of the claim it belongs to (0 for none), and its state."""


class Html:
    """One self-contained page: no script, no request, every value escaped."""

    suffix: str = ".html"

    def write(self, report: Report) -> bytes:
        """Return the report as HTML in UTF-8."""
        page = _template().render(
            report=report,
            told=telling(report.language),
            used=used,
            summary=summary,
            differences=differences,
            grouped=grouped,
            known=known,
            pieces=pieces,
            Status=Status,
        )
        return page.encode()


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["seen"] = seen
    environment.filters["web"] = lambda locator: web_address(locator) or ""
    folder = files("workbench.exporters") / "templates"
    environment.globals["style"] = (folder / "report.css").read_text(encoding="utf-8")
    return environment.from_string((folder / "report.html").read_text(encoding="utf-8"))


def pieces(article: ReportArticle) -> list[list[Piece]]:
    """Return the article's text as paragraphs of pieces, each piece of one claim or of none.

    Where claims overlap, the one that begins first has the text.
    """
    text = article.article.text
    marked = list(_marked(text, list(summary.numbered(article))))
    paragraphs: list[list[Piece]] = [[]]
    for piece, number, status in marked:
        first, *rest = piece.split("\n")
        if first:
            paragraphs[-1].append((first, number, status))
        paragraphs.extend([(line, number, status)] if line else [] for line in rest)
    return [paragraph for paragraph in paragraphs if paragraph]


def _marked(text: str, claims: list[tuple[int, ReportClaim]]) -> Iterator[Piece]:
    position = 0
    for number, claim in sorted(claims, key=lambda one: (one[1].claim.start, -one[1].claim.end)):
        start, end = claim.claim.start, claim.claim.end
        if start < position:
            continue
        yield text[position:start], 0, ""
        yield text[start:end], number, claim.status.value
        position = end
    yield text[position:], 0, ""

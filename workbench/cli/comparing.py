"""`check` and `crosscheck`: what contradicts itself, and what articles say differently."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import article_option, db_option, json_option
from workbench.cli.output import answer, answer_json, one_line, say
from workbench.model.match import Match, MatchKind, Relation, Side

if TYPE_CHECKING:
    from workbench.desk.views import ArticleLine, FindingView


@click.command()
@article_option("Only this article: its number in the list, or its id.")
@db_option
@json_option("one JSON object per finding, one per line")
def check(article: str | None, db: Path, as_json: bool) -> None:
    """List what contradicts itself inside each article."""
    from workbench.cli.documents import finding_document
    from workbench.cli.opening import open_desk

    found = 0
    with open_desk(db) as desk:
        if article:
            lines = [desk.article_line(desk.find_article(article))]
        else:
            lines = [line for line in desk.articles() if line.findings]
        for line in lines:
            view = desk.article(line.number)
            found += len(view.findings)
            for finding in view.findings:
                if as_json:
                    answer_json(finding_document(line, finding))
                else:
                    _show_finding(line, finding, view.extraction.article.text)
    if not found and not as_json:
        say("nothing contradicts itself")


def _show_finding(line: "ArticleLine", view: "FindingView", text: str) -> None:
    finding = view.finding
    state = "" if view.state == "open" else f" [{view.state}]"
    head = f"{finding.severity:<7}  {line.number:>4}  {finding.rule}{state}"
    answer(f"{head}  ({one_line(line.name)})")
    for span in finding.spans[:1]:
        answer(f"         “{one_line(span.of(text))}”")
    answer(f"         {one_line(finding.message)}")
    if finding.suggestion:
        answer(f"         {one_line(finding.suggestion)}")


@click.command()
@article_option("This one against the rest: its number in the list, or its id.")
@click.option("--conflicts", is_flag=True, help="Only what excludes each other.")
@db_option
@json_option("one JSON object that holds all matches")
def crosscheck(article: str | None, conflicts: bool, db: Path, as_json: bool) -> None:
    """Compare articles: what they say of the same thing, and where they differ."""
    from workbench.cli.opening import open_desk
    from workbench.exporters.documents import crosscheck_document

    with open_desk(db) as desk:
        number = desk.find_article(article) if article else None
        from workbench.desk.crosschecking import crosscheck as compare

        matches: Sequence[Match] = compare(desk, number)
        if conflicts:
            matches = [match for match in matches if match.relation is Relation.CONFLICTS]
        names = {line.id: _name(line) for line in desk.articles()}
    if as_json:
        answer_json(crosscheck_document(matches))
        return
    if not matches:
        say("no conflicts" if conflicts else "no two articles speak of the same thing")
    order = [Relation.CONFLICTS, Relation.UPDATED, Relation.ROUNDED, Relation.AGREES]
    for match in sorted(matches, key=lambda match: order.index(match.relation)):
        _show_match(match, names)


def _name(line: "ArticleLine") -> str:
    who = line.outlet or line.name
    return f"{line.number} {one_line(who)}"


def _show_match(match: Match, names: dict[str, str]) -> None:
    cause = f", {match.cause}" if match.cause else ""
    answer(f"{match.relation.upper():<9}  {match.weight:.2f}  {match.kind}{one_line(cause)}")
    for side in (match.left, match.right):
        name = names.get(side.article, side.article[:8])
        answer(f"    {one_line(side.text)}  =  {_value(match.kind, side)}  ({name})")
    if match.reasons:
        answer(f"    {one_line('; '.join(match.reasons))}")


def _value(kind: MatchKind, side: Side) -> str:
    if kind is not MatchKind.FIGURE:
        return one_line(side.value or "-")
    from workbench.exporters.values import bounds

    parts = (bounds(side.low, side.high), side.unit, side.counted)
    return one_line(" ".join(part for part in parts if part))

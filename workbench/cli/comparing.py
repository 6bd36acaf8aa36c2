"""`check` and `crosscheck`: what contradicts itself, and what articles say differently."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import article_option, db_option, json_option, language_option
from workbench.cli.output import answer, answer_json, one_line, say
from workbench.cli.reviewing import FINDING_STATES
from workbench.model.match import Match, MatchKind, Relation
from workbench.model.verdict import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.desk.desk import Desk
    from workbench.desk.views import ArticleLine, FindingView
    from workbench.model.group import Group
    from workbench.model.reference import Reference


@click.command()
@article_option("Only this article: its number in the list, or its id.")
@click.option(
    "--state",
    "states",
    multiple=True,
    type=click.Choice(FINDING_STATES),
    help="Only findings in this state; may be repeated. Default is all.",
)
@click.option("--again", is_flag=True, help="Run the rules anew first; decisions are kept.")
@language_option
@db_option
@json_option("one JSON object per finding, one per line")
def check(
    article: str | None,
    states: tuple[str, ...],
    again: bool,
    language: str | None,
    db: Path,
    as_json: bool,
) -> None:
    """List what contradicts itself inside each article, with the id and state of each finding."""
    from workbench.cli.documents import finding_document
    from workbench.cli.opening import interface_language, open_desk

    wanted = states or FINDING_STATES
    found = 0
    with open_desk(db, language=interface_language(language)) as desk:
        number = desk.find_article(article) if article else None
        if again:
            desk.findings.check_again(number)
        lines = desk.articles() if number is None else [desk.article_line(number)]
        with_findings = desk.findings.articles()
        for line in lines:
            if line.number not in with_findings:
                continue
            view = desk.article(line.number)
            for finding in view.findings:
                if finding.state not in wanted:
                    continue
                found += 1
                if as_json:
                    history = desk.findings.history(finding.id)
                    answer_json(finding_document(line, finding, history))
                else:
                    _show_finding(line, finding, view.extraction.article.text)
    if not found and not as_json:
        say("nothing contradicts itself")


def _show_finding(line: "ArticleLine", view: "FindingView", text: str) -> None:
    finding = view.finding
    head = f"{view.id}  {finding.severity:<7}  {view.state:<9}  {line.number:>4}  {finding.rule}"
    answer(f"{head}  ({one_line(line.name)})")
    for span in finding.spans[:1]:
        answer(f"         “{one_line(span.of(text))}”")
    answer(f"         {one_line(finding.message)}")
    if finding.suggestion:
        answer(f"         suggestion: {one_line(finding.suggestion)}")
    if view.reason:
        answer(f"         {view.state}: {one_line(view.reason)}")


@click.command()
@article_option("This one against the rest: its number in the list, or its id.")
@click.option("--conflicts", is_flag=True, help="Only what excludes each other.")
@db_option
@json_option("one JSON object that holds all matches, groups and what is known")
def crosscheck(article: str | None, conflicts: bool, db: Path, as_json: bool) -> None:
    """Compare articles: all that they report of one thing, what differs first.

    Before that, how figures stand to what was verified and to trusted tables.
    """
    from workbench.cli.opening import open_desk
    from workbench.exporters.crosschecked import crosscheck_document

    only = Relation.CONFLICTS if conflicts else None
    with open_desk(db) as desk:
        number = desk.find_article(article) if article else None
        desk.compare()
        if as_json:
            matches = (m for m in desk.each_match(number) if only in (None, m.relation))
            known = _references(desk, number, only, for_export=True)
            answer_json(crosscheck_document(matches, desk.each_group(number, only), known))
            return
        names = {line.id: _name(line) for line in desk.articles()}
        shown = 0
        for reference in _references(desk, number, only):
            _show_reference(reference, names)
            shown += 1
        for group in desk.each_group(number, only):
            _show_group(group, names)
            shown += 1
        for match in desk.each_match(number):
            if match.kind is MatchKind.CLAIM and only in (None, match.relation):
                _show_claims(match, names)
                shown += 1
    if not shown:
        say("no conflicts" if conflicts else "no two articles speak of the same thing")


def _references(
    desk: "Desk", number: int | None, only: Relation | None, *, for_export: bool = False
) -> "Iterator[Reference]":
    """Give what is known already of the figures of one article, or of all."""
    if number is None:
        found: Iterable[Reference] = desk.reference.each(for_export=for_export)
    else:
        found = desk.reference.of_article(number, for_export=for_export)
    return (one for one in found if only in (None, one.relation))


def _show_reference(reference: "Reference", names: dict[str, str]) -> None:
    from workbench.exporters import known

    side = reference.side
    answer(f"KNOWN      {one_line(side.text)}  ({one_line(names[side.article])})")
    answer(f"  {one_line(known.reference_words(reference))}")
    if reference.known.judged:
        answer(f"      “{one_line(reference.known.judged.words)}”")
    for source in known.known_sources(reference.known):
        answer(f"    source: {one_line(source)}")
    if reference.reasons:
        answer(f"  {one_line('; '.join(reference.reasons))}")


def _name(line: "ArticleLine") -> str:
    who = line.outlet or line.name
    return f"{line.number} {one_line(who)}"


def _show_group(group: "Group", names: dict[str, str]) -> None:
    from workbench.exporters import grouped

    cause = f", {group.cause}" if group.cause else ""
    decided = ", joined by a reviewer" if group.decided else ""
    about = f"({group.kind}{one_line(cause)}{decided})"
    answer(f"{group.relation.upper():<9}  {one_line(group.thing)}  {about}")
    lead = grouped.leading(group)
    for value in group.values:
        most = ", more than any other" if value is lead else ""
        answer(f"  {one_line(grouped.value_words(value))}  {grouped.outlet_words(value)}{most}")
        told = ""
        for member in grouped.shown_members(group, value):
            state = f"  [{member.status}]" if member.status not in (None, Status.OPEN) else ""
            answer(f"    {one_line(grouped.member_name(member, names))}{state}")
            if (words := one_line(member.words)) != told:
                answer(f"      “{words}”")
            told = words
        if more := grouped.unshown(value):
            answer(f"    and {more} more")
    if course := grouped.course_words(group):
        answer(f"  over time: {one_line(course)}")
    if group.reasons:
        answer(f"  same thing: {one_line('; '.join(group.reasons))}")


def _show_claims(match: Match, names: dict[str, str]) -> None:
    answer(f"{match.relation.upper():<9}  one claim in two articles")
    for side in (match.left, match.right):
        name = names.get(side.article, side.article[:8])
        answer(f"    {one_line(name)}")
        answer(f"      “{one_line(side.text)}”")

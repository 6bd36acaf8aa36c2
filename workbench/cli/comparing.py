"""`check` and `crosscheck`: what contradicts itself, and what articles say differently."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import article_option, db_option, json_option, language_option
from workbench.cli.output import answer, answer_json, one_line, say
from workbench.cli.reviewing import FINDING_STATES
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.verdict import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.desk.desk import Desk
    from workbench.desk.views import ArticleLine, FindingView
    from workbench.exporters.telling import Telling
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
    from workbench.exporters.telling import telling

    wanted = states or FINDING_STATES
    found = 0
    tongue = interface_language(language)
    with open_desk(db, language=tongue) as desk:
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
                    told = telling(tongue or line.language)
                    _show_finding(told, line, finding, view.extraction.article.text)
    if not found and not as_json:
        say(telling(tongue).say("listing.nothing_contradicts"))


def _show_finding(told: "Telling", line: "ArticleLine", view: "FindingView", text: str) -> None:
    finding = view.finding
    severity = told.say(f"severity.{finding.severity}")
    state = told.say(f"finding_state.{view.state}")
    head = f"{view.id}  {severity:<7}  {state:<9}  {line.number:>4}  {finding.rule}"
    answer(f"{head}  ({one_line(line.name)})")
    for span in finding.spans[:1]:
        answer(f"         “{one_line(span.of(text))}”")
    answer(f"         {one_line(finding.message)}")
    if finding.suggestion:
        suggestion = told.say("listing.suggestion")
        answer(f"         {suggestion}: {one_line(finding.suggestion)}")
    if view.reason:
        answer(f"         {state}: {one_line(view.reason)}")


@click.command()
@article_option("This one against the rest: its number in the list, or its id.")
@click.option("--conflicts", is_flag=True, help="Only what excludes each other.")
@language_option
@db_option
@json_option("one JSON object that holds all matches, groups and what is known")
def crosscheck(
    article: str | None, conflicts: bool, language: str | None, db: Path, as_json: bool
) -> None:
    """Compare articles: all that they report of one thing, what differs first.

    Before that, how figures stand to what was verified and to trusted tables.
    """
    from workbench.cli.opening import interface_language, open_desk
    from workbench.exporters.crosschecked import crosscheck_document
    from workbench.exporters.telling import telling

    only = Relation.CONFLICTS if conflicts else None
    tongue = interface_language(language)
    with open_desk(db, language=tongue) as desk:
        number = desk.find_article(article) if article else None
        desk.compare()
        if as_json:
            matches = (m for m in desk.each_match(number) if only in (None, m.relation))
            known = _references(desk, number, only, for_export=True)
            answer_json(crosscheck_document(matches, desk.each_group(number, only), known))
            return
        lines = {line.id: line for line in desk.articles()}
        names = {key: _name(line) for key, line in lines.items()}

        def told(side: "Side") -> "Telling":
            """Return how to tell of what one article reports."""
            line = lines.get(side.article)
            return telling(tongue or (line.language if line else None))

        shown = 0
        for reference in _references(desk, number, only):
            _show_reference(told(reference.side), reference, names)
            shown += 1
        for group in desk.each_group(number, only):
            _show_group(told(group.members[0].side), group, names)
            shown += 1
        for match in desk.each_match(number):
            if match.kind is MatchKind.CLAIM and only in (None, match.relation):
                _show_claims(told(match.left), match, names)
                shown += 1
    if not shown:
        none = "no_conflicts" if conflicts else "nothing_shared"
        say(telling(tongue).say(f"listing.{none}"))


def _references(
    desk: "Desk", number: int | None, only: Relation | None, *, for_export: bool = False
) -> "Iterator[Reference]":
    """Give what is known already of the figures of one article, or of all."""
    if number is None:
        found: Iterable[Reference] = desk.reference.each(for_export=for_export)
    else:
        found = desk.reference.of_article(number, for_export=for_export)
    return (one for one in found if only in (None, one.relation))


def _show_reference(told: "Telling", reference: "Reference", names: dict[str, str]) -> None:
    from workbench.exporters import known

    side = reference.side
    head = told.say("listing.known").upper()
    answer(f"{head:<9}  {one_line(side.text)}  ({one_line(names[side.article])})")
    answer(f"  {one_line(known.reference_words(told, reference))}")
    if reference.known.judged:
        answer(f"      “{one_line(reference.known.judged.words)}”")
    for source in known.known_sources(told, reference.known):
        answer(f"    {told.say('listing.source')}: {one_line(source)}")
    if reference.reasons:
        answer(f"  {one_line(told.reasons(reference.reasons))}")


def _name(line: "ArticleLine") -> str:
    who = line.outlet or line.name
    return f"{line.number} {one_line(who)}"


def _show_group(told: "Telling", group: "Group", names: dict[str, str]) -> None:
    from workbench.exporters import grouped

    about = [told.say(f"match_kind.{group.kind}")]
    if group.cause:
        about.append(one_line(told.because(group.cause)))
    if group.decided:
        about.append(told.say("listing.joined"))
    relation = told.say(f"relation.{group.relation}").upper()
    answer(f"{relation:<9}  {one_line(group.thing)}  ({', '.join(about)})")
    lead = grouped.leading(group)
    for value in group.values:
        most = f", {told.say('report.most')}" if value is lead else ""
        words = one_line(grouped.value_words(told, value))
        answer(f"  {words}  {grouped.outlet_words(told, value)}{most}")
        shown = ""
        for member in grouped.shown_members(group, value):
            judged = member.status not in (None, Status.OPEN)
            state = f"  [{told.say(f'status.{member.status}')}]" if judged else ""
            answer(f"    {one_line(grouped.member_name(told, member, names))}{state}")
            if (words := one_line(member.words)) != shown:
                answer(f"      “{words}”")
            shown = words
        if more := grouped.unshown(value):
            answer(f"    {told.say('count.more', count=more)}")
    if course := grouped.course_words(told, group):
        answer(f"  {told.say('listing.over_time')}: {one_line(course)}")
    if group.reasons:
        answer(f"  {told.say('listing.same_thing')}: {one_line(told.reasons(group.reasons))}")


def _show_claims(told: "Telling", match: Match, names: dict[str, str]) -> None:
    relation = told.say(f"relation.{match.relation}").upper()
    answer(f"{relation:<9}  {told.say('listing.two_articles')}")
    for side in (match.left, match.right):
        name = names.get(side.article, side.article[:8])
        answer(f"    {one_line(name)}")
        answer(f"      “{one_line(side.text)}”")

"""`articles`, `claims` and `stats`: what is in the store."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.cli.options import article_option, db_option, json_option, language_option
from workbench.cli.output import answer, answer_json, columns, cut, one_line, say, table
from workbench.model.claim import ClaimKind
from workbench.model.verdict import Status

if TYPE_CHECKING:
    from workbench.desk.views import ArticleLine, ClaimLine
    from workbench.exporters.telling import Telling


@click.command()
@click.option("--revisions", is_flag=True, help="Also list the earlier texts of each article.")
@language_option
@db_option
@json_option("one JSON object per article, one per line")
def articles(revisions: bool, language: str | None, db: Path, as_json: bool) -> None:
    """List the articles in the store, and how far their review is."""
    from workbench.cli.opening import interface_language, open_desk
    from workbench.exporters.telling import telling

    tongue = interface_language(language)
    with open_desk(db, language=tongue) as desk:
        lines = desk.articles(earlier=revisions)
    if as_json:
        from workbench.cli.documents import article_document

        for line in lines:
            answer_json(article_document(line))
        return
    _table_of_articles(telling(tongue), lines)


_COLUMNS = (
    "number", "draft", "date", "language", "claims", "open", "findings", "outlet", "title",
)  # fmt: skip


def _table_of_articles(told: "Telling", lines: "Sequence[ArticleLine]") -> None:
    if not lines:
        say(told.say("listing.no_articles"))
        return
    rows = [tuple(told.say(f"listing.column.{name}") for name in _COLUMNS)]
    rows += [
        (
            str(line.number),
            str(line.revision),
            told.day(line.published) if line.published else "-",
            line.language,
            str(line.claims),
            str(line.open),
            str(line.findings),
            line.outlet or "-",
            line.name,
        )
        for line in lines
    ]
    table(rows, right=(0, 1, 4, 5, 6))


@click.command()
@click.option(
    "--status",
    multiple=True,
    type=click.Choice([status.value for status in Status]),
    help="Only claims in this state; may be repeated.",
)
@click.option(
    "--kind",
    multiple=True,
    type=click.Choice([kind.value for kind in ClaimKind]),
    help="Only claims of this kind; may be repeated.",
)
@article_option("Only claims of this article: its number in the list, or its id.")
@click.option("--speaker", metavar="NAME", help="Only claims of this speaker; a part will do.")
@click.option("--text", metavar="WORDS", help="Only claims with these words.")
@click.option("--reviewer", metavar="NAME", help="Only claims whose verdict is by this reviewer.")
@click.option("--min-score", type=float, metavar="X", help="Only claims worth at least so much.")
@click.option("--findings", is_flag=True, help="Only claims that contradict something.")
@click.option("--rule", metavar="NAME", help="Only claims with a finding of this rule.")
@click.option("--flagged", is_flag=True, help="Only claims about which something is asked.")
@click.option("--flagged-for", metavar="NAME", help="Only claims about which NAME is asked.")
@click.option(
    "--second",
    type=click.Choice(["confirms", "objects", "none"]),
    help="Only claims that a second reviewer confirms or objects to, or that none has seen.",
)
@click.option("--filter", "saved", metavar="NAME", help="Begin with a filter saved on the screen.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="At most so many.")
@language_option
@db_option
@json_option("one JSON object per claim, one per line")
def claims(
    saved: str | None,
    article: str | None,
    limit: int | None,
    language: str | None,
    db: Path,
    as_json: bool,
    **narrowed: Any,
) -> None:
    """List claims in reading order, with their state."""
    from workbench.cli.documents import claim_document
    from workbench.cli.opening import interface_language, open_desk
    from workbench.desk.views import ClaimFilter
    from workbench.exporters.telling import telling

    tongue = interface_language(language)
    with open_desk(db, language=tongue) as desk:
        wanted = desk.filters.named(saved) if saved else ClaimFilter()
        if article:
            wanted = replace(wanted, article=desk.find_article(article))
        wanted = replace(wanted, **_chosen(**narrowed))
        found = 0
        width = columns()
        asked = as_json or tongue is not None
        lines = () if asked else desk.articles(earlier=True)
        spoken = {line.number: line.language for line in lines}
        for found, line in enumerate(desk.claims(wanted, limit, for_export=as_json), 1):  # noqa: B007 - counted
            if as_json:
                answer_json(claim_document(line))
            else:
                told = telling(tongue or spoken.get(line.article_number))
                answer(_claim_line(told, line, width))
    if not found and not as_json:
        say(telling(tongue).say("listing.no_claims"))


def _chosen(
    status: tuple[str, ...], kind: tuple[str, ...], findings: bool, **others: object
) -> dict[str, Any]:
    """Return the fields of the filter that were given."""
    chosen: dict[str, Any] = {name: value for name, value in others.items() if value}
    if status:
        chosen["status"] = tuple(Status(one) for one in status)
    if kind:
        chosen["kind"] = tuple(ClaimKind(one) for one in kind)
    if findings:
        chosen["with_findings"] = True
    return chosen


def _claim_line(told: "Telling", line: "ClaimLine", width: int | None) -> str:
    status = told.say(f"status.{line.status}")
    wide = max(len(told.say(f"status.{one}")) for one in Status)
    head = f"{line.id[:8]}  {line.article_number:>4}  {status:<{wide}}  {told.share(line.score)}  "
    if words := "; ".join(_beside(told, line)):
        head += f"[{one_line(words)}]  "
    return head + cut(line.text, None if width is None else max(width - len(head), 20))


def _beside(told: "Telling", line: "ClaimLine") -> Iterator[str]:
    """Yield what a list must not leave unsaid beside the state."""
    if line.status is Status.VERIFIED and not line.sources:
        yield told.say("listing.no_source")
    for opinion in line.opinions:
        of = "" if opinion.is_of(line.status) else f" {told.say(f'status.{opinion.status}')}"
        who = opinion.reviewer or told.say("listing.nobody")
        yield f"{who} {told.say(f'listing.{opinion.stance}')}{of}"
    for flag in line.flags:
        yield told.say("listing.asked_of", name=flag.asked_of or told.say("listing.anybody"))


@click.command()
@language_option
@db_option
@json_option("one JSON object")
def stats(language: str | None, db: Path, as_json: bool) -> None:
    """Tell how far the review is."""
    from workbench.cli.documents import stats_document
    from workbench.cli.opening import interface_language, open_desk
    from workbench.exporters.telling import telling

    tongue = interface_language(language)
    with open_desk(db, language=tongue) as desk:
        count = desk.stats()
    if as_json:
        answer_json(stats_document(count))
        return
    told = telling(tongue)
    names = {name: told.say(f"stats.{name}") for name in _STATS}
    wide = max(map(len, names.values())) + 2
    head = {name: f"{words:<{wide}}" for name, words in names.items()}
    judged = count.claims - count.by_status.get(Status.OPEN, 0)
    share = f" ({100 * judged // count.claims} %)" if count.claims else ""
    answer(f"{head['articles']}{count.articles}")
    answer(f"{head['claims']}{count.claims}, {told.say('stats.judged', judged=judged)}{share}")
    for status in Status:
        words = told.say(f"status.{status}")
        answer(f"  {words:<{wide}} {count.by_status.get(status, 0):>6}")
    states = ", ".join(
        f"{number} {told.say(f'finding_state.{state}')}"
        for state, number in count.findings.items()
        if number
    )
    answer(f"{head['findings']}{states or 0}")
    sources = told.say("stats.sources", sources=count.sources)
    answer(f"{head['verdicts']}{count.verdicts}, {sources}")
    for reviewer, by_status in count.by_reviewer.items():
        marks = ", ".join(
            f"{number} {told.say(f'status.{status}')}"
            for status, number in by_status.items()
            if number
        )
        answer(f"  {reviewer or told.say('listing.nobody')}: {marks}")


_STATS = ("articles", "claims", "findings", "verdicts")
"""What is counted."""

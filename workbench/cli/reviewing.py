"""`review`, `judge` and `decide`: verdicts and decisions, by hand and from a script."""

import gc
import sys
from pathlib import Path

import click

from workbench.cli.options import article_option, db_option, json_option, language_option
from workbench.cli.output import answer, answer_json
from workbench.model.errors import Refusal
from workbench.model.verdict import Status

FINDING_STATES = ("open", "accepted", "dismissed")
_JUDGEMENTS = (
    Status.VERIFIED,
    Status.DISPUTED,
    Status.UNSOURCED,
    Status.DISMISSED,
    Status.OPEN,
)


@click.command()
@article_option("Open this article: its number in the list, or its id.")
@click.option("--reviewer", metavar="NAME", help="Who judges; default is the user's name.")
@language_option
@db_option
def review(article: str | None, reviewer: str | None, language: str | None, db: Path) -> None:
    """Open the review screen."""
    # Nothing made until the first screen is garbage; the screen turns the collector on again.
    gc.disable()
    from workbench.cli.opening import open_desk
    from workbench.cli.reviewer import reviewer_name

    _refuse_without_terminal()
    with open_desk(db) as desk:
        number = desk.find_article(article) if article else None
    from workbench.tui.app import run

    run(db, number, reviewer_name(reviewer), language)


def _refuse_without_terminal() -> None:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Refusal(
            "the review screen needs a terminal",
            mend="run it in one, or use workbench claims and workbench judge in scripts",
        )


@click.command()
@click.argument("claim")
@click.argument(
    "status",
    type=click.Choice([status.value for status in _JUDGEMENTS]),
    metavar="|".join(_JUDGEMENTS),
)
@click.option("--note", metavar="TEXT", help="How you know; without it the note stays.")
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="SOURCE",
    help="A URL, or document:TITLE, person:NAME, archive:URL, claim:ID; may be repeated. "
    "Those given replace the sources so far; without any they stay.",
)
@click.option("--confidential", is_flag=True, help="Keep the sources given out of every export.")
@click.option("--reviewer", metavar="NAME", help="Who judges; default is the user's name.")
@db_option
@json_option("one JSON object: the verdict as it stands now")
def judge(
    claim: str,
    status: str,
    note: str | None,
    sources: tuple[str, ...],
    confidential: bool,
    reviewer: str | None,
    db: Path,
    as_json: bool,
) -> None:
    """Give a claim a verdict: CLAIM is its id as claims lists it, or the beginning of it."""
    from workbench.cli.opening import open_desk
    from workbench.cli.reviewer import citation, reviewer_name

    citations = [citation(words, confidential) for words in sources] or None
    with open_desk(db, reviewer_name(reviewer)) as desk:
        claim_id = desk.find_claim(claim)
        action = desk.judge([claim_id], Status(status), note, citations)
        if not as_json:
            answer(action.name)
            return
        from workbench.cli.documents import verdict_document

        answer_json(verdict_document(desk.history(claim_id)[-1]))


@click.command()
@click.argument("finding")
@click.argument(
    "state", type=click.Choice(FINDING_STATES), metavar="|".join((*FINDING_STATES[1:], "open"))
)
@click.option("--reason", metavar="TEXT", help="Why; a dismissal needs one.")
@click.option("--reviewer", metavar="NAME", help="Who decides; default is the user's name.")
@db_option
@json_option("one JSON object: the finding as it stands now, with its history")
def decide(
    finding: str, state: str, reason: str | None, reviewer: str | None, db: Path, as_json: bool
) -> None:
    """Accept or dismiss a finding: FINDING is its id as check lists it, or the beginning of it."""
    from workbench.cli.opening import open_desk
    from workbench.cli.reviewer import reviewer_name

    why = (reason or "").strip()
    if state == "dismissed" and not why:
        raise Refusal("a dismissal without a reason", mend="say why with --reason TEXT")
    with open_desk(db, reviewer_name(reviewer)) as desk:
        finding_id = desk.findings.find(finding)
        action = desk.decide_finding(finding_id, state, why)
        if not as_json:
            answer(action.name)
            return
        from workbench.cli.documents import finding_document

        number = desk.findings.article_of(finding_id)
        (shown,) = (one for one in desk.article(number).findings if one.id == finding_id)
        history = desk.findings.history(finding_id)
        answer_json(finding_document(desk.article_line(number), shown, history))

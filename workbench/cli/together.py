"""`second`, `flag` and `sources`: what reviewers say to one another, and what they share."""

from pathlib import Path

import click

from workbench.cli.options import db_option, json_option, language_option
from workbench.cli.output import answer, answer_json, one_line, say
from workbench.model.errors import Refusal
from workbench.model.second import Stance

_STANCES = (*(stance.value for stance in Stance), "none")


@click.command()
@click.argument("claim")
@click.argument("stance", type=click.Choice(_STANCES), metavar="|".join(_STANCES))
@click.option("--note", metavar="TEXT", default="", help="Why.")
@click.option("--reviewer", metavar="NAME", help="Who says so; default is the user's name.")
@db_option
@json_option("one JSON object: all that second reviewers say of the claim now")
def second(
    claim: str, stance: str, note: str, reviewer: str | None, db: Path, as_json: bool
) -> None:
    """Confirm another reviewer's verdict on a claim, or object to it; both are kept."""
    from workbench.cli.opening import open_desk
    from workbench.cli.reviewer import reviewer_name

    with open_desk(db, reviewer_name(reviewer)) as desk:
        claim_id = desk.find_claim(claim)
        action = desk.second.say([claim_id], None if stance == "none" else Stance(stance), note)
        if not as_json:
            answer(action.name)
            return
        from workbench.exporters.documents import opinion_part

        opinions = [opinion_part(opinion) for opinion in desk.second.of(claim_id)]
        answer_json({"id": claim_id, "opinions": opinions})


@click.command()
@click.argument("claim")
@click.option("--to", "asked_of", metavar="NAME", default="", help="Who is asked; else anybody.")
@click.option("--note", metavar="TEXT", default="", help="What is asked, or why.")
@click.option("--answer", "answered", metavar="TEXT", help="Answer what is asked about it.")
@click.option("--drop", is_flag=True, help="Take back what you asked about it.")
@click.option("--reviewer", metavar="NAME", help="Who asks or answers; default is the user's name.")
@db_option
@json_option("one JSON object: all that was ever asked about the claim")
def flag(
    claim: str,
    asked_of: str,
    note: str,
    answered: str | None,
    drop: bool,
    reviewer: str | None,
    db: Path,
    as_json: bool,
) -> None:
    """Ask somebody about a claim, or answer; claims --flagged-for lists what is asked."""
    from workbench.cli.opening import open_desk
    from workbench.cli.reviewer import reviewer_name

    if (answered is not None) + drop + bool(asked_of or note) > 1:
        raise Refusal("asks and answers at once", "--answer", "give --answer, --drop or a question")
    with open_desk(db, reviewer_name(reviewer)) as desk:
        claim_id = desk.find_claim(claim)
        if answered is not None:
            action = desk.flags.answer(claim_id, answered)
        elif drop:
            action = desk.flags.drop(claim_id)
        else:
            action = desk.flags.ask([claim_id], asked_of, note)
        if not as_json:
            answer(action.name)
            return
        from workbench.cli.documents import flag_document

        flags = [flag_document(one) for one in desk.flags.of(claim_id)]
        answer_json({"id": claim_id, "flags": flags})


@click.command()
@click.option("--text", metavar="WORDS", default="", help="Only sources with these words.")
@click.option("--limit", type=click.IntRange(1), default=1000, show_default=True, metavar="N",
              help="At most so many.")  # fmt: skip
@language_option
@db_option
@json_option("one JSON object per source, one per line; confidential ones are left out")
def sources(text: str, limit: int, language: str | None, db: Path, as_json: bool) -> None:
    """List the sources, last used first, with how many claims cite each."""
    from workbench.cli.documents import source_document
    from workbench.cli.opening import interface_language, open_desk
    from workbench.exporters.telling import telling

    tongue = interface_language(language)
    told = telling(tongue)
    with open_desk(db, language=tongue) as desk:
        lines = desk.library.lines(text, limit)
    for line in lines:
        if as_json:
            if not line.source.confidential:
                answer_json(source_document(line))
            continue
        source = line.source
        name = f"{source.title}, {source.locator}" if source.title else source.locator
        secret = f"  [{told.say('source.confidential')}]" if source.confidential else ""
        kind = told.say(f"source_kind.{source.kind}")
        answer(f"{line.claims:>5}  {kind:<9}  {one_line(name)}{secret}")
    if not lines and not as_json:
        say(told.say("listing.no_sources"))

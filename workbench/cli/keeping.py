"""`backup` and `doctor`: looking after the store."""

from datetime import UTC, datetime
from pathlib import Path

import click

from workbench.cli.boundary import REFUSED
from workbench.cli.options import db_option, json_option
from workbench.cli.output import answer, answer_json, say
from workbench.model.errors import Refusal


@click.command()
@click.argument("path", type=click.Path(path_type=Path), required=False)
@db_option
@json_option("one JSON object")
def backup(path: Path | None, db: Path, as_json: bool) -> None:
    """Copy the store, also while others use it, and verify the copy.

    PATH is a new file; without it the copy stands beside the store, with the time in its name.
    """
    from workbench.cli.opening import open_desk

    with open_desk(db) as desk:
        to = path or db.with_name(f"{db.stem}-{_stamp()}.db")
        if to.is_dir():
            to = to / f"{db.stem}-{_stamp()}.db"
        if to.exists():
            raise Refusal("is there already", str(to), "name a new file")
        made = desk.backup(to)
    if as_json:
        counts = {"size": made.size, "articles": made.articles, "claims": made.claims}
        answer_json({"path": str(made.path), **counts})
    else:
        answer(f"{made.path}: {made.articles} articles, {made.claims} claims, {made.size} bytes")


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")


@click.command()
@db_option
@json_option("one JSON object that lists the problems")
def doctor(db: Path, as_json: bool) -> int:
    """Examine the store; exit status 1 where something is wrong with it."""
    from workbench.cli.opening import open_desk

    with open_desk(db) as desk:
        problems = desk.doctor()
    if as_json:
        answer_json({"schema": 1, "problems": problems})
    elif not problems:
        answer("the store is sound")
    for problem in () if as_json else problems:
        say(f"{db}: {problem}")
    return REFUSED if problems else 0

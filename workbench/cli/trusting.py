"""`trust`: tables of figures that articles are held against."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.cli.options import db_option, json_option
from workbench.cli.output import answer, answer_json, one_line, say

if TYPE_CHECKING:
    from workbench.desk.desk import Desk


@click.command()
@click.argument("table", type=click.Path(path_type=Path), required=False)
@click.option("--remove", metavar="NAME", help="Take this table away, by the name it is listed by.")
@db_option
@json_option("one JSON object that lists the trusted tables")
def trust(table: Path | None, remove: str | None, db: Path, as_json: bool) -> None:
    """Load a table of trusted figures, or list those that are loaded.

    TABLE is a CSV file with the columns thing, value and source, and where there are any place,
    period, unit and language. A table of the same name takes the place of the one before; one with
    a bad row is refused whole.
    """
    if table and remove:
        raise click.UsageError("Load a table or remove one, not both.")
    from workbench.cli.opening import open_desk
    from workbench.desk.desk import Desk

    if table is None:
        with open_desk(db) as desk:
            if remove:
                desk.trusted.remove(remove)
                say(f"{remove} is no longer held against articles")
            _list(desk, as_json)
        return
    from workbench.desk.trusting import read_table

    rows = read_table(table)
    with Desk(db) as desk:
        loaded = desk.trusted.keep(table.name, rows)
        if as_json:
            _list(desk, as_json)
        else:
            figures = "1 figure" if loaded.rows == 1 else f"{loaded.rows} figures"
            answer(f"{one_line(loaded.name)}: {figures} held against articles")


def _list(desk: "Desk", as_json: bool) -> None:
    tables = desk.trusted.tables()
    if as_json:
        from workbench.exporters.known import table_part

        answer_json({"schema": 1, "tables": [table_part(one) for one in tables]})
        return
    for one in tables:
        added = one.added_at.date().isoformat()
        answer(f"{one_line(one.name)}  {one.rows} figures, added {added}")
    if not tables:
        say("no trusted tables: load one with workbench trust TABLE.csv")

"""`export`: reports out."""

import sys
from pathlib import Path

import click

from workbench.cli.options import article_option, db_option, json_option, language_option
from workbench.cli.output import answer, answer_json


@click.command()
@click.option(
    "--format",
    "format_",
    metavar="NAME",
    default="markdown",
    show_default=True,
    help="markdown, html, csv, json, claimreview, or one that a plug-in brings.",
)
@article_option("Only this article: its number in the list, or its id; default is all.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("exports"),
    show_default=True,
    metavar="PATH",
    help="Folder for the reports; - writes a single one on stdout.",
)
@click.option("--each", is_flag=True, help="One report for every article in the store.")
@language_option
@db_option
@json_option("one JSON object that lists the files written")
def export(
    format_: str,
    article: str | None,
    out: Path,
    each: bool,
    language: str | None,
    db: Path,
    as_json: bool,
) -> None:
    """Write the verification report.

    One report on an article, one on the whole store, or one for each article. The same store
    gives the same bytes; confidential sources are left out.
    """
    from workbench.cli.opening import interface_language, open_desk
    from workbench.desk.reporting import report_files, write_files
    from workbench.exporters.registry import exporter_for

    exporter = exporter_for(format_)
    with open_desk(db, language=interface_language(language)) as desk:
        number = desk.find_article(article) if article else None
        files = report_files(desk, exporter, number, each=each)
        if str(out) == "-":
            for file in files:
                sys.stdout.buffer.write(file.content)
            return
        written = write_files(files, out)
    if as_json:
        answer_json({"schema": 1, "files": [str(path) for path in written]})
        return
    for path in written:
        answer(str(path))

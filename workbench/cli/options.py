"""Options that several commands share, so that they read and mean the same everywhere."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])


def db_option(command: F) -> F:
    """Add `--db`."""
    return click.option(
        "--db",
        type=click.Path(path_type=Path),
        default=Path("claims.db"),
        show_default=True,
        metavar="PATH",
        help="The store.",
    )(command)


def json_option(what: str) -> Callable[[F], F]:
    """Add `--json`, which answers with `what`."""
    return click.option("--json", "as_json", is_flag=True, help=f"Answer with {what}.")


def article_option(what: str) -> Callable[[F], F]:
    """Add `--article`."""
    return click.option("--article", metavar="N", help=what)


def language_option(command: F) -> F:
    """Add `--language`, the language of the interface."""
    return click.option(
        "--language",
        metavar="CODE",
        help="Language to tell it in: nl, en...; default is the config file's, or each article's.",
    )(command)


def paths_argument(command: F) -> F:
    """Add the inputs, of which there must be one."""
    return click.argument("paths", nargs=-1, required=True, metavar="PATH...")(command)


def reading_options(command: F) -> F:
    """Add what `ingest` and `extract` share."""
    options = (
        click.option("--language", metavar="CODE", help="Language of the articles: nl, en..."),
        click.option("--date", "published", metavar="YYYY-MM-DD", help="Publication date."),
        click.option("--outlet", metavar="NAME", help="Who published them."),
        click.option("--title", metavar="TEXT", help="Title, for a single article."),
        click.option(
            "--jobs",
            type=click.IntRange(1, 256),
            default=1,
            show_default=True,
            metavar="N",
            help="Processes to extract with.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command

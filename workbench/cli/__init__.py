"""The command `workbench`: arguments in, data on stdout, narration on stderr.

Nothing heavy is imported here: every command imports what it needs when it runs.
"""

import click

from workbench import __version__
from workbench.cli.boundary import Workbench
from workbench.cli.comparing import check, crosscheck
from workbench.cli.exporting import export
from workbench.cli.keeping import backup, doctor
from workbench.cli.listing import articles, claims, stats
from workbench.cli.reading import extract, ingest
from workbench.cli.reviewing import decide, judge, review
from workbench.cli.together import flag, second, sources
from workbench.cli.trusting import trust


@click.group(
    cls=Workbench,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 done, 1 an input was refused, 2 wrong usage.",
)
@click.version_option(__version__, prog_name="workbench")
def main() -> None:
    """Find every claim and figure in articles, judge them, compare them, report."""


for command in (
    ingest,
    extract,
    review,
    articles,
    claims,
    judge,
    second,
    flag,
    sources,
    check,
    decide,
    crosscheck,
    trust,
    export,
    stats,
    backup,
    doctor,
):
    main.add_command(command)

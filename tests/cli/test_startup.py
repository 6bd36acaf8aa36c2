"""The command starts quickly, and loads no screen to do so."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from workbench.cli import main

HEAVY = ("textual", "sqlite_utils", "dateparser", "babel", "jinja2", "rich", "numpy", "py3langid")


def test_importing_the_command_line_loads_nothing_heavy() -> None:
    code = f"import sys, workbench.cli; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_help_takes_less_than_three_tenths_of_a_second_of_cpu() -> None:
    spent = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "workbench", "--help"], capture_output=True, check=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(spent) < 0.3


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_takes_db_and_help(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "--db PATH" in result.stdout


@pytest.mark.parametrize("command", sorted(set(main.commands) - {"review"}))
def test_every_command_that_answers_takes_json(run: Run, command: str) -> None:
    assert "--json" in run(command, "--help").stdout


def test_the_files_that_ship_are_in_the_package() -> None:
    folder = Path(str(__import__("workbench").__file__)).parent / "exporters"
    assert (folder / "templates" / "report.html").is_file()
    assert (folder / "templates" / "report.css").is_file()
    assert len(list((folder / "schemas").glob("*.schema.json"))) == 5

"""The docs cannot lag: a command, option, format or input that README does not name fails here."""

import re
from pathlib import Path

import click
import pytest

from workbench.cli import main
from workbench.exporters.registry import formats
from workbench.importers import readable_suffixes

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
COMMANDS = README[README.index("## Commands") :]
COMMANDS = COMMANDS[: COMMANDS.index("\n## ", 3)]


def part(command: str) -> str:
    """What README says of one command."""
    start = COMMANDS.index(f"**`workbench {command}")
    rest = COMMANDS[start + 2 :]
    end = re.search(r"\*\*`workbench |\n### ", rest)
    return rest[: end.start()] if end else rest


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_and_option_is_documented(command: str) -> None:
    said = part(command)
    if command == "extract":
        said += part("ingest")
    for parameter in main.commands[command].params:
        if isinstance(parameter, click.Option) and parameter.name not in {"db", "help"}:
            option = parameter.opts[-1]
            where = COMMANDS if option in {"--json", "--language"} else said
            assert f"`{option}" in where or f"({option}" in where.replace("`", ""), option


def test_what_holds_for_all_is_documented() -> None:
    for words in ("--db PATH", "--help", "--json", "0 done; 1 an input was refused", "2 wrong"):
        assert words in COMMANDS


@pytest.mark.parametrize("command", re.findall(r"\*\*`workbench (\w+)", COMMANDS))
def test_every_documented_command_is_there(command: str) -> None:
    assert command in main.commands


def test_every_documented_option_is_there() -> None:
    known = {"--help"}
    for command in main.commands.values():
        known |= {option for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"--[a-z]+(?:-[a-z]+)*", COMMANDS)) <= known


def test_formats_and_inputs_are_documented() -> None:
    for name in (*formats(), *readable_suffixes()):
        assert f"`{name}`" in COMMANDS


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_option_explains_itself(command: str) -> None:
    assert main.commands[command].help
    for parameter in main.commands[command].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.opts

"""The house keeps its shape: files stay small, the command line stays light, packs hold data."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted(
    path
    for folder in ("workbench", "tests", "benchmarks")
    for path in (ROOT / folder).rglob("*.py")
)
LONGEST = 400
VAGUE = {"utils", "helpers", "common", "misc"}


def test_no_file_is_longer_than_one_job_needs() -> None:
    too_long = {
        str(path.relative_to(ROOT)): length
        for path in SOURCES
        if (length := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert too_long == {}


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [path for path in SOURCES if path.stem in VAGUE] == []


@pytest.mark.parametrize("module", ["workbench.cli", "workbench.desk.desk"])
def test_the_command_line_loads_no_screen(module: str) -> None:
    code = f"import sys, {module}; sys.exit(any(m.split('.')[0] == 'textual' for m in sys.modules))"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_languages_are_data() -> None:
    packs = [path.parent for path in (ROOT / "workbench/languages").glob("*/language.toml")]
    assert {pack.name for pack in packs} >= {"nl", "en"}
    for pack in packs:
        assert {path.suffix for path in pack.iterdir() if path.name != "__pycache__"} == {".toml"}

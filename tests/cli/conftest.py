import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.cli.samples import FIRE, FLOOD
from workbench.cli import main

Run = Callable[..., Result]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_REVIEWER", "An")
    monkeypatch.delenv("WORKBENCH_DEBUG", raising=False)
    return tmp_path


@pytest.fixture
def run(here: Path) -> Run:
    """Run the command in this process; give exit status, stdout and stderr."""

    def invoke(*args: str, stdin: str | bytes | None = None) -> Result:
        result = CliRunner().invoke(main, args, input=stdin)
        assert "Traceback" not in result.stderr
        return result

    return invoke


@pytest.fixture
def articles(here: Path) -> Path:
    """A folder of a Dutch and an English article."""
    folder = here / "articles"
    folder.mkdir()
    (folder / "flood.txt").write_text(FLOOD, encoding="utf-8")
    (folder / "fire.txt").write_text(FIRE, encoding="utf-8")
    return folder


@pytest.fixture
def store(run: Run, articles: Path) -> Path:
    """A store of both articles: 1 is the fire, 2 the flood."""
    assert run("ingest", str(articles)).exit_code == 0
    return Path("claims.db")


Shell = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def shell(here: Path) -> Shell:
    """Run the command as a process of its own."""

    def start(*args: str, **options: object) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "workbench", *args]
        settings = {"cwd": here, "env": dict(os.environ), "timeout": 120} | options
        if "stdout" not in settings:
            settings |= {"stdout": subprocess.PIPE}
        return subprocess.run(command, check=False, stderr=subprocess.PIPE, **settings)  # type: ignore[call-overload,no-any-return]

    return start

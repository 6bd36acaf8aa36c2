"""Another package adds an input format, a report format and a language by entry point alone."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import workbench
from tests.cli.samples import FLOOD

ROOT = Path(workbench.__file__).parents[1]

CODE = """
from workbench.importers import Draft

class Shouting:
    name = "shouting"
    suffixes = (".loud",)

    def read(self, stream, where):
        data = stream.read()
        yield Draft(text=data.decode().lower(), origin=where, size=len(data), language="fy")

class Count:
    suffix = ".count"

    def write(self, report):
        return str(len(report.articles[0].claims)).encode()

class Broken:
    def __init__(self):
        raise ImportError("half installed")
"""
POINTS = """
[workbench.importers]
shouting = extra:Shouting

[workbench.exporters]
count = extra:Count
gone = extra:Nowhere

[workbench.languages]
extra = extra_languages
"""


@pytest.fixture
def extra(tmp_path: Path) -> Path:
    """A folder with an installed package that adds one of each."""
    folder = tmp_path / "site"
    info = folder / "extra-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: extra\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(POINTS)
    (folder / "extra.py").write_text(CODE)
    languages = folder / "extra_languages"
    languages.mkdir()
    (languages / "__init__.py").write_text("")
    dutch = Path(str(workbench.__file__)).parent / "languages" / "nl"
    shutil.copytree(dutch, languages / "fy")
    names = languages / "fy" / "language.toml"
    names.write_text(names.read_text().replace('code = "nl"', 'code = "fy"'))
    return folder


def start(folder: Path, cwd: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "workbench", *args]
    paths = os.pathsep.join((str(folder), str(ROOT)))
    environment = {"PYTHONPATH": paths, "PATH": "/usr/bin:/bin", "USER": "an"}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=cwd, env=environment
    )


def test_an_added_format_and_language_are_used(extra: Path, tmp_path: Path) -> None:
    (tmp_path / "a.loud").write_text(FLOOD[17:].upper())
    for jobs in ("1", "2"):
        result = start(extra, tmp_path, "extract", "a.loud", "--json", "--jobs", jobs)
        assert result.returncode == 0, result.stderr
        article = json.loads(result.stdout)["article"]
        assert article["language"] == "fy"
        assert article["text"].startswith("het water")


def test_an_added_report_is_written(extra: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FLOOD)
    assert start(extra, tmp_path, "ingest", "a.txt", "--language", "fy").returncode == 0
    result = start(extra, tmp_path, "export", "--format", "count")
    assert (result.returncode, result.stderr) == (0, "")
    assert int((tmp_path / "exports" / "report.count").read_text()) > 2


def test_a_plug_in_that_does_not_load_gets_one_line(extra: Path, tmp_path: Path) -> None:
    result = start(extra, tmp_path, "export", "--format", "gone")
    assert result.returncode == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith("workbench.exporters gone: the plug-in does not load")

"""The samples that a newcomer meets: they read well, and looking at them changes nothing."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.seeds import rebuild
from workbench.desk.desk import Desk
from workbench.desk.intake import Stated, arrivals, files
from workbench.desk.views import ClaimFilter
from workbench.model.match import Relation

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seeds") / "claims.db"
    rebuild(path)
    return path


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workbench", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def contents(path: Path) -> list[tuple[str, str, str, str]]:
    with Desk(path) as desk:
        return [
            (line.id, line.text, line.status.value, line.note)
            for line in desk.claims(ClaimFilter())
        ]


def test_at_least_six_articles_in_two_languages_are_read_without_a_refusal() -> None:
    found = list(arrivals(list(files([str(ROOT / "seeds")])), Stated()))
    assert [one.refusal for one in found if one.refusal] == []
    articles = [one.article for one in found if one.article]
    assert len(articles) >= 6
    assert {article.language for article in articles} == {"nl", "en"}
    assert len({article.outlet for article in articles}) >= 4
    assert all(article.published for article in articles)


def test_the_store_at_the_top_is_what_the_seeds_give(rebuilt: Path) -> None:
    assert contents(ROOT / "claims.db") == contents(rebuilt)


def test_some_claims_are_judged_so_that_a_report_has_content(rebuilt: Path) -> None:
    states = {status for _, _, status, _ in contents(rebuilt)}
    assert states >= {"open", "verified", "disputed", "unsourced"}


def test_the_samples_contradict_each_other_and_themselves(rebuilt: Path) -> None:
    with Desk(rebuilt) as desk:
        relations = {match.relation for match in desk.matches()}
        rules = {
            found.finding.rule
            for line in desk.articles()
            for found in desk.article(line.number).findings
        }
    assert relations >= {Relation.AGREES, Relation.CONFLICTS}
    assert "weekday-date" in rules


def test_ingesting_and_looking_leave_every_byte(rebuilt: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    shutil.copy(rebuilt, path)
    before = digest(path)
    for arguments in (
        ["ingest", "seeds"],
        ["articles"],
        ["claims"],
        ["check"],
        ["stats"],
        ["doctor"],
        ["export", "--out", str(tmp_path / "exports")],
    ):
        result = run(*arguments, "--db", str(path))
        assert result.returncode == 0, result.stderr
    assert digest(path) == before


def test_the_sample_report_is_what_the_store_gives(tmp_path: Path) -> None:
    result = run("export", "--format", "markdown", "--db", "claims.db", "--out", str(tmp_path))
    assert result.returncode == 0, result.stderr
    written = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert written == (ROOT / "exports" / "report.md").read_text(encoding="utf-8")

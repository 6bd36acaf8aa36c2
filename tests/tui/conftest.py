"""A store with hand-made articles, and the application on it with its clock stopped."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.tui.samples import FLOOD, ODD, STORM, storm_matches, weekday_finding
from workbench.desk.desk import Desk
from workbench.model.second import Stance
from workbench.model.verdict import Citation, Method, Rank, Source, SourceKind, Status
from workbench.tui import texts
from workbench.tui.app import WorkbenchApp
from workbench.tui.settings import Settings

NOW = datetime(2026, 3, 6, 9, 30, tzinfo=UTC)


def frozen() -> datetime:
    return NOW


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    texts.use("en")


def fill(desk: Desk) -> None:
    desk.keep(STORM, [weekday_finding()])
    desk.keep(FLOOD)
    desk.keep(ODD)
    desk.keep_matches(storm_matches())


def judge_some(desk: Desk) -> None:
    """Give the storm article a few verdicts with a note and a source."""
    claims = [shown.claim.id for shown in desk.article(1).claims]
    source = Source(
        SourceKind.DOCUMENT, "Noordlicht outage log, 3 March 2026", "Outage log", Rank.PRIMARY
    )
    cited = Citation(source, "38 of 71 stations tripped", date(2026, 3, 5), Method.READ)
    desk.judge([claims[0]], Status.VERIFIED)
    desk.judge([claims[1]], Status.VERIFIED, "Counted in the operator's own log.", [cited])
    desk.judge([claims[2]], Status.DISPUTED, "The wall also gave way in 2003.")
    desk.judge([claims[5]], Status.DISMISSED)


def another_looks(desk: Desk) -> None:
    """Let Joost confirm, object and ask in the same store."""
    claims = [shown.claim.id for shown in desk.article(1).claims]
    with Desk(desk.path, "joost", clock=frozen) as other:
        other.second.say([claims[1]], Stance.CONFIRMS, "Rang the operator as well.")
        other.second.say([claims[2]], Stance.OBJECTS, "That was another wall.")
        other.flags.ask([claims[3]], "mila", "Is this the mayor's own count?")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "claims.db"
    with Desk(path, "mila", clock=frozen) as desk:
        fill(desk)
    return path


@pytest.fixture
def desk(store: Path) -> Iterator[Desk]:
    with Desk(store, "mila", clock=frozen) as opened:
        yield opened


MakeApp = Callable[..., WorkbenchApp]


@pytest.fixture
def make_app(desk: Desk) -> MakeApp:
    def make(article: int | None = 1, settings: Settings | None = None) -> WorkbenchApp:
        return WorkbenchApp(desk, article, settings, lambda: date(2026, 3, 6))

    return make

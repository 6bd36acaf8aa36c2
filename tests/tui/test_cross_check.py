"""The cross-check on the screen: groups side by side, and what is decided between articles."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.conftest import MakeApp
from tests.tui.samples import FLOOD, Said, build
from tests.tui.test_review_keys import news, statuses
from workbench.desk.desk import Desk
from workbench.model.claim import ClaimKind
from workbench.model.extraction import Extraction
from workbench.model.match import Match, MatchKind, Relation, Side
from workbench.model.verdict import Status
from workbench.tui.differing import differing
from workbench.tui.plotting import Point, plot_rows
from workbench.tui.screens.deciding import CrossCheckScreen
from workbench.tui.screens.review import ReviewScreen
from workbench.tui.screens.settle import SettleScreen
from workbench.tui.widgets.sheet import Sheet

SIZE = (120, 40)


def screen_of(pilot: Pilot[None]) -> CrossCheckScreen:
    screen = pilot.app.screen
    assert isinstance(screen, CrossCheckScreen)
    return screen


def told(pilot: Pilot[None], name: str) -> str:
    held = pilot.app.screen.query_one(name, Sheet)
    lines = range(held.virtual_size.height)
    return "\n".join("".join(piece.text for piece in held.pieces(line)) for line in lines)


def lit(pilot: Pilot[None], name: str) -> str:
    """Return the characters of a column that are shown to differ."""
    held = pilot.app.screen.query_one(name, Sheet)
    pieces = [piece for line in range(held.virtual_size.height) for piece in held.pieces(line)]
    return "".join(piece.text for piece in pieces if "differs" in piece.styles)


async def test_values_stand_side_by_side_with_what_differs_lit(make_app: MakeApp) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("c")
        await pilot.pause()
        left, right = told(pilot, "#column0"), told(pilot, "#column1")
        assert "The Velmare Courier · 2026-03-04" in left
        assert "12 400" in left.replace("\u00a0", " ")
        assert "A storm left about 12,400 homes" in left
        assert "Kustbode · 2026-03-05" in right
        assert "Some 14,200 homes near Velmare" in right
        assert lit(pilot, "#column0") == "2424", "in the value and in the words"
        assert "two digits changed places" in told(pilot, "#relation")


async def test_saying_not_the_same_stays_said(make_app: MakeApp, desk: Desk, store: Path) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("c", "x")
        await pilot.pause()
        assert [group.relation for group in screen_of(pilot).main_list().groups] == [
            Relation.ROUNDED
        ]
        assert news(pilot).startswith("not the same, ")
    assert [group.relation for group in desk.groups(1)] == [Relation.ROUNDED]
    desk.keep_matches(desk.matches())
    with Desk(store, "mila") as later:
        assert len(later.groups(1)) == 1, "it outlives matching again"
        later.undo()
        assert len(later.groups(1)) == 2


async def test_undo_brings_a_group_back_and_redo_takes_it_again(make_app: MakeApp) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("c", "x", "ctrl+z")
        await pilot.pause()
        assert len(screen_of(pilot).main_list().groups) == 2
        assert news(pilot).startswith("undone: not the same")
        await pilot.press("ctrl+y")
        assert len(screen_of(pilot).main_list().groups) == 1


async def test_saying_the_same_is_shown(make_app: MakeApp, desk: Desk) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("c", "s")
        await pilot.pause()
        assert screen_of(pilot).main_list().groups[0].decided
        assert "said to be the same" in told(pilot, "#relation")
        await pilot.press("ctrl+z")
        assert not screen_of(pilot).main_list().groups[0].decided


async def test_two_groups_are_made_one(make_app: MakeApp, desk: Desk) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("c", "m", "s")
        await pilot.pause()
        (group,) = screen_of(pilot).main_list().groups
        assert len(group.members) == 4
        await pilot.press("ctrl+z")
        assert len(screen_of(pilot).main_list().groups) == 2


@pytest.fixture
def clash(desk: Desk) -> None:
    """Two articles of one day, 4 and 5 in the store, that exclude each other."""
    found = [
        build(
            [[Said(f"The gale felled {count} trees in Orlen on Monday.",
                   [(str(count), str(count), "exactly", None, "trees")],
                   kinds=[ClaimKind.FIGURE])]],
            title=f"{outlet} on the gale", outlet=outlet, published=date(2026, 3, 2),
        )
        for outlet, count in (("Morning Post", 61), ("Evening Post", 16))
    ]  # fmt: skip
    for one in found:
        desk.keep(one)
    link = Match(
        MatchKind.FIGURE, side(found[0]), side(found[1]), Relation.CONFLICTS, 0.9, ("trees",)
    )
    desk.keep_matches([*desk.matches(), link])


async def test_letting_a_value_stand_gives_the_verdicts(
    make_app: MakeApp, desk: Desk, clash: None
) -> None:
    async with make_app(4).run_test(size=SIZE) as pilot:
        await pilot.press("c", "v")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SettleScreen)
        follows = told(pilot, "#follows")
        assert "✓ Morning Post" in follows
        assert "✗ Evening Post" in follows
        assert statuses(desk, 4)[0] is Status.OPEN, "nothing is done before it is confirmed"
        await pilot.press(*"the log says so", "enter")
        await pilot.pause()
        assert news(pilot).startswith("61 stands, 2 claims")
        assert "✓ verified" in told(pilot, "#column0")
        assert "the log says so" in told(pilot, "#column1")
    assert (statuses(desk, 4)[0], statuses(desk, 5)[0]) == (Status.VERIFIED, Status.DISPUTED)
    desk.undo()
    assert (statuses(desk, 4)[0], statuses(desk, 5)[0]) == (Status.OPEN, Status.OPEN)


async def test_the_other_value_can_stand_with_a_source(
    make_app: MakeApp, desk: Desk, clash: None
) -> None:
    async with make_app(4).run_test(size=SIZE) as pilot:
        await pilot.press("c", "right", "v")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.press(*"https://grid.example/log", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, CrossCheckScreen)
    assert (statuses(desk, 4)[0], statuses(desk, 5)[0]) == (Status.DISPUTED, Status.VERIFIED)
    verdicts = [desk.article(number).claims[0].verdict for number in (4, 5)]
    assert [v.citations[0].supports for v in verdicts if v] == [False, True]


async def test_an_article_is_opened_and_the_same_place_come_back_to(make_app: MakeApp) -> None:
    async with make_app(1).run_test(size=SIZE) as pilot:
        await pilot.press("c", "down", "right", "enter")
        await pilot.pause()
        opened = pilot.app.screen
        assert isinstance(opened, ReviewScreen)
        assert (opened.session.number, opened.reading.current) == (2, 1)
        await pilot.press("v", "escape")
        await pilot.pause()
        screen = screen_of(pilot)
        assert screen.main_list().cursor == 1
        statement = screen.statement()
        assert statement is not None
        assert statement.side.article == FLOOD.article.id
        assert "✓ verified" in told(pilot, "#column1"), "what was judged there is shown here"


def nightly(day: int, toll: int) -> Extraction:
    words = f"The flood has taken {toll} lives in Orlen, officials say."
    said = Said(words, [(str(toll), str(toll), "exactly", None, "lives")], kinds=[ClaimKind.FIGURE])
    published = date(2026, 3, 1) + timedelta(days=day)
    return build([[said]], title=f"Day {day}", outlet=f"Outlet {day}", published=published)


def side(found: Extraction) -> Side:
    held, claim = found.figures[0], found.claims[0]
    return Side(found.article.id, None, claim.id, held.start, held.end, held.text,
                held.low, held.high, held.unit, held.counted)  # fmt: skip


def keep_a_week(desk: Desk) -> list[Extraction]:
    """Put seven articles on seven days into the store, with a toll that grows."""
    found = [nightly(day, 2 + day * day) for day in range(7)]
    for one in found:
        desk.keep(one)
    links = [
        Match(MatchKind.FIGURE, side(one), side(other), Relation.UPDATED, 0.9, ("lives",))
        for one, other in pairwise(found)
    ]
    desk.keep_matches([*desk.matches(), *links])
    return found


@pytest.fixture
def week(desk: Desk) -> list[Extraction]:
    """Seven articles on seven days; the first is article 4."""
    return keep_a_week(desk)


async def test_a_value_that_moved_is_plotted(make_app: MakeApp, week: list[Extraction]) -> None:
    async with make_app(4).run_test(size=SIZE) as pilot:
        await pilot.press("c")
        await pilot.pause()
        plot = told(pilot, "#plot")
        assert plot.count("●") == 6
        assert plot.count("◆") == 1, "the statement in hand"
        assert "38" in plot.splitlines()[0], "the greatest value stands at the top"
        assert "2026-03-01" in plot.splitlines()[-1]
        assert "2026-03-07" in plot.splitlines()[-1]


async def test_more_statements_than_have_room_come_in_sight_one_by_one(
    make_app: MakeApp, week: list[Extraction]
) -> None:
    async with make_app(4).run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert "Outlet 0" in told(pilot, "#column0")
        assert "statements 1–2 of 7" in news(pilot)
        await pilot.press("right", "right", "right")
        assert "Outlet 3" in told(pilot, "#column1")
        await pilot.press("left")
        statement = screen_of(pilot).statement()
        assert statement is not None
        assert statement.outlet == "Outlet 2"
        assert not screen_of(pilot).has_class("-plotted")
        await pilot.press("p")
        assert screen_of(pilot).has_class("-plotted")
        await pilot.press("p")
        assert not screen_of(pilot).has_class("-plotted")


async def test_the_whole_store_is_read_as_far_as_it_is_looked_at(
    make_app: MakeApp, week: list[Extraction], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.tui.screens.cross_check._READ", 2)
    async with make_app(None).run_test(size=SIZE) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert len(screen_of(pilot).main_list().groups) == 2
        await pilot.press("down")
        await pilot.pause()
        assert len(screen_of(pilot).main_list().groups) == 3


def test_single_characters_are_lit_in_short_texts_and_words_in_long_ones() -> None:
    def apart(text: str, other: str) -> list[str]:
        parts = differing(text, other, ("same",), ("apart",))
        assert "".join(part.text for part in parts) == text
        return [part.text for part in parts if part.styles == ("apart",)]

    assert apart("12,400", "12,400") == []
    assert apart("310", "301") in (["1"], ["0"], ["1", "0"], ["10"])
    assert apart("38 km", "") == []
    left = "We will rebuild the sea wall before the next winter comes to Orlen"
    assert apart(left, left.replace("rebuild", "repair")) == ["rebuild"]


def test_a_plot_needs_something_to_show() -> None:
    day = date(2026, 3, 1)
    same_day = [Point(day, Decimal(value)) for value in (1, 2, 3)]
    assert plot_rows(same_day, 60, 6) == []
    flat = [Point(day + timedelta(days=n), Decimal(5)) for n in range(4)]
    assert plot_rows(flat, 60, 6) == []
    rising = [Point(day + timedelta(days=n), Decimal(n)) for n in range(4)]
    assert plot_rows(rising[:2], 60, 6) == []
    assert plot_rows(rising, 20, 6) == []
    rows = plot_rows(rising, 60, 6)
    assert len(rows) == 6
    assert all(sum(len(part.text) for part in line.parts) <= 60 for line in rows)

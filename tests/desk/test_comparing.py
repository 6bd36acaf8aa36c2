"""Articles are compared as they come in: with those they meet, in whatever order, once."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.matching.samples import Told, told
from workbench.desk import comparing
from workbench.desk.desk import Desk
from workbench.languages import load_pack
from workbench.matching import meeting
from workbench.matching.digest import pack_report, unpack_report
from workbench.matching.reports import link_reports, report_of
from workbench.model.extraction import Extraction
from workbench.model.match import Match, MatchKind
from workbench.store.matches import match_id

_DEAD: Told = {str(number): ("people", "people", "die") for number in range(100)}
_TOWNS = ("Delmora", "Ostrick", "Arleth")


def toll(number: int, town: str = "Delmora", day: int | None = 14) -> Extraction:
    """Return an article on one toll in one town."""
    text = (
        f"It was a bad night in {town}, the city of mayor {town[:4]} {town}son. "
        f"{number % 7 + 3} people died in the flood in {town}."
    )
    published = None if day is None else f"2026-01-{day:02}"
    return told(text, _DEAD, published=published, outlet=f"Outlet {number}")


@pytest.fixture(scope="module")
def articles() -> list[Extraction]:
    days = (14, 14, 14, 15, None, 25, 14, 14, 28, 14)
    return [toll(n, _TOWNS[n % 5 % 3], days[n % len(days)]) for n in range(40)]


def links(desk: Desk) -> list[Match]:
    return sorted(desk.matches(), key=match_id)


def one_by_one(path: Path, articles: Sequence[Extraction]) -> list[Match]:
    with Desk(path) as desk:
        for article in articles:
            desk.keep(article)
            number = desk.number_of(article.article.id)
            assert number is not None
            desk.compare_article(number)
        return links(desk)


def all_at_once(path: Path, articles: Sequence[Extraction]) -> list[Match]:
    with Desk(path) as desk:
        desk.keep_many((article, ()) for article in articles)
        desk.compare(again=True)
        return links(desk)


def test_the_links_are_those_of_comparing_all_with_all(
    tmp_path: Path, articles: list[Extraction]
) -> None:
    reports = [report_of(held, load_pack(held.article.language)) for held in articles]
    whole = sorted(link_reports(reports), key=match_id)
    assert len(whole) > 40
    assert all_at_once(tmp_path / "a.db", articles) == whole
    assert one_by_one(tmp_path / "b.db", articles) == whole


@pytest.mark.parametrize("reach", [1, 3])
def test_full_blocks_hold_the_same_links_in_whatever_order_articles_came(
    tmp_path: Path, articles: list[Extraction], monkeypatch: pytest.MonkeyPatch, reach: int
) -> None:
    monkeypatch.setattr(meeting, "REACH", reach)
    monkeypatch.setattr(comparing, "REACH", reach)
    monkeypatch.setattr(comparing, "_BATCH", 7)
    whole = all_at_once(tmp_path / "all.db", articles)
    assert whole
    for seed in range(4):
        shuffled = random.Random(seed).sample(articles, len(articles))
        assert one_by_one(tmp_path / f"{seed}.db", shuffled) == whole


def test_a_large_group_is_bounded_and_stays_one(tmp_path: Path) -> None:
    reports = [toll(number) for number in range(150)]
    found = all_at_once(tmp_path / "claims.db", reports)
    links = [match for match in found if match.kind is MatchKind.FIGURE]
    assert len(links) <= 150 * meeting.REACH
    reached = {found[0].left.article}
    for _ in range(150):
        reached |= {
            end
            for match in found
            for end in (match.left.article, match.right.article)
            if {match.left.article, match.right.article} & reached
        }
    assert len(reached) == 150


def test_only_what_is_new_is_compared(
    tmp_path: Path, articles: list[Extraction], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Desk(tmp_path / "claims.db") as desk:
        desk.keep_many((article, ()) for article in articles[:30])
        desk.compare()
        before = links(desk)
        taken: list[int] = []
        whole = comparing.Comparing.take_in

        def noted(self: comparing.Comparing, number: int) -> None:
            taken.append(number)
            whole(self, number)

        monkeypatch.setattr(comparing.Comparing, "take_in", noted)
        desk.compare()
        assert taken == []
        desk.keep(articles[30])
        desk.compare()
        assert taken == [31]
        new = articles[30].article.id
        assert [m for m in links(desk) if new not in (m.left.article, m.right.article)] == before


def in_batches(path: Path, articles: Sequence[Extraction], size: int) -> list[Match]:
    with Desk(path) as desk:
        for start in range(0, len(articles), size):
            desk.keep_many((article, ()) for article in articles[start : start + size])
            desk.compare()
        return links(desk)


def test_batches_of_any_size_give_the_same(tmp_path: Path, articles: list[Extraction]) -> None:
    whole = all_at_once(tmp_path / "all.db", articles)
    for seed, size in enumerate((1, 2, 13, 30)):
        shuffled = random.Random(seed).sample(articles, len(articles))
        assert in_batches(tmp_path / f"{size}.db", shuffled, size) == whole


def test_groups_do_not_depend_on_the_order_either(
    tmp_path: Path, articles: list[Extraction]
) -> None:
    found = []
    for seed in range(2):
        path = tmp_path / f"{seed}.db"
        one_by_one(path, random.Random(seed).sample(articles, len(articles)))
        with Desk(path) as desk:
            found.append(sorted(desk.groups(), key=lambda group: group.id))
    assert found[0]
    assert found[0] == found[1]


def test_the_same_text_again_changes_nothing(tmp_path: Path, articles: list[Extraction]) -> None:
    path = tmp_path / "claims.db"
    first = one_by_one(path, articles[:15])
    assert one_by_one(path, articles[5:15]) == first


def test_comparing_again_gives_the_same(tmp_path: Path, articles: list[Extraction]) -> None:
    path = tmp_path / "claims.db"
    first = one_by_one(path, articles[:20])
    with Desk(path) as desk:
        desk.compare(again=True)
        assert links(desk) == first


def test_a_digest_gives_the_report_back(articles: list[Extraction]) -> None:
    for held in articles[:5]:
        report = report_of(held, load_pack(held.article.language))
        assert unpack_report(pack_report(report)) == report

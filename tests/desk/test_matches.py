"""Matches stay as the last cross-check left them."""

from decimal import Decimal

from workbench.desk.desk import Desk
from workbench.desk.views import ArticleView
from workbench.model.match import Match, MatchKind, Relation, Side


def side(view: ArticleView, index: int) -> Side:
    article, figure = view.extraction.article, view.extraction.figures[index]
    claim = next(c.claim.id for c in view.claims if index in c.claim.figures)
    return Side(
        article.id, article.external_id, claim, figure.start, figure.end, figure.text,
        figure.low, figure.high, figure.unit, figure.counted,
    )  # fmt: skip


def a_match(desk: Desk, left: int, right: int, relation: Relation) -> Match:
    flood, fire = desk.article(1), desk.article(2)
    return Match(
        MatchKind.FIGURE,
        side(flood, left),
        side(fire, right),
        relation,
        0.91,
        ("same thing", "same day"),
        "transposed digits",
    )


def test_matches_come_back_as_they_were_kept(desk: Desk) -> None:
    first = a_match(desk, 0, 0, Relation.CONFLICTS)
    second = a_match(desk, 1, 0, Relation.AGREES)
    quotation = Side(first.left.article, "flood-1", None, 0, 9, "In Delmon", value="pech")
    third = Match(MatchKind.QUOTATION, quotation, first.right, Relation.AGREES, 1.0, ())
    desk.keep_matches([second, first, third])

    assert desk.matches() == [third, first, second]
    assert desk.matches(2) == desk.matches(1) == desk.matches()
    assert desk.matches(3) == []


def test_matching_one_article_anew_replaces_its_matches_only(desk: Desk) -> None:
    desk.keep_matches([a_match(desk, 0, 0, Relation.CONFLICTS)])
    again = a_match(desk, 1, 0, Relation.ROUNDED)
    desk.keep_matches([again, again], [2])
    assert desk.matches() == [again]

    desk.keep_matches([], [3])
    assert desk.matches() == [again]
    desk.keep_matches([])
    assert desk.matches() == []


def test_a_decimal_keeps_its_digits(desk: Desk) -> None:
    match = a_match(desk, 0, 0, Relation.AGREES)
    left = Side(match.left.article, "flood-1", None, 0, 1, "I", Decimal("1.50"), None, "km")
    desk.keep_matches([Match(MatchKind.FIGURE, left, match.right, Relation.AGREES, 0.5, ())])

    kept = desk.matches()[0].left
    assert str(kept.low) == "1.50"
    assert kept.high is None

"""Figures that are compared alike are compared once, and those that differ in anything are not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.matching.samples import SCENE_EN, Told, subjects, told
from workbench.languages import load_pack
from workbench.matching.contents import content_of, names_in
from workbench.matching.reports import link_reports, report_of
from workbench.matching.subjects import Subject
from workbench.model.figure import Hedge
from workbench.model.match import Match, MatchKind

MISSILES: Told = {"71": ("missiles", "missile", "fire"), "17": ("missiles", "missile", "fire")}
TEXT = SCENE_EN + "They fired 71 missiles."


def one(text: str = TEXT, outlet: str = "A") -> Subject:
    (found,) = subjects(told(text, MISSILES, outlet=outlet))
    return found


def alike(left: Subject, right: Subject) -> bool:
    ours, theirs = (content_of(one, names_in(one.profile.names)) for one in (left, right))
    return ours is theirs


def test_the_same_said_elsewhere_in_another_article_is_one_content() -> None:
    later = one("Of late. " + TEXT, "B")
    assert later.figure.start != one().figure.start
    assert later.profile.article != one().profile.article
    assert alike(one(), replace(later, local=one().local, near=one().near))


@pytest.mark.parametrize(
    "change",
    [
        lambda it: replace(it, figure=replace(it.figure, low=Decimal("71.0"))),
        lambda it: replace(it, figure=replace(it.figure, hedge=Hedge.ABOUT)),
        lambda it: replace(it, figure=replace(it.figure, unit="km")),
        lambda it: replace(it, figure=replace(it.figure, where="Delmora")),
        lambda it: replace(it, figure=replace(it.figure, inferred=("when",))),
        lambda it: replace(it, things=(*it.things, "drone")),
        lambda it: replace(it, happened=frozenset({"sink"})),
        lambda it: replace(it, told=not it.told),
        lambda it: replace(it, place="delmora"),
        lambda it: replace(it, when=(date(2026, 1, 1), date(2026, 1, 1))),
        lambda it: replace(it, local=it.local | {"x"}),
        lambda it: replace(it, near=it.near | {"x"}),
        lambda it: replace(it, alone=not it.alone),
        lambda it: replace(it, profile=replace(it.profile, language="nl")),
        lambda it: replace(it, profile=replace(it.profile, published=None)),
        lambda it: replace(it, profile=replace(it.profile, names={"verkamp": "Verkamp"})),
    ],
)
def test_whatever_comparing_looks_at_makes_another_content(
    change: Callable[[Subject], Subject],
) -> None:
    assert not alike(one(), change(one()))


def links(*texts: str) -> list[Match]:
    pack = load_pack("en")
    outlets = "ABCDEFG"
    return link_reports(
        report_of(told(text, MISSILES, outlet=outlet), pack)
        for text, outlet in zip(texts, outlets, strict=False)
    )


def test_copies_are_linked_each_with_its_own_words_and_places() -> None:
    texts = ("Of late. " + TEXT, TEXT, TEXT.replace("71", "17"), "Well. " + TEXT)
    found = [match for match in links(*texts) if match.kind is MatchKind.FIGURE]
    assert len(found) == 6
    for match in found:
        for side in (match.left, match.right):
            (text,) = {
                text
                for text, outlet in zip(texts, "ABCD", strict=True)
                if told(text, MISSILES, outlet=outlet).article.id == side.article
            }
            assert text[side.start : side.end] == side.text
    assert sum("17" in match.left.text or "17" in match.right.text for match in found) == 3
    assert {match.relation.value for match in found} == {"agrees", "conflicts"}


def test_claims_of_copies_are_linked_whether_by_words_or_by_figures() -> None:
    said = "The army fired 71 missiles and lost 17 missiles over Delmora on a cold winter night."
    other = "Soldiers lost 17 missiles; they had fired 71 missiles that night, wrote Ilsa Verkamp."
    found = [
        match
        for match in links(SCENE_EN + said, SCENE_EN + said, SCENE_EN + other)
        if match.kind is MatchKind.CLAIM and "71" in match.left.text
    ]
    reasons = sorted(match.reasons[0].split(":")[0] for match in found)
    assert reasons == ["100% the same words", "all figures agree", "all figures agree"]

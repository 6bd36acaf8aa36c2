"""The fields that say what a source is, for citing one and for amending one."""

from collections.abc import Iterable
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from workbench.model.verdict import Rank, Source, SourceKind
from workbench.tui.texts import say
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.field import Field


def kind_and_name(source: Source | None = None) -> Iterable[Widget]:
    """Yield what kind of thing the source is, and its title."""
    yield Choice(
        say("source.kind"),
        [(say(f"source_kind.{kind}"), kind) for kind in SourceKind],
        [source.kind if source else SourceKind.URL],
        id="kind",
    )
    yield Field(say("source.name"), (source.title or "") if source else "", id="name")


def rank(source: Source | None = None) -> Widget:
    """Return how near it stands to the fact."""
    return Choice(
        say("source.rank"),
        [(say("source.unsaid"), None), *((say(f"rank.{rank}"), rank) for rank in Rank)],
        [source.rank if source else None],
        id="rank",
    )


def confidentiality(source: Source | None = None) -> Widget:
    """Return whether exports may name it."""
    return Choice(
        say("source.kept"),
        [(say("source.open"), False), (say("source.confidential"), True)],
        [source.confidential if source else False],
        id="confidential",
    )


def source_in(screen: Screen[Any], locator: str) -> Source:
    """Return the source that the fields of a screen describe."""
    return Source(
        screen.query_one("#kind", Choice).chosen[0],
        locator,
        screen.query_one("#name", Field).value.strip() or None,
        screen.query_one("#rank", Choice).chosen[0],
        screen.query_one("#confidential", Choice).chosen[0],
    )


def show_source(screen: Screen[Any], source: Source) -> None:
    """Put a source into the fields of a screen."""
    screen.query_one("#locator", Field).value = source.locator
    screen.query_one("#name", Field).value = source.title or ""
    for name, value in (
        ("kind", source.kind),
        ("rank", source.rank),
        ("confidential", source.confidential),
    ):
        choice = screen.query_one(f"#{name}", Choice)
        choice.chosen = [value]
        choice.redraw()

"""What changed since the last draft: the old beside the new, the differing words lit."""

from collections.abc import Iterable, Sequence

from workbench.desk.revisions import Changes, ClaimChange, lit
from workbench.tui.commands import Place
from workbench.tui.context import Context
from workbench.tui.screens.history import SheetScreen
from workbench.tui.symbols import STATUS_SIGN
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.sheet import Part, Row, row


class ChangesScreen(SheetScreen):
    """Changed claims, new ones and vanished ones of one article."""

    PLACE = Place.CHANGES
    CSS_PATH = "history.tcss"

    def __init__(self, context: Context, number: int) -> None:
        super().__init__(context)
        self._number = number

    def on_mount(self) -> None:
        """Show what became of the claims."""
        line = self.desk.article_line(self._number)
        self.query_one("#title", Bar).show(
            [Part(f" {say('changes.title')}", ("title",)), Part(f"  {line.name}", ("label",))],
            [Part(f"{say('changes.draft', number=line.revision)} ", ("label",))],
        )
        found = self.desk.revisions.changes(self._number)
        self.sheet.show_rows(change_rows(found))
        if found is None:
            self.tell(say("changes.first"))
        else:
            self.tell(say_count("changes.unchanged", found.unchanged))
        self.focus_body()


def change_rows(found: Changes | None) -> list[Row]:
    """Return the rows that tell of changed, new and vanished claims."""
    if found is None:
        return []
    rows: list[Row] = []
    groups: Sequence[tuple[str, Sequence[ClaimChange]]] = (
        (say("changes.changed"), found.changed),
        (say("changes.added"), found.added),
        (say("changes.vanished"), found.vanished),
    )
    for heading, changes in groups:
        if not changes:
            continue
        rows.append(row(Part(f"{heading} ({len(changes)})", ("heading",))))
        for change in changes:
            rows += _rows_of(change)
            rows.append(row())
    return rows or [row(Part(say("changes.none")))]


def _rows_of(change: ClaimChange) -> Iterable[Row]:
    old, new = change.old, change.new
    before, after = lit(old.text if old else "", new.text if new else "")
    if old is not None:
        lead = [Part(f"  {STATUS_SIGN[change.status]} − ", (str(change.status),))]
        yield row(*_words(before, "disputed", lit_all=new is None), lead=lead)
        if change.verdict and change.verdict.note:
            yield row(Part(change.verdict.note, ("faint",)), lead=[Part("      ")])
    if new is not None:
        yield row(*_words(after, "verified", lit_all=old is None), lead=[Part("    + ", ("key",))])


def _words(words: Sequence[tuple[str, bool]], style: str, *, lit_all: bool) -> list[Part]:
    parts: list[Part] = []
    for number, (word, differs) in enumerate(words):
        look = (style, "strong", "lined") if differs and not lit_all else ()
        parts.append(Part(word, look))
        if number + 1 < len(words):
            parts.append(Part(" "))
    return parts

"""The dialog that shows once what a mark on several claims would do, before it is done."""

from collections import Counter
from collections.abc import Iterable, Sequence

from textual.widget import Widget

from workbench.model.verdict import Status
from workbench.tui.screens.dialog import Dialog
from workbench.tui.symbols import STATUS_SIGN
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.sheet import Part, Row, Sheet, row

_SHOWN = 200
"""Claims that are listed; of more, the number is told."""


class SeveralScreen(Dialog[bool]):
    """Lists the claims with the state that each has now; answers True where it is to be done."""

    def __init__(
        self,
        what: str,
        claims: Sequence[tuple[Status, str]],
        whole: int | None = None,
        *,
        by_status: dict[Status, int] | None = None,
    ) -> None:
        """Ask whether `what` is meant for the claims, given with their state.

        `whole` is how many there are where only the first are given, `by_status` their states.
        """
        count = len(claims) if whole is None else whole
        super().__init__(say_count("several.title", count, what=what), say("several.ending"))
        self._claims = claims[:_SHOWN]
        self._count = count
        self._by_status = by_status or Counter(status for status, _ in claims)

    def compose_body(self) -> Iterable[Widget]:
        """Yield what they are now, and the claims."""
        sheet = Sheet(id="several")
        sheet.styles.height = min(2 * len(self._claims) + 3, 14)
        yield sheet

    def on_mount(self) -> None:
        """Show the claims."""
        parts = []
        for status in Status:
            if number := self._by_status.get(status, 0):
                parts.append(Part(f"{STATUS_SIGN[status]} {number} ", (str(status),)))
                parts.append(Part(f"{say(f'status.{status}')}   ", ("label",)))
        rows: list[Row] = [row(Part(f"{say('several.now')} ", ("label",)), *parts), row()]
        for status, words in self._claims:
            lead = [Part(f"{STATUS_SIGN[status]} ", (str(status),))]
            rows.append(row(Part(" ".join(words.split())), lead=lead))
        if more := self._count - len(self._claims):
            rows.append(row(Part(say_count("several.more", more), ("label",))))
        sheet = self.query_one(Sheet)
        sheet.show_rows(rows)
        sheet.focus()

    def answer(self) -> bool:
        """Return that it is to be done."""
        return True

"""The dialog that shows a report before it is written."""

from collections.abc import Iterable
from pathlib import Path

from textual import events
from textual.widget import Widget
from textual.widgets import Input

from workbench.desk.reporting import ReportFile, report_files, write_files
from workbench.exporters.registry import exporter_for, formats
from workbench.model.errors import Refusal
from workbench.tui.context import Context
from workbench.tui.describe import told
from workbench.tui.screens.dialog import Dialog
from workbench.tui.texts import say
from workbench.tui.widgets.bars import Bar
from workbench.tui.widgets.choice import Choice
from workbench.tui.widgets.field import Field
from workbench.tui.widgets.sheet import Part, Row, Sheet, row

_PREVIEWED = 400
"""Lines of a report that are shown."""
_WHOLE_PREVIEWED = 5_000
"""Claims up to which a report on the whole store is made for looking at."""


class ExportScreen(Dialog[list[Path]]):
    """Format, extent and folder, with the report as it will be."""

    def __init__(self, context: Context, number: int | None) -> None:
        """Offer a report on article `number` (None: only on the whole store)."""
        super().__init__(say("export.title"), say("export.ending"))
        self._given = context
        self._number = number

    def compose_body(self) -> Iterable[Widget]:
        """Yield the choices and the preview."""
        names = list(formats())
        yield Choice(say("export.format"), [(name, name) for name in names], names[:1], id="format")
        extents = [(say("export.whole"), True)]
        if self._number is not None:
            extents.insert(0, (say("export.article"), False))
        yield Choice(say("export.extent"), extents, [extents[0][1]], id="extent")
        yield Field(say("export.folder"), "exports", id="folder")
        yield Sheet(id="preview")
        yield Bar(id="complaint")

    def on_mount(self) -> None:
        """Begin with the format."""
        self.query_one("#format", Choice).focus()
        self._preview()

    def on_choice_changed(self, message: Choice.Changed) -> None:
        """Show the report in another format."""
        message.stop()
        self._preview()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Write the report."""
        message.stop()
        self.accept()

    def take_key(self, event: events.Key) -> None:
        """Scroll the preview by the page; otherwise as every dialog does."""
        steps = {"pagedown": 1, "pageup": -1}
        if event.key in steps:
            event.stop()
            sheet = self.query_one("#preview", Sheet)
            sheet.scroll_relative(y=steps[event.key] * max(sheet.size.height - 1, 1), animate=False)
        else:
            super().take_key(event)

    def _files(self) -> list[ReportFile]:
        whole = self.query_one("#extent", Choice).chosen[0]
        exporter = exporter_for(str(self.query_one("#format", Choice).chosen[0]))
        number = None if whole else self._number
        return list(report_files(self._given.desk, exporter, number))

    def _preview(self) -> None:
        whole = self.query_one("#extent", Choice).chosen[0]
        rows: list[Row]
        if whole and self._given.desk.count_claims() > _WHOLE_PREVIEWED:
            rows = [row(Part(say("export.too_long"), ("label",)))]
        else:
            try:
                rows = _rows_of(self._files()[0].content)
            except Refusal as refusal:
                rows = [row(Part(told().refusal(refusal), ("error",)))]
        self.query_one("#preview", Sheet).show_rows(rows)

    def answer(self) -> list[Path] | None:
        """Write the report and return its path; None, with a complaint, where it cannot be."""
        folder = self.query_one("#folder", Field).value.strip() or "exports"
        try:
            return write_files(self._files(), Path(folder).expanduser())
        except Refusal as refusal:
            self.query_one("#complaint", Bar).show([Part(told().refusal(refusal), ("error",))])
            return None


def _rows_of(content: bytes) -> list[Row]:
    """Return the first lines of a report, or what there is to say of one that is no text."""
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return [row(Part(say("export.no_text", size=len(content)), ("label",)))]
    rows = [row(Part(line)) for line in lines[:_PREVIEWED]]
    if len(lines) > _PREVIEWED:
        rows.append(row(Part(say("export.more", count=len(lines) - _PREVIEWED), ("label",))))
    return rows

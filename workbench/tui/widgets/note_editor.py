"""The note beside a claim while it is typed."""

from textual import events
from textual.widgets import TextArea

from workbench.tui.messages import NoteDone


class NoteEditor(TextArea):
    """A small text area; escape or ctrl+s ends it and keeps what was typed."""

    def __init__(self) -> None:
        super().__init__(id="note", soft_wrap=True, show_line_numbers=False, compact=True)

    def on_key(self, event: events.Key) -> None:
        """End on escape or ctrl+s."""
        if event.key in ("escape", "ctrl+s"):
            event.stop()
            event.prevent_default()
            self.post_message(NoteDone(self.text))

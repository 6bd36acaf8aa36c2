"""The single lines of a screen: where the reviewer is, how far, what happened, which keys."""

from collections.abc import Iterable, Sequence

from textual import events

from workbench.tui.commands import Command
from workbench.tui.messages import CommandAsked
from workbench.tui.texts import say
from workbench.tui.widgets.cells import fit, shown, width_of
from workbench.tui.widgets.key_hints import key_at
from workbench.tui.widgets.line_view import LineView, Piece
from workbench.tui.widgets.sheet import Part

_GAP = 2


class Bar(LineView, can_focus=False):
    """One line with words at its left and words at its right; the left gives way."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._left: tuple[Part, ...] = ()
        self._right: tuple[Part, ...] = ()

    def show(self, left: Iterable[Part], right: Iterable[Part] = ()) -> None:
        """Show other words."""
        fresh = (tuple(left), tuple(right))
        if fresh != (self._left, self._right):
            self._left, self._right = fresh
            self.redraw()

    def lay_out(self, width: int) -> int:  # noqa: ARG002
        """Return that there is one line."""
        return 1

    def pieces(self, line: int) -> list[Piece]:  # noqa: ARG002
        """Return the left words, a gap, and the right words."""
        width = self.line_width
        right = [_piece(part) for part in self._right]
        room = width - sum(piece.width for piece in right)
        if room < width // 3:
            right, room = [], width
        pieces: list[Piece] = []
        for part in self._left:
            piece = _piece(part)
            if piece.width > room - (_GAP if right else 0):
                cut = max(room - (_GAP if right else 0), 0)
                piece = Piece(fit(part.text, cut), cut, part.styles)
            pieces.append(piece)
            room -= piece.width
        pieces.append(Piece(" " * max(room, 0), max(room, 0), ()))
        return pieces + right


def _piece(part: Part) -> Piece:
    return Piece(shown(part.text), width_of(part.text), part.styles)


def progress_parts(done: int, whole: int, cells: int = 10) -> list[Part]:
    """Return a bar of `cells` cells that is full when all is done."""
    filled = cells if done >= whole else min(done * cells // max(whole, 1), cells - 1)
    filled = max(filled, 1) if done else 0
    return [Part("█" * filled, ("done",)), Part("░" * (cells - filled), ("left",))]


class KeyLine(LineView, can_focus=False):
    """The commands of this place with their keys, as many as fit; each can be clicked."""

    def __init__(
        self, commands: Sequence[Command], always: Sequence[str] = ("help", "quit")
    ) -> None:
        """Show these commands; there is room for those named in `always`, at the end."""
        super().__init__(id="keys")
        self._always = always
        self._commands = sorted(
            (command for command in commands if command.rank), key=lambda command: command.rank
        )
        self._places: list[tuple[int, int, str]] = []
        """Columns from, up to, and the name of each command shown."""
        self._editing: str | None = None

    def while_editing(self, words: str | None) -> None:
        """Show how to end what is being typed instead of the commands; None ends that."""
        if words != self._editing:
            self._editing = words
            self.redraw()

    def lay_out(self, width: int) -> int:
        """Choose the commands that fit beside those that are always there."""
        always = [command for command in self._commands if command.name in self._always]
        room = width - sum(_room(command) for command in always)
        chosen: list[Command] = []
        for command in self._commands:
            if command in always:
                continue
            if _room(command) > room:
                break
            chosen.append(command)
            room -= _room(command)
        self._places = []
        column = 0
        for command in chosen + always:
            size = _room(command)
            self._places.append((column, column + size, command.name))
            column += size
        self._shown = chosen + always
        return 1

    def pieces(self, line: int) -> list[Piece]:  # noqa: ARG002
        """Return key and short name of each command."""
        if self._editing is not None:
            return [Piece(f" {shown(self._editing)}", width_of(self._editing) + 1, ("label",))]
        pieces: list[Piece] = []
        for command in self._shown:
            key = f" {command.key}"
            pieces.append(Piece(key, width_of(key), ("key",)))
            word = f" {command.short}"
            pieces.append(Piece(word, width_of(word), ("label",)))
        return pieces

    def on_click(self, event: events.Click) -> None:
        """Ask for the command under the mouse, or press the key that ends what is typed."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        if self._editing is not None:
            if key := key_at(f" {self._editing}", offset.x):
                self.app.simulate_key(key)
            return
        for start, end, name in self._places:
            if start <= offset.x < end:
                self.post_message(CommandAsked(name))


def _room(command: Command) -> int:
    return width_of(command.key) + width_of(command.short) + 2


def small_notice() -> str:
    """Return the line for a terminal that is too small."""
    return say("around.too_small")

"""What widgets report upward; no widget knows the screen it stands on."""

from textual.message import Message
from textual.widget import Widget


class ClaimPicked(Message):
    """The reviewer pointed at a claim."""

    def __init__(self, index: int, *, for_several: bool = False) -> None:
        self.index = index
        """Index into the article's claims."""
        self.for_several = for_several
        """True where it is picked for a deed on several."""
        super().__init__()


class WordsChosen(Message):
    """The reviewer chose words with the mouse."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        """Offsets into the article's text, at the edges of words."""
        super().__init__()


class RowMoved(Message):
    """Another row of a list is current."""

    def __init__(self, row: int) -> None:
        self.row = row
        super().__init__()


class RowPicked(Message):
    """The reviewer picked a row of a list with the mouse, for a deed on several."""

    def __init__(self, row: int) -> None:
        self.row = row
        super().__init__()


class SheetClicked(Message):
    """The reviewer clicked something on a sheet that stands for more than its words."""

    def __init__(self, sheet: Widget, meant: str) -> None:
        self.sheet = sheet
        self.meant = meant
        """What the row stands for; empty where that is nothing."""
        super().__init__()


class PartClicked(Message):
    """The reviewer clicked a part of the claim in hand."""

    def __init__(self, part: int) -> None:
        self.part = part
        """Counts from 1."""
        super().__init__()


class RowOpened(Message):
    """The reviewer opened a row of a list."""

    def __init__(self, row: int) -> None:
        self.row = row
        super().__init__()


class CommandAsked(Message):
    """The reviewer clicked a command in the footer."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__()


class NoteDone(Message):
    """The reviewer has finished the note."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__()

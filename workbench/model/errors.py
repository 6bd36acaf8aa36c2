"""The one way in which input is refused."""


class Refusal(Exception):  # noqa: N818 - a refusal is no fault of the program
    """A bad input: what was wrong, where, and what would work, in one line without a traceback."""

    def __init__(self, what: str, where: str = "", mend: str = "") -> None:
        self.what = what
        self.where = where
        self.mend = mend
        super().__init__(self.line)

    @property
    def line(self) -> str:
        """The line that the reviewer reads: `where: what; mend`."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        line = f"{head}; {self.mend}" if self.mend else head
        return " ".join(line.split())

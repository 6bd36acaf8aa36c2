"""Each user command once: its name, its keys and where it applies.

The footer, the command palette, the help screen and the keyboard all read this list. A command
`verified` is the method `action_verified` of the screens where it applies; its title and help
stand in the catalogue under `commands.verified`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.model.errors import Refusal
from workbench.tui.texts import say


class Place(StrEnum):
    """Where the reviewer is."""

    ARTICLES = "articles"
    REVIEW = "review"
    CROSS_CHECK = "cross_check"
    FINDINGS = "findings"
    SEARCH = "search"
    LIBRARY = "library"
    HISTORY = "history"
    LEFT = "left"
    CHANGES = "changes"
    HELP = "help"


class Group(StrEnum):
    """Under which heading the help screen shows a command."""

    MOVE = "move"
    JUDGE = "judge"
    TICK = "tick"
    MEND = "mend"
    EVIDENCE = "evidence"
    FIND = "find"
    PLACES = "places"
    TOGETHER = "together"
    AROUND = "around"


_ALL = frozenset(Place)
_LISTS = frozenset(Place) - {Place.REVIEW}
_REVIEW = frozenset({Place.REVIEW})
_MARKS = frozenset({Place.REVIEW, Place.SEARCH})
_CROSS = frozenset({Place.CROSS_CHECK})
_TOPS = frozenset({Place.ARTICLES, Place.REVIEW})
_DEEDS = _TOPS | {Place.FINDINGS, Place.SEARCH, Place.LIBRARY, Place.CROSS_CHECK}
"""Where undo and redo are at hand."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a reviewer can ask for."""

    name: str
    keys: tuple[str, ...]
    """As they are written in the config file: `v`, `ctrl+z`, `down`; the first is shown."""
    places: frozenset[Place]
    group: Group
    rank: int = 0
    """Its turn in the footer, 1 first; 0 is never shown there."""
    counted: bool = False
    """A count typed before it repeats it."""
    shown: str = ""
    """How footer and help write its keys, where there are many; empty for one by one."""

    @property
    def key(self) -> str:
        """The key as the footer shows it: the first, or several in short."""
        return self.shown or display(self.keys[0])

    @property
    def all_keys(self) -> str:
        """Every key, as the help shows them."""
        return self.shown or " ".join(display(key) for key in self.keys)

    @property
    def title(self) -> str:
        """What palette and help call it."""
        return say(f"commands.{self.name}.title")

    @property
    def short(self) -> str:
        """What the footer calls it."""
        return say(f"commands.{self.name}.short")

    @property
    def help(self) -> str:
        """One sentence on what it does."""
        return say(f"commands.{self.name}.help")


COMMANDS: tuple[Command, ...] = (
    Command("down", ("down", "j"), _ALL, Group.MOVE, counted=True),
    Command("up", ("up", "k"), _ALL, Group.MOVE, counted=True),
    Command("next_open", ("n",), _REVIEW, Group.MOVE, 4, counted=True),
    Command("previous_open", ("p",), _REVIEW, Group.MOVE, counted=True),
    Command("page_down", ("pagedown", "space"), _ALL, Group.MOVE),
    Command("page_up", ("pageup",), _ALL, Group.MOVE),
    Command("first", ("home",), _ALL, Group.MOVE),
    Command("last", ("end",), _ALL, Group.MOVE),
    Command("go_to", ("g",), _REVIEW, Group.MOVE, 14),
    Command("detail_down", ("ctrl+down", "]"), _REVIEW, Group.MOVE),
    Command("detail_up", ("ctrl+up", "["), _REVIEW, Group.MOVE),
    Command("verified", ("v",), _MARKS, Group.JUDGE, 1, counted=True),
    Command("disputed", ("d",), _MARKS, Group.JUDGE, 2, counted=True),
    Command("unsourced", ("u",), _MARKS, Group.JUDGE, 3, counted=True),
    Command("no_claim", ("x",), _MARKS, Group.JUDGE, 8, counted=True),
    Command("undo", ("ctrl+z",), _DEEDS, Group.JUDGE, 7),
    Command("redo", ("ctrl+y",), _DEEDS, Group.JUDGE),
    Command("note", ("e",), _REVIEW, Group.EVIDENCE, 5),
    Command("source", ("s",), _REVIEW, Group.EVIDENCE, 6),
    Command("source_again", ("r",), _REVIEW, Group.EVIDENCE),
    Command("history", ("h",), _REVIEW, Group.EVIDENCE, 15),
    Command("copy", ("y",), _REVIEW | {Place.LIBRARY}, Group.EVIDENCE),
    Command(
        "open", ("enter",), _LISTS - {Place.HELP, Place.HISTORY, Place.CHANGES}, Group.PLACES, 1
    ),
    Command("next_statement", ("right", "tab"), _CROSS, Group.MOVE, 2, counted=True),
    Command("previous_statement", ("left", "shift+tab"), _CROSS, Group.MOVE, counted=True),
    Command("same_thing", ("s",), _CROSS, Group.JUDGE, 3),
    Command("not_the_same", ("x",), _CROSS, Group.JUDGE, 4),
    Command("stands", ("v",), _CROSS, Group.JUDGE, 5),
    Command("plot", ("p",), _CROSS, Group.FIND, 6),
    Command("accept", ("a",), frozenset({Place.FINDINGS, Place.REVIEW}), Group.JUDGE, 16),
    Command("reject", ("x",), frozenset({Place.FINDINGS}), Group.JUDGE, 17),
    Command(
        "search", ("/",), _TOPS | {Place.SEARCH, Place.CROSS_CHECK, Place.LIBRARY}, Group.FIND, 9
    ),
    Command("next_hit", (".",), _REVIEW, Group.FIND),
    Command("previous_hit", (",",), _REVIEW, Group.FIND),
    Command("filter", ("f",), _TOPS | {Place.SEARCH, Place.CROSS_CHECK}, Group.FIND, 10),
    Command("order", ("o",), _REVIEW, Group.FIND),
    Command("search_all", ("ctrl+f",), _TOPS, Group.PLACES, 13),
    Command("cross_check", ("c",), _TOPS, Group.PLACES, 11),
    Command("findings", ("i",), _TOPS, Group.PLACES, 12),
    # Inside the article and the claim
    Command("tick", tuple("123456789"), _REVIEW, Group.TICK, 9, shown="1-9"),
    Command("more_parts", ("0",), _REVIEW, Group.TICK),
    Command("nothing_here", ("l",), _REVIEW, Group.TICK, 22),
    Command("next_paragraph", ("}",), _REVIEW, Group.TICK, counted=True),
    Command("previous_paragraph", ("{",), _REVIEW, Group.TICK, counted=True),
    Command("left", ("w",), _REVIEW, Group.TICK, 23),
    # Many at once, other people, sources, and what leaves the screen
    Command("pick", ("m",), _MARKS | _CROSS, Group.JUDGE, 22),
    Command("pick_to_here", ("M",), _REVIEW, Group.JUDGE),
    Command("pick_all", ("*",), _MARKS, Group.JUDGE, 23),
    Command("dismiss_finding", ("X",), _REVIEW, Group.JUDGE),
    Command("confirm", ("+",), _MARKS, Group.TOGETHER, 24),
    Command("objection", ("-",), _MARKS, Group.TOGETHER, 25),
    Command("unsay", ("ctrl+n",), _MARKS, Group.TOGETHER),
    Command("flag", ("!",), _MARKS, Group.TOGETHER, 26),
    Command("answer", ("A",), _MARKS, Group.TOGETHER, 27),
    Command("asked", ("@",), _TOPS, Group.TOGETHER, 28),
    Command("take_earlier", ("t",), _REVIEW, Group.EVIDENCE),
    Command("library", ("L",), _TOPS, Group.PLACES, 29),
    Command("amend", ("e",), frozenset({Place.LIBRARY}), Group.EVIDENCE, 5),
    Command("copy_part", ("Y",), _REVIEW, Group.AROUND, 30),
    Command("open_url", ("ctrl+o",), _REVIEW | {Place.LIBRARY}, Group.AROUND, 31),
    Command("export", ("ctrl+e",), _TOPS, Group.AROUND, 32),
    Command("speaker", ("S",), _REVIEW, Group.FIND),
    Command("add_claim", ("N",), _REVIEW, Group.MEND, 33),
    Command("bounds", ("B",), _REVIEW, Group.MEND),
    Command("split", ("T",), _REVIEW, Group.MEND),
    Command("merge", ("J",), _REVIEW, Group.MEND),
    Command("correct", ("C",), _REVIEW, Group.MEND, 34),
    Command("changes", ("R",), _REVIEW, Group.PLACES, 35),
    Command("back", ("escape",), _ALL - {Place.ARTICLES}, Group.PLACES, 18),
    Command("theme", ("ctrl+t",), _ALL, Group.AROUND),
    Command("palette", ("ctrl+p",), _ALL, Group.AROUND, 19),
    Command("help", ("?",), _ALL - {Place.HELP}, Group.AROUND, 20),
    Command("quit", ("q",), _ALL, Group.AROUND, 21),
)

_SPELLED = {
    "question_mark": "?", "slash": "/", "full_stop": ".", "comma": ",",
    "left_square_bracket": "[", "right_square_bracket": "]", "asterisk": "*", "plus": "+",
    "left_curly_bracket": "{", "right_curly_bracket": "}", "minus": "-",
    "exclamation_mark": "!", "at": "@",
}  # fmt: skip


def spelled(key: str) -> str:
    """Return a key as the config file and the help write it."""
    return _SPELLED.get(key, key)


class Keymap:
    """Which key means which command at which place, with the reviewer's own keys in force."""

    def __init__(self, own: Mapping[str, Iterable[str]] | None = None, where: str = "") -> None:
        """Take the reviewer's own keys by command name; refuse unknown names and clashes."""
        self.commands = tuple(self._rebound(own or {}, where))
        self._table: dict[tuple[Place, str], Command] = {}
        for command in self.commands:
            for place in command.places:
                for key in command.keys:
                    clash = self._table.setdefault((place, key), command)
                    if clash is not command:
                        raise Refusal(
                            f"the key {key!r} is asked for by {clash.name!r} and {command.name!r}",
                            where,
                            "give one of them another key",
                        )

    @staticmethod
    def _rebound(own: Mapping[str, Iterable[str]], where: str) -> Iterable[Command]:
        unknown = sorted(set(own) - {command.name for command in COMMANDS})
        if unknown:
            raise Refusal(
                f"there is no command {unknown[0]!r}", where, "the help screen (?) names them"
            )
        for command in COMMANDS:
            keys = tuple(own.get(command.name, command.keys))
            if not keys or not all(key and key.strip() == key for key in keys):
                raise Refusal(f"{command.name!r} has no key", where, 'write it as "v" or ["v"]')
            shown = command.shown if keys == command.keys else ""
            yield replace(command, keys=keys, shown=shown)

    def command(self, place: Place, key: str) -> Command | None:
        """Return what `key` (Textual's name for it) means at `place`."""
        return self._table.get((place, spelled(key)))

    def at(self, place: Place) -> tuple[Command, ...]:
        """Return the commands of `place`, in the order of the list above."""
        return tuple(command for command in self.commands if place in command.places)

    def named(self, name: str) -> Command:
        """Return the command with this name."""
        return next(command for command in self.commands if command.name == name)


_DISPLAY = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "↵", "escape": "esc",
    "pagedown": "pgdn", "pageup": "pgup",
}  # fmt: skip


def display(key: str) -> str:
    """Return a key as the footer shows it: `^z` for ctrl+z, `↵` for enter."""
    head, plus, tail = key.rpartition("+")
    shown = _DISPLAY.get(tail, tail)
    return f"^{shown}" if plus and head == "ctrl" else f"{head}{plus}{shown}"

"""Runs the layers of rules over a stretch of tokens, each layer building on the one before."""

from collections.abc import Sequence

from workbench.extract.dates.builders import FRAME_MAKERS
from workbench.extract.dates.lexicon import Words, point_classes
from workbench.extract.dates.makers import POINT_MAKERS, Made, Maker
from workbench.extract.dates.nodes import Clock, Lexeme
from workbench.extract.dates.pattern import Compiled, Level, PatternCompiler
from workbench.extract.dates.ranges import JOIN_MAKERS
from workbench.extract.dates.reading import Item, Reading
from workbench.extract.dates.recurring import RECURRING_MAKERS
from workbench.extract.tokens import Tokens
from workbench.languages.sections.dates import DateRule, Dates
from workbench.model.errors import Refusal

_MAKERS: dict[str, Maker] = {
    **POINT_MAKERS,
    **RECURRING_MAKERS,
    **FRAME_MAKERS,
    **JOIN_MAKERS,
}

_SECOND_FRAMES = 4


class Cascade:
    """The grammar of one language, compiled once."""

    def __init__(self, dates: Dates, words: Words) -> None:
        self._words = words
        compiler = PatternCompiler(words.alphabet, dates.shorthand, words.known)
        layers = (
            (*words.phrases, *dates.lexemes),
            dates.times,
            dates.points,
            dates.frames,
            dates.frames,
            dates.joins,
        )
        compiled: dict[int, Compiled] = {}
        levels: list[Level] = []
        for layer in layers:
            rules = []
            for rule in layer:
                if id(rule) not in compiled:
                    compiled[id(rule)] = compiler.compile(_known(rule))
                rules.append(compiled[id(rule)])
            levels.append(Level(rules))
        self._levels = tuple(levels)
        self._again = levels[_SECOND_FRAMES]
        """Frames stand around frames (the end of the first week of May), but once."""
        self._strong = set(dates.strong) | {"YEAR"}
        self._of_lexemes: dict[str, str] = {}
        self._of_points: dict[str, str] = {}

    def stirs(self, characters: str) -> bool:
        """Tell whether any rule can make something of these characters."""
        return any(level.next_start(characters, 0) >= 0 for level in self._levels)

    def run(self, tokens: Tokens, items: list[Item]) -> list[Item]:
        """Return the items with every piece that the rules make in place of its words."""
        characters = "".join([item.character for item in items])
        before = items
        for level in self._levels:
            if level is self._again and before is items:
                continue
            before = items
            at = level.next_start(characters, 0)
            if at >= 0:
                items = self._layer(level, tokens, items, characters, at)
                characters = "".join([item.character for item in items])
        return items

    def _layer(
        self, level: Level, tokens: Tokens, items: list[Item], characters: str, at: int
    ) -> list[Item]:
        """Return the items with what one layer makes of them, from the place `at` on."""
        built: list[Item] = []
        done = 0
        while at >= 0:
            found = self._best(level, tokens, items, characters, at)
            if found is None:
                at = level.next_start(characters, at + 1)
                continue
            made, end = found
            built += items[done:at]
            built += made
            done = end
            at = level.next_start(characters, end)
        built += items[done:]
        return built

    def _best(
        self, level: Level, tokens: Tokens, items: list[Item], characters: str, at: int
    ) -> tuple[list[Item], int] | None:
        for end, compiled, captured in level.matches(characters, at):
            found = [(name, items[index]) for name, index in captured]
            reading = Reading(tokens, self._words, compiled.rule, items[at:end], found)
            if compiled.rule.tight and compiled.rule.make != "interval" and not reading.glued():
                continue
            made = _MAKERS[compiled.rule.make](reading)
            if made is not None:
                pieces = [made] if not isinstance(made, Sequence) else list(made)
                rest = _left_over(pieces, items[at:end])
                return [self._item(piece) for piece in pieces] + rest, end
        return None

    def _item(self, made: Made) -> Item:
        if isinstance(made, Lexeme):
            character = self._lexeme_character(made.name)
        elif isinstance(made, Clock):
            character = self._words.alphabet.character({"TIME"})
        else:
            character = self._point_character(made.grain)
        return Item(character, made.start, made.end, made)

    def _lexeme_character(self, name: str) -> str:
        found = self._of_lexemes.get(name)
        if found is None:
            classes = {name, "STRONG"} if name in self._strong else {name}
            found = self._of_lexemes[name] = self._words.alphabet.character(classes)
        return found

    def _point_character(self, grain: str) -> str:
        found = self._of_points.get(grain)
        if found is None:
            found = self._words.alphabet.character(point_classes(grain))
            self._of_points[grain] = found
        return found


def _left_over(pieces: list[Made], items: Sequence[Item]) -> list[Item]:
    """Return the matched items that stand behind the last piece and belong to no date."""
    after = pieces[-1].end if pieces else 0
    return [item for item in items if item.start >= after]


def _known(rule: DateRule) -> DateRule:
    if rule.make not in _MAKERS:
        raise Refusal(
            f"rule {rule.pattern!r} makes the unknown {rule.make!r}",
            "dates.toml",
            f"known: {', '.join(sorted(_MAKERS))}",
        )
    return rule

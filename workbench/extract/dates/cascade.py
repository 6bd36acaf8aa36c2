"""Runs the layers of rules over a stretch of tokens, each layer building on the one before."""

from operator import itemgetter

from workbench.extract.dates.beside import BESIDE_MAKERS
from workbench.extract.dates.builders import FRAME_MAKERS
from workbench.extract.dates.lexicon import Words, point_classes
from workbench.extract.dates.makers import POINT_MAKERS, Made, Maker
from workbench.extract.dates.nodes import Clock, Lexeme
from workbench.extract.dates.pattern import MOST_KNOWN, Compiled, Level, PatternCompiler, Place
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
    **BESIDE_MAKERS,
    **JOIN_MAKERS,
}

_SECOND_FRAMES = 4
_CHARACTER = itemgetter(0)


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
        self._steps: dict[tuple[str, int], tuple[int, Place] | None] = {}
        self._strong = set(dates.strong) | {"YEAR"}
        self._of_lexemes: dict[str, str] = {}
        self._of_points: dict[str, str] = {}
        self._of_clocks = words.alphabet.character({"TIME"})

    def run(self, tokens: Tokens, characters: str, first: int) -> list[Item]:
        """Return the items of the tokens from `first` on that have these characters, with every
        piece that the rules make in place of its words; none where no rule fits."""
        step = self._next_step(characters, 0)
        if step is None:
            return []
        items = [Item(one, at, at + 1, None) for at, one in enumerate(characters, first)]
        while step is not None:
            index, place = step
            items = self._layer(self._levels[index], tokens, items, characters, place)
            characters = "".join(map(_CHARACTER, items))
            step = self._next_step(characters, index + 1)
        return items

    def _next_step(self, characters: str, index: int) -> tuple[int, Place] | None:
        """Return the first layer from `index` on that has a rule for these characters, and where
        that rule stands."""
        key = characters, index
        try:
            return self._steps[key]
        except KeyError:
            found = None
        for at in range(index, len(self._levels)):
            # Frames stand around frames (the end of the first week of May), but once.
            if at == _SECOND_FRAMES and index < at:
                continue
            place = self._levels[at].next_place(characters, 0)
            if place is not None:
                found = at, place
                break
        if len(self._steps) >= MOST_KNOWN:
            self._steps.clear()
        self._steps[key] = found
        return found

    def _layer(
        self, level: Level, tokens: Tokens, items: list[Item], characters: str, place: Place | None
    ) -> list[Item]:
        """Return the items with what one layer makes of them, from a place on."""
        built: list[Item] = []
        done = 0
        while place is not None:
            at = place.at
            found = self._best(place, tokens, items)
            if found is None:
                place = level.next_place(characters, at + 1)
                continue
            made, end = found
            built += items[done:at]
            built += made
            done = end
            place = level.next_place(characters, end) if end < len(items) else None
        built += items[done:]
        return built

    def _best(
        self, place: Place, tokens: Tokens, items: list[Item]
    ) -> tuple[list[Item], int] | None:
        """Return what the first rule makes that makes anything, and the index after its match."""
        start = items[place.at].start
        for end, rule, captured in place.fits:
            last = items[end - 1].end
            found = [(name, items[index]) for name, index in captured]
            reading = Reading(tokens, self._words, rule, start, last, found)
            if rule.tight and rule.make != "interval" and not reading.glued():
                continue
            made = _MAKERS[rule.make](reading)
            if made is None:
                continue
            if isinstance(made, list):
                built = [self._item(piece) for piece in made]
                after = made[-1].end if made else start
            else:
                built = [self._item(made)]
                after = made.end
            if after < last:
                # Matched words behind the last piece belong to no date.
                built += [item for item in items[place.at : end] if item.start >= after]
            return built, end
        return None

    def _item(self, made: Made) -> Item:
        if isinstance(made, Lexeme):
            character = self._of_lexemes.get(made.name) or self._lexeme_character(made.name)
        elif isinstance(made, Clock):
            character = self._of_clocks
        else:
            grain = made.grain
            character = self._of_points.get(grain) or self._point_character(grain)
        return Item(character, made.start, made.end, made)

    def _lexeme_character(self, name: str) -> str:
        classes = {name, "STRONG"} if name in self._strong else {name}
        found = self._of_lexemes[name] = self._words.alphabet.character(classes)
        return found

    def _point_character(self, grain: str) -> str:
        found = self._of_points[grain] = self._words.alphabet.character(point_classes(grain))
        return found


def _known(rule: DateRule) -> DateRule:
    if rule.make not in _MAKERS:
        raise Refusal(
            f"rule {rule.pattern!r} makes the unknown {rule.make!r}",
            "dates.toml",
            f"known: {', '.join(sorted(_MAKERS))}",
        )
    return rule

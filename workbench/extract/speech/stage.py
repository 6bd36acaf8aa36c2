"""One article laid out for reading speech: its sentences as token ranges, its marks, its cues."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress, count

from workbench.extract.speech.book import NameBook
from workbench.extract.speech.cues import Cue, CueLexicon
from workbench.extract.speech.marks import Marked
from workbench.extract.speech.party import Party
from workbench.extract.tokens import Tokens
from workbench.model.article import Passage, PassageKind, Sentence

_LONGEST = 200
"""Tokens in a scene: reading a sentence takes time by the square of its length."""
_LEAST_PLACE = 2
_DATELINE = 9
"""Tokens of a dateline."""
_SILENT = (PassageKind.TEASER, PassageKind.CREDIT)


@dataclass(slots=True)
class Scene:
    """One sentence: token indexes of its passage, and the cues in it that nobody quotes."""

    index: int
    passage: int
    tokens: Tokens
    first: int
    last: int
    start: int
    end: int
    cues: list[Cue] = field(default_factory=list)


@dataclass(slots=True)
class Utterance:
    """Something said, on its way to being a quotation."""

    start: int
    end: int
    direct: bool
    scene: Scene
    """Where its cue stands, or its own last sentence."""
    party: Party | None = None
    cue: tuple[int, int] | None = None
    like: "Utterance | None" = None
    """Said by the same speaker as this one."""
    free: bool = False
    """Without a speaker in its own sentence."""
    opening: int = -1
    """Index of the sentence it begins in."""
    heading: bool = False
    """In a heading, where a quotation of the text that holds its words tells the speaker better."""
    partial: bool = False
    """A few words inside a sentence that the cue governs."""
    marked: Marked | None = None


class Stage:
    """An article with all that reading speech needs."""

    def __init__(
        self,
        text: str,
        passages: Sequence[Passage],
        sentences: Sequence[Sentence],
        tokens: Sequence[Tokens],
        book: NameBook,
        marks: list[Marked],
        cues: CueLexicon,
    ) -> None:
        self.text = text
        self.passages = passages
        self.tokens = tokens
        self.book = book
        self.marks = marks
        self._mark_opens = [marked.open for marked in marks]
        self.scenes = _scenes(sentences, tokens)
        self._scene_starts = [scene.start for scene in self.scenes]
        self.subjects: dict[int, Party | None] | None = {}
        """Who the cues read so far speak of, by the cue's identity; None once names change."""
        self._place_cues(cues)

    def _place_cues(self, lexicon: CueLexicon) -> None:
        begins, read = lexicon.words.__contains__, lexicon.read
        coming = iter(self.scenes)
        scene = next(coming, None)
        for index, tokens in enumerate(self.tokens):
            while scene is not None and scene.passage < index:
                scene = next(coming, None)
            if self.passages[index].kind in _SILENT:
                continue
            for place in compress(count(), map(begins, tokens.lowers)):
                while scene is not None and scene.passage == index and place >= scene.last:
                    scene = next(coming, None)
                if scene is None or scene.passage != index:
                    break
                if not self.quoted(tokens.starts[place]):
                    cue = read(tokens, place, scene.last)
                    if cue is not None:
                        scene.cues.append(cue)

    def scene_at(self, char: int) -> Scene:
        """Return the sentence in which the character stands."""
        return self.scenes[max(0, bisect_right(self._scene_starts, char) - 1)]

    def quoted(self, char: int) -> bool:
        """Tell whether the character stands between quote marks."""
        place = bisect_right(self._mark_opens, char) - 1
        return place >= 0 and char < self.marks[place].close

    def token_at(self, passage: int, char: int) -> int:
        """Return the index of the first token that begins at or after the character."""
        return bisect_left(self.tokens[passage].starts, char)

    def free_range(self, scene: Scene, cue: Cue) -> tuple[int, int]:
        """Return the token range around a cue, inside its sentence, that no marks bound."""
        char = scene.tokens.starts[cue.first]
        place = bisect_right(self._mark_opens, char)
        first, last = scene.first, scene.last
        if place > 0 and self.marks[place - 1].close >= scene.start:
            first = max(first, self.token_at(scene.passage, self.marks[place - 1].close + 1))
        if place < len(self.marks) and self.marks[place].open < scene.end:
            last = min(last, self.token_at(scene.passage, self.marks[place].open))
        return first, last


def _past_dateline(tokens: Tokens, first: int, end: int) -> int:
    """Return the token after a place in capitals and a dash that open a report (ROME, Nov. 3 —);
    the place is at `first`."""
    for index in range(first + 1, min(end - 1, first + _DATELINE)):
        if tokens.forms[index] in "-–—" and not tokens.glued(index):
            return index + 1
    return first


def _scenes(sentences: Sequence[Sentence], tokens: Sequence[Tokens]) -> list[Scene]:
    """Return a scene for each sentence, and several for one that is longer than any real one."""
    scenes: list[Scene] = []
    for sentence in sentences:
        own = tokens[sentence.passage]
        starts = own.starts
        first = bisect_left(starts, sentence.start)
        end = bisect_left(starts, sentence.end, first)
        while end - first > _LONGEST:
            last = first + _LONGEST
            start, stop = starts[first], starts[last]
            scenes.append(Scene(len(scenes), sentence.passage, own, first, last, start, stop))
            first = last
        if first < end and own.forms[first].isupper() and len(own.forms[first]) > _LEAST_PLACE:
            first = _past_dateline(own, first, end)
        start = starts[first] if first < len(starts) else sentence.start
        scenes.append(Scene(len(scenes), sentence.passage, own, first, end, start, sentence.end))
    return scenes

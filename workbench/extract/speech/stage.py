"""One article laid out for reading speech: its sentences as token ranges, its marks, its cues."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, compress, count

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
    cues: list[Cue]


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
        ranges_of: Sequence[Sequence[tuple[int, int]]],
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
        self._silenced = False
        scenes_of = _scenes(sentences, tokens, ranges_of)
        self.scenes = list(chain.from_iterable(scenes_of))
        self._scene_starts = [scene.start for scene in self.scenes]
        self.subjects: dict[int, Party | None] | None = {}
        """Who the cues read so far speak of, by the cue's identity; None once names change."""
        self._place_cues(cues, scenes_of)

    def _place_cues(self, lexicon: CueLexicon, scenes_of: list[list[Scene]]) -> None:
        begins, plain, read = lexicon.words.__contains__, lexicon.plain.get, lexicon.read
        marked = {marked.passage for marked in self.marks}
        for index, (passage, scenes) in enumerate(zip(self.passages, scenes_of, strict=True)):
            if passage.kind in _SILENT:
                continue
            number, end = -1, 0
            own, body = self.tokens[index], passage.kind is PassageKind.BODY
            starts, lowers, forms = own.starts, own.lowers, own.forms
            for place in compress(count(), map(begins, lowers)):
                while place >= end and number + 1 < len(scenes):
                    number += 1
                    end = scenes[number].last
                if place >= end:
                    break
                form = plain(lowers[place])
                cue = read(lowers, place, end) if form is None else Cue(place, place + 1, form)
                if cue is None or (body and cue.form.nominal and _is_inside(forms, place)):
                    continue
                if not (index in marked and self.quoted(starts[place])):
                    scenes[number].cues.append(cue)

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
        first, last = scene.first, scene.last
        opens, marks = self._mark_opens, self.marks
        if not opens:
            return first, last
        starts = scene.tokens.starts
        after = bisect_right(opens, starts[cue.first])
        before = after - 1
        if self._silenced:
            while before >= 0 and marks[before].silent:
                before -= 1
            while after < len(opens) and marks[after].silent:
                after += 1
        if before >= 0 and marks[before].close >= scene.start:
            first = max(first, bisect_left(starts, marks[before].close + 1))
        if after < len(opens) and opens[after] < scene.end:
            last = min(last, bisect_left(starts, opens[after]))
        return first, last

    def silence(self, marked: Marked) -> None:
        """Let sentences go on over a marked stretch that turned out to be nobody's speech."""
        marked.silent = self._silenced = True
        if self.subjects is not None:
            for cue in self.scene_at(marked.start).cues:
                self.subjects.pop(id(cue), None)


def _is_inside(forms: Sequence[str], place: int) -> bool:
    """Tell whether a word stands in a name (Plains State University)."""
    return place > 0 and forms[place][0].isupper() and forms[place - 1][0].isupper()


def _past_dateline(tokens: Tokens, first: int, end: int) -> int:
    """Return the token after a place in capitals and a dash that open a report (ROME, Nov. 3 —);
    the place is at `first`."""
    for index in range(first + 1, min(end - 1, first + _DATELINE)):
        if tokens.forms[index] in "-–—" and not tokens.glued(index):
            return index + 1
    return first


def _scenes(
    sentences: Sequence[Sentence],
    tokens: Sequence[Tokens],
    ranges_of: Sequence[Sequence[tuple[int, int]]],
) -> list[list[Scene]]:
    """Return for each passage a scene for each sentence, and several for one that is longer than
    any real one."""
    scenes_of: list[list[Scene]] = []
    coming = iter(sentences)
    index = 0
    for passage, (own, ranges) in enumerate(zip(tokens, ranges_of, strict=True)):
        scenes: list[Scene] = []
        starts, forms = own.starts, own.forms
        for (first, end), sentence in zip(ranges, coming, strict=False):
            while end - first > _LONGEST:
                last = first + _LONGEST
                scene = Scene(index, passage, own, first, last, starts[first], starts[last], [])
                scenes.append(scene)
                index += 1
                first = last
            if first < end and forms[first].isupper() and len(forms[first]) > _LEAST_PLACE:
                first = _past_dateline(own, first, end)
            start = starts[first] if first < len(starts) else sentence.start
            scenes.append(Scene(index, passage, own, first, end, start, sentence.end, []))
            index += 1
        scenes_of.append(scenes)
    return scenes_of

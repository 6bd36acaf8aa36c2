"""Words between marks with what stands around them."""

from workbench.extract.speech.cues import Cue
from workbench.extract.speech.marks import Marked
from workbench.extract.speech.party import Party
from workbench.extract.speech.stage import Scene, Stage, Utterance

_FINAL = ".?!…"
_INNER = "'’”\""
"""Marks that close what is quoted inside (he said, 'Go on,')."""
_TITLE_WORDS = 6
_SMALL_WORD = 3


class Place:
    """A marked stretch with its surroundings, as token indexes of its passage."""

    __slots__ = (
        "before", "closing", "comma", "count", "final", "first", "goes_on", "last",
        "marked", "opening", "opens",
        "tokens",
    )  # fmt: skip

    def __init__(self, stage: Stage, marked: Marked) -> None:
        text = stage.text
        self.marked = marked
        self.opening = stage.scene_at(marked.start)
        self.closing = stage.scene_at(marked.end - 1)
        self.tokens = stage.tokens[marked.passage]
        self.first = stage.token_at(marked.passage, marked.open)
        """The opening mark, or the first word where a segment has none."""
        self.last = stage.token_at(marked.passage, marked.close)
        """The closing mark."""
        lowers = self.tokens.lowers
        self.opens = self.first <= self.opening.first
        self.before = "" if self.opens else lowers[self.first - 1]
        last = text[marked.end - 1]
        if last in _INNER and marked.end - marked.start > 1:
            last = text[marked.end - 2]
        self.final = last in _FINAL
        after = lowers[self.last + 1] if self.last + 1 < self.closing.last else ""
        self.comma = last in ",;–—-" or after == ","
        inner = lowers[self.first : self.last]
        self.count = [word[0].isalnum() for word in inner].count(True)
        self.goes_on = text[marked.start].islower() and self.count > 1
        """Whether it begins inside a sentence, as no title does."""

    def closes(self) -> bool:
        """Tell whether no word follows the closing mark in its sentence."""
        for word in self.tokens.lowers[self.last + 1 : self.closing.last]:
            if word[0].isalnum():
                return False
        return True

    def is_title(self, *, comma: bool = False) -> bool:
        """Tell whether every longer word has a capital and no sentence ends: a name or a work.

        With `comma`, one may follow, as where something else in the sentence governs the words.
        """
        if (
            self.final
            or (self.comma and not comma)
            or self.before == ":"
            or self.count > _TITLE_WORDS
        ):
            return False
        forms = self.tokens.forms[self.first : self.last]
        words = [word for word in forms if word[0].isalnum()]
        span = self.tokens.text[self.marked.start : self.marked.end]
        if self.count > 1 and words[0][0].isupper() and len(span.split()) == 1:
            # One word with hyphens: a name for something.
            return True
        return words[0][0].isupper() and all(
            word[0].isupper() or word[0].isdigit() or len(word) <= _SMALL_WORD for word in words
        )

    def utterance(
        self, scene: Scene, party: Party | None = None, cue: Cue | None = None
    ) -> Utterance:
        """Return the words as said by `party`, with the cue in `scene`."""
        utterance = Utterance(self.marked.start, self.marked.end, True, scene, party)
        utterance.opening = self.opening.index
        if cue is not None:
            utterance.cue = cue_span(scene, cue)
        return utterance


def cue_span(scene: Scene, cue: Cue) -> tuple[int, int]:
    """Return the characters of a cue."""
    return scene.tokens.starts[cue.first], scene.tokens.ends[cue.last - 1]

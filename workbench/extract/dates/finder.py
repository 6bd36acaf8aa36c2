"""Finds date mentions in the tokens of one passage and resolves them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from workbench.extract.dates.calendar import valid
from workbench.extract.dates.cascade import Cascade
from workbench.extract.dates.framing import Frame, frame_of, framed
from workbench.extract.dates.lexicon import APOSTROPHE, Words
from workbench.extract.dates.nodes import Clock, Lexeme, Node
from workbench.extract.dates.pattern import OTHER
from workbench.extract.dates.reading import Item
from workbench.extract.dates.reference import Reference, Resolved, signs_of
from workbench.extract.dates.resolve import resolve
from workbench.extract.dates.standing import Standing
from workbench.extract.dates.tensed import past_forms
from workbench.extract.tokens import Tokens
from workbench.languages.pack import Pack
from workbench.model.date import DateMention, DatePart, Precision
from workbench.model.span import Span

_MOST_KNOWN = 1 << 16
"""Bounds the memory that a text of ever new words can take."""
_BACK = 24
_AHEAD = 48
"""Tokens on either side of a strong word that one search looks at: no date is longer."""


class Scan(NamedTuple):
    """What one pass over a passage finds."""

    mentions: list[DateMention]
    times: list[Span]
    """Clock times, which are no dates."""
    spoken: Resolved | None
    """The time spoken of last, in this passage or before."""


class DateFinder:
    """Finds dates and clock times of one language; holds tables only, no state."""

    def __init__(self, pack: Pack) -> None:
        self._tenses = pack.dates.tenses
        self._prepositions = pack.dates.month_prepositions
        self._signs = signs_of(self._tenses, past_forms(pack))
        self._words = Words(pack)
        self._character = _Characters(self._words.characters).__getitem__
        self._cascade = Cascade(pack.dates, self._words)
        self._standing = Standing(pack)
        self._linking = pack.numbers.words.conjunctions | {",", "-", "–", "~"}
        alphabet = self._words.alphabet
        strong = alphabet.all_of("STRONG")
        digits = "".join(map(alphabet.all_of, ("DAY", "MIN", "YY")))
        marks = "".join(self._words.characters[mark] for mark in ("-", "/", ".", ":"))
        tails = alphabet.all_of("TAIL")
        apostrophe = self._words.characters[APOSTROPHE]
        # One class at the head lets the search skip to it.
        self._strong = re.compile(
            f"[{strong}{digits}{apostrophe}](?:(?<=[{strong}])"
            f"|(?<=[{digits}])()(?={apostrophe}?[{tails}]|[{marks}][{digits}])"
            f"|(?<={apostrophe})(?=[{alphabet.all_of('YY')}]))"
        )
        self._maybe_compact = re.compile(r"[-_/T]\d\d(?:\d{6}|(?<=T\d\d))")
        """What every such day holds; it begins in one way only, so that its search skips to it."""
        self._compact = re.compile(
            r"[-_/](?=((?:1\d|20)\d{6})(?!\w))|(?<![\w-])(?=(\d{4}-\d\d-\d\d)T\d\d)"
        )
        """A day of eight digits in the name of a file or an address, or one before its time."""

    def find(self, tokens: Tokens, published: date | None) -> list[DateMention]:
        """Return the date mentions of a passage, sorted, without overlaps."""
        return self.scan(tokens, published).mentions

    def find_times(self, tokens: Tokens) -> list[Span]:
        """Return the spans of clock times that belong to no date."""
        return self.scan(tokens, None).times

    def scan(self, tokens: Tokens, published: date | None, spoken: Resolved | None = None) -> Scan:
        """Return date mentions and clock times of a passage from one pass over it; `spoken` is
        the time that the passages before spoke of last, from which "a day later" counts."""
        mentions: list[DateMention] = []
        times: list[Span] = []
        antecedent = spoken
        frame: Frame | None = None
        for items in self._windows(tokens):
            for index, item in enumerate(items):
                node = item.made
                if node is None or isinstance(node, Lexeme):
                    continue
                if isinstance(node, Clock):
                    times.append(_span(tokens, node))
                    continue
                beside = len(items) > 1 and _beside_date(items, index, self._linking, tokens)
                if not self._standing.stands(node, tokens, beside):
                    continue
                if frame is not None:
                    node = framed(node, frame, tokens, self._tenses.future_cues)
                found = self._resolve(node, tokens, published, antecedent)
                frame = frame_of(node, found, tokens, published, self._prepositions) or frame
                if found.first is not None:
                    antecedent = found
                mentions.append(_mention(tokens, node, found))
        if self._maybe_compact.search(tokens.text, tokens.start, tokens.end):
            compact = self._file_dates(tokens)
            taken = {mention.start for mention in compact}
            mentions = [mention for mention in mentions if mention.start not in taken] + compact
            mentions.sort(key=lambda mention: mention.start)
        return Scan(mentions, times, antecedent)

    def _file_dates(self, tokens: Tokens) -> list[DateMention]:
        found = []
        for match in self._compact.finditer(tokens.text, tokens.starts[0], tokens.ends[-1]):
            written = match[1] or match[2]
            digits = written.replace("-", "")
            year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
            value = valid(year, month, day)
            if value is None:
                continue
            start, end = match.span(1 if match[1] else 2)
            part = DatePart(start, end, None, day, month, year, False, value.isoformat())
            found.append(
                DateMention(start, end, written, value.isoformat(), Precision.DAY, (part,))
            )
        return found

    def rebase(self, mention: DateMention, tokens: Tokens, said_on: date | None) -> DateMention:
        """Return a mention of this passage as it reads on another day: inside a quotation the
        day it was said. A mention that does not depend on the day comes back unchanged."""
        first = bisect_left(tokens.starts, mention.start)
        last = first
        while last < len(tokens) and tokens.ends[last] <= mention.end:
            last += 1
        characters = "".join(map(self._character, tokens.lowers[first:last]))
        for item in self._cascade.run(tokens, characters, first):
            node = item.made
            if node is None or isinstance(node, Lexeme | Clock):
                continue
            if tokens.starts[node.start] == mention.start and node.end == last:
                return _mention(tokens, node, self._resolve(node, tokens, said_on, None))
        return mention

    def _resolve(
        self, node: Node, tokens: Tokens, published: date | None, antecedent: Resolved | None
    ) -> Resolved:
        return resolve(node, Reference(tokens, published, antecedent, self._tenses, self._signs))

    def _windows(self, tokens: Tokens) -> Iterator[list[Item]]:
        """Yield the stretches in which the rules make something, with their pieces made."""
        characters = "".join(map(self._character, tokens.lowers))
        run, length, done = self._cascade.run, len(characters), 0
        for found in self._strong.finditer(characters):
            # A mark between digits is strong; the digit before it leads the search, which is
            # faster than to look behind at every place.
            at = found.end() if found.lastindex else found.start()
            if at < done:
                continue
            first = characters.rfind(OTHER, done, at) + 1 or done
            if at - first > _BACK:
                first = at - _BACK
            last = characters.find(OTHER, at, at + _AHEAD)
            if last < 0:
                last = min(length, at + _AHEAD)
            items = run(tokens, characters[first:last], first)
            if items:
                yield items
            done = last


class _Characters(dict[str, str]):
    """The character of each word; that of a word which no rule knows is OTHER."""

    def __missing__(self, word: str) -> str:
        if len(self) < _MOST_KNOWN:
            self[word] = OTHER
        return OTHER


def _beside_date(items: list[Item], index: int, words: frozenset[str], tokens: Tokens) -> bool:
    """Tell whether another date stands against this one, or but a comma or conjunction away."""
    for step in (-1, 1):
        beside = index + step
        if 0 <= beside < len(items) and items[beside].made is None:
            if tokens.lowers[items[beside].start] not in words:
                continue
            beside += step
        if 0 <= beside < len(items):
            made = items[beside].made
            if made is not None and not isinstance(made, Lexeme | Clock):
                return True
    return False


def _span(tokens: Tokens, node: Clock) -> Span:
    return Span(tokens.starts[node.start], tokens.ends[node.end - 1])


def _mention(tokens: Tokens, node: Node, found: Resolved) -> DateMention:
    start, end = tokens.starts[node.start], tokens.ends[node.end - 1]
    return DateMention(
        start,
        end,
        tokens.text[start:end],
        found.value,
        found.precision,
        found.parts,
        found.inferred and found.value is not None,
    )

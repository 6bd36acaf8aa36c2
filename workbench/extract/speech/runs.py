"""Cuts an article's text into runs of capitalised words, each of which may hold a name."""

import re
from collections.abc import Iterator, Sequence

from workbench.extract.speech.lexicon import NameLexicon
from workbench.model.article import Passage, PassageKind

UPPER = "".join(
    char for char in map(chr, (*range(0x41, 0x590), *range(0x1E00, 0x2000))) if char.isupper()
)
_POSSESSIVE = re.compile(r"['’]s?$")
_MOST_WORDS = 10
_SILENT = (PassageKind.TEASER, PassageKind.CREDIT)
_OPENERS = "\"'‘’“”„«»([:"

Word = tuple[int, int, str]
"""Start, end and form of a word."""


class RunReader:
    """Finds the runs of one language."""

    def __init__(self, lexicon: NameLexicon) -> None:
        self._lexicon = lexicon
        upper = f"[{UPPER}]"
        particles = "|".join(sorted(map(re.escape, lexicon.particles), key=len, reverse=True))
        titles = "|".join(sorted(map(re.escape, lexicon.titles), key=len, reverse=True))
        joined = "|".join(map(re.escape, lexicon.joined_particles))
        suffixes = "|".join(
            re.escape(suffix)
            for suffix in sorted(lexicon.suffixes, reverse=True)
            if suffix.islower()
        )
        word = (
            rf"(?:(?=\w+\.[ \u00a0])(?i:{titles})\.|(?:{upper}[a-z]?\.-?){{1,5}}(?!\w)"
            rf"|{upper}\w*(?:[-’'](?=\w)\w+)*|(?:{joined}){upper}\w*)"
        )
        gap = rf"(?:[ \u00a0]|(?<=\.))(?:(?:{particles})[ \u00a0]){{0,3}}"
        # The first letter leads the pattern, so that the search skips to capitals by itself.
        rests = "|".join(
            rf"(?<={re.escape(title[0].upper())}){re.escape(title[1:])}\."
            for title in sorted(lexicon.titles, key=len, reverse=True)
        )
        start = (
            rf"{upper}(?<![\w@#/]{upper})(?:(?=\w*\.[ \u00a0])(?:{rests})"
            rf"|[a-z]?\.-?(?:{upper}[a-z]?\.-?){{0,4}}(?!\w)|\w*(?:[-’'](?=\w)\w+)*)"
        )
        self._run = re.compile(
            rf"{start}(?:{gap}{word}){{0,{_MOST_WORDS}}}(?: (?:{suffixes})(?!\w))?"
        )
        self._word = re.compile(rf"{word}|\S+")

    def read(self, text: str, passages: Sequence[Passage]) -> list[tuple[int, list[Word]]]:
        """Return the words of each run, and the index of its passage.

        A lone word that names nobody by itself is passed over, and so are teasers and credits.
        """
        facts = self._lexicon.facts
        find, words = self._run.finditer, self._word.finditer
        runs: list[tuple[int, list[Word]]] = []
        for index, passage in enumerate(passages):
            if passage.kind in _SILENT:
                continue
            for match in find(text, passage.start, passage.end):
                form = match[0]
                start, end = match.span()
                if not form.isalpha():
                    runs.append(
                        (index, [(*word.span(), word[0]) for word in words(text, start, end)])
                    )
                elif not facts(form).passed_over:
                    runs.append((index, [(start, end, form)]))
        return runs

    def opened(
        self, text: str, spans: list[Word], first: frozenset[int], particled: set[str]
    ) -> list[Word]:
        """Return the words of a run, without the function words that open its sentence.

        A family name whose small word has a capital there stays whole (Van der Laan won), where
        its last word stands with a small word elsewhere: that is what `particled` holds.
        """
        starters, particles = self._lexicon.starters, self._lexicon.particles
        if len(spans) > 1 and spans[0][2].lower() in particles and spans[-1][2] in particled:
            return spans
        while spans and spans[0][2].lower() in starters:
            if len(spans) > 1 and self._is_named(spans[0][2], spans[1][2]):
                break
            begin = spans[0][0]
            opens = begin in first or text[max(0, begin - 1)] in _OPENERS
            if not opens and len(spans) > 1:
                break
            spans = spans[1:]
            while spans and spans[0][2][0].islower():
                spans = spans[1:]
        return spans

    def _is_named(self, opening: str, second: str) -> bool:
        """Tell whether a function word is a given name here (Will Harker lives in Leeds)."""
        lexicon = self._lexicon
        family = not (second.islower() or lexicon.is_other(second) or lexicon.leads(second))
        return (
            opening in lexicon.given
            and family
            and second not in lexicon.given
            and second not in lexicon.known
        )

    def cut(self, words: list[Word], stems: set[str]) -> Iterator[list[Word]]:
        """Yield the words of a run in parts that end at each possessive."""
        part: list[Word] = []
        for start, end, form in words:
            possessive = _POSSESSIVE.search(form) if form[-1] in "s'’" else None
            if possessive and len(form) > 3:
                part.append((start, start + possessive.start(), form[: possessive.start()]))
                yield part
                part = []
                continue
            part.append((start, end, form))
            ending = self._genitive(form, stems)
            if ending:
                part[-1] = (start, end - ending, form[:-ending])
                yield part
                part = []
        if part:
            yield part

    def _genitive(self, form: str, stems: set[str]) -> int:
        """Return the length of the possessive ending of a name that stands without it too."""
        for ending in self._lexicon.genitives:
            if form.endswith(ending) and len(form) > 3:
                stem = form[: -len(ending)]
                known = stem in stems or stem in self._lexicon.known
                if known and stem not in self._lexicon.given and form not in self._lexicon.given:
                    return len(ending)
        return 0

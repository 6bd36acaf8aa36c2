"""Cuts an article's text into runs of capitalised words, each of which may hold a name."""

import re
from collections.abc import Sequence

from workbench.extract.speech.lexicon import NameLexicon
from workbench.model.article import Passage, PassageKind

UPPER = "".join(
    char for char in map(chr, (*range(0x41, 0x590), *range(0x1E00, 0x2000))) if char.isupper()
)
_POSSESSIVE = re.compile(r"['’]s?$")
_MOST_WORDS = 10
_LEAST_POSSESSOR = 3
"""Letters up to which a word is never cut."""
_TEASER, _CREDIT = PassageKind.TEASER, PassageKind.CREDIT
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
            rf"|{upper}\w*+(?:[-’'](?=\w)\w++)*+|(?:{joined}){upper}\w*+)"
        )
        gap = rf"(?:[ \u00a0]|(?<=\.))(?:(?:{particles})[ \u00a0]){{0,3}}"
        # The first letter leads the pattern, so that the search skips to capitals by itself.
        rests = "|".join(
            rf"(?<={re.escape(title[0].upper())}){re.escape(title[1:])}\."
            for title in sorted(lexicon.titles, key=len, reverse=True)
        )
        start = (
            rf"{upper}(?<![\w@#/]{upper})(?:(?=\w*\.[ \u00a0])(?:{rests})"
            rf"|[a-z]?\.-?(?:{upper}[a-z]?\.-?){{0,4}}(?!\w)|\w*+(?:[-’'](?=\w)\w++)*+)"
        )
        self._run = re.compile(
            rf"{start}(?:{gap}{word}){{0,{_MOST_WORDS}}}(?: (?:{suffixes})(?!\w))?"
        )
        self._word = re.compile(rf"{word}|\S+")
        self.openers = lexicon.particles | lexicon.starters
        """Lower-case words that `opened` looks into where a run begins with one."""
        self._last_letters = {"s", "'", "’", *(ending[-1] for ending in lexicon.genitives)}

    def read(self, text: str, passages: Sequence[Passage]) -> list[list[Word]]:
        """Return the words of each run.

        A lone word that names nobody by itself is passed over, and so are teasers and credits.
        """
        passed_over, find = self._lexicon.passed_over, self._run.finditer
        runs: list[list[Word]] = []
        for passage in passages:
            kind = passage.kind
            if kind is _TEASER or kind is _CREDIT:
                continue
            for match in find(text, passage.start, passage.end):
                form = match[0]
                if not form.isalpha():
                    runs.append(self._words(text, match.start(), form))
                elif not passed_over(form):
                    start = match.start()
                    runs.append([(start, start + len(form), form)])
        return runs

    def _words(self, text: str, start: int, run: str) -> list[Word]:
        """Return the words of a run that begins at `start`."""
        if not run.replace(" ", "").isalpha():
            words = self._word.finditer(text, start, start + len(run))
            return [(*word.span(), word[0]) for word in words]
        # Letters and single spaces: nothing but the spaces parts it.
        plain: list[Word] = []
        for form in run.split(" "):
            end = start + len(form)
            plain.append((start, end, form))
            start = end + 1
        return plain

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
            lexicon.may_be_given(opening)
            and family
            and not lexicon.may_be_given(second)
            and second not in lexicon.known
        )

    def cut(self, words: list[Word], stems: set[str]) -> list[list[Word]]:
        """Return the words of a run in parts that end at each possessive."""
        for word in words:
            if word[2][-1] in self._last_letters:
                break
        else:
            return [words] if words else []
        parts: list[list[Word]] = []
        part: list[Word] = []
        for word in words:
            part.append(word)
            start, end, form = word
            if form[-1] not in self._last_letters or len(form) <= _LEAST_POSSESSOR:
                continue
            possessive = _POSSESSIVE.search(form)
            ending = end - start - possessive.start() if possessive else self._genitive(form, stems)
            if ending:
                part[-1] = (start, end - ending, form[:-ending])
                parts.append(part)
                part = []
        if part:
            parts.append(part)
        return parts

    def _genitive(self, form: str, stems: set[str]) -> int:
        """Return the length of the possessive ending of a name that stands without it too."""
        for ending in self._lexicon.genitives:
            if form.endswith(ending):
                stem = form[: -len(ending)]
                given = self._lexicon.may_be_given
                known = stem in stems or stem in self._lexicon.known
                if known and not given(stem) and not given(form):
                    return len(ending)
        return 0

"""Reads the role that stands before or after a name: "NAVO-chef", ", the council's leader,"."""

import re
from functools import lru_cache

from workbench.extract.speech.lexicon import NameLexicon

_OPENERS = "\"'‘’“”„«(["
_WORD_REACH = 40
_LEAST_TITLE = 3
_LEAST_ROLE = 6
_BEFORE = 90
_AFTER = 110
_CUT = re.compile(r"[.,;:!?()\"“”„‘«»\n\t|]|(?<!s)’(?!\w)")
_CUT_AFTER = re.compile(r"[.,;:!?()\"“”„‘«»\n\t|]|\s[-–—]\s")
_APPOSITION = re.compile(r"(?:\s\(\d{1,3}\))?(?:,\s\d{1,3})?,\s")
_APPOSED = (",", " (")
_WORD = re.compile(r"[^\s]+")
_ROLE_WITHIN = 7
Span = tuple[int, int]


class RoleReader:
    """Finds roles around names in one language."""

    def __init__(self, lexicon: NameLexicon) -> None:
        self._lexicon = lexicon
        self._introduces = lru_cache(maxsize=8192)(self._can_introduce)
        titles = "|".join(sorted(map(re.escape, lexicon.titles), key=len, reverse=True))
        self._title = re.compile(rf"(?<!\w)({titles})\.?\s$", re.IGNORECASE)

    def before(self, text: str, start: int) -> tuple[Span | None, str, bool]:
        """Return role span, gender and whether a title or role stands before `start`."""
        if not self.introduced(text, start):
            return None, "", False
        low = max(0, start - _BEFORE)
        chunk = text[low:start]
        title = self._title.search(chunk)
        if title:
            word = title.group(1).lower()
            begin = low + title.start(1)
            span = (begin, low + len(chunk.rstrip()))
            return span, self._lexicon.titles[word], True
        cuts = [match.end() for match in _CUT.finditer(chunk)]
        if cuts:
            low += cuts[-1]
            chunk = text[low:start]
        words = [(low + m.start(), low + m.end(), m.group()) for m in _WORD.finditer(chunk)]
        if not words:
            return None, "", False
        last = len(words) - 1
        if not self._lexicon.is_role(words[last][2].lower()):
            last = self._linked(words)
            if last < 0:
                return None, "", False
        first = self._reach(words, last)
        gender = self._lexicon.role_gender(words[last][2].lower())
        return (words[first][0], words[-1][1]), gender, True

    def introduced(self, text: str, start: int) -> bool:
        """Tell whether the word before `start` can be a title or role."""
        if start < _LEAST_TITLE or not text[start - 1].isspace():
            return False
        begin = text.rfind(" ", max(0, start - _WORD_REACH), start - 1) + 1
        return self._introduces(text[begin : start - 1])

    def _can_introduce(self, word: str) -> bool:
        if word[:1].isupper():
            return True
        word = word.lstrip(_OPENERS)
        return word.rstrip(".") in self._lexicon.titles or self._lexicon.is_role(word)

    def _linked(self, words: list[tuple[int, int, str]]) -> int:
        """Return the index of a role whose reach ends the words (minister van Defensie), or -1."""
        for index in range(len(words) - 2, max(-1, len(words) - 7), -1):
            word = words[index][2].lower()
            if self._lexicon.is_role(word):
                linked = words[index + 1][2].lower() in self._lexicon.role_links
                inner = [item[2] for item in words[index + 2 :]]
                fits = inner and inner[-1][0].isupper()
                return index if linked and fits else -1
        return -1

    def _reach(self, words: list[tuple[int, int, str]], last: int) -> int:
        """Return the index of the first word that belongs to the role at `last`."""
        lexicon = self._lexicon
        first = last
        while first > 0:
            word = words[first - 1][2]
            lower = word.lower()
            if lower in lexicon.determiners:
                break
            fits = (
                lower in lexicon.role_adjectives
                or lexicon.is_role(lower)
                or lexicon.is_demonym(word)
                or (word.isupper() and len(word) > 1)
                or lower.endswith(("'s", "’s", "s’", "s'"))
            )
            if not fits:
                break
            first -= 1
        return first

    def beside(self, text: str, start: int, end: int) -> tuple[Span | None, str]:
        """Return the role after a name, or that before it where the name is in apposition."""
        role, gender = self.after(text, end)
        if role is not None or text[start - 2 : start] != ", " or start < _LEAST_ROLE:
            return role, gender
        if text[end : end + 1] not in (",", "."):
            return None, ""
        low = max(0, start - _BEFORE)
        chunk = text[low : start - 2]
        cuts = [match.end() for match in _CUT.finditer(chunk)]
        if cuts and chunk[cuts[-1] - 1] == ",":
            return None, ""
        low += cuts[-1] if cuts else 0
        words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, low, start - 2)]
        for index in range(len(words) - 1, max(-1, len(words) - _ROLE_WITHIN), -1):
            lower = words[index][2].lower()
            if self._lexicon.is_role(lower):
                linked = index == len(words) - 1 or words[index + 1][2] in self._lexicon.role_links
                if not linked:
                    break
                first = self._reach(words, index)
                return (words[first][0], words[-1][1]), self._lexicon.role_gender(lower)
        return None, ""

    def after(self, text: str, end: int) -> tuple[Span | None, str]:
        """Return the span and gender of a role in apposition after `end`, if there is one."""
        comma = _APPOSITION.match(text, end) if text.startswith(_APPOSED, end) else None
        if not comma:
            return None, ""
        begin = comma.end()
        cut = _CUT_AFTER.search(text, begin, begin + _AFTER)
        limit = cut.start() if cut else min(len(text), begin + _AFTER)
        if not cut and limit < len(text):
            return None, ""
        role = ""
        words = _WORD.findall(text[begin:limit])
        for index, word in enumerate(words[:_ROLE_WITHIN]):
            lower = word.lower()
            if lower in self._lexicon.role_links and not role:
                break
            if self._lexicon.is_role(lower):
                follower = words[index + 1] if index + 1 < len(words) else ""
                if follower[:1].isupper():
                    return None, ""
                role = role or lower
                if lower.endswith("-") or follower.lower() in self._lexicon.role_links:
                    break
        if not role:
            return None, ""
        return (begin, limit), self._lexicon.role_gender(role)

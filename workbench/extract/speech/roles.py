"""Reads the role that stands before or after a name: "NAVO-chef", ", the council's leader,"."""

import re
from typing import NamedTuple

from workbench.extract.lemmas import Known
from workbench.extract.speech.lexicon import NameLexicon

_OPENERS = "\"'‘’“”„«(["
_CLOSERS = "\"'’”»"
_NAME_MARKS = ".,;:"
_WORD_REACH = 40
_MOST_KNOWN = 8192
_LAST_LETTERS = 13
"""Letters of the word before a name that are looked at, unless it may be a role."""
_LEAST_TITLE = 3
_LEAST_ROLE = 6
_BEFORE = 90
_AFTER = 110
_MARKS = r".,;:!?()\"“”„‘«»\n\t|"
# From the end backwards, since the last mark is near.
_LAST_CUT = re.compile(rf"(?s:.*)[{_MARKS}’](?:(?<!’)|(?<!s’)(?!\w))")
# One set of signs leads the pattern, so that the search skips to them by itself.
_CUT_AFTER = re.compile(rf"[{_MARKS}\s](?:(?<=[{_MARKS}])|[-–—]\s)")
_APPOSITION = re.compile(r"(?:\s\(\d{1,3}\))?(?:,\s\d{1,3})?,\s")
_APPOSED = (",", " (")
BRACKETED = " ("
_NO_ROLE = (None, "")
_WORD = re.compile(r"\S+")
_ROLE_WITHIN = 7
_MOST_INNER = 5
_LINKED = 2
_LINK_REACH = 12
Span = tuple[int, int]
Word = tuple[int, int, str]


class Preceding(NamedTuple):
    """What the word before a name tells about it."""

    introduces: bool
    """Whether it can be a title or role, or end one."""
    aged: bool
    """Whether it is an age that is said of somebody (34-jarige)."""
    titled: bool
    """Whether what it names has a title (de film), which looks like a name."""
    determines: bool
    places: bool
    """Whether a place follows it where that is a single word."""
    meets: bool
    """Whether it is done to persons only (benoemde)."""
    links: bool
    """Whether the reach of a role may follow it (minister van)."""


_NOTHING = Preceding(False, False, False, False, False, False, False)


class RoleReader:
    """Finds roles around names in one language."""

    def __init__(self, lexicon: NameLexicon) -> None:
        self._lexicon = lexicon
        self._preceding = Known(self._as_preceding, _MOST_KNOWN).__getitem__
        tails = "|".join(sorted(map(re.escape, lexicon.role_tails), key=len, reverse=True))
        self._tail = re.compile(rf"\s(?:{tails})\s$")
        self._before_reach = lexicon.genitive_links | lexicon.determiners
        self._tail_ends = frozenset(tail.rsplit(None, 1)[-1] for tail in lexicon.role_tails)

    def before(self, text: str, start: int) -> tuple[Span | None, str, bool]:
        """Return role span, gender and whether a title or role stands before `start`."""
        if not self.preceding(text, start).introduces:
            return None, "", False
        return self.introducing(text, start)

    def introducing(self, text: str, start: int) -> tuple[Span | None, str, bool]:
        """Return what `before` does, where the word before `start` is known to introduce."""
        low = max(0, start - _BEFORE)
        title = text[max(0, start - _WORD_REACH) : start - 1].rsplit(None, 1)[-1].lstrip(_OPENERS)
        word = title.rstrip(".").lower()
        if word in self._lexicon.titles:
            end = start - 1
            begin = end - len(title)
            if self._lexicon.is_role(word):
                words = _last_words(text, low, start)
                begin = words[self._reach(words, len(words) - 1)][0] if words else begin
            return (begin, end), self._lexicon.titles[word], True
        tail = self._tail.search(text, low, start) if title in self._tail_ends else None
        words = _last_words(text, low, tail.start() if tail else start)
        if not words:
            return None, "", False
        end = tail.end() - 1 if tail else words[-1][1]
        last = len(words) - 1
        if not self._lexicon.introduces(words[last][2].lower()):
            last = self._linked(words)
            if last >= 0:
                name = text[start : start + _WORD_REACH].split(None, 1)[0].strip(_NAME_MARKS)
                if self._lexicon.names_institution(words[-1][2], name):
                    return None, "", False
            if last < 0:
                last = self._narrowed(words)
            if last < 0:
                return None, "", False
        first = self._reach(words, last)
        gender = self._lexicon.role_gender(words[last][2].lower())
        return (words[first][0], end), gender, True

    def reaching(self, text: str, start: int) -> int:
        """Return where the role begins whose reach begins at `start` (minister of ...), or -1."""
        lexicon = self._lexicon
        before = text[max(0, start - _LINK_REACH) : start].rsplit(None, 1)
        if not before or before[-1] not in self._before_reach:
            return -1
        words = _last_words(text, max(0, start - _BEFORE), start)
        if words and words[-1][2] in lexicon.determiners:
            words.pop()
        if len(words) < _LINKED or words[-1][2] not in lexicon.genitive_links:
            return -1
        role = words[-2][2]
        named = role[0].isupper() and len(words) > _LINKED and lexicon.may_be_given(words[-3][2])
        if named or not lexicon.introduces(role.lower()):
            return -1
        return words[self._reach(words, len(words) - _LINKED)][0]

    def preceding(self, text: str, start: int) -> Preceding:
        """Return what the word before `start` tells about a name that begins there."""
        if start >= _LEAST_TITLE and text[start - 1].isspace():
            low = start - _WORD_REACH if start > _WORD_REACH else 0
            begin = text.rfind(" ", low, start - 1) + 1 or low
            told = self._preceding(text[begin : start - 1])
            if told is not _NOTHING:
                return told
        last = text[max(0, start - _WORD_REACH) : start].split()
        told = self._preceding(last[-1]) if last else _NOTHING
        return told._replace(introduces=False) if told.introduces else told

    def _as_preceding(self, words: str) -> Preceding:
        """Return what is told by the last of `words`, which no ordinary space parts."""
        lexicon = self._lexicon
        if not words.strip():
            return _NOTHING
        form = words.split()[-1]
        last = form[-_LAST_LETTERS:].lower()
        return Preceding(
            self._can_introduce(words),
            last.endswith(lexicon.signs.ages),
            last in lexicon.titled,
            last in lexicon.determiners,
            last in lexicon.place_words,
            form.lower() in lexicon.signs.objects,
            form in self._before_reach,
        )

    def _can_introduce(self, word: str) -> bool:
        if word[:1].isupper():
            return True
        word = word.lstrip(_OPENERS)
        lexicon = self._lexicon
        return (
            word.rstrip(".") in lexicon.titles
            or lexicon.introduces(word)
            or lexicon.is_field(word)
            or word in self._tail_ends
        )

    def _linked(self, words: list[Word]) -> int:
        """Return the index of a role whose reach ends the words (minister van Defensie), or -1."""
        for index in range(len(words) - 2, max(-1, len(words) - 7), -1):
            word = words[index][2].lower()
            if self._lexicon.introduces(word):
                linked = words[index + 1][2].lower() in self._lexicon.role_links
                inner = [item[2] for item in words[index + 2 :]]
                fits = inner and inner[-1][0].isupper()
                return index if linked and fits else -1
        return -1

    def _narrowed(self, words: list[Word]) -> int:
        """Return the index of a role that lower-case words narrow up to the end, or -1.

        Either a field stands behind it (hoogleraar staatsrecht) or a link (chief of staff).
        """
        lexicon = self._lexicon
        for index in range(len(words) - 2, max(-1, len(words) - 2 - _MOST_INNER), -1):
            lower = words[index][2].lower()
            if not lexicon.introduces(lower):
                continue
            inner = [form for _, _, form in words[index + 1 :]]
            if inner[0] in lexicon.genitive_links:
                inner = inner[1:]
                if inner and inner[0] in lexicon.determiners:
                    inner = inner[1:]
            if not inner or not all(self._is_inner(form) for form in inner):
                return -1
            return index if lexicon.is_field(inner[-1].lower()) else -1
        return -1

    def _is_inner(self, form: str) -> bool:
        lexicon = self._lexicon
        return form in lexicon.signs.coordinators or lexicon.is_plain(form.lower())

    def _reach(self, words: list[Word], last: int) -> int:
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
                or lexicon.introduces(lower)
                or lexicon.is_demonym(word)
                or (word.isupper() and len(word) > 1)
                or lower.endswith(("'s", "’s", "s’", "s'"))
                or lexicon.modifies_role(word)
            )
            if not fits:
                break
            first -= 1
            if first > 1 and word[0].isupper() and words[first - 1][2] in lexicon.genitive_links:
                first -= _LINKED if words[first - 2][2][0].isupper() else 0
        return first

    def beside(self, text: str, start: int, end: int) -> tuple[Span | None, str]:
        """Return the role after a name, or that before it where the name is in apposition."""
        behind = text[start - 2 : start] == ", " and start >= _LEAST_ROLE
        if not behind and not text.startswith(_APPOSED, end):
            return _NO_ROLE
        role, gender = self.after(text, end)
        if role is None and text.startswith(BRACKETED, end):
            role, gender = self.bracketed(text, end)
        if role is not None or not behind:
            return role, gender
        if text[end : end + 1] not in (",", ".") and not self._placed(text, end):
            return None, ""
        low = max(0, start - _BEFORE)
        chunk = text[low : start - 2]
        mark = _LAST_CUT.match(chunk)
        cut = mark.end() if mark else 0
        listed = cut > 0 and chunk[cut - 1] == "," and chunk[cut - 2] not in _CLOSERS
        words = _words(text, low + cut, start - 2)
        if listed and not (words and self._lexicon.opens_anew(words[0][2].lower())):
            return None, ""
        for index in range(len(words) - 1, max(-1, len(words) - _ROLE_WITHIN), -1):
            lower = words[index][2].lower()
            if self._lexicon.is_role(lower):
                linked = index == len(words) - 1 or words[index + 1][2] in self._lexicon.role_links
                if not linked:
                    break
                first = self._reach(words, index)
                return (words[first][0], words[-1][1]), self._lexicon.role_gender(lower)
        return None, ""

    def bracketed(self, text: str, end: int) -> tuple[Span | None, str]:
        """Return the role in brackets behind a name that ends at `end` (a spokesman for the port).

        What follows the role tells whose it is; a person's name there is that of somebody else
        (Ajax (trainer Jan Bos)).
        """
        if not text.startswith(BRACKETED, end):
            return _NO_ROLE
        lexicon, begin = self._lexicon, end + len(BRACKETED)
        closing = text.find(")", begin, begin + _AFTER)
        words = text[begin : max(begin, closing)].split()
        for index, word in enumerate(words[:_LINKED]):
            role = word.rstrip(",").lower()
            if not lexicon.is_role(role):
                continue
            after = words[index + 1] if index + 1 < len(words) and role == word.lower() else ""
            lower = after.lower()
            told = not after or lower in lexicon.role_links or lexicon.is_field(lower)
            if told or lexicon.is_body(lower) or lexicon.is_institution(after):
                return (begin, closing), lexicon.role_gender(role)
            break
        return _NO_ROLE

    def _placed(self, text: str, end: int) -> bool:
        """Tell whether what follows a name says where its bearer is from."""
        words = text[end : end + _LINK_REACH].split(None, 1)
        return bool(words) and words[0] in self._lexicon.place_words

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
        words = text[begin:limit].split(None, _ROLE_WITHIN + 1)
        lowers = [word.lower() for word in words[:_ROLE_WITHIN]]
        if not any(map(self._lexicon.is_role, lowers)):
            return _NO_ROLE
        for index, lower in enumerate(lowers):
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


def _last_words(text: str, low: int, end: int) -> list[Word]:
    """Return the words of `text[low:end]` after the last mark in it."""
    cut = _LAST_CUT.match(text, low, end)
    return _words(text, cut.end() if cut else low, end)


def _words(text: str, low: int, end: int) -> list[Word]:
    return [(*match.span(), match[0]) for match in _WORD.finditer(text, low, end)]

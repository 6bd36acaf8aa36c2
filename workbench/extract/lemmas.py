"""Lemmas of nouns and verbs, by the lists and rules of a language pack.

Why no general lemmatiser: loading one takes 0.2 to 0.35 s of processor time and 40 MB for Dutch,
half of what the whole of extraction may take to start, and it does not tell a verb from a noun. The
lists here are checked against one in the tests.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeVar

from workbench.languages.pack import Pack
from workbench.languages.sections.grammar import VerbForms, VerbRule

FINITE, BASE, PARTICIPLE, GERUND, AUXILIARY = 1, 2, 4, 8, 16
"""Kinds of verb forms: sure to be finite, infinitive or plural, participle, -ing, auxiliary."""
PRESENT = 1 << 16
"""Besides FINITE: of the present."""
Told = TypeVar("Told")
_KINDS = {"participle": PARTICIPLE, "finite": FINITE, "both": FINITE | PARTICIPLE, "gerund": GERUND}
_CACHE = 20_000
_SHORTEST = 3
_TAIL = 4
"""Letters of a listed plural that no compound ends in: families are no lies."""
_LONGEST = 40
"""Letters of a word that is looked at closely."""


class Known(dict[str, Told]):
    """What is told of words; a new word is looked at once and remembered."""

    def __init__(self, tell: Callable[[str], Told], most: int) -> None:
        super().__init__()
        self._tell = tell
        self._most = most

    def __missing__(self, word: str) -> Told:
        if len(self) >= self._most:
            self.clear()
        found = self[word] = self._tell(word)
        return found


class VerbForm(NamedTuple):
    """What a word is as a verb."""

    kinds: int
    lemma: str


_BARE = {"ë": "e", "ï": "i", "ö": "o", "ü": "u"}
"""Letters without the diaeresis that parted them from the mark of a participle."""
_NONE = VerbForm(0, "")


class Lemmas:
    """Tells the lemma of a noun and what verb a form belongs to."""

    def __init__(self, pack: Pack) -> None:
        grammar = pack.grammar
        verbs, nouns = grammar.verbs, grammar.nouns
        self._particles = sorted(
            (word for word in verbs.particles.split() if "_" not in word), key=len, reverse=True
        )
        self._prefixes = verbs.prefixes.split()
        self._mark = verbs.participle
        self._negating = words(verbs.negating)
        self.verbs: dict[str, VerbForm] = {}
        self._unmarked: dict[str, str] = {}
        for form, found in _all_forms(verbs):
            known = self.verbs.get(form)
            if known is None:
                self.verbs[form] = found
            elif known.lemma == found.lemma:
                self.verbs[form] = VerbForm(known.kinds | found.kinds, known.lemma)
        self._unmark()
        self._guesses = [
            (re.compile(pattern), lemma, _KINDS[kind]) for pattern, lemma, kind in verbs.guesses
        ]
        self._plurals = pairs(nouns.irregular)
        self._plural_ends = sorted({len(word) for word in self._plurals}, reverse=True)
        self._invariant = tuple(nouns.invariant.split())
        self._rules = [(re.compile(pattern), lemma) for pattern, lemma in nouns.rules]
        self.noun = Known(self._singular, _CACHE).__getitem__
        """The singular of a noun in lower case; the form itself where no rule fits."""
        self.verb = Known(self._verb, _CACHE).__getitem__
        """What a lower-case word is as a verb; kinds 0 where it is none."""

    def _unmark(self) -> None:
        """Keep participles without their mark, for verbs with a prefix (verkocht)."""
        mark = self._mark
        if not mark:
            return
        for form, found in self.verbs.items():
            if found.kinds & PARTICIPLE and form.startswith(mark):
                self._unmarked.setdefault(form[len(mark) :], found.lemma)

    def _singular(self, form: str) -> str:
        if len(form) > _LONGEST:
            return form
        for length in self._plural_ends:
            if length <= len(form):
                tail = form[-length:]
                if tail in self._plurals and (length == len(form) or length > _TAIL):
                    return form[:-length] + self._plurals[tail]
        if form.endswith(self._invariant):
            return form
        for pattern, lemma in self._rules:
            match = pattern.fullmatch(form)
            if match:
                return match.expand(lemma)
        return form

    def _verb(self, form: str) -> VerbForm:
        return self.verbs.get(form) or self._derived(form)

    def _derived(self, form: str) -> VerbForm:
        if not _SHORTEST < len(form) <= _LONGEST:
            return _NONE
        found = self._prefixed(form)
        if found is not None:
            return found
        for particle in self._particles:
            if form.startswith(particle) and len(form) > len(particle) + 2:
                rest = form[len(particle) :]
                found = self.verbs.get(rest) or self._prefixed(rest)
                if found is not None and not (found.kinds & AUXILIARY and len(rest) < _SHORTEST):
                    return VerbForm(found.kinds & ~AUXILIARY, particle + found.lemma)
        for pattern, lemma, kinds in self._guesses:
            match = pattern.fullmatch(form)
            if match:
                lemma = match.expand(lemma)
                return VerbForm(kinds, _BARE.get(lemma[0], lemma[0]) + lemma[1:])
        return _NONE

    def _prefixed(self, form: str) -> VerbForm | None:
        for prefix in self._prefixes:
            if form.startswith(prefix):
                rest = form[len(prefix) :]
                found = self.verbs.get(rest)
                if found is not None and not found.kinds & AUXILIARY:
                    marked = rest.startswith(self._mark) if self._mark else prefix in self._negating
                    kinds = found.kinds & ~(PARTICIPLE if marked else 0)
                    if rest in self._unmarked:
                        kinds |= PARTICIPLE
                    if kinds:
                        return VerbForm(kinds, prefix + found.lemma)
                lemma = self._unmarked.get(rest)
                if lemma is not None:
                    return VerbForm(PARTICIPLE, prefix + lemma)
        return None


@lru_cache(maxsize=8)
def lemmas_of(pack: Pack) -> Lemmas:
    """Return the lemmas of a pack's language, made once: all that read words share them."""
    return Lemmas(pack)


def pairs(text: str) -> dict[str, str]:
    """Return key=value words as a mapping; underscores stand for spaces."""
    return dict(_spaced(word).partition("=")[::2] for word in text.split())


def words(text: str) -> frozenset[str]:
    """Return the words of a list; underscores stand for spaces."""
    return frozenset(_spaced(word) for word in text.split())


def _spaced(word: str) -> str:
    return word.replace("_", " ")


def _all_forms(verbs: VerbForms) -> Iterator[tuple[str, VerbForm]]:
    present = words(verbs.present)
    for line in verbs.auxiliaries.split():
        lemma, _, forms = line.partition("=")
        yield lemma, VerbForm(BASE | AUXILIARY, lemma)
        for form in forms.split(","):
            kinds = FINITE
            if form.startswith("+"):
                form, kinds = form[1:], PARTICIPLE
            kinds |= PRESENT if form in present else 0
            yield form, VerbForm(kinds | AUXILIARY, lemma)
    for lemma, form in (word.split("=") for word in verbs.irregular.split()):
        yield form.lstrip("+"), VerbForm(PARTICIPLE if form[0] == "+" else FINITE, lemma)
    rules = [(re.compile(rule.match), rule) for rule in verbs.rules]
    for line in verbs.strong.strip().splitlines():
        lemma, past, plural, participle = line.split()
        for form, found in _made(lemma, rules, verbs, ("base", "present", "gerund")):
            yield form, found
        yield past, VerbForm(FINITE, lemma)
        yield plural, VerbForm(FINITE, lemma)
        yield participle, VerbForm(PARTICIPLE, lemma)
    whole = frozenset(verbs.unstressed.split())
    last = rules[-1:]
    for lemma in verbs.unstressed.split():
        yield from _made(lemma, last, verbs, _FIELDS)
    for lemma in verbs.weak.split():
        if lemma not in whole:
            yield from _made(lemma, rules, verbs, _FIELDS)


_FIELDS = ("base", "present", "past", "participle", "gerund")
_FIELD_KINDS = {
    "base": BASE,
    "present": FINITE | PRESENT,
    "past": FINITE,
    "participle": PARTICIPLE,
    "gerund": GERUND,
}


def _made(
    lemma: str,
    rules: Iterable[tuple[re.Pattern[str], VerbRule]],
    verbs: VerbForms,
    fields: tuple[str, ...],
) -> Iterator[tuple[str, VerbForm]]:
    yield lemma, VerbForm(BASE, lemma)
    for pattern, rule in rules:
        match = pattern.fullmatch(lemma)
        if match is None:
            continue
        for field in fields:
            template: str = getattr(rule, field)
            for form in match.expand(template).split() if template else ():
                if field == "participle" and not lemma.startswith(tuple(verbs.prefixes.split())):
                    form = _marked(verbs.participle, form)
                yield form, VerbForm(_FIELD_KINDS[field], lemma)
        return


def _marked(mark: str, form: str) -> str:
    """Put the mark before a participle; a vowel that would run into it takes a diaeresis."""
    if mark and mark[-1:] == "e" and form[:1] in "ei" and form[:2] != "ij":
        return mark + {"e": "ë", "i": "ï"}[form[0]] + form[1:]
    return mark + form

"""Decides an article's language: as stated, or detected among the installed packs."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from workbench import plugins
from workbench.languages import Pack, available, load_pack
from workbench.model.errors import Refusal

_SAMPLE = 10_000
"""Characters that are enough to tell a language by."""
_PLAIN = 2_000
"""Characters in which telling words settle the matter, where they can."""
_DECISIVE = 15.0
"""Nats by which a language without a pack must beat those with one before a text is refused."""
_SHORT = 60
"""Characters below which a detected language is worth a word."""
_TELLING = 40
"""Characters below which no text is refused for its language: a few words prove nothing."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language of one article."""

    code: str
    stated: bool
    note: str = ""
    """What to say aloud, where little was to go by."""


def language_of(text: str, stated: str | None, where: str) -> Tongue:
    """Return the language stated, or else detected; Refusal where it has no pack."""
    if stated:
        return Tongue(_installed(stated, where), stated=True)
    sample = text[:_SAMPLE]
    known = by_telling_words(sample)
    if known is not None:
        return Tongue(known, stated=False)
    return _detected(sample, where)


def by_telling_words(sample: str) -> str | None:
    """Return the language whose telling words fill the text, None where that is not plain.

    This spares the start of the detector, which costs more than reading an article does.
    """
    words = sample[:_PLAIN].lower().split()
    shares = []
    for code in _packs():
        telling = _pack(code).intake.telling
        hits = [word for word in words if word in telling]
        shares.append((len(hits), len(set(hits)), code))
    shares.sort(reverse=True)
    count, different, code = shares[0]
    others = shares[1][0] if len(shares) > 1 else 0
    if different >= 6 and count * 10 >= len(words) and others * 5 <= count:
        return code
    return None


def _detected(sample: str, where: str) -> Tongue:
    if not any(character.isalpha() for character in sample):
        raise Refusal("holds no words to tell the language by", where, "say it with --language")
    from py3langid import rank

    ranks: list[tuple[str, float]] = rank(sample)
    best, score = ranks[0]
    code, nearest = next((one, value) for one, value in ranks if one in _packs())
    if best != code and score - nearest > _DECISIVE and len(sample) >= _TELLING:
        raise Refusal(
            f"the text looks like {_name(best)}, which has no language pack",
            where,
            f"packs installed: {_listed()}; if it is one of these, say so with --language",
        )
    if best != code or len(sample) < _SHORT:
        name = _pack(code).language.english
        return Tongue(code, stated=False, note=f"{where}: little to go by, taken for {name}")
    return Tongue(code, stated=False)


def _installed(stated: str, where: str) -> str:
    code = _names().get(stated.strip().replace("_", "-").split("-")[0].lower())
    if code is None:
        raise Refusal(
            f"no language pack for {stated[:40]!r}", where, f"packs installed: {_listed()}"
        )
    return code


@lru_cache(maxsize=1)
def _packs() -> tuple[str, ...]:
    return available(plugins.language_folders())


def _pack(code: str) -> Pack:
    return load_pack(code, plugins.language_folders())


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for code in _packs():
        language = _pack(code).language
        names |= {code: code, language.name.lower(): code, language.english.lower(): code}
    return MappingProxyType(names)


def _listed() -> str:
    return ", ".join(f"{code} ({_pack(code).language.english})" for code in _packs())


def _name(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code

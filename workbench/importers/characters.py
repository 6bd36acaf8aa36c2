"""Makes text plain: what is invisible goes, what looks odd becomes ordinary.

This happens before anything is measured, so that every offset indexes the text that is stored.
Sources: Unicode 16 chapter 23 (special areas and format characters), UAX 15 (NFC), UAX 9 (bidi
controls, dropped since they can make a text read otherwise than it is stored).
"""

import re
import unicodedata

from workbench.model.errors import Refusal

_LINE_ENDS = re.compile("[\r\u0085\u2028\u2029\v\f]")
_INVISIBLE = re.compile(
    "[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"  # soft hyphen, fillers
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, bidi
    "\U000e0000-\U000e007f]"  # tags
)
_JOINERS = re.compile("[\u200c\u200d](?<![\u0590-\u1cff\u2600-\U0010ffff][\u200c\u200d])")
"""Joiners mean something between emoji and in some scripts; after Latin letters they are waste."""
_GROUPING = re.compile(
    "[\u00a0\u2007\u2009\u202f](?<=\\d[\u00a0\u2007\u2009\u202f])(?=\\d{3}(?!\\d))"
)
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LOOKALIKES = str.maketrans(
    {
        "\u00b4": "\u2019",  # acute accent typed for an apostrophe
        "\u02bc": "\u2019",
        "\uff07": "'",
        "\uff02": '"',
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
    }
)
_LOOKALIKE = re.compile("[\u00b4\u02bc\uff07\uff02\ufb00-\ufb04]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u00b4\u02bc\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufb00-\ufb04\ufeff\uff02\uff07"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Everything above in one look: most texts hold none of it."""


def clean(text: str, where: str) -> str:
    """Return `text` as it may be stored; Refusal for what no text holds.

    Removed: control characters but tab and line end, soft hyphens, zero-width and bidi
    characters. Replaced: line ends by \\n, odd spaces by plain ones (between the digits of one
    number by U+00A0, which no one takes for two numbers), an acute accent used as an apostrophe,
    ligatures. Refused: NUL and lone surrogates.
    """
    if not _ODD.search(text):
        return unicodedata.normalize("NFC", text)
    if "\0" in text:
        raise Refusal("holds NUL characters, so it is no text", where, "save it as plain text")
    if _SURROGATE.search(text):
        raise Refusal("holds half a character (a lone surrogate)", where, "save it as UTF-8 again")
    text = _LINE_ENDS.sub("\n", text.replace("\r\n", "\n"))
    text = _INVISIBLE.sub("", text)
    if _LOOKALIKE.search(text):
        text = text.translate(_LOOKALIKES)
    text = _JOINERS.sub("", unicodedata.normalize("NFC", text))
    text = _GROUPING.sub("\x1c", text)
    text = _SPACES.sub(" ", text).replace("\x1c", "\u00a0")
    return unicodedata.normalize("NFC", text)


def one_line(value: str, where: str) -> str | None:
    """Return a title, name or address cleaned and on one line; None where nothing is left."""
    return " ".join(clean(value, where).split()) or None

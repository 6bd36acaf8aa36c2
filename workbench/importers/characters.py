"""Makes text plain: what is invisible goes, what looks odd becomes ordinary.

This happens before anything is measured, so that every offset indexes the text that is stored.
Sources: Unicode 16 chapter 23 (special areas and format characters), UAX 15 (NFC), UAX 9 (bidi
controls, dropped since they can make a text read otherwise than it is stored).
"""

import re
import unicodedata

from workbench.model.errors import Refusal

_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\v\f]")
_INVISIBLE = re.compile(
    "[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"  # soft hyphen, fillers
    "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, bidi
    "\U000e0000-\U000e007f]"  # tags
)
_JOINERS = re.compile("(?<![\u0590-\u1fff\u2600-\U0010ffff])[\u200c\u200d]")
"""Joiners mean something between emoji and in some scripts; after Latin letters they are waste."""
_GROUPING = re.compile("(?<=\\d)[\u00a0\u2007\u2009\u202f](?=\\d{3}(?!\\d))")
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


def clean(text: str, where: str) -> str:
    """Return `text` as it may be stored; Refusal for what no text holds.

    Removed: control characters but tab and line end, soft hyphens, zero-width and bidi
    characters. Replaced: line ends by \\n, odd spaces by plain ones (between the digits of one
    number by U+00A0, which no one takes for two numbers), an acute accent used as an apostrophe,
    ligatures. Refused: NUL and lone surrogates.
    """
    if text.isascii() and text.isprintable():
        return text
    if "\0" in text:
        raise Refusal("holds NUL characters, so it is no text", where, "save it as plain text")
    if _SURROGATE.search(text):
        raise Refusal("holds half a character (a lone surrogate)", where, "save it as UTF-8 again")
    text = _LINE_ENDS.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    if not text.isascii():
        text = _JOINERS.sub("", text)
        text = _GROUPING.sub("\x1c", text)
        text = _SPACES.sub(" ", text).replace("\x1c", "\u00a0")
        if _LOOKALIKE.search(text):
            text = text.translate(_LOOKALIKES)
        text = unicodedata.normalize("NFC", text)
    return text


def one_line(value: str, where: str) -> str | None:
    """Return a title, name or address cleaned and on one line; None where nothing is left."""
    return " ".join(clean(value, where).split()) or None

"""Finds the encoding of a text file, and says so where it is not UTF-8."""

import codecs

from workbench.model.errors import Refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_SAMPLE = 64 * 1024
"""Bytes looked at to tell one single-byte encoding from another."""
_NO_TEXT = Refusal("this is a binary file, no text", mend="save it as plain text in UTF-8")
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
_SINGLE_BYTE = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "latin-1": "Latin-1"}
"""Those that texts in western languages come in; more choice makes the choice worse."""


def decode(data: bytes, where: str) -> tuple[str, str]:
    """Return the text and the name of its encoding, "" for UTF-8; Refusal for what is no text."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, codec, where), name
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _other(data, where)
    if "\0" in text:
        return _wide(data, where)
    if _binary(data[:_SAMPLE]):
        raise Refusal(_NO_TEXT.what, where, _NO_TEXT.mend)
    return text, ""


def _strictly(data: bytes, codec: str, where: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise Refusal(
            f"is marked as {codec.upper()} but is not, from byte {error.start}",
            where,
            "save it as plain text in UTF-8",
        ) from error


def _other(data: bytes, where: str) -> tuple[str, str]:
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return _wide(data, where)
    if _binary(sample):
        raise Refusal(_NO_TEXT.what, where, _NO_TEXT.mend)
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=["cp1252", "mac_roman"], threshold=0.5).best()
    for codec in (best.encoding if best else "cp1252", "cp1252", "latin-1"):
        try:
            return data.decode(codec), _SINGLE_BYTE[codec]
        except UnicodeDecodeError:
            continue
    raise Refusal(_NO_TEXT.what, where, _NO_TEXT.mend)


def _wide(data: bytes, where: str) -> tuple[str, str]:
    """Read UTF-16 without a mark: Latin text has its zero bytes on one side of each pair."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    pairs = len(sample) // 2
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    for codec, high, low in (("utf-16-le", zeros[1], zeros[0]), ("utf-16-be", *zeros)):
        if pairs and len(data) % 2 == 0 and high > 0.6 * pairs and low < 0.02 * pairs:
            return _strictly(data, codec, where), "UTF-16"
    raise Refusal(_NO_TEXT.what, where, _NO_TEXT.mend)


def _binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 200 > len(sample)

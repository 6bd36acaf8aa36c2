"""Makes text from articles and reviewers harmless in each format: it is data, never markup."""

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_MARKUP = re.compile(r"[\\`*_\[\]|~$]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BLOCK = re.compile(r"^(\s*)([#+=:-]|\d{1,9}[.)](?=\s|$))")
_WEB = re.compile(r"https?://[^\s<>\"'`\\^{|}]+\Z", re.IGNORECASE)
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[-+−]?\d+(?:[.,\u00a0 ]\d+)*\s?%?\Z")


def seen(text: str) -> str:
    """Return `text` without the characters that act instead of showing; \\n and tab stay."""
    return _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """Return `text` on one line."""
    return " ".join(seen(text).split())


def markdown(text: str) -> str:
    """Return `text` on one line as Markdown (CommonMark, GFM) that shows just this text."""
    line = one_line(text)
    line = _ENTITY.sub("&amp;", line).replace("<", "&lt;").replace(">", "&gt;")
    line = _MARKUP.sub(r"\\\g<0>", line)
    return _BLOCK.sub(_blocked, line)


def _blocked(match: re.Match[str]) -> str:
    sign = match[2]
    return match[1] + (f"{sign[:-1]}\\{sign[-1]}" if len(sign) > 1 else f"\\{sign}")


def web_address(locator: str) -> str | None:
    """Return the locator where it is a web address that may become a link, else None."""
    return locator if _WEB.match(locator) else None


def cell(text: str) -> str:
    """Return `text` as a CSV cell that no spreadsheet takes for a formula; numbers stay numbers.

    Source: OWASP, "CSV Injection": cells that begin with = + - @, tab or carriage return.
    """
    clean = seen(text)
    if _FORMULA.match(clean) and not _NUMBER.match(clean):
        return f"'{clean}"
    return clean

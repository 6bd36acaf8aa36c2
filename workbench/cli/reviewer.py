"""Who judges, and what they cite, as words on a command line."""

import getpass
import os

from workbench.importers.characters import one_line
from workbench.model.errors import Refusal
from workbench.model.verdict import Citation, Source, SourceKind

_ARCHIVES = ("https://web.archive.org/", "https://archive.ph/", "https://archive.today/")


def reviewer_name(stated: str | None) -> str:
    """Return the reviewer's name: as stated, as WORKBENCH_REVIEWER says, or the user's."""
    for name in (stated, os.environ.get("WORKBENCH_REVIEWER")):
        if name and (clean := one_line(name, "--reviewer")):
            return clean
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def citation(words: str, confidential: bool = False) -> Citation:
    """Return the source that `words` name; Refusal where they name none.

    A web address is one as it stands; anything else says its kind before a colon, and without
    one it is a document.
    """
    cleaned = one_line(words, "--source")
    if not cleaned:
        raise Refusal("names no source", "--source", "give a URL or document:TITLE")
    return Citation(_source(cleaned, confidential))


def _source(words: str, confidential: bool) -> Source:
    if words.startswith(_ARCHIVES):
        return Source(SourceKind.ARCHIVE, words, confidential=confidential)
    if words.startswith(("https://", "http://")):
        return Source(SourceKind.URL, words, confidential=confidential)
    head, colon, rest = words.partition(":")
    kinds = {kind.value: kind for kind in SourceKind}
    if colon and head.lower() in kinds:
        if not rest.strip():
            raise Refusal(f"{words!r} names no source", "--source", f"write it after {head}:")
        return Source(kinds[head.lower()], rest.strip(), confidential=confidential)
    return Source(SourceKind.DOCUMENT, words, confidential=confidential)

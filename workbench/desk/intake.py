"""From paths to articles: opens files, decides language and date, and refuses one by one."""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from workbench import plugins
from workbench.desk.tongues import language_of
from workbench.importers import Draft, Problem, importer_for, readable_suffixes
from workbench.importers.characters import one_line
from workbench.importers.published import read_date
from workbench.languages import load_pack
from workbench.model.article import Article
from workbench.model.errors import Refusal

STDIN = "-"
_PEEK = 4096


@dataclass(frozen=True, slots=True)
class Stated:
    """What the reviewer states for all articles of one go; it overrules the files."""

    language: str | None = None
    published: date | None = None
    outlet: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be said aloud about a folder, in its place among the files."""

    line: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """One article read, or one refused, with what must be said aloud about it."""

    origin: str
    """File, and line in it, as a message names it."""
    article: Article | None
    refusal: Refusal | None
    size: int
    """Bytes of input behind it."""
    notes: tuple[str, ...] = ()
    known: bool = False
    """True where the store has it already, so that the article is left out here."""
    number: int | None = None
    """Its number in the store, where that has it already."""


Source = str | Refusal | Remark
"""A file to read, or what is wrong with a path, or what to say of it."""


def stated(
    language: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
) -> Stated:
    """Return what the reviewer stated, checked; Refusal for a date that is none."""
    code = language_of("", language, "--language").code if language else None
    return Stated(
        code,
        read_date(published.strip(), code, "--date") if published else None,
        one_line(outlet, "--outlet") if outlet else None,
        one_line(title, "--title") if title else None,
    )


def files(paths: Sequence[str]) -> Iterator[Source]:
    """Yield the files behind `paths`, folders searched in sorted order, as they will be read.

    A path that is not there, or a folder without anything readable, is yielded as a Refusal in
    its place, so that the others go on.
    """
    for path in paths:
        if path == STDIN:
            yield path
        elif Path(path).is_dir():
            yield from _inside(Path(path))
        elif Path(path).exists():
            yield path
        else:
            yield Refusal("no such file or folder", path, "check the path")


def _inside(folder: Path) -> Iterator[Source]:
    suffixes = readable_suffixes()
    found = False
    others: Counter[str] = Counter()
    try:
        for path in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
            if hidden or not path.is_file():
                continue
            if path.suffix.lower() in suffixes:
                found = True
                yield str(path)
            else:
                others[path.suffix.lower() or "without ending"] += 1
    except OSError as error:
        yield Refusal(_reason(error), str(folder), "check its permissions")
        return
    if not found:
        kinds = ", ".join(sorted(suffixes))
        yield Refusal("the folder holds no articles", str(folder), f"files read: {kinds}")
    elif others:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items()))
        yield Remark(f"{folder}: files of other kinds passed over: {kinds}")


def arrivals(sources: Sequence[Source], said: Stated) -> Iterator[Arrival]:
    """Yield the articles of `sources` in order, each as soon as it is read."""
    for file in sources:
        if isinstance(file, Refusal):
            yield Arrival(file.where, None, file, 0)
            continue
        if isinstance(file, Remark):
            yield Arrival("", None, None, 0, (file.line,))
            continue
        try:
            for draft in _drafts(file):
                arrival = _arrival(draft, said)
                # A huge text that was changed on the way in need not stand here twice.
                del draft
                yield arrival
        except Refusal as refusal:
            yield Arrival(file, None, refusal, _size(file))


def total_size(sources: Sequence[Source]) -> int | None:
    """Return the bytes in all files of `sources`, None where standard input is among them."""
    if STDIN in sources:
        return None
    return sum(_size(file) for file in sources if isinstance(file, str))


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except OSError:
        return 0


def _drafts(file: str) -> Iterator[Draft | Problem]:
    if file == STDIN:
        # Wrapped, since not everything that stands in for standard input can be peeked into, and
        # let go of at the end, since a wrapper closes what it wraps.
        stream = BufferedReader(cast("RawIOBase", sys.stdin.buffer))
        try:
            yield from _read(stream, stream.peek(_PEEK), "", "standard input")
        finally:
            stream.detach()
        return
    try:
        with Path(file).open("rb") as opened:
            yield from _read(opened, opened.peek(_PEEK), Path(file).suffix.lower(), file)
    except OSError as error:
        raise Refusal(_reason(error), file, "check its permissions") from error


def _read(stream: BinaryIO, start: bytes, suffix: str, where: str) -> Iterator[Draft | Problem]:
    if not start:
        raise Refusal("is empty", where, "give it the article's text")
    importer = importer_for(suffix, start[:_PEEK], where)
    yield from importer.read(stream, where)


def _reason(error: OSError) -> str:
    return f"cannot be read ({error.strerror or type(error).__name__})"


def _arrival(draft: Draft | Problem, said: Stated) -> Arrival:
    if isinstance(draft, Problem):
        return Arrival(draft.refusal.where, None, draft.refusal, draft.size)
    try:
        return _decided(draft, said)
    except Refusal as refusal:
        return Arrival(draft.origin, None, refusal, draft.size, draft.notes)


def _decided(draft: Draft, said: Stated) -> Arrival:
    language = language_of(draft.text, said.language or draft.language, draft.origin)
    published = said.published
    if published is None and draft.published:
        stated_language = language.code if language.stated else None
        published = read_date(draft.published, stated_language, draft.origin)
    article = Article(
        text=mend_apostrophes(draft.text, language.code),
        language=language.code,
        published=published,
        title=said.title or draft.title,
        outlet=said.outlet or draft.outlet,
        author=draft.author,
        url=draft.url,
        external_id=draft.external_id,
    )
    notes = (*draft.notes, language.note) if language.note else draft.notes
    return Arrival(draft.origin, article, None, draft.size, notes)


def mend_apostrophes(text: str, language: str) -> str:
    """Close the gap that a word processor leaves between an apostrophe and its letters.

    Only before letters that the language writes after an apostrophe, with a word in lower case
    after them, so that a closing quote mark is left alone.
    """
    letters = load_pack(language, plugins.language_folders()).intake.after_apostrophe
    if not letters:
        return text
    choice = "|".join(sorted(letters, key=lambda one: (-len(one), one)))
    gap = re.compile(rf"([’'‘]) (?=(?:{choice}) [^\W\d_A-Z])")
    return gap.sub(_closed, text) if gap.search(text) else text


def _closed(match: re.Match[str]) -> str:
    return "’" if match[1] == "‘" else match[1]

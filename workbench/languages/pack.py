"""A language pack and where packs are found."""

from copy import copy
from functools import cached_property, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from workbench.languages.reader import read_section
from workbench.languages.sections.bounds import Magnitudes
from workbench.languages.sections.checks import Checks
from workbench.languages.sections.chronology import Chronology
from workbench.languages.sections.claims import Claims
from workbench.languages.sections.concepts import Concepts
from workbench.languages.sections.counting import Counting
from workbench.languages.sections.currencies import Currencies
from workbench.languages.sections.dates import Dates
from workbench.languages.sections.figures import Figures
from workbench.languages.sections.findings import Findings
from workbench.languages.sections.grammar import Grammar
from workbench.languages.sections.hedges import Hedges
from workbench.languages.sections.holidays import Holidays
from workbench.languages.sections.intake import Intake
from workbench.languages.sections.language import Language
from workbench.languages.sections.lookalikes import Lookalikes
from workbench.languages.sections.names import Names
from workbench.languages.sections.numbers import Numbers
from workbench.languages.sections.places import Places
from workbench.languages.sections.restated import Restated
from workbench.languages.sections.speech import Speech
from workbench.languages.sections.structure import Structure
from workbench.languages.sections.timing import Timing
from workbench.languages.sections.units import Units
from workbench.languages.sections.worth import Worth
from workbench.languages.sections.years import Years
from workbench.model.errors import Refusal


class Pack:
    """One language as data; a section is read and checked when it is first asked for."""

    def __init__(self, code: str, folder: Traversable) -> None:
        self.code = code
        self._folder = folder
        self.tongue = code
        """The language in which findings are told."""

    def __reduce__(self) -> tuple[type["Pack"], tuple[str, Traversable]]:
        """Pickle as code and folder, so that a worker reads the pack itself."""
        return (Pack, (self.code, self._folder))

    def telling_in(self, tongue: "Pack") -> "Pack":
        """Return this pack, which reads its own language and tells findings in another's."""
        return self if tongue.code == self.tongue else _telling(self, tongue)

    @cached_property
    def language(self) -> Language:
        """The language's names and its writing habits."""
        return read_section(Language, self._folder / "language.toml")

    @cached_property
    def intake(self) -> Intake:
        """What is needed before a text is read."""
        return read_section(Intake, self._folder / "intake.toml")

    @cached_property
    def numbers(self) -> Numbers:
        """Number words with their values."""
        return read_section(Numbers, self._folder / "numbers.toml")

    @cached_property
    def structure(self) -> Structure:
        """How texts are laid out and where sentences end."""
        return read_section(Structure, self._folder / "structure.toml")

    @cached_property
    def concepts(self) -> Concepts:
        """Words for the concepts that news counts with."""
        return read_section(Concepts, self._folder / "concepts.toml")

    @cached_property
    def currencies(self) -> Currencies:
        """Names of money by ISO 4217 code."""
        return read_section(Currencies, self._folder / "currencies.toml")

    @cached_property
    def dates(self) -> Dates:
        """The words and the grammar of dates."""
        return read_section(Dates, self._folder / "dates.toml")

    @cached_property
    def holidays(self) -> Holidays:
        """The feasts of the language's countries."""
        return read_section(Holidays, self._folder / "holidays.toml")

    @cached_property
    def figures(self) -> Figures:
        """The grammar of numeric statements."""
        return read_section(Figures, self._folder / "figures.toml")

    @cached_property
    def counting(self) -> Counting:
        """What tells the thing that a figure counts."""
        return read_section(Counting, self._folder / "counting.toml")

    @cached_property
    def findings(self) -> Findings:
        """How a contradiction is told."""
        return read_section(Findings, self._folder / "findings.toml")

    @cached_property
    def grammar(self) -> Grammar:
        """Words by what they do in a sentence, and how their forms are made."""
        return read_section(Grammar, self._folder / "grammar.toml")

    @cached_property
    def places(self) -> Places:
        """Names of places and the words that lead to them."""
        return read_section(Places, self._folder / "places.toml")

    @cached_property
    def hedges(self) -> Hedges:
        """The words that widen a number."""
        return read_section(Hedges, self._folder / "hedges.toml")

    @cached_property
    def lookalikes(self) -> Lookalikes:
        """What looks like a figure and is none."""
        return read_section(Lookalikes, self._folder / "lookalikes.toml")

    @cached_property
    def magnitudes(self) -> Magnitudes:
        """The words that tell which values are out of proportion."""
        return read_section(Magnitudes, self._folder / "magnitude.toml")

    @cached_property
    def restated(self) -> Restated:
        """What sets two values of one word apart."""
        return read_section(Restated, self._folder / "restated.toml")

    @cached_property
    def years(self) -> Years:
        """How a count of four digits is told from a year."""
        return read_section(Years, self._folder / "years.toml")

    @cached_property
    def timing(self) -> Timing:
        """Which dates are not the time of the figures beside them."""
        return read_section(Timing, self._folder / "timing.toml")

    @cached_property
    def units(self) -> Units:
        """Names of units by UCUM code."""
        return read_section(Units, self._folder / "units.toml")

    @cached_property
    def checks(self) -> Checks:
        """The words by which consistency rules relate figures."""
        return read_section(Checks, self._folder / "checks.toml")

    @cached_property
    def chronology(self) -> Chronology:
        """The words by which consistency rules relate times."""
        return read_section(Chronology, self._folder / "chronology.toml")

    @cached_property
    def claims(self) -> Claims:
        """What makes a sentence checkable, and where one sentence is two claims."""
        return read_section(Claims, self._folder / "claims.toml")

    @cached_property
    def worth(self) -> Worth:
        """What makes a checker take a claim first, with its weights."""
        return read_section(Worth, self._folder / "worth.toml")

    @cached_property
    def names(self) -> Names:
        """What tells the names of persons."""
        return read_section(Names, self._folder / "names.toml")

    @cached_property
    def speech(self) -> Speech:
        """Reporting verbs and what stands around quotations."""
        return read_section(Speech, self._folder / "speech.toml")


@lru_cache(maxsize=8)
def _telling(pack: Pack, tongue: Pack) -> Pack:
    told = copy(pack)
    told.tongue = tongue.code
    told.__dict__["findings"] = tongue.findings
    return told


def _roots(extra: tuple[Path, ...]) -> tuple[Traversable, ...]:
    return (files("workbench.languages"), *extra)


def available(extra: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """Return the codes of the installed packs, those in the folders `extra` included, sorted."""
    codes = {
        folder.name
        for root in _roots(extra)
        for folder in root.iterdir()
        if folder.is_dir() and (folder / "language.toml").is_file()
    }
    return tuple(sorted(codes))


@lru_cache(maxsize=32)
def load_pack(code: str, extra: tuple[Path, ...] = ()) -> Pack:
    """Return the pack of the language with this code; Refusal names those there are."""
    for root in _roots(extra):
        if code.isalpha() and (root / code / "language.toml").is_file():
            return Pack(code, root / code)
    packs = ", ".join(available(extra))
    raise Refusal(f"no language pack for {code!r}", mend=f"packs installed: {packs}")

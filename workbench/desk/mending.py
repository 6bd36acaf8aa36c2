"""Mending the extraction: claims that a person makes, and values that a person corrects."""

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal

from workbench.desk.amounts import read_amount, read_day, step_of
from workbench.desk.remaking import claim_of, trimmed
from workbench.desk.views import Action
from workbench.model.claim import Claim
from workbench.model.errors import Refusal
from workbench.model.extraction import Extraction
from workbench.model.figure import Figure, FigureKind, Hedge
from workbench.model.mending import Mending, MendingKind
from workbench.model.verdict import Citation, Status, Verdict
from workbench.store.actions import ActionKind, add_action
from workbench.store.cells import decimal_cell, json_cell, moment_cell
from workbench.store.claims import get_claim, number_of, position_of
from workbench.store.extractions import get_extraction
from workbench.store.flags import ask, open_flags
from workbench.store.mendings import (
    Fields,
    change_claim,
    correct,
    current_fields,
    is_retired,
    make_claim,
    mendings_of,
)
from workbench.store.store import Store
from workbench.store.verdicts import add_verdict, in_force

_HOLDS_FOR_PARTS = (Status.VERIFIED, Status.DISMISSED)
"""What holds for some words holds for a part of them; that they are wrong may lie in any part."""
_LONGEST_UNIT = 20
_WORDS = 40


class Mendings:
    """The mendings of one reviewer in one store; each call is one action and one transaction."""

    def __init__(self, store: Store, reviewer: str, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._reviewer = reviewer
        self._clock = clock

    def of_article(self, article: int) -> list[Mending]:
        """Return all that stands in an article as a person made it, in text order."""
        with self._store.reading():
            return mendings_of(self._store, article)

    def catch_up(self) -> list[int]:
        """Check and compare the articles anew that were mended since; return their numbers."""
        from workbench.desk.rereading import reread_mended

        return reread_mended(self._store, self._clock)

    # Claims

    def add(self, article: int, start: int, end: int) -> Action:
        """Make a claim of `text[start:end]`, which extraction had missed.

        Refusal where there is nothing there, or another claim shares words with it.
        """
        with self._store.writing():
            found, stored = get_extraction(self._store, article)
            start, end = self._stretch(found, start, end)
            self._refuse_overlap(stored, start, end, ())
            made = claim_of(found, start, end)
            return self._remake(article, [], [made], MendingKind.ADDED)

    def bounds(self, claim_id: str, start: int, end: int) -> Action:
        """Let a claim begin and end elsewhere; a verdict stays where all its words had it."""
        with self._store.writing():
            article, former = self._claim(claim_id)
            found, stored = get_extraction(self._store, article)
            start, end = self._stretch(found, start, end)
            if (start, end) == (former.start, former.end):
                raise Refusal("these are the bounds that it has", mend="choose other words")
            if not (start < former.end and former.start < end):
                raise Refusal("not a word of the claim is left", mend="add another claim instead")
            self._refuse_overlap(stored, start, end, (claim_id,))
            made = claim_of(found, start, end, [former])
            return self._remake(article, [former], [made], MendingKind.BOUNDS)

    def split(self, claim_id: str, at: int) -> Action:
        """Make two claims of one: up to offset `at`, and from there."""
        with self._store.writing():
            article, former = self._claim(claim_id)
            found, _ = get_extraction(self._store, article)
            text = found.article.text
            halves = [trimmed(text, former.start, at), trimmed(text, at, former.end)]
            if not former.start < at < former.end or any(
                not any(c.isalnum() for c in text[start:end]) for start, end in halves
            ):
                raise Refusal("there are no words on one side", mend="split between two words")
            made = [claim_of(found, start, end, [former]) for start, end in halves]
            return self._remake(article, [former], made, MendingKind.SPLIT)

    def merge(self, claim_ids: Sequence[str]) -> Action:
        """Make one claim of several that follow one another in an article."""
        with self._store.writing():
            pairs = [self._claim(claim_id) for claim_id in dict.fromkeys(claim_ids)]
            former = sorted((claim for _, claim in pairs), key=lambda claim: claim.start)
            if len(former) < 2:
                raise Refusal("one claim cannot be merged", mend="name two that follow each other")
            article = pairs[0][0]
            if any(number != article for number, _ in pairs):
                raise Refusal("the claims stand in different articles")
            found, stored = get_extraction(self._store, article)
            start, end = former[0].start, max(claim.end for claim in former)
            self._refuse_overlap(stored, start, end, tuple(claim.id for claim in former))
            made = claim_of(found, start, end, former)
            return self._remake(article, former, [made], MendingKind.MERGED)

    def _claim(self, claim_id: str) -> tuple[int, Claim]:
        number = number_of(self._store, claim_id)
        if is_retired(self._store, number):
            raise Refusal("this claim was mended into another", mend="look at the article again")
        return get_claim(self._store, number)

    def _stretch(self, found: Extraction, start: int, end: int) -> tuple[int, int]:
        start, end = trimmed(found.article.text, start, end)
        if not any(character.isalnum() for character in found.article.text[start:end]):
            raise Refusal("there is no word in this", mend="choose the words of the claim")
        return start, end

    def _refuse_overlap(
        self,
        stored: Sequence[tuple[int, Status, Claim]],
        start: int,
        end: int,
        except_for: tuple[str, ...],
    ) -> None:
        for position, (_, _, claim) in enumerate(stored, start=1):
            if claim.id not in except_for and claim.start < end and start < claim.end:
                raise Refusal(
                    f"claim {position} has some of these words",
                    mend="change its bounds, split it, or merge it",
                )

    def _remake(
        self, article: int, former: Sequence[Claim], made: Sequence[Claim], kind: MendingKind
    ) -> Action:
        """Retire the former claims and let the made ones stand, in one action."""
        now = moment_cell(self._clock())
        former_numbers = [number_of(self._store, claim.id) for claim in former]
        name = self._name(kind, made, former_numbers)
        action = add_action(self._store, ActionKind.MEND, name, self._reviewer, now)
        verdicts = in_force(self._store, former_numbers)
        asked = open_flags(self._store, former_numbers)
        was = " | ".join(claim.text for claim in former)
        numbers = [
            make_claim(self._store, article, claim, kind, was, self._reviewer, now)
            for claim in made
        ]
        for number in former_numbers:
            change_claim(self._store, number, action, self._reviewer, now, retired=True)
        for number, claim in zip(numbers, made, strict=True):
            change_claim(self._store, number, action, self._reviewer, now, retired=False)
            self._hand_on(number, claim, former, former_numbers, verdicts, action, now)
            for flags in asked.values():
                for flag in flags:
                    at = moment_cell(flag.asked_at)
                    ask(self._store, number, action, flag.asked_of, flag.words, flag.asked_by, at)
        return Action(action, name, tuple(claim.id for claim in (*made, *former)), mends=True)

    def _name(self, kind: MendingKind, made: Sequence[Claim], former: Sequence[int]) -> str:
        if not former:
            return f"added “{_short(made[0].text)}”"
        what = {MendingKind.BOUNDS: "other bounds", MendingKind.SPLIT: "split"}.get(kind, "merged")
        places = " and ".join(str(position_of(self._store, number)) for number in former)
        return f"{what}, claim {places}" if len(former) == 1 else f"{what}, claims {places}"

    def _hand_on(
        self,
        number: int,
        claim: Claim,
        former: Sequence[Claim],
        former_numbers: Sequence[int],
        verdicts: dict[int, Verdict],
        action: int,
        now: str,
    ) -> None:
        """Give a made claim what was decided on its words before."""
        if in_force(self._store, [number]):
            return
        held = [verdicts[one] for one in former_numbers if one in verdicts]
        if not held:
            return
        covered = all(
            any(one.start <= at < one.end for one in former)
            for at in range(claim.start, claim.end)
            if claim.text[at - claim.start].isalnum()
        )
        states = {verdict.status for verdict in held}
        keeps = covered and len(held) == len(former) and len(states) == 1
        status = held[0].status if keeps and states <= set(_HOLDS_FOR_PARTS) else Status.OPEN
        notes = dict.fromkeys(verdict.note for verdict in held if verdict.note)
        citations: dict[str, Citation] = {}
        for verdict in held:
            citations |= {citation.source.id: citation for citation in verdict.citations}
        given = Verdict(
            claim.id, status, "\n".join(notes), tuple(citations.values()), held[0].reviewer
        )
        if status is Status.OPEN and not given.note and not given.citations:
            return
        at = held[0].judged_at
        add_verdict(self._store, number, action, given, moment_cell(at) if at else now)

    # Values

    def correct_figure(
        self,
        article: int,
        place: tuple[int, int],
        value: str,
        unit: str | None,
        counted: str | None,
    ) -> Action:
        """Correct a figure: value as `amounts` reads it, unit (UCUM, ISO 4217, %), thing counted.

        `place` is start and end of its number. Empty unit or thing counted is none.
        """
        amount = read_amount(value)
        unit = _one_word(unit)
        counted = " ".join((counted or "").split()) or None
        with self._store.writing():
            found, _ = get_extraction(self._store, article)
            read = next((f for f in found.figures if (f.number_start, f.number_end) == place), None)
            if read is None:
                raise Refusal("there is no figure at this place", mend="look at the article again")
            fields: Fields = {
                "kind": _kind(read, unit),
                "low": decimal_cell(amount.low),
                "high": decimal_cell(amount.high),
                "low_inclusive": int(amount.low_inclusive),
                "high_inclusive": int(amount.high_inclusive),
                "hedge": _hedge(read, amount.low, amount.high, amount.hedge),
                "step": str(_step(read, amount.low, amount.high)),
                "unit": unit,
                "counted": counted,
                "counted_lemma": read.counted_lemma
                if counted == read.counted
                else _lemma(counted, found.article.language),
                "inferred": _without(read.inferred, ("unit", "counted")),
            }
            return self._correct(article, "figure", place, fields, f"figure {_short(read.text)}")

    def correct_date(self, article: int, place: tuple[int, int], value: str) -> Action:
        """Correct what a date mention means: a day, a month, a year, or two with a slash."""
        edtf, precision = read_day(value)
        with self._store.writing():
            found, _ = get_extraction(self._store, article)
            read = next((d for d in found.dates if (d.start, d.end) == place), None)
            if read is None:
                raise Refusal("there is no date at this place", mend="look at the article again")
            fields: Fields = {"value": edtf, "precision": precision, "inferred": 0}
            return self._correct(article, "date", place, fields, f"date {_short(read.text)}")

    def correct_speaker(self, claim_id: str, speaker: str | None) -> Action:
        """Correct who says a claim, and all in it that the former speaker said; None is nobody."""
        speaker = " ".join((speaker or "").split()) or None
        with self._store.writing():
            article, claim = self._claim(claim_id)
            position = position_of(self._store, number_of(self._store, claim_id))
            place = (claim.start, claim.end)
            name = f"speaker, claim {position}"
            return self._correct(article, "speaker", place, {"speaker": speaker}, name)

    def _correct(
        self, article: int, kind: str, place: tuple[int, int], fields: Fields, name: str
    ) -> Action:
        before = current_fields(self._store, article, kind, *place) or {}
        if all(before.get(column) == cell for column, cell in fields.items()):
            raise Refusal("this is what stands there already", mend="give another value")
        now = moment_cell(self._clock())
        name = f"corrected {name}"
        action = add_action(self._store, ActionKind.MEND, name, self._reviewer, now)
        correct(self._store, article, kind, place, fields, action, self._reviewer, now)
        _, stored = get_extraction(self._store, article)
        start, end = place
        holders = tuple(c.id for _, _, c in stored if c.start <= start and end <= c.end)
        return Action(action, name, holders, mends=True)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"


def _one_word(unit: str | None) -> str | None:
    unit = (unit or "").strip() or None
    if unit and (len(unit) > _LONGEST_UNIT or any(c.isspace() for c in unit)):
        raise Refusal(f"{unit!r} is no unit", mend="write a code: km, Cel, kg, EUR, %")
    return unit


def _kind(read: Figure, unit: str | None) -> FigureKind:
    """Return what sort of number it is with this unit."""
    if unit == read.unit:
        return read.kind
    if unit is None:
        return FigureKind.COUNT
    if unit == "%":
        return FigureKind.PERCENTAGE
    money = len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()
    return FigureKind.MONEY if money else FigureKind.MEASURE


def _hedge(read: Figure, low: Decimal | None, high: Decimal | None, bare: Hedge) -> Hedge:
    """Return the hedge that was read where the bounds are of its sort, else what they say."""
    about = read.hedge is Hedge.ABOUT and low is not None and low == high
    same = (read.low is None, read.high is None) == (low is None, high is None)
    half_open = low is None or high is None
    return read.hedge if about or (same and half_open) else bare


def _step(read: Figure, low: Decimal | None, high: Decimal | None) -> Decimal:
    value = low if low is not None else high
    before = read.low if read.low is not None else read.high
    return step_of(value or Decimal(0), before or Decimal(0), read.step)


def _without(inferred: tuple[str, ...], fields: tuple[str, ...]) -> str:
    return json_cell(name for name in inferred if name not in fields)


def _lemma(counted: str | None, language: str) -> str | None:
    """Return the lemma of the last word of a thing counted, as matching wants it."""
    if counted is None:
        return None
    # Word lists are loaded where they are needed: opening a desk goes without.
    from workbench import plugins
    from workbench.extract.lemmas import lemmas_of
    from workbench.languages import load_pack

    head = counted.split()[-1].lower()
    return lemmas_of(load_pack(language, plugins.language_folders())).noun(head) or head

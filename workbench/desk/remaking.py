"""Makes a claim of a stretch of text that a person chose."""

from collections.abc import Iterable, Sequence

from workbench.model.claim import Claim, ClaimKind, claim_id
from workbench.model.extraction import Extraction

_FROM_CONTENTS = frozenset(
    {ClaimKind.FIGURE, ClaimKind.DATE, ClaimKind.QUOTATION, ClaimKind.NAME, ClaimKind.STATEMENT}
)
_BY_A_PERSON = "added by a person"


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the white space at its ends, inside the text."""
    start, end = max(start, 0), min(end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def claim_of(found: Extraction, start: int, end: int, former: Sequence[Claim] = ()) -> Claim:
    """Return the claim that `text[start:end]` makes, with what extraction found inside it.

    What only reading tells (that it compares, predicts, gives a cause) and its worth are taken
    over from the claims it is made of; a new one is worth a check, since a person says so.
    """
    text = found.article.text[start:end]
    figures = _inside(((f.number_start, f.number_end) for f in found.figures), start, end)
    dates = _inside(((d.start, d.end) for d in found.dates), start, end)
    names = _inside(((n.start, n.end) for n in found.names), start, end)
    quotations = tuple(
        index for index, q in enumerate(found.quotations) if q.start < end and start < q.end
    )
    kinds = [
        kind
        for kind, held in (
            (ClaimKind.FIGURE, figures),
            (ClaimKind.DATE, dates),
            (ClaimKind.QUOTATION, quotations),
            (ClaimKind.NAME, names),
        )
        if held
    ]
    for claim in former:
        kinds += [one for one in claim.kinds if one not in _FROM_CONTENTS and one not in kinds]
    best = max(former, key=lambda claim: claim.score, default=None)
    speakers = dict.fromkeys(claim.speaker for claim in former if claim.speaker)
    if not former:
        speakers = dict.fromkeys(
            q.speaker for q in (found.quotations[index] for index in quotations) if q.speaker
        )
    return Claim(
        claim_id(found.article.id, start, end, text),
        start,
        end,
        text,
        tuple(kinds) or (ClaimKind.STATEMENT,),
        best.score if best else 1.0,
        best.reasons if best else (_BY_A_PERSON,),
        next(iter(speakers), None),
        figures,
        dates,
        quotations,
        names,
    )


def _inside(places: Iterable[tuple[int, int]], start: int, end: int) -> tuple[int, ...]:
    return tuple(index for index, (left, right) in enumerate(places)
                 if left >= start and right <= end)  # fmt: skip

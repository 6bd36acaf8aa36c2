"""All that extraction finds in one article."""

from dataclasses import dataclass, field

from workbench.model.article import Article, Passage, Sentence
from workbench.model.claim import Claim
from workbench.model.date import DateMention
from workbench.model.figure import Figure
from workbench.model.quotation import NameMention, Quotation


@dataclass(frozen=True, slots=True)
class Extraction:
    """The answer of the pure function of text, language and date; each list in text order."""

    article: Article
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]
    names: tuple[NameMention, ...]
    title: "Extraction | None" = field(default=None, compare=False, repr=False)
    """What the title states, read by itself; its offsets index the title. None where the article
    has no title, or where the title opens the text. It is read anew and never stored."""

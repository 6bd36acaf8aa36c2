"""News text to measure on: the articles of seeds/, and ordinary news prose, over and over.

The seeds are dense, some fourteen figures in a thousand characters, since they show what the
workbench does. `prose/` holds news of our own as papers print it: two or three figures, four or
five quotations and two names in a thousand characters.
"""

import random
import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import cycle
from pathlib import Path

from workbench.desk.intake import Stated, arrivals, files
from workbench.model.article import Article

SEEDS = Path(__file__).parents[1] / "seeds"
PROSE = Path(__file__).parent / "prose"
_NUMBER = re.compile(r"(?<![\d.,:-])[2-9]\d(?![\d.,:-])")
_HEADING = 90
"""Characters of a paragraph below which it is the title of the next article."""
_PUBLISHED = date(2026, 2, 4)
_PARAGRAPHS = 6
_NAME = re.compile(
    r"\b(?:Kooistra|Terpstra|Brouwer|Visser|Mulder|Aziz|Hoekstra|Nair|Ashworth|Pell|Strand|Marsh"
    r"|Calloway|Oakes)\b"
)


def seed_articles(language: str) -> list[Article]:
    """Return the sample articles in that language, in the order of their file names."""
    found = arrivals(list(files([str(SEEDS)])), Stated())
    return [
        arrival.article
        for arrival in found
        if arrival.article is not None and arrival.article.language == language
    ]


def sample() -> Article | None:
    """Return the sample article that lies beside this project, None where it does not."""
    folder = SEEDS.parents[1] / "shared" / "seeds"
    if not folder.is_dir():
        return None
    found = arrivals(list(files([str(folder)])), Stated(language="nl"))
    return next((arrival.article for arrival in found), None)


def varied(language: str, characters: int, seed: int = 1) -> Iterator[Article]:
    """Yield articles of at least `characters` in all, their numbers changed."""
    chance = random.Random(seed)
    size = 0
    for turn, article in enumerate(cycle(seed_articles(language))):
        if size >= characters:
            return
        text = _NUMBER.sub(lambda _: str(chance.randint(20, 99)), article.text)
        yield Article(text, language, article.published, article.title, f"Outlet {turn}")
        size += len(text)


def ordinary(language: str, characters: int, seed: int = 1) -> Iterator[Article]:
    """Yield articles of at least `characters` in all: the paragraphs of prose/, each article a
    choice of them, with numbers and family names changed."""
    chance = random.Random(seed)
    text = (PROSE / f"{language}.txt").read_text(encoding="utf-8")
    paragraphs = text.strip().split("\n\n")
    titles = [paragraph for paragraph in paragraphs if len(paragraph) < _HEADING]
    bodies = [paragraph for paragraph in paragraphs if len(paragraph) >= _HEADING]
    names = sorted(set(_NAME.findall(text)))
    size = turn = 0
    while size < characters:
        chosen = [chance.choice(titles), *chance.sample(bodies, _PARAGRAPHS)]
        renamed = dict(zip(names, chance.sample(names, len(names)), strict=True))
        whole = _NAME.sub(partial(_renamed, renamed), "\n\n".join(chosen))
        whole = _NUMBER.sub(lambda _: str(chance.randint(20, 99)), whole)
        yield Article(whole, language, _PUBLISHED, None, f"Outlet {turn}")
        size += len(whole)
        turn += 1


def _renamed(names: dict[str, str], match: re.Match[str]) -> str:
    return names[match[0]]
